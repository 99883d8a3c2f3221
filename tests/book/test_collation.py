from __future__ import annotations

import os
import subprocess
import sys

import pytest

from toolkit.book.collation import initials, sort_key


def ordered(language: str, names: list[str]) -> list[str]:
    """Return `names` sorted for an edition, from the wrong way round."""
    return sorted(reversed(names), key=lambda name: sort_key(language, *name.split(", ", 1)))


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Anders, Władysław", "Ångström", "Begin, Menachem", "Łypynski", "Mühsam, Zenzl"]),
        ("en", ["Rossi, Jacques", "Štajner, Karlo", "Бегин, Менахем", "Кривошеин"]),
        ("ru", ["Бегин, Менахем", "Елкин", "Ёлкин", "Ельцин", "Anders", "Štajner"]),
        ("uk", ["Гончар", "Ґудзь", "Дорошенко", "Anders"]),
        ("cs", ["Cukr", "Čapek", "Dvořák", "Hus", "Chalupa", "Zeman", "Žák"]),
        ("sv", ["Zetterberg", "Ångström", "Ärlig", "Öberg"]),
        ("en", ["Ángel", "Čapek", "Chalupa", "Cukr", "Zak", "Žák", "Zeman"]),
        ("el", ["Ζαχαριάδης", "Anders", "Бегин"]),
        ("en", ["Zeman", "Бегин", "מנחם", "वीरेन्द्रनाथ", "অবনীনাথ", "うちむら", "内村"]),
        ("tlh", ["Anders", "Žák", "Бегин"]),
    ],
)
def test_names_stand_where_readers_of_the_language_look(language: str, names: list[str]) -> None:
    assert ordered(language, names) == names


@pytest.mark.parametrize(
    "names",
    [
        ["de Castro, Ana", "Decastro, Bea"],
        ["Castro, Zoe", "Castro Ruz, Ana"],
        ["Müller, Adam", "Muller, Bert", "Müller, Carl"],
        ["muller", "Muller", "Müller"],
        ["Damiani", "D’Amico", "Dampier"],
        ["Abel", "«Abendland»", "Abend-Stern", "Abendstille"],
    ],
)
def test_words_count_first_marks_last_punctuation_never(names: list[str]) -> None:
    assert ordered("en", names) == names


@pytest.mark.parametrize(
    ("language", "names", "letters"),
    [
        ("en", "Štajner Žák Øre Łyp anders Ёлкин Йорк Begin", "S Z O L A Е Й B"),
        ("cs", "Štajner Žák Čapek Chalupa Cukr", "Š Ž Č CH C"),
        ("ru", "Ёлкин Щукин Anders Štajner", "Е Щ A S"),
        ("uk", "Ґудзь Іваненко Їжак", "Ґ І Ї"),
        ("en", "Ζαχαριάδης בגין अवनी অবনীনাথ うちむら", "Ζ ב अ অ あ"),
        ("en", "1920 内村 «Begin»", "… … B"),
    ],
)
def test_letters_are_those_of_the_language_and_of_the_script(
    language: str, names: str, letters: str
) -> None:
    assert initials(language, names.split()) == tuple(letters.split())


@pytest.mark.parametrize("locale", ["C", "ru_RU.UTF-8", "sv_SE.UTF-8"])
def test_the_locale_of_the_machine_is_not_asked(locale: str) -> None:
    code = """if True:
        from toolkit.book.collation import initials, sort_key
        names = ["Ärlig", "Zeman", "Žák", "Бегин"]
        print(*(name[0] for name in sorted(names, key=lambda name: sort_key("tlh", name))))
        print(*initials("tlh", names))
    """
    environment = {**os.environ, "LC_ALL": locale, "LANG": locale, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    assert told.decode() == "Ä Ž Z Б\nA Z Z Б\n"

"""Letters, scripts and tags: what is told of, and above all what is not."""

from __future__ import annotations

import unicodedata

import pytest

from toolkit.checks.characters import check_writing
from toolkit.checks.scripts import LATIN, STRANGERS, check_scripts
from toolkit.checks.tags import is_country, is_registered
from toolkit.checks.texts import Piece
from toolkit.checks.wording import check_wording


def codes(text: str, language: str | None = "en", *, label: bool = False) -> list[str]:
    piece = Piece(
        address=("persons", 0, "summary", "en"), text=text, language=language, label=label
    )
    found = (check_scripts((piece,)), check_writing((piece,)), check_wording((piece,)))
    return [finding.code for findings in found for finding in findings]


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Raoul Wallenberg", "sv"),
        ("Рауль Валленберг", "ru"),
        ("Raul Vallenberg", "ru-Latn"),
        ("מנחם בגין", "he"),
        ("Abaninath Mukherji", "bn-Latn"),
        ("Ђорђе", "sr"),
        ("Đorđe", "sr"),
        ("東京タワー", "ja"),
        ("서울", "ko"),
        ("Сократ", "ru"),
        ("Σωκράτης", "grc"),
        ("1953", "ru"),
        ("ᐃᓄᒃ", "iu"),
        ("SMERSH (СМЕРШ)", "en"),
    ],
)
def test_a_name_in_the_script_of_its_language_is_clean(name: str, language: str) -> None:
    assert codes(name, language, label=True) == []


@pytest.mark.parametrize(("name", "language"), [("Рауль", "sv"), ("Raul", "ru"), ("Рауль", "he")])
def test_a_name_in_another_script_is_told_of(name: str, language: str) -> None:
    assert codes(name, language, label=True) == ["L008"]


@pytest.mark.parametrize(
    "text",
    [
        "Москва – Moscow",
        "SMERSH и МГБ",
        "IT-отдел",
        "α-Strahlen",
        "сімʼя",
        "μ = 4",
    ],
)
def test_words_of_two_alphabets_beside_each_other_are_clean(text: str) -> None:
    assert "L010" not in codes(text, None)


@pytest.mark.parametrize("text", ["kеeper", "мaяк", "CCCР", "Αthens"])
def test_a_word_of_two_alphabets_that_look_alike_is_told_of(text: str) -> None:
    assert codes(text, None) == ["L010"]


def test_the_letters_that_look_alike_are_of_the_alphabets_they_should_be() -> None:
    assert {unicodedata.name(letter).split()[0] for letter in STRANGERS} == {"CYRILLIC", "GREEK"}
    assert all(letter.isascii() for letter in LATIN)


@pytest.mark.parametrize(
    "text",
    [
        "café",
        "naïve",
        "Ångström",
        "São Paulo",
        "Äçâ",
        "Râșnov",
        "РЖД и ГУЛАГ",
        "„РСФСР“",
        "«СССР», «Ріка»",
        "«MANHû",
        "Â, Ã",
    ],
)
def test_letters_with_accents_are_not_taken_for_garbled_ones(text: str) -> None:
    assert codes(text, None) == []


@pytest.mark.parametrize("text", ["cafÃ©", "donâ€™t", "ÐœÐ¾ÑÐºÐ²Ð°", "РњРѕСЃРєРІР°", "l\ufffdst"])
def test_letters_read_in_the_wrong_encoding_are_told_of(text: str) -> None:
    assert "L013" in codes(text, None)


@pytest.mark.parametrize("text", ["می‌خواهم", "a\u200db", "x\u200fy"])
def test_joiners_and_marks_of_direction_belong_to_the_text(text: str) -> None:
    assert "L012" not in codes(text, None)


@pytest.mark.parametrize(
    "text",
    ["R&D; now", "AT&T", "5 * 3 * 2", "see [1]", "* note", "snake*case*d", "f(x) [a](b)", "why??"],
)
def test_what_only_looks_like_markup_is_clean(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "tag",
    ["en", "pt-BR", "sr-Latn", "ru-Latn", "ca-valencia", "de-1996", "shs", "grc", "cu", "en-001"],
)
def test_registered_tags_are_known(tag: str) -> None:
    assert is_registered(tag)


@pytest.mark.parametrize(
    "tag", ["xx", "en-YY", "sr-Xxxx", "ua", "jp", "rus", "ca-vallenci", "en-scouse-scouse"]
)
def test_tags_that_are_in_no_registry_are_not(tag: str) -> None:
    assert not is_registered(tag)


def test_states_that_are_gone_are_countries_and_unions_are_not() -> None:
    there = [code for code in ("SE", "SU", "DD", "CS", "YU", "XK") if is_country(code)]
    assert there == ["SE", "SU", "DD", "CS", "YU", "XK"]
    assert [code for code in ("UK", "XQ", "ZZ", "EU", "AA", "QM", "XX") if is_country(code)] == []

from __future__ import annotations

import pytest

from toolkit.book.elements import h, text_in
from toolkit.book.scripts import foreign, tag_scripts
from toolkit.book.serialise import xhtml


@pytest.mark.parametrize(
    ("text", "language", "runs"),
    [
        ("in the Лубянка prison", "en", ["Лубянка"]),
        (
            "[Memorial Deutschland, «Письма», D. L. Fox]",
            "ru",
            ["Memorial Deutschland", "D. L. Fox"],
        ),
        ("Czas białych nocy", "en", []),
        ("На XX съезде, том II", "ru", []),  # Roman numbers are everybody's
        ("пункт B", "ru", []),
        ("Лубянка", "ru-Latn", ["Лубянка"]),
        ("sharashka", "ru-Latn", []),
        ("অবনীনাথ", "bn", []),
        ("অবনীনাথ", "en", ["অবনীনাথ"]),
        ("山 и гора", "ja", ["и гора"]),
        ("Wallenberg und Валленберг", "und", []),
    ],
)
def test_words_in_other_letters_than_the_language_has_are_found(
    text: str, language: str, runs: list[str]
) -> None:
    assert [text[start:end] for start, end, _ in foreign(text, language)] == runs


def test_what_the_sources_have_tagged_keeps_its_language() -> None:
    page = h("p", "In ", h("i", "этап", lang="ru"), ", the этап or ", h("b", "этап"), " too.")
    before = text_in(page)
    tag_scripts(page, "en")
    und = 'lang="und-Cyrl" xml:lang="und-Cyrl"'
    assert xhtml(page) == (
        '<p>In <i lang="ru" xml:lang="ru">этап</i>, the '
        f"<span {und}>этап</span> or <b {und}>этап</b> too.</p>"
    )
    assert text_in(page) == before


def test_a_link_is_not_parted_for_its_address() -> None:
    page = h("p", "См. ", h("a", "ru.example.org/kniga", class_="url"), " и Time, Life.")
    tag_scripts(page, "ru")
    assert '<a class="url" lang="und-Latn" xml:lang="und-Latn">ru.example.org/kniga</a>' in xhtml(
        page
    )
    assert ">Time, Life</span>." in xhtml(page)

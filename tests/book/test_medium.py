"""What an e-book says beside the words: machine-readable dates, the letters of names."""

from __future__ import annotations

import pytest

from toolkit.book.elements import h
from toolkit.book.medium import Medium, Setting
from toolkit.book.outline import outline
from toolkit.book.serialise import xhtml
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition


def setting(exhibition: Exhibition, medium: Medium, language: str = "en") -> Setting:
    section = outline(exhibition, (language,)).sections[0]
    return Setting(medium, section, language)


@pytest.mark.parametrize(
    ("edtf", "calendar", "sure"),
    [
        ("1947-07-17", "gregorian", True),
        ("1947-07", "gregorian", True),
        ("1947", "gregorian", True),
        ("1947~", "gregorian", False),
        ("1947?", "gregorian", False),
        ("1947/1949", "gregorian", False),
        ("1947-21", "gregorian", False),
        ("194X", "gregorian", False),
        ("0000", "gregorian", False),
        ("1917-10-25", "julian", False),
    ],
)
def test_a_date_that_is_sure_is_one_for_machines_too(
    exhibition: Exhibition, flowing: Medium, edtf: str, calendar: str, sure: bool
) -> None:
    date = HistoricalDate(edtf, calendar)  # type: ignore[arg-type]
    made = xhtml(h("p", setting(exhibition, flowing).timed(date, "then")))
    assert made == (
        "<p>" + f'<time datetime="{edtf}">then</time>' * sure + "then" * (not sure) + "</p>"
    )


def test_in_print_a_date_is_its_words(exhibition: Exhibition, paged: Medium) -> None:
    assert setting(exhibition, paged).timed(HistoricalDate("1947"), "1947") == "1947"


@pytest.mark.parametrize(
    ("language", "name", "of_work", "written"),
    [
        ("ru", "Buber-Neumann", "de", '<span lang="de" xml:lang="de">Buber-Neumann</span>'),
        ("ru", "Petrov", "ru", '<span lang="ru-Latn" xml:lang="ru-Latn">Petrov</span>'),
        ("en", "Buber-Neumann", "de", "Buber-Neumann"),
        ("en", "Петров", "ru", '<span lang="ru" xml:lang="ru">Петров</span>'),
    ],
)
def test_who_made_a_work_is_named_in_its_language_if_the_letters_say_so(
    exhibition: Exhibition, flowing: Medium, language: str, name: str, of_work: str, written: str
) -> None:
    said = setting(exhibition, flowing, language).lettered(name, of_work)
    assert xhtml(h("p", said)) == f"<p>{written}</p>"

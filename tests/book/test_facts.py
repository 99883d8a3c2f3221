from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.book.choose.choice import Choice
from toolkit.book.content.facts import Caution, Period
from toolkit.book.content.sections import Group, Section
from toolkit.book.elements import text_in
from toolkit.book.facts import called, caution, period
from toolkit.book.medium import Medium, Setting
from toolkit.book.references import reference
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName
from toolkit.model.objects import Reference
from toolkit.model.records import Place
from toolkit.model.text import Words


def setting(medium: Medium, language: str = "en") -> Setting:
    section = Section(
        anchor="here",
        kind="places",
        title=Words(language, "Here"),
        language=language,
        matter="back",
        content=Group(),
    )
    return Setting(medium, section, language)


def dated(word: str, language: str, start: str = "", end: str = "", **more: bool) -> DatedName:
    return DatedName(
        text=word,
        lang=language,
        start=HistoricalDate(start) if start else None,
        end=HistoricalDate(end) if end else None,
        **more,
    )


VILNIUS = (
    dated("Vilnius", "lt", preferred=True),
    dated("Wilno", "pl", "1920", "1939"),
    dated("Вильнюс", "ru"),
    dated("Вильно", "ru", end="1939"),
)


def place_in(
    exhibition: Exhibition,
    medium: Medium,
    names: tuple[DatedName, ...],
    date: str,
    *,
    language: str = "en",
    gone: bool = False,
) -> str:
    """Return how a text of this date names a place."""
    end = HistoricalDate("1956") if gone else None
    changed = replace(exhibition, places=(Place(id="there", names=names, end=end),))
    when = HistoricalDate(date) if date else None
    there = Choice(changed, (language,)).place("there", when)
    return text_in(called(setting(medium, language), there))


@pytest.mark.parametrize(
    ("date", "language", "printed"),
    [
        ("1938-05", "en", "Wilno (now Vilnius)"),
        ("1938-05", "ru", "Вильно (ныне Вильнюс)"),
        ("1939/1941", "en", "Wilno (now Vilnius)"),  # what began in 1939 began in Wilno
        ("1941", "en", "Vilnius"),
        ("1900", "ru", "Вильно (ныне Вильнюс)"),
        ("../1925", "en", "Wilno (now Vilnius)"),
        ("", "en", "Vilnius"),
    ],
)
def test_a_place_has_the_name_of_the_date(
    exhibition: Exhibition, paged: Medium, date: str, language: str, printed: str
) -> None:
    assert place_in(exhibition, paged, VILNIUS, date, language=language) == printed


def test_a_name_in_other_letters_is_for_other_readers(
    exhibition: Exhibition, paged: Medium
) -> None:
    tartu = (dated("Tartu", "et", preferred=True), dated("Юрьев", "ru", "1893", "1919"))
    assert place_in(exhibition, paged, tartu, "1900") == "Tartu"
    assert place_in(exhibition, paged, tartu, "1900", language="ru") == "Юрьев (ныне Tartu)"


def test_the_name_of_the_entry_stands_alone_where_it_was_in_use(
    exhibition: Exhibition, paged: Medium
) -> None:
    names = (
        dated("MGB", "en", "1946", "1953", preferred=True),
        dated("NKGB", "en", "1943", "1946"),
    )
    assert place_in(exhibition, paged, names, "1946") == "MGB"


@pytest.mark.parametrize(
    ("names", "gone", "date", "printed"),
    [
        (
            (dated("New", "en", "1950", "1960", preferred=True), dated("Old", "en", end="1949")),
            False,
            "1940",
            "Old (later New)",
        ),
        (
            (dated("Old", "en", end="1949", preferred=True), dated("New", "en", "1950")),
            False,
            "1955",
            "New (formerly Old)",
        ),
        (
            (dated("New", "en", preferred=True), dated("Old", "en", end="1949")),
            True,
            "1940",
            "Old (later New)",
        ),
    ],
    ids=["it had a third name since", "the entry has the older", "there is no such place now"],
)
def test_now_is_said_only_of_what_there_is(
    exhibition: Exhibition,
    paged: Medium,
    names: tuple[DatedName, ...],
    gone: bool,
    date: str,
    printed: str,
) -> None:
    assert place_in(exhibition, paged, names, date, gone=gone) == printed


@pytest.mark.parametrize(
    ("start", "end", "english", "russian"),
    [
        ("1934", "1946", "1934–1946", "1934–1946"),
        ("1934-09", "", "from September 1934", "с сентября 1934 года"),
        ("", "1939-10-28", "until 28 October 1939", "до 28 октября 1939 года"),
        ("[1934,1935]", "1946", "1934 or 1935 – 1946", "1934 или 1935 год — 1946 год"),
        ("", "", None, None),
    ],
)
def test_a_period_in_words(
    paged: Medium, start: str, end: str, english: str | None, russian: str | None
) -> None:
    time = Period(
        start=HistoricalDate(start) if start else None, end=HistoricalDate(end) if end else None
    )
    said = [period(setting(paged, language), time) for language in ("en", "ru")]
    assert [words and words.replace("\u00a0", " ") for words in said] == [english, russian]


@pytest.mark.parametrize(
    ("lies", "english", "russian"),
    [
        (Reference(fonds="R-1", folios="3v"), "fonds R-1, folio 3v", "ф. R-1, л. 3 об."),
        (
            Reference(fonds="Р-5446", opis="48а", folios="3 об., 5"),
            "f. R-5446, op. 48a, ll. 3v, 5",
            "ф. Р-5446, оп. 48а, л. 3 об., 5",
        ),
        (
            Reference(opis="48a", file="2", folios="3, 5"),
            "op. 48a, d. 2, ll. 3, 5",
            "оп. 48а, д. 2, л. 3, 5",
        ),
        (
            Reference(fonds="R-5446", opis="II", file="212ss", folios="3v"),
            "f. R-5446, op. II, d. 212ss, l. 3v",
            "ф. Р-5446, оп. II, д. 212сс, л. 3 об.",
        ),
        (
            Reference(fonds="Р-5446", opis="48а", file="Box 7", folios="18 об."),
            "f. R-5446, op. 48a, d. Box 7, l. 18v",
            "ф. Р-5446, оп. 48а, д. Box 7, л. 18 об.",
        ),
        (Reference(shelfmark="Ms. or. 7", file="7"), "Ms. or. 7", "Ms. or. 7"),
    ],
)
def test_a_reference_in_words(lies: Reference, english: str, russian: str) -> None:
    said = [reference(lies, language).replace("\u00a0", " ") for language in ("en", "ru")]
    assert said == [english, russian]


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        (Caution(note=Words("en", "Deaths are told of.")), "Deaths are told of."),
        (Caution(about=("torture", "death")), "Content note: torture and death."),
        (Caution(note=Words("ru", "О смерти"), about=("death",)), "О смерти. Content note: death."),
    ],
)
def test_readers_are_prepared_by_one_line(paged: Medium, told: Caution, printed: str) -> None:
    made = caution(setting(paged), told)
    assert made is not None
    assert "".join(made.itertext()) == printed


def test_who_needs_no_line_gets_none(paged: Medium) -> None:
    assert caution(setting(paged), Caution()) is None

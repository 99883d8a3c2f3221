"""Dates: their words in six languages, their calendar, and what people write instead."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from tests.model.tables import rows
from toolkit.model.calendars import Calendar, Day
from toolkit.model.datehints import FORMS, LEAVE_OUT, suggest
from toolkit.model.dates import HistoricalDate
from toolkit.model.datewords import Construction

LANGUAGES = ("en", "ru", "de", "fr", "pl", "he")
NBSP = "\N{NO-BREAK SPACE}"
WORDS = [
    (edtf, calendar, language, said)
    for edtf, calendar, *words in rows("words.tsv")
    for language, said in zip(LANGUAGES, words, strict=True)
]


@pytest.mark.parametrize(("edtf", "calendar", "language", "said"), WORDS)
def test_a_date_has_words(edtf: str, calendar: Calendar, language: str, said: str) -> None:
    date = HistoricalDate.parse({"edtf": edtf, "calendar": calendar})
    assert date.display(language) == said.replace("~", NBSP)


def test_a_language_without_words_of_ours_gets_english() -> None:
    assert HistoricalDate("1947-07").display("el") == "July 1947"
    assert HistoricalDate("1947-07").display("und") == "July 1947"


@pytest.mark.parametrize("tag", ["ru", "RU", "ru-Latn", "ru-RU"])
def test_a_language_tag_may_say_more_than_the_language(tag: str) -> None:
    assert HistoricalDate("1947-07").display(tag) == "июль 1947"


@pytest.mark.parametrize(
    ("edtf", "construction", "en", "ru"),
    [
        ("1912-08-04", "worded", "4 August 1912", "4 августа 1912 года"),
        ("1944/1945", "worded", "1944–1945", "1944–1945 годы"),
        (
            "{1917..1919,1920..1922}",
            "worded",
            "1917–1919 and 1920–1922",
            "1917–1919 и 1920–1922 годы",
        ),
        ("1944-05/1945-06", "worded", "May 1944 – June 1945", "май 1944 года — июнь 1945 года"),
        ("194X", "worded", "1940s", "1940-е годы"),
        ("19XX", "since", "from 1900–1999", "с 1900–1999 годов"),
        ("-0043", "worded", "44 BC", "44 год до н. э."),
        ("XXXX", "worded", "year unknown", "год неизвестен"),
        ("1952-07-31", "since", "from 31 July 1952", "с 31 июля 1952 года"),
        ("1947-24", "until", "until winter 1947/48", "до зимы 1947/48 года"),
        ("2001-34", "about", "c. April–June 2001", "около апрель–июнь 2001 года"),
        ("1952/1953", "since", "1952–1953", "1952–1953 годы"),
        ("2002-09", "within", "September 2002", "в сентябре 2002 года"),
        ("2002-22", "within", "summer 2002", "летом 2002 года"),
        ("2002-09?", "within", "perhaps September 2002", "предположительно в сентябре 2002 года"),
        ("2002-09~", "within", "c. September 2002", "около сентября 2002 года"),
        ("2002-09-01", "within", "1 September 2002", "1 сентября 2002"),
        ("2002", "within", "2002", "2002"),
        (
            "[1937-11,1937-12]",
            "within",
            "November or December 1937",
            "в ноябре или декабре 1937 года",
        ),
        (
            "[1937-11..1937-12]",
            "within",
            "between November and December 1937",
            "между ноябрём и декабрём 1937 года",
        ),
    ],
)
def test_a_date_has_the_words_that_stand_around_it_ask_for(
    edtf: str, construction: Construction, en: str, ru: str
) -> None:
    date = HistoricalDate(edtf)
    said = [date.display(language, construction) for language in ("en", "ru")]
    assert [words.replace(NBSP, " ") for words in said] == [en, ru]


@pytest.mark.parametrize(
    ("edtf", "en", "ru"),
    [
        ("1945/1949", "to 1949", "по 1949 год"),
        ("1945-05/1949", "from May to 1949", "с мая по 1949 год"),
        ("1945-01-17/1946-03", "from 17 January to March 1946", "с 17 января по март 1946 года"),
        ("1945-22/1946-21", "from summer to spring 1946", "с лета по весну 1946 года"),
        ("1945/195X", "to the 1950s", "по 1950-е годы"),
        ("1945/1947?", "perhaps to 1947", "предположительно по 1947 год"),
        ("1945/1949~", "to c. 1949", "приблизительно по 1949 год"),
        ("1945/..", "from this year", "с этого года"),
        ("1945-05/..", "from May", "с мая"),
        ("../1945", "until this year", "до этого года"),
        ("../1945-03-02", "until 2 March", "до 2 марта"),
        ("1945-24/..", None, None),
        ("1945?/1949", None, None),
        ("1944/1945", None, None),
        ("1945-05/1945-06", None, None),
        ("1945/", None, None),
        ("[1945,1949]", None, None),
        ("1945", None, None),
    ],
)
def test_below_its_year_an_interval_says_only_what_goes_beyond(
    edtf: str, en: str | None, ru: str | None
) -> None:
    said = [HistoricalDate(edtf).below(1945, language) for language in ("en", "ru")]
    assert [words and words.replace(NBSP, " ") for words in said] == [en, ru]


def test_what_is_julian_is_said_whole_below_its_year() -> None:
    assert HistoricalDate("1899/1905", "julian").below(1899, "ru") is None


# --- the Julian calendar ----------------------------------------------------------------


def test_a_julian_date_is_bounded_in_the_gregorian_calendar() -> None:
    day = HistoricalDate.parse({"edtf": "1899-12-26", "calendar": "julian"})
    assert (day.earliest, day.exact, day.years) == ("1900-01-07", True, (1900, 1900))
    year = HistoricalDate.parse({"edtf": "1899", "calendar": "julian"})
    assert (year.earliest, year.latest) == ("1899-01-13", "1900-01-12")
    until = HistoricalDate.parse({"edtf": "../1899-12", "calendar": "julian"})
    assert (until.earliest, until.latest) == ("", "1900-01-12")


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1917-04", (1917, 4, 1), (1917, 4, 30)),
        ("1917/1921-03", (1917, 1, 1), (1917, 12, 31)),
        ("{1920..1922,1917-04..1919}", (1917, 4, 1), (1917, 4, 30)),
        ("[1917-04,1918]", (1917, 4, 1), (1918, 12, 31)),
        ("[1917..1919]", (1917, 1, 1), (1919, 12, 31)),
        ("../1917", None, None),
        ("{..1917,1919}", None, None),
    ],
)
def test_a_date_tells_when_it_can_begin(edtf: str, first: Day | None, last: Day | None) -> None:
    assert HistoricalDate.parse(edtf).beginning == (first, last)


def test_a_julian_date_tells_when_it_begins_in_the_gregorian_calendar() -> None:
    day = HistoricalDate("1899-12-26/1901", "julian")
    assert day.beginning == ((1900, 1, 7), (1900, 1, 7))


def test_dates_of_both_calendars_sort_together() -> None:
    old = HistoricalDate("1917-10-25", "julian")
    new = HistoricalDate("1917-11-06")
    assert sorted([old, new], key=lambda date: date.sort_key) == [new, old]


def test_a_date_may_name_the_calendar_it_has_anyhow() -> None:
    named = HistoricalDate.parse({"edtf": "1947", "calendar": "gregorian"})
    assert named == HistoricalDate.parse({"edtf": "1947"}) == HistoricalDate.parse("1947")


@pytest.mark.parametrize(
    ("written", "code", "message", "hint"),
    [
        (
            {"edtf": "1900-02-30", "calendar": "julian"},
            "D002",
            "'1900-02-30': 1900-02 has 29 days",
            "",
        ),
        (
            {"edtf": "1900-02-29"},
            "D002",
            "'1900-02-29': 1900-02 has 28 days",
            "did you mean {edtf: 1900-02-29, calendar: julian}?",
        ),
        (
            {"edtf": "10.02.1899", "calendar": "julian"},
            "D001",
            "'10.02.1899' is not a date in EDTF",
            "did you mean '1899-02-10'?",
        ),
        (
            {"edtf": "1899", "calender": "julian"},
            "S003",
            "'calender' is not a known field",
            "did you mean 'calendar'?",
        ),
        (
            {"calendar": "julian"},
            "S004",
            "'edtf' is missing",
            "write the date, such as edtf: 1899-02-10",
        ),
        (
            {"edtf": "1899", "calendar": "jewish"},
            "S009",
            "'jewish' is not a value of 'calendar'",
            "there are: gregorian, julian",
        ),
        (["1947", "1949"], "D001", "must be one date", "such as 1947-07-17"),
        ({"edtf": ["1947"]}, "D001", "must be one date", "such as 1947-07-17"),
        (
            {"edtf": "1947", "calendar": ["julian"]},
            "S009",
            "'['julian']' is not a value of 'calendar'",
            "did you mean 'julian'?",
        ),
        (1947, "D001", "must be one date", "such as 1947-07-17"),
        (None, "D001", "must be one date", "such as 1947-07-17"),
    ],
)
def test_what_is_wrong_with_a_date_is_said_with_a_code(
    written: object, code: str, message: str, hint: str
) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        HistoricalDate.parse(written)
    assert (refusal.value.type, refusal.value.message()) == (code, message)
    assert (refusal.value.context or {})["hint"] == hint


def test_pydantic_is_told_which_field_of_a_date_is_at_fault() -> None:
    judge = TypeAdapter(tuple[HistoricalDate, ...])
    written = ["1947", {"edtf": "1899-02-31", "calender": "x"}, {"edtf": "1899-02-31"}, "19.1.1949"]
    with pytest.raises(ValidationError) as refusal:
        judge.validate_python(written)
    errors = [(error["loc"], error["type"]) for error in refusal.value.errors()]
    assert errors == [
        ((1, "calender"), "S003"),
        ((1, "edtf"), "D002"),
        ((2, "edtf"), "D002"),
        ((3,), "D001"),
    ]


# --- what people write instead ----------------------------------------------------------


@pytest.mark.parametrize(("written", "meant"), rows("hints.tsv"))
def test_what_people_write_is_answered_with_edtf(written: str, meant: str) -> None:
    hint = {"-": FORMS, "out": LEAVE_OUT}.get(meant, f"did you mean {meant}?")
    assert suggest(written) == hint


def test_a_day_that_is_not_in_the_calendar_gets_no_general_advice() -> None:
    assert suggest("1937-02-29", code="D002") == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "edtf",
    [
        *("1947-07-17", "1947-07", "2001-21", "1947-24", "193X", "1947~", "1947-07~", "1947?"),
        *("1947%", "1945/..", "1945-05-08/..", "1944-05/1945", "1947-07-17/1947-08-03", "1945/"),
        *("[1947,1949]", "[1820..1880]", "[1947-07-10..1947-07-19]", "[1810..]", "[..1945]"),
        *("{1667,1668,1670..1672}", "-0043", "1953-07/1953-08-01", "1953-07-26/1953-09"),
        *("[1937-04-27,1937-04-28]", "[1937-04-27,1937-05-03]", "[1937-11,1937-12]"),
        *("[1937-05-01,1937-05-02,1937-05-09]", "{1937-04-27,1937-04-28}", "{1937-04,1937-05}"),
        *("[1947-07..1947-08-03]", "[1947-07-10..1947-08]"),
    ],
)
def test_our_own_words_are_understood(edtf: str, language: str) -> None:
    assert f"'{edtf}'" in suggest(HistoricalDate(edtf).display(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("edtf", ["1899-02-10", "1900-02-29", "1899-12-26"])
def test_our_own_words_for_a_julian_day_are_understood(edtf: str, language: str) -> None:
    said = HistoricalDate(edtf, "julian").display(language)
    assert suggest(said) == f"did you mean {{edtf: {edtf}, calendar: julian}}?"


@settings(deadline=None)
@given(some.text(max_size=60) | some.text("0123456789 -–/.,()[]?cagXIVвг", max_size=30))
def test_no_text_is_too_odd_for_a_hint(written: str) -> None:
    assert isinstance(suggest(written), str)


def test_a_text_that_is_far_too_long_for_a_date_costs_no_time() -> None:
    assert suggest("from 1944 to " * 20_000) == FORMS

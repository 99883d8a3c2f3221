"""Dates: the strings of the EDTF specification, and those that people write instead."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from toolkit.model.dates import HistoricalDate

NBSP = "\N{NO-BREAK SPACE}"
# EDTF, earliest, latest, exact, English, Russian (~ stands for a no-break space in the words)
TABLE = [
    ("1947-07-17", "1947-07-17", "1947-07-17", True, "17~July 1947", "17~июля 1947"),
    ("1947-07", "1947-07-01", "1947-07-31", False, "July 1947", "июль 1947"),
    ("1947", "1947-01-01", "1947-12-31", False, "1947", "1947"),
    ("1947?", "1947-01-01", "1947-12-31", False, "perhaps 1947", "предположительно 1947"),
    ("1947~", "1947-01-01", "1947-12-31", False, "c.~1947", "около 1947"),
    ("1947-07~", "1947-07-01", "1947-07-31", False, "c.~July 1947", "около июля 1947"),
    (
        "1947-07-17%",
        "1947-07-17",
        "1947-07-17",
        False,
        "perhaps c.~17~July 1947",
        "предположительно около 17~июля 1947",
    ),
    ("2004-02", "2004-02-01", "2004-02-29", False, "February 2004", "февраль 2004"),
    ("1900-02", "1900-02-01", "1900-02-28", False, "February 1900", "февраль 1900"),
    ("1944/1945", "1944-01-01", "1945-12-31", False, "1944–1945", "1944–1945"),
    ("1964/2008-08", "1964-01-01", "2008-08-31", False, "1964~– August 2008", "1964~– август 2008"),
    ("1945/..", "1945-01-01", "", False, "from 1945", "с 1945"),
    ("../1945-07", "", "1945-07-31", False, "until July 1945", "до июля 1945"),
    ("1945/", "1945-01-01", "", False, "1945–?", "1945–?"),
    ("/1945", "", "1945-12-31", False, "?–1945", "?–1945"),
    (
        "1947-07-17/1947-07-19",
        "1947-07-17",
        "1947-07-19",
        False,
        "17–19~July 1947",
        "17–19~июля 1947",
    ),
    (
        "1947-07-17/1947-08-03",
        "1947-07-17",
        "1947-08-03",
        False,
        "17~July~– 3~August 1947",
        "17~июля~– 3~августа 1947",
    ),
    ("1947-07/1947-08", "1947-07-01", "1947-08-31", False, "July–August 1947", "июль–август 1947"),
    ("1944~/1945", "1944-01-01", "1945-12-31", False, "c.~1944–1945", "около 1944~– 1945"),
    ("194X", "1940-01-01", "1949-12-31", False, "1940s", "1940-е"),
    ("19XX", "1900-01-01", "1999-12-31", False, "1900–1999", "1900–1999"),
    ("2004-XX", "2004-01-01", "2004-12-31", False, "2004", "2004"),
    ("1985-04-XX", "1985-04-01", "1985-04-30", False, "April 1985", "апрель 1985"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", False, "1985", "1985"),
    ("2001-21", "2001-03-01", "2001-05-31", False, "spring 2001", "весна 2001"),
    ("2001-22~", "2001-06-01", "2001-08-31", False, "c.~summer 2001", "около лета 2001"),
    ("2001-23", "2001-09-01", "2001-11-30", False, "autumn 2001", "осень 2001"),
    (
        "1947-24?",
        "1947-12-01",
        "1948-02-29",
        False,
        "perhaps winter 1947/48",
        "предположительно зима 1947/48",
    ),
    ("-0043", "-0043-01-01", "-0043-12-31", False, "44~BC", "44~до~н.~э."),
    ("0000", "0000-01-01", "0000-12-31", False, "1~BC", "1~до~н.~э."),
    ("Y170000002", "170000002-01-01", "170000002-12-31", False, "170000002", "170000002"),
    (
        "1985-04-12T23:20:30Z",
        "1985-04-12",
        "1985-04-12",
        True,
        "12~April 1985, 23:20",
        "12~апреля 1985, 23:20",
    ),
    (
        "1985-04-12T23:20:30+04:30",
        "1985-04-12",
        "1985-04-12",
        True,
        "12~April 1985, 23:20",
        "12~апреля 1985, 23:20",
    ),
    ("[1947,1949]", "1947-01-01", "1949-12-31", False, "1947 or 1949", "1947 или 1949"),
    (
        "[2013-04-18..]",
        "2013-04-18",
        "",
        False,
        "18~April 2013 or later",
        "18~апреля 2013 или позднее",
    ),
    ("[..1945]", "", "1945-12-31", False, "1945 or earlier", "1945 или ранее"),
    (
        "[1947-07..1949]",
        "1947-07-01",
        "1949-12-31",
        False,
        "between July 1947 and 1949",
        "между июлем 1947 и 1949",
    ),
]
REFUSED = [
    ("17.07.1947", "D001", "1947-07-17"),
    ("17/07/1947", "D001", "1947-07-17"),
    ("c. 1947", "D001", "1947~"),
    ("ca.1947", "D001", "1947~"),
    ("Um 1770", "D001", "1770~"),
    ("около 1947", "D001", "1947~"),
    ("1944–1945", "D001", "1944/1945"),
    ("1944-1945", "D001", "1944/1945"),
    ("1945-", "D001", "1945/.."),
    ("17 July 1947", "D001", "1947-07-17"),
    ("July 17, 1947", "D001", "1947-07-17"),
    ("17 июля 1947 г.", "D001", "1947-07-17"),
    ("1947-7-3", "D001", "1947-07-03"),
    ("1930s", "D001", "193X"),
    ("between 1820 and 1880", "D001", "[1820..1880]"),
    ("after 18 April 2013", "D001", "[2013-04-18..]"),
    ("since 1945", "D001", "1945/.."),
    ("1947-17-07", "D002", "1947-07-17"),
    ("1947/1937", "D003", "1937/1947"),
    ("1937-02-29", "D002", ""),
    ("1900-02-29", "D002", ""),
    ("1947-13", "D002", ""),
    ("1947-25", "D002", ""),
    ("1947-04-31", "D002", ""),
    ("1947-07-00", "D002", ""),
    ("unknown", "D001", ""),
    ("", "D001", ""),
    ("/", "D001", ""),
    ("../..", "D001", ""),
    ("1947/1948/1949", "D001", ""),
    ("Y1947", "D001", ""),
    ("-0000", "D001", ""),
    ("1947-XX-17", "D001", ""),
    ("194X-05", "D001", ""),
    ("1947-07-17T25:00:00", "D001", ""),
    ("1947-07-17T12:00:00/1948", "D001", ""),
    ("[]", "D001", ""),
    ("١٩٤٧", "D001", ""),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest", "exact", "english", "russian"), TABLE)
def test_a_date_has_bounds_and_words(
    edtf: str, earliest: str, latest: str, exact: bool, english: str, russian: str
) -> None:
    date = HistoricalDate.parse(edtf)
    assert (date.earliest, date.latest, date.exact) == (earliest, latest, exact)
    assert date.display("en") == english.replace("~", NBSP)
    assert date.display("ru") == russian.replace("~", NBSP)


@pytest.mark.parametrize(("written", "code", "meant"), REFUSED)
def test_what_is_no_date_is_refused_with_a_proposal(written: str, code: str, meant: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        HistoricalDate.parse(written)
    assert refusal.value.type == code
    hint = (refusal.value.context or {})["hint"]
    assert f"'{meant}'" in hint if meant else "did you mean" not in hint


def test_dates_sort_as_time_runs() -> None:
    written = ["1945/..", "1944", "1945-02", "-0043", "../1945", "1945", "[1944..1946]", "1945~"]
    dates = sorted(map(HistoricalDate.parse, written), key=lambda date: date.sort_key)
    assert [date.edtf for date in dates] == [
        *("-0043", "1944", "[1944..1946]", "../1945", "1945", "1945~", "1945/..", "1945-02")
    ]


def test_a_language_without_words_of_ours_gets_english() -> None:
    assert HistoricalDate.parse("1947-07").display("he") == "July 1947"
    assert HistoricalDate.parse("1947-07").display("ru-Latn") == "июль 1947"


def test_years_bound_a_date() -> None:
    assert HistoricalDate.parse("1944-05/1945").years == (1944, 1945)
    assert HistoricalDate.parse("1944/..").years == (1944, None)

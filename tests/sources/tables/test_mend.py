"""What spreadsheets do to what was typed: mended where that is certain, refused where it is not."""

from __future__ import annotations

import datetime

import pytest

from toolkit.sources.tables.columns import Column, sheets
from toolkit.sources.tables.grid import Clock, Content, Day, Fault, NoResult, Number, Table, Truth
from toolkit.sources.tables.mend import Mended, mend

TABLE = Table(path="records.xlsx", sheet="Events", title="Events", rows=())


def column(sheet: str, *path: str) -> Column:
    columns = next(each.columns for each in sheets() if each.name == sheet)
    return next(each for each in columns if each.path == path)


DATE = column("events", "date", "edtf")
TITLE = column("panels", "title")
NOTE = column("events", "note")
NUMBER = column("panels", "number")


def seen(content: Content, into: Column) -> tuple[str, str]:
    mended = mend(content, into, TABLE)
    return mended.text, mended.code


@pytest.mark.parametrize(
    ("content", "text", "code"),
    [
        ("1947~", "1947~", ""),
        (" 1947-07-17 ", "1947-07-17", ""),
        ("17 July 1947", "17 July 1947", ""),  # The model refuses it, with a hint.
        (Number(1947), "1947", ""),
        (Number(1947.0), "1947", ""),
        (Number(17365), "1947-07-17", "S074"),
        (Number(17365.25), "1947-07-17", "S074"),
        (Number(7306), "1920-01-01", "S074"),
        (Number(2101), "1905-10-01", "S074"),
        (Number(2100), "2100", ""),
        ("17365", "1947-07-17", "S074"),
        ("17365.0", "1947-07-17", "S074"),
        ("7306", "7306", ""),  # As text it may be a year.
        ("1947.0", "1947", "S076"),
        ("1947-07-17 00:00:00", "1947-07-17", "S074"),
        ("1947-07-17T00:00:00.000", "1947-07-17", "S074"),
        (Day(datetime.date(1947, 7, 17)), "1947-07-17", "S074"),
        (Day(datetime.date(1947, 7, 1), "ym"), "1947-07", "S074"),
        (Day(datetime.date(1947, 1, 1), "y"), "1947", "S074"),
        (Day(datetime.date(2026, 7, 17), "md"), "", "S075"),
        (Day(datetime.date(1900, 2, 28), sure=False), "", "S075"),
        (Clock("12:30"), "", "S075"),
        (Truth(True), "", "S075"),
        (Fault("#REF!"), "", "S077"),
        ("#ССЫЛКА!", "", "S077"),
        ("########", "", "S077"),
        (NoResult(), "", "S078"),
    ],
)
def test_in_a_column_of_dates(content: Content, text: str, code: str) -> None:
    assert seen(content, DATE) == (text, code)


def test_days_are_counted_from_where_the_workbook_begins() -> None:
    table = Table(path="x", title="x", rows=(), first_day=datetime.date(1904, 1, 1))
    assert mend(Number(15903), DATE, table).text == "1947-07-17"


@pytest.mark.parametrize(
    ("content", "into", "text", "code"),
    [
        (Number(12), NUMBER, "12", ""),
        (Number(12.5), NUMBER, "12.5", ""),
        (Number(7, "007"), column("persons", "id"), "007", ""),
        (Number(0.25, "25%"), NOTE, "25%", ""),
        (Number(9789174962307), column("sources", "isbn"), "9789174962307", ""),
        (Number(917496230), column("sources", "isbn"), "0917496230", "S076"),
        (Number(121032683), column("persons", "same_as", "isni"), "0000000121032683", "S076"),
        (Number(1.2103268e15), column("persons", "same_as", "isni"), "", "S079"),
        (Number(float("inf")), NUMBER, "", "S079"),
        (Number(float("nan")), NUMBER, "", "S079"),
        ("300.0", column("details", "x"), "300", "S076"),
        ("1947.0", column("events", "place"), "1947", "S076"),
        ("1.0", NUMBER, "1.0", ""),  # It may be a version.
        ("55,8", column("places", "coordinates", "lat"), "55.8", "S076"),
        ("1,000", column("places", "coordinates", "radius_km"), "1,000", ""),  # Or a thousand.
        (Day(datetime.date(2026, 10, 5), "md"), column("sources", "pages"), "", "S075"),
        (Clock("1:02:03"), column("events", "sources"), "1:02:03", "S076"),
        (Truth(True), column("events", "preferred"), "true", ""),
        (Truth(False), column("persons", "living"), "no", ""),
        (Truth(True), TITLE, "", "S075"),
        (" A title\n", TITLE, "A title", ""),
        ("# A heading\n\n  text \n", NOTE, "# A heading\n\n  text \n", ""),
        (" \n", NOTE, "", ""),
    ],
)
def test_in_other_columns(content: Content, into: Column, text: str, code: str) -> None:
    assert seen(content, into) == (text, code)


def test_what_was_there_is_told() -> None:
    assert mend(Number(17365), DATE, TABLE) == Mended("1947-07-17", "S074", "the day number 17365")

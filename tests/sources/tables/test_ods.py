"""ODS, cell by cell: repeated ones, comments, what is shown and what is meant."""

from __future__ import annotations

import contextlib
import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.tables.workbooks import CONTENT, archive, changed, ods, ods_table
from toolkit.sources.tables.archive import Refusal
from toolkit.sources.tables.grid import (
    Clock,
    Content,
    Day,
    Fault,
    Merged,
    NoResult,
    Number,
    Row,
    Table,
    Truth,
)
from toolkit.sources.tables.ods import read_ods


def table(rows: str) -> Table:
    return read_ods(ods_table(rows), "records.ods")[0]


def cell(attributes: str, inside: str = "") -> Content:
    written = f"<table:table-cell {attributes}>{inside}</table:table-cell>"
    rows = table(f"<table:table-row>{written}</table:table-row>").rows
    return rows[0].cells[0] if rows else ""


def shown(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as refusal:
        read_ods(data, "records.ods")
    return f"{refusal.value.code} {refusal.value.message}"


def test_spaces_tabs_and_paragraphs_of_a_text_are_kept_and_comments_are_not() -> None:
    inside = (
        "<office:annotation><text:p>a comment</text:p></office:annotation>"
        '<text:p>one<text:s text:c="3"/>two<text:tab/>three</text:p><text:p>four</text:p>'
    )
    assert cell('office:value-type="string"', inside) == "one   two\tthree\nfour"


@pytest.mark.parametrize(
    ("attributes", "text", "content"),
    [
        ('office:value-type="float" office:value="1947"', "1947", Number(1947)),
        ('office:value-type="float" office:value="55.8"', "55,8", Number(55.8)),
        ('office:value-type="float" office:value="7"', "007", Number(7, "007")),
        ('office:value-type="percentage" office:value="0.25"', "25%", Number(0.25, "25%")),
        (
            'office:value-type="date" office:date-value="1947-07-17"',
            "17.07.47",
            Day(datetime.date(1947, 7, 17)),
        ),
        (
            'office:value-type="date" office:date-value="1947-07-01T00:00:00"',
            "Jul 47",
            Day(datetime.date(1947, 7, 1), "ym"),
        ),
        (
            'office:value-type="date" office:date-value="1947-01-01"',
            "1947",
            Day(datetime.date(1947, 1, 1), "y"),
        ),
        (
            'office:value-type="date" office:date-value="2026-07-17"',
            "17 Jul",
            Day(datetime.date(2026, 7, 17), "md"),
        ),
        (
            'office:value-type="date" office:date-value="1899-12-01"',
            "1.12.1899",
            Day(datetime.date(1899, 12, 1)),
        ),
        ('office:value-type="date" office:date-value="-0043-03-15"', "15.3.-43", "-0043-03-15"),
        ('office:value-type="time" office:time-value="PT12H30M00S"', "12:30", Clock("12:30")),
        ('office:value-type="boolean" office:boolean-value="true"', "TRUE", Truth(True)),
        ('office:value-type="boolean" office:boolean-value="false"', "FALSE", Truth(False)),
        ('calcext:value-type="error" office:value-type="string"', "#REF!", Fault("#REF!")),
        ('table:formula="of:=1/0" office:value-type="float"', "#DIV/0!", Fault("#DIV/0!")),
        ('table:formula="of:=1/0" office:value-type="string"', "Err:502", Fault("Err:502")),
        ('table:formula="of:=[.A1]" office:value-type="string"', "text", "text"),
        ('table:formula="of:=[.A1]"', "", NoResult()),
        ("", "", ""),
    ],
)
def test_a_cell_is_what_it_means_and_shows(attributes: str, text: str, content: Content) -> None:
    assert cell(attributes, shown(text) if text else "") == content


def test_a_sheet_that_is_formatted_to_its_end_is_read_at_once() -> None:
    empty = '<table:table-cell table:number-columns-repeated="16384"/>'
    word = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    rows = (
        f'<table:table-row table:number-rows-repeated="3">{empty}</table:table-row>'
        f'<table:table-row><table:table-cell table:number-columns-repeated="2"/>{word}'
        '<table:table-cell table:number-columns-repeated="16381"/></table:table-row>'
        f'<table:table-row table:number-rows-repeated="1048571">{empty}</table:table-row>'
        f"<table:table-row>{word}</table:table-row>"
    )
    began = time.monotonic()
    assert table(rows).rows == (Row(4, ("", "", "a")), Row(1_048_576, ("a",)))
    assert time.monotonic() - began < 5


def test_repeated_cells_and_rows_are_each_there() -> None:
    words = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="2">'
        "<text:p>a</text:p></table:table-cell>"
    )
    rows = f'<table:table-row table:number-rows-repeated="2">{words}</table:table-row>'
    assert table(rows).rows == (Row(1, ("a", "a")), Row(2, ("a", "a")))


def test_merged_cells_are_told() -> None:
    rows = (
        "<table:table-row><table:table-cell/>"
        '<table:table-cell office:value-type="string" table:number-rows-spanned="2" '
        'table:number-columns-spanned="1"><text:p>a</text:p></table:table-cell></table:table-row>'
        "<table:table-row><table:table-cell/><table:covered-table-cell/></table:table-row>"
    )
    assert table(rows).merged == (Merged(1, 2, 1, 1),)


# --- what is refused ------------------------------------------------------------------


def test_what_is_no_spreadsheet_is_refused() -> None:
    text = archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": CONTENT})
    assert refused(text).startswith("S060 cannot be read")
    assert refused(b"PK") == "S060 cannot be read: it is cut off or damaged"
    assert refused(ods("<table:table")) == "S060 cannot be read: it is cut off or damaged"


def test_a_password_is_told() -> None:
    manifest = '<m:manifest xmlns:m="x"><m:encryption-data/></m:manifest>'
    locked = changed(ods(""), {"META-INF/manifest.xml": manifest})
    assert refused(locked) == "S060 has a password"


def test_a_row_that_repeats_without_end_is_refused() -> None:
    word = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="9999999">{word}</table:table-row>'
    with pytest.raises(Refusal, match="too many cells"):
        table(rows)


def test_cells_that_repeat_without_end_are_refused() -> None:
    word = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="99999999">'
        "<text:p>a</text:p></table:table-cell>"
    )
    with pytest.raises(Refusal, match="too many cells"):
        table(f"<table:table-row>{word}</table:table-row>")


RICH = CONTENT.format(
    tables='<table:table table:name="Events"><table:table-row>'
    '<table:table-cell office:value-type="string"><text:p>Record</text:p></table:table-cell>'
    '<table:table-cell office:value-type="date" office:date-value="1947-07-17">'
    "<text:p>17.7.47</text:p></table:table-cell>"
    '<table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p>'
    "</table:table-cell></table:table-row></table:table>"
)


@settings(max_examples=60, deadline=None)
@given(
    where=st.floats(0, 1),
    length=st.integers(0, 40),
    noise=st.sampled_from(["", "<", "<a/>", '"', "&", "9" * 30, "-", "\x00", "NaN", "1e999"]),
)
def test_a_spoiled_workbook_is_read_or_refused(where: float, length: int, noise: str) -> None:
    at = int(where * len(RICH))
    spoiled = RICH[:at] + noise + RICH[at + length :]
    # Anything but a refusal would fail the test.
    with contextlib.suppress(Refusal):
        read_ods(changed(ods(""), {"content.xml": spoiled}), "records.ods")

"""XLSX, cell by cell: what a library tells of it, and what only looks like a workbook."""

from __future__ import annotations

import contextlib
import datetime
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.tables.workbooks import archive, changed, part, xlsx
from toolkit.sources.tables.archive import Refusal
from toolkit.sources.tables.grid import (
    Clock,
    Content,
    Day,
    Fault,
    Merged,
    NoResult,
    Number,
    Table,
    Truth,
)
from toolkit.sources.tables.xlsx import read_xlsx, shown_parts

SHEET = "xl/worksheets/sheet1.xml"


def table(data: bytes) -> Table:
    return read_xlsx(data, "records.xlsx")[0]


def cell(write: Any, **options: object) -> Content:
    """Return what is read of the only cell that `write` writes, into C3."""
    (row,) = table(xlsx(write, **options)).rows
    assert row.number == 3
    return row.cells[2]


def number(value: float, form: str) -> Any:
    return lambda sheet, book: sheet.write_number(
        2, 2, value, book.add_format({"num_format": form})
    )


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as refusal:
        read_xlsx(data, "records.xlsx")
    return f"{refusal.value.code} {refusal.value.message}"


def test_a_cell_is_placed_by_its_letter_and_row_however_empty_the_sheet_begins() -> None:
    found = table(xlsx(lambda sheet, _: sheet.write_string(4, 27, "here")))
    assert [row.number for row in found.rows] == [5]
    assert str(found.place(5, 27)) == "records.xlsx!Events!AB5"


def test_a_stray_cell_in_the_last_row_is_found_at_once() -> None:
    data = xlsx(lambda sheet, _: (sheet.write(0, 0, "a"), sheet.write(1_048_575, 0, "z")))
    began = time.monotonic()
    assert [row.number for row in table(data).rows] == [1, 1_048_576]
    assert time.monotonic() - began < 10


@pytest.mark.parametrize("text", ["text", "=SUM(A1)", " two\n lines ", "_x000D_", "007", "1947-07"])
def test_text_is_as_it_was_typed(text: str) -> None:
    assert cell(lambda sheet, _: sheet.write_string(2, 2, text)) == text


def test_styles_inside_a_text_and_comments_on_it_are_no_part_of_it() -> None:
    def write(sheet: Any, book: Any) -> None:
        sheet.write_rich_string(2, 2, "half ", book.add_format({"bold": True}), "bold")
        sheet.write_comment(2, 2, "a comment")

    assert cell(write) == "half bold"


@pytest.mark.parametrize(
    ("value", "form", "content"),
    [
        (1947, "General", Number(1947)),
        (55.8, "General", Number(55.8)),
        (7, "000", Number(7, "007")),
        (0.25, "0%", Number(0.25, "25%")),
        (17365, "yyyy-mm-dd", Day(datetime.date(1947, 7, 17))),
        (17365, "[$-419]d mmmm yyyy;@", Day(datetime.date(1947, 7, 17))),
        (17365, "mmm-yy", Day(datetime.date(1947, 7, 17), "ym")),
        (17365, "yyyy", Day(datetime.date(1947, 7, 17), "y")),
        (17365, "d-mmm", Day(datetime.date(1947, 7, 17), "md")),
        (61, "yyyy-mm-dd", Day(datetime.date(1900, 3, 1))),
        (60, "yyyy-mm-dd", Day(datetime.date(1900, 2, 28), sure=False)),
        (59, "yyyy-mm-dd", Day(datetime.date(1900, 2, 28), sure=False)),
        (0, "yyyy-mm-dd", Day(datetime.date(1900, 3, 1), sure=False)),
        (0.5, "hh:mm", Clock("12:00")),
        (0.5001, "hh:mm:ss", Clock("12:00:08")),
        (1.5, "[h]:mm", Clock("36:00:00")),
    ],
)
def test_a_number_is_what_its_format_shows(value: float, form: str, content: Content) -> None:
    assert cell(number(value, form)) == content


def test_a_workbook_may_count_its_days_from_1904() -> None:
    day = Day(datetime.date(1947, 7, 17))
    assert cell(number(15903, "yyyy-mm-dd"), date_1904=True) == day
    found = table(xlsx(number(0, "General"), date_1904=True))
    assert found.first_day == datetime.date(1904, 1, 1)


def test_a_date_after_all_calendars_is_an_error() -> None:
    assert cell(number(2_958_466, "yyyy-mm-dd")) == Fault("#VALUE!")


@pytest.mark.parametrize(
    ("result", "content"),
    [("", NoResult()), ("text", "text"), (1947, Number(1947)), ("#REF!", Fault("#REF!"))],
)
def test_a_formula_is_its_result(result: object, content: Content) -> None:
    assert cell(lambda sheet, _: sheet.write_formula(2, 2, "=A1", None, result)) == content


def test_truth_values_are_told_from_text() -> None:
    assert cell(lambda sheet, _: sheet.write_boolean(2, 2, True)) == Truth(True)
    assert cell(lambda sheet, _: sheet.write_string(2, 2, "TRUE")) == "TRUE"


def test_merged_cells_are_told() -> None:
    data = xlsx(lambda sheet, _: (sheet.write("C1", "Record"), sheet.merge_range("C3:D5", "lind")))
    assert table(data).merged == (Merged(3, 5, 2, 3),)


def test_a_hidden_sheet_is_told() -> None:
    def write(sheet: Any, book: Any) -> None:
        book.add_worksheet("Persons")
        sheet.hide()
        book.worksheets()[1].activate()

    assert [each.hidden for each in read_xlsx(xlsx(write), "x")] == [True, False]


@pytest.mark.parametrize(
    ("form", "parts"),
    [
        ("General", "ymd"),
        ("@", "ymd"),
        ("dd/mm/yyyy", "ymd"),
        ("m/d/yy h:mm", "ymd"),
        ('"Mayday "yyyy', "y"),
        ("mmmm yyyy", "ym"),
        ("hh:mm AM/PM", ""),
        ("d. mmm", "md"),
    ],
)
def test_a_format_tells_what_can_be_seen_of_a_date(form: str, parts: str) -> None:
    assert shown_parts(form) == parts


# --- what is refused ------------------------------------------------------------------


GOOD = xlsx(lambda sheet, _: sheet.write("A1", "Record"))


def test_what_is_no_workbook_is_refused() -> None:
    assert refused(b"") == "S060 cannot be read: it is cut off or damaged"
    assert refused(b"Record,Event\n") == "S060 cannot be read: it is cut off or damaged"
    assert refused(GOOD[: len(GOOD) // 2]) == "S060 cannot be read: it is cut off or damaged"
    assert refused(archive({"a.txt": "text"})) == "S060 cannot be read: it is cut off or damaged"
    broken = changed(GOOD, {SHEET: part(GOOD, SHEET)[:-30]})
    assert refused(broken) == "S060 cannot be read: it is cut off or damaged"


def test_a_workbook_with_a_password_and_one_of_old_times_are_told_apart() -> None:
    ole = bytes.fromhex("D0CF11E0A1B11AE1")
    assert refused(ole + "EncryptedPackage".encode("utf-16-le")) == "S060 has a password"
    assert refused(ole) == "S061 is a workbook in the format of before 2007"


def test_macros_are_refused_unread() -> None:
    assert refused(changed(GOOD, {"xl/vbaProject.bin": b"x"})) == (
        "S061 holds macros, which are never run"
    )


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = changed(GOOD, {"xl/worksheets/sheet2.xml": b" " * 129 * 2**20})
    began = time.monotonic()
    assert refused(bomb) == "S062 holds more than 128 MB when unpacked"
    assert time.monotonic() - began < 5


def test_a_workbook_that_defines_entities_is_refused() -> None:
    lol = '<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY lol "lol">]>'
    bomb = changed(GOOD, {SHEET: lol + part(GOOD, SHEET).partition("?>")[2]})
    assert refused(bomb) == f"S062 defines a language of its own in {SHEET}"


def test_a_sheet_of_endless_columns_is_refused() -> None:
    rows = "".join(f'<row r="{n}"><c r="XFD{n}" t="str"><v>x</v></c></row>' for n in range(1, 300))
    before, _, rest = part(GOOD, SHEET).partition("<sheetData>")
    after = rest.partition("</sheetData>")[2]
    endless = f"{before}<sheetData>{rows}</sheetData>{after}"
    assert refused(changed(GOOD, {SHEET: endless})) == (
        "S062 holds too many cells in the sheet 'Events'"
    )


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", SHEET]),
    where=st.floats(0, 1),
    length=st.integers(0, 40),
    noise=st.sampled_from(["", "<", "<c/>", "r=", '"', "&", "9" * 30, "\x00", "</row>"]),
)
def test_a_spoiled_workbook_is_read_or_refused(
    name: str, where: float, length: int, noise: str
) -> None:
    text = part(RICH, name)
    at = int(where * len(text))
    # Anything but a refusal would fail the test.
    with contextlib.suppress(Refusal):
        read_xlsx(changed(RICH, {name: text[:at] + noise + text[at + length :]}), "records.xlsx")


def _rich(sheet: Any, book: Any) -> None:
    sheet.write_row(0, 0, ["Record", "Event", "Date"])
    sheet.write_number(1, 2, 17365, book.add_format({"num_format": "mmm-yy"}))
    sheet.write_formula(2, 2, "=A1", None, "x")
    sheet.write_boolean(3, 2, False)
    sheet.merge_range("A2:A4", "lind")


RICH = xlsx(_rich)

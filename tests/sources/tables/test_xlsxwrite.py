"""What a curator finds in a workbook that we have written, as another library reads it."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import openpyxl
import pytest

from tests.building import PROJECT, environment
from toolkit.sources.tables.fill import fill
from toolkit.sources.tables.xlsxwrite import write_xlsx


@pytest.fixture(scope="module")
def template() -> Any:
    """Return an empty workbook of an exhibition in two languages."""
    data = write_xlsx(fill({}, ("en", "ru"), "en"), "en")
    return openpyxl.load_workbook(io.BytesIO(data))


def titles(sheet: Any) -> list[str]:
    return [cell.value for cell in sheet[1]]


def test_it_has_a_sheet_for_each_kind_a_guide_and_the_lists(template: Any) -> None:
    assert template.sheetnames[:6] == [
        *("Persons", "Names", "Roles", "Citizenship", "Events", "Relations")
    ]
    assert template.sheetnames[-2:] == ["How to", "Lists"]
    assert template["How to"]["A1"].value == "How this workbook is filled in"


def test_every_text_has_a_column_in_each_language(template: Any) -> None:
    assert titles(template["Roles"]) == [
        *("Record", "Role (en)", "Role (ru)", "Kind of role", "Date", "Date: calendar"),
        *("Organisation", "Doubt", "Status", "Sources"),
    ]


def test_each_title_is_explained_and_those_that_are_needed_are_dark(template: Any) -> None:
    sheet = template["Events"]
    by_title = {cell.value: cell for cell in sheet[1]}
    assert "Who did it: an organisation or a person." in by_title["By"].comment.text
    assert "Must be filled in." in by_title["Event"].comment.text
    assert by_title["Event"].fill.fgColor.rgb == "FF1F3864"
    assert by_title["Place"].fill.fgColor.rgb == "FFD9E2F3"
    assert [cell.value for cell in sheet[1] if cell.comment is None] == []


def test_what_is_typed_stays_text(template: Any) -> None:
    sheet = template["Events"]
    columns = sheet.column_dimensions.values()
    assert {column.number_format for column in columns} == {"@"}
    assert max(column.max for column in columns) == sheet.max_column
    assert sheet.freeze_panes == "B2"


def validations(sheet: Any) -> dict[str, str]:
    """Return the drop-downs of a sheet: title of the column -> cells of the words."""
    return {
        sheet.cell(1, next(iter(each.sqref.ranges)).min_col).value: each.formula1
        for each in sheet.data_validations.dataValidation
    }


def test_closed_lists_and_ids_of_other_sheets_are_offered(template: Any) -> None:
    offered = validations(template["Events"])
    assert offered["Record"] == "'Persons'!$A$2:$A$1000"
    assert offered["Place"] == "'Places'!$A$2:$A$1000"
    assert "By" not in offered  # Persons and organisations stand on two sheets.
    assert "Sources" not in offered  # A cell may name several.
    sheet, _, cells = offered["Custody"].partition("!")
    words = [row[0].value for row in template[sheet.strip("'")][cells.replace("$", "")]]
    assert words[:2] == ["prison", "itl-camp"]
    sheet, _, cells = offered["Preferred"].partition("!")
    assert [row[0].value for row in template["Lists"][cells.replace("$", "")]] == ["yes", "no"]


def test_a_russian_workbook_is_russian_throughout() -> None:
    data = write_xlsx(fill({}, ("ru",), "ru"), "ru")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames[:2] == ["Персоны", "Имена"]
    assert book.sheetnames[-2:] == ["Как заполнять", "Списки"]
    sheet = book["События"]
    assert titles(sheet)[:5] == ["Запись", "Событие", "Дата", "Дата: календарь", "Место"]
    assert "Кем" in validations(sheet) or "Место" in validations(sheet)
    assert sheet["E1"].comment.text.splitlines()[0] == "Где."
    words = {cell.value for column in book["Списки"].columns for cell in column[1:] if cell.value}
    assert {"арест", "тюрьма", "да"} <= words
    assert not {"arrest", "prison", "yes"} & words


LOADED = """
import sys
from pathlib import Path
from toolkit.sources.read import read_exhibition
read_exhibition(Path("{folder}"))
print(*sorted({{"openpyxl", "odfdo", "xlsxwriter", "lxml"}} & sys.modules.keys()))
"""


def test_an_exhibition_without_tables_loads_no_library_for_them() -> None:
    command = LOADED.format(folder=PROJECT / "tests" / "exhibitions" / "tiny")
    done = subprocess.run(
        [sys.executable, "-c", command],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []

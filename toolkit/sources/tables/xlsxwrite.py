"""Write sheets as an XLSX workbook that is pleasant to fill in.

Every cell is text: a spreadsheet leaves it as it was typed. The bytes are the same for the same
records, whenever they are written.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.errors import UsageError
from toolkit.model.fields import Choice, Form, Simple
from toolkit.sources.tables.columns import Column, sheets
from toolkit.sources.tables.explain import explain
from toolkit.sources.tables.fill import Filled, Heading
from toolkit.sources.tables.grid import letters
from toolkit.sources.tables.guide import GUIDE
from toolkit.sources.tables.titles import (
    OWNER,
    guide_title,
    lists_title,
    sheet_title,
    word,
)

LONGEST = 32_767
"""How many UTF-16 units a cell holds. Source: Excel specifications and limits."""
ROOM = 1000
"""How many rows, at least, drop-downs are offered in."""
WRITTEN = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)
"""What the workbook says of its making: no clock, or its bytes would differ each time."""
WIDTHS = {
    "date": 16,
    "prose": 60,
    "text": 36,
    "label": 30,
    "id": 20,
    "url": 36,
    "image": 28,
    "drawing": 28,
}
SHADES = {True: "#1F3864", False: "#D9E2F3"}
"""Fills of titles: of columns that must be filled in, and of others."""
NARROW = 12


def write_xlsx(filled: Sequence[Filled], language: str) -> bytes:
    """Return a workbook with these sheets, a guide and the words of closed lists.

    Raises:
        UsageError: A text is too long for a cell.
    """
    import xlsxwriter

    data = io.BytesIO()
    workbook = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_urls": False})
    workbook.set_properties({"created": WRITTEN})
    _Workbook(workbook, language).write(filled)
    workbook.close()
    return data.getvalue()


class _Workbook:
    """One workbook while it is written."""

    def __init__(self, workbook: Any, language: str) -> None:
        self.workbook, self.language = workbook, language
        text = {"num_format": "@", "text_wrap": True, "valign": "top"}
        self.text = workbook.add_format(text)
        self.titles = {
            needed: workbook.add_format(
                {
                    **text,
                    "bold": True,
                    "bg_color": shade,
                    "font_color": "white" if needed else "black",
                    "border": 1,
                }
            )
            for needed, shade in SHADES.items()
        }
        self.heading = workbook.add_format({"bold": True, "font_size": 14})

    def write(self, filled: Sequence[Filled]) -> None:
        """Write every sheet."""
        forms = list(_closed(filled))
        ranges: dict[Form, str] = {}
        guide = self.workbook.add_worksheet(guide_title(self.language))
        pages = [
            self.workbook.add_worksheet(sheet_title(each.sheet, self.language)) for each in filled
        ]
        lists = self.workbook.add_worksheet(lists_title(self.language))
        for number, form in enumerate(forms):
            ranges[form] = self.list(lists, number, form, filled)
        for page, each in zip(pages, filled, strict=True):
            self.sheet(page, each, ranges)
        self.guide(guide)
        # An empty workbook opens at the words for whoever fills it in, a full one at its records.
        if any(each.rows for each in filled):
            pages[0].activate()

    def sheet(self, page: Any, filled: Filled, ranges: dict[Form, str]) -> None:
        """Write one sheet of records."""
        page.freeze_panes(1, 1)
        last = max(ROOM, 2 * len(filled.rows))
        for number, heading in enumerate(filled.headings):
            column = heading.column
            page.set_column(number, number, _width(column), self.text)
            title = heading.title(self.language)
            page.write_string(0, number, title, self.titles[column.needed])
            page.write_comment(0, number, explain(column, self.language), {"x_scale": 2})
            choices = self.choices(filled, heading, ranges)
            if choices:
                page.data_validation(1, number, last, number, choices)
        for row, cells in enumerate(filled.rows, 1):
            for number, cell in enumerate(cells):
                if cell:
                    page.write_string(row, number, _fitting(cell, filled, row, number), self.text)

    def choices(
        self, filled: Filled, heading: Heading, ranges: dict[Form, str]
    ) -> dict[str, Any] | None:
        """Return the drop-down of a column: words of a closed list, or ids of another sheet.

        It offers and does not forbid: words of other languages are read too.
        """
        column = heading.column
        source = ""
        if column.writing == "one":
            source = ranges.get(column.form, "") or self.ids(filled, column)
        if not source:
            return None
        return {"validate": "list", "source": source, "error_type": "information"}

    def ids(self, filled: Filled, column: Column) -> str:
        """Return the cells that hold the ids a column may name, "" if there is no one sheet."""
        kinds = filled.sheet.kinds if column is OWNER else column.names
        if len(kinds) != 1:
            return ""
        sheet = next(sheet for sheet in sheets() if sheet.name == kinds[0])
        return f"='{sheet_title(sheet, self.language)}'!$A$2:$A${ROOM}"

    def list(self, page: Any, number: int, form: Form, filled: Sequence[Filled]) -> str:
        """Write the words of one closed list into a column; return the cells that hold them."""
        words = [word(form, each, self.language) for each in _words(form)]
        title = next(
            heading.title(self.language)
            for each in filled
            for heading in each.headings
            if heading.column.form == form
        )
        page.set_column(number, number, 24, self.text)
        page.write_string(0, number, title, self.titles[False])
        for row, each in enumerate(words, 1):
            page.write_string(row, number, each, self.text)
        column = letters(number)
        return f"='{lists_title(self.language)}'!${column}$2:${column}${len(words) + 1}"

    def guide(self, page: Any) -> None:
        """Write how the sheets are filled in."""
        title, *lines = GUIDE[self.language]
        page.set_column(0, 0, 100, self.text)
        page.write_string(0, 0, title, self.heading)
        for row, line in enumerate(lines, 1):
            page.write_string(row, 0, line, self.text)


def _closed(filled: Sequence[Filled]) -> Iterator[Form]:
    """Yield each closed list of words once, yes and no among them."""
    columns = [heading.column for each in filled for heading in each.headings]
    yield from dict.fromkeys(column.form for column in columns if _words(column.form))


def _words(form: Form) -> tuple[str, ...]:
    if isinstance(form, Choice):
        return form.words
    is_truth = isinstance(form, Simple) and form.form == "truth"
    return ("true", "false") if is_truth else ()


def _width(column: Column) -> int:
    """Return how wide a column is, in characters."""
    if column.writing != "one":
        return 30
    return WIDTHS.get(column.form.form, NARROW) if isinstance(column.form, Simple) else 20


def _fitting(cell: str, filled: Filled, row: int, number: int) -> str:
    """Return `cell` if a workbook can hold it.

    Raises:
        UsageError: It is too long.
    """
    if len(cell.encode("utf-16-le")) // 2 <= LONGEST:
        return cell
    title = filled.headings[number].title("en")
    raise UsageError(
        f"'{title}' of '{filled.rows[row - 1][0]}' is too long for a cell of a workbook, which"
        f" holds {LONGEST} characters. Export to a folder of CSV files instead."
    )

"""Read the sheets of an ODS workbook, cell by cell.

Source: OpenDocument 1.3, part 3, section 9 (tables) and 19 (attributes).
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
from collections.abc import Iterator
from typing import Any

from toolkit.sources.tables.archive import CELLS, DAMAGE, damaged, open_archive, too_many_cells
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

ROWS = "descendant::table:table-row"
CELLS_OF_ROW = "table:table-cell | table:covered-table-cell"
FAULT = re.compile(r"#[A-Z/0!?]+|Err:\d+")
ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")


def read_ods(data: bytes, path: str) -> tuple[Table, ...]:
    """Return the sheets of the workbook `data`, which is called `path` in places.

    Raises:
        Refusal: It is damaged, locked, hostile or of another kind.
    """
    open_archive(data).close()
    import odfdo

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = odfdo.Document(io.BytesIO(data))
            if document.get_type() not in ("spreadsheet", "spreadsheet-template"):
                raise damaged("it is no spreadsheet")
            return tuple(_table(table, document, path) for table in document.body.tables)
    except DAMAGE as error:
        raise damaged() from error


def _table(table: Any, document: Any, path: str) -> Table:
    rows, merged = _rows(table)
    return Table(
        path=path,
        sheet=table.name,
        title=table.name,
        rows=rows,
        merged=merged,
        hidden=_is_hidden(table, document),
    )


def _is_hidden(table: Any, document: Any) -> bool:
    style = document.get_style("table", table.style) if table.style else None
    return style is not None and (style.get_properties() or {}).get("table:display") == "false"


def _rows(table: Any) -> tuple[tuple[Row, ...], tuple[Merged, ...]]:
    """Return the rows that hold something, and the merged cells.

    A row or cell may stand for many equal ones: for a million, if a sheet is formatted to its end.
    """
    rows: list[Row] = []
    merged: list[Merged] = []
    number, count = 1, 0
    for row in table.get_elements(ROWS):
        repeated = _repeated(row, "rows")
        cells = _cells(row, table.name)
        merged.extend(_merged(row, number))
        if cells:
            count += len(cells) * repeated
            if count > CELLS:
                raise too_many_cells(table.name)
            rows.extend(Row(number + more, cells) for more in range(repeated))
        number += repeated
    return tuple(rows), tuple(merged)


def _cells(row: Any, sheet: str) -> tuple[Content, ...]:
    cells: list[Content] = []
    gap = 0
    for cell in row.get_elements(CELLS_OF_ROW):
        content, repeated = _content(cell), _repeated(cell, "columns")
        if content == "":
            gap += repeated
            continue
        if len(cells) + gap + repeated > CELLS:
            raise too_many_cells(sheet)
        cells.extend([""] * gap)
        cells.extend([content] * repeated)
        gap = 0
    return tuple(cells)


def _merged(row: Any, number: int) -> Iterator[Merged]:
    column = 0
    for cell in row.get_elements(CELLS_OF_ROW):
        down = int(cell.get_attribute_string("table:number-rows-spanned") or 1)
        across = int(cell.get_attribute_string("table:number-columns-spanned") or 1)
        if down > 1 or across > 1:
            yield Merged(number, number + down - 1, column, column + across - 1)
        column += _repeated(cell, "columns")


def _repeated(element: Any, of: str) -> int:
    return int(element.get_attribute_string(f"table:number-{of}-repeated") or 1)


def _content(cell: Any) -> Content:
    """Return what a cell holds; comments on it are no part of that."""
    shown = "\n".join(part.inner_text for part in cell.get_elements("text:p"))
    formula = cell.get_attribute_string("table:formula")
    if cell.get_attribute_string("calcext:value-type") == "error" or (
        formula and FAULT.fullmatch(shown)
    ):
        return Fault(shown)
    match cell.get_attribute_string("office:value-type"):
        case "float" | "percentage" | "currency":
            value = float(cell.get_attribute_string("office:value"))
            return Number(value, shown if shown.startswith("00") or _is_odd(shown) else "")
        case "date":
            return _day(str(cell.get_attribute_string("office:date-value")), shown)
        case "time":
            return Clock(shown)
        case "boolean":
            return Truth(cell.get_attribute_string("office:boolean-value") == "true")
        case None if formula and not shown:
            return NoResult()
        case _:
            return str(cell.get_attribute_string("office:string-value") or shown)


def _is_odd(shown: str) -> bool:
    """Tell whether a number is shown with more, or less, than its digits: 25%, 07."""
    return bool(re.fullmatch(r"0\d+|.*%", shown))


def _day(written: str, shown: str) -> Content:
    """Return a date; as text if the calendar of programs has no such year."""
    match = ISO_DAY.fullmatch(written)
    if not match or match[1] == "0000":
        return written
    day = datetime.date(int(match[1]), int(match[2]), int(match[3]))
    return Day(day, shown_parts(shown, day))


def shown_parts(shown: str, day: datetime.date) -> str:
    """Return which of "ymd" the words `shown` for `day` show.

    Three numbers or words show all; of two, one is the year or both are day and month.
    """
    words = re.findall(r"\w+", shown)
    if len(words) > 2 or not words:
        return "ymd"
    years = {str(day.year), f"{day.year % 100:02}"}
    if len(words) == 1:
        return "y" if words[0] in years else "ymd"
    return "ym" if years & {words[0], words[1]} else "md"

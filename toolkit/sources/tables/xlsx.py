"""Read the sheets of an XLSX workbook, cell by cell.

openpyxl tells what other libraries pass over in silence: errors, formulas without a result, and how
a number is shown, without which "July 1947" is the first of July.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
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

WORKSHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
CURIOUS = re.compile(rb"<(?:\w+:)?(?:f|mergeCell)[ />]")
"""A formula, or a merged cell."""
# Excel counts a 29 February 1900 that never was; other programs do not.
FIRST_SURE_DAY = datetime.date(1900, 3, 1)
ZEROS = re.compile(r"0{2,}")
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def read_xlsx(data: bytes, path: str) -> tuple[Table, ...]:
    """Return the sheets of the workbook `data`, which is called `path` in places.

    Raises:
        Refusal: It is damaged, locked, hostile or of another kind.
    """
    with open_archive(data) as archive:
        curious = _is_curious(archive)
    import openpyxl
    import openpyxl.utils.exceptions

    damage = (*DAMAGE, openpyxl.utils.exceptions.InvalidFileException)
    try:
        with warnings.catch_warnings():
            # What it warns of (styles, extensions, dates beyond 9999) is no part of the records.
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            plans = openpyxl.load_workbook(io.BytesIO(data)) if curious else None
            return tuple(_table(sheet, plans, path) for sheet in values.worksheets)
    except damage as error:
        raise damaged() from error


def _is_curious(archive: zipfile.ZipFile) -> bool:
    """Tell whether a second look is needed: for formulas and for merged cells."""
    sheets = (name for name in archive.namelist() if WORKSHEET.fullmatch(name))
    return any(CURIOUS.search(archive.read(name)) for name in sheets)


def _table(sheet: Any, plans: Any, path: str) -> Table:
    """Return one sheet; `plans` is the workbook with formulas instead of results."""
    plan = plans[sheet.title] if plans else None
    sheet.reset_dimensions()  # Some programs write wrong ones, and rows would be lost.
    return Table(
        path=path,
        sheet=sheet.title,
        title=sheet.title,
        rows=tuple(_rows(sheet, plan)),
        merged=_merged(plan) if plan else (),
        hidden=sheet.sheet_state != "visible",
        first_day=sheet.parent.epoch.date(),
    )


def _rows(sheet: Any, plan: Any) -> Iterator[Row]:
    count = 0
    sure_from = FIRST_SURE_DAY if sheet.parent.epoch.year < 1904 else datetime.date.min
    for number, cells in enumerate(sheet.iter_rows(), 1):
        count += len(cells)
        if count > CELLS:
            raise too_many_cells(sheet.title)
        contents = [_content(cell, plan, sure_from) for cell in cells]
        while contents and contents[-1] == "":
            contents.pop()
        if contents:
            yield Row(number, tuple(contents))


def _content(cell: Any, plan: Any, sure_from: datetime.date) -> Content:
    """Return what a cell holds."""
    value = cell.value
    if value is None:
        planned = plan is not None and hasattr(cell, "coordinate")
        return NoResult() if planned and plan[cell.coordinate].data_type == "f" else ""
    match value:
        case str() if cell.data_type == "e":
            return Fault(value)
        case str():
            return value.replace("\r\n", "\n").replace("\r", "\n")
        case bool():
            return Truth(value)
        case int() | float():
            return Number(value, shown_number(value, cell.number_format or ""))
        case datetime.datetime():
            return _day(value, shown_parts(cell.number_format or ""), sure_from)
        case datetime.time() if shown_parts(cell.number_format or ""):
            return Day(FIRST_SURE_DAY, sure=False)  # A number below 1, in a cell for dates.
        case datetime.time():
            return Clock(_hour(value))
        case datetime.timedelta():
            return Clock(_length(value))
        case _:
            return str(value)


def _day(value: datetime.datetime, shows: str, sure_from: datetime.date) -> Day | Clock:
    if not shows:
        return Clock(_hour(value.time()))
    return Day(value.date(), shows, sure=value.date() >= sure_from)


def _hour(time: datetime.time) -> str:
    """Return a time of day, with seconds if there are any."""
    return time.isoformat("seconds").removesuffix(":00")


def shown_parts(number_format: str) -> str:
    """Return which of "ymd" a number format shows."""
    form = LITERAL.sub(" ", number_format).split(";")[0].lower()
    if form.strip() in ("", "general", "@"):
        return "ymd"
    form = re.sub(r"h+[^a-z]*m+|m+[^a-z]*s+", " ", form).replace("am/pm", " ")
    return "".join(part for part in "ymd" if part in form)


def shown_number(value: float, number_format: str) -> str:
    """Return how a number is shown, "" where that is as usual: 007, 25%."""
    if ZEROS.fullmatch(number_format) and float(value).is_integer():
        return f"{int(value):0{len(number_format)}}"
    if number_format.rstrip().endswith("%"):
        return f"{round(value * 100, 9):g}%"
    return ""


def _length(length: datetime.timedelta) -> str:
    seconds = round(length.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _merged(plan: Any) -> tuple[Merged, ...]:
    return tuple(
        Merged(block.min_row, block.max_row, block.min_col - 1, block.max_col - 1)
        for block in sorted(plan.merged_cells.ranges, key=lambda block: block.bounds)
    )

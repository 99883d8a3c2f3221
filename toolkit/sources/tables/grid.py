"""Hold what a sheet or a CSV file says, cell by cell, before anybody knows what it means."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache

from toolkit.errors import Place


@dataclass(frozen=True, slots=True)
class Number:
    """A number; `shown` is how the spreadsheet shows it, "" where that is as usual."""

    value: float
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A date that a spreadsheet knows to be one.

    `shows` tells which parts of it can be seen, of "ymd"; what cannot be seen was added by the
    spreadsheet. `sure` is false where programs count days differently.
    """

    value: datetime.date
    shows: str = "ymd"
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, or a length of time, such as `12:30`."""

    shown: str


@dataclass(frozen=True, slots=True)
class Truth:
    """TRUE or FALSE."""

    value: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """An error that a formula gave, such as `#REF!`."""

    shown: str


@dataclass(frozen=True, slots=True)
class NoResult:
    """A formula whose result the file does not hold."""


Content = str | Number | Day | Clock | Truth | Fault | NoResult
"""What a cell holds; "" if nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number (in CSV the line at which it begins), and its cells from the left."""

    number: int
    cells: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """A block of merged cells: rows by number, columns from 0, the last ones included."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One sheet of a workbook, or one CSV file, whose `sheet` is "".

    `rows` leaves empty ones out. `title` is what the sheet or file is called. `first_day` is the
    day whose number is 0.
    """

    path: str
    sheet: str = ""
    title: str
    rows: tuple[Row, ...]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False
    first_day: datetime.date = datetime.date(1899, 12, 30)

    def place(self, row: int, column: int) -> Place:
        """Return where a cell is; columns count from 0.

        In a CSV file the third number is that of the cell in its row, from 1: spreadsheets show
        no columns of characters.
        """
        if self.sheet:
            return Place(self.path, sheet=self.sheet, cell=f"{letters(column)}{row}")
        return Place(self.path, row, column + 1)

    @property
    def start(self) -> Place:
        """Where the table begins."""
        return self.place(self.rows[0].number if self.rows else 1, 0)


@cache
def letters(column: int) -> str:
    """Return the name of a column: 0 is A, 25 is Z, 26 is AA."""
    return letters(column // 26 - 1) + chr(65 + column % 26) if column >= 26 else chr(65 + column)

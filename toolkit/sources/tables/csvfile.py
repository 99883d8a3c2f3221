"""Read a CSV file as rows of cells, whatever program wrote it.

Source: RFC 4180, and what spreadsheets make of it: other delimiters, `sep=;`, guards of formulas.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from toolkit.errors import Place, Problem
from toolkit.sources.tables.archive import PACKED, Refusal
from toolkit.sources.tables.encodings import Decoded, decode
from toolkit.sources.tables.grid import Row, Table

DELIMITERS = "\t;,"
"""What may stand between cells; of equals the first, for commas stand in texts too."""
SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
FORMULA = "=+-@\t\r'"
"""What a spreadsheet would take a cell for a formula by, and the guard itself."""
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
LOOKED_AT = 50
"""How many rows are compared to find the delimiter."""


def read_csv(
    data: bytes, path: str, title: str, languages: Sequence[str]
) -> tuple[Table, list[Problem]]:
    """Return what a CSV file says, and what is wrong with it.

    Args:
        data: The bytes of the file.
        path: What it is called in places.
        title: What it is called for people.
        languages: Those of the exhibition; they help to guess an old encoding.

    Raises:
        Refusal: It is no text.
    """
    decoded = decode(data, languages)
    if decoded is None:
        raise Refusal("S060", "cannot be read: it is no text", "save the table as CSV in UTF-8")
    rows, problems = _rows(decoded.text, path)
    return Table(path=path, title=title, rows=rows), [*_guessed(decoded, Place(path)), *problems]


def guarded(text: str) -> str:
    """Return `text` as a cell of CSV that no spreadsheet takes for a formula."""
    if text[:1] and text[0] in FORMULA and not NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def unguarded(text: str) -> str:
    """Return what `guarded` was given."""
    return text[1:] if text[:1] == "'" and text[1:2] and text[1] in FORMULA else text


def _guessed(decoded: Decoded, place: Place) -> Iterator[Problem]:
    if decoded.guess:
        message = f"is not UTF-8, and was read as {decoded.guess}"
        hint = "look whether its letters are right, and save it as 'CSV UTF-8'"
        yield Problem(place, "S063", message, hint, "warning")


def _rows(text: str, path: str) -> tuple[tuple[Row, ...], list[Problem]]:
    """Return the rows that hold something; S064 where quotation marks do not pair."""
    told = SEPARATOR_LINE.match(text)
    body = text[told.end() :] if told else text
    line = 2 if told else 1
    delimiter = told[1] if told and told[1] in DELIMITERS else _delimiter(body)
    rows: list[Row] = []
    reader = _reader(body, delimiter)
    first = line
    try:
        for cells in reader:
            contents = tuple(unguarded(_with_line_feeds(cell)) for cell in cells)
            if any(contents):
                rows.append(Row(first, contents))
            first = line + reader.line_num
    except csv.Error:
        hint = 'a text with quotation marks is written "like ""this"" one"'
        message = "the quotation marks of the row do not pair"
        return tuple(rows), [Problem(Place(path, first, 1), "S064", message, hint)]
    return tuple(rows), []


def _with_line_feeds(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell


def _reader(text: str, delimiter: str) -> Any:
    csv.field_size_limit(PACKED)  # A transcript may be longer than the 128 KB it begins with.
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def _delimiter(text: str) -> str:
    """Return what parts the cells: what parts most titles, and all rows alike."""
    return max(DELIMITERS, key=lambda delimiter: _fitness(text, delimiter))


def _fitness(text: str, delimiter: str) -> tuple[int, int]:
    widths = [len(cells) for cells in _first_rows(_reader(text, delimiter)) if any(cells)]
    return (widths[0], widths.count(widths[0])) if widths else (0, 0)


def _first_rows(reader: Iterable[list[str]]) -> Iterator[list[str]]:
    try:
        for _, cells in zip(range(LOOKED_AT), reader, strict=False):
            yield cells
    except csv.Error:
        return

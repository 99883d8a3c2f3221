"""Turn the rows of a table into records and parts of records, each value with its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from toolkit.errors import Address, SourceError
from toolkit.sources.encoding import FORBIDDEN, forbidden
from toolkit.sources.located import Value, load
from toolkit.sources.tables.cells import read_list, read_uses
from toolkit.sources.tables.columns import Column, Sheet
from toolkit.sources.tables.grid import Content, Row, Table, letters
from toolkit.sources.tables.headings import Heading, Headings, Told
from toolkit.sources.tables.mend import mend
from toolkit.sources.tables.remarks import Remarks
from toolkit.sources.tables.titles import NOTES, OWNER, is_read, meant_word


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell."""

    table: Table
    row: int
    column: int


@dataclass(slots=True)
class Entry:
    """One record, or one part of a record, as a row says it.

    `spots` holds the cell of each value, by its address within the entry; `parts` what else the
    row says of the record, by field; `named` the values that are ids of records; `lost` the
    addresses of what is written and was not taken, because of a problem.
    """

    value: dict[str, Value] = field(default_factory=dict)
    spots: dict[Address, Spot] = field(default_factory=dict)
    parts: list[tuple[str, Entry]] = field(default_factory=list)
    named: list[tuple[Address, Column]] = field(default_factory=list)
    lost: list[Address] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Part:
    """What a row of a linked sheet says: the field it belongs to, and the record's id."""

    sheet: Sheet
    owner: str
    owner_spot: Spot
    entry: Entry


@dataclass(frozen=True, slots=True)
class Found:
    """What one table says; `whole` is false if records of it may be lost."""

    records: tuple[Entry, ...] = ()
    parts: tuple[Part, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Header:
    """What each column of a table holds; `notes` are those that nobody is to read."""

    headings: Mapping[int, Heading]
    notes: frozenset[int]


def read_rows(table: Table, sheet: Sheet, languages: Sequence[str], remarks: Remarks) -> Found:
    """Return the records or parts in `table`, which is one of the sheets of the model."""
    if not table.rows:
        return Found()
    first, *rows = table.rows
    header = _header(table, first, Headings(sheet, languages), remarks)
    key = OWNER.path if sheet.linked else ("id",)
    columns = header.headings.values()
    if not any(heading.column.path == key and not heading.told for heading in columns):
        what = "to which record a row belongs" if sheet.linked else "the id of each record"
        title = "Record" if sheet.linked else "Id"
        remarks.add(table.start, "S070", f"no column says {what}", f"add a column '{title}'")
        return Found(whole=False)
    reader = _Reader(table, sheet, header, remarks)
    filled = list(_filled_down(table, rows, header, remarks))
    _report_widths(table, first, rows, remarks)
    if sheet.linked:
        return Found(parts=tuple(part for row in filled for part in reader.part(row)))
    return Found(records=tuple(entry for row in filled for entry in reader.record(row)))


def _header(table: Table, first: Row, known: Headings, remarks: Remarks) -> Header:
    """Return what each column holds; S066 for a title nobody knows, S067 for one that is taken."""
    found: dict[int, Heading] = {}
    notes: set[int] = set()
    taken: dict[Heading, int] = {}
    for column, content in enumerate(first.cells):
        title = content if isinstance(content, str) else str(getattr(content, "value", ""))
        title = " ".join(title.split())
        if not title:
            continue
        if not is_read(title):
            notes.add(column)
            continue
        place = table.place(first.number, column)
        heading = known.find(title)
        if heading is None:
            remarks.add(place, "S066", f"no column is called '{title}'", known.nearest(title))
        elif heading in taken:
            other = table.place(first.number, taken[heading])
            message = f"the column '{title}' means the same as another"
            remarks.add(place, "S067", message, f"it stands already in {other}")
        else:
            taken[heading] = column
            found[column] = heading
    return Header(found, frozenset(notes))


def _report_widths(table: Table, header: Row, rows: Sequence[Row], remarks: Remarks) -> None:
    """Report cells without a title above them, and rows of CSV that end too soon: each once."""
    titled = {column for column, title in enumerate(header.cells) if title != ""}
    untitled: dict[int, list[Row]] = {}
    for row in rows:
        for column, content in enumerate(row.cells):
            if column not in titled and not _is_blank(content):
                untitled.setdefault(column, []).append(row)
    for column, found in untitled.items():
        message = f"the cell has no title above it{_as_in(found)}"
        hint = f"give the column a title; one of your own notes begins with '{NOTES}'"
        remarks.add(table.place(found[0].number, column), "S068", message, hint)
    short = [row for row in rows if len(row.cells) < len(header.cells) and not table.sheet]
    if short:
        count = f"{len(short[0].cells)} cells where the first row has {len(header.cells)}"
        message = f"the row has {count}; the rest is taken as empty{_as_in(short)}"
        hint = "look whether a delimiter or a quotation mark is missing"
        place = table.place(short[0].number, 0)
        remarks.add(place, "S069", message, hint, severity="warning")


def _as_in(rows: Sequence[Row]) -> str:
    """Say of how many more rows the same is true."""
    more = len(rows) - 1
    return f", as in {more} more row{'s' if more > 1 else ''}" if more else ""


def _is_blank(content: Content) -> bool:
    return isinstance(content, str) and not content.strip()


def _filled_down(
    table: Table, rows: Sequence[Row], header: Header, remarks: Remarks
) -> Iterator[Row]:
    """Yield `rows` with the value of merged cells in each row that they cover."""
    fills: dict[tuple[int, int], Content] = {}
    by_number = {row.number: row for row in rows}
    for block in table.merged:
        top = by_number.get(block.first_row)
        if top is None or block.first_column not in header.headings:
            continue
        if block.first_column >= len(top.cells) or top.cells[block.first_column] == "":
            continue
        content = top.cells[block.first_column]
        below = range(block.first_row + 1, block.last_row + 1)
        fills.update({(row, block.first_column): content for row in below})
        last = table.place(block.last_row, block.last_column)
        message = f"merged cells, to {last.cell}, were read as the same value in each row"
        place = table.place(block.first_row, block.first_column)
        hint = "unmerge them, and write the value into each cell"
        remarks.add(place, "S080", message, hint, severity="warning")
    numbers = sorted({*by_number, *(row for row, _ in fills if row in by_number)})
    for number in numbers:
        row = by_number[number]
        cells = list(row.cells)
        for column in header.headings:
            if (number, column) in fills:
                cells.extend([""] * (column + 1 - len(cells)))
                cells[column] = fills[number, column]
        yield Row(number, tuple(cells))


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: Table, sheet: Sheet, header: Header, remarks: Remarks) -> None:
        self.table, self.sheet, self.header, self.remarks = table, sheet, header, remarks
        self.known = header.headings.keys() | header.notes
        columns = tuple(dict.fromkeys(heading.column for heading in header.headings.values()))
        self.dates = [column.path[:-1] for column in columns if column.is_date]
        self.lists = [
            column.path for column in columns if column.by_language and column.writing == "list"
        ]

    def record(self, row: Row) -> Iterator[Entry]:
        """Yield the record that a row says, with its parts; nothing if the row is empty."""
        entry = Entry(lost=self.strays(row))
        told: dict[Told, Entry] = {}
        for heading, text, spot in self.values(row):
            if heading.told is None:
                self.put(entry, heading, text, spot)
                continue
            part = told.setdefault(heading.told, Entry())
            by = heading.told.by
            if by not in part.value:
                part.value[by] = heading.told.value
                part.spots[()] = part.spots[by,] = spot
            self.put(part, heading, text, spot)
        if not entry.spots and not told:
            return
        for about, part in told.items():
            self.finish(part)
            entry.parts.append((about.field, part))
        entry.spots[()] = entry.spots.get(("id",), Spot(self.table, row.number, 0))
        self.finish(entry)
        yield entry

    def part(self, row: Row) -> Iterator[Part]:
        """Yield the part of a record that a row says; S070 if it does not say of which."""
        entry = Entry(lost=self.strays(row))
        owner, owner_spot = "", Spot(self.table, row.number, self.owner_column)
        for heading, text, spot in self.values(row):
            if heading.column is OWNER:
                owner, owner_spot = text, spot
            else:
                self.put(entry, heading, text, spot)
        if not owner and not entry.spots:
            return
        if not owner:
            hint = "write its id into the column 'Record', in each row"
            place = self.table.place(row.number, owner_spot.column)
            self.remarks.add(place, "S070", "the row does not say to which record it belongs", hint)
            return
        spots = sorted(entry.spots.values(), key=lambda spot: spot.column)
        entry.spots[()] = spots[0] if spots else owner_spot
        self.finish(entry)
        yield Part(self.sheet, owner, owner_spot, entry)

    @property
    def owner_column(self) -> int:
        """Where the ids of owners stand."""
        headings = self.header.headings.items()
        return next(column for column, heading in headings if heading.column is OWNER)

    def strays(self, row: Row) -> list[Address]:
        """Return an address for each cell of a row whose column nobody knows."""
        return [
            (letters(column),)
            for column, content in enumerate(row.cells)
            if column not in self.known and not _is_blank(content)
        ]

    def values(self, row: Row) -> Iterator[tuple[Heading, str, Spot]]:
        """Yield the cells of a row that hold something: what they mean, their text and spot.

        The text is "" if it cannot be told.
        """
        for column, heading in self.header.headings.items():
            content = row.cells[column] if column < len(row.cells) else ""
            if content == "":
                continue
            mended = mend(content, heading.column, self.table)
            if mended.code:
                title = str(self.table.rows[0].cells[column])
                self.remarks.mended(self.table, row.number, column, title, mended)
            text = self.printable(mended.text, row.number, column)
            if text or mended.code:
                yield heading, text, Spot(self.table, row.number, column)

    def printable(self, text: str, row: int, column: int) -> str:
        """Return `text`; S006, and spaces instead, for what no product can print."""
        bad = FORBIDDEN.search(text)
        if bad is None:
            return text
        problem = forbidden(bad[0], self.table.place(row, column))
        self.remarks.add(problem.place, problem.code, problem.message, problem.hint)
        return FORBIDDEN.sub(" ", text)

    def put(self, entry: Entry, heading: Heading, text: str, spot: Spot) -> None:
        """Put what a cell says into its place in `entry`."""
        column = heading.column
        path = (*column.path, heading.language) if heading.language else column.path
        if not text:
            entry.lost.append(path)
            return
        value = self.value(column, text, spot)
        _set(entry.value, path, value)
        for length in range(1, len(path) + 1):
            entry.spots.setdefault(path[:length], spot)
        entry.spots[path] = spot
        if column.sets:
            where, said = column.sets
            _set(entry.value, where, said)
            entry.spots[where] = spot
        if column.names:
            entry.named.append((path, column))

    def value(self, column: Column, text: str, spot: Spot) -> Value:
        """Return what the text of a cell means in a column."""
        match column.writing:
            case "list":
                return [meant_word(column.form, item) for item in read_list(text)]
            case "uses":
                return [*read_uses(text)]
            case "yaml":
                return self.yaml(text, spot)
            case _:
                return meant_word(column.form, text)

    def yaml(self, text: str, spot: Spot) -> Value:
        """Return what YAML in a cell says; its problems, and "", if it cannot be told."""
        place = self.table.place(spot.row, spot.column)
        value: Value = ""
        try:
            document = load(text, place.path)
            value, problems = document.value, tuple(document.problems)
        except SourceError as error:
            problems = error.problems
        for problem in problems:
            self.remarks.add(place, problem.code, problem.message, problem.hint)
        return value

    def finish(self, entry: Entry) -> None:
        """Let dates that name no calendar be plain text, and lists in languages one list."""
        for path in self.dates:
            _change(entry.value, path, _plain_date)
        for path in self.lists:
            _change(entry.value, path, _one_list)


def _set(into: dict[str, Value], path: Sequence[str], value: Value) -> None:
    """Set the value at `path`, making what is on the way to it."""
    *above, name = path
    here: Any = into
    for each in above:
        here = here.setdefault(each, {})
    here[name] = value


def _change(value: dict[str, Value], path: Sequence[str], by: Callable[[Value], Value]) -> None:
    """Put `by` of what stands at `path` in its place, if anything does."""
    *above, name = path
    here: Any = value
    for each in above:
        here = here.get(each, {})
    if name in here:
        here[name] = by(here[name])


def _plain_date(date: Value) -> Value:
    return date["edtf"] if isinstance(date, dict) and set(date) == {"edtf"} else date


def _one_list(by_language: Value) -> Value:
    """Return a list of texts out of the list in each language; an empty item is a gap in it."""
    if not isinstance(by_language, dict):
        return by_language
    rows = zip_longest(*by_language.values(), fillvalue="")
    return [
        {language: text for language, text in zip(by_language, texts, strict=True) if text}
        for texts in rows
    ]

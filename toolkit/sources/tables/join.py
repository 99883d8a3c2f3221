"""Add what tables say to what YAML files say, so that the same rules judge both."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from toolkit.errors import Address
from toolkit.sources.located import Value
from toolkit.sources.tables.columns import Column, Sheet
from toolkit.sources.tables.remarks import Remarks
from toolkit.sources.tables.rows import Entry, Found, Part, Spot
from toolkit.sources.tables.titles import normal

Records = dict[str, list[Value]]


@dataclass(frozen=True, slots=True)
class Joined:
    """The records of all files, and the cells of those values that stand in tables.

    `lost` are the addresses of what tables hold and was not taken, because of a problem.
    """

    records: Records
    spots: Mapping[Address, Spot]
    lost: frozenset[Address]


def join(
    records: Mapping[str, Sequence[Value]],
    found: Sequence[tuple[Sheet, Found]],
    remarks: Remarks,
) -> Joined:
    """Return `records`, followed by those of tables, with the parts of linked sheets.

    Parts come in this order: those of the record itself, those its row tells, those of linked
    sheets, table by table and row by row.
    """
    joining = _Joining({kind: list(values) for kind, values in records.items()}, remarks)
    for sheet, each in found:
        for entry in each.records:
            joining.add(sheet.name, entry)
    joining.know()
    for _, each in found:
        for part in each.parts:
            joining.attach(part)
    joining.look_up_names()
    return Joined(joining.records, joining.spots, frozenset(joining.lost))


class _Joining:
    """One joining of all records."""

    def __init__(self, records: Records, remarks: Remarks) -> None:
        self.records, self.remarks = records, remarks
        self.spots: dict[Address, Spot] = {}
        self.lost: set[Address] = set()
        self.entries: list[tuple[Address, Entry]] = []
        self.ids: dict[str, tuple[str, int]] = {}
        self.names: dict[str, list[tuple[str, str]]] = {}
        self.own: set[tuple[str, int]] = set()

    def add(self, kind: str, entry: Entry) -> None:
        """Add a record, with the parts that its row tells."""
        position = len(self.records[kind])
        self.records[kind].append(entry.value)
        self.own.add((kind, position))
        self.place(entry, (kind, position))
        for field, part in entry.parts:
            self.append(kind, position, field, part)

    def know(self) -> None:
        """Learn all ids and names; of an id that stands twice, the first is meant."""
        for kind, values in self.records.items():
            for position, record in enumerate(values):
                if isinstance(record, dict) and isinstance(id := record.get("id"), str):
                    self.ids.setdefault(id, (kind, position))
                    for name in _names(record):
                        self.names.setdefault(normal(name), []).append((kind, id))

    def attach(self, part: Part) -> None:
        """Add a part to the record it belongs to; S071 if there is none, or of another kind."""
        at = self.ids.get(part.owner)
        if at is None or at[0] not in part.sheet.kinds:
            self.refuse(part, at)
            return
        kind, position = at
        self.append(kind, position, part.sheet.name, part.entry)
        # A name on a linked sheet is a name to be known by.
        for name in _names({part.sheet.name: [part.entry.value]}):
            self.names.setdefault(normal(name), []).append((kind, part.owner))

    def refuse(self, part: Part, at: tuple[str, int] | None) -> None:
        """Report a row whose record is not there."""
        spot, kinds = part.owner_spot, part.sheet.kinds
        place = spot.table.place(spot.row, spot.column)
        wanted = " or ".join(kind.removesuffix("s") for kind in kinds)
        if at is not None:
            message = f"'{part.owner}' is among the {at[0]}, and has no {part.sheet.name}"
            self.remarks.add(place, "S071", message, f"write the id of a {wanted}")
            return
        message = f"there is no {wanted} '{part.owner}'"
        self.remarks.add(place, "S071", message, self.hint(part.owner, kinds))

    def hint(self, text: str, kinds: Sequence[str]) -> str:
        """Return a hint that names the id somebody means by `text`."""
        named = self.named(text, kinds)
        known = [id for id, (kind, _) in self.ids.items() if kind in kinds]
        # Spreadsheets take zeros from the beginning of numbers.
        zeros = [id for id in known if text.isdigit() and id.lstrip("0") == text.lstrip("0")]
        near = [*filter(None, [named]), *zeros, *difflib.get_close_matches(text, known, n=1)]
        return f"did you mean '{near[0]}'?" if near else ""

    def named(self, text: str, kinds: Sequence[str]) -> str:
        """Return the id of the first record that is called `text`, "" if there is none."""
        found = self.names.get(normal(text), [])
        return next((id for kind, id in found if kind in kinds), "")

    def append(self, kind: str, position: int, field: str, entry: Entry) -> None:
        """Append a part to the list a record has in `field`."""
        record = self.changeable(kind, position)
        before = record.get(field, [])
        if isinstance(before, dict):
            return  # The model refuses it, and tells where it stands.
        parts = [before] if isinstance(before, str) else list(before)
        record[field] = [*parts, entry.value]
        address = (kind, position, field)
        self.place(entry, (*address, len(parts)))
        self.spots.setdefault(address, entry.spots[()])

    def changeable(self, kind: str, position: int) -> dict[str, Value]:
        """Return a record, as a copy if it is that of a YAML file."""
        record = cast("dict[str, Value]", self.records[kind][position])
        if (kind, position) not in self.own:
            record = self.records[kind][position] = dict(record)
            self.own.add((kind, position))
        return record

    def place(self, entry: Entry, address: Address) -> None:
        """Remember the cells of an entry that stands at `address`."""
        self.entries.append((address, entry))
        self.spots.update({(*address, *within): spot for within, spot in entry.spots.items()})
        self.lost.update((*address, *within) for within in entry.lost)

    def look_up_names(self) -> None:
        """Report names that stand where an id belongs (S072), and take the ids they mean."""
        for _, entry in self.entries:
            for path, column in entry.named:
                self.look_up(entry, path, column)

    def look_up(self, entry: Entry, path: Address, column: Column) -> None:
        """Look up what one cell names."""
        *above, last = path
        here: Any = entry.value
        for each in above:
            here = here[each]
        spot = entry.spots[path]
        match here[last]:
            case str(text):
                here[last] = self.id(text, column, spot)
            case list(items) if column.writing == "uses":
                for use in items:
                    use["id"] = self.id(use["id"], column, spot)
            case list(items):
                here[last] = [self.id(item, column, spot) for item in items]

    def id(self, text: str, column: Column, spot: Spot) -> str:
        """Return `text` if it is an id, else the id of the record that is called so."""
        id = "" if text in self.ids else self.named(text, column.names)
        if not id:
            return text
        place = spot.table.place(spot.row, spot.column)
        message = f"'{text}' is a name, and here an id belongs"
        self.remarks.add(place, "S072", message, f"did you mean '{id}'?")
        return id


def _names(record: Mapping[str, Value]) -> Iterator[str]:
    """Yield what a record is called: its names, or its title in each language."""
    names = record.get("names")
    for name in names if isinstance(names, list) else []:
        if isinstance(name, dict) and isinstance(text := name.get("text"), str):
            yield text
    title = record.get("title")
    for text in title.values() if isinstance(title, dict) else [title]:
        if isinstance(text, str):
            yield text

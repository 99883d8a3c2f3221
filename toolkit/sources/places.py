"""Find where an address is written, among all the files of one reading, when somebody asks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from toolkit.errors import Address, Place, Problem
from toolkit.sources.located import Value
from toolkit.sources.prose import Parsed
from toolkit.sources.scalar import Scalar


class Located(Protocol):
    """One file of records, of whatever kind: what it says at once, where each part is on demand.

    Its addresses begin with `base`. Where that is a kind alone, `value` is a list of records, the
    first of which has the position `offset` among all of its kind. Each mapping may be computed
    when it is first asked for, but from what was read then: the file may have changed since.
    """

    @property
    def base(self) -> Address:
        """What all its addresses begin with: (kind,), or (kind, position) of its only record."""

    @property
    def offset(self) -> int:
        """The position of its first record."""

    @property
    def value(self) -> Value:
        """What it says: strings, lists and mappings."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is wrong with it, though it could be read."""

    @property
    def lost(self) -> Collection[Address]:
        """Where something is written that `value` leaves out, because of a problem."""

    @property
    def places(self) -> Mapping[Address, Place]:
        """The place of each value, `base` among them."""

    @property
    def keys(self) -> Mapping[Address, Place]:
        """The place of the key (the heading of the column) of each value that has one."""

    @property
    def scalars(self) -> Mapping[Address, Scalar]:
        """Each string as it is written."""


class Places:
    """The places of one reading: those of files, and those noted one by one."""

    def __init__(self) -> None:
        """Know of no place yet."""
        self._files: dict[Address, list[Located]] = {}
        self._spots: dict[Address, Place] = {}
        self._scalars: dict[Address, Scalar] = {}
        self._prose: dict[Address, Parsed] = {}

    def add(self, file: Located) -> None:
        """Let `file` answer for its addresses; files of one kind come in the order of records."""
        self._files.setdefault(file.base, []).append(file)

    def note(self, address: Address, place: Place) -> None:
        """Remember the place of something that no `Located` answers for."""
        self._spots[address] = place

    def note_text(self, address: Address, scalar: Scalar) -> None:
        """Remember a text that no `Located` answers for."""
        self._spots[address] = scalar.place
        self._scalars[address] = scalar

    def note_prose(self, address: Address, parsed: Parsed) -> None:
        """Remember what was read as Markdown, for the places of what it mentions."""
        self._prose[address] = parsed

    def of(self, address: Address) -> Place:
        """Return the place of `address`, or of its nearest ancestor that is written."""
        file = self._file(address)
        for length in range(len(address), -1, -1):
            part = address[:length]
            place = self._mention(part) or self._spots.get(part)
            if file and part in file.places:
                place = file.places[part]
            if place:
                return place
        return Place(str(address[0]) if address else "")

    def of_key(self, address: Address) -> Place:
        """Return the place of the key of the value at `address`, else of the value."""
        file = self._file(address)
        place = file.keys.get(address) if file else None
        return place or self.of(address)

    def of_character(self, address: Address, character: str) -> Place:
        """Return the place of the first `character` in the text at `address`."""
        scalar = self.scalar(address)
        return scalar.place_of(character) if scalar else self.of(address)

    def scalar(self, address: Address) -> Scalar | None:
        """Return the text at `address`, or that its nearest ancestor is."""
        file = self._file(address)
        for length in range(len(address), 0, -1):
            part = address[:length]
            scalar = self._scalars.get(part) or (file.scalars.get(part) if file else None)
            if scalar:
                return scalar
        return None

    def in_prose(self, address: Address, text: str, offset: int) -> Place:
        """Return the place of the character at `offset` of the Markdown `text` at `address`."""
        scalar = self.scalar(address)
        return scalar.place_at(text, offset) if scalar else self.of(address)

    def _mention(self, address: Address) -> Place | None:
        """Return the place of a mention: its address ends in ("references", its number)."""
        if len(address) < 2 or address[-2] != "references":
            return None
        parsed = self._prose.get(address[:-2])
        number = address[-1]
        if parsed is None or not isinstance(number, int) or number >= len(parsed.offsets):
            return None
        return self.in_prose(address[:-2], parsed.text, parsed.offsets[number])

    def _file(self, address: Address) -> Located | None:
        """Return the file that answers for `address`."""
        for length in range(len(address), 0, -1):
            files = self._files.get(address[:length])
            if files:
                position = address[length] if length < len(address) else None
                if not isinstance(position, int):
                    return files[-1]
                last = bisect_right(files, position, key=lambda file: file.offset)
                return files[max(last - 1, 0)]
        return None

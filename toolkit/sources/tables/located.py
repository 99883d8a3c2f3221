"""Let the records of tables answer for their places, as files of YAML do."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from toolkit.errors import Address, Place, Problem
from toolkit.sources.located import Value
from toolkit.sources.scalar import Scalar
from toolkit.sources.tables.rows import Spot


class Cells(Mapping[Address, Place]):
    """The places of values, made when somebody asks: a good exhibition never does."""

    def __init__(self, spots: Mapping[Address, Spot]) -> None:
        """Remember the cell of each value."""
        self._spots = spots

    def __getitem__(self, address: Address) -> Place:
        """Return the place of the value at `address`."""
        spot = self._spots[address]
        return spot.table.place(spot.row, spot.column)

    def __iter__(self) -> Iterator[Address]:
        """Yield every address."""
        return iter(self._spots)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._spots)


@dataclass(frozen=True, slots=True)
class TableRecords:
    """The records of one kind in all tables; what is wrong with them has been told already.

    See `places.Located`.
    """

    base: Address
    offset: int
    value: Value
    places: Mapping[Address, Place]
    lost: Collection[Address] = ()
    problems: Sequence[Problem] = ()

    @property
    def keys(self) -> Mapping[Address, Place]:
        """Nothing: a value that belongs nowhere is told by its own cell, not by its title."""
        return MappingProxyType({})

    @property
    def scalars(self) -> Mapping[Address, Scalar]:
        """Nothing: a place is a cell, and never a character in it."""
        return MappingProxyType({})

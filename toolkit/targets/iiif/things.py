"""Show a thing in several pictures as one: a file and its leaves, an album and its photographs.

Which object belongs to which is said by its parts (ISAD(G), 2.2: the levels of description).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.web import Addresses
from toolkit.targets.iiif.presentation import Json, reference, structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An object and those of its parts that are shown or have shown parts, in the order written."""

    record: ArchivalObject
    parts: tuple[Thing, ...] = field(default=())

    @property
    def shown(self) -> tuple[ArchivalObject, ...]:
        """Every object of it that has a canvas, itself first."""
        own = (self.record,) if self.record.image is not None else ()
        return (*own, *(record for part in self.parts for record in part.shown))

    @property
    def several(self) -> bool:
        """Tell whether it is a whole, shown in more than one picture."""
        return bool(self.parts) and len(self.shown) > 1


def things(exhibition: Exhibition) -> tuple[Thing, ...]:
    """Return the objects that are shown, each below what it is part of."""
    below: dict[str | None, list[ArchivalObject]] = {}
    known = {record.id for record in exhibition.objects}
    for record in exhibition.objects:
        above = record.part_of if record.part_of in known else None
        below.setdefault(above, []).append(record)
    return tuple(_things(None, below))


def _things(above: str | None, below: dict[str | None, list[ArchivalObject]]) -> Iterator[Thing]:
    for record in below.get(above, []):
        thing = Thing(record=record, parts=tuple(_things(record.id, below)))
        if thing.shown:
            yield thing


def several(found: tuple[Thing, ...]) -> Iterator[Thing]:
    """Yield every thing that is shown in several pictures, the whole before its parts."""
    for thing in found:
        if thing.several:
            yield thing
        yield from several(thing.parts)


def canvases_of(found: tuple[Thing, ...], at: Addresses) -> list[Json]:
    """Return a range for each thing in several pictures, a canvas for each of the others."""
    return [
        range_of(thing, at) if thing.several else reference(at.canvas(thing.shown[0].id), "Canvas")
        for thing in found
    ]


def range_of(thing: Thing, at: Addresses) -> Json:
    """Return the range of a thing in several pictures: its own first, then those of its parts."""
    canvas = reference(at.canvas(thing.record.id), "Canvas")
    own = [canvas] if thing.record.image is not None else []
    items = [*own, *canvases_of(thing.parts, at)]
    first = reference(at.canvas(thing.shown[0].id), "Canvas")
    return structure(at.range(thing.record.id), thing.record.title, items) | {"start": first}

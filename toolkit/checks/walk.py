"""Walk through all the values of an exhibition, each with its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from toolkit.errors import Address
from toolkit.model.exhibition import KINDS, Exhibition
from toolkit.model.prose import Prose
from toolkit.model.text import Text

Values = tuple[tuple[Address, object], ...]
"""Everything in an exhibition, each value with its address, parents before children."""
WRITTEN = {"start": "from", "end": "to"}
"""Fields whose name in the sources is a word that Python keeps for itself."""


def walk(exhibition: Exhibition) -> Iterator[tuple[Address, object]]:
    """Yield address and value of everything in `exhibition`, parents before children.

    Texts and prose are yielded whole, for their inside is for those to read who need it.
    """
    yield from walk_value(exhibition.front, ("exhibition",))
    for kind in KINDS:
        yield from walk_value(getattr(exhibition, kind), (kind,))


def walk_value(value: object, address: Address) -> Iterator[tuple[Address, object]]:
    """Yield `value`, which stands at `address`, and everything in it."""
    yield address, value
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from walk_value(item, (*address, position))
    elif is_dataclass(value) and not isinstance(value, Text | Prose):
        for field in fields(value):
            name = WRITTEN.get(field.name, field.name)
            yield from walk_value(getattr(value, field.name), (*address, name))

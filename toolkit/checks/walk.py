"""Walk through all the values of an exhibition, each with its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from toolkit.errors import Address
from toolkit.model.exhibition import KINDS, Exhibition
from toolkit.model.prose import Prose
from toolkit.model.text import Text


def walk(exhibition: Exhibition) -> Iterator[tuple[Address, object]]:
    """Yield address and value of everything in `exhibition`, parents before children.

    Texts and prose are yielded whole, for their inside is for those to read who need it.
    """
    yield from walk_value(exhibition.front, ("exhibition",))
    for kind in KINDS:
        yield from walk_value(getattr(exhibition, kind), (kind,))


def walk_value(value: object, address: Address) -> Iterator[tuple[Address, object]]:
    """Yield `value`, which stands at `address`, and everything in it; nothing for None."""
    ahead = [(address, value)]
    while ahead:
        address, value = ahead.pop()
        yield address, value
        if isinstance(value, tuple):
            inside = [((*address, position), item) for position, item in enumerate(value)]
        else:
            kind: type = type(value)
            inside = [((*address, name), getattr(value, name)) for name in _names(kind)]
        ahead.extend(each for each in reversed(inside) if each[1] is not None)


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Return the fields in which a walk goes on; none for texts, and what has no fields."""
    if not is_dataclass(kind) or kind in (Text, Prose):
        return ()
    return tuple(field.name for field in fields(kind))

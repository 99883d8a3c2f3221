"""Walk through all the values of an exhibition, each with its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

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

    Texts and prose are yielded whole, for their inside is for those to read who need it; what is
    not given (None, an empty list) is left out.
    """
    yield from walk_value(exhibition.front, ("exhibition",))
    for kind in KINDS:
        yield from walk_value(getattr(exhibition, kind), (kind,))


def walk_value(value: object, address: Address) -> Iterator[tuple[Address, object]]:
    """Yield `value`, which stands at `address`, and everything in it."""
    # A list of what is still to come, for generators within generators took four times as long.
    waiting = [(address, value)]
    while waiting:
        address, value = waiting.pop()
        yield address, value
        if isinstance(value, tuple):
            last = len(value) - 1
            waiting.extend(((*address, last - n), item) for n, item in enumerate(reversed(value)))
        else:
            kind: Any = type(value)
            for name, written in _parts(kind):
                child = getattr(value, name)
                if child is not None and child != ():
                    waiting.append(((*address, written), child))


@cache
def _parts(kind: Any) -> tuple[tuple[str, str], ...]:
    """Return the fields of a class, the last first, each with its name in the sources."""
    if issubclass(kind, Text | Prose) or not is_dataclass(kind):
        return ()
    names = [field.name for field in fields(kind)]
    return tuple((name, WRITTEN.get(name, name)) for name in reversed(names))

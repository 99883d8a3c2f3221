"""Number the blocks of a text, the same way for who prints and who points.

A section's anchor is kind and id (`essay-introduction`). What stands inside takes a capital
(`essay-introduction-P3`), which no id may hold, so no two anchors can meet.

From outside, a panel, person or object is pointed at by its id alone (`#panel-03`): a PDF has a
second name for its place, unless the id is the anchor of something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from toolkit.model.prose import (
    Block,
    Heading,
    Items,
    Paragraph,
    Quote,
)


def numbered(blocks: Sequence[Block], anchor: str) -> Iterator[tuple[str, Paragraph | Heading]]:
    """Yield every paragraph and heading with its id, in reading order; notes are left out."""
    for number, block in enumerate(_texts(blocks), start=1):
        yield f"{anchor}-P{number}", block


def relation(anchor: str, number: int) -> str:
    """Return the id of a person's relation, counted from 1: an entry runs over several pages."""
    return f"{anchor}-K{number}"


def happening(anchor: str, number: int, rival: int = 0) -> str:
    """Return the id of what happened to a person, counted from 1, or of a rival claim about it."""
    return f"{anchor}-E{number}" + (f"-R{rival}" if rival else "")


NAMED = re.compile(r"(?:panel|person|object)-([a-z0-9][a-z0-9_-]*)")
"""The anchor of a record that is pointed at from outside, and its id."""


def destination(anchor: str, anchors: Collection[str]) -> str:
    """Return what a record's place is called from outside: its id, if no other anchor is that."""
    found = NAMED.fullmatch(anchor)
    return found[1] if found and found[1] not in anchors else anchor


def destinations(anchors: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the second names of places, each with the anchor that has it, in their order."""
    known = frozenset(anchors)
    for anchor in anchors:
        if (name := destination(anchor, known)) != anchor:
            yield name, anchor


def _texts(blocks: Sequence[Block]) -> Iterator[Paragraph | Heading]:
    for block in blocks:
        if isinstance(block, Paragraph | Heading):
            yield block
        for inner in _inside(block):
            yield from _texts(inner)


def _inside(block: Block) -> tuple[tuple[Block, ...], ...]:
    match block:
        case Quote(blocks):
            return (blocks,)
        case Items(items):
            return items
        case _:
            return ()

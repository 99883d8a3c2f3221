"""Number the blocks of a text, the same way for who prints and who points.

A section's anchor is kind and id (`essay-introduction`). What stands inside takes a capital
(`essay-introduction-P3`), which no id may hold, so no two anchors can meet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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

"""Turn the paragraphs of a document into the blocks of an essay: lists nest, quotations join."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from toolkit.model.prose import (
    Block,
    Break,
    Heading,
    Inline,
    Items,
    Note,
    Paragraph,
    Quote,
)
from toolkit.sources.word.body import Body, Typed
from toolkit.sources.word.inlines import inlines_of
from toolkit.sources.word.languages import MainLanguage
from toolkit.sources.word.numbering import Label
from toolkit.sources.word.runs import Piece

STARS = re.compile(r"\*(\s*\*){2,}|⁂")
LEVELS = (2, 4)
"""The levels of headings that an essay may have."""


@dataclass(frozen=True, slots=True)
class Composer:
    """Composes blocks in one language; `shift` is added to the levels of headings."""

    body: Body
    language: MainLanguage
    shift: int = 0

    def blocks(self, paragraphs: Sequence[Typed]) -> tuple[Block, ...]:
        """Return the blocks that paragraphs stand for."""
        found: list[Block] = []
        for kind, group in groupby((one for one in paragraphs if one.is_seen), _kind):
            run = tuple(group)
            match kind:
                case "item":
                    labels = [typed.label for typed in run if typed.label]
                    found.extend(_lists(tuple(_items(labels, [*map(self.line, run)]))))
                case "quote":
                    found.append(Quote(tuple(Paragraph(self.line(typed)) for typed in run)))
                case "heading":
                    found.extend(self.heading(typed) for typed in run)
                case _:
                    found.extend(map(self.paragraph, run))
        return tuple(found)

    def paragraph(self, typed: Typed) -> Block:
        """Return a paragraph; a change of scene where it is nothing but stars."""
        is_break = STARS.fullmatch(typed.text) and not typed.calls
        return Break() if is_break else Paragraph(self.line(typed))

    def heading(self, typed: Typed) -> Heading:
        """Return a heading, on one line."""
        pieces = tuple(
            replace(piece, kind="text", text=" ") if piece.kind == "break" else piece
            for piece in typed.pieces
        )
        level = min(max(typed.heading + self.shift, LEVELS[0]), LEVELS[1])
        return Heading(level, self.line(replace(typed, pieces=pieces)))

    def line(self, typed: Typed) -> tuple[Inline, ...]:
        """Return the inlines of a paragraph."""
        return inlines_of(typed.pieces, self.language, self.note, ignored=typed.ignored)

    def note(self, piece: Piece) -> Note:
        """Return the note that a piece calls: headings in it are paragraphs."""
        plain = (replace(typed, heading=0, is_title=False) for typed in self.body.notes[piece.note])
        return Note(self.blocks(tuple(plain)))


def _kind(typed: Typed) -> str:
    """Return what sort of block a paragraph is part of."""
    if typed.heading:
        return "heading"
    if typed.label:
        return "item"
    return "quote" if typed.is_quote else "paragraph"


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list and how deep it stands, from 0."""

    depth: int
    label: Label
    line: tuple[Inline, ...]


def _items(labels: Sequence[Label], lines: Sequence[tuple[Inline, ...]]) -> Iterator[_Item]:
    """Yield items with their depth: by level in one list, by indent where lists differ."""
    open_labels: list[Label] = []
    for label, line in zip(labels, lines, strict=True):
        while open_labels and not _is_below(label, open_labels[-1]):
            open_labels.pop()
        yield _Item(len(open_labels), label, line)
        open_labels.append(label)


def _is_below(label: Label, above: Label) -> bool:
    if label.list == above.list:
        return label.level > above.level
    return label.indent > above.indent


def _lists(items: Sequence[_Item]) -> Iterator[Items]:
    """Yield the lists of one depth: another sort of label, or a gap in its numbers, begins one."""
    starts = [at for at, item in enumerate(items) if item.depth == items[0].depth]
    whole = [items[start:end] for start, end in pairwise((*starts, len(items)))]
    while whole:
        changes = (at for at in range(1, len(whole)) if _is_new(whole[at - 1][0], whole[at][0]))
        end = next(changes, len(whole))
        first = whole[0][0].label
        yield Items(
            tuple(map(_item, whole[:end])),
            first.is_ordered,
            first.number if first.is_ordered else 1,
        )
        whole = whole[end:]


def _item(items: Sequence[_Item]) -> tuple[Block, ...]:
    """Return an item: its paragraph, and the lists inside it."""
    return (Paragraph(items[0].line), *_lists(items[1:]))


def _is_new(before: _Item, item: _Item) -> bool:
    if before.label.is_ordered != item.label.is_ordered:
        return True
    return item.label.is_ordered and item.label.number != before.label.number + 1

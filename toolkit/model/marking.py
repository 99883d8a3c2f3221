"""Give every naming of a person, and every link to a place, in a text an id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from toolkit.model.namings import NEAR, Naming, Reader
from toolkit.model.prose import (
    Block,
    Characters,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Quote,
    Reference,
    plain,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that may mean more than one person, or a word: what is written, and whom it may."""

    words: str
    persons: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Marking:
    """Marks one text.

    Attributes:
        reader: What finds names without a link.
        ids: The ids that namings get, one after the other.
        owner: The person whose entry the text is part of: an index has it already.
        doubts: The names found that nobody can be sure of.
    """

    reader: Reader
    ids: Iterator[str]
    owner: str = ""
    doubts: list[Doubt] = field(default_factory=list)
    _said: set[str] = field(default_factory=set)
    _open: list[Doubt] = field(default_factory=list)

    def blocks(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return `blocks` with an id at each naming of a person and each link to a place."""
        return tuple(self._block(block) for block in blocks)

    def _block(self, block: Block) -> Block:
        match block:
            case Paragraph(children):
                return replace(block, children=self._whole(children))
            case Heading(_, children):
                return replace(block, children=self._whole(children))
            case Quote(inner):
                return Quote(self.blocks(inner))
            case Items(items):
                return replace(block, items=tuple(self.blocks(item) for item in items))
            case _:
                return block

    def _whole(self, children: Sequence[Inline]) -> tuple[Inline, ...]:
        """Mark a paragraph; a doubt about persons it names anyhow is none."""
        self._said, self._open = {self.owner}, []
        made = self._inlines(children, "")
        self.doubts += [each for each in self._open if not set(each.persons) <= self._said]
        return made

    def _inlines(self, children: Sequence[Inline], before: str) -> tuple[Inline, ...]:
        made: list[Inline] = []
        for child in children:
            made += self._inline(child, before)
            before = (before + plain((child,)))[-NEAR:]
        return tuple(made)

    def _inline(self, child: Inline, before: str) -> Sequence[Inline]:
        match child:
            case Characters(text):
                return tuple(self._named(text, before))
            case Reference(kind="person" | "place"):
                return (self._linked(child),)
            case Emphasis(children, strong=True):
                return (replace(child, children=self._inlines(children, before)),)
            case Note(blocks):
                return (self._note(blocks),)
            # A title in italics, other languages, links: what is named there is not told of.
            case Emphasis(children) | Foreign(_, children):
                return (replace(child, children=tuple(map(self._if_linked, children))),)
            case Reference() | Hyperlink() | Cite() | LineBreak():
                return (child,)

    def _note(self, blocks: Sequence[Block]) -> Note:
        """Mark a note, which stands in the middle of a paragraph."""
        said, waiting = self._said, self._open
        note = Note(self.blocks(blocks))
        self._said, self._open = said, waiting
        return note

    def _if_linked(self, child: Inline) -> Inline:
        marked = isinstance(child, Reference) and child.kind in ("person", "place")
        return self._linked(child) if marked else child  # type: ignore[arg-type]

    def _linked(self, reference: Reference) -> Reference:
        """Mark a link; who is linked has been named, so that a family name alone means them."""
        if reference.kind == "person":
            self.reader.met.add(reference.id)
            self._said.add(reference.id)
            if reference.id == self.owner:
                return reference
        return replace(reference, anchor=next(self.ids))

    def _named(self, text: str, before: str) -> Iterator[Inline]:
        done = 0
        for naming in self.reader.read(text, before):
            if not naming.certain:
                self._open.append(Doubt(text[naming.start : naming.end], naming.persons))
            elif naming.persons[0] != self.owner:
                yield from _characters(text[done : naming.start])
                yield self._found(text, naming)
                done = naming.end
        yield from _characters(text[done:])

    def _found(self, text: str, naming: Naming) -> Reference:
        name, id = Characters(text[naming.start : naming.end]), naming.persons[0]
        self._said.add(id)
        return Reference("person", id, (name,), anchor=next(self.ids), linked=False)


def _characters(text: str) -> tuple[Characters, ...]:
    return (Characters(text),) if text else ()

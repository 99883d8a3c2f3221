"""Hold Markdown, parsed once, as frozen blocks and inlines in each language.

A block's stable id is given in `book`; positions stay in `sources`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ReferenceKind = Literal[
    "person", "place", "organisation", "panel", "object", "essay", "term", "source"
]


@dataclass(frozen=True, slots=True)
class Characters:
    """A run of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """`*text*`; `strong` for `**text**`."""

    children: tuple[Inline, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Foreign:
    """`[words](lang:la)`: a passage in another language (BCP 47 tag)."""

    language: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """`[Name](person:wallenberg)`: a mention of a record of this exhibition.

    `anchor` is its id in a book, where something points at it; `linked` is whether the sources
    say so: a name found in a text is no link.
    """

    kind: ReferenceKind
    id: str
    children: tuple[Inline, ...]
    anchor: str = ""
    linked: bool = True


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """`[words](https://…)`: a link out of the exhibition."""

    url: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A work cited, and where in it: `@source-id, p. 12`.

    `language` is that of a locator in words, where it may differ from that of the text around.
    """

    id: str
    locator: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """`[@a, p. 12; @b]`: one call for one or more works."""

    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """`[^1]`: a discursive footnote, standing where it is called."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A hard line break."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a text; level 1 is the text's own title, so 2 to 4 occur."""

    level: int
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A block quotation."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list; numbered from `start` when `ordered`."""

    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Plate:
    """`![](panel:panel-03)` on a line of its own: a panel stands here."""

    panel: str


@dataclass(frozen=True, slots=True)
class Break:
    """A change of scene (`***`)."""


Inline = Characters | Emphasis | Foreign | Reference | Hyperlink | Cite | Note | LineBreak
Block = Paragraph | Heading | Quote | Items | Plate | Break


@dataclass(frozen=True, slots=True)
class Passage:
    """The whole of a text in one language."""

    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """The same text in one or more languages, in the order of the source."""

    entries: tuple[Passage, ...]

    def choose(self, languages: Sequence[str]) -> Passage:
        """Return the text in the first of `languages` there is, else the first written."""
        return self.exactly(languages) or self.entries[0]

    def exactly(self, languages: Sequence[str]) -> Passage | None:
        """Return the text in the first of `languages` there is, else None."""
        found = {entry.language: entry for entry in reversed(self.entries)}
        return next((found[language] for language in languages if language in found), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the tags of the languages, in the order of the source."""
        return tuple(entry.language for entry in self.entries)

    @classmethod
    def check(cls, value: object) -> Prose:
        """Return `value` if it is prose already: parsing Markdown belongs to `sources`.

        Raises:
            PydanticCustomError: S010 for anything else.
        """
        if isinstance(value, Prose):
            return value
        raise PydanticCustomError("S010", "must be text, or text by language: {{en: …}}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Let pydantic take prose that `sources` has parsed."""
        return core_schema.no_info_plain_validator_function(cls.check)


def inlines(blocks: Sequence[Block]) -> Iterator[Inline]:
    """Yield every inline in `blocks`, in reading order, parents before children."""
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield from _descend(children)
            case Quote(inner):
                yield from inlines(inner)
            case Items(items):
                for item in items:
                    yield from inlines(item)
            case Plate() | Break():
                pass


def mentions(blocks: Sequence[Block]) -> Iterator[tuple[ReferenceKind, str]]:
    """Yield kind and id of every record that `blocks` name, in reading order.

    The position in this order is the last part of a mention's address:
    (kind, record, field, …, language, "references", position).
    """
    for block in blocks:
        match block:
            case Plate(panel):
                yield "panel", panel
            case Quote(inner):
                yield from mentions(inner)
            case Items(items):
                for item in items:
                    yield from mentions(item)
            case Paragraph(children) | Heading(_, children):
                yield from _mentions_within(children)
            case Break():
                pass


def panels(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the id of every panel placed, in reading order, as often as it is placed."""
    for block in blocks:
        match block:
            case Plate(panel):
                yield panel
            case Quote(inner):
                yield from panels(inner)
            case Items(items):
                for item in items:
                    yield from panels(item)
            case Paragraph() | Heading() | Break():
                pass


def plain(children: Sequence[Inline]) -> str:
    """Return the characters of `children` without their markup, notes and citations."""
    parts: list[str] = []
    for child in children:
        match child:
            case Characters(text):
                parts.append(text)
            case LineBreak():
                parts.append(" ")
            case Cite() | Note():
                pass
            case _:
                parts.append(plain(child.children))
    return "".join(parts)


def _mentions_within(children: Sequence[Inline]) -> Iterator[tuple[ReferenceKind, str]]:
    for child in children:
        match child:
            case Cite(citations):
                for citation in citations:
                    yield "source", citation.id
            case Note(blocks):
                yield from mentions(blocks)
            case Characters() | LineBreak():
                pass
            case _:
                if isinstance(child, Reference):
                    yield child.kind, child.id
                yield from _mentions_within(child.children)


def _descend(children: Sequence[Inline]) -> Iterator[Inline]:
    for child in children:
        yield child
        match child:
            case Note(blocks):
                yield from inlines(blocks)
            case Characters() | Cite() | LineBreak():
                pass
            case _:
                yield from _descend(child.children)

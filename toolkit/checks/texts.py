"""Bring together every text that people read, whatever holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from toolkit.checks.walk import Values
from toolkit.errors import Address
from toolkit.model.apparatus import Original
from toolkit.model.names import DatedName, Name
from toolkit.model.prose import (
    Block,
    Characters,
    Cite,
    Heading,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Prose,
    Quote,
)
from toolkit.model.text import Text
from toolkit.model.works import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One text in one language; None where no language is told.

    `label` is true for the name of a person, place or body and for the title of a work, `plain`
    for what is no Markdown.
    """

    address: Address
    text: str
    language: str | None = None
    script: str | None = None
    label: bool = False
    plain: bool = True


def pieces(values: Values) -> Iterator[Piece]:
    """Yield every text of an exhibition: names, labels, texts, and prose without its markup."""
    for address, value in values:
        match value:
            case str():
                # Those that a language is told of come with the record that tells it; ids, codes
                # and the like, of which there are most, hold nothing that could be wrong.
                told = address[-1] in ("text", "title")
                if not told and not (value.isascii() and "&" not in value):
                    yield Piece(address=address, text=value)
            case Name() | DatedName() | Original():
                script = value.script if isinstance(value, Name) else None
                yield _label((*address, "text"), value.text, value.lang, script)
            case Source():
                yield _label((*address, "title"), value.title, value.lang, None)
            case Text(entries):
                for words in entries:
                    spot = (*address, words.language)
                    yield Piece(address=spot, text=words.words, language=words.language)
            case Prose(passages):
                for passage in passages:
                    spot = (*address, passage.language)
                    text = "\n".join(_texts(passage.blocks))
                    yield Piece(address=spot, text=text, language=passage.language, plain=False)


def _label(address: Address, text: str, language: str, script: str | None) -> Piece:
    return Piece(address=address, text=text, language=language, script=script, label=True)


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield every run of text in `blocks`, notes and locators included."""
    for block in blocks:
        match block:
            case Paragraph(children) | Heading(_, children):
                yield from _within(children)
            case Quote(inner):
                yield from _texts(inner)
            case Items(items):
                for item in items:
                    yield from _texts(item)


def _within(children: Sequence[Inline]) -> Iterator[str]:
    for child in children:
        match child:
            case Characters(text):
                yield text
            case Note(blocks):
                yield from _texts(blocks)
            case Cite(citations):
                for citation in citations:
                    yield citation.locator
            case LineBreak():
                pass
            case _:
                yield from _within(child.children)

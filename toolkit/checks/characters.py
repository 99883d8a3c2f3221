"""Check that the shipped fonts have every character (code L003)."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator, Sequence

from toolkit.checks.rules import found
from toolkit.checks.walk import walk
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
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

UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that are never drawn: controls, marks of direction, spaces."""


def check_characters(exhibition: Exhibition, covered: Container[int]) -> Iterator[Finding]:
    """Yield each character of a text that is not among the code points `covered`.

    The address ends in ("characters", the character), by which its place is found.
    """
    for address, value in walk(exhibition):
        match value:
            case str():
                yield from _missing(value, address, covered)
            case Text(entries):
                for words in entries:
                    yield from _missing(words.words, (*address, words.language), covered)
            case Prose(passages):
                for passage in passages:
                    text = "".join(_texts(passage.blocks))
                    yield from _missing(text, (*address, passage.language), covered)


def _missing(text: str, address: Address, covered: Container[int]) -> Iterator[Finding]:
    if text.isascii():
        return
    for character in dict.fromkeys(text):
        if ord(character) in covered or unicodedata.category(character) in UNSEEN:
            continue
        name = unicodedata.name(character, "a character without a name")
        message = f"no shipped font has '{character}' (U+{ord(character):04X}, {name})"
        hint = "if it is no slip, a font that has it must be added to the theme"
        yield found((*address, "characters", character), "L003", message, hint)


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

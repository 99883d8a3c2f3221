"""Read prose that is paragraphs, mentions and citations alone, without a parser of Markdown.

Nearly every note of a record is such, and most biographies. What Markdown could give any other
meaning to is left to `prose`, whose answers these are, only sooner (a test holds them together).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

from toolkit.model.identifiers import ID
from toolkit.model.prose import (
    Block,
    Characters,
    Citation,
    Cite,
    Foreign,
    Inline,
    Paragraph,
    Reference,
    ReferenceKind,
)
from toolkit.model.text import LANGUAGE_TAG

KINDS: tuple[str, ...] = get_args(ReferenceKind)
CALL = re.compile(r"\[(@[^\[\]]+)\]")
# Source: DESIGN of the format: `@id` and, after a comma, where in the work.
ONE_CITATION = re.compile(r"@([a-z0-9][a-z0-9_-]{0,63})(?:,\s*(.+))?", re.DOTALL)

# A character with which nothing begins in CommonMark 0.31 or in our additions to it, and no line.
_SAFE = r"[^\\`*_\[\]<&|^\t\r\n\0]"
_TARGET = rf"(?P<kind>{'|'.join(KINDS)}):(?P<id>{ID.pattern})|lang:(?P<tag>{LANGUAGE_TAG.pattern})"
_MENTION = re.compile(rf"(?<!!)\[(?P<words>{_SAFE}++)\]\((?:{_TARGET})\)")
_CALLED = rf"(?<!!)\[@{_SAFE}++\](?![(:])"
# What a line must not begin with: a heading, quotation, list, fence, rule or code.
_LINE = (
    rf"(?![ #>+=~:-]|\d+[.)])"
    rf"(?:{_SAFE}++|{re.sub(r'[?]P<[a-z]+>', '?:', _MENTION.pattern)}|{_CALLED})++"
)
_ONLY_PARAGRAPHS = re.compile(rf"\n*+{_LINE}(?:\n++{_LINE})*+\n*+")
_BETWEEN = re.compile(r"\n\n+")


def read_paragraphs(text: str) -> tuple[Block, ...] | None:
    """Return the paragraphs of `text`, None if it may be anything else."""
    # Spaces at the end of a line can be a hard break.
    if not _ONLY_PARAGRAPHS.fullmatch(text) or " \n" in text:
        return None
    blocks: list[Block] = []
    for paragraph in _BETWEEN.split(text.strip("\n")):
        if paragraph != paragraph.strip():
            return None
        found = _inlines(paragraph) if "[" in paragraph else _characters(paragraph)
        if found is None:
            return None
        blocks.append(Paragraph(found))
    return tuple(blocks)


def citations(call: str) -> tuple[Citation, ...] | None:
    """Return what `@id, p. 12; @b`, the inside of a call, cites; None if it is not well formed."""
    parts = [part.strip() for part in re.split(r";\s*(?=@)", call)]
    found = [ONE_CITATION.fullmatch(part) for part in parts]
    if not all(found):
        return None
    return tuple(Citation(match[1], " ".join((match[2] or "").split())) for match in found if match)


def _characters(text: str) -> tuple[Inline, ...]:
    return (Characters(text.replace("\n", " ")),)


def _inlines(text: str) -> tuple[Inline, ...] | None:
    """Return the inlines of one paragraph, None if a citation in it is not well formed."""
    found: list[Inline | None] = []
    end = 0
    for mention in _MENTION.finditer(text):
        found.extend(_cited(text[end : mention.start()]))
        children = (Characters(mention["words"]),)
        if mention["kind"]:
            # mypy cannot see that KINDS are the very words of ReferenceKind.
            found.append(Reference(mention["kind"], mention["id"], children))  # type: ignore[arg-type]
        else:
            found.append(Foreign(mention["tag"], children))
        end = mention.end()
    found.extend(_cited(text[end:]))
    inlines = tuple(inline for inline in found if inline is not None)
    return inlines if len(inlines) == len(found) else None


def _cited(text: str) -> Iterator[Inline | None]:
    """Yield `text` and the citations in it, None for one that is not well formed."""
    end = 0
    for call in CALL.finditer(text):
        if call.start() > end:
            yield from _characters(text[end : call.start()])
        works = citations(call[1])
        yield Cite(works) if works else None
        end = call.end()
    if end < len(text):
        yield from _characters(text[end:])

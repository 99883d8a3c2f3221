"""Write prose as annotations hold it: plain text, or HTML where the Markdown has markup.

Built as elements, so it is well-formed and there is nothing to sanitise; only the tags and
attributes that viewers keep are made. Source: IIIF Presentation API 3.0, section 4.5 (HTML).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard
from xml.etree.ElementTree import tostring

from toolkit.book.elements import Child, h, joined, text_in
from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Citation,
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
    Passage,
    Plate,
    Quote,
    Reference,
    plain,
)
from toolkit.model.text import Words

PLAIN, HTML = "text/plain", "text/html"
SCHEMES = ("http:", "https:", "mailto:")
"""What links may begin with; viewers take away all others."""

Citing = Callable[[Sequence[Citation]], str]
"""What says works in short: "Begin, White Nights, p. 12"."""


@dataclass(frozen=True, slots=True)
class Written:
    """Words in one language, plain or as HTML."""

    language: str
    words: str
    format: str = PLAIN

    @classmethod
    def plainly(cls, words: Words) -> Written:
        """Return words that have no markup."""
        return cls(words.language, words.words)


def written(passage: Passage, citing: Citing, *, title: Words | None = None) -> Written:
    """Return a passage, below its title if it has one; HTML only where it needs to be."""
    bare = [plain(block.children) for block in passage.blocks if _is_bare(block)]
    if title is None and len(bare) == len(passage.blocks):
        return Written(passage.language, "\n\n".join(bare))
    lines: list[Child] = [h("b", title.words)] if title else []
    lines += _lines(passage.blocks, citing)
    return Written(passage.language, _wrapped(lines), HTML)


def _is_bare(block: Block) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and _are_bare(block.children)


def _are_bare(children: Sequence[Inline]) -> bool:
    return all(
        isinstance(child, Characters)
        or (isinstance(child, Reference) and _are_bare(child.children))
        for child in children
    )


def _wrapped(lines: list[Child]) -> str:
    """Return lines as one element: what is no XML with a single root is no HTML to a viewer."""
    if len(lines) == 1:
        return tostring(h("p", lines), encoding="unicode")
    apart = [part for line in lines for part in (h("br"), h("br"), line)][2:]
    return tostring(h("span", apart), encoding="unicode")


def _lines(blocks: Sequence[Block], citing: Citing) -> Iterator[Child]:
    for block in blocks:
        match block:
            case Paragraph(children):
                yield _inlines(children, citing)
            case Heading(_, children):
                yield h("b", _inlines(children, citing))
            case Quote(inner):
                yield from (h("i", line) for line in _lines(inner, citing))
            case Items():
                yield _items(block, citing)
            case Break():
                yield "***"
            case Plate():
                pass


def _items(block: Items, citing: Citing) -> Child:
    """Return a list as lines: viewers keep no lists."""
    made: list[Child] = []
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}. " if block.ordered else "• "
        made += [h("br"), mark, joined(_lines(item, citing), " ")]
    return made[1:]


def _inlines(children: Sequence[Inline], citing: Citing) -> list[Child]:
    made: list[Child] = []
    for child in children:
        if isinstance(child, Cite):
            before = text_in(made)
            made += [" " if before and not before[-1].isspace() else "", _inline(child, citing)]
        else:
            made.append(_inline(child, citing))
    return made


def _inline(child: Inline, citing: Citing) -> Child:
    match child:
        case Characters(text):
            return text
        case Emphasis(children, strong):
            return h("b" if strong else "i", _inlines(children, citing))
        case Foreign(_, children):
            return h("i", _inlines(children, citing))
        case Hyperlink(url, children):
            inner = _inlines(children, citing)
            return h("a", inner, href=url) if url.startswith(SCHEMES) else inner
        case Reference():
            return _inlines(child.children, citing)
        case Cite(cited):
            return ["[", citing(cited), "]"]
        case Note(blocks):
            return [" ", h("small", "(", joined(_lines(blocks, citing), " "), ")")]
        case LineBreak():
            return h("br")

"""Find where a space stands between words that no glyph says: at the ends of lines.

Layout drops it there, and between pieces that stand apart on the page; who reads the structure
would read "ofthe". So the space is shown behind the last letter, where nobody sees it.

Source: ISO 32000-1, 14.8.2.5 (identifying word breaks).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit.targets.pdf.tags.gather import Gathered
from toolkit.targets.pdf.tags.node import INLINE, Box, Node

WHITE = re.compile("[ \t\n\r\f]+")
HYPHENS = "-\u2010"


FAR = 40
"""A piece of few letters that stands farther ahead is another one."""


class Reader:
    """Follows the text of an element while its pieces are met as they are printed."""

    def __init__(self, text: str) -> None:
        """Begin before the first letter."""
        self.text = WHITE.sub(" ", text)
        self.at = 0

    def take(self, words: str) -> bool:
        """Go on behind a printed piece; tell whether a space follows in the text."""
        piece = WHITE.sub(" ", words).strip(" ")
        at = self.at + (self.text[self.at : self.at + 1] == " ")
        if not self.text.startswith(piece, at):
            if piece[-1:] in HYPHENS and self.text.startswith(piece[:-1], at):
                self.at = at + len(piece) - 1
                return False
            far = at + FAR if len(piece) < FAR // 4 else len(self.text)
            at = self.text.find(piece, at, far)
        if at >= 0:
            self.at = at + len(piece)
        return at >= 0 and self.text[self.at : self.at + 1] == " "


def spaced(root: Node, gathered: Gathered) -> frozenset[Box]:
    """Return the boxes behind which a space is to be shown."""
    found: set[Box] = set()
    readers: dict[Element, Reader] = {}
    before: tuple[Box, Element] | None = None
    for box, block in _pieces(root, None):
        if before and before[1] is block and box.text[:1] != " ":
            found.add(before[0])
        if block not in readers:
            readers[block] = Reader("".join(_texts(block, gathered)))
        follows = readers[block].take(box.text) and box.text[-1:] != " "
        before = (box, block) if follows else None
    return frozenset(found)


def say_backwards(root: Node, spaces: frozenset[Box]) -> None:
    """Say in letters what is written from right to left: it is drawn from left to right.

    Source: ISO 32000-1, 14.9.4 (replacement text).
    """
    for node in root.walk():
        if any(isinstance(kid, Node) or not hasattr(kid, "text") for kid in node.kids):
            continue
        letters = "".join(kid.text for kid in node.kids)
        if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in letters):
            node.actual = "".join(kid.text + " " * (kid in spaces) for kid in node.kids)


def _pieces(node: Node, block: Element | None) -> Iterator[tuple[Box, Element]]:
    """Yield the texts in a node that the document says, each with the block it stands in."""
    if node.element is not None and node.kind not in INLINE:
        block = node.element
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _pieces(kid, block)
        elif block is not None and hasattr(kid, "text") and "::" not in (kid.element_tag or ""):
            yield kid, block


def _texts(element: Element, gathered: Gathered) -> Iterator[str]:
    """Yield the texts in an element, without its notes."""
    yield element.text or ""
    for child in element:
        if child.tag == "br":
            yield " "
        elif not gathered.is_note(child):
            yield from _texts(child, gathered)
        yield child.tail or ""

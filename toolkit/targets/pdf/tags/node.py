"""Hold the structure tree while it is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

Box = Any
"""A box of WeasyPrint's that prints something: a line's text, or a picture."""
Kid = Any
"""What stands in a node: a `Node` or a `Box`."""

INLINE = frozenset({"Span", "Link", "Reference", "Quote", "Code", "Lbl"})
"""Structure types that stand in a line. Source: ISO 32000-1, 14.8.4.4."""
LINES = frozenset({"P", "H", "LBody", "Lbl", "TH", "TD", "Caption", "Note", *INLINE})
"""Structure types that hold text themselves; others hold blocks."""


@dataclass(slots=True, eq=False)
class Node:
    """A structure element.

    Attributes:
        kind: Its type; `H` until its level is known.
        kids: Nodes and boxes, in the order they are read.
        element: The element of the document it is made of.
        spoken: The language of what it says, "" if nobody says.
        pseudo: What of the element it is, such as `marker`; "" for the element itself.
        alt: What stands for it when it is read aloud.
        actual: What it says, where letters are printed in another order than they are read.
        expansion: What an abbreviation means.
        id: Its identifier; notes must have one.
        attributes: Owner -> attribute -> value, as PDF writes it.
        links: The boxes with a link's annotation.
        note: Of a call, the note that it calls.
        level: Of a heading, the level it was written with.
    """

    kind: str
    kids: list[Kid] = field(default_factory=list)
    element: Element | None = None
    spoken: str = ""
    pseudo: str = ""
    alt: str = ""
    actual: str = ""
    expansion: str = ""
    id: str = ""
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    links: list[Box] = field(default_factory=list)
    note: Node | None = None
    level: int = 0

    @property
    def nodes(self) -> list[Node]:
        """Return the kids that are nodes."""
        return [kid for kid in self.kids if isinstance(kid, Node)]

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it, as they are read."""
        yield self
        for kid in self.nodes:
            yield from kid.walk()


def in_line(kid: Kid) -> bool:
    """Tell whether something stands in a line of text."""
    return not isinstance(kid, Node) or kid.kind in INLINE


def in_blocks(kids: Iterable[Kid], spoken: str) -> list[Kid]:
    """Return kids with each run of bare text in a paragraph."""
    made: list[Kid] = []
    run: list[Kid] = []
    for kid in kids:
        if in_line(kid):
            run.append(kid)
            continue
        if run:
            made.append(node("P", run, spoken))
            run = []
        made.append(kid)
    if run:
        made.append(node("P", run, spoken))
    return made


def node(kind: str, kids: Iterable[Kid], spoken: str, element: Element | None = None) -> Node:
    """Return a node; a span that is all it holds and says its language only is taken out."""
    held = list(kids)
    if len(held) == 1 and isinstance(held[0], Node) and kind in LINES and is_plain(held[0]):
        held, spoken = held[0].kids, held[0].spoken
    return Node(kind, held, element, spoken)


def is_plain(span: Node) -> bool:
    """Tell whether a node is a span that says nothing but its language."""
    return span.kind == "Span" and not (span.alt or span.expansion or span.id or span.links)

"""Make lists: of items, of terms, of contents.

Source: ISO 32000-1, table 336 (lists) and table 333 (TOC, TOCI); the PDF Association's Tagged PDF
Best Practice Guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol
from xml.etree.ElementTree import Element

from toolkit.targets.pdf.tags.gather import Gathered
from toolkit.targets.pdf.tags.kinds import NUMBERING, language
from toolkit.targets.pdf.tags.node import Kid, Node, in_blocks, in_line, node

LEVEL = re.compile(r"level-(\d+)")


class Shaping(Protocol):
    """Who makes structure elements."""

    inside: list[str]

    def kids(self, raw: Node, spoken: str) -> list[Kid]:
        """Return what stands in an element, shaped."""

    def raw_kids(self, raw: Node) -> list[Kid]:
        """Return what stands in an element, as it was gathered."""

    def shaped(self, raw: Node, spoken: str) -> list[Kid]:
        """Return what an element is in the tree."""


def numbering(gathered: Gathered, raw: Node) -> str:
    """Return how the items of a list are marked."""
    for kid in raw.nodes:
        style = gathered.styles.get(kid.element) if kid.element is not None else None
        if style is None:
            continue
        if kid.element is not None and (kid.element, "marker") not in gathered.nodes:
            return "None"
        kind = style["list_style_type"]
        return NUMBERING.get(kind, "None") if isinstance(kind, str) else "None"
    return "None"


def items_of(shaper: Shaping, raw: Node, here: str) -> list[Node]:
    """Return a list of items, or no list if it has none."""
    items: list[Kid] = []
    for kid in shaper.raw_kids(raw):
        if isinstance(kid, Node) and kid.element is not None and kid.element.tag == "li":
            spoken = language(kid.element) or here
            items += _item(shaper.kids(kid, spoken), kid.element, spoken)
        else:
            items += _item(shaper.shaped(kid, here) if isinstance(kid, Node) else [kid], None, here)
    return [Node("L", items, raw.element, here)] if items else []


def _item(kids: list[Kid], element: Element | None, here: str) -> list[Kid]:
    marks = [kid for kid in kids[:1] if isinstance(kid, Node) and kid.kind == "Lbl"]
    body = kids[len(marks) :]
    if not (marks or body):
        return []
    parts = [*marks, node("LBody", _body(body, here), here)] if body else marks
    return [Node("LI", [*parts], element, here)]


def _body(kids: list[Kid], here: str) -> list[Kid]:
    """Return the body of an item: bare text where it is all there is, else blocks."""
    return kids if all(map(in_line, kids)) else in_blocks(kids, here)


def terms_of(shaper: Shaping, raw: Node, here: str) -> list[Kid]:
    """Return a list of terms with what is said of each."""
    items: list[Kid] = []
    labels: list[Kid] = []
    bodies: list[Kid] = []

    def close() -> None:
        if labels or bodies:
            parts = [*labels, *([Node("LBody", [*bodies], None, here)] if bodies else [])]
            items.append(Node("LI", parts, None, here))
            labels.clear()
            bodies.clear()

    for kid, spoken in _terms(shaper, raw, here):
        if kid is None:
            close()
        elif kid.element is not None and kid.element.tag == "dt":
            if bodies:
                close()
            if inner := shaper.kids(kid, spoken):
                labels.append(node("Lbl", inner, spoken, kid.element))
        elif inner := shaper.kids(kid, spoken):
            inline = all(map(in_line, inner))
            bodies += [node("P", inner, spoken)] if inline else _spoken(inner, spoken, here)
    close()
    if not items:
        return []
    made = Node("L", items, raw.element, here)
    made.attributes["List"] = {"ListNumbering": "/None"}
    return [made]


def _spoken(kids: list[Kid], spoken: str, here: str) -> list[Kid]:
    blocks = in_blocks(kids, spoken)
    return [Node("Div", blocks, None, spoken)] if spoken != here else blocks


def _terms(shaper: Shaping, raw: Node, here: str) -> Iterable[tuple[Node | None, str]]:
    """Yield the terms and what is said of them; None where a group of them ends."""
    for kid in shaper.raw_kids(raw):
        if not isinstance(kid, Node) or kid.element is None:
            continue
        spoken = language(kid.element) or here
        if kid.element.tag == "div":
            yield None, ""
            yield from _terms(shaper, kid, spoken)
            yield None, ""
        else:
            yield kid, spoken


def contents_of(shaper: Shaping, raw: Node, here: str) -> list[Kid]:
    """Return a table of contents, its levels nested; what else stands there comes before it."""
    shaper.inside.append("TOC")
    lines: list[tuple[int, Node]] = []
    others: list[Kid] = []
    for kid in _lines(shaper, raw):
        if isinstance(kid, Node) and kid.element is not None and kid.element.tag == "li":
            spoken = language(kid.element) or here
            if kids := shaper.kids(kid, spoken):
                line = Node("TOCI", _line(kids, spoken), kid.element, spoken)
                lines.append((_level(kid.element), line))
        else:
            others += shaper.shaped(kid, here) if isinstance(kid, Node) else [kid]
    shaper.inside.pop()
    tables: list[Kid] = [Node("TOC", [*_nested(lines, here)], raw.element, here)] if lines else []
    return [*in_blocks(others, here), *tables]


def _lines(shaper: Shaping, raw: Node) -> list[Kid]:
    """Return the lines of a table of contents, whether it is the list or what holds it."""
    found: list[Kid] = []
    for kid in shaper.raw_kids(raw):
        is_list = (
            isinstance(kid, Node) and kid.element is not None and kid.element.tag in ("ol", "ul")
        )
        found += shaper.raw_kids(kid) if is_list else [kid]
    return found


def _line(kids: list[Kid], here: str) -> list[Kid]:
    """Return what stands in a line: its number as a label, links, a table below, other text."""
    kept = ("Reference", "Lbl", "TOC", "P")
    return [
        kid if isinstance(kid, Node) and kid.kind in kept else node("P", [kid], here)
        for kid in kids
    ]


def _level(line: Element) -> int:
    found = LEVEL.search(line.get("class", ""))
    return int(found[1]) if found else 1


def _nested(lines: list[tuple[int, Node]], here: str) -> list[Node]:
    """Return lines with those of deeper levels in a table of their own inside the line above."""
    top: list[Node] = []
    open_: list[tuple[int, Node]] = []
    for level, line in lines:
        while open_ and open_[-1][0] >= level:
            open_.pop()
        if open_:
            parent = open_[-1][1]
            if not (parent.nodes and parent.nodes[-1].kind == "TOC"):
                parent.kids.append(Node("TOC", [], None, here))
            parent.nodes[-1].kids.append(line)
        else:
            top.append(line)
        open_.append((level, line))
    return top

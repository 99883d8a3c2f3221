"""Make tables: heads with their scope, rows of one length.

Source: ISO 14289-1, 7.5; ISO 32000-1, tables 337 and 349.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from toolkit.targets.pdf.tags.kinds import SCOPES, language
from toolkit.targets.pdf.tags.lists import Shaping
from toolkit.targets.pdf.tags.node import Kid, Node, in_blocks, in_line, node

BODIES = {"thead": "THead", "tbody": "TBody", "tfoot": "TFoot"}


def rows_of(shaper: Shaping, raw: Node, here: str) -> list[Kid]:
    """Return a table; a caption stands in it."""
    element = raw.element
    assert element is not None
    made = Node("Table", [], element, here)
    others: list[Kid] = []
    printed = {kid.element: kid for kid in raw.nodes}
    for child in element:
        kid = printed.get(child)
        if child.tag == "caption" and kid is not None:
            made.kids += shaper.shaped(kid, here)
        elif child.tag in BODIES:
            made.kids += _body(shaper, child, kid, language(child) or here)
        elif child.tag == "tr":
            made.kids.append(_row(shaper, child, kid, here, head=False))
        elif kid is not None:
            others += shaper.shaped(kid, here)
    rows = [each for each in made.walk() if each.kind == "TR"]
    if not any(row.kids for row in rows):
        return in_blocks(others, here)
    _even(rows)
    return [made, *in_blocks(others, here)]


def _body(shaper: Shaping, element: Element, raw: Node | None, here: str) -> list[Kid]:
    printed = {kid.element: kid for kid in raw.nodes} if raw else {}
    head = element.tag == "thead"
    rows: list[Kid] = [
        _row(shaper, child, printed.get(child), here, head=head)
        for child in element
        if child.tag == "tr"
    ]
    return [Node(BODIES[element.tag], rows, element, here)] if rows else []


def _row(shaper: Shaping, element: Element, raw: Node | None, here: str, *, head: bool) -> Node:
    printed = {kid.element: kid for kid in raw.nodes} if raw else {}
    here = language(element) or here
    cells = [child for child in element if child.tag in ("td", "th")]
    plain = any(cell.tag == "td" for cell in cells)
    made: list[Kid] = []
    for at, cell in enumerate(cells):
        beside = not head and at == 0 and plain
        made.append(_cell(shaper, cell, printed.get(cell), here, beside=beside))
    return Node("TR", made, element, here)


def _cell(shaper: Shaping, element: Element, raw: Node | None, here: str, *, beside: bool) -> Node:
    """Return a cell; a head that does not say of what is that of its row, or of its column."""
    here = language(element) or here
    kids = shaper.kids(raw, here) if raw is not None else []
    held = kids if all(map(in_line, kids)) else in_blocks(kids, here)
    made = node(element.tag.upper(), held, here, element)
    table: dict[str, Any] = {}
    if element.tag == "th":
        usual = "Row" if beside else "Column"
        table["Scope"] = f"/{SCOPES.get(element.get('scope', '').lower(), usual)}"
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        if (span := _span(element, name)) != 1:
            table[key] = span
    if table:
        made.attributes["Table"] = table
    return made


def _span(element: Element, name: str) -> int:
    words = element.get(name, "1").strip()
    return max(1, int(words)) if words.isdecimal() else 1


def _even(rows: list[Node]) -> None:
    """Add empty cells to the rows that are shorter than the longest; see ISO 14289-1, 7.2."""
    taken: list[int] = [0] * len(rows)
    for at, row in enumerate(rows):
        for cell in row.nodes:
            spans = cell.attributes.get("Table", {})
            wide, high = int(spans.get("ColSpan", 1)), int(spans.get("RowSpan", 1))
            high = min(high, len(rows) - at)
            if high < int(spans.get("RowSpan", 1)):
                cell.attributes["Table"]["RowSpan"] = high
            for below in range(at, at + high):
                taken[below] += wide
    longest = max(taken, default=0)
    for row, width in zip(rows, taken, strict=True):
        row.kids += [Node("TD", [], None, row.spoken) for _ in range(longest - width)]

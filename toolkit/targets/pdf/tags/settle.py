"""Put right what only the whole tree shows: where notes stand, how deep headings are.

Source: ISO 14289-1, 7.4.2 (levels of headings) and 7.9 (notes).
"""

from __future__ import annotations

from toolkit.targets.pdf.tags.node import Kid, Node

HOLDERS = frozenset({"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Index"})
"""Where a note may stand after the block that calls it."""
KEEPERS = frozenset({"LBody", "TD", "TH", "Caption", "Note"})
"""What keeps the notes called in it, at its end: no note stands between cells or items."""
DEEPEST = 6


def settle(root: Node) -> None:
    """Put every note behind the block of its call, and give headings their levels."""
    homeless = _place_notes(root)
    root.kids += homeless
    _level(root)


def _place_notes(parent: Node) -> list[Node]:
    """Put the notes called in a node where they may stand; return those that may not in it."""
    if parent.note is not None:
        return [parent.note, *_place_notes(parent.note)]
    kids: list[Kid] = []
    waiting: list[Node] = []
    for kid in parent.kids:
        kids.append(kid)
        if not isinstance(kid, Node):
            continue
        called = _place_notes(kid)
        if parent.kind in HOLDERS:
            kids += called
        elif kid.kind == "LBody":
            kid.kids += called
        else:
            waiting += called
    if parent.kind == "LI" and waiting and parent.nodes[-1].kind == "LBody":
        parent.nodes[-1].kids += waiting
        waiting = []
    if parent.kind in KEEPERS:
        kids += waiting
        waiting = []
    parent.kids = kids
    return waiting


def _level(root: Node) -> None:
    """Begin headings at 1 and leave no level out, however they were written."""
    open_: list[int] = []
    for each in root.walk():
        if each.kind == "H":
            while open_ and open_[-1] >= each.level:
                open_.pop()
            open_.append(each.level)
            each.kind = f"H{min(len(open_), DEEPEST)}"

"""Check that what is promised can be jumped to, and that no link leads nowhere.

Source: ISO 32000-1, 12.3.2 (destinations), 7.9.6 (name trees).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.objects import annotations_of
from toolkit.targets.pdf.gate.proof import Fault, Proof


def check(proof: Proof) -> Iterator[Fault]:
    """Yield places that the screen edition lacks."""
    if proof.expected.press:
        return
    known = destinations(proof.pdf)
    missing = sorted(set(proof.expected.anchors) - known)
    if missing:
        yield Fault(
            "F019", f"{len(missing)} places cannot be jumped to, the first is #{missing[0]}"
        )
    for sheet in proof.sheets:
        lost = {name for name in _named(sheet.page.obj) if name not in known}
        for name in sorted(lost):
            yield Fault("F019", f"a link leads to '{name}', which is nowhere", sheet.number)


def destinations(pdf: Any) -> frozenset[str]:
    """Return the names one can jump to."""
    root: Any = pdf.Root
    found = {str(name).removeprefix("/") for name in root.get("/Dests", {})}
    waiting = [root.get("/Names", {}).get("/Dests")]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        found.update(str(name) for name in list(node.get("/Names", []))[::2])
        waiting.extend(node.get("/Kids", []))
    return frozenset(found)


def _named(page: Any) -> Iterator[str]:
    """Yield the names that the links of a page lead to."""
    import pikepdf

    for item in annotations_of(page):
        action = item.get("/A", {})
        place = item.get("/Dest", action.get("/D") if action.get("/S") == "/GoTo" else None)
        if isinstance(place, pikepdf.String | pikepdf.Name):
            yield str(place).removeprefix("/")

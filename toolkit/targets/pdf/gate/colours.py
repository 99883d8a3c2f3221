"""Check that every colour is one that the plates of the press can print.

Sources: ISO 15930-7:2010, 6.4 (colour: device colours are those of the output intent) and 6.20
(transparency); ISO 32000-1, 8.6 and 11.6.5.3 (blending space); GWG 2015, 4.18 (spot colours),
4.21 (Separation All), 4.25 (transparency blend colour space).
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.targets.pdf.gate.marks import Mark
from toolkit.targets.pdf.gate.proof import Fault, Item, Proof
from toolkit.targets.pdf.gate.spaces import Space, space_of

MANAGED = ("CalRGB", "Lab")
WHAT = {"text": "text", "fill": "an area", "stroke": "a line", "shade": "a shading"}


def check(proof: Proof) -> Iterator[Fault]:
    """Yield the colours that no plate prints, on the pages that set them."""
    if not proof.expected.press:
        return
    inks = _inks_of_the_intent(proof)
    for sheet in proof.sheets:
        told: set[tuple[str, str]] = set()
        for mark in sheet.marks:
            if mark.paint is not None:
                told.update(_mark(mark, inks))
        for code, message in sorted(told):
            yield Fault(code, message, sheet.number)
    for item in proof.of_kind("page", "form"):
        yield from _group(item, inks)


def _inks_of_the_intent(proof: Proof) -> int:
    """Return how many inks the output intent prints with; four, if it does not say."""
    for intent in proof.root.get("/OutputIntents", []):
        if intent.get("/S") == "/GTS_PDFX" and "/DestOutputProfile" in intent:
            return int(intent["/DestOutputProfile"].get("/N", 4))
    return 4


def _mark(mark: Mark, inks: int) -> Iterator[tuple[str, str]]:
    assert mark.paint is not None
    space = mark.paint.space
    what = WHAT.get(mark.kind, f"picture {mark.name.removeprefix('/')}")
    base = space.base
    wrong = (base.family == "RGB" and inks != 3) or (base.family == "CMYK" and inks == 3)
    if wrong:
        shown = base.shown if mark.kind == "image" else mark.paint.shown
        yield "F015", f"{what} is {shown}, which no plate prints"
    elif base.family in MANAGED or (base.family == "ICC" and base.components == 3):
        yield "F043", f"{what} is {base.shown}: the printer's program separates it, not we"
    for name in space.spots:
        yield "F052", f"{what} asks for a plate of its own, '{name}'"
    if "All" in space.colorants:
        yield "F052", f"{what} is on all plates (Separation All), as only marks are"
    if base.family == "unknown":
        yield "F015", f"{what} is in a colour space that nobody knows"


def _group(item: Item, inks: int) -> Iterator[Fault]:
    """Check in which colours transparent objects are blended."""
    group = item.value.get("/Group")
    if group is None or group.get("/S") != "/Transparency" or "/CS" not in group:
        return
    space: Space = space_of(group["/CS"], item.value.get("/Resources"))
    count = {"RGB": 3, "CMYK": 4, "Gray": 1}.get(space.family, space.components)
    if count not in (1, inks) or space.family in ("CalRGB", "Lab", "unknown"):
        where = "the page" if item.kind == "page" else item.shown
        yield Fault("F050", f"{where} blends its transparency in {space.shown}", item.sheet)

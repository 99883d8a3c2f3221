"""Check the pages: their number, their boxes, what lies across the bleed, annotations.

Sources: ISO 15930-7:2010, 6.12 (boxes) and 6.17 (annotations); ISO 32000-1, 14.11.2;
GWG 2015, 4.2 (scaling), 4.4 (size and orientation); the printers' sheets of docs: 3 mm of bleed.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from toolkit.targets.pdf.gate.geometry import Box, alike, holds, in_mm, overlap, read_box
from toolkit.targets.pdf.gate.objects import annotations_of
from toolkit.targets.pdf.gate.proof import BOXES, Fault, Proof, Sheet, inherited
from toolkit.targets.pdf.trim import POINTS_PER_MM, boxes

LEAST_BLEED = 3.0
"""In mm: what every printer asks for."""
PRINTERS_OWN = ("/PrinterMark", "/TrapNet")
LEAST, MOST = 3.0, 14400.0
"""Sides of a page in points that a reader must take. Source: ISO 32000-1, annex C."""
DRAWN = {"stroke": "a line", "fill": "an area", "image": "a picture", "shade": "a shading"}
NESTED = ("TrimBox", "BleedBox", "CropBox", "MediaBox")


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what is wrong with the pages."""
    yield from _count(proof)
    for sheet in proof.sheets:
        yield from _expected_boxes(sheet, proof)
        yield from _turned(sheet)
        if proof.expected.press:
            yield from _boxes(sheet)
            yield from _bleed(sheet, proof)
            yield from _annotations(sheet)
            yield from _across(sheet)
    if proof.expected.press:
        yield from _same_trim(proof)


def page_labels(pdf: Any) -> tuple[str, ...]:
    """Return the label of every page, as a reader's window shows it."""
    return tuple(str(page.label) for page in pdf.pages)


def _count(proof: Proof) -> Iterator[Fault]:
    expected, count = proof.expected, len(proof.sheets)
    if expected.labels is not None:
        if count != len(expected.labels):
            yield Fault("F011", f"has {count} pages, its page map {len(expected.labels)}")
        if page_labels(proof.pdf) != expected.labels:
            yield Fault("F012", "its page labels are not the page numbers printed")
    if expected.press and count % expected.signature:
        lacking = -count % expected.signature
        yield Fault(
            "F038",
            f"has {count} pages, no multiple of {expected.signature}: {lacking} are lacking",
        )


def _expected_boxes(sheet: Sheet, proof: Proof) -> Iterator[Fault]:
    trim = proof.expected.trim
    if trim is None:
        return
    wanted = {name[1:]: edges for name, edges in boxes(trim).items()}
    if not proof.expected.press:
        left, bottom, right, top = wanted["TrimBox"]
        wanted = {"MediaBox": (0.0, 0.0, right - left, top - bottom)}
    for name, edges in wanted.items():
        found = sheet.boxes.get(name)
        if found is None or not alike(found, edges):
            yield Fault("F013", f"{name} is {_said(found)}, not {_said(edges)}", sheet.number)


def _said(box: Box | None) -> str:
    return "missing" if box is None else "[" + " ".join(f"{edge:.3f}" for edge in box) + "]"


def _turned(sheet: Sheet) -> Iterator[Fault]:
    turn = inherited(sheet.page.obj, "Rotate") or 0
    if turn:
        yield Fault("F036", f"is turned by {turn} degrees (Rotate)", sheet.number)
    if float(sheet.page.obj.get("/UserUnit", 1)) != 1:
        yield Fault("F036", "is scaled (UserUnit); its boxes are not in points", sheet.number)
    media = sheet.boxes.get("MediaBox")
    if media and not all(LEAST <= side <= MOST for side in _sides(media)):
        yield Fault("F036", f"is {in_mm(media)}, which not every program takes", sheet.number)


def _sides(box: Box) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]


def _boxes(sheet: Sheet) -> Iterator[Fault]:
    """Check boxes by the standard; what the order says is checked apart."""
    number, found = sheet.number, sheet.boxes
    for name in BOXES:
        if f"/{name}" in sheet.page.obj and name not in found:
            yield Fault("F034", f"{name} is no rectangle", number)
    if "TrimBox" in found and "ArtBox" in found:
        yield Fault("F034", "has TrimBox and ArtBox; one of them is allowed", number)
    if "TrimBox" not in found and "ArtBox" not in found:
        yield Fault("F034", "has no TrimBox: nobody knows where to cut", number)
    if "MediaBox" not in found:
        yield Fault("F034", "has no MediaBox", number)
    elif found["MediaBox"][:2] != (0.0, 0.0):
        yield Fault("F034", f"MediaBox begins at {_said(found['MediaBox'])}, not 0, 0", number)
    order = [name for name in ("ArtBox", *NESTED) if name in found]
    for inner, outer in pairwise(order):
        if not holds(found[outer], found[inner]):
            yield Fault("F034", f"{inner} does not lie within {outer}", number)


def _bleed(sheet: Sheet, proof: Proof) -> Iterator[Fault]:
    trim = sheet.boxes.get("TrimBox", sheet.boxes.get("ArtBox"))
    if trim is None or "MediaBox" not in sheet.boxes:
        return
    bleed = sheet.boxes.get("BleedBox")
    if bleed is None:
        yield Fault("F035", "has no BleedBox", sheet.number)
        return
    beyond = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]
    least = min(beyond) / POINTS_PER_MM
    ordered = proof.expected.trim.bleed if proof.expected.trim else LEAST_BLEED
    wanted = max(ordered, LEAST_BLEED)
    if least < wanted - 0.01:
        yield Fault("F035", f"has {least:.1f} mm of bleed, not {wanted:g} mm", sheet.number)


def _same_trim(proof: Proof) -> Iterator[Fault]:
    """All pages of a book are cut at once. Source: GWG 2015, 4.4."""
    trims = [(sheet, sheet.boxes["TrimBox"]) for sheet in proof.sheets if "TrimBox" in sheet.boxes]
    for sheet, trim in trims[1:]:
        width, height = _sides(trims[0][1])
        if not alike((0.0, 0.0, *_sides(trim)), (0.0, 0.0, width, height)):
            first = in_mm(trims[0][1])
            yield Fault("F036", f"is cut to {in_mm(trim)}, the first to {first}", sheet.number)


def _annotations(sheet: Sheet) -> Iterator[Fault]:
    """Keep annotations off what is printed; marks of the printer are kept off the trim."""
    bleed = sheet.boxes.get("BleedBox", sheet.boxes.get("TrimBox"))
    for item in annotations_of(sheet.page.obj):
        kind, box = str(item.get("/Subtype", "")), read_box(item.get("/Rect", []))
        if kind == "/TrapNet":
            continue
        edge = sheet.boxes.get("TrimBox") if kind in PRINTERS_OWN else bleed
        if box is None or edge is None or overlap(box, edge):
            name = kind.removeprefix("/") or "annotation"
            yield Fault("F037", f"has a {name} annotation where it is printed", sheet.number)


def _across(sheet: Sheet) -> Iterator[Fault]:
    """Find what is drawn across the edge of the bleed: marks that are cut into the picture."""
    bleed, trim = sheet.boxes.get("BleedBox"), sheet.boxes.get("TrimBox")
    if bleed is None or trim is None:
        return
    told = set()
    for mark in sheet.marks:
        if mark.kind == "text" or mark.paint is None:
            continue
        if overlap(mark.box, bleed) and not holds(bleed, mark.box, slack=0.1):
            told.add(f"{DRAWN[mark.kind]} reaches over the edge of the bleed, as no crop mark may")
    for message in sorted(told):
        yield Fault("F039", message, sheet.number)

"""Check what a screen reader is told: PDF/UA, as far as a program can see it.

Sources: ISO 14289-1:2014, clause 7, whose numbers are given beside the checks; the rules of
veraPDF's profile PDF/UA-1; the Matterhorn Protocol 1.1. veraPDF has the last word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from toolkit.checks.tags import is_registered
from toolkit.targets.pdf.gate.content import check_content
from toolkit.targets.pdf.gate.metadata import read_metadata
from toolkit.targets.pdf.gate.objects import annotations_of
from toolkit.targets.pdf.gate.proof import Fault, Proof
from toolkit.targets.pdf.gate.tree import Element, Reader, Tree

TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
PLACES = {
    "LI": ("L",),
    "LBody": ("LI",),
    "TR": ("Table", "THead", "TBody", "TFoot"),
    "TH": ("TR",),
    "TD": ("TR",),
    "THead": ("Table",),
    "TBody": ("Table",),
    "TFoot": ("Table",),
    "TOCI": ("TOC",),
}
"""What may stand only within what. Source: ISO 14289-1, 7.2; ISO 32000-1, 14.8.4.3."""
CAPTIONED = ("Figure", "Table", "Formula", "Form", "L", "TOC", "Index")
SCOPES = ("/Row", "/Column", "/Both")


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what somebody who cannot see the page would miss."""
    if proof.expected.press:
        return
    yield from _document(proof)
    root = proof.root.get("/StructTreeRoot")
    if root is None:
        return
    pages = {
        sheet.page.obj.objgen: (sheet.number, int(sheet.page.obj.get("/StructParents", -1)))
        for sheet in proof.sheets
    }
    tree = Reader(root, pages).read()
    numbers = {parents: number for number, parents in pages.values()}
    yield from _shape(tree)
    yield from _located(_headings(tree), numbers)
    yield from _located(_figures(tree), numbers)
    yield from _located(_notes(tree), numbers)
    yield from _located(_cells(tree), numbers)
    yield from _languages(proof, tree)
    yield from _links(proof, tree)
    yield from check_content(proof, tree, root)


def _document(proof: Proof) -> Iterator[Fault]:
    """Check the catalogue. Source: ISO 14289-1, 5, 7.1."""
    root = proof.root
    mark = root.get("/MarkInfo", {})
    if not mark.get("/Marked", False) or "/StructTreeRoot" not in root:
        yield Fault("F018", "is not tagged: nobody can have it read aloud")
    if mark.get("/Suspects", False):
        yield Fault("F018", "says itself that its tags are doubtful (Suspects)")
    if not str(root.get("/Lang", "")):
        yield Fault("F018", "does not say its language")
    titled = "/Title" in proof.pdf.docinfo and read_metadata(root).get("dc:title")
    if not titled or not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield Fault("F018", "does not show its title")
    if "/Outlines" not in root:
        yield Fault("F018", "has no bookmarks")
    if read_metadata(root).get("pdfuaid:part") != "1":
        yield Fault("F018", "does not say that it is PDF/UA-1 (pdfuaid:part)")
    for sheet in proof.sheets:
        if "/Annots" in sheet.page.obj and sheet.page.obj.get("/Tabs") != "/S":
            message = "is not walked through by its tags (Tabs is not S)"
            yield Fault("F075", message, sheet.number)


def _shape(tree: Tree) -> Iterator[Fault]:
    """Check the root, the types and what stands in what. Source: ISO 14289-1, 7.1, 7.2."""
    types = [element.type for element in tree.roots]
    if types != ["Document"]:
        yield Fault("F065", f"its structure begins with {types[:3] or 'nothing'}, not one Document")
    for name in sorted(tree.unknown):
        yield Fault("F065", f"its structure has elements '{name}', which no reader knows")
    if tree.circles:
        yield Fault("F065", "its structure goes in circles, or has an element twice")
    told = Counter(
        (element.type, element.within)
        for element in tree.elements
        if element.within not in PLACES.get(element.type, (element.within,))
    )
    for (kind, above), count in sorted(told.items()):
        yield Fault("F065", f"{kind} stands in {above} ({count} times)")


def _located(found: Iterator[tuple[Element, str, str]], numbers: dict[int, int]) -> Iterator[Fault]:
    """Say on which page an element is, by the first content below it."""
    for element, code, message in found:
        yield Fault(code, message, _page(element, numbers))


def _page(element: Element, numbers: dict[int, int]) -> int:
    for parents, _ in element.contents:
        if parents in numbers:
            return numbers[parents]
    return next((page for kid in element.kids if (page := _page(kid, numbers))), 0)


def _headings(tree: Tree) -> Iterator[tuple[Element, str, str]]:
    """Levels begin at 1 and are never skipped downwards. Source: ISO 14289-1, 7.4.2."""
    last = 0
    for element in tree.elements:
        if element.type == "H":
            yield element, "F066", "a heading has no level (H)"
        if len(element.type) != 2 or element.type[0] != "H" or not element.type[1].isdigit():
            continue
        level = int(element.type[1])
        if level > last + 1:
            before = f"H{last}" if last else "no heading"
            yield element, "F066", f"a heading H{level} follows {before}"
        last = level


def _figures(tree: Tree) -> Iterator[tuple[Element, str, str]]:
    """Source: ISO 14289-1, 7.3; ISO 32000-1, 14.8.4.4 (a caption belongs to what it is of)."""
    for element in tree.elements:
        if element.type in ("Figure", "Formula"):
            if not element.text("/Alt").strip() and not element.text("/ActualText").strip():
                yield element, "F067", f"a {element.type} has no words in its place (Alt)"
        elif element.type == "Caption" and element.within not in CAPTIONED:
            yield element, "F067", f"a Caption stands in {element.within}, not in what it is of"


def _notes(tree: Tree) -> Iterator[tuple[Element, str, str]]:
    """Source: ISO 14289-1, 7.9."""
    met: set[str] = set()
    for element in tree.elements:
        if element.type != "Note":
            continue
        name = element.text("/ID")
        if not name:
            yield element, "F069", "a Note has no ID"
        elif name in met:
            yield element, "F069", f"the ID '{name}' stands on two Notes"
        met.add(name)


def _cells(tree: Tree) -> Iterator[tuple[Element, str, str]]:
    """Source: ISO 14289-1, 7.5."""
    for element in tree.elements:
        if element.type == "TH" and str(element.attribute("/Scope")) not in SCOPES:
            yield element, "F070", "a heading of a table does not say what it is of (Scope)"


def _languages(proof: Proof, tree: Tree) -> Iterator[Fault]:
    """Source: ISO 14289-1, 7.2; RFC 5646."""
    said = {str(proof.root.get("/Lang", ""))}
    said.update(element.text("/Lang") for element in tree.elements)
    for sheet in proof.sheets:
        said |= sheet.drawn.languages
    for tag in sorted(said - {""}):
        if not TAG.fullmatch(tag) or not is_registered(tag):
            yield Fault("F074", f"'{tag}' names no language")


def _links(proof: Proof, tree: Tree) -> Iterator[Fault]:
    """Every link says where it leads and stands under a Link. Source: ISO 14289-1, 7.18.5."""
    owners: dict[Any, Element] = {
        number: element for element in tree.elements for number in element.objects
    }
    for sheet in proof.sheets:
        for item in annotations_of(sheet.page.obj):
            kind = str(item.get("/Subtype", ""))[1:]
            if kind == "Popup" or int(item.get("/F", 0)) & 2:
                continue
            told = [] if str(item.get("/Contents", "")).strip() else ["does not say where it leads"]
            if "/StructParent" not in item:
                told.append("is not in the structure (StructParent)")
            owner = owners.get(item.objgen) if item.is_indirect else None
            wanted = "Link" if kind == "Link" else "Annot"
            if owner is None:
                told.append("is named by no element of the structure")
            elif wanted not in (owner.type, *(each.type for each in owner.ancestors)):
                told.append(f"stands under {owner.type}, not under {wanted}")
            for message in told:
                yield Fault("F068", f"a {kind} {message}", sheet.number)

"""Check that all that is painted is tagged or an artifact, and that tree and pages agree.

Sources: ISO 14289-1:2014, 7.1 (real content is tagged, all else is an artifact; so are running
heads, 7.8); ISO 32000-1, 14.7.4.4 (ParentTree), 14.8.2.2 (artifacts).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.marks import Mark
from toolkit.targets.pdf.gate.objects import annotations_of
from toolkit.targets.pdf.gate.proof import Fault, Proof, Sheet
from toolkit.targets.pdf.gate.strings import pairs, unicode_map
from toolkit.targets.pdf.gate.tree import Element, Tree, number_tree

INNER = ("Caption", "Figure", "H1", "H2", "H3", "H4", "H5", "H6", "Table", "TOC", "L", "Note")
"""What holds words that are no running head, wherever on the page they stand."""
OFTEN = 3
"""On so many pages at one height the same words are a running head."""


def check_content(proof: Proof, tree: Tree, root: Any) -> Iterator[Fault]:
    """Yield what is painted and neither tagged nor an artifact, and tags that lead nowhere."""
    for sheet in proof.sheets:
        kinds = Counter(mark.kind for mark in sheet.marks if not mark.tagged)
        for kind in sorted(kinds):
            yield Fault("F071", f"{kind} is neither tagged nor an artifact", sheet.number)
        if sheet.drawn.tangled:
            yield Fault("F071", "has artifacts within content, or the reverse", sheet.number)
    yield from _running(proof, tree)
    yield from _parents(proof, tree, root)


def _running(proof: Proof, tree: Tree) -> Iterator[Fault]:
    """Find running heads and folios that are read aloud: the outermost lines of pages.

    A caption or a heading may well be the outermost line; these are what they are tagged as.
    """
    labels = proof.expected.labels
    reader = Letters()
    inner = {
        key
        for element in tree.elements
        if element.type in INNER or any(above.type in INNER for above in element.ancestors)
        for key in element.contents
    }
    heads: dict[tuple[str, int], list[int]] = defaultdict(list)
    for sheet in proof.sheets:
        for line in _outermost(sheet):
            if any(m.tagged.artifact or (m.tagged.stream, m.tagged.mcid) in inner for m in line):
                continue
            words = "".join(map(reader.read, line)).strip()
            label = labels[sheet.number - 1] if labels and sheet.number <= len(labels) else ""
            if label and words == label:
                yield Fault("F072", "its page number would be read aloud", sheet.number)
            elif len(words) > 1:
                heads[words, round(line[0].box[1])].append(sheet.number)
    for (words, _), sheets in sorted(heads.items()):
        for number in sheets if len(sheets) >= OFTEN else []:
            yield Fault("F072", f"the running head '{words}' would be read aloud", number)


def _outermost(sheet: Sheet) -> Iterator[list[Mark]]:
    """Yield the first and the last line of a page, by their height on it."""
    texts = [mark for mark in sheet.marks if mark.kind == "text"]
    for edge in (max, min):
        if texts:
            height = edge(mark.box[1] for mark in texts)
            yield [mark for mark in texts if abs(mark.box[1] - height) < 1]


class Letters:
    """Reads what letters mean; each font's map is read once."""

    def __init__(self) -> None:
        """Begin with no fonts."""
        self._maps: dict[Any, dict[int, str]] = {}

    def read(self, mark: Mark) -> str:
        """Return the words of a mark, "" if nobody can know them."""
        stream = mark.item.get("/ToUnicode") if mark.item is not None else None
        if stream is None:
            return ""
        key = stream.objgen
        if key not in self._maps:
            self._maps[key] = unicode_map(bytes(stream.read_bytes()))
        return "".join(self._maps[key].get(code, "") for code in pairs(mark.codes))


def _parents(proof: Proof, tree: Tree, root: Any) -> Iterator[Fault]:
    """Check both ways: from content to elements, and from elements to content."""
    owners: dict[tuple[int, int], Element] = {}
    for element in tree.elements:
        for key in element.contents:
            if key in owners:
                yield Fault("F073", f"content {key[1]} of stream {key[0]} is in two elements")
            owners[key] = element
    listed = number_tree(root.get("/ParentTree"))
    drawn: set[tuple[int, int]] = set()
    for sheet in proof.sheets:
        drawn |= sheet.drawn.numbers
        yield from _of_sheet(sheet, owners, listed)
    lost = sorted(set(owners) - drawn)
    if lost:
        parents, mcid = lost[0]
        message = f"an element names content {mcid} of stream {parents}, which no page has"
        yield Fault("F073", f"{message} ({len(lost)} such)")
    yield from _of_annotations(proof, tree, listed)


def _of_sheet(
    sheet: Sheet, owners: dict[tuple[int, int], Element], listed: dict[int, Any]
) -> Iterator[Fault]:
    told = set()
    for parents, mcid in sheet.drawn.numbers:
        entries, owner = listed.get(parents), owners.get((parents, mcid))
        if owner is None:
            told.add("marked content is in no element of the structure")
        elif entries is None:
            told.add(f"its content is not in the ParentTree (key {parents})")
        elif mcid >= len(entries) or entries[mcid].objgen != owner.obj.objgen:
            told.add("the ParentTree leads content to another element than the structure")
    for message in sorted(told):
        yield Fault("F073", message, sheet.number)


def _of_annotations(proof: Proof, tree: Tree, listed: dict[int, Any]) -> Iterator[Fault]:
    owners = {number: element for element in tree.elements for number in element.objects}
    for sheet in proof.sheets:
        for item in annotations_of(sheet.page.obj):
            key = item.get("/StructParent")
            owner = owners.get(item.objgen) if item.is_indirect else None
            if key is None or owner is None:
                continue
            entry = listed.get(int(key))
            if entry is None or getattr(entry, "objgen", None) != owner.obj.objgen:
                message = f"the ParentTree leads annotation {key} to another element"
                yield Fault("F073", message, sheet.number)

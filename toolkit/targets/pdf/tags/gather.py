"""Sort what the pages print by the elements it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from toolkit.targets.pdf.tags.node import Box, Node

PARTS = ("marker", "footnote-call", "footnote-marker")
"""Pseudo-elements that are structure elements of their own; others are text of their element."""
SVG = "{http://www.w3.org/2000/svg}svg"
SVG_TITLE = "{http://www.w3.org/2000/svg}title"


@dataclass(frozen=True, slots=True, eq=False)
class Artifact:
    """Something printed that is not read: a running head, a rule, an ornament.

    Source: ISO 32000-1, 14.8.2.2.
    """

    kind: str
    subtype: str = ""
    edge: str = ""


@dataclass(slots=True, eq=False)
class Gathered:
    """What the pages of a document print.

    Attributes:
        root: The document; each node is an element with what is printed of it.
        artifacts: What is printed and not read.
        silent: Boxes that hold white space only, and draw nothing.
        order: Element -> its place in the document. A section that is laid out late is read from
            a document of its own, and stands where the empty one stood.
        parents: Element -> the element around it.
        styles: List item -> the style of its first box.
        places: Picture -> its page and first box.
        notes: Pages, and the boxes on them that call a note or have its number.
        unheard: What pictures have no words for those who cannot see them.
    """

    root: Node
    artifacts: dict[Box, Artifact] = field(default_factory=dict)
    silent: set[Box] = field(default_factory=set)
    order: dict[Element, tuple[int, ...]] = field(default_factory=dict)
    parents: dict[Element, Element] = field(default_factory=dict)
    styles: dict[Element, Any] = field(default_factory=dict)
    places: dict[Element, tuple[int, Box]] = field(default_factory=dict)
    notes: list[tuple[int, Box]] = field(default_factory=list)
    unheard: list[str] = field(default_factory=list)
    nodes: dict[tuple[Element, str], Node] = field(default_factory=dict)
    groups: dict[Element, int] = field(default_factory=dict)

    def node(self, element: Element, pseudo: str = "") -> Node:
        """Return the node of an element or of a part of it, made and placed if it is new."""
        found = self.nodes.get((element, pseudo))
        if found is not None:
            return found
        parent = self.parents.get(element)
        if parent is None and not pseudo:
            self.root.element = self.root.element if self.root.element is not None else element
            self.nodes[element, ""] = self.root
            return self.root
        inside = pseudo in ("marker", "footnote-marker")
        around = self.node(element) if inside or parent is None else self.node(parent)
        made = self.nodes[element, pseudo] = Node("", element=element, pseudo=pseudo)
        around.kids.append(made)
        return made

    def is_note(self, element: Element | None) -> bool:
        """Tell whether an element is a note at the foot of a page."""
        return element is not None and (element, "footnote-call") in self.nodes


def gather(pages: list[Any]) -> Gathered:
    """Return what `pages` print, by element."""
    gathered = Gathered(Node("Document"))
    for number, page in enumerate(pages):
        root = page._page_box.children[0].element
        if root not in gathered.order:
            _know(gathered, root, (len(gathered.order),))
        for box in page._page_box.children:
            _visit(gathered, box, number, root)
    return gathered


def alternative(element: Element) -> str | None:
    """Return what a picture says to who cannot see it; "" if it says nothing, None if unknown."""
    if element.get("aria-hidden") == "true" or element.get("role") in ("none", "presentation"):
        return ""
    title = element.find(SVG_TITLE) if element.tag == SVG else None
    words = [
        *([title.text] if title is not None else []),
        *(element.get(name) for name in ("alt", "aria-label", "title")),
    ]
    known = [" ".join(each.split()) for each in words if each is not None]
    return next(filter(None, known), "" if known else None)


def _know(gathered: Gathered, root: Element, place: tuple[int, ...] = ()) -> None:
    gathered.order.update((each, (*place, at)) for at, each in enumerate(root.iter()))
    gathered.parents.update((child, parent) for parent in root.iter() for child in parent)


def _adopt(gathered: Gathered, section: Element, around: Element) -> None:
    """Put a section of another document where the one of its id stands in this."""
    id = section.get("id")
    stands_in = next((each for each in around if id and each.get("id") == id), around)
    _know(gathered, section, gathered.order[stands_in])
    gathered.parents[section] = around


def _visit(gathered: Gathered, box: Box, page: int, around: Element) -> None:
    from weasyprint.formatting_structure import boxes
    from weasyprint.layout.absolute import AbsolutePlaceholder

    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    element = box.element if box.element is not None else around
    if element not in gathered.order and not isinstance(box, boxes.MarginBox):
        _adopt(gathered, element, around)
    if isinstance(box, boxes.MarginBox):
        _set_apart(gathered, box, _pagination(box))
    elif isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        _leaf(gathered, box, page)
    elif box.is_leader:
        _set_apart(gathered, box, Artifact("Layout"))
    elif _repeated(gathered, box, page):
        _set_apart(gathered, box, Artifact("Pagination"))
    else:
        if box.element_tag == "li":
            gathered.styles.setdefault(element, box.style)
        elif box.element_tag and "::footnote-" in box.element_tag:
            gathered.notes.append((page, box))
        for child in box.children:
            _visit(gathered, child, page, element)


def _pagination(box: Box) -> Artifact:
    edge = "Top" if box.at_keyword.startswith("@top") else "Bottom"
    return Artifact("Pagination", "Header" if edge == "Top" else "Footer", edge)


def _repeated(gathered: Gathered, box: Box, page: int) -> bool:
    """Tell whether a box is the head or foot of a table that runs on from an earlier page."""
    from weasyprint.formatting_structure import boxes

    if not isinstance(box, boxes.TableRowGroupBox) or not (box.is_header or box.is_footer):
        return False
    return box.element is not None and gathered.groups.setdefault(box.element, page) != page


def _set_apart(gathered: Gathered, box: Box, artifact: Artifact) -> None:
    gathered.artifacts.update((each, artifact) for each in _descendants(box))


def _descendants(box: Box) -> Iterator[Box]:
    box = getattr(box, "_box", box)
    yield box
    for child in box.children:
        yield from _descendants(child)


def _leaf(gathered: Gathered, box: Box, page: int) -> None:
    """Keep a box that draws something with its element."""
    from weasyprint.formatting_structure import boxes

    element = box.element
    _, _, pseudo = (box.element_tag or "").partition("::")
    if isinstance(box, boxes.TextBox):
        drawn = box.style["text_decoration_line"] != "none"
        if not box.text.strip() and not drawn:
            gathered.silent.add(box)
            return
        if element is None or element.tag == "hr" or not box.text.strip():
            gathered.artifacts[box] = Artifact("Layout")
            return
    elif not _is_heard(gathered, box, pseudo):
        gathered.artifacts[box] = Artifact("Layout")
        return
    else:
        gathered.places.setdefault(element, (page, box))
    gathered.node(element, pseudo if pseudo in PARTS else "").kids.append(box)


def _is_heard(gathered: Gathered, box: Box, pseudo: str) -> bool:
    """Tell whether a picture has words; one a style sheet sets is an ornament."""
    if pseudo or box.element is None:
        return False
    words = alternative(box.element)
    if words is None:
        gathered.unheard.append(box.element.get("src") or box.element.tag.rpartition("}")[2])
    return bool(words)

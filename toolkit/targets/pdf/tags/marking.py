"""Mark what is printed with the structure element it belongs to, while WeasyPrint draws.

WeasyPrint marks each line by itself, each dot of a leader, and running heads as text. Here lines
of one element that follow each other are one marked-content sequence, and what is not read is an
artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from toolkit.targets.pdf.tags.gather import Artifact, Gathered, gather
from toolkit.targets.pdf.tags.links import Links, links_of
from toolkit.targets.pdf.tags.node import Box, Node
from toolkit.targets.pdf.tags.settle import settle
from toolkit.targets.pdf.tags.shape import Shaper
from toolkit.targets.pdf.tags.tree import write_tree

LAYOUT = Artifact("Layout")


@dataclass(slots=True)
class Plan:
    """What a document's structure is, and where its pieces are as they are drawn.

    Attributes:
        root: The document's structure.
        gathered: What it was made of.
        links: Where links lie.
        owners: Box -> the node it is printed for.
        marked: Page's key -> the node of each marked-content sequence, by its number.
        pieces: Box -> its page's key and the number of its sequence.
        last: Page's key -> whose the last sequence is, and its number.
    """

    root: Node
    gathered: Gathered
    links: Links
    owners: dict[Box, Node]
    marked: dict[int, list[Node]] = field(default_factory=dict)
    pieces: dict[Box, tuple[int, int]] = field(default_factory=dict)
    last: dict[int, tuple[Node | Artifact, int]] = field(default_factory=dict)

    def owner(self, box: Box) -> Node | Artifact:
        """Return what a box is printed for."""
        return self.owners.get(box) or self.gathered.artifacts.get(box, LAYOUT)

    def number(self, page: int, owner: Node | Artifact) -> int:
        """Return the number of a new sequence of `owner`; artifacts have none, so -1."""
        if isinstance(owner, Artifact):
            return -1
        marked = self.marked.setdefault(page, [])
        marked.append(owner)
        return len(marked) - 1


def plan_of(pages: list[Any]) -> Plan:
    """Return the structure of a document that is laid out."""
    gathered = gather(pages)
    links = links_of(pages, gathered)
    for element, part in links.boxes:
        gathered.node(element, part)
    root = Shaper(gathered, links.elements).document()
    settle(root)
    owners: dict[Box, Node] = {}
    for node in root.walk():
        owners.update((kid, node) for kid in node.kids if not isinstance(kid, Node))
        if node.kind == "Link" and node.element is not None:
            node.links = links.boxes.get((node.element, node.pseudo), [])
    return Plan(root, gathered, links, owners)


@contextmanager
def tagged(document: Any) -> Iterator[Plan]:
    """Let WeasyPrint write the document with our structure, as long as this lasts."""
    import weasyprint.pdf
    from weasyprint.pdf.stream import Stream

    plan = plan_of(document.pages)
    drawn = [page.links for page in document.pages]
    for page, links in zip(document.pages, plan.links.pages, strict=True):
        page.links = links
    before = Stream.marked, Stream.artifact, weasyprint.pdf.add_tags

    def add_tags(pdf: Any, document: Any, version: Any, streams: list[Any]) -> None:
        write_tree(pdf, document, plan, streams)

    Stream.marked = lambda stream, box, tag: _marking(plan, stream, box)
    Stream.artifact = lambda stream: _as_artifact(stream, LAYOUT)
    weasyprint.pdf.add_tags = add_tags
    try:
        yield plan
    finally:
        Stream.marked, Stream.artifact, weasyprint.pdf.add_tags = before
        for page, links in zip(document.pages, drawn, strict=True):
            page.links = links


@contextmanager
def _marking(plan: Plan, stream: Any, box: Box) -> Iterator[None]:
    """Mark what is drawn of `box`; one sequence goes on as long as its element does."""
    if box in plan.gathered.silent:
        yield
        return
    owner, page = plan.owner(box), id(stream._tags)
    last, number = plan.last.get(page, (None, -1))
    if last is owner and stream.stream and stream.stream[-1] == b"EMC":
        stream.stream.pop()
    else:
        number = plan.number(page, owner)
        _begin(stream, owner, number)
    plan.last[page] = (owner, number)
    if number >= 0:
        plan.pieces[box] = (page, number)
    yield
    stream.end_marked_content()


@contextmanager
def _as_artifact(stream: Any, artifact: Artifact) -> Iterator[None]:
    _begin(stream, artifact, -1)
    yield
    stream.end_marked_content()


def _begin(stream: Any, owner: Node | Artifact, number: int) -> None:
    import pydyf

    if isinstance(owner, Node):
        stream.begin_marked_content(owner.kind, pydyf.Dictionary({"MCID": number}))
        return
    properties = pydyf.Dictionary({"Type": f"/{owner.kind}"})
    if owner.subtype:
        properties["Subtype"] = f"/{owner.subtype}"
        properties["Attached"] = pydyf.Array([f"/{owner.edge}"])
    stream.begin_marked_content("Artifact", properties)

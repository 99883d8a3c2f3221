"""Plan what of a document belongs to which structure element, before it is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from toolkit.targets.pdf.tags.gather import Artifact, Gathered, gather
from toolkit.targets.pdf.tags.links import Links, links_of
from toolkit.targets.pdf.tags.node import Box, Node
from toolkit.targets.pdf.tags.settle import settle
from toolkit.targets.pdf.tags.shape import Shaper
from toolkit.targets.pdf.tags.spaces import say_backwards, spaced

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
        spaced: The boxes behind which a space is to be shown.
        unsaid: Where such a space is to be written: stream, place in it, font.
    """

    root: Node
    gathered: Gathered
    links: Links
    owners: dict[Box, Node]
    spaced: frozenset[Box]
    marked: dict[int, list[Node]] = field(default_factory=dict)
    pieces: dict[Box, tuple[int, int]] = field(default_factory=dict)
    last: dict[int, tuple[Node | Artifact, int]] = field(default_factory=dict)
    unsaid: list[tuple[Any, int, str]] = field(default_factory=list)

    def owner(self, box: Box) -> Node | Artifact:
        """Return what a box is printed for."""
        return self.owners.get(box) or self.gathered.artifacts.get(box, LAYOUT)

    def unheard(self) -> Iterator[str]:
        """Yield what somebody who listens will miss."""
        if not self.root.spoken:
            yield "the document does not say which language it is in"
        for picture in dict.fromkeys(self.gathered.unheard):
            yield f"the picture {picture} has no alternative text, so nobody hears of it"

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
    spaces = spaced(root, gathered)
    say_backwards(root, spaces)
    return Plan(root, gathered, links, owners, spaces)

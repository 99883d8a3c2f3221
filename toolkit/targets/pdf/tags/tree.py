"""Write the structure tree. Source: ISO 32000-1, 14.7."""

from __future__ import annotations

from typing import Any

from toolkit.targets.pdf.lines import as_written
from toolkit.targets.pdf.tags.links import Descriptions
from toolkit.targets.pdf.tags.node import Node
from toolkit.targets.pdf.tags.plan import Plan

POINTS = 0.75
"""Of a CSS px."""


def write_tree(pdf: Any, document: Any, plan: Plan, streams: list[Any]) -> None:
    """Add the structure tree of `plan` to a PDF whose pages are drawn."""
    import pydyf

    writer = _Writer(pdf, document, plan, streams)
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    top = writer.element(plan.root, root)
    root["K"] = pydyf.Array([top.reference])
    root["ParentTree"] = writer.parents(plan)
    root["ParentTreeNextKey"] = len(streams) + len(writer.annotations)
    if writer.named:
        root["IDTree"] = _names(writer.named)
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    if "Lang" not in pdf.catalog:
        pdf.catalog["Lang"] = pydyf.String(plan.root.spoken or "und")


class _Writer:
    """Writes nodes as structure elements, and keeps what the other trees ask for."""

    def __init__(self, pdf: Any, document: Any, plan: Plan, streams: list[Any]) -> None:
        self.pdf, self.plan = pdf, plan
        self.pages = {id(stream._tags): number for number, stream in enumerate(streams)}
        self.heights = [page.height for page in document.pages]
        self.descriptions = Descriptions(plan.gathered)
        self.written: dict[Node, bytes] = {}
        self.named: list[tuple[str, bytes]] = []
        self.annotations: list[tuple[bytes, Any]] = []

    def element(self, node: Node, parent: Any, spoken: str = "") -> Any:
        """Write a node and all below it; `spoken` is the language around it."""
        import pydyf

        made = pydyf.Dictionary({"S": f"/{node.kind}", "P": parent.reference})
        self.pdf.add_object(made)
        self.written[node] = made.reference
        if node.spoken and node.spoken != spoken:
            made["Lang"] = pydyf.String(node.spoken)
        said = {"Alt": node.alt, "ActualText": as_written(node.actual), "E": node.expansion}
        for key, words in (*said.items(), ("ID", node.id)):
            if words:
                made[key] = pydyf.String(words)
        if node.id:
            self.named.append((node.id, made.reference))
        if attributes := self._attributes(node):
            made["A"] = attributes
        self._kids(node, made)
        return made

    def _kids(self, node: Node, made: Any) -> None:
        import pydyf

        kids: list[Any] = []
        page: int | None = None
        seen: set[tuple[int, int]] = set()
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self.element(kid, made, node.spoken).reference)
            elif (piece := self.plan.pieces.get(kid)) is not None and piece not in seen:
                seen.add(piece)
                number = self.pages[piece[0]]
                page = number if page is None else page
                kids.append(piece[1] if number == page else self._reference(number, piece[1]))
        for box in node.links:
            kids += self._annotation(node, made, box)
        if page is not None:
            made["Pg"] = self.pdf.page_references[page]
        if kids:
            made["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)

    def _reference(self, page: int, number: int) -> Any:
        import pydyf

        pages = self.pdf.page_references
        return pydyf.Dictionary({"Type": "/MCR", "Pg": pages[page], "MCID": number})

    def _annotation(self, node: Node, made: Any, box: Any) -> list[Any]:
        """Return the kid that stands for a link's annotation, and describe it."""
        import pydyf

        annotation = box.link_annotation
        if annotation is None:  # it leads nowhere, and the log has said so
            return []
        target = self.plan.links.targets[box]
        annotation["Contents"] = pydyf.String(self.descriptions.of(node, target))
        self.annotations.append((made.reference, annotation))
        return [pydyf.Dictionary({"Type": "/OBJR", "Obj": annotation.reference})]

    def _attributes(self, node: Node) -> Any:
        import pydyf

        owners = dict(node.attributes)
        if node.kind == "Figure" and node.element in self.plan.gathered.places:
            owners["Layout"] = {"Placement": "/Block", "BBox": self._box(node)}
        made = [
            pydyf.Dictionary({"O": f"/{owner}", **entries}) for owner, entries in owners.items()
        ]
        return made[0] if len(made) == 1 else pydyf.Array(made) if made else None

    def _box(self, node: Node) -> Any:
        """Return where a picture is, in points from the lower left corner of its page."""
        import pydyf

        assert node.element is not None
        page, box = self.plan.gathered.places[node.element]
        left, top = box.content_box_x(), box.content_box_y()
        height = self.heights[page]
        edges = (left, height - top - box.height, left + box.width, height - top)
        return pydyf.Array([round(edge * POINTS, 3) for edge in edges])

    def parents(self, plan: Plan) -> Any:
        """Return the tree that leads from what is printed, and from links, to their elements."""
        import pydyf

        numbers = pydyf.Array()
        for key, number in self.pages.items():
            owners = [self.written[node] for node in plan.marked.get(key, [])]
            numbers += [number, pydyf.Array(owners)]
        for number, (reference, annotation) in enumerate(self.annotations, start=len(self.pages)):
            annotation["StructParent"] = number
            numbers += [number, reference]
        tree = pydyf.Dictionary({"Nums": numbers})
        self.pdf.add_object(tree)
        return tree.reference


def _names(named: list[tuple[str, bytes]]) -> Any:
    """Return the tree that leads from an identifier to its element, sorted as PDF asks for."""
    import pydyf

    ordered = sorted((pydyf.String(name).data, reference) for name, reference in named)
    return pydyf.Dictionary({"Names": pydyf.Array(each for pair in ordered for each in pair)})

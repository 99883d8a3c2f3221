"""Make structure elements of what each element of the document prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class
from toolkit.targets.pdf.tags.gather import SVG, Gathered, alternative
from toolkit.targets.pdf.tags.kinds import (
    GROUPS,
    HEADINGS,
    PARAGRAPHS,
    QUOTES,
    TEXT_LEVEL,
    THROUGH,
    is_contents,
    is_index,
    is_page,
    language,
)
from toolkit.targets.pdf.tags.lists import contents_of, items_of, numbering, terms_of
from toolkit.targets.pdf.tags.node import Kid, Node, in_blocks, is_plain, node
from toolkit.targets.pdf.tags.rows import rows_of


@dataclass(slots=True)
class Shaper:
    """Makes structure elements.

    Attributes:
        gathered: What is printed.
        linked: Elements whose boxes have a link's annotation.
        inside: The table of contents or index that is being made.
    """

    gathered: Gathered
    linked: frozenset[Element]
    inside: list[str] = field(default_factory=list)

    def document(self) -> Node:
        """Return the whole tree."""
        root = self.gathered.root
        spoken = language(root.element) if root.element is not None else ""
        return Node("Document", in_blocks(self.kids(root, spoken), spoken), root.element, spoken)

    def kids(self, raw: Node, spoken: str) -> list[Kid]:
        """Return what stands in an element, shaped, in the order it is read."""
        made: list[Kid] = []
        for kid in self.raw_kids(raw):
            made += self.shaped(kid, spoken) if isinstance(kid, Node) else [kid]
        return made

    def raw_kids(self, raw: Node) -> list[Kid]:
        """Return what stands in an element; its notes stand elsewhere.

        Blocks are read in the document's order, whatever page they are printed on; in a line, the
        order is that of what is printed.
        """
        kids = [
            kid
            for kid in raw.kids
            if not (isinstance(kid, Node) and not kid.pseudo and self.gathered.is_note(kid.element))
        ]
        if all(isinstance(kid, Node) and not kid.pseudo for kid in kids):
            kids.sort(key=lambda kid: self.gathered.order[kid.element])
        return kids

    def shaped(self, raw: Node, spoken: str) -> list[Kid]:
        """Return what an element is in the tree: one node, or what stands in it."""
        if raw.pseudo or raw.element is None:
            return self._part(raw, spoken)
        element, tag = raw.element, raw.element.tag
        here = language(element) or spoken
        if tag in ("ul", "ol", "dl", "table", "figure", "img", SVG):
            return self._special(raw, here)
        if is_contents(element):
            return contents_of(self, raw, here)
        kids = self._inside(raw, here)
        if not kids and element not in self.linked:
            return []
        if tag in HEADINGS:
            made = node("H", kids, here, element)
            made.level = HEADINGS[tag]
            return [made]
        if tag in THROUGH:
            return self._through(element, kids, here, spoken)
        if tag in GROUPS:
            return [Node(GROUPS[tag], in_blocks(kids, here), element, here)]
        if tag in PARAGRAPHS:
            return [node("P", kids, here, element)]
        if tag in ("figcaption", "caption"):
            return [node("Caption", kids, here, element)]
        return self._in_line(element, kids, here, spoken)

    def note(self, element: Element, spoken: str) -> Node | None:
        """Return the note at the foot that an element is; None if it is printed nowhere."""
        raw = self.gathered.nodes.get((element, ""))
        if raw is None:
            return None
        here = language(element) or spoken
        kids = self.kids(raw, here)
        labels = [kid for kid in kids if isinstance(kid, Node) and kid.kind == "Lbl"]
        others = [kid for kid in kids if kid not in labels]
        made = Node("Note", [*labels, *in_blocks(others, here)], element, here)
        made.id = element.get("id", "")
        return made

    def _inside(self, raw: Node, here: str) -> list[Kid]:
        """Return what stands in an element, which may be an index."""
        if raw.element is None or not is_index(raw.element):
            return self.kids(raw, here)
        self.inside.append("Index")
        kids = self.kids(raw, here)
        self.inside.pop()
        return kids

    def _special(self, raw: Node, here: str) -> list[Kid]:
        match raw.element.tag if raw.element is not None else "":
            case "ul" | "ol" if self.inside[-1:] == ["TOC"]:
                return contents_of(self, raw, here)
            case "ul" | "ol":
                return self._list(raw, here)
            case "dl":
                return terms_of(self, raw, here)
            case "table":
                return rows_of(self, raw, here)
            case "figure":
                return self._figure(raw, here)
            case _:
                return self._picture(raw, here)

    def _list(self, raw: Node, here: str) -> list[Kid]:
        assert raw.element is not None
        index = is_index(raw.element) and "Index" not in self.inside
        made = items_of(self, raw, here)
        for each in made:
            each.attributes["List"] = {"ListNumbering": f"/{numbering(self.gathered, raw)}"}
        return [Node("Index", [*made], None, here)] if index and made else [*made]

    def _through(self, element: Element, kids: list[Kid], here: str, spoken: str) -> list[Kid]:
        """Return what stands in a block that only holds others."""
        blocks = in_blocks(kids, here)
        if is_index(element):
            return [Node("Index", blocks, element, here)]
        return [Node("Div", blocks, element, here)] if here != spoken else blocks

    def _in_line(self, element: Element, kids: list[Kid], here: str, spoken: str) -> list[Kid]:
        """Return what a piece of a line is: nothing of its own, if only its looks differ."""
        if element in self.linked:
            return [self._link(element, kids, here)]
        if self.inside[-1:] == ["TOC"] and has_class(element, "number"):
            return [node("Lbl", kids, here, element)]
        if kind := QUOTES.get(element.tag):
            return [node(kind, kids, here, element)]
        meant = element.get("title", "") if element.tag in TEXT_LEVEL else ""
        if here == spoken and not meant:
            return kids
        only = kids[0] if len(kids) == 1 and isinstance(kids[0], Node) else None
        if only is not None and not meant and (only.spoken == here or is_plain(only)):
            return kids
        made = Node("Span", kids, element, here)
        made.expansion = meant
        return [made]

    def _link(self, element: Element, kids: list[Kid], here: str) -> Node:
        """Return a link; one that cites a place of the book is in a reference."""
        bare = (each for kid in kids for each in (kid.kids if _is_paragraph(kid) else [kid]))
        made = node("Link", bare, here, element)
        cites = is_page(element) or (
            self.inside[-1:] == ["TOC"] and element.get("href", "").startswith("#")
        )
        return Node("Reference", [made], None, made.spoken) if cites else made

    def _part(self, raw: Node, spoken: str) -> list[Kid]:
        """Return a part of an element: the call or number of a note, the mark of an item."""
        assert raw.element is not None
        here = spoken
        kids = self.kids(raw, here)
        if not kids:
            return []
        link: list[Kid] = [Node("Link", kids, raw.element, here, raw.pseudo)]
        if raw.pseudo == "footnote-call":
            made = Node("Reference", link, None, here)
            made.note = self.note(raw.element, spoken)
            return [made]
        linked = raw.pseudo == "footnote-marker" and self.gathered.is_note(raw.element)
        return [Node("Lbl", link if linked else kids, None, here)]

    def _picture(self, raw: Node, here: str) -> list[Kid]:
        assert raw.element is not None
        made = Node("Figure", [*raw.kids], raw.element, here)
        made.alt = alternative(raw.element) or ""
        link = raw.element in self.linked
        return [Node("Link", [made], raw.element, here)] if link else [made]

    def _figure(self, raw: Node, here: str) -> list[Kid]:
        """Return a picture with its caption in it; without a picture, what stands there."""
        kids = self.kids(raw, here)
        picture = next((each for kid in kids if (each := _picture_in(kid)) is not None), None)
        if picture is None:
            blocks = in_blocks([_as_text(kid, here) for kid in kids], here)
            return [Node("Div", blocks, raw.element, here)] if blocks else []
        captions = [kid for kid in kids if isinstance(kid, Node) and kid.kind == "Caption"]
        picture.kids += captions
        return in_blocks([kid for kid in kids if kid not in captions], here)


def _is_paragraph(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.kind == "P"


def _picture_in(kid: Kid) -> Node | None:
    """Return the picture that something is, or that the link holds which it is."""
    if not isinstance(kid, Node):
        return None
    if kid.kind == "Figure":
        return kid
    if kid.kind in ("Link", "P", "Div"):
        return next((each for inner in kid.nodes if (each := _picture_in(inner)) is not None), None)
    return None


def _as_text(kid: Kid, here: str) -> Kid:
    """Return a caption as a paragraph, for captions stand in pictures and tables only."""
    if isinstance(kid, Node) and kid.kind == "Caption":
        inline = all(not isinstance(each, Node) or each.kind != "P" for each in kid.kids)
        return Node("P" if inline else "Div", kid.kids, kid.element, kid.spoken or here)
    return kid

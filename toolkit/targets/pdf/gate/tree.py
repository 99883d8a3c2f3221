"""Read the structure tree: what a screen reader is told. Source: ISO 32000-1, 14.7 and 14.8."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from toolkit.targets.pdf.gate.objects import is_dictionary, several

_TYPES = """
Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5
H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link
Annot Ruby RB RT RP Warichu WT WP Figure Formula Form
"""
STANDARD = frozenset(_TYPES.split())
"""The types every reader knows. Source: ISO 32000-1, 14.8.4."""
GROUPINGS = ("Div", "NonStruct")
DEEPEST = 200
Key = tuple[int, int]


@dataclass(slots=True)
class Element:
    """A structure element; `type` is a standard one where the role map leads to one.

    `contents` are stream and MCID of its marked content, `objects` the numbers of annotations.
    """

    type: str
    obj: Any
    above: Element | None
    kids: list[Element] = field(default_factory=list)
    contents: list[Key] = field(default_factory=list)
    objects: list[Key] = field(default_factory=list)

    @property
    def within(self) -> str:
        """Return the type it stands in, mere groupings left out of account."""
        types = (each.type for each in self.ancestors)
        return next((kind for kind in types if kind not in GROUPINGS), "nothing")

    @property
    def ancestors(self) -> Iterator[Element]:
        """Yield what it stands in, from within."""
        element = self.above
        while element is not None:
            yield element
            element = element.above

    def text(self, name: str) -> str:
        """Return an entry of it as text, "" if it has none."""
        return str(self.obj.get(name, ""))

    def attribute(self, name: str) -> Any:
        """Return an attribute from whichever of its owners gives it."""
        for each in several(self.obj.get("/A")):
            if is_dictionary(each) and name in each:
                return each[name]
        return None


@dataclass(slots=True)
class Tree:
    """The structure of a document: its elements in reading order."""

    roots: list[Element] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)
    """Types that are not standard and that the role map does not lead to one."""
    circles: int = 0


class Reader:
    """Reads a tree; knows which page has which key in the ParentTree."""

    def __init__(self, root: Any, pages: dict[Key, tuple[int, int]]) -> None:
        """Begin; `pages` is object of a page -> its number, its StructParents."""
        self.root, self.pages = root, pages
        self.roles = {name: str(role) for name, role in root.get("/RoleMap", {}).items()}
        self.tree = Tree()
        self.seen: set[Key] = set()

    def read(self) -> Tree:
        """Return the whole tree."""
        for kid in several(self.root.get("/K")):
            if is_dictionary(kid):
                self._element(kid, None, None, 0)
        return self.tree

    def _element(self, obj: Any, above: Element | None, page: Any, depth: int) -> None:
        if depth > DEEPEST or (obj.is_indirect and obj.objgen in self.seen):
            self.tree.circles += 1
            return
        if obj.is_indirect:
            self.seen.add(obj.objgen)
        element = Element(self._type(str(obj.get("/S", ""))), obj, above)
        (above.kids if above else self.tree.roots).append(element)
        self.tree.elements.append(element)
        page = obj.get("/Pg", page)
        for kid in several(obj.get("/K")):
            if isinstance(kid, int):
                self._content(element, page, kid)
            elif not is_dictionary(kid):
                continue
            elif kid.get("/Type") == "/MCR":
                self._content(element, kid.get("/Pg", page), int(kid["/MCID"]), kid.get("/Stm"))
            elif kid.get("/Type") == "/OBJR":
                if "/Obj" in kid:
                    element.objects.append(kid["/Obj"].objgen)
            else:
                self._element(kid, element, page, depth + 1)

    def _content(self, element: Element, page: Any, mcid: int, stream: Any = None) -> None:
        if stream is not None:
            element.contents.append((int(stream.get("/StructParents", -1)), mcid))
        else:
            _, parents = self.pages.get(page.objgen, (0, -1)) if page is not None else (0, -1)
            element.contents.append((parents, mcid))

    def _type(self, name: str) -> str:
        """Return the standard type a type stands for. Source: ISO 32000-1, 14.7.3."""
        for _ in range(8):
            if name[1:] in STANDARD:
                return name[1:]
            if name not in self.roles:
                break
            name = self.roles[name]
        self.tree.unknown.add(name[1:])
        return name[1:]


def number_tree(node: Any) -> dict[int, Any]:
    """Return key -> value of a number tree. Source: ISO 32000-1, 7.9.7."""
    found: dict[int, Any] = {}
    waiting, met = [node], 0
    while waiting and met < 100_000:
        each = waiting.pop()
        met += 1
        if each is None:
            continue
        numbers = list(each.get("/Nums", []))
        found.update((int(key), value) for key, value in zip(numbers[::2], numbers[1::2]))  # noqa: B905 -- an odd one out is no pair
        waiting.extend(each.get("/Kids", []))
    return found

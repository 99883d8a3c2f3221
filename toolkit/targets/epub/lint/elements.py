"""Parse one XML document into elements that know where they stand and in which language.

The standard library's trees forget lines, parents and the language of what is around.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

SPACES = {
    "http://www.w3.org/1999/xhtml": "",
    "http://www.idpf.org/2007/opf": "",
    "urn:oasis:names:tc:opendocument:xmlns:container": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://www.w3.org/2000/svg": "svg:",
    "http://www.w3.org/1998/Math/MathML": "math:",
    "http://www.w3.org/XML/1998/namespace": "xml:",
    "http://www.idpf.org/2007/ops": "epub:",
    "http://www.w3.org/1999/xlink": "xlink:",
    "http://www.daisy.org/z3986/2005/ncx/": "ncx:",
}
"""Namespaces, and what stands before the names of their elements and attributes here."""
DEEPEST = 500
"""Elements that may stand in each other: no book needs a tenth of it, and some checks look up."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(slots=True, eq=False)
class Element:
    """An element: `name` has the prefix of `SPACES`; `language` is inherited, "" = nobody says.

    `line` and `column` count from 1; `number` is its place in the document, from 0.
    """

    name: str
    attributes: dict[str, str]
    parent: Element | None
    line: int
    column: int
    number: int
    language: str
    children: list[Element | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """Return an attribute, "" if it has none of this name."""
        return self.attributes.get(name, "")

    @property
    def types(self) -> tuple[str, ...]:
        """Return the values of its `epub:type`."""
        return tuple(self.get("epub:type").split())

    @property
    def roles(self) -> tuple[str, ...]:
        """Return the values of its `role`."""
        return tuple(self.get("role").split())

    @property
    def elements(self) -> list[Element]:
        """Return its child elements."""
        return [each for each in self.children if isinstance(each, Element)]

    @property
    def before(self) -> Element | None:
        """Return the element before it, of the same parent."""
        beside = self.parent.elements if self.parent else []
        place = next((number for number, each in enumerate(beside) if each is self), 0)
        return beside[place - 1] if place else None

    def ancestors(self) -> Iterator[Element]:
        """Yield the elements around it, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def inside(self, *names: str) -> bool:
        """Tell whether one of these elements is around it."""
        return any(above.name in names for above in self.ancestors())

    def walk(self) -> Iterator[Element]:
        """Yield it and all below it, in order."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting.extend(reversed(one.elements))

    def text(self) -> str:
        """Return all its text as it stands."""
        found: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                found.append(one)
            else:
                waiting.extend(reversed(one.children))
        return "".join(found)

    def words(self) -> str:
        """Return its text, every white space one space, none around it."""
        return " ".join(self.text().split())

    @property
    def id(self) -> str:
        """Return its id, or that of the nearest element around it that has one; "" if none."""
        own = self.get("id")
        return own or next((each for above in self.ancestors() if (each := above.get("id"))), "")


def is_note(element: Element) -> bool:
    """Tell whether an element is a note that something may call."""
    notes = {"footnote", "endnote", "rearnote", "note", "doc-footnote", "doc-endnote"}
    return not notes.isdisjoint((*element.types, *element.roles))


def is_pagebreak(element: Element) -> bool:
    """Tell whether an element marks where a printed page begins."""
    return "pagebreak" in element.types or "doc-pagebreak" in element.roles


def parse(data: bytes) -> list[Element]:
    """Return the elements of a document in order, the root first.

    Raises:
        expat.ExpatError: It is not well-formed, or its entities grow beyond measure.
        ValueError: Its elements nest too deeply.
    """
    return _Reader().read(data)


class _Reader:
    """What expat calls while it reads."""

    def __init__(self) -> None:
        self.found: list[Element] = []
        self.open: list[Element] = []
        self.names: dict[str, str] = {}
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters

    def read(self, data: bytes) -> list[Element]:
        self.parser.Parse(data, True)
        return self.found

    def name(self, given: str) -> str:
        """Return a name with our prefix for its namespace."""
        known = self.names.get(given)
        if known is None:
            space, _, local = given.rpartition(" ")
            prefix = SPACES.get(space, "other:") if space else ""
            known = self.names[given] = f"{prefix}{local}"
        return known

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) >= DEEPEST:
            raise ValueError(f"elements nest more than {DEEPEST} deep")
        above = self.open[-1] if self.open else None
        named = {self.name(key): value for key, value in attributes.items()}
        language = named.get("lang") or named.get("xml:lang")
        if language is None:
            language = above.language if above else ""
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        made = Element(self.name(name), named, above, line, column, len(self.found), language)
        if above is not None:
            above.children.append(made)
        self.found.append(made)
        self.open.append(made)

    def end(self, name: str) -> None:
        self.open.pop()

    def characters(self, text: str) -> None:
        self.open[-1].children.append(text)

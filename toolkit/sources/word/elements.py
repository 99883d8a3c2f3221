"""Look at the elements of WordprocessingML: names, values, and switches.

Source: ECMA-376, part 1, section 17 (WordprocessingML) and section 22.9 (shared types).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, Self

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
OFF = ("0", "false", "off")


class Element(Protocol):
    """What we ask of an element of lxml."""

    @property
    def tag(self) -> str:
        """Its name, `{namespace}name`; no string for comments and instructions."""

    @property
    def text(self) -> str | None:
        """The text in front of its first child."""

    def get(self, key: str, /) -> str | None:
        """Return an attribute."""

    def find(self, path: str, /) -> Self | None:
        """Return the first element at `path`."""

    def iter(self, *tags: str) -> Iterator[Self]:
        """Yield it and all below it that have one of these names."""

    def iterancestors(self) -> Iterator[Self]:
        """Yield what it stands in, innermost first."""

    def __iter__(self) -> Iterator[Self]:
        """Yield its children, comments and instructions among them."""


def children(element: Element | None) -> Iterator[tuple[str, Element]]:
    """Yield each child with its name, `w:p`; unknown namespaces have the prefix `?`."""
    for child in element if element is not None else ():
        if isinstance(child.tag, str):
            space, _, name = child.tag[1:].partition("}")
            yield f"{PREFIXES.get(space, '?')}:{name}", child


def child(element: Element | None, *names: str) -> Element | None:
    """Return what stands at a path of names of the main namespace, `pPr`, `pStyle`."""
    for name in names:
        element = element.find(f"{WORD}{name}") if element is not None else None
    return element


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute of the main namespace, "" if it or the element is not there."""
    return (element.get(f"{WORD}{name}") or "") if element is not None else ""


def number(element: Element | None, name: str = "val") -> int | None:
    """Return an attribute that is a whole number, None if there is none."""
    said = value(element, name)
    return int(said) if said.isascii() and said.removeprefix("-").isdigit() else None


def switch(element: Element | None) -> bool | None:
    """Return what an on-off element says, None if it is not there.

    Source: ECMA-376, part 1, section 17.17.4 (ST_OnOff): on if it has no value.
    """
    return None if element is None else value(element) not in OFF


def text_of(element: Element) -> str:
    """Return the text an element shows.

    White space at its ends counts only where `xml:space` says so, there or further out.
    Source: ECMA-376, part 1, section 17.3.3.31 (t).
    """
    text = "".join(" " if character in "\t\n\r" else character for character in element.text or "")
    if text == text.strip(" ") or _keeps_space(element):
        return text
    return text.strip(" ")


def _keeps_space(element: Element) -> bool:
    for one in (element, *element.iterancestors()):
        said = one.get(SPACE)
        if said is not None:
            return said == "preserve"
    return False


def shown_in(element: Element) -> str:
    """Return all text below an element, for a message: its paragraphs parted by spaces."""
    runs = element.iter(f"{WORD}t", f"{WORD}p")
    return " ".join("".join(_shown(one) for one in runs).split())


def _shown(element: Element) -> str:
    return " " if element.tag == f"{WORD}p" else element.text or ""

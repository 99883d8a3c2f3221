"""Read what an e-book prints: the lines of its documents, their notes and their pictures."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from tests.fidelity.same import same

HTML = "{http://www.w3.org/1999/xhtml}"
TYPE = "{http://www.idpf.org/2007/ops}type"
SVG = "{http://www.w3.org/2000/svg}"
NAMES = """
address article aside blockquote body caption dd details div dl dt figcaption figure footer h1 h2 h3
h4 h5 h6 header hr html li nav ol p section summary table tbody td tfoot th thead tr ul
"""
BLOCKS = frozenset(f"{HTML}{name}" for name in NAMES.split())
"""Elements that begin a line and end it; all others stand in one."""
SIGNS = {"noteref", "pagebreak", "backlink"}
"""`epub:type` of what is no text: calls of notes, marks of pages, the way back."""
APART = {"figure", "details", "aside", "nav"}
"""What stands between the paragraphs of an essay and is no part of it."""


def pages(book: Path) -> dict[str, Element]:
    """Return the content documents of an e-book, by name."""
    with zipfile.ZipFile(book) as archive:
        return {
            name.rpartition("/")[2]: ElementTree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xhtml")
        }


def by_id(documents: dict[str, Element]) -> dict[str, tuple[Element, ...]]:
    """Return the elements of each id; a document may have the id of another, for a copy."""
    found: dict[str, tuple[Element, ...]] = {}
    for page in documents.values():
        for element in page.iter():
            if id := element.get("id"):
                found[id] = (*found.get(id, ()), element)
    return found


def lines(element: Element, *, apart: Collection[str] = ()) -> tuple[str, ...]:
    """Return the lines that `element` prints, in order; elements called as in `apart` left out."""
    found = [""]
    left = {f"{HTML}{name}" for name in apart}
    for child in _own(element, left):
        if child is None:
            found.append("")
        else:
            found[-1] += child
    return tuple(filter(None, map(same, found)))


def _own(element: Element, left: set[str]) -> Iterator[str | None]:
    """Yield the texts in `element`, None where a line ends."""
    if element.tag == f"{HTML}br":
        yield " "
        return
    block = element.tag in BLOCKS
    if block:
        yield None
    yield element.text or ""
    for child in element:
        if child.tag not in left and child.get(TYPE) not in SIGNS:
            yield from _own(child, left)
        elif child.tag in BLOCKS:
            yield None
        yield child.tail or ""
    if block:
        yield None


def of_class(element: Element, name: str) -> list[Element]:
    """Return the elements of a class inside `element`, in order."""
    return [each for each in element.iter() if name in each.get("class", "").split()]


def notes(
    element: Element, places: dict[str, tuple[Element, ...]], *, apart: Collection[str] = ()
) -> list[Element]:
    """Return the notes that are called inside `element`, in order, wherever they stand."""
    calls = _calls(element, {f"{HTML}{name}" for name in apart})
    return [places[call.get("href", "").partition("#")[2]][0] for call in calls]


def _calls(element: Element, left: set[str]) -> Iterator[Element]:
    for child in element:
        if child.get(TYPE) == "noteref":
            yield child
        elif child.tag not in left:
            yield from _calls(child, left)


def before(element: Element, documents: dict[str, Element]) -> Element | None:
    """Return what stands before `element` in the same parent."""
    for page in documents.values():
        for parent in page.iter():
            children = list(parent)
            if element in children:
                at = children.index(element)
                return children[at - 1] if at else None
    return None


def works(element: Element) -> tuple[str, ...]:
    """Return the ids of the works that `element` points at."""
    targets = (each.get("href", "").partition("#")[2] for each in element.iter(f"{HTML}a"))
    return tuple(id.removeprefix("source-") for id in targets if id.startswith("source-"))

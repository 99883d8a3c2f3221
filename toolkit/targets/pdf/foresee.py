"""Foresee the page numbers of a book with its plates from a layout without them.

A plate moves the pages behind it by one, and with them the blank pages that let a chapter begin on
a right-hand page. Foreseen numbers save a layout where they are right; where they are wrong, the
layout that follows says so, and one more is made.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class
from toolkit.book.pagemap import PageMap, PageStart
from toolkit.targets.pdf.splice import Pages
from toolkit.targets.pdf.walk import Start, page_labels

RECTO = (
    "half-title",
    "title-page",
    "contents",
    "chapter",
    "plates",
    "persons",
    "works",
    "transcripts",
    "index",
)
"""The kinds of section that begin on a right-hand page, as print.css has them."""


def foresee(
    root: Element, without: Pages, placed: Sequence[tuple[str, int]], first: str
) -> PageMap:
    """Return the page map `root` will probably have.

    Args:
        root: The document.
        without: Its layout without plates.
        placed: The id of every plate, and the page of `without` it stands before.
        first: The id page 1 begins with.
    """
    rectos = {
        item.get("id") for item in root.iter("section") if any(has_class(item, k) for k in RECTO)
    }
    places: dict[int | str, int] = {}
    for content in _contents(without, placed):
        start = without.starts[content] if isinstance(content, int) else None
        used = max(places.values(), default=-1) + 1
        places[content] = used + (used % 2 if start and start.anchor in rectos else 0)
    of = {anchor: places[page] for anchor, page in without.of.items() if page in places}
    of |= {plate: places[plate] for plate, _ in placed}
    labels = page_labels(max(places.values(), default=-1) + 1, of.get(first, 0))
    starts = {at: without.starts[page] for page, at in places.items() if isinstance(page, int)}
    return PageMap(
        pages=tuple(_start(label, starts.get(at)) for at, label in enumerate(labels)),
        anchors=tuple((anchor, labels[page]) for anchor, page in of.items()),
    )


def _start(label: str, start: Start | None) -> PageStart:
    return PageStart(label, start.anchor, start.offset) if start else PageStart(label, "", 0)


def _contents(without: Pages, placed: Sequence[tuple[str, int]]) -> Iterator[int | str]:
    """Yield pages that are not blank, and plates, in the order they will stand."""
    for page, start in enumerate((*without.starts, None)):
        yield from (plate for plate, before in placed if before == page)
        if start is not None:
            yield page

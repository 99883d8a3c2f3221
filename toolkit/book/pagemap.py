"""Carry the page numbers of the PDF to its own slots and to the e-book.

The PDF's layout writes the map beside it, the e-book reads it: the file is all that ties them.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from toolkit.book.elements import append, h, has_class
from toolkit.book.medium import EMPTY
from toolkit.book.renaming import bare
from toolkit.book.volume import volume

PAGES = "pages.json"
SHORTEST_RANGE = 3
"""Two pages in a row are two mentions; three and more are printed as a range."""
# What the measured text of a block leaves out: its notes, the calls of notes, page numbers and
# what stands between these.
UNCOUNTED = ("footnote", "noteref", "page", "pages", "pagebreak")


@dataclass(frozen=True, slots=True)
class PageStart:
    """A page and what its text begins with.

    Attributes:
        label: The number printed on it, or what it would be.
        anchor: The id of the block its text begins in; "" if it has no text of the book.
        offset: How many characters of that block, as written, notes left out, stand before it.
        words: The words its text begins with, as printed; those of a picture are its caption's.
    """

    label: str
    anchor: str
    offset: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class PageMap:
    """The pages of a book in order, and for every anchor the label of the page it stands on."""

    pages: tuple[PageStart, ...]
    anchors: tuple[tuple[str, str], ...]

    @property
    def prelims(self) -> int:
        """Return how many pages come before page 1."""
        labels = [page.label for page in self.pages]
        return labels.index("1") if "1" in labels else len(labels)


def layout_folder(slug: str, language: str, edition: str = "screen") -> PurePosixPath:
    """Return the folder, below the project, in which the PDF's layout writes `PAGES`."""
    return PurePosixPath("dist", slug, "layout", f"{language}-{edition}")


def write_pagemap(path: Path, pagemap: PageMap) -> None:
    """Write the map as JSON, a line for a page, so that two builds can be compared."""
    pages = ",\n".join(
        json.dumps([page.label, page.anchor, page.offset, page.words], ensure_ascii=False)
        for page in pagemap.pages
    )
    anchors = ",\n".join(json.dumps(pair, ensure_ascii=False) for pair in pagemap.anchors)
    text = f'{{"pages": [\n{pages}\n],\n"anchors": [\n{anchors}\n]}}\n'
    path.write_text(text, encoding="utf-8", newline="\n")


def read_pagemap(path: Path) -> PageMap:
    """Read what `write_pagemap` wrote.

    Raises:
        ValueError: It is no page map.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        pages = tuple(PageStart(str(a), str(b), int(c), str(d)) for a, b, c, d in data["pages"])
        return PageMap(pages, tuple((str(a), str(b)) for a, b in data["anchors"]))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"{path} is no page map ({error}): build the PDF again") from error


LAST = "end-page"
"""The id of the page that states the volume; it may not be made yet when it does."""
LINES = ("see", "to-text")
"""Classes of lines that end with the number of a page."""


def fill(element: Element, pagemap: PageMap, *, book: Element | None = None) -> Element:
    """Return a copy of `element` with page numbers in its slots; `book` has the entries it lists.

    In an index each page is said once, the pages of the main entry first, and runs become ranges.
    A slot whose anchor is on no page keeps its figure spaces; in an index it is left out.
    A number stands to the right in its slot, but for those that end a line of their own.
    """
    filled = copy.deepcopy(element)
    labels = dict(pagemap.anchors)
    order = {page.label: position for position, page in enumerate(pagemap.pages)}
    lasts = _last_pages(filled, filled if book is None else book, pagemap)
    left = set(ending_lines(filled))
    for item in filled.iter():
        if has_class(item, "page") and item.get("data-for") in labels:
            item.text = in_slot(labels[item.get("data-for", "")], left=item in left)
    for item in filled.iter():
        if has_class(item, "volume"):
            item.text = _volume(item, len(pagemap.pages) + (LAST not in map(bare, labels)))
        elif has_class(item, "pages"):
            _collapse(item, order, lasts)
    return filled


def _volume(slot: Element, pages: int) -> str:
    """Return the volume of a book of so many pages, as its last page states it."""
    size = float(slot.get("data-width", "")), float(slot.get("data-height", ""))
    signature, decimal = int(slot.get("data-signature", "")), slot.get("data-decimal", "")
    return volume(size, pages, signature=signature, decimal=decimal)


def ending_lines(element: Element) -> Iterator[Element]:
    """Yield the slots that end a line of their own; the number stands to the left in these."""
    for line in element.iter():
        if any(has_class(line, name) for name in LINES):
            yield from (item for item in line.iter() if has_class(item, "page"))


def in_slot(label: str, *, left: bool) -> str:
    """Return what stands in a slot of fixed width."""
    return (str.ljust if left else str.rjust)(label, len(EMPTY), EMPTY[0])


def _last_pages(element: Element, book: Element, pagemap: PageMap) -> dict[str, str]:
    """Return for what a main slot points at the last page that begins inside it, if any does."""
    slots = [item for item in element.iter() if has_class(item, "main")]
    wanted = {anchor for item in slots if (anchor := item.get("data-for"))}
    last: dict[str, str] = {}
    for entry in book.iter():
        if (anchor := entry.get("id", "")) in wanted:
            inside = {id for item in entry.iter() if (id := item.get("id"))}
            begun = [page.label for page in pagemap.pages if page.anchor in inside]
            last.update((anchor, label) for label in begun[-1:])
    return last


def _collapse(pages: Element, order: dict[str, int], lasts: dict[str, str]) -> None:
    """Say each page once, in order, three or more in a row as a range, those of an entry too."""
    slots: dict[str, Element] = {}
    for slot in list(pages):
        slot.tail = None
        slot.text = (slot.text or "").strip(EMPTY[0])
        if slot.text:
            slots.setdefault(slot.text, slot)
        pages.remove(slot)
    mains = [slot for slot in slots.values() if has_class(slot, "main")]
    told = [_entry_pages(slot, order, lasts) for slot in mains]
    others = [
        slot
        for label, slot in slots.items()
        if slot not in mains and not any(order.get(label) in pages for pages in told)
    ]
    others.sort(key=lambda slot: order.get(slot.text or "", len(order)))
    printed = [_main(slot, pages, order) for slot, pages in zip(mains, told, strict=True)]
    for run in _runs(others, order):
        printed += [_range(run[0], run[-1])] if len(run) >= SHORTEST_RANGE else run
    for position, each in enumerate(printed):
        append(pages, ", " if position else None, each)


def _entry_pages(main: Element, order: dict[str, int], lasts: dict[str, str]) -> range:
    """Return the pages of the entry that a slot points at."""
    first = order.get(main.text or "", -1)
    last = order.get(lasts.get(main.get("data-for", ""), ""), first)
    return range(first, max(first, last) + 1)


def _main(slot: Element, told: range, order: dict[str, int]) -> Element:
    """Return the pages of the main entry: two are a range, for it goes on."""
    if len(told) < 2:
        return slot
    labels = {position: label for label, position in order.items()}
    last = copy.copy(slot)
    last.text = labels[told[-1]]
    return _range(slot, last, "range main")


def _range(first: Element, last: Element, class_: str = "range") -> Element:
    """Return a range of pages, which no line may part."""
    return h("span", first, "–", last, class_=class_)


def _runs(slots: Sequence[Element], order: dict[str, int]) -> Iterator[list[Element]]:
    """Yield `slots` in runs of pages that follow each other."""
    run: list[Element] = []
    for slot in slots:
        place = order.get(slot.text or "")
        if run and (place is None or place != order.get(run[-1].text or "", -2) + 1):
            yield run
            run = []
        run.append(slot)
    if run:
        yield run

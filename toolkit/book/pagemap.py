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
# In an e-book a panel's text is folded under its picture, in print it stands at the end of the
# book: marked there, page numbers would run backwards.
UNMARKED = frozenset({"details"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# What the measured text of a block leaves out: its notes, the calls of notes, page numbers.
UNCOUNTED = ("footnote", "noteref", "page", "pagebreak")


@dataclass(frozen=True, slots=True)
class PageStart:
    """A page and what its text begins with.

    Attributes:
        label: The number printed on it, or what it would be.
        anchor: The id of the block its text begins in; "" if it has no text of the book.
        offset: How many characters of that block, as written, notes left out, stand before it.
    """

    label: str
    anchor: str
    offset: int


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


@dataclass(frozen=True, slots=True)
class PageMark:
    """Where in an e-book a page begins: the id of its mark, and the page's label."""

    id: str
    label: str


def layout_folder(slug: str, language: str, edition: str = "screen") -> PurePosixPath:
    """Return the folder, below the project, in which the PDF's layout writes `PAGES`."""
    return PurePosixPath("dist", slug, "layout", f"{language}-{edition}")


def write_pagemap(path: Path, pagemap: PageMap) -> None:
    """Write the map as JSON, a line for a page, so that two builds can be compared."""
    pages = ",\n".join(
        json.dumps([page.label, page.anchor, page.offset], ensure_ascii=False)
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
        pages = tuple(PageStart(str(a), str(b), int(c)) for a, b, c in data["pages"])
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


def mark_pages(element: Element, pagemap: PageMap) -> Element:
    """Return a copy of `element` with a mark where each page of `pagemap` begins in it.

    A mark never parts a word or a link: it stands before it. A plate that the PDF prints pages
    after its call has no mark: the pages would run backwards there.
    """
    marked = _marked(element, pagemap.pages)
    early = _early(page_marks(marked), pagemap)
    if not early:
        return marked
    return _marked(element, [page for page in pagemap.pages if page.label not in early])


def _marked(element: Element, pages: Sequence[PageStart]) -> Element:
    marked = copy.deepcopy(element)
    blocks = dict(_blocks(marked))
    # From the last to the first, so that marks already made move no offset in the same block.
    for page in reversed(pages):
        block = blocks.get(page.anchor)
        if block is not None:
            _mark(marked, block, page)
    return marked


def _early(marks: Sequence[PageMark], pagemap: PageMap) -> frozenset[str]:
    """Return the labels of the pages whose mark stands before that of an earlier page."""
    order = {page.label: position for position, page in enumerate(pagemap.pages)}
    early = set()
    first = len(order)
    for mark in reversed(marks):
        if order[mark.label] > first:
            early.add(mark.label)
        first = min(first, order[mark.label])
    return frozenset(early)


def page_marks(element: Element) -> tuple[PageMark, ...]:
    """Return the marks in `element`, in document order."""
    return tuple(
        PageMark(item.get("id", ""), item.get("aria-label", ""))
        for item in element.iter()
        if item.get("role") == "doc-pagebreak"
    )


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


def _blocks(element: Element) -> Iterator[tuple[str, Element]]:
    if element.tag in UNMARKED:
        return
    if id := element.get("id"):
        yield id, element
    for child in element:
        yield from _blocks(child)


def _mark(root: Element, block: Element, page: PageStart) -> None:
    mark = h(
        "span",
        class_="pagebreak",
        epub_type="pagebreak",
        role="doc-pagebreak",
        id=f"page-{page.label}",
        aria_label=page.label,
    )
    if page.offset <= 0:
        if block.tag in HEADINGS:  # a number is no part of a heading
            _before(root, block, mark)
        else:
            _insert(block, 0, mark, block.text or "", before="")
        return
    parent, index, text, at = _spot(block, page.offset)
    if parent.tag == "a":
        _before(root, parent, mark)
        return
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    _insert(parent, index, mark, text[at:], before=text[:at])


def _before(root: Element, element: Element, mark: Element) -> None:
    for parent in root.iter():
        for index, child in enumerate(parent):
            if child is element:
                parent.insert(index, mark)
                return


def _insert(parent: Element, index: int, mark: Element, after: str, *, before: str) -> None:
    """Put `mark` at `index` in `parent`, between the halves of the text that stands there."""
    if index:
        parent[index - 1].tail = before
    else:
        parent.text = before
    mark.tail = after
    parent.insert(index, mark)


Spot = tuple[Element, int, str, int]
"""A place in a text: its parent, the position a new child gets, the text, the offset in it."""


def _spot(block: Element, offset: int) -> Spot:
    """Return where the character number `offset` of the block stands, or where its text ends."""
    read = 0
    last: Spot = (block, 0, block.text or "", 0)
    for parent, index, text in _texts(block):
        last = (parent, index, text, len(text))
        if read + len(text) > offset:
            return parent, index, text, offset - read
        read += len(text)
    return last


def _texts(element: Element) -> Iterator[tuple[Element, int, str]]:
    """Yield the texts that count, each with its parent and the position a child there gets."""
    yield element, 0, element.text or ""
    for index, child in enumerate(element):
        if not any(has_class(child, name) for name in UNCOUNTED):
            yield from _texts(child)
        yield element, index + 1, child.tail or ""

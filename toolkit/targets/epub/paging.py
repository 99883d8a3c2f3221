"""Find the place of each page of the printed book in the e-book, mark it, and list it.

The press edition's layout says with which words of which block every page begins; the same words
are looked for in the same block here. The list runs in the order of print, which is nearly that
of the e-book: a page that would run backwards in it has no mark (EPUB 3.3, section 7.4.2), and
is told of. Costs grow with the text and the pages, not with their product.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from toolkit.book.pagemap import PAGES, PageMap, PageStart, layout_folder
from toolkit.book.serialise import parse, whole
from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import File
from toolkit.targets.epub.indexes import told_in_indexes
from toolkit.targets.epub.marks import id_of, put_mark
from toolkit.targets.epub.navigation import NAV, list_pages, nav
from toolkit.targets.epub.package import Document, Package
from toolkit.targets.epub.stream import Stream

IDS = re.compile(r' id="([^"]*)"')
SAME = {"contents": "toc"}
"""What has another id in the e-book than in print: its contents are those of the navigation."""
BLANK = "no words of the book"
IN_PRINT = "in print only"
Place = tuple[int, int]
"""What puts spots in reading order: which document, which letter."""
OTHERWISE = "begins with other words in the e-book"
BACKWARDS = "stands in the e-book out of the order of print"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A page of print: its number, its first words, and where these are in the e-book, or why not.

    `href` is relative to the folder of the documents, "" where the page has no mark.
    """

    label: str
    words: str
    href: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """An e-book whose pages are marked: its documents, its navigation, the place of each page."""

    documents: tuple[Document, ...]
    nav: str
    pages: tuple[Placed, ...]


def printed_pages(exhibition: Exhibition, language: str) -> File | None:
    """Return the page map of the book printed in `language`, None where none is printed."""
    if not exhibition.front.editions.press.made:
        return None
    return File(f"{layout_folder(exhibition.id, language, 'press')}/{PAGES}")


def paged(package: Package, pages: PageMap | None) -> Paged:
    """Return the documents and the navigation with the marks and the list of `pages`, if any.

    Its indexes then say the pages, too.
    """
    contents = Document(name=NAV, text=nav(package))
    if pages is None:
        return Paged(documents=package.documents, nav=contents.text, pages=())
    package = told_in_indexes(package, pages)
    before = sum(each.before_contents for each in package.documents)
    spine = (*package.documents[:before], contents, *package.documents[before:])
    marked, placed = mark_pages(spine, pages, language=package.language)
    listed = [(page.label, page.href) for page in placed if page.href]
    return Paged(
        documents=(*marked[:before], *marked[before + 1 :]),
        nav=list_pages(marked[before].text, listed, package.language),
        pages=placed,
    )


def mark_pages(
    spine: Sequence[Document], pages: PageMap, *, language: str
) -> tuple[tuple[Document, ...], tuple[Placed, ...]]:
    """Return the documents, in reading order, with a mark where each page begins; and its place."""
    found = _found(spine, pages)
    kept = _ascending({at: spot.place for at, spot in found.items() if spot.at is not None})
    marks = {number: found[number] for number in kept}
    return (
        tuple(_marked(spine, pages, marks, language)),
        tuple(
            _placed(spine, page, found.get(number), is_kept=number in kept)
            for number, page in enumerate(pages.pages)
        ),
    )


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a page begins: which document, and which letter of it; None if its words are not there.

    `figure` is whether it begins with a picture.
    """

    document: int
    at: int | None
    figure: bool

    @property
    def place(self) -> Place:
        """Return what puts spots in reading order."""
        return self.document, self.at or 0


def _found(spine: Sequence[Document], pages: PageMap) -> dict[int, Spot]:
    """Return the spot of each page, by its number from 0, whose block the e-book has."""
    begun: dict[str, list[int]] = {}
    for number, page in enumerate(pages.pages):
        begun.setdefault(SAME.get(page.anchor, page.anchor), []).append(number)
    begun.pop("", None)
    found: dict[int, Spot] = {}
    for at, document in enumerate(spine):
        ids = [id for id in dict.fromkeys(IDS.findall(document.text)) if id in begun]
        stream = Stream.of(parse(document.text)) if ids else Stream()
        for id in filter(stream.spans.__contains__, ids):
            for number in begun.pop(id):
                found[number] = _spot(stream, at, id, pages.pages[number])
    return found


def _spot(stream: Stream, document: int, anchor: str, page: PageStart) -> Spot:
    element, first, _ = stream.spans[anchor]
    figure = element.tag == "figure" and page.offset == 0
    at = stream.find(anchor, page.offset, page.words)
    return Spot(document, first if at is None and figure else at, figure)


def _ascending(places: Mapping[int, Place]) -> frozenset[int]:
    """Return the most pages, by number, that stand in the e-book in the order of print.

    The longest run, by piles of cards, read from the end: of a plate that is printed after the
    text that calls it, and the page of text before it, the plate is left out.
    """
    tops: list[Place] = []
    numbers: list[int] = []
    behind: dict[int, int | None] = {}
    for number in sorted(places, reverse=True):
        place = (-places[number][0], -places[number][1])
        pile = bisect_left(tops, place)
        behind[number] = numbers[pile - 1] if pile else None
        tops[pile : pile + 1], numbers[pile : pile + 1] = [place], [number]
    kept: list[int] = []
    next_one = numbers[-1] if numbers else None
    while next_one is not None:
        kept.append(next_one)
        next_one = behind[next_one]
    return frozenset(kept)


def _marked(
    spine: Sequence[Document], pages: PageMap, marks: Mapping[int, Spot], language: str
) -> Iterator[Document]:
    inside: dict[int, list[int]] = {}
    for number, spot in marks.items():
        inside.setdefault(spot.document, []).append(number)
    for at, document in enumerate(spine):
        if at not in inside:
            yield document
            continue
        root = parse(document.text)
        stream = Stream.of(root)
        for number in sorted(inside[at], reverse=True):
            spot = marks[number]
            page = pages.pages[number]
            figure = stream.spans[page.anchor][0] if spot.figure else None
            put_mark(stream, spot.at or 0, page.label, language=language, figure=figure)
        yield replace(document, text=whole(root))


def _placed(
    spine: Sequence[Document], page: PageStart, spot: Spot | None, *, is_kept: bool
) -> Placed:
    if is_kept and spot:
        href = f"{spine[spot.document].name}#{id_of(page.label)}"
        return Placed(label=page.label, words=page.words, href=href)
    return Placed(label=page.label, words=page.words, reason=_reason(page, spot))


def _reason(page: PageStart, spot: Spot | None) -> str:
    if not page.anchor:
        return BLANK
    if spot is None:
        return IN_PRINT
    return OTHERWISE if spot.at is None else BACKWARDS

"""Lay the book out until its page numbers are those it prints.

Numbers in contents and index stand in slots of fixed width, the index last, so that what a slot
holds moves no line: the second layout has the pages of the first, and a page map from the last
build makes the first one final. A number is written into its slot as plain text;
`target-counter()` would lay every page out twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from toolkit.book.elements import has_class
from toolkit.book.pagemap import PageMap, PageStart, fill
from toolkit.errors import ProductError
from toolkit.targets.pdf.engine import EditionName, Rendering, only_our_fonts, render, write
from toolkit.targets.pdf.foresee import foresee
from toolkit.targets.pdf.hyphens import judged
from toolkit.targets.pdf.splice import Pages, put_back, take_out
from toolkit.targets.pdf.walk import (
    ladders,
    lost_notes,
    note_pages,
    page_labels,
    page_of_anchor,
    page_starts,
)

Laying = Callable[[Element, int], Rendering]
"""Lays a document out, given how many pages come before page 1."""
MAX_LAYOUTS = 4
ALONE = ("half-title", "title-page", "imprint")
"""The ids of the sections that have one page."""
# The folio counts from the page the text begins on. Counters of elements do not reach margins.
FOLIOS = "@page :first { counter-reset: folio -%d }"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What is laid out: the document, its style sheet, and the id its page 1 begins with.

    `hyphenation` has the house's words of each language with the hyphens they are parted at.
    """

    html: str
    css: str
    first: str
    hyphenation: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A book laid out: the PDF as WeasyPrint writes it, its page map, what the log said."""

    raw: bytes
    pages: PageMap
    log: tuple[str, ...]


def lay_out(
    manuscript: Manuscript,
    edition: EditionName,
    *,
    files: Mapping[str, Path],
    known: PageMap | None = None,
) -> LaidOut:
    """Return the book with its own page numbers in it.

    Args:
        manuscript: The document; addresses of pictures are those of `files`.
        edition: Screen or press.
        files: The pictures; anything else asked for is fatal.
        known: The page map of an earlier layout, good or bad: it saves time, it changes no byte.

    Raises:
        ProductError: A picture is missing, or the numbers do not settle.
    """
    with only_our_fonts() as weasyprint, judged(dict(manuscript.hyphenation)):

        def laid(root: Element, prelims: int) -> Rendering:
            css = manuscript.css + FOLIOS % prelims
            return render(weasyprint, root, css, pictures=files)

        rendering, found = _laid_out(manuscript, laid, known)
        raw, log = write(rendering, edition)
        return LaidOut(raw, found, (*rendering.log, *log, *flaws(rendering, found)))


def _laid_out(
    manuscript: Manuscript, laid: Laying, known: PageMap | None
) -> tuple[Rendering, PageMap]:
    """Return the layout with plates in place and numbers right, and its page map."""
    root = parse(manuscript.html)
    if not take_out(root):
        return _settled(manuscript, laid, root, known)
    pages = _without_plates(laid(root, 0).document)
    while True:
        root = parse(manuscript.html)
        placed = put_back(take_out(root), pages)
        foreseen = foresee(root, pages, placed, manuscript.first)
        rendering, found = _settled(manuscript, laid, root, known or foreseen)
        starts, of = page_starts(rendering.document), page_of_anchor(rendering.document)
        strayed = pages.strayed(placed, starts, of)
        if not strayed - pages.shut:
            return rendering, found
        pages = replace(pages, shut=pages.shut | strayed)


def _settled(
    manuscript: Manuscript, laid: Laying, root: Element, known: PageMap | None
) -> tuple[Rendering, PageMap]:
    """Lay `root` out until its numbers are right.

    Raises:
        ProductError: They do not settle.
    """
    filled, prelims = (fill(root, known), known.prelims) if known else (root, 0)
    for _ in range(MAX_LAYOUTS):
        rendering = laid(filled, prelims)
        found = page_map(rendering.document, manuscript.first)
        wanted = fill(root, found)
        if (numbers(wanted), found.prelims) == (numbers(filled), prelims):
            return rendering, found
        filled, prelims = wanted, found.prelims
    raise ProductError(
        f"The page numbers did not settle in {MAX_LAYOUTS} layouts; please report it with the "
        "exhibition: some number must be wider than its slot."
    )


def parse(html: str) -> Element:
    """Return the document's tree without namespaces: HTML has none, and WeasyPrint wants HTML."""
    root = fromstring(html)
    for item in root.iter():
        item.tag = item.tag.rpartition("}")[2]
        for name in [name for name in item.attrib if name.startswith("{")]:
            del item.attrib[name]
    return root


def numbers(root: Element) -> tuple[str, ...]:
    """Return what stands in the slots of `root`, in reading order."""
    return tuple("".join(item.itertext()) for item in root.iter() if has_class(item, "page"))


def page_map(document: Any, first: str) -> PageMap:
    """Return the page map of a layout whose page 1 is the one where the id `first` stands."""
    pages = page_of_anchor(document)
    labels = page_labels(len(document.pages), pages.get(first, 0))
    starts = page_starts(document)
    return PageMap(
        pages=tuple(
            PageStart(label, start.anchor if start else "", start.offset if start else 0)
            for label, start in zip(labels, starts, strict=True)
        ),
        anchors=tuple((anchor, labels[page]) for anchor, page in pages.items()),
    )


def flaws(rendering: Rendering, pages: PageMap) -> Iterator[str]:
    """Yield what a reader would stumble over and WeasyPrint does not tell.

    A title page or a caption may run over to another page; hyphens may stand in a ladder, which
    ends where `house_style` has a word without hyphens; a note may stand before its call
    (WeasyPrint's issue 1564) or behind, or be lost altogether.
    """
    for page in pages.pages:
        if page.anchor in ALONE and page.offset:
            yield f"the {page.anchor} runs over to p. {page.label}"
        if page.anchor.endswith("-C"):
            yield f"the caption of {page.anchor.removesuffix('-C')} runs over to p. {page.label}"
    for position in ladders(rendering.document):
        label = pages.pages[position].label
        yield f"more than three lines in a row end with a hyphen on p. {label}"
    for words in lost_notes(rendering.document):
        yield f"a note is printed nowhere; please report it: {words}"
    for note, (called, printed) in note_pages(rendering.document).items():
        if printed != called:
            where = f"p. {pages.pages[printed].label}, its call on p. {pages.pages[called].label}"
            yield f"the note {note} stands on {where}"


def _without_plates(document: Any) -> Pages:
    """Return the pages of a layout without plates."""
    late = {printed for called, printed in note_pages(document).values() if printed != called}
    return Pages(page_starts(document), page_of_anchor(document), frozenset(late))

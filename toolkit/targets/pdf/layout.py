"""Lay the book out with the numbers of its pages in it.

One layout is enough: what says a page stands in a slot of fixed width and is filled in when all
pages are made, and the index, whose ranges take as much room as they take, is built when the
pages before it are. `target-counter()` would lay every page out twice.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element, fromstring

from toolkit.book.elements import has_class
from toolkit.book.pagemap import PageMap, fill
from toolkit.errors import ProductError
from toolkit.targets.pdf.engine import EditionName, Rendering, only_our_fonts, render, write
from toolkit.targets.pdf.flow import Flow
from toolkit.targets.pdf.hyphens import judged
from toolkit.targets.pdf.preparing import apart, late_sections

MAX_LAYOUTS = 4
ALONE = ("half-title", "title-page", "imprint")
"""The ids of the sections that have one page."""


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


def lay_out(manuscript: Manuscript, edition: EditionName, *, files: Mapping[str, Path]) -> LaidOut:
    """Return the book with its own page numbers in it; arguments as for `write_layout`."""
    target = io.BytesIO()
    pages, log = write_layout(target, manuscript, edition, files=files)
    return LaidOut(target.getvalue(), pages, log)


def write_layout(
    target: BinaryIO, manuscript: Manuscript, edition: EditionName, *, files: Mapping[str, Path]
) -> tuple[PageMap, tuple[str, ...]]:
    """Write the book with its own page numbers in it; return its page map, what the log said.

    Args:
        target: The file to write; a book of many pictures is better not held in memory.
        manuscript: The document; addresses of pictures are those of `files`.
        edition: Screen or press.
        files: The pictures; anything else asked for is fatal.

    Raises:
        ProductError: A picture is missing, or the numbers do not settle.
    """
    with only_our_fonts() as weasyprint, judged(dict(manuscript.hyphenation)):
        rendering = _rendered(weasyprint, manuscript, files)
        log = write(rendering, edition, target)
        pages = rendering.flow.page_map
        return pages, (*rendering.log, *log, *flaws(rendering.flow, pages))


def _rendered(weasyprint: Any, manuscript: Manuscript, files: Mapping[str, Path]) -> Rendering:
    """Return the layout with all its numbers.

    Where a number is wider than its slot, or an index tells of pages behind itself, the book is
    laid out again with the numbers found, until these are those it gets.
    """
    root = parse(manuscript.html)
    sections = late_sections(root)

    def late(id: str, pages: PageMap) -> Element:
        return apart(root, fill(sections[id], pages, book=root))

    def laid(root: Element, **late: Any) -> Rendering:
        return render(
            weasyprint, root, manuscript.css, pictures=files, first=manuscript.first, **late
        )

    rendering = laid(root, late=late)
    if _is_settled(rendering.flow, root, sections):
        return rendering
    filled = fill(root, rendering.flow.page_map)
    for _ in range(MAX_LAYOUTS):
        rendering = laid(filled)
        wanted = fill(root, rendering.flow.page_map)
        if numbers(wanted) == numbers(filled):
            return rendering
        filled = wanted
    raise ProductError(
        f"The page numbers did not settle in {MAX_LAYOUTS} layouts; please report it with the "
        "exhibition: some number must be wider than its slot."
    )


def _is_settled(flow: Flow, root: Element, sections: Mapping[str, Element]) -> bool:
    """Tell whether every slot had room, and every list of pages is that of the whole book."""
    return flow.fits and all(
        id in flow.known
        and numbers(fill(section, flow.known[id], book=root))
        == numbers(fill(section, flow.page_map, book=root))
        for id, section in sections.items()
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


def flaws(flow: Flow, pages: PageMap) -> Iterator[str]:
    """Yield what a reader would stumble over and WeasyPrint does not tell.

    A title page or a caption may run over to another page; hyphens may stand in a ladder, which
    ends where `house_style` has a word without hyphens; a note may stand before its call
    (WeasyPrint's issue 1564) or behind, or be lost altogether.
    """
    labels = [page.label for page in pages.pages]
    for page in pages.pages:
        if page.anchor in ALONE and page.offset:
            yield f"the {page.anchor} runs over to p. {page.label}"
        if page.anchor.endswith("-C"):
            yield f"the caption of {page.anchor.removesuffix('-C')} runs over to p. {page.label}"
    for at in flow.walk.ladders:
        yield f"more than three lines in a row end with a hyphen on p. {labels[at]}"
    for words in flow.walk.lost_notes():
        yield f"a note is printed nowhere; please report it: {words}"
    for note, called, printed in flow.walk.late_notes():
        yield f"the note {note} stands on p. {labels[printed]}, its call on p. {labels[called]}"

"""Derive the package's metadata from what the book really holds.

Source: EPUB 3.3, section 5.5; EPUB Accessibility 1.1, section 2; schema.org accessibility terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.book.access import Access, access, summary
from toolkit.book.outline import Book
from toolkit.model.dates import HistoricalDate
from toolkit.targets.epub.package import Meta

IDENTIFIER = "pub-id"
W3CDTF = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")


def metadata(book: Book, *, base_url: str) -> Iterator[Meta]:
    """Yield the metadata of `book`."""
    front = book.front
    stem = f"{base_url}/{book.id}-{book.language}"
    yield Meta(name="dc:identifier", value=f"{stem}.epub", id=IDENTIFIER)
    for form, isbn in front.published.isbns if front.published else ():
        if form == "epub":
            yield Meta(name="dc:identifier", value=f"urn:isbn:{isbn.replace('-', '')}", id="isbn")
    # Whose pages the page list counts; `source-of` is no longer advised (EPUB 3.4, 5.5.3).
    yield Meta(name="pageBreakSource", value=f"{stem}.pdf")
    yield Meta(name="dc:title", value=book.title.words, id="title", lang=book.title.language)
    yield Meta(name="title-type", value="main", refines="title")
    if book.subtitle:
        words = book.subtitle
        yield Meta(name="dc:title", value=words.words, id="subtitle", lang=words.language)
        yield Meta(name="title-type", value="subtitle", refines="subtitle")
    yield Meta(name="dc:language", value=book.language)
    yield from _makers(book)
    yield Meta(name="dc:publisher", value=front.publisher.words)
    yield Meta(name="dc:date", value=_day(front.date))
    yield Meta(name="dc:rights", value=front.rights)
    for subject in front.subjects:
        yield Meta(name="dc:subject", value=subject.words, lang=subject.language)
    if front.summary:
        words = front.summary
        yield Meta(name="dc:description", value=words.words, lang=words.language)
    yield from accessibility(book, access(book, pages=True))


def _day(date: HistoricalDate) -> str:
    """Return a date as W3C-DTF, which is all that Dublin Core takes: no doubt, interval or season.

    Source: EPUB 3.3, section 5.5.3.1.3 (dc:date).
    """
    is_w3cdtf = date.calendar == "gregorian" and W3CDTF.fullmatch(date.edtf)
    return date.edtf if is_w3cdtf else date.earliest


def _makers(book: Book) -> Iterator[Meta]:
    for number, made in enumerate(book.front.contributors, start=1):
        id = f"maker-{number}"
        name = "dc:creator" if made.role == "aut" else "dc:contributor"
        yield Meta(name=name, value=made.name.words, id=id)
        yield Meta(name="role", value=made.role, refines=id, scheme="marc:relators")


def accessibility(book: Book, known: Access) -> Iterator[Meta]:
    """Yield what is true of this book, and no more: all five properties of schema.org."""
    for mode in known.modes:
        yield Meta(name="schema:accessMode", value=mode)
    for modes in known.sufficient:
        yield Meta(name="schema:accessModeSufficient", value=modes)
    for feature in known.features:
        yield Meta(name="schema:accessibilityFeature", value=feature)
    for hazard in known.hazards:
        yield Meta(name="schema:accessibilityHazard", value=hazard)
    words = summary(known, book.language)
    yield Meta(name="schema:accessibilitySummary", value=words.words, lang=words.language)

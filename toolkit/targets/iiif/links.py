"""Link a record to the books that print it, to its page and to what machines read of it.

The one place that asks for `seeAlso`.
Source: IIIF Presentation API 3.0, section 3.3 (linking properties).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.book.anchors import destination
from toolkit.model.exhibition import Essay, Exhibition, Record
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Panel, Person
from toolkit.model.web import Addresses
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, Link
from toolkit.targets.iiif.records import see_also

Linked = Panel | ArchivalObject | Person
SECTIONS = frozenset(
    {
        "half-title",
        "title-page",
        "imprint",
        "contents",
        "plates",
        "objects",
        "persons",
        "places",
        "organisations",
        "chronology",
        "glossary",
        "works",
        "transcripts",
        "series",
        "frontispiece",
        "list-of-plates",
        "abbreviations",
        "contributors",
        "credits",
        "index-of-persons",
        "index-of-places",
        "colophon",
        "end-page",
    }
)
"""The anchors of a book that are no record's."""
KINDS = ("essay", "panel", "person", "object", "place", "organisation", "term", "source")
"""What stands before an id in the anchors of a book."""


def see_also_of(exhibition: Exhibition, record: Linked | Exhibition, at: Addresses) -> Json:
    """Return `seeAlso` of a record or of the whole: nothing where there is none."""
    found = see_also(at, record, languages=exhibition.front.languages)
    return {"seeAlso": found} if found else {}


def books(exhibition: Exhibition, at: Addresses) -> list[Json]:
    """Return the PDF and the e-book of each language (cookbook recipe 0046)."""
    return [
        _book(at, tag, suffix) for tag in exhibition.front.languages for suffix in ("pdf", "epub")
    ]


FORMATS = {"pdf": "application/pdf", "epub": "application/epub+zip"}


def _book(at: Addresses, tag: str, suffix: str, place: str = "") -> Json:
    address = at.book(tag, suffix) + (f"#{place}" if place else "")
    return presentation.link(Link(address, "Text", FORMATS[suffix], label(suffix, (tag,)), tag))


class Places:
    """Where the books print each record, by the name that links from outside use."""

    def __init__(self, exhibition: Exhibition, at: Addresses) -> None:
        """Note every anchor, so that no name has two places."""
        self._at = at
        self._languages = exhibition.front.languages
        self._anchors = _anchors(exhibition)
        # An essay may show any panel; persons and objects stand where the book lists them.
        self._printed = {"panel", *(each.removesuffix("s") for each in exhibition.front.contents)}

    def pdfs(self, record: Linked) -> list[Json]:
        """Return the PDF of each language, opened where it prints `record`."""
        kind = KIND[type(record)]
        name = destination(f"{kind}-{record.id}", self._anchors)
        only_named = isinstance(record, Person) and not record.entry
        place = name if kind in self._printed and not only_named else ""
        return [_book(self._at, tag, "pdf", place) for tag in self._languages]

    def books(self, record: Linked) -> list[Json]:
        """Return the PDF of each language, opened there, and the e-book, which is one file."""
        epubs = [_book(self._at, tag, "epub") for tag in self._languages]
        return [book for pair in zip(self.pdfs(record), epubs, strict=True) for book in pair]


KIND: dict[type, str] = {Panel: "panel", Person: "person", ArchivalObject: "object"}


def _anchors(exhibition: Exhibition) -> frozenset[str]:
    """Return every anchor that a book of the exhibition may have."""
    return frozenset(SECTIONS.union(_of_records(exhibition)))


def _of_records(exhibition: Exhibition) -> Iterator[str]:
    held: tuple[Sequence[Essay | Record], ...] = (
        exhibition.essays,
        exhibition.panels,
        exhibition.persons,
        exhibition.objects,
        exhibition.places,
        exhibition.organisations,
        exhibition.glossary,
        exhibition.sources,
    )
    for kind, records in zip(KINDS, held, strict=True):
        for record in records:
            yield f"{kind}-{record.id}"


def homepage(record: Linked, at: Addresses) -> Json:
    """Return `homepage`: where the holder of an object describes it (cookbook recipe 0047)."""
    if not isinstance(record, ArchivalObject) or record.url is None:
        return {}
    return {"homepage": [presentation.link(Link(record.url, "Text", "text/html", record.title))]}

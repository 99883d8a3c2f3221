"""Describe the works cited in schema.org JSON-LD, in the exhibition's own record.

Their addresses are parts of that record, so every citation in another one is found there.
"""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.book.choose.names import written
from toolkit.model.works import Author, Source
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import Catalogue, iso
from toolkit.targets.iiif.records.schemaparts import literals_of

KINDS = {
    "archival-file": "ArchiveComponent",
    "letter": "Message",
    "book": "Book",
    "chapter": "Chapter",
    "article": "Article",
    "newspaper": "NewsArticle",
    "report": "Report",
    "thesis": "Thesis",
    "law": "Legislation",
    "interview": "Conversation",
    "film": "Movie",
    "recording": "AudioObject",
    "database": "Dataset",
    "web": "WebPage",
}
"""Kind of work -> its class in schema.org."""
PAGED = frozenset({"chapter", "article", "newspaper", "report"})
"""Kinds whose class has `pagination`."""


def work_node(catalogue: Catalogue, work: Source) -> Json:
    """Return a work cited."""
    authors = [_maker(catalogue, each) for each in work.authors]
    return {
        "@id": catalogue.work(work.id),
        "@type": KINDS[work.kind],
        "name": {"@value": work.title, "@language": work.lang},
        "alternateName": [*_sounds(work), *_means(work)],
        "author": authors or _body(work.corporate_original or work.corporate),
        "editor": [_maker(catalogue, each) for each in work.editors],
        "translator": [_maker(catalogue, each) for each in work.translators],
        "isPartOf": _whole(catalogue, work),
        "publisher": _publisher(work),
        "datePublished": iso(work.date),
        "temporal": work.date.edtf if work.date and not iso(work.date) else "",
        "pagination" if work.kind in PAGED else "position": work.pages,
        "isbn": work.isbn,
        "sameAs": [
            *([f"https://doi.org/{work.doi}"] if work.doi else []),
            *([catalogue.entity(work.object)] if work.object else []),
        ],
        "url": work.url,
        **_kept(catalogue, work),
        "identifier": literals_of(catalogue.reference(work.reference)),
    }


def _whole(catalogue: Catalogue, work: Source) -> Json | None:
    """Return the book, journal or site of which a work is a part, its volume and issue."""
    value: Json = {
        "@type": "CreativeWork",
        "name": work.container_original or work.container,
        "author": [_maker(catalogue, each) for each in work.container_authors],
    }
    if work.volume:
        value = {"@type": "PublicationVolume", "volumeNumber": work.volume, "isPartOf": value}
    if work.issue:
        value = {"@type": "PublicationIssue", "issueNumber": work.issue, "isPartOf": value}
    return value if work.container or work.volume or work.issue else None


def _publisher(work: Source) -> Json | None:
    name = work.publisher_original or work.publisher
    city = work.city_original or work.city
    if not name and not city:
        return None
    return {"@type": "Organization", "name": name, "location": city}


def _kept(catalogue: Catalogue, work: Source) -> Json:
    """Return who keeps an archival file; of other works nobody is said to."""
    if work.kind != "archival-file":
        return {}
    holder = {"@id": catalogue.entity(work.holder)} if work.holder else None
    return {"holdingArchive": holder or _body(work.archive)}


def _sounds(work: Source) -> Iterable[Json]:
    if work.transliteration:
        tag = written(work.lang, work.transliteration)
        yield {"@value": work.transliteration, "@language": tag}


def _means(work: Source) -> Iterable[Json]:
    for entry in work.translation.entries if work.translation else ():
        if entry.language != work.lang:
            yield {"@value": entry.words, "@language": entry.language}


def _maker(catalogue: Catalogue, author: Author) -> Json:
    person = catalogue.person(author.person) if author.person else None
    return {
        "@id": catalogue.entity(person.id) if person else "",
        "@type": "Person",
        "name": author.name,
        "alternateName": author.original,
    }


def _body(name: str) -> Json | None:
    return {"@type": "Organization", "name": name} if name else None

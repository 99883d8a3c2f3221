"""Describe records in MODS 3.8: what catalogues of libraries load.

A person's record is that of the entry about them: MODS describes resources, so the person is its
subject.
Source: Library of Congress, MODS 3.8 (schema of 16 September 2022) and MODS User Guidelines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from toolkit.book.phrases import phrase
from toolkit.model.exhibition import Contributor
from toolkit.model.names import Identifiers
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.records import Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.addresses import services
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.presentation import full_image
from toolkit.targets.iiif.records.catalogue import Catalogue, labels, texts
from toolkit.targets.iiif.records.formats import MODS, WHOLE
from toolkit.targets.iiif.records.modsparts import (
    in_language,
    languages_of,
    name_of,
    origin,
    record_info,
    role,
    spoken,
    titles,
)
from toolkit.targets.iiif.records.modsworks import references, works_of
from toolkit.targets.iiif.records.xml import Node, document, node

NAMESPACES = {
    "": MODS.profile,
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
SCHEMA = f"{MODS.profile} http://www.loc.gov/standards/mods/v3/mods-3-8.xsd"
RESOURCES = {
    "photograph": "still image",
    "drawing": "still image",
    "map": "cartographic",
    "artefact": "artifact",
    "recording": "sound recording",
    "film": "moving image",
    "other": "artifact",
}
"""Kind of object -> typeOfResource, all others are text. Source: MODS User Guidelines."""
GENRES = {"photograph": "photograph", "letter": "letter", "drawing": "drawing", "map": "map"}
"""Kind of object -> term of the list marcgt."""
EXHIBITIONS = "http://vocab.getty.edu/aat/300054766"
ISAD = "isadg"


def mods(catalogue: Catalogue, record: Person | Panel | ArchivalObject) -> str:
    """Return a record in MODS."""
    match record:
        case Person():
            parts = _entry(catalogue, record)
        case Panel():
            parts = _panel(catalogue, record)
        case ArchivalObject():
            parts = _object(catalogue, record)
    standard = ISAD if isinstance(record, ArchivalObject) else ""
    return _document([*parts, record_info(catalogue, record.id, standard=standard)])


def mods_of_the_whole(catalogue: Catalogue) -> str:
    """Return the exhibition in MODS."""
    front = catalogue.exhibition.front
    parts: list[Node] = [
        *titles(front.title, front.subtitle),
        *(_contributor(catalogue, each) for each in front.contributors),
        *_publisher(catalogue),
        node("typeOfResource", text="mixed material", collection="yes"),
        node("genre", text="exhibitions (events)", authority="aat", valueURI=EXHIBITIONS),
        *origin(catalogue, "dateIssued", front.date, event="publication"),
        *languages_of(front.languages),
        *in_language("abstract", _entries(front.summary)),
        *_caution(front.content_note),
        *(_topic(subject) for subject in front.subjects),
        *(_constituent(catalogue, part) for part in catalogue.shown),
        *_identified(WHOLE, [catalogue.whole], front.identifiers),
        node("location", node("url", text=catalogue.page, usage="primary")),
        *_rights(front.rights, front.credit),
        record_info(catalogue, WHOLE),
    ]
    return _document(parts)


def _document(parts: Iterable[Node]) -> str:
    return document(node("mods", parts, version="3.8", xsi_schemaLocation=SCHEMA), NAMESPACES)


# --- the kinds of record ----------------------------------------------------------------


def _entry(catalogue: Catalogue, person: Person) -> Iterator[Node]:
    """Yield what is said of the entry about a person."""
    front = catalogue.exhibition.front
    yield from titles(Text(tuple(labels(person.names))))
    yield from _publisher(catalogue)
    yield node("typeOfResource", text="text")
    yield node("genre", text="biography", authority="marcgt")
    yield from origin(catalogue, "dateIssued", front.date, event="publication")
    yield from languages_of(front.languages)
    yield from in_language("abstract", _entries(person.summary))
    yield from in_language("note", texts(person.biography), type="biographical/historical")
    for event in person.events:
        kind = catalogue.phrase(event.type)
        for said in catalogue.claim(event):
            label = kind.choose([said.language]).words
            yield node("note", text=said.words, type=event.type, displayLabel=label, **spoken(said))
    yield from _caution(person.content_note)
    yield from _named(catalogue, person)
    yield from _within(catalogue)
    yield from references(catalogue, works_of(person))
    yield from _identified(person.id, [catalogue.entity(person.id)], person.identifiers)
    yield node("location", node("url", text=catalogue.page, access="object in context"))
    yield from _rights(front.rights, front.credit)


def _panel(catalogue: Catalogue, panel: Panel) -> Iterator[Node]:
    front = catalogue.exhibition.front
    yield from titles(panel.title)
    yield from _publisher(catalogue)
    yield node("typeOfResource", text="still image")
    yield from origin(catalogue, "dateIssued", front.date, event="publication")
    drawn = [picture.language for picture in panel.image.pictures]
    yield from languages_of([*drawn, *(w.language for w in texts(panel.transcript))])
    yield _digital(panel, extent=None, medium=None)
    yield from in_language("abstract", texts(panel.caption))
    yield from _described(panel)
    yield from _subjects(catalogue, panel)
    yield from _within(catalogue, number=panel.number)
    yield from references(catalogue, panel.sources)
    yield from _identified(panel.id, [catalogue.entity(panel.id)], panel.identifiers)
    yield _location(catalogue, panel)
    yield from _rights(panel.rights or front.rights, panel.credit)


def _object(catalogue: Catalogue, record: ArchivalObject) -> Iterator[Node]:
    collection = "yes" if record.level not in ("item", "part") else None
    yield from titles(record.title)
    for made in record.creators:
        yield from _maker(catalogue, made)
    if record.photographer:
        yield from _maker(catalogue, record.photographer)
    resource = RESOURCES.get(record.kind, "text")
    yield node("typeOfResource", text=resource, collection=collection)
    if genre := GENRES.get(record.kind):
        yield node("genre", text=genre, authority="marcgt")
    yield from in_language("genre", catalogue.phrase(f"object-{record.kind}").entries)
    yield from _origin(catalogue, record)
    yield from languages_of(record.languages)
    yield _digital(record, extent=record.extent, medium=record.medium)
    yield from in_language("abstract", texts(record.description))
    yield from in_language("note", texts(record.caption), type="caption")
    yield from in_language("note", texts(record.history), type="ownership")
    yield from _described(record)
    yield from _subjects(catalogue, record)
    yield from (_topic(subject) for subject in record.subjects)
    if record.part_of:
        yield _related(catalogue, catalogue.exhibition.object(record.part_of), "host")
    yield from _within(catalogue)
    yield from references(catalogue, record.sources)
    addresses = [catalogue.entity(record.id), *entities(record.same_as)]
    yield from _identified(record.id, addresses, record.identifiers)
    yield _location(catalogue, record)
    yield from _access(catalogue, record)
    yield from _rights(record.rights, record.credit)
    yield from in_language(
        "accessCondition", _entries(record.copyright), type="use and reproduction"
    )


def _described(record: Panel | ArchivalObject) -> Iterator[Element]:
    """Yield what is seen, what is written, why there is no picture, what to be prepared for."""
    yield from in_language("note", _entries(record.alt), type="visual description")
    yield from in_language("note", texts(record.transcript), type="transcription")
    missing = record.image.missing if record.image else None
    yield from in_language("note", _entries(missing), type="reproduction")
    yield from _caution(record.content_note)


# --- the parts of them ------------------------------------------------------------------


def _contributor(catalogue: Catalogue, made: Contributor) -> Node:
    """Return who made the exhibition, as they wish to be named; None if they wish not to be."""
    if made.credited is None:
        return None
    first, *others = made.credited.entries
    return node(
        "name",
        node("namePart", text=first.words),
        role(made.role, catalogue.languages),
        [
            node("alternativeName", node("namePart", text=each.words), **spoken(each))
            for each in others
        ],
        **spoken(first),
    )


def _publisher(catalogue: Catalogue) -> list[Element]:
    front = catalogue.exhibition.front
    body = catalogue.exhibition.organisation(front.publisher)
    return name_of(body, role("pbl", catalogue.languages), group="publisher")


def _maker(catalogue: Catalogue, made: Maker) -> list[Element]:
    """Return who made an object; doubt stands beside the name, in words."""
    did = role(made.role, catalogue.languages)
    doubt = catalogue.phrase(made.doubt).entries if made.doubt else ()
    said = in_language("description", doubt)
    actor = catalogue.actor(made.id) if made.id else None
    if actor:
        return name_of(actor, did, said, group=f"maker-{actor.id}")
    words = Words(made.lang or catalogue.languages[0], made.name or "")
    if not words.words:
        return []
    return [node("name", node("namePart", text=words.words), did, said, **spoken(words))]


def _origin(catalogue: Catalogue, record: ArchivalObject) -> Iterator[Element]:
    if record.date is None and record.place is None:
        return
    place = catalogue.exhibition.place(record.place) if record.place else None
    terms = in_language("placeTerm", labels(place.names), type="text") if place else []
    where = node("place", terms) if terms else None
    yield from origin(catalogue, "dateCreated", record.date, where, event="production")


def _digital(record: Panel | ArchivalObject, *, extent: Text | None, medium: Text | None) -> Node:
    """Return how much a thing is, of what, and as what it is shown; None where nothing is known."""
    shown = bool(record.image and record.image.pictures)
    made = "reformatted digital" if isinstance(record, ArchivalObject) else "born digital"
    parts = [
        *in_language("form", _entries(medium), type="material"),
        *([node("internetMediaType", text="image/jpeg")] if shown else []),
        *in_language("extent", _entries(extent)),
        *([node("digitalOrigin", text=made)] if shown else []),
    ]
    return node("physicalDescription", parts) if parts else None


def _subjects(catalogue: Catalogue, record: Panel | ArchivalObject) -> Iterator[Element]:
    exhibition = catalogue.exhibition
    for person in catalogue.persons(record.persons):
        yield from _named(catalogue, person)
    for id in record.organisations:
        yield from (node("subject", each) for each in name_of(exhibition.organisation(id)))
    for id in record.places:
        yield from _geographic(exhibition.place(id))


def _named(catalogue: Catalogue, person: Person) -> list[Element]:
    group = f"subject-{person.id}"
    return [node("subject", each, altRepGroup=group) for each in name_of(person)]


def _geographic(place: Place) -> list[Element]:
    group = f"subject-{place.id}"
    return [
        node("subject", in_language("geographic", [each]), altRepGroup=group)
        for each in labels(place.names)
    ]


def _topic(subject: Text) -> Element:
    return node("subject", in_language("topic", subject.entries))


def _within(catalogue: Catalogue, *, number: str = "") -> Iterator[Element]:
    """Yield the exhibition of which a record is a part, and its number there."""
    whole = titles(catalogue.exhibition.front.title)
    place = node("detail", node("number", text=number), type="panel")
    part = node("part", place) if number else None
    yield node("relatedItem", whole, part, type="host", xlink_href=catalogue.whole)


def _related(catalogue: Catalogue, record: Panel | ArchivalObject, type: str) -> Element:
    href = catalogue.entity(record.id)
    return node("relatedItem", titles(record.title), type=type, xlink_href=href)


def _constituent(catalogue: Catalogue, record: Panel | ArchivalObject) -> Element:
    return _related(catalogue, record, "constituent")


def _identified(id: str, addresses: Iterable[str], known: Identifiers | None) -> Iterator[Element]:
    yield node("identifier", text=id, type="local")
    yield from (node("identifier", text=uri, type="uri") for uri in addresses)
    for kind in ("ark", "doi"):
        if number := getattr(known, kind, None):
            yield node("identifier", text=number, type=kind)


def _location(catalogue: Catalogue, record: Panel | ArchivalObject) -> Element:
    """Return where the thing lies, and where its picture is to be seen."""
    kept = record if isinstance(record, ArchivalObject) else None
    holder = catalogue.exhibition.organisation(kept.holder) if kept and kept.holder else None
    shelf = catalogue.reference(kept.reference) if kept else []
    there = kept.url if kept else None
    return node(
        "location",
        in_language("physicalLocation", labels(holder.names)) if holder else [],
        in_language("shelfLocator", shelf),
        node("url", text=there) if there else None,
        node("url", text=catalogue.page, access="object in context"),
        [
            node("url", text=full_image(service)["id"], access="raw object")
            for _, service in services(record, catalogue.at)
        ],
    )


def _access(catalogue: Catalogue, record: ArchivalObject) -> Iterator[Element]:
    kind = "restriction on access"
    if record.access != "unknown":
        said = [phrase(f"access-{record.access}", tag) for tag in catalogue.languages]
        yield from in_language("accessCondition", said, type=kind)
    yield from in_language("accessCondition", _entries(record.access_note), type=kind)


def _rights(uri: str | None, credit: Text | None) -> Iterator[Element]:
    """Yield the rights statement, by its URI, and the credit line to the letter."""
    kind = "use and reproduction"
    if uri:
        yield node("accessCondition", text=uri, type=kind, xlink_href=uri)
    yield from in_language("note", _entries(credit), type="credit")


def _caution(note: Text | None) -> list[Element]:
    return in_language("note", _entries(note), type="content warning")


def _entries(text: Text | None) -> tuple[Words, ...]:
    return text.entries if text else ()

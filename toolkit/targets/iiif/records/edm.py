"""Describe records in the Europeana Data Model, as RDF/XML.

A panel or object is a ProvidedCHO with its Aggregation; a person is an Agent.
Source: Europeana, "EDM Mapping Guidelines", version 2.4 (2017), and "Definition of the Europeana
Data Model", version 5.2.8; for IIIF, "IIIF Manifests at Europeana" (Europeana Knowledge Base). The
order of elements is that of Europeana's schema for RDF/XML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from toolkit.model.names import Identifiers
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.pictures import Image
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.addresses import COVER, cover_picture, services, size_of
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.presentation import Service, full_image
from toolkit.targets.iiif.records.catalogue import (
    Catalogue,
    gregorian,
    iso,
    labels,
    lasting,
    other_names,
    settled,
    texts,
)
from toolkit.targets.iiif.records.formats import EDM, LINKED_ART, WHOLE, address, stem
from toolkit.targets.iiif.records.xml import document, in_words, node

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "doap": "http://usefulinc.com/ns/doap#",
    "edm": "http://www.europeana.eu/schemas/edm/",
    "ore": "http://www.openarchives.org/ore/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdaGr2": "http://rdvocab.info/ElementsGr2/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "svcs": "http://rdfs.org/sioc/services#",
    "wgs84_pos": "http://www.w3.org/2003/01/geo/wgs84_pos#",
}
EXHIBITION = {"en": "exhibition", "ru": "выставка"}
PANEL = {"en": "exhibition panel", "ru": "стенд выставки"}
TEXTS = frozenset({"document", "letter", "printed"})
TYPES = {"recording": "SOUND", "film": "VIDEO"}
"""Kind of object -> edm:type; documents are TEXT and all others IMAGE (guidelines, edm:type)."""
NOT_EVALUATED = "http://rightsstatements.org/vocab/CNE/1.0/"
"""What is said of an object for which nobody has said anything: it has not been evaluated."""
TRADES = frozenset({None, "official", "combatant", "other"})
"""Kinds of role that are an occupation; to be a prisoner is none."""
UNDETERMINED = "und"
"""A TEXT must have a language (guidelines, dc:language); one nobody has named is this (ISO 639)."""
IMAGE_API = "http://iiif.io/api/image"
LEVEL = "http://iiif.io/api/image/3/level0.json"


def edm(catalogue: Catalogue, record: Person | Panel | ArchivalObject) -> str:
    """Return a record as RDF/XML in EDM."""
    match record:
        case Person():
            parts = [_agent(catalogue, record, whole=True), *_places(catalogue, _of(record))]
        case Panel():
            parts = [*_panel(catalogue, record), *_context(catalogue, record)]
        case ArchivalObject():
            parts = [*_object(catalogue, record), *_context(catalogue, record)]
    return document(node("rdf:RDF", parts), NAMESPACES)


def edm_of_the_whole(catalogue: Catalogue) -> str:
    """Return the exhibition as RDF/XML in EDM."""
    exhibition, front = catalogue.exhibition, catalogue.exhibition.front
    cho = node(
        "edm:ProvidedCHO",
        in_words("dc:title", front.title.entries),
        in_words("dcterms:alternative", _entries(front.subtitle)),
        in_words("dc:description", _entries(front.summary)),
        _identifiers(front.identifiers),
        _resources("dc:publisher", [catalogue.entity(front.publisher)]),
        node("dcterms:issued", text=gregorian(front.date)),
        [node("dc:language", text=tag) for tag in front.languages],
        in_words("dc:type", catalogue.ours(EXHIBITION)),
        [each for subject in front.subjects for each in in_words("dc:subject", subject.entries)],
        in_words("dc:rights", front.credit.entries),
        _resources("dcterms:hasPart", [catalogue.entity(part.id) for part in catalogue.shown]),
        node("edm:type", text="IMAGE"),
        rdf_about=catalogue.whole,
    )
    own = cover_picture(exhibition)
    cover = [("", Service(catalogue.at.service(COVER), size_of(own)))] if own else []
    shared = exhibition.cover.credit if own and exhibition.cover else None
    pictures = _pictures(catalogue, "", cover, rights=front.rights, credit=shared)
    gathered = _aggregation(catalogue, WHOLE, cover, rights=front.rights)
    publisher = exhibition.organisation(front.publisher)
    return document(
        node("rdf:RDF", cho, gathered, pictures, _agent(catalogue, publisher)), NAMESPACES
    )


# --- what is shown ----------------------------------------------------------------------


def _panel(catalogue: Catalogue, panel: Panel) -> Iterator[Element]:
    exhibition = catalogue.exhibition
    shown = services(panel, catalogue.at)
    rights = panel.rights or exhibition.front.rights
    drawn = [picture.language for picture in panel.image.pictures]
    languages = [entry.language for entry in panel.transcript.entries] if panel.transcript else []
    yield node(
        "edm:ProvidedCHO",
        in_words("dc:title", panel.title.entries),
        in_words("dc:description", [*texts(panel.caption), *_entries(panel.alt)]),
        in_words("dc:description", texts(panel.transcript)),
        _identifiers(panel.identifiers),
        _resources("dc:publisher", [catalogue.entity(exhibition.front.publisher)]),
        [node("dc:language", text=tag) for tag in dict.fromkeys((*drawn, *languages))],
        in_words("dc:type", catalogue.ours(PANEL)),
        _subjects(catalogue, panel),
        _resources("dcterms:isPartOf", [catalogue.whole]),
        _resources("dcterms:references", [catalogue.entity(id) for id in panel.objects]),
        in_words("dcterms:references", catalogue.cited(panel.sources)),
        _missing(panel.image),
        node("edm:type", text="IMAGE"),
        rdf_about=catalogue.entity(panel.id),
    )
    yield _aggregation(catalogue, stem(panel.id), shown, rights=rights)
    yield from _pictures(catalogue, panel.id, shown, rights=rights, credit=panel.credit)


def _object(catalogue: Catalogue, record: ArchivalObject) -> Iterator[Element]:
    shown = services(record, catalogue.at)
    rights = record.rights or NOT_EVALUATED
    kind = "TEXT" if record.kind in TEXTS else TYPES.get(record.kind, "IMAGE")
    spoken = record.languages or ((UNDETERMINED,) if kind == "TEXT" else ())
    whole = [catalogue.entity(record.part_of)] if record.part_of else []
    date = record.date
    yield node(
        "edm:ProvidedCHO",
        in_words("dc:title", record.title.entries),
        in_words("dc:description", [*texts(record.description), *_entries(record.alt)]),
        in_words("dc:description", [*texts(record.caption), *texts(record.transcript)]),
        [_maker(catalogue, "dc:creator", made) for made in record.creators],
        _maker(catalogue, "dc:contributor", record.photographer) if record.photographer else None,
        node("dcterms:created", text=gregorian(date)) if date else None,
        in_words("dcterms:created", catalogue.date(date)) if date and not iso(date) else [],
        in_words("dc:identifier", catalogue.reference(record.reference)),
        _identifiers(record.identifiers),
        [node("dc:language", text=tag) for tag in spoken],
        in_words("dc:type", catalogue.phrase(f"object-{record.kind}").entries),
        _subjects(catalogue, record),
        [each for subject in record.subjects for each in in_words("dc:subject", subject.entries)],
        in_words("dcterms:extent", _entries(record.extent)),
        in_words("dcterms:medium", _entries(record.medium)),
        _resources("dcterms:spatial", [catalogue.entity(record.place)] if record.place else []),
        in_words("dcterms:provenance", [*_keeper(catalogue, record), *texts(record.history)]),
        _resources("dcterms:isPartOf", [*whole, catalogue.whole]),
        in_words("dcterms:references", catalogue.cited(record.sources)),
        in_words("dc:rights", [*_entries(record.copyright), *_entries(record.access_note)]),
        _missing(record.image),
        node("edm:type", text=kind),
        _resources("owl:sameAs", entities(record.same_as)),
        rdf_about=catalogue.entity(record.id),
    )
    yield _aggregation(catalogue, stem(record.id), shown, rights=rights)
    yield from _pictures(catalogue, record.id, shown, rights=rights, credit=record.credit)


def _missing(image: Image | None) -> list[Element]:
    """Return why there is no picture: the sources say so, and so do all products."""
    return in_words("dcterms:provenance", _entries(image.missing)) if image else []


def _keeper(catalogue: Catalogue, record: ArchivalObject) -> list[Words]:
    """Return who keeps a thing; `edm:currentLocation` is for places, not for bodies."""
    if record.holder is None:
        return []
    return labels(catalogue.exhibition.organisation(record.holder).names)


def _maker(catalogue: Catalogue, name: str, made: Maker) -> Element:
    """Return who made a thing; one in doubt in words alone, for a link would be a statement."""
    actor = catalogue.actor(made.id) if made.id else None
    if actor and made.doubt is None:
        return node(name, rdf_resource=catalogue.entity(actor.id))
    told = labels(actor.names)[0] if actor else None
    lang = told.language if told else made.lang or catalogue.languages[0]
    words = told.words if told else made.name or ""
    doubt = f" ({catalogue.phrase(made.doubt).choose([lang]).words})" if made.doubt else ""
    return node(name, text=f"{words}{doubt}", xml_lang=lang)


def _subjects(catalogue: Catalogue, record: Panel | ArchivalObject) -> list[Element]:
    """Return who and what is shown: links to the agents and places of the same file."""
    people = [person.id for person in catalogue.persons(record.persons)]
    ids = dict.fromkeys((*people, *record.organisations, *record.places))
    return _resources("dc:subject", [catalogue.entity(id) for id in ids])


def _aggregation(
    catalogue: Catalogue, name: str, shown: list[tuple[str, Service]], *, rights: str
) -> Element:
    """Return the aggregation: who provides it, where it is shown, who may do what with it.

    Guidelines, ore:Aggregation: dataProvider, provider, rights, isShownAt or isShownBy are
    mandatory. Who provides it directly is named twice.
    """
    first, *others = [full_image(service)["id"] for _, service in shown] or [""]
    publisher = catalogue.entity(catalogue.exhibition.front.publisher)
    return node(
        "ore:Aggregation",
        node("edm:aggregatedCHO", rdf_resource=address(catalogue.at, name, LINKED_ART)),
        node("edm:dataProvider", rdf_resource=publisher),
        _resources("edm:hasView", others),
        node("edm:isShownAt", rdf_resource=catalogue.page),
        _resources("edm:isShownBy", [first] if first else []),
        _resources("edm:object", [first] if first else []),
        node("edm:provider", rdf_resource=publisher),
        node("edm:rights", rdf_resource=rights),
        rdf_about=f"{address(catalogue.at, name, EDM)}#aggregation",
    )


def _pictures(
    catalogue: Catalogue,
    id: str,
    shown: list[tuple[str, Service]],
    *,
    rights: str,
    credit: Text | None,
) -> Iterator[Element]:
    """Yield each picture as a WebResource, and its image service.

    Source: "IIIF Manifests at Europeana": dcterms:isReferencedBy, svcs:has_service, svcs:Service.
    """
    for tag, service in shown:
        yield node(
            "edm:WebResource",
            node("dc:format", text="image/jpeg"),
            in_words("dc:rights", _entries(credit)),
            node("dc:language", text=tag) if len(shown) > 1 else None,
            node("edm:rights", rdf_resource=rights),
            node("dcterms:isReferencedBy", rdf_resource=catalogue.manifest(id)),
            node("svcs:has_service", rdf_resource=service.id),
            rdf_about=full_image(service)["id"],
        )
    for _, service in shown:
        yield node(
            "svcs:Service",
            node("dcterms:conformsTo", rdf_resource=IMAGE_API),
            node("doap:implements", rdf_resource=LEVEL),
            rdf_about=service.id,
        )


# --- agents and places ------------------------------------------------------------------


def _context(catalogue: Catalogue, record: Panel | ArchivalObject) -> Iterator[Element]:
    """Yield the agents and places that a panel or object names."""
    publisher = catalogue.exhibition.front.publisher
    named = (*_made(record), *record.persons, *record.organisations, publisher)
    for actor in map(catalogue.actor, dict.fromkeys(named)):
        if actor:
            yield _agent(catalogue, actor)
    made_at = [record.place] if isinstance(record, ArchivalObject) and record.place else []
    yield from _places(catalogue, (*made_at, *record.places))


def _made(record: Panel | ArchivalObject) -> list[str]:
    """Return the ids of the makers of an object, in doubt or not."""
    if isinstance(record, Panel):
        return []
    makers = (*record.creators, *([record.photographer] if record.photographer else []))
    return [made.id for made in makers if made.id]


def _agent(catalogue: Catalogue, record: Person | Organisation, *, whole: bool = False) -> Element:
    """Return a person or body; `whole` is the person's own record, with every claim in words.

    `rdaGr2:dateOfBirth` and the like stand for what is certain and undisputed alone: they may
    stand only once.
    """
    person = record if whole and isinstance(record, Person) else None
    return node(
        "edm:Agent",
        in_words("skos:prefLabel", labels(record.names)),
        in_words("skos:altLabel", other_names(record.names)),
        list(_claims(catalogue, person)) if person else [],
        _identifiers(person.identifiers) if person else [],
        _life(catalogue, person) if person else [],
        _resources("owl:sameAs", entities(record.same_as)),
        rdf_about=catalogue.entity(record.id),
    )


def _claims(catalogue: Catalogue, person: Person) -> Iterator[Element]:
    """Yield every claim in the words of each language: "Death: 17 July 1947 (disputed). […]"."""
    for event in person.events:
        kind = catalogue.phrase(event.type)
        for said in catalogue.claim(event):
            words = f"{kind.choose([said.language]).words}: {said.words}"
            yield node("skos:note", text=words, xml_lang=said.language)


def _life(catalogue: Catalogue, person: Person) -> list[Element]:
    birth, death = (settled(person.events, type) for type in ("birth", "death"))
    born, died = (iso(event.date) if event else "" for event in (birth, death))
    roles = [role.role for role in person.roles if role.doubt is None and role.kind in TRADES]
    birthplace, deathplace = (
        [catalogue.entity(event.place)] if event and event.place else [] for event in (birth, death)
    )
    return [
        *in_words("rdaGr2:biographicalInformation", _entries(person.summary)),
        *([node("rdaGr2:dateOfBirth", text=born)] if born else []),
        *([node("rdaGr2:dateOfDeath", text=died)] if died else []),
        *_resources("rdaGr2:placeOfBirth", birthplace),
        *_resources("rdaGr2:placeOfDeath", deathplace),
        *(e for role in roles for e in in_words("rdaGr2:professionOrOccupation", role.entries)),
    ]


def _of(person: Person) -> list[str]:
    """Return the places in which a person was born and died, where they are sure."""
    events = (settled(person.events, type) for type in ("birth", "death"))
    return [event.place for event in events if event and event.place]


def _places(catalogue: Catalogue, ids: Iterable[str]) -> list[Element]:
    return [_place(catalogue, catalogue.exhibition.place(id)) for id in dict.fromkeys(ids)]


def _place(catalogue: Catalogue, place: Place) -> Element:
    """Return a place; coordinates that nobody has verified reach no map."""
    point = place.coordinates
    known = point if point and point.basis != "unverified" else None
    return node(
        "edm:Place",
        node("wgs84_pos:lat", text=str(known.lat)) if known else None,
        node("wgs84_pos:long", text=str(known.lon)) if known else None,
        in_words("skos:prefLabel", labels(place.names)),
        in_words("skos:altLabel", other_names(place.names)),
        _resources("owl:sameAs", entities(place.same_as)),
        rdf_about=catalogue.entity(place.id),
    )


def _entries(text: Text | None) -> tuple[Words, ...]:
    return text.entries if text else ()


def _identifiers(known: Identifiers | None) -> list[Element]:
    return [node("dc:identifier", text=each) for each in lasting(known)]


def _resources(name: str, addresses: Iterable[str]) -> list[Element]:
    return [node(name, rdf_resource=each) for each in addresses]

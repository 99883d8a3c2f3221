"""Describe records in schema.org JSON-LD: what search engines and data portals read.

A date stands as one only where it is certain and nobody denies it; every claim about a person is
a `Claim` with its words and its works besides.
Source: schema.org, version 29; each class is named where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.book.territories import territory
from toolkit.model.claims import Citizenship, Event, Relation, Role
from toolkit.model.names import DatedName, Name
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import (
    Catalogue,
    event_words,
    iso,
    labels,
    lasting,
    other_names,
    settled,
    tag_of,
    texts,
)
from toolkit.targets.iiif.records.codes import relator
from toolkit.targets.iiif.records.formats import Described
from toolkit.targets.iiif.records.schemaparts import (
    citation,
    literals,
    literals_of,
    manifest,
    ref,
    written,
)
from toolkit.targets.iiif.records.schemathings import object_in, panel_in
from toolkit.targets.iiif.records.schemaworks import work_node

CONTEXT = "https://schema.org"
KIN = {"spouse": "spouse", "parent": "parent", "child": "children", "sibling": "sibling"}
"""Relation -> property of Person; `colleague` and `relatedTo` are said of some others."""
STATELESS = "XX"
OTHERS = {"colleague": "colleague", "grandparent": "relatedTo", "relative": "relatedTo"}


def schema_org(catalogue: Catalogue, record: Described) -> Json:
    """Return a record as schema.org JSON-LD."""
    match record:
        case Person():
            value = _person(catalogue, record)
        case Place():
            value = _place(catalogue, record)
        case Organisation():
            value = _body(catalogue, record)
        case Panel():
            value = panel_in(catalogue, record)
        case ArchivalObject():
            value = object_in(catalogue, record)
    return written({"@context": CONTEXT, "@id": catalogue.entity(record.id), **value})


def schema_org_of_the_whole(catalogue: Catalogue) -> Json:
    """Return the exhibition as schema.org JSON-LD, with every work that is cited.

    A `Collection`, not an `ExhibitionEvent`: an event has a place and days, which a publication
    on the web has not.
    """
    exhibition, front = catalogue.exhibition, catalogue.exhibition.front
    value = {
        "@context": CONTEXT,
        "@id": catalogue.whole,
        "@type": "Collection",
        "name": literals(front.title),
        "alternativeHeadline": literals(front.subtitle),
        "description": literals(front.summary),
        "identifier": lasting(front.identifiers),
        "inLanguage": list(front.languages),
        "datePublished": iso(front.date),
        "url": catalogue.page,
        "license": front.rights,
        "creditText": literals(front.credit),
        "publisher": ref(catalogue, exhibition.organisation(front.publisher)),
        "contributor": [_maker_of_the_whole(each) for each in _credited(catalogue)],
        "keywords": [each for subject in front.subjects for each in literals(subject)],
        "about": [ref(catalogue, person) for person in _described_persons(catalogue)],
        "hasPart": [ref(catalogue, part) for part in catalogue.shown],
        "subjectOf": manifest(catalogue),
        "citation": [work_node(catalogue, work) for work in exhibition.sources],
    }
    return written(value)


def _described_persons(catalogue: Catalogue) -> list[Person]:
    return catalogue.persons(person.id for person in catalogue.exhibition.persons)


def _credited(catalogue: Catalogue) -> list[tuple[Text, str]]:
    """Return who made the exhibition, as they wish to be named, and their MARC relator code."""
    people = catalogue.exhibition.front.contributors
    return [(each.credited, each.role) for each in people if each.credited]


def _maker_of_the_whole(made: tuple[Text, str]) -> Json:
    name, role = made
    return {"@type": "Role", "roleName": relator(role), "contributor": {"name": literals(name)}}


# --- persons ----------------------------------------------------------------------------


def _person(catalogue: Catalogue, person: Person) -> Json:
    birth, death = (settled(person.events, type) for type in ("birth", "death"))
    return {
        "@type": "Person",
        "name": literals_of(labels(person.names)),
        "alternateName": literals_of(other_names(person.names)),
        "familyName": _parts(person.names, "family"),
        "givenName": _parts(person.names, "given"),
        "description": literals(person.summary),
        "identifier": lasting(person.identifiers),
        "birthDate": iso(birth.date) if birth else "",
        "birthPlace": _place_of(catalogue, birth),
        "deathDate": iso(death.date) if death else "",
        "deathPlace": _place_of(catalogue, death),
        "nationality": [_state(catalogue, held) for held in person.citizenship if _plain(held)],
        **_kin(catalogue, person.relations),
        "sameAs": list(entities(person.same_as)),
        "subjectOf": [
            manifest(catalogue, person.id),
            *(_claim(catalogue, event) for event in person.events),
            *(_role(catalogue, role) for role in person.roles),
            *(_claimed_state(catalogue, held) for held in person.citizenship if not _plain(held)),
        ],
    }


def _parts(names: Sequence[Name], part: str) -> list[Json]:
    """Return a part of the names of the entry, as the record splits them."""
    chosen = labels(names)
    told = [name for name in names if Words(tag_of(name), name.text) in chosen]
    return literals_of(
        Words(tag_of(name), getattr(name, part)) for name in told if getattr(name, part)
    )


def _place_of(catalogue: Catalogue, event: Event | None) -> Json | None:
    return (
        ref(catalogue, catalogue.exhibition.place(event.place)) if event and event.place else None
    )


def _plain(held: Citizenship) -> bool:
    """Tell whether a citizenship is that of a state, and nobody doubts it."""
    return held.doubt is None and held.country != STATELESS


def _state(catalogue: Catalogue, held: Citizenship) -> Json:
    names = (territory(held.country, (tag,)) for tag in catalogue.languages)
    return {"@type": "Country", "name": literals_of(names), "identifier": held.country}


def _kin(catalogue: Catalogue, relations: Iterable[Relation]) -> dict[str, list[Json]]:
    """Return who belongs to a person; a relation in doubt is no plain property."""
    found: dict[str, list[Json]] = {}
    for relation in relations:
        name = KIN.get(relation.type) or OTHERS.get(relation.type)
        other = catalogue.person(relation.person)
        if name and other and relation.doubt is None:
            found.setdefault(name, []).append(ref(catalogue, other))
    return found


def _claim(catalogue: Catalogue, event: Event) -> Json:
    """Return one claim (schema.org/Claim): its words say its doubt, basis and response."""
    place = catalogue.exhibition.place(event.place) if event.place else None
    return {
        "@type": "Claim",
        "name": literals_of(event_words(event.type, catalogue.languages)),
        "text": literals_of(catalogue.claim(event)),
        "temporal": event.date.edtf if event.date else "",
        "spatial": ref(catalogue, place) if place else None,
        "citation": citation(catalogue, event.sources),
    }


def _role(catalogue: Catalogue, role: Role) -> Json:
    doubt = catalogue.phrase(role.doubt) if role.doubt else None
    return {
        "@type": "Claim",
        "name": literals(role.role),
        "text": literals_of(
            Words(tag, f"{role.role.choose([tag]).words} ({doubt.choose([tag]).words})")
            for tag in catalogue.languages
        )
        if doubt
        else [],
        "temporal": role.date.edtf if role.date else "",
        "citation": citation(catalogue, role.sources),
    }


def _claimed_state(catalogue: Catalogue, held: Citizenship) -> Json:
    told = [territory(held.country, (tag,)) for tag in catalogue.languages]
    if held.doubt:
        doubt = catalogue.phrase(held.doubt)
        told = [Words(w.language, f"{w.words} ({doubt.choose([w.language]).words})") for w in told]
    return {
        "@type": "Claim",
        "name": literals(catalogue.phrase("citizenship")),
        "text": literals_of(told),
        "temporal": held.date.edtf if held.date else "",
        "citation": citation(catalogue, held.sources),
    }


# --- places and bodies ------------------------------------------------------------------


def _place(catalogue: Catalogue, place: Place) -> Json:
    point = place.coordinates
    known = point and point.basis != "unverified"
    wholes = [catalogue.exhibition.place(part.place) for part in place.part_of]
    return {
        "@type": "Place",
        **_named(place.names),
        "description": literals_of(texts(place.note)),
        "geo": {"@type": "GeoCoordinates", "latitude": point.lat, "longitude": point.lon}
        if point and known
        else None,
        "containedInPlace": [ref(catalogue, whole) for whole in wholes],
        "sameAs": list(entities(place.same_as)),
    }


def _body(catalogue: Catalogue, body: Organisation) -> Json:
    wholes = [catalogue.exhibition.organisation(part.organisation) for part in body.part_of]
    return {
        "@type": "ArchiveOrganization" if body.kind == "archive" else "Organization",
        **_named(body.names),
        "description": literals_of(texts(body.note)),
        "foundingDate": iso(body.start),
        "dissolutionDate": iso(body.end),
        "parentOrganization": [ref(catalogue, whole) for whole in wholes],
        "url": body.homepage,
        "sameAs": list(entities(body.same_as)),
    }


def _named(names: Sequence[DatedName]) -> Json:
    return {"name": literals_of(labels(names)), "alternateName": literals_of(other_names(names))}

"""Describe records in Linked Art 1.0 JSON-LD: what museums and their data spaces load.

Source: Linked Art API 1.0, endpoints Person, Place, Group, Set, Physical Object and Digital
Object; schema of the API, 2025.
"""

from __future__ import annotations

from toolkit.book.territories import territory
from toolkit.model.claims import Citizenship
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import Catalogue, texts
from toolkit.targets.iiif.records.formats import LINKED_ART, Described
from toolkit.targets.iiif.records.linkedclaims import english, evidence, life
from toolkit.targets.iiif.records.linkedparts import (
    BIBLIOGRAPHY,
    BIOGRAPHY,
    CREDIT,
    DESCRIPTION,
    NATIONALITY,
    NOTE,
    RIGHTS,
    class_of,
    equivalent,
    label,
    lasting_names,
    names,
    own_statements,
    own_type,
    reference,
    statements,
    time_span,
    titles,
    type_of,
    written,
)
from toolkit.targets.iiif.records.linkedthings import object_in, panel_in

EXHIBITION = ("300417531", "Exhibition (concept)")
MANIFEST = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'


def linked_art(catalogue: Catalogue, record: Described) -> Json:
    """Return a record as Linked Art JSON-LD."""
    match record:
        case Person():
            value = _person(catalogue, record)
        case Place():
            value = _place(catalogue, record)
        case Organisation():
            value = _group(catalogue, record)
        case Panel():
            value = panel_in(catalogue, record)
        case ArchivalObject():
            value = object_in(catalogue, record)
    return written(
        {
            "@context": LINKED_ART.profile,
            "id": catalogue.entity(record.id),
            "type": class_of(record),
            "_label": label(catalogue, record),
            **value,
            "subject_of": [_manifest(catalogue, record.id)],
        }
    )


def linked_art_of_the_whole(catalogue: Catalogue) -> Json:
    """Return the exhibition: the set of what it shows, and whom it is about."""
    exhibition, front = catalogue.exhibition, catalogue.exhibition.front
    persons = catalogue.persons(person.id for person in exhibition.persons)
    publisher = exhibition.organisation(front.publisher)
    return written(
        {
            "@context": LINKED_ART.profile,
            "id": catalogue.whole,
            "type": "Set",
            "_label": front.title.choose(catalogue.languages).words,
            "classified_as": [type_of(EXHIBITION)],
            "identified_by": [
                *titles(front.title.entries),
                *lasting_names(front.identifiers),
            ],
            "referred_to_by": [
                *statements(_words(front.summary), DESCRIPTION),
                *statements(front.credit.entries, CREDIT),
                *statements([Words("", front.rights)], RIGHTS),
                *statements(_words(front.content_note), NOTE),
            ],
            "about": [reference(catalogue, person) for person in persons],
            "created_by": {
                "type": "Creation",
                "timespan": time_span(catalogue, front.date),
                "carried_out_by": [reference(catalogue, publisher)],
            },
            "subject_of": [_manifest(catalogue)],
        }
    )


def _manifest(catalogue: Catalogue, id: str = "") -> Json:
    """Return the IIIF manifest that shows a record (Linked Art, "Digital Content")."""
    return {
        "type": "LinguisticObject",
        "digitally_carried_by": [
            {
                "type": "DigitalObject",
                "access_point": [{"id": catalogue.manifest(id), "type": "DigitalObject"}],
                "conforms_to": [
                    {"id": "http://iiif.io/api/presentation/", "type": "InformationObject"}
                ],
                "format": MANIFEST,
            }
        ],
    }


# --- persons, places, bodies ------------------------------------------------------------


def _person(catalogue: Catalogue, person: Person) -> Json:
    sure = [held for held in person.citizenship if held.doubt is None]
    others = [held for held in person.citizenship if held.doubt]
    lived = life(catalogue, person)
    claims = [
        *(_doubted_state(catalogue, held) for held in others),
        *lived.pop("attributed_by", []),
    ]
    return {
        "classified_as": [_state(catalogue, held) for held in sure],
        "identified_by": [*names(person.names), *lasting_names(person.identifiers)],
        "referred_to_by": [
            *statements(_words(person.summary), BIOGRAPHY),
            *statements(texts(person.biography), DESCRIPTION),
            *statements(_words(person.content_note), NOTE),
        ],
        "equivalent": equivalent(person, person.same_as),
        **lived,
        "attributed_by": claims,
    }


def _state(catalogue: Catalogue, held: Citizenship) -> Json:
    key = f"citizenship-{held.country.lower()}"
    return own_type(catalogue, key, territory(held.country, ("en",)).words, meta=NATIONALITY)


def _doubted_state(catalogue: Catalogue, held: Citizenship) -> Json:
    doubt = held.doubt or ""
    words = catalogue.phrase(doubt).entries
    said = own_statements(catalogue, f"doubt-{doubt}", english(doubt), words)
    value: Json = {
        "type": "AttributeAssignment",
        "_label": "Claim: citizenship",
        "classified_as": [own_type(catalogue, f"doubt-{doubt}", english(doubt))],
        "assigned_property": "classified_as",
        "assigned": _state(catalogue, held),
    }
    return value | evidence(catalogue, held.sources, said)


def _place(catalogue: Catalogue, place: Place) -> Json:
    point = place.coordinates
    known = point if point and point.basis != "unverified" else None
    wholes = dict.fromkeys(part.place for part in place.part_of)
    return {
        "classified_as": [
            own_type(catalogue, f"place-{place.kind}", english(f"place-{place.kind}"))
        ],
        "identified_by": names(place.names),
        "referred_to_by": [
            *statements(texts(place.note), DESCRIPTION),
            *statements(catalogue.cited(place.sources), BIBLIOGRAPHY),
        ],
        "equivalent": equivalent(place, place.same_as),
        "defined_by": f"POINT({known.lon} {known.lat})" if known else None,
        "part_of": [reference(catalogue, catalogue.exhibition.place(id)) for id in wholes],
    }


def _group(catalogue: Catalogue, body: Organisation) -> Json:
    wholes = dict.fromkeys(part.organisation for part in body.part_of)
    found = (
        {"type": "Formation", "timespan": time_span(catalogue, body.start)} if body.start else {}
    )
    gone = {"type": "Dissolution", "timespan": time_span(catalogue, body.end)} if body.end else {}
    return {
        "classified_as": [own_type(catalogue, f"body-{body.kind}", english(f"body-{body.kind}"))],
        "identified_by": names(body.names),
        "referred_to_by": [
            *statements(texts(body.note), DESCRIPTION),
            *statements(catalogue.cited(body.sources), BIBLIOGRAPHY),
        ],
        "equivalent": equivalent(body, body.same_as),
        "member_of": [reference(catalogue, catalogue.exhibition.organisation(id)) for id in wholes],
        "formed_by": found,
        "dissolved_by": gone,
    }


def _words(text: Text | None) -> tuple[Words, ...]:
    return text.entries if text else ()

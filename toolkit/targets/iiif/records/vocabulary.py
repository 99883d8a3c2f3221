"""List our own terms, in the languages of the exhibition, so that every type leads somewhere.

Source: W3C, SKOS Simple Knowledge Organization System Reference, 2009, as JSON-LD.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from toolkit.book.phrases import phrase
from toolkit.book.territories import territory
from toolkit.model.text import Words
from toolkit.model.vocabulary import (
    Basis,
    BodyKind,
    Custody,
    Doubt,
    EventType,
    Level,
    ObjectKind,
    PlaceKind,
    RelationType,
    RoleKind,
)
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import VOCABULARY, Catalogue

CONTEXT: Json = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "id": "@id",
    "type": "@type",
    "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "hasTopConcept": {"@id": "skos:hasTopConcept", "@type": "@id"},
    "Concept": "skos:Concept",
    "ConceptScheme": "skos:ConceptScheme",
}
FAMILIES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("event", get_args(EventType), ""),
    ("basis", get_args(Basis), "basis-"),
    ("doubt", get_args(Doubt), ""),
    ("custody", get_args(Custody), ""),
    ("relation", get_args(RelationType), ""),
    ("role", get_args(RoleKind), "role-"),
    ("place", get_args(PlaceKind), "place-"),
    ("body", get_args(BodyKind), "body-"),
    ("object", get_args(ObjectKind), "object-"),
    ("level", get_args(Level), "level-"),
)
"""Family of terms, its members, and what stands before them in the keys of the books' words."""
STATEMENTS: dict[str, dict[str, str]] = {
    "allegation": {"en": "Allegation", "ru": "Утверждение"},
    "response": {"en": "Response to an allegation", "ru": "Ответ на утверждение"},
    "assertion": {"en": "Who says so", "ru": "Кто это утверждает"},
    "effect": {"en": "Date of legal effect", "ru": "Дата вступления в силу"},
    "missing": {"en": "Why there is no picture", "ru": "Почему нет изображения"},
    "subjects": {"en": "Who and what is shown or named", "ru": "Кто и что показаны или названы"},
    "preferred": {
        "en": "The claim that is printed first where several disagree",
        "ru": "Утверждение, которое при расхождении печатается первым",
    },
}
"""Terms that no closed field of the model has."""


def vocabulary(catalogue: Catalogue) -> Json:
    """Return all terms as a concept scheme."""
    scheme = catalogue.at.record(VOCABULARY)
    found = dict(_terms(catalogue))
    return {
        "@context": CONTEXT,
        "id": scheme,
        "type": "ConceptScheme",
        "hasTopConcept": [
            {
                "id": catalogue.term(key),
                "type": "Concept",
                "prefLabel": {each.language: each.words for each in words},
                "inScheme": scheme,
            }
            for key, words in found.items()
        ],
    }


def _terms(catalogue: Catalogue) -> Iterator[tuple[str, list[Words]]]:
    """Yield the key of each term, and its words in each language; English where we have none."""
    tags = catalogue.languages
    for family, members, before in FAMILIES:
        for member in members:
            said = [phrase(f"{before}{member}", tag) for tag in tags]
            known = [each for each in said if each.words]
            yield f"{family}-{member}", known or [Words("en", member.replace("-", " "))]
    for key, words in STATEMENTS.items():
        yield key, [Words(tag, words[tag]) for tag in (*tags, "en") if tag in words]
    states = [
        held.country for person in catalogue.exhibition.persons for held in person.citizenship
    ]
    for code in sorted(set(states)):
        yield f"citizenship-{code.lower()}", [territory(code, (tag,)) for tag in tags]

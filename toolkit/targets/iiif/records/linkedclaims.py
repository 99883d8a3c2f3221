"""Say claims in Linked Art as they are: who assigned what to whom, on what grounds, how surely.

Every claim is an AttributeAssignment of its own, so two sources that disagree are two assignments
and no date is flattened. Birth and death stand as plain properties besides, where there is one
claim that nobody doubts.
Source: Linked Art, "Relationships and Context for Assignment of Attributes".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.book.phrases import phrase
from toolkit.model.claims import Event, Relation, Role, SourceUse
from toolkit.model.records import Person
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import Catalogue, settled, texts
from toolkit.targets.iiif.records.linkedparts import (
    BIBLIOGRAPHY,
    NOTE,
    own_statements,
    own_type,
    reference,
    statements,
    time_span,
)

PROPERTIES = {"birth": ("born", "Birth"), "death": ("died", "Death")}
"""Event -> property of a person, and its class; all others are activities taken part in."""
ACTIVITY = ("participated_in", "Activity")


def life(catalogue: Catalogue, person: Person) -> Json:
    """Return birth and death where they are sure, and every claim as it is."""
    value: Json = {}
    for type, (property, _) in PROPERTIES.items():
        if event := settled(person.events, type):
            value[property] = happening(catalogue, event)
    claims = [
        *(assignment(catalogue, person, event) for event in person.events),
        *_relations(catalogue, person.relations),
        *(_role(catalogue, role) for role in person.roles),
    ]
    return value | ({"attributed_by": claims} if claims else {})


def happening(catalogue: Catalogue, event: Event) -> Json:
    """Return what happened, without who says so."""
    _, kind = PROPERTIES.get(event.type, ACTIVITY)
    words = english(event.type)
    value: Json = {"type": kind, "_label": words}
    types = [own_type(catalogue, f"event-{event.type}", words)] if kind == "Activity" else []
    if event.custody:
        types.append(own_type(catalogue, f"custody-{event.custody}", english(event.custody)))
    if types:
        value["classified_as"] = types
    if event.place:
        value["took_place_at"] = [reference(catalogue, catalogue.exhibition.place(event.place))]
    if event.date:
        value["timespan"] = time_span(catalogue, event.date)
    actor = catalogue.actor(event.by) if event.by else None
    if actor and kind == "Activity":
        value["carried_out_by"] = [reference(catalogue, actor)]
    said = [*_charge(catalogue, event), *_words(event.sentence), *texts(event.note)]
    return value | ({"referred_to_by": statements(said, NOTE)} if said else {})


def assignment(catalogue: Catalogue, person: Person, event: Event) -> Json:
    """Return one claim: what is assigned, what it rests on, what is doubted.

    An own account was given by the person. Whoever else says so is named in words, for the
    record has no more than these.
    """
    property, _ = PROPERTIES.get(event.type, ACTIVITY)
    value: Json = {
        "type": "AttributeAssignment",
        "_label": f"Claim: {english(event.type)}",
        "assigned_property": property,
        "assigned": happening(catalogue, event),
    }
    if event.basis == "own-account":
        value["carried_out_by"] = [reference(catalogue, person)]
    types = _grounds(catalogue, event)
    if types:
        value["classified_as"] = types
    said = [
        *_assertion(catalogue, event),
        *_doubt(catalogue, event.doubt),
        *own_statements(catalogue, "response", "Response", _words(event.response)),
        *_effect(catalogue, event),
    ]
    return value | evidence(catalogue, event.sources, said)


def evidence(catalogue: Catalogue, uses: Sequence[SourceUse], said: Sequence[Json]) -> Json:
    """Return the works that an assignment rests on: in words, and as references.

    An archival thing is a specific object that was used. Texts stand under `influenced_by`, of
    which P16 (used specific object) is a kind: the schema of the API takes things alone there.
    """
    works = [(use, catalogue.exhibition.source(use.id)) for use in uses]
    things, readings = [], []
    for _, work in works:
        if work.object:
            things.append(reference(catalogue, catalogue.exhibition.object(work.object)))
        elif work.kind == "archival-file":
            things.append(_work(catalogue, work.id, work.title, "HumanMadeObject"))
        else:
            readings.append(_work(catalogue, work.id, work.title, "LinguisticObject"))
    cited = statements(catalogue.cited(uses), BIBLIOGRAPHY)
    value: Json = {"referred_to_by": [*said, *cited]}
    value["used_specific_object"] = things
    value["influenced_by"] = readings
    return {key: each for key, each in value.items() if each}


def _work(catalogue: Catalogue, id: str, title: str, kind: str) -> Json:
    return {"id": catalogue.work(id), "type": kind, "_label": title}


def english(key: str) -> str:
    """Return the English words for a key: labels are for developers."""
    return phrase(key, "en").words or key


def _grounds(catalogue: Catalogue, event: Event | Relation) -> list[Json]:
    """Return the basis, our doubt and that it is an allegation, as types of the assignment."""
    keys = []
    if event.basis:
        keys.append((f"basis-{event.basis}", english(f"basis-{event.basis}")))
    if event.doubt:
        keys.append((f"doubt-{event.doubt}", english(event.doubt)))
    if isinstance(event, Event) and event.about:
        keys.append(("allegation", english("allegation")))
    if isinstance(event, Event) and event.preferred:
        keys.append(("preferred", "preferred"))
    return [own_type(catalogue, key, label) for key, label in keys]


def _assertion(catalogue: Catalogue, event: Event | Relation) -> list[Json]:
    """Return who says so, where it is not the source itself: "according to the parish"."""
    said = [
        Words(entry.language, f"{phrase('according-to', entry.language).words} {entry.words}")
        for entry in _words(event.asserted_by)
    ]
    return own_statements(catalogue, "assertion", "Asserted by", said)


def _doubt(catalogue: Catalogue, doubt: str | None) -> list[Json]:
    if doubt is None:
        return []
    words = catalogue.phrase(doubt).entries
    return own_statements(catalogue, f"doubt-{doubt}", english(doubt), words)


def _effect(catalogue: Catalogue, event: Event) -> list[Json]:
    """Return from when a legal presumption holds: never a date of death."""
    if event.effective is None:
        return []
    lead = catalogue.phrase("with-effect")
    said = [
        Words(tag, f"{lead.choose([tag]).words} {event.effective.display(tag, 'since')}")
        for tag in catalogue.languages
    ]
    return own_statements(catalogue, "effect", "With effect", said)


def _charge(catalogue: Catalogue, event: Event) -> Iterator[Words]:
    """Yield the charge as a quoted charge, never as what was done."""
    for entry in event.charge.as_stated.entries if event.charge else ():
        lead = phrase("charge-as-stated", entry.language).words
        article = f" ({event.charge.article})" if event.charge and event.charge.article else ""
        yield Words(entry.language, f"{lead}: {entry.words}{article}")


def _relations(catalogue: Catalogue, relations: Iterable[Relation]) -> Iterator[Json]:
    """Yield who belongs to a person: "the other is … of them" is the class of the assignment."""
    for relation in relations:
        other = catalogue.person(relation.person)
        if other is None:
            continue
        kind = own_type(catalogue, f"relation-{relation.type}", english(relation.type))
        value: Json = {
            "type": "AttributeAssignment",
            "_label": f"Claim: {english(relation.type)}",
            "classified_as": [kind, *_grounds(catalogue, relation)],
            "assigned": [reference(catalogue, other)],
        }
        if relation.date:
            value["timespan"] = time_span(catalogue, relation.date)
        said = [
            *_assertion(catalogue, relation),
            *_doubt(catalogue, relation.doubt),
            *statements([*_words(relation.label), *texts(relation.note)], NOTE),
        ]
        yield value | evidence(catalogue, relation.sources, said)


def _role(catalogue: Catalogue, role: Role) -> Json:
    """Return what somebody was, with its time: an activity carried out."""
    words = role.role.choose(catalogue.languages).words
    activity: Json = {"type": "Activity", "_label": words}
    kind = f"role-{role.kind}" if role.kind else ""
    if kind:
        activity["classified_as"] = [own_type(catalogue, kind, role.kind or "")]
    if role.date:
        activity["timespan"] = time_span(catalogue, role.date)
    activity["referred_to_by"] = statements(role.role.entries, NOTE)
    value: Json = {
        "type": "AttributeAssignment",
        "_label": f"Claim: {words}",
        "assigned_property": "carried_out",
        "assigned": activity,
    }
    if role.doubt:
        value["classified_as"] = [own_type(catalogue, f"doubt-{role.doubt}", english(role.doubt))]
    return value | evidence(catalogue, role.sources, _doubt(catalogue, role.doubt))


def _words(text: Text | None) -> tuple[Words, ...]:
    return text.entries if text else ()

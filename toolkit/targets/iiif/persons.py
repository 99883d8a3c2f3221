"""Give each person a manifest: what is claimed of them, and every canvas that shows or names them.

Source: IIIF Presentation API 3.0, section 5.2; cookbook recipe 0464 (the same canvas in another
manifest).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolkit.book.choose.authorities import authorities
from toolkit.book.choose.names import TAKEN
from toolkit.book.lives import Said, life
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.prose import Prose, mentions
from toolkit.model.records import Person
from toolkit.model.text import Text, Words
from toolkit.model.web import Pictured
from toolkit.targets.iiif.canvases import pictured
from toolkit.targets.iiif.descriptions import authorities_in
from toolkit.targets.iiif.exhibits import Exhibits
from toolkit.targets.iiif.identifiers import identifier_pairs
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.links import see_also_of
from toolkit.targets.iiif.manifest import attribution
from toolkit.targets.iiif.navigation import nav_place, places_of
from toolkit.targets.iiif.presentation import Json, language_map, pair
from toolkit.targets.iiif.providers import publisher
from toolkit.targets.iiif.words import caution, named, worded

NOT_AT_HOME = TAKEN | {"transliteration"}
"""Kinds of name that nobody was given at home."""


def shown_persons(exhibition: Exhibition) -> Iterator[tuple[Person, tuple[Pictured, ...]]]:
    """Yield every person whom a canvas shows or names, with the panels and objects that do.

    Nobody who was withdrawn: in the place of their manifest there is nothing.
    """
    found: dict[str, list[Pictured]] = {}
    for record in pictured(exhibition):
        for id in dict.fromkeys(_named(record)):
            found.setdefault(id, []).append(record)
    gone = {each.id for each in exhibition.front.withdrawn}
    for person in exhibition.persons:
        if person.id in found and person.id not in gone:
            yield person, tuple(found[person.id])


def _named(record: Pictured) -> Iterator[str]:
    """Yield the persons a panel or object shows, names, or was made by."""
    yield from record.persons
    texts: list[Prose | None] = [record.caption, record.transcript]
    for detail in record.details:
        yield from detail.persons
        texts += [detail.note, detail.transcript]
    if isinstance(record, ArchivalObject):
        makers = (*record.creators, *((record.photographer,) if record.photographer else ()))
        yield from (maker.id for maker in makers if maker.id)
        texts += [record.description, record.history]
    for prose in texts:
        for passage in prose.entries if prose else ():
            yield from (id for kind, id in mentions(passage.blocks) if kind == "person")


def person_manifest(exhibits: Exhibits, person: Person, records: tuple[Pictured, ...]) -> Json:
    """Return the manifest of a person, with the canvases of `records`."""
    exhibition, at = exhibits.exhibition, exhibits.at
    told = list(_metadata(exhibition, person))
    value = entry(exhibits, person, records) | {
        **({"metadata": told} if told else {}),
        **attribution(exhibition),
        "rights": exhibition.front.rights,
        "provider": [publisher(exhibition, at)],
        "rendering": exhibits.places.books(person),
        **see_also_of(exhibition, person, at),
        **exhibits.start(records),
        "behavior": ["individuals"],
        "partOf": [exhibits.collection("persons")],
        "items": [exhibits.written[record.id] for record in records],
    }
    return exhibits.complete(value, records)


def _lived(exhibits: Exhibits, person: Person) -> Json:
    """Return `navPlace`: where something happened to a person that nobody doubts."""
    exhibition, at = exhibits.exhibition, exhibits.at.person(person.id)
    lived = map(exhibition.place, places_of(person))
    places = nav_place(lived, at, exhibition.front.languages)
    return {"navPlace": places} if places else {}


def entry(exhibits: Exhibits, person: Person, records: tuple[Pictured, ...]) -> Json:
    """Return what a collection says of the manifest of a person."""
    languages = exhibits.exhibition.front.languages
    value: Json = {
        "id": exhibits.at.person(person.id),
        "type": "Manifest",
        "label": language_map(names_of(person, languages)),
    }
    if person.summary:
        value["summary"] = language_map(person.summary)
    return value | _lived(exhibits, person) | exhibits.thumbnail(records)


def names_of(person: Person, languages: tuple[str, ...]) -> Text:
    """Return the name in the languages of the exhibition, then as it was written at home."""
    chosen = named(person.names, languages)
    known = {words.language for words in chosen.entries}
    at_home: dict[str, str] = {}
    for name in sorted(person.names, key=lambda name: not name.preferred):
        if name.kind not in NOT_AT_HOME and name.scheme is None:
            at_home.setdefault(name.lang, name.text)
    others = tuple(Words(tag, text) for tag, text in at_home.items() if tag not in known)
    return Text((*chosen.entries, *others))


def _metadata(exhibition: Exhibition, person: Person) -> Iterator[Json]:
    languages = exhibition.front.languages
    yield from _said([life(exhibition, person, tag) for tag in languages], languages)
    if known := authorities(person.same_as):
        yield pair(worded("authorities", languages), {"none": [authorities_in(known)]})
    yield from identifier_pairs(person.identifiers, languages)
    if told := caution(person.content_note, person.sensitivity, languages):
        yield pair(label("caution", languages), language_map(told))


def _said(lives: list[tuple[Said, ...]], languages: tuple[str, ...]) -> Iterator[Json]:
    """Yield what is said in each language under one heading, in the order of the first."""
    told = [{said.key: said for said in life} for life in lives]
    for key in dict.fromkeys(key for each in told for key in each):
        there = {tag: each[key] for tag, each in zip(languages, told, strict=True) if key in each}
        heading = _heading(key, there.values(), languages)
        yield pair(heading, {tag: [*said.lines] for tag, said in there.items()})


def _heading(key: str, told: Iterable[Said], languages: tuple[str, ...]) -> Text:
    """Return the heading the books have, else our own."""
    words = {said.about.language: said.about for said in told if said.about.words}
    return Text(tuple(words.values())) if words else label(key, languages)

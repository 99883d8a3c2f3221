"""Turn an exhibition into one IIIF manifest: a canvas a picture, a range a chapter.

Source: IIIF Presentation API 3.0, sections 3 and 5; cookbook recipes named where followed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from toolkit.book.disagreements import disagreements
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Panel
from toolkit.model.text import Text, Words
from toolkit.model.web import Addresses
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.addresses import COVER, cover_picture, services, size_of
from toolkit.targets.iiif.exhibits import Exhibits
from toolkit.targets.iiif.identifiers import identifier_pairs
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.links import books, see_also_of
from toolkit.targets.iiif.presentation import Json, Link, Service, language_map, pair
from toolkit.targets.iiif.providers import publisher
from toolkit.targets.iiif.ranges import contents
from toolkit.targets.iiif.words import caution, language_names, named, worded
from toolkit.targets.iiif.writing import pieces, unpacked


def manifest(exhibition: Exhibition) -> Json:
    """Return the manifest: all languages and books, also where a build makes only some."""
    at = Addresses.of(exhibition)
    value: Any = json.loads(b"".join(unpacked(pieces(whole(Exhibits(exhibition, at))))))
    return dict(value)


def whole(exhibits: Exhibits) -> Json:
    """Return the manifest of the exhibition; its canvases are written already."""
    exhibition, at = exhibits.exhibition, exhibits.at
    value = overview(exhibition, at) | {
        "id": at.manifest,
        "type": "Manifest",
        "metadata": list(_metadata(exhibition)),
        "rights": exhibition.front.rights,
        "rendering": books(exhibition, at),
        "behavior": ["individuals"],
    }
    value |= _placeholder(exhibition, at) | exhibits.start(exhibits.records)
    value |= see_also_of(exhibition, exhibition, at)
    value["partOf"] = [exhibits.collection("exhibition")]
    value["items"] = list(exhibits.written.values())
    if value["items"]:
        value["structures"] = [contents(exhibition, at)]
    return exhibits.complete(value, exhibits.records)


def overview(exhibition: Exhibition, at: Addresses) -> Json:
    """Return what manifest and collection of an exhibition both say; ids and types are theirs."""
    front = exhibition.front
    value: Json = {
        "id": "",
        "type": "",
        "label": presentation.titles(front.title, front.subtitle),
    }
    if front.summary:
        value["summary"] = language_map(front.summary)
    if cover := _cover(exhibition, at):
        value["thumbnail"] = presentation.thumbnail(cover)
    value |= attribution(exhibition)
    value["provider"] = [publisher(exhibition, at)]
    value["homepage"] = [presentation.link(_homepage(exhibition, at))]
    return value


def attribution(exhibition: Exhibition) -> Json:
    """Return the credit line that viewers must show."""
    front = exhibition.front
    said = pair(label("attribution", front.languages), language_map(front.credit))
    return {"requiredStatement": said}


def _metadata(exhibition: Exhibition) -> Iterator[Json]:
    front = exhibition.front
    people = [each.credited for each in front.contributors if each.credited is not None]
    if people:
        value = presentation.joined_map(people, front.languages)
        yield pair(label("contributors", front.languages), value)
    publisher = exhibition.organisation(front.publisher)
    name = named(publisher.names, front.languages)
    yield pair(label("published", front.languages), language_map(name))
    dates = ((tag, front.date.display(tag)) for tag in front.languages)
    when = Text(tuple(Words(tag, front.house_style.date(date, tag)) for tag, date in dates))
    yield pair(label("date", front.languages), language_map(when))
    yield from identifier_pairs(front.identifiers, front.languages)
    tongues = [language_names(tag, front.languages) for tag in front.languages]
    yield pair(
        label("languages", front.languages), presentation.joined_map(tongues, front.languages)
    )
    persons = [named(person.names, front.languages) for person in exhibition.persons]
    if persons:
        value = presentation.joined_map(persons, front.languages)
        yield pair(label("persons", front.languages), value)
    yield from _disagreements(exhibition)
    if front.subjects:
        value = presentation.joined_map(front.subjects, front.languages)
        yield pair(worded("subjects", front.languages), value)
    if told := caution(front.content_note, front.sensitivity, front.languages):
        yield pair(label("caution", front.languages), language_map(told))


def _disagreements(exhibition: Exhibition) -> Iterator[Json]:
    """Yield what sources say of a person that others deny: both stand, the preferred one first."""
    languages = exhibition.front.languages
    told = [disagreements(exhibition, tag) for tag in languages]
    for each in zip(*told, strict=True):
        value = {tag: [*one.claims] for tag, one in zip(languages, each, strict=True)}
        yield pair(Text(tuple(one.about for one in each)), value)


def _homepage(exhibition: Exhibition, at: Addresses) -> Link:
    front = exhibition.front
    return Link(front.homepage or at.base, "Text", "text/html", front.title, front.languages[0])


def _cover(exhibition: Exhibition, at: Addresses) -> Service | None:
    """Return the picture that stands for the whole: the cover's, else that of the first panel."""
    if own := cover_picture(exhibition):
        return Service(at.service(COVER), size_of(own))
    wanted = [exhibition.cover] if isinstance(exhibition.cover, Panel) else []
    shown = [panel for panel in (*wanted, *exhibition.panels) if panel.image.pictures]
    return services(shown[0], at)[0][1] if shown else None


def _placeholder(exhibition: Exhibition, at: Addresses) -> Json:
    """Return what viewers may show before they show a canvas: the cover made for the exhibition.

    Source: section 3.3 (placeholderCanvas) and cookbook recipe 0013.
    """
    own = cover_picture(exhibition)
    if own is None:
        return {}
    id, service = at.canvas(COVER), Service(at.service(COVER), size_of(own))
    canvas: Json = {
        "id": id,
        "type": "Canvas",
        "label": language_map(exhibition.front.title),
        "height": service.size.height,
        "width": service.size.width,
        "thumbnail": presentation.thumbnail(service),
        "items": presentation.painting(id, [(own.language, service)], names={}),
    }
    return {"placeholderCanvas": canvas}

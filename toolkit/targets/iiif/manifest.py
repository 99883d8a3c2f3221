"""Turn an exhibition into one IIIF manifest: a canvas a picture, a range a chapter.

Source: IIIF Presentation API 3.0, sections 3 and 5; cookbook recipes named where followed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from toolkit.book.disagreements import disagreements
from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.pictures import Picture
from toolkit.model.prose import panels
from toolkit.model.records import Panel
from toolkit.model.text import Text, Words
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.addresses import COVER, Addresses, cover_picture, services, size_of
from toolkit.targets.iiif.canvases import canvases, shown_objects
from toolkit.targets.iiif.identifiers import identifier_pairs
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.navigation import with_contexts
from toolkit.targets.iiif.presentation import Json, Link, Service, language_map, pair
from toolkit.targets.iiif.words import caution, named, worded

# What browsers show; a logo of another kind is published as a JPEG.
SHOWN = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
}


def manifest(exhibition: Exhibition) -> Json:
    """Return the manifest: all languages and books, also where a build makes only some."""
    front, at = exhibition.front, Addresses.of(exhibition)
    value: Json = {
        "id": at.manifest,
        "type": "Manifest",
        "label": _titles(front.title, front.subtitle),
        "metadata": list(_metadata(exhibition)),
    }
    if front.summary:
        value["summary"] = language_map(front.summary)
    value["requiredStatement"] = pair(
        label("attribution", front.languages), language_map(front.credit)
    )
    value["rights"] = front.rights
    value["provider"] = [_provider(exhibition, at)]
    cover = _cover(exhibition, at)
    if cover:
        value["thumbnail"] = presentation.thumbnail(cover)
    value["homepage"] = [presentation.link(_homepage(exhibition, at))]
    value["rendering"] = [presentation.link(book) for book in _books(exhibition, at)]
    value["behavior"] = ["individuals"]
    value["items"] = list(canvases(exhibition, at))
    if value["items"]:
        value["structures"] = [_contents(exhibition, at)]
    return with_contexts(value)


def _titles(title: Text, subtitle: Text | None) -> dict[str, list[str]]:
    """Return the title, and after it the subtitle where that language has one."""
    found = language_map(title)
    for entry in subtitle.entries if subtitle else ():
        found.setdefault(entry.language, []).append(entry.words)
    return found


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
    yield pair(label("languages", front.languages), {"none": [*front.languages]})
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


def _provider(exhibition: Exhibition, at: Addresses) -> Json:
    front = exhibition.front
    publisher = exhibition.organisation(front.publisher)
    name = named(publisher.names, front.languages)
    page = Link(publisher.homepage or at.base, "Text", "text/html", name)
    agent: Json = {
        "id": publisher.homepage or at.base,
        "type": "Agent",
        "label": language_map(name),
        "homepage": [presentation.link(page)],
    }
    picture = logo_of(exhibition)
    if picture:
        file = logo_file(picture)
        logo = {
            "id": f"{at.base}/{file}",
            "type": "Image",
            "format": SHOWN[PurePosixPath(file).suffix],
        }
        agent["logo"] = [logo | {"width": picture.width, "height": picture.height}]
    return agent


def logo_of(exhibition: Exhibition) -> Picture | None:
    """Return the picture of the logo, in the language the exhibition has first."""
    front = exhibition.front
    return front.logo.image.choose(front.languages) if front.logo else None


def logo_file(picture: Picture) -> str:
    """Return the name of a logo's file on the web."""
    suffix = PurePosixPath(picture.path).suffix.lower()
    return f"logo{suffix}" if suffix in SHOWN else "logo.jpg"


def _homepage(exhibition: Exhibition, at: Addresses) -> Link:
    front = exhibition.front
    return Link(front.homepage or at.base, "Text", "text/html", front.title, front.languages[0])


def _books(exhibition: Exhibition, at: Addresses) -> Iterator[Link]:
    """Yield the PDF and the e-book of each language (cookbook recipe 0046)."""
    for tag in exhibition.front.languages:
        stem = f"{at.base}/{at.slug}-{tag}"
        yield Link(f"{stem}.pdf", "Text", "application/pdf", label("pdf", (tag,)), tag)
        yield Link(f"{stem}.epub", "Text", "application/epub+zip", label("epub", (tag,)), tag)


def _cover(exhibition: Exhibition, at: Addresses) -> Service | None:
    """Return the picture that stands for the whole: the cover's, else that of the first panel."""
    if own := cover_picture(exhibition):
        return Service(at.service(COVER), size_of(own))
    wanted = [exhibition.cover] if isinstance(exhibition.cover, Panel) else []
    shown = [panel for panel in (*wanted, *exhibition.panels) if panel.image.pictures]
    return services(shown[0], at)[0][1] if shown else None


def _contents(exhibition: Exhibition, at: Addresses) -> Json:
    """Return the ranges: a chapter for each essay that shows panels, the other panels, objects.

    Source: section 5.4, cookbook recipe 0024.
    """
    languages = exhibition.front.languages
    parts, shown = [], set[str]()
    for essay in exhibition.essays:
        placed = [id for id in _plates(essay) if id not in shown]
        shown.update(placed)
        if placed:
            items = [presentation.reference(at.canvas(id), "Canvas") for id in placed]
            parts.append(presentation.structure(at.range(essay.id), essay.title, items))
    rest = {
        "panels": [panel.id for panel in exhibition.panels if panel.id not in shown],
        "objects": [record.id for record in shown_objects(exhibition)],
    }
    for key, ids in rest.items():
        if ids:
            items = [presentation.reference(at.canvas(id), "Canvas") for id in ids]
            parts.append(presentation.structure(at.range(key), label(key, languages), items))
    return presentation.structure(at.range("contents"), exhibition.front.title, parts)


def _plates(essay: Essay) -> list[str]:
    """Return the panels an essay shows, in its order, each once, over all languages."""
    found = (panel for passage in essay.body.entries for panel in panels(passage.blocks))
    return list(dict.fromkeys(found))

"""Turn panels and objects into canvases.

Source: IIIF Presentation API 3.0, sections 5.3 (canvas) and 3.1; cookbook recipes named where
followed.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.prose import Prose
from toolkit.model.records import Panel
from toolkit.model.text import Text
from toolkit.model.web import Addresses, Pictured, pictures_of
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.addresses import services, size_of
from toolkit.targets.iiif.annotations import annotation_pages, referenced_pages
from toolkit.targets.iiif.descriptions import object_metadata, panel_metadata
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.missing import empty_frame
from toolkit.targets.iiif.navigation import nav_date, nav_place
from toolkit.targets.iiif.presentation import Json, language_map, pair
from toolkit.targets.iiif.words import language_names, transcript_words

# A canvas needs a size even where the picture is lost (cookbook recipe 0283).
_EMPTY = Size(1000, 1400)


def shown_objects(exhibition: Exhibition) -> tuple[ArchivalObject, ...]:
    """Return the objects that have a canvas: those with a picture, and those that miss theirs.

    An object of which no picture was ever meant to be shown, a whole fonds for instance, has none.
    """
    return tuple(record for record in exhibition.objects if record.image is not None)


def pictured(exhibition: Exhibition) -> tuple[Pictured, ...]:
    """Return what has a canvas, in their order: each panel, then the objects that show something.

    Also where the picture is missing. Source: cookbook recipe 0283.
    """
    return (*exhibition.panels, *shown_objects(exhibition))


def canvases(exhibition: Exhibition, at: Addresses) -> Iterator[Json]:
    """Yield the canvas of everything that has one."""
    return (canvas(exhibition, record, at) for record in pictured(exhibition))


def canvas(exhibition: Exhibition, record: Pictured, at: Addresses) -> Json:
    """Return the canvas of a panel or object: alike in every manifest that has it."""
    if isinstance(record, Panel):
        metadata = list(panel_metadata(exhibition, record))
        return _canvas(exhibition, record, record.caption, metadata, at)
    metadata = list(object_metadata(exhibition, record))
    summary = record.description or record.caption
    made = _canvas(exhibition, record, summary, metadata, at)
    return made | _credit(exhibition, record)


def annotation_files(exhibition: Exhibition, at: Addresses) -> Iterator[tuple[str, Json]]:
    """Yield every page of annotations that is a file: its path below the manifest, and itself."""
    for record in pictured(exhibition):
        yield from referenced_pages(exhibition, record, canvas_size(record), at)


def canvas_size(record: Pictured) -> Size:
    """Return the size of a canvas: that of the first picture on the web."""
    found = pictures_of(record)
    return size_of(found[0]) if found else _EMPTY


def _canvas(
    exhibition: Exhibition,
    record: Pictured,
    summary: Prose | None,
    metadata: list[Json],
    at: Addresses,
) -> Json:
    id, languages = at.canvas(record.id), exhibition.front.languages
    bodies, size = services(record, at), canvas_size(record)
    value: Json = {
        "id": id,
        "type": "Canvas",
        "label": language_map(record.title),
        "height": size.height,
        "width": size.width,
        "metadata": metadata,
    }
    if summary:
        value["summary"] = language_map(Text(tuple(transcript_words(summary))))
    if record.rights:
        value["rights"] = record.rights
    value |= navigation_of(exhibition, record, id)
    if bodies:
        value["thumbnail"] = presentation.thumbnail(bodies[0][1])
    names = {tag: language_names(tag, languages) for tag, _ in bodies} if len(bodies) > 1 else {}
    value["items"] = presentation.painting(id, bodies, names=names)
    if not bodies:
        value |= empty_frame(id, at)
    notes = annotation_pages(exhibition, record, size, at)
    return value | ({"annotations": notes} if notes else {})


def navigation_of(exhibition: Exhibition, record: Pictured, id: str) -> Json:
    """Return the day an object was made, and the places it or a panel is about, where certain."""
    made: Json = {}
    ids = [*record.places, *(place for each in record.details for place in each.places)]
    if isinstance(record, ArchivalObject):
        if date := nav_date(record.date):
            made["navDate"] = date
        ids = [record.place, *ids] if record.place else ids
    places = nav_place(map(exhibition.place, ids), id, exhibition.front.languages)
    return made | ({"navPlace": places} if places else {})


def _credit(exhibition: Exhibition, record: ArchivalObject) -> Json:
    """Return the credit line that viewers must show, where it is not the exhibition's.

    Source: section 3.1 (requiredStatement).
    """
    if record.credit is None or record.credit == exhibition.front.credit:
        return {}
    key = label("attribution", exhibition.front.languages)
    return {"requiredStatement": pair(key, language_map(record.credit))}

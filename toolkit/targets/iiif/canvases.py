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
from toolkit.model.text import Text
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.addresses import Addresses, Pictured, services
from toolkit.targets.iiif.descriptions import object_metadata, panel_metadata
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.missing import empty_frame
from toolkit.targets.iiif.presentation import Json, language_map, pair
from toolkit.targets.iiif.words import language_names, transcript_words

# A canvas needs a size even where the picture is lost (cookbook recipe 0283).
_EMPTY = Size(1000, 1400)


def shown_objects(exhibition: Exhibition) -> tuple[ArchivalObject, ...]:
    """Return the objects that have a canvas: those with a picture, and those that miss theirs.

    An object of which no picture was ever meant to be shown, a whole fonds for instance, has none.
    """
    return tuple(record for record in exhibition.objects if record.image is not None)


def canvases(exhibition: Exhibition, at: Addresses) -> Iterator[Json]:
    """Yield a canvas for each panel, then for each object, also where the picture is missing.

    Source: cookbook recipe 0283.
    """
    for panel in exhibition.panels:
        metadata = list(panel_metadata(exhibition, panel))
        yield _canvas(exhibition, panel, panel.caption, metadata, at)
    for record in shown_objects(exhibition):
        metadata = list(object_metadata(exhibition, record))
        summary = record.description or record.caption
        canvas = _canvas(exhibition, record, summary, metadata, at)
        yield canvas | _credit(exhibition, record)


def _canvas(
    exhibition: Exhibition,
    record: Pictured,
    summary: Prose | None,
    metadata: list[Json],
    at: Addresses,
) -> Json:
    id, languages = at.canvas(record.id), exhibition.front.languages
    bodies = services(record, at)
    size = bodies[0][1].size if bodies else _EMPTY
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
    if bodies:
        value["thumbnail"] = presentation.thumbnail(bodies[0][1])
    names = {tag: language_names(tag, languages) for tag, _ in bodies} if len(bodies) > 1 else {}
    value["items"] = presentation.painting(id, bodies, names=names)
    if not bodies:
        value |= empty_frame(id, at)
    words = transcript_words(record.transcript)
    notes = presentation.transcripts(id, words, label=label("transcript", languages))
    return value | ({"annotations": notes} if notes else {})


def _credit(exhibition: Exhibition, record: ArchivalObject) -> Json:
    """Return the credit line that viewers must show, where it is not the exhibition's.

    Source: section 3.1 (requiredStatement).
    """
    if record.credit is None or record.credit == exhibition.front.credit:
        return {}
    key = label("attribution", exhibition.front.languages)
    return {"requiredStatement": pair(key, language_map(record.credit))}

"""Give each thing in several pictures a manifest: a file and its leaves, an album and its pages.

Source: IIIF Presentation API 3.0, section 5.2; cookbook recipes 0009 and 0011 (behavior), 0464
(canvases of another manifest).
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.text import Text
from toolkit.model.web import pictures_of
from toolkit.targets.iiif.canvases import navigation_of
from toolkit.targets.iiif.descriptions import object_metadata
from toolkit.targets.iiif.exhibits import Exhibits
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.links import homepage, see_also_of
from toolkit.targets.iiif.manifest import attribution
from toolkit.targets.iiif.presentation import Json, language_map, pair
from toolkit.targets.iiif.providers import holder
from toolkit.targets.iiif.things import Thing, range_of, several, things
from toolkit.targets.iiif.words import transcript_words


def shown_things(exhibition: Exhibition) -> Iterator[Thing]:
    """Yield every thing in several pictures, without those that are withdrawn."""
    gone = {each.id for each in exhibition.front.withdrawn}
    return (thing for thing in several(things(exhibition)) if thing.record.id not in gone)


def object_manifest(exhibits: Exhibits, thing: Thing) -> Json:
    """Return the manifest of a thing in several pictures."""
    exhibition, at, record = exhibits.exhibition, exhibits.at, thing.record
    value = entry(exhibits, thing) | {
        "metadata": list(object_metadata(exhibition, record)),
        **_credit(exhibits, record),
        "rights": record.rights or exhibition.front.rights,
        **holder(exhibition, record, at),
        **homepage(record, at),
        "rendering": exhibits.places.books(record),
        **see_also_of(exhibition, record, at),
        **exhibits.start(thing.shown),
        "behavior": [_behavior(thing)],
        "partOf": [exhibits.collection("objects")],
        "items": [exhibits.written[part.id] for part in thing.shown],
        "structures": [range_of(thing, at)],
    }
    return exhibits.complete(value, thing.shown)


def entry(exhibits: Exhibits, thing: Thing) -> Json:
    """Return what a collection says of the manifest of a thing."""
    record = thing.record
    value: Json = {
        "id": exhibits.at.object(record.id),
        "type": "Manifest",
        "label": language_map(record.title),
    }
    if summary := record.description or record.caption:
        value["summary"] = language_map(Text(tuple(transcript_words(summary))))
    value |= navigation_of(exhibits.exhibition, record, value["id"])
    return value | exhibits.thumbnail(thing.shown)


def _credit(exhibits: Exhibits, record: ArchivalObject) -> Json:
    if record.credit is None:
        return attribution(exhibits.exhibition)
    key = label("attribution", exhibits.exhibition.front.languages)
    return {"requiredStatement": pair(key, language_map(record.credit))}


def _behavior(thing: Thing) -> str:
    """Return `paged` for a book, whose leaves one turns; the pages of anything else lie singly.

    An opening is shown as two pages only where each page is a picture of its own, upright.
    Source: section 3.2 (behavior): `paged` wants canvases that are pages of a book.
    """
    record, parts = thing.record, [part.record for part in thing.parts]
    pages = [picture for part in parts for picture in pictures_of(part)]
    upright = bool(pages) and all(page.height > page.width for page in pages)
    leaves = all(part.level == "part" for part in parts)
    bound = record.level == "item" and record.kind in ("document", "printed")
    return "paged" if bound and leaves and upright else "individuals"

"""Gather the manifests of one exhibition: itself, its persons, its things in several pictures.

Source: IIIF Presentation API 3.0, section 5.1; cookbook recipes 0030, 0032 and 0318.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.exhibits import Exhibits
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.manifest import overview
from toolkit.targets.iiif.navigation import with_contexts
from toolkit.targets.iiif.presentation import Json, kept, language_map, reference


def exhibition_collection(exhibits: Exhibits, inside: Sequence[Json]) -> Json:
    """Return the collection of an exhibition: its manifest, and the collections `inside` it."""
    exhibition, at = exhibits.exhibition, exhibits.at
    value: Json = {"@context": presentation.CONTEXT} | overview(exhibition, at)
    value |= {
        "id": at.collection("exhibition"),
        "type": "Collection",
        "rights": exhibition.front.rights,
        "partOf": [everything(exhibition, at)],
    }
    manifest = {"id": at.manifest, "type": "Manifest"} | kept(value)
    parts = [{"id": each["id"], "type": "Collection"} | kept(each) for each in inside]
    return value | {"items": [manifest, *parts]}


def everything(exhibition: Exhibition, at: Addresses) -> Json:
    """Return a reference to the collection of all exhibitions."""
    words = label("collection", exhibition.front.languages)
    return reference(at.everything, "Collection") | {"label": language_map(words)}


def collection_of(exhibits: Exhibits, name: str, entries: Sequence[Json]) -> Json:
    """Return the collection of all persons or objects that have a manifest of their own."""
    thumbnails = (entry["thumbnail"] for entry in entries if "thumbnail" in entry)
    first = next(thumbnails, None)
    value: Json = {
        "id": exhibits.at.collection(name),
        "type": "Collection",
        "label": exhibits.collection(name)["label"],
    }
    if first:
        value["thumbnail"] = first
    value["partOf"] = [exhibits.collection("exhibition")]
    return with_contexts(value | {"items": [*entries]})

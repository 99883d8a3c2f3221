"""Gather the manifests of one exhibition: itself, its persons, its things in several pictures.

Source: IIIF Presentation API 3.0, section 5.1; cookbook recipes 0030 and 0032.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.exhibits import Exhibits
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.manifest import overview, titles
from toolkit.targets.iiif.presentation import Json, kept, reference


def exhibition_collection(exhibits: Exhibits, inside: Sequence[Json]) -> Json:
    """Return the collection of an exhibition: its manifest, and the collections `inside` it."""
    exhibition, at = exhibits.exhibition, exhibits.at
    value = overview(exhibition, at) | {
        "id": at.collection("exhibition"),
        "type": "Collection",
        "rights": exhibition.front.rights,
        "partOf": [reference(at.everything, "Collection")],
    }
    manifest = {"id": at.manifest, "type": "Manifest"} | kept(value)
    parts = [{"id": each["id"], "type": "Collection"} | kept(each) for each in inside]
    return value | {"items": [manifest, *parts]}


def collection_of(exhibits: Exhibits, name: str, entries: Sequence[Json]) -> Json:
    """Return the collection of all persons or objects that have a manifest of their own."""
    front, at = exhibits.exhibition.front, exhibits.at
    thumbnails = (entry["thumbnail"] for entry in entries if "thumbnail" in entry)
    first = next(thumbnails, None)
    value: Json = {
        "@context": presentation.CONTEXT,
        "id": at.collection(name),
        "type": "Collection",
        "label": titles(front.title, label(name, front.languages)),
    }
    if first:
        value["thumbnail"] = first
    value["partOf"] = [reference(at.collection("exhibition"), "Collection")]
    return value | {"items": [*entries]}

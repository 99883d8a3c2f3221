"""Gather every exhibition in one collection: where a library begins to harvest.

The committed manifests are what is published, so they alone are the collection's input; the
sources of another exhibition need not even be readable.
Source: IIIF Presentation API 3.0, section 5.1; cookbook recipe 0032.
"""

from __future__ import annotations

import json
from pathlib import Path

from toolkit.model.web import Addresses
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, as_text, kept, language_map

COLLECTION = "manifests/collection.json"


def collection_step(folders: Folders) -> Step:
    """Return the step that lists the collections of all published exhibitions."""
    manifests = tuple(File(f"{folder}/manifest.json") for folder in folders.published)
    return Step(output=COLLECTION, make=write_collection, inputs=manifests)


def write_collection(part: Path, *manifests: Path) -> None:
    """Write the collection of the exhibitions that have `manifests`, in the order given."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in manifests]
    part.write_text(as_text(collection(read)), encoding="utf-8", newline="\n")


def collection(manifests: list[Json]) -> Json:
    """Return the collection of all exhibitions; it lies beside the folder of the first."""
    languages = dict.fromkeys(tag for each in manifests for tag in each["label"])
    at = Addresses(manifests[0]["id"].removesuffix("/manifest.json"), "")
    return {
        "@context": presentation.CONTEXT,
        "id": at.everything,
        "type": "Collection",
        "label": language_map(label("collection", tuple(languages))),
        "items": [_exhibition(each) for each in manifests],
    }


def _exhibition(manifest: Json) -> Json:
    """Return the entry of an exhibition: its collection, which the manifest names."""
    whole, *_ = manifest.get("partOf", [manifest])
    return {"id": whole["id"], "type": whole["type"]} | kept(manifest)

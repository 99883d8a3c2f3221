"""List every exhibition's manifest in one collection: what a library harvests.

The committed manifests are what is published, so they alone are the collection's input; the
sources of another exhibition need not even be readable.
Source: IIIF Presentation API 3.0, section 5.1.
"""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, as_text, language_map

COLLECTION = "manifests/collection.json"


def collection_step(folders: Folders) -> Step:
    """Return the step that lists the manifests of all published exhibitions."""
    manifests = tuple(File(f"{folder}/manifest.json") for folder in folders.published)
    return Step(output=COLLECTION, make=write_collection, inputs=manifests)


def write_collection(part: Path, *manifests: Path) -> None:
    """Write the collection of `manifests`, in the order given."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in manifests]
    part.write_text(as_text(collection(read)), encoding="utf-8")


def collection(manifests: list[Json]) -> Json:
    """Return a collection; it lies beside the folder of its first manifest."""
    languages = dict.fromkeys(tag for each in manifests for tag in each["label"])
    return {
        "@context": presentation.CONTEXT,
        "id": _beside(manifests[0]["id"].removesuffix("/manifest.json")),
        "type": "Collection",
        "label": language_map(label("collection", tuple(languages))),
        "items": [_entry(each) for each in manifests],
    }


def _beside(base: str) -> str:
    """Return the collection's address: beside `base`, inside it if it is a host alone."""
    home = base.rpartition("/")[0] if urlsplit(base).path else base
    return f"{home}/collection.json"


def _entry(manifest: Json) -> Json:
    kept = ("id", "type", "label", "summary", "thumbnail")
    return {key: manifest[key] for key in kept if key in manifest}

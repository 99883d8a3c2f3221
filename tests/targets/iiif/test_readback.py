"""A manifest comes back from iiif-prezi3 as it was, whatever that library forgets."""

from __future__ import annotations

import json
from typing import Any

import pytest

import toolkit

BASE = "https://example.org"
CANVAS = {"id": f"{BASE}/canvas/1", "type": "Canvas", "height": 2, "width": 1, "items": []}
BOOK = {
    "id": f"{BASE}/book.pdf",
    "type": "Text",
    "label": {"en": ["Book"]},
    "format": "application/pdf",
    "language": ["en"],
}
REFERENCE = {"id": CANVAS["id"], "type": "Canvas"}
RANGE = {
    "id": f"{BASE}/range/1",
    "type": "Range",
    "label": {"en": ["A chapter"]},
    "items": [REFERENCE],
    "start": REFERENCE,
}
CONTEXT = "http://iiif.io/api/presentation/3/context.json"
MANIFEST: dict[str, Any] = {
    "@context": ["http://iiif.io/api/extension/navplace/context.json", CONTEXT],
    "id": f"{BASE}/manifest.json",
    "type": "Manifest",
    "label": {"en": ["One"]},
    "provider": [{"id": BASE, "type": "Agent", "label": {"en": ["Us"]}}],
    "rendering": [BOOK],
    "items": [CANVAS],
    "structures": [RANGE],
}


def test_nothing_is_lost_and_nothing_added() -> None:
    read = toolkit.to_prezi3(MANIFEST)
    assert json.loads(read.json()) == MANIFEST
    assert read.jsonld_dict() == MANIFEST
    assert "@context" not in json.loads(read.json(exclude_context=True))


def test_it_is_an_object_of_iiif_prezi3() -> None:
    import iiif_prezi3

    read = toolkit.to_prezi3(MANIFEST)
    assert isinstance(read, iiif_prezi3.Manifest)
    assert type(read).__name__ == "Manifest"


def test_what_a_script_changes_stays_changed() -> None:
    read = toolkit.to_prezi3(MANIFEST)
    read.label = {"en": ["Two"]}
    read.make_canvas(id=f"{BASE}/canvas/0", height=2, width=1)
    read.structures = None
    changed = json.loads(read.json())
    assert changed["label"] == {"en": ["Two"]}
    assert {each["id"] for each in changed["items"]} == {CANVAS["id"], f"{BASE}/canvas/0"}
    assert "structures" not in changed
    assert changed["rendering"] == [BOOK]


def test_what_is_no_resource_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="is of type 'Canvas'"):
        toolkit.to_prezi3(CANVAS)

"""The manifests are what libraries ingest, and viewers show the panels without a lost request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.building import PROJECT
from tests.products.conftest import SLUG
from tests.validators.viewers import Showing, show_in_mirador, show_in_openseadragon
from toolkit import to_prezi3
from toolkit.model.exhibition import Exhibition

BASE = f"https://example.org/{SLUG}"


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def strings(value: object) -> list[str]:
    """Return every string of a JSON value."""
    if isinstance(value, dict):
        return [each for part in value.values() for each in strings(part)]
    if isinstance(value, list):
        return [each for part in value for each in strings(part)]
    return [value] if isinstance(value, str) else []


@pytest.fixture(scope="module")
def manifest(real: Path) -> Any:
    return load(real / "manifests" / SLUG / "manifest.json")


def test_the_official_schema_accepts_every_manifest_and_the_collection(
    real: Path, shared: Path
) -> None:
    schema = load(shared / "conformance" / "iiif_3_0.json")
    validator = jsonschema.validators.validator_for(schema)(schema)
    paths = sorted((real / "manifests").rglob("*.json"))
    assert len(paths) == 2
    for path in paths:
        assert [error.message for error in validator.iter_errors(load(path))] == [], path.name


def test_iiif_prezi3_reads_the_panels_back(manifest: Any) -> None:
    read = to_prezi3(manifest)
    assert [canvas.id for canvas in read.items] == [canvas["id"] for canvas in manifest["items"]]


def test_the_committed_manifests_are_those_that_a_build_makes(real: Path) -> None:
    made, committed = real / "manifests", PROJECT / "manifests"
    for name in ("collection.json", f"{SLUG}/manifest.json"):
        assert (committed / name).read_bytes() == (made / name).read_bytes(), f"commit {name} again"


def test_every_file_that_the_manifest_names_is_published(
    manifest: Any, published: dict[str, Path]
) -> None:
    kinds = (".jpg", ".png", ".json", ".pdf", ".epub")
    files = {url for url in strings(manifest) if url.startswith(f"{BASE}/") and url.endswith(kinds)}
    assert len(files) >= 9, "logo, books, manifest; for each panel its picture and a thumbnail"
    folder = published[BASE]
    for url in files - published.keys():
        assert (folder / url[len(BASE) + 1 :]).is_file(), url


def test_every_panel_has_the_thumbnail_that_universal_viewer_asks_for(
    manifest: Any, published: dict[str, Path], exhibition: Exhibition
) -> None:
    pictured = [canvas for canvas in manifest["items"] if "thumbnail" in canvas]
    services = [canvas["thumbnail"][0]["service"][0]["id"] for canvas in pictured]
    assert len(services) == len(exhibition.panels)
    for service in services:
        folder = published[BASE] / service[len(BASE) + 1 :]
        assert (folder / "full" / "90," / "0" / "default.jpg").is_file()


def test_the_manifest_names_people_as_they_wish_to_be_named(manifest: Any) -> None:
    values = {entry["label"]["en"][0]: entry["value"] for entry in manifest["metadata"]}
    wished = {"en": ["The exhibition’s editors"], "ru": ["Редакция выставки"]}
    assert values["Made by"] == wished


def shows_a_zoomed_panel(showing: Showing) -> None:
    assert showing.refused() == (), "a request failed or went to a foreign host"
    assert all(request.url.startswith(f"{BASE}/") for request in showing.requests)
    assert len(showing.scales()) >= 2, "a zoom brings finer tiles"
    assert len(set(showing.screenshots)) == 3, "each zoom shows something else"


def test_openseadragon_shows_a_panel_and_its_finer_tiles(published: dict[str, Path]) -> None:
    showing = show_in_openseadragon(f"{BASE}/iiif/panel-03.en/info.json", published)
    shows_a_zoomed_panel(showing)
    assert showing.errors == ()


def test_mirador_shows_the_manifest_its_first_panel_and_finer_tiles(
    manifest: Any, published: dict[str, Path]
) -> None:
    showing = show_in_mirador(f"{BASE}/manifest.json", published)
    shows_a_zoomed_panel(showing)
    assert manifest["label"]["en"][0] in showing.text
    assert manifest["items"][0]["label"]["en"][0] in showing.text

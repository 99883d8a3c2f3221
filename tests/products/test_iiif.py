"""The manifests are what libraries ingest, and viewers show the panels without a lost request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pikepdf
import pytest

from tests.building import PROJECT
from tests.products.conftest import SLUG
from tests.validators.viewers import Showing, show_in_mirador, show_in_openseadragon
from toolkit import to_prezi3
from toolkit.model.exhibition import Exhibition
from toolkit.targets.pdf.inspect import destinations

BASE = f"https://example.org/{SLUG}"
KINDS = ("Manifest", "Collection", "AnnotationPage")


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


@pytest.fixture(scope="module")
def resources(real: Path) -> dict[str, Any]:
    """Return every manifest, collection and page of annotations by its path."""
    root = real / "manifests"
    found = {path.relative_to(root).as_posix(): load(path) for path in root.rglob("*.json")}
    return {path: value for path, value in found.items() if value.get("type") in KINDS}


def test_the_official_schema_accepts_every_manifest_and_collection(
    resources: dict[str, Any], shared: Path
) -> None:
    schema = load(shared / "conformance" / "iiif_3_0.json")
    validator = jsonschema.validators.validator_for(schema)(schema)
    for path, value in resources.items():
        assert [error.message for error in validator.iter_errors(value)] == [], path


def test_iiif_prezi3_reads_them_all_and_gives_the_same_back(resources: dict[str, Any]) -> None:
    for path, value in resources.items():
        assert json.loads(to_prezi3(value).json()) == value, path


def test_the_committed_manifests_are_those_that_a_build_makes(real: Path) -> None:
    made, committed = files(real / "manifests"), files(PROJECT / "manifests")
    # A release writes the feed, and no build does.
    released = {name for name in committed if name.startswith("activity/")}
    assert made.keys() == committed.keys() - released
    for name, path in made.items():
        assert committed[name].read_bytes() == path.read_bytes(), f"commit {name} again"


def files(folder: Path) -> dict[str, Path]:
    """Return every file below a folder, by its path there."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def test_every_person_whom_a_canvas_shows_has_a_manifest(
    resources: dict[str, Any], exhibition: Exhibition
) -> None:
    named = {id for panel in exhibition.panels for id in panel.persons}
    held = {path.split("/")[2] for path in resources if path.startswith(f"{SLUG}/persons/")}
    assert named <= held <= {person.id for person in exhibition.persons}


def test_a_canvas_is_the_same_in_every_manifest(resources: dict[str, Any], manifest: Any) -> None:
    canvases = {canvas["id"]: canvas for canvas in manifest["items"]}
    manifests = [value for value in resources.values() if value["type"] == "Manifest"]
    assert len(manifests) > 20
    for each in manifests:
        assert each["items"] == [canvases[canvas["id"]] for canvas in each["items"]]


def test_the_collections_lead_to_every_manifest(resources: dict[str, Any]) -> None:
    by_id = {value["id"]: value for value in resources.values()}
    met, waiting = set(), ["https://example.org/collection.json"]
    while waiting:
        met.add(id := waiting.pop())
        if by_id[id]["type"] == "Collection":
            waiting += [item["id"] for item in by_id[id]["items"]]
    assert met == {id for id, value in by_id.items() if value["type"] != "AnnotationPage"}


def test_a_pdf_opens_where_it_prints_what_a_canvas_or_person_shows(
    resources: dict[str, Any], real: Path
) -> None:
    links = {url for value in resources.values() for url in strings(value) if ".pdf#" in url}
    assert len(links) >= 80, "panels, objects and persons, in two languages"
    for name in {url.partition("#")[0].rpartition("/")[2] for url in links}:
        with pikepdf.open(real / "dist" / SLUG / name) as pdf:
            known = destinations(pdf)
        wanted = {url.partition("#")[2] for url in links if f"/{name}#" in url}
        assert wanted <= known, name


def test_every_file_that_the_manifest_names_is_published(
    manifest: Any, published: dict[str, Path]
) -> None:
    kinds = (".jpg", ".png", ".json", ".pdf", ".epub")
    found = {url for url in strings(manifest) if url.startswith(f"{BASE}/") and url.endswith(kinds)}
    assert len(found) >= 9, "logo, books, manifest; for each panel its picture and a thumbnail"
    folder = published[BASE]
    for url in found - published.keys():
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

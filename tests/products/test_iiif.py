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
from tests.validators.viewers import MIRADOR, OPENSEADRAGON, VIEWERS, Showing, Viewer, show, walk
from toolkit import to_prezi3
from toolkit.model.exhibition import Exhibition
from toolkit.targets.pdf.gate import destinations

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
    pictured = [canvas for canvas in manifest["items"] if "service" in canvas["thumbnail"][0]]
    services = [canvas["thumbnail"][0]["service"][0]["id"] for canvas in pictured]
    assert len(services) == len(exhibition.panels)
    for service in services:
        folder = published[BASE] / service[len(BASE) + 1 :]
        assert (folder / "full" / "90," / "0" / "default.jpg").is_file()


def test_the_manifest_names_people_as_they_wish_to_be_named(manifest: Any) -> None:
    values = {entry["label"]["en"][0]: entry["value"] for entry in manifest["metadata"]}
    wished = {"en": ["The exhibition’s editors"], "ru": ["Редакция выставки"]}
    assert values["Made by"] == wished


@pytest.fixture(scope="module", params=VIEWERS, ids=lambda viewer: viewer.name)
def viewer(request: pytest.FixtureRequest) -> Viewer:
    """Return one viewer after the other."""
    found: Viewer = request.param
    return found


@pytest.fixture(scope="module")
def showing(viewer: Viewer, published: dict[str, Path]) -> Showing:
    """Return what a viewer shows of the exhibition; `.toolkit/viewers` has the pictures of it."""
    showing = walk(viewer, f"{BASE}/manifest.json", published)
    showing.keep(PROJECT / ".toolkit" / "viewers" / viewer.name)
    return showing


def painted(canvas: Any) -> list[Any]:
    """Return the pictures of a canvas, one a language."""
    bodies = [note["body"] for page in canvas["items"] for note in page["items"]]
    return [one for body in bodies for one in body.get("items", [body])]


def first_chapter(manifest: Any) -> int:
    """Return the number of the canvas to which the first range without further ranges leads."""
    item = manifest["structures"][0]
    while item["type"] == "Range":
        item = next((one for one in item["items"] if one["type"] == "Range"), item["items"][0])
    return 1 + [canvas["id"] for canvas in manifest["items"]].index(item["id"].split("#")[0])


def test_every_request_of_every_viewer_is_answered(showing: Showing) -> None:
    assert showing.refused() == (), "a request failed or went to a foreign host"
    assert all(request.url.startswith(f"{BASE}/") for request in showing.requests)


def test_a_zoom_in_any_viewer_brings_finer_tiles(showing: Showing) -> None:
    assert len(showing.scales()) >= 3
    zoomed = [showing.screenshots[name] for name in ("first", "zoom-1", "zoom-2", "zoom-3")]
    assert len(set(zoomed)) == 4, "each zoom shows something else"


def test_every_viewer_turns_to_every_canvas(
    viewer: Viewer, showing: Showing, manifest: Any
) -> None:
    pictures = [painted(canvas) for canvas in manifest["items"]]
    services = [[one["service"][0]["id"] for one in each if "service" in one] for each in pictures]
    count = sum(map(len, services)) if viewer is OPENSEADRAGON else len(pictures)
    assert showing.pages == tuple(range(1, count + 1))
    firsts = {f"{each[0]}/info.json" for each in services if each}
    assert firsts - showing.asked() == set()


def test_the_contents_lead_to_a_chapter(viewer: Viewer, showing: Showing, manifest: Any) -> None:
    wanted = first_chapter(manifest) if viewer.entry else None
    assert showing.followed == wanted


def test_no_viewer_has_anything_to_complain_of(viewer: Viewer, showing: Showing) -> None:
    assert [error for error in showing.errors if not viewer.own_words.search(error)] == []


def test_mirador_says_what_the_exhibition_and_its_first_panel_are_called(
    manifest: Any, published: dict[str, Path]
) -> None:
    showing = show(MIRADOR, f"{BASE}/manifest.json", published)
    assert manifest["label"]["en"][0] in showing.text
    assert manifest["items"][0]["label"]["en"][0] in showing.text

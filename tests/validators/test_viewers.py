from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.validators.browser import FOREIGN, Request
from tests.validators.samples import write_manifest, write_tiles
from tests.validators.viewers import MIRADOR, OPENSEADRAGON, UNIVERSAL_VIEWER, Viewer, show, walk

BASE = "https://example.org/small"
SERVICE = f"{BASE}/iiif/picture"
MANIFEST = f"{BASE}/manifest.json"


@pytest.fixture
def tiles(tmp_path: Path) -> Path:
    return write_tiles(tmp_path / "picture", url=SERVICE)


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    return write_manifest(tmp_path / "manifest.json", url=MANIFEST, service=SERVICE)


def test_openseadragon_shows_right_tiles_and_asks_for_no_other_file(tiles: Path) -> None:
    showing = show(OPENSEADRAGON, f"{SERVICE}/info.json", {SERVICE: tiles})
    assert (showing.refused(), showing.errors) == ((), ())
    assert len(showing.scales()) >= 2
    assert len(set(showing.screenshots)) == 3, "each zoom shows something else"


def test_openseadragon_tells_of_a_tile_that_is_missing(tiles: Path) -> None:
    (tiles / "1024,512,512,512" / "512,512" / "0" / "default.jpg").unlink()
    showing = show(OPENSEADRAGON, f"{SERVICE}/info.json", {SERVICE: tiles})
    missing = f"{SERVICE}/1024,512,512,512/512,512/0/default.jpg"
    assert Request(missing, 404) in showing.refused()
    assert showing.errors


def test_openseadragon_tells_of_tiles_said_to_be_elsewhere(tiles: Path) -> None:
    info = json.loads((tiles / "info.json").read_text(encoding="utf-8"))
    (tiles / "info.json").write_text(json.dumps({**info, "id": "https://example.com/p"}))
    showing = show(OPENSEADRAGON, f"{SERVICE}/info.json", {SERVICE: tiles})
    assert {request.status for request in showing.refused()} == {FOREIGN}


@pytest.mark.parametrize("viewer", [MIRADOR, UNIVERSAL_VIEWER], ids=lambda viewer: viewer.name)
def test_a_viewer_shows_a_right_manifest_and_asks_for_no_other_file(
    viewer: Viewer, tiles: Path, manifest: Path, tmp_path: Path
) -> None:
    showing = walk(viewer, MANIFEST, {MANIFEST: manifest, SERVICE: tiles}, zooms=2)
    assert showing.refused() == ()
    assert [error for error in showing.errors if not viewer.own_words.search(error)] == []
    assert len(showing.scales()) >= 2
    assert len({showing.screenshots[name] for name in ("first", "zoom-1", "zoom-2")}) == 3
    assert showing.pages == (1, 2)
    assert showing.followed == 2
    showing.keep(tmp_path / "pictures")
    assert (tmp_path / "pictures" / "canvas-002.png").is_file()


def test_mirador_tells_of_a_manifest_that_is_missing(tmp_path: Path) -> None:
    showing = show(MIRADOR, MANIFEST, {MANIFEST: tmp_path / "none.json"})
    assert Request(MANIFEST, 404) in showing.refused()
    assert showing.scales() == frozenset()

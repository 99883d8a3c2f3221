"""What is said of a picture is seen in Mirador, the viewer that most libraries run."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from tests.targets.iiif.panels import BASE, LAMP, PANEL, exhibition, prose, text
from tests.validators.browser import TOOLS, open_page, settle
from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses
from toolkit.targets.iiif.annotations import EMBEDDED
from toolkit.targets.iiif.canvases import annotation_files
from toolkit.targets.iiif.manifest import manifest

PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Viewer</title>
<style>html, body, #viewer {{ height: 100%; margin: 0; position: relative }}</style></head>
<body><div id="viewer"></div><script src="{TOOLS}/mirador/dist/mirador.min.js"></script>
<script>Mirador.viewer({{id: "viewer", windows: [{{manifestId: "{BASE}/manifest.json"}}],
window: {{sideBarOpen: true, defaultSideBarPanel: "annotations"}}}});</script></body></html>
"""
LAMPS = replace(
    LAMP, title=text(en="The lamp", ru="Лампа"), note=prose(en="It is lit."), persons=("anna",)
)


def shown(made: Exhibition, root: Path) -> str:
    """Return what Mirador says in words beside the first picture."""
    (root / "manifest.json").write_text(json.dumps(manifest(made)), encoding="utf-8")
    published = {f"{BASE}/manifest.json": root / "manifest.json"}
    for number, (path, page) in enumerate(annotation_files(made, Addresses.of(made))):
        published[f"{BASE}/{path}"] = root / f"{number}.json"
        (root / f"{number}.json").write_text(json.dumps(page), encoding="utf-8")
    with open_page(PAGE, published) as (page, log):
        page.wait_for_selector("text=Showing", timeout=60_000)
        settle(page, log)
        return page.inner_text("body")


def test_comments_and_tags_on_the_canvas_are_seen(tmp_path: Path) -> None:
    words = shown(exhibition(replace(PANEL, details=(LAMPS,))), tmp_path)
    assert all(said in words for said in ("The lamp", "It is lit.", "Лампа"))
    # Recipe 0258 to the letter, without purposes, leaves Mirador 4.0 a blank page.
    assert all(tag in words for tag in ("Anna Lind", "Анна Линд"))


def test_pages_that_are_files_are_fetched_in_every_language(tmp_path: Path) -> None:
    large = prose(en="word " * EMBEDDED)
    words = shown(exhibition(replace(PANEL, transcript=large, details=(LAMPS,))), tmp_path)
    assert all(said in words for said in ("The lamp", "Лампа", "Anna Lind", "Анна Линд"))

"""Show pictures and manifests in the image viewers that libraries run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.validators.browser import TOOLS, Log, Request, open_page, settle

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Viewer</title>
<style>html, body, #viewer {{ height: 100%; margin: 0; position: relative }}</style></head>
<body><div id="viewer"></div><script src="{script}"></script><script>{start}</script></body></html>
"""
OPENSEADRAGON = f"{TOOLS}/openseadragon/build/openseadragon"
START_OPENSEADRAGON = """
window.viewer = OpenSeadragon({{id: "viewer", prefixUrl: "{images}/", tileSources: "{url}",
  drawer: "canvas", showNavigator: false}});
viewer.addHandler("open-failed", event => console.error(event.message));
viewer.addHandler("tile-load-failed", event => console.error(event.message));
"""
MIRADOR = f"{TOOLS}/mirador/dist/mirador.min.js"
START_MIRADOR = """
Mirador.viewer({{id: "viewer", windows: [{{manifestId: "{url}"}}],
  window: {{sideBarOpen: false}}, workspaceControlPanel: {{enabled: false}}}});
"""
TILE = re.compile(r"/(\d+),(\d+),(\d+),(\d+)/(\d+),(\d+)/0/default\.jpg$")
TURNS_PER_ZOOM = 4


@dataclass(frozen=True, slots=True)
class Showing:
    """What a viewer asked for while it showed something and was zoomed twice.

    `errors` are the lines of the browser's console; Mirador 4.0.0 itself always writes one, on
    React. `screenshots` are PNG files: at first, and after each zoom. `text` is what the page says
    in words at the end.
    """

    requests: tuple[Request, ...]
    errors: tuple[str, ...]
    screenshots: tuple[bytes, ...]
    text: str

    def refused(self) -> tuple[Request, ...]:
        """Return the requests that failed or went to a foreign host."""
        return tuple(request for request in self.requests if request.status != 200)

    def scales(self) -> frozenset[int]:
        """Return the scale factors of the tiles shown: 1 = full resolution."""
        fits = (TILE.search(request.url) for request in self.requests)
        return frozenset(-(-int(fit[3]) // int(fit[5])) for fit in fits if fit)


def show_in_openseadragon(info: str, published: Mapping[str, Path]) -> Showing:
    """Open the picture whose `info.json` stands at that address, and zoom in twice."""
    start = START_OPENSEADRAGON.format(images=f"{OPENSEADRAGON}/images", url=info)
    return _show(f"{OPENSEADRAGON}/openseadragon.min.js", start, published, ready="#viewer canvas")


def show_in_mirador(manifest: str, published: Mapping[str, Path]) -> Showing:
    """Open the manifest that stands at that address, and zoom in twice on its first canvas."""
    start = START_MIRADOR.format(url=manifest)
    return _show(MIRADOR, start, published, ready=".mirador-window")


def _show(script: str, start: str, published: Mapping[str, Path], *, ready: str) -> Showing:
    html = PAGE.format(script=script, start=start)
    with open_page(html, published) as (page, log):
        page.wait_for_selector(ready, timeout=60_000)
        settle(page, log)
        screenshots = [page.screenshot(), _zoom(page, log), _zoom(page, log)]
        ours = (request for request in log.requests if not request.url.startswith(f"{TOOLS}/"))
        text = page.inner_text("body")
        return Showing(tuple(ours), tuple(log.errors), tuple(screenshots), text)


def _zoom(page: Page, log: Log) -> bytes:
    """Turn the wheel over the middle of the page; return a picture of what is then shown."""
    size = page.viewport_size
    assert size is not None
    page.mouse.move(size["width"] / 2, size["height"] / 2)
    for _ in range(TURNS_PER_ZOOM):
        page.mouse.wheel(0, -240)
        page.wait_for_timeout(80)  # viewers drop turns that come faster than a hand's
    settle(page, log)
    return page.screenshot()

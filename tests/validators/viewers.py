"""Show pictures and manifests in the image viewers that libraries run, and walk through them.

Each viewer is handled as a reader would: it is looked at, zoomed, turned page by page, and its
table of contents is opened and followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from string import Template

from playwright.sync_api import Page

from tests.validators import ToolError
from tests.validators.browser import TOOLS, Log, Request, open_page, settle

PAGE = Template("""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Viewer</title>
<style>html, body, #viewer { height: 100%; margin: 0; position: relative }</style>$head</head>
<body><div id="viewer"></div>$body</body></html>
""")
TILE = re.compile(r"/(\d+),(\d+),(\d+),(\d+)/(\d+),(\d+)/0/default\.jpg$")
NEVER = re.compile(r"(?!)")
TURNS_PER_ZOOM = 4
MOST_PAGES = 500
"""A viewer whose last page is not reached by then goes round in circles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """How a viewer is started and handled.

    `head` and `body` are HTML, in which `$$url` is what it shows; `number` is JavaScript for the
    number of the canvas shown, from 1; the rest are selectors: `ready` of what appears when it
    has started, `closer` and `farther` of the buttons that zoom, where the wheel does not, `next`
    of the button that turns the page, `contents` of what is clicked, one after the other, until
    the ranges are seen, and `entry` of the ranges that lead to a canvas. A viewer without `entry`
    shows no ranges. `own_fault` fits the requests that the viewer makes by mistake
    whatever it is given, `own_words` what it then says on the console.
    """

    name: str
    head: str = ""
    body: str
    ready: str
    next: str
    number: str
    closer: str = ""
    farther: str = ""
    contents: tuple[str, ...] = ()
    entry: str = ""
    own_fault: re.Pattern[str] = NEVER
    own_words: re.Pattern[str] = NEVER


_OPENSEADRAGON = f"{TOOLS}/openseadragon/build/openseadragon"
OPENSEADRAGON = Viewer(
    name="openseadragon",
    body=f"""<script src="{_OPENSEADRAGON}/openseadragon.min.js"></script><script type="module">
const url = "$url";
const given = await (await fetch(url)).json();
const bodies = (given.items ?? []).flatMap(canvas => canvas.items.flatMap(page =>
  page.items.flatMap(annotation => annotation.body.items ?? annotation.body)));
const services = bodies.filter(body => body.service).map(body => body.service[0].id);
window.viewer = OpenSeadragon({{id: "viewer", prefixUrl: "{_OPENSEADRAGON}/images/",
  tileSources: given.type === "Manifest" ? services.map(id => id + "/info.json") : [url],
  sequenceMode: true, drawer: "canvas", showNavigator: false}});
viewer.addHandler("open-failed", event => console.error(event.message));
viewer.addHandler("tile-load-failed", event => console.error(event.message));
</script>""",
    ready="#viewer canvas",
    next="[title='Next page']",
    number="viewer.currentPage() + 1",
)
"""Knows pictures alone: of a manifest it is given every picture, in every language."""

MIRADOR = Viewer(
    name="mirador",
    body=f"""<script src="{TOOLS}/mirador/dist/mirador.min.js"></script><script>
Mirador.viewer({{id: "viewer", windows: [{{manifestId: "$url"}}],
  workspaceControlPanel: {{enabled: false}},
  thumbnailNavigation: {{defaultPosition: "far-bottom"}}}});
</script>""",
    ready=".mirador-window",
    next=".mirador-next-canvas-button",
    number="Number(/(\\d+) of \\d+/.exec(document.body.innerText)[1])",
    contents=("[aria-label='Toggle sidebar']", "[role=tab][aria-label='Index']"),
    entry="[role=treeitem]:not(:has([role=treeitem]))",
    own_words=re.compile("Accessing element.ref was removed in React 19"),
)

_UNIVERSAL = f"{TOOLS}/universalviewer/dist"
UNIVERSAL_VIEWER = Viewer(
    name="universalviewer",
    head=f"""<link rel="stylesheet" href="{_UNIVERSAL}/uv.css">""",
    body=f"""<script src="{_UNIVERSAL}/umd/UV.js"></script><script>
document.getElementById("viewer").className = "uv";
UV.init("viewer", {{manifest: "$url", embedded: true}});
</script>""",
    ready=".uv .openseadragon-canvas canvas",
    next=".headerPanel .btn.next",
    number="Number(document.querySelector('.headerPanel .autocompleteText').value)",
    contents=("a.index.tab",),
    entry=".iiif-tree-component ul ul li:not(:has(ul)) a",
    # Version 4.4.0 puts the folder of its pictures before a picture that is itself an address
    # (a blank GIF): `images/data:image/gif;base64,…`, on every page, without effect.
    own_fault=re.compile(r"^http://localhost/images/data:image/gif;base64,"),
    own_words=re.compile("Failed to load resource: net::ERR_FAILED"),
)

CLOVER = Viewer(
    name="clover",
    body=f"""<script src="{TOOLS}/@samvera/clover-iiif/dist/web-components/index.umd.js"></script>
<script>
const shown = document.createElement("clover-viewer");
shown.setAttribute("iiif-content", "$url");
document.getElementById("viewer").append(shown);
</script>""",
    ready=".openseadragon-canvas canvas",
    next=".clover-viewer-media-navigation button:last-child",
    number="Number(document.querySelector('.clover-viewer-media-navigation span')"
    ".innerText.split('/')[0])",
    closer="[title='Zoom in']",
    farther="[title='Zoom out']",
)
"""Version 3.3.8 shows no ranges."""

VIEWERS = (OPENSEADRAGON, MIRADOR, UNIVERSAL_VIEWER, CLOVER)


@dataclass(frozen=True, slots=True)
class Showing:
    """What a viewer asked for and showed.

    `errors` are the lines of the browser's console. `screenshots` are PNG files by the name of what
    was done. `pages` are the numbers of the canvases that were turned to, from the first;
    `followed` is that of the canvas to which the first entry of the contents led. `text` is
    what the page says in words at the end.
    """

    requests: tuple[Request, ...]
    errors: tuple[str, ...]
    screenshots: Mapping[str, bytes]
    pages: tuple[int, ...]
    followed: int | None
    text: str

    def refused(self) -> tuple[Request, ...]:
        """Return the requests that failed or went to a foreign host."""
        return tuple(request for request in self.requests if request.status != 200)

    def asked(self) -> frozenset[str]:
        """Return the addresses that were asked for."""
        return frozenset(request.url for request in self.requests)

    def scales(self) -> frozenset[int]:
        """Return the scale factors of the tiles shown: 1 = full resolution."""
        fits = (TILE.search(request.url) for request in self.requests)
        return frozenset(-(-int(fit[3]) // int(fit[5])) for fit in fits if fit)

    def keep(self, folder: Path) -> None:
        """Write the screenshots, so that somebody can look at them."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in self.screenshots.items():
            (folder / f"{name}.png").write_bytes(data)


def show(viewer: Viewer, url: str, published: Mapping[str, Path], *, zooms: int = 2) -> Showing:
    """Open the manifest or info.json that stands at that address, and zoom in."""
    return _visit(viewer, url, published, zooms=zooms, through=False)


def walk(viewer: Viewer, url: str, published: Mapping[str, Path], *, zooms: int = 3) -> Showing:
    """Open a manifest, zoom in, turn to every canvas, and follow the first entry of its contents.

    Raises:
        ToolError: There is no last canvas.
    """
    return _visit(viewer, url, published, zooms=zooms, through=True)


@contextmanager
def opened(
    viewer: Viewer, url: str, published: Mapping[str, Path], *, before: str = ""
) -> Iterator[tuple[Page, Log]]:
    """Start a viewer on a manifest or info.json; `before` is JavaScript that runs before it."""
    body = Template(viewer.body).substitute(url=url)
    head = f"<script>{before}</script>{viewer.head}"
    with open_page(PAGE.substitute(head=head, body=body), published) as (page, log):
        page.wait_for_selector(viewer.ready, timeout=60_000)
        settle(page, log)
        yield page, log


def _visit(
    viewer: Viewer, url: str, published: Mapping[str, Path], *, zooms: int, through: bool
) -> Showing:
    with opened(viewer, url, published) as (page, log):
        screenshots = {"first": page.screenshot()}
        screenshots |= {f"zoom-{turn}": _zoom(viewer, page, log) for turn in range(1, zooms + 1)}
        pages, followed = [], None
        if through:
            _zoom(viewer, page, log, turns=-(zooms + 1) * TURNS_PER_ZOOM)
            for number, screenshot in _turn_pages(viewer, page, log):
                pages.append(number)
                screenshots[f"canvas-{number:03}"] = screenshot
            if viewer.entry:
                screenshots["contents"] = _open_contents(viewer, page, log)
                followed = _follow(viewer, page, log)
                screenshots["followed"] = page.screenshot()
        asked = tuple(request for request in log.requests if _counts(viewer, request))
        text = page.inner_text("body")
        return Showing(asked, tuple(log.errors), screenshots, tuple(pages), followed, text)


def _counts(viewer: Viewer, request: Request) -> bool:
    """Say whether a request is for what is shown, or is missing from the viewer's own files."""
    ours = not request.url.startswith(f"{TOOLS}/") or request.status != 200
    return ours and not viewer.own_fault.match(request.url)


def _zoom(viewer: Viewer, page: Page, log: Log, *, turns: int = TURNS_PER_ZOOM) -> bytes:
    """Go nearer to the middle of the page, or farther away; return a picture of what is shown."""
    size = page.viewport_size
    assert size is not None
    page.mouse.move(size["width"] / 2, size["height"] / 2)
    button = viewer.closer if turns > 0 else viewer.farther
    # A click doubles what is shown, as four turns of the wheel do.
    for _ in range(abs(turns) // TURNS_PER_ZOOM if button else abs(turns)):
        if button:
            page.locator(button).first.click()
        else:
            page.mouse.wheel(0, -240 if turns > 0 else 240)
        page.wait_for_timeout(80)  # viewers drop turns that come faster than a hand's
    settle(page, log)
    return page.screenshot()


def _turn_pages(viewer: Viewer, page: Page, log: Log) -> Iterator[tuple[int, bytes]]:
    """Turn to each canvas; yield its number and a picture of it."""
    number = int(page.evaluate(viewer.number))
    yield number, page.screenshot()
    for _ in range(MOST_PAGES):
        button = page.locator(viewer.next).first
        if "disabled" in (button.get_attribute("class") or "") or button.is_disabled():
            return
        button.click()
        settle(page, log, quiet=0.5)
        before, number = number, int(page.evaluate(viewer.number))
        if number == before:  # OpenSeadragon's button is never disabled.
            return
        yield number, page.screenshot()
    raise ToolError(f"{viewer.name} shows no last canvas after {MOST_PAGES}")


def _open_contents(viewer: Viewer, page: Page, log: Log) -> bytes:
    for selector in viewer.contents:
        page.locator(selector).first.click()
        settle(page, log)
    return page.screenshot()


def _follow(viewer: Viewer, page: Page, log: Log) -> int:
    """Click on the first entry of the contents that leads to a canvas; return its number."""
    page.locator(viewer.entry).first.click()
    settle(page, log)
    return int(page.evaluate(viewer.number))

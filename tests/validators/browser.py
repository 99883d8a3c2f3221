"""Open pages in headless Chromium and write down everything it asks for.

No port is opened: every request is answered here from folders on disk, so products are shown
at the very addresses they were built for, and whatever lies elsewhere is refused and noted.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import ConsoleMessage, Page, Route, sync_playwright

from tests.validators import NODE_MODULES, ToolError, find

HERE = "http://localhost/test"
"""Where our own pages stand; browsers trust this host as they trust https."""
TOOLS = "http://localhost/node_modules"
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Keep Chromium from calling home, and from a graphics card that a server does not have."""
TYPES = {".json": "application/json", ".js": "text/javascript", ".epub": "application/epub+zip"}
FOREIGN = 0
"""The status we note for a request that leaves what was published."""


@dataclass(frozen=True, slots=True)
class Request:
    """One address the browser asked for and what it got: 200, 404, or `FOREIGN`."""

    url: str
    status: int


@dataclass(slots=True)
class Log:
    """What happened while a page was open, in order."""

    requests: list[Request] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def refused(self) -> tuple[Request, ...]:
        """Return the requests that were not answered with 200: missing or foreign."""
        return tuple(request for request in self.requests if request.status != 200)


@contextmanager
def open_page(
    html: str,
    published: Mapping[str, Path],
    *,
    width: int = 1280,
    height: int = 800,
) -> Iterator[tuple[Page, Log]]:
    """Open a page of ours, with `published` (address -> folder or file) and the node packages.

    Of two addresses that fit a request the longer one answers it.
    """
    log = Log()
    places = {**published, TOOLS: NODE_MODULES}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find("chromium"), chromium_sandbox=False, args=list(QUIET)
        )
        # foliate's reader forbids by policy the very evaluation that waiting for it needs.
        page = browser.new_page(viewport={"width": width, "height": height}, bypass_csp=True)
        page.on("console", lambda message: _note(message, log))
        page.on("pageerror", lambda error: log.errors.append(str(error)))
        page.route("**/*", lambda route: _answer(route, html, places, log))
        page.goto(HERE)
        yield page, log
        browser.close()


def settle(page: Page, log: Log, *, quiet: float = 1.0, longest: float = 60.0) -> None:
    """Wait until the page has asked for nothing new for `quiet` seconds.

    Raises:
        ToolError: if it goes on for `longest` seconds.
    """
    waited = calm = 0.0
    seen = len(log.requests)
    while calm < quiet:
        page.wait_for_timeout(100)
        waited += 0.1
        calm = calm + 0.1 if len(log.requests) == seen else 0.0
        seen = len(log.requests)
        if waited > longest:
            raise ToolError(f"the page still asks for files after {longest:.0f} s")


def _note(message: ConsoleMessage, log: Log) -> None:
    if message.type == "error":
        log.errors.append(message.text)


def _answer(route: Route, html: str, places: Mapping[str, Path], log: Log) -> None:
    url = route.request.url
    if url == HERE:
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
        return
    if url == "http://localhost/favicon.ico":
        route.fulfill(status=204)
        return
    path = _file(url, places)
    if path is None:
        log.requests.append(Request(url, FOREIGN))
        route.abort()
        return
    if urlsplit(url).path.endswith("/"):
        path /= "index.html"  # as every web server does
    found = path.is_file()
    log.requests.append(Request(url, 200 if found else 404))
    allow = {"Access-Control-Allow-Origin": "*"}
    if found:
        route.fulfill(body=path.read_bytes(), content_type=_type(path), headers=allow)
    else:
        route.fulfill(status=404, headers=allow)


def _file(url: str, places: Mapping[str, Path]) -> Path | None:
    """Return the file that an address names, None if it lies outside every place."""
    address = urlsplit(url)._replace(query="", fragment="").geturl()
    fits = [place for place in places if address == place or address.startswith(f"{place}/")]
    if not fits:
        return None
    place = max(fits, key=len)
    rest = unquote(address[len(place) :]).lstrip("/")
    return places[place] / rest if rest else places[place]


def _type(path: Path) -> str:
    return TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain"

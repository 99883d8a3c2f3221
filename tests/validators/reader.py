"""Read a book in the engines of three e-book readers: foliate-js, epub.js and Vivliostyle.

An engine is started once, and then turned to one place after the other, on screens of several
sizes, by day and by night: starting costs more than turning.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from playwright.sync_api import Page

from tests.validators import ToolError
from tests.validators.browser import HERE, TOOLS, Log, Request, open_page, settle
from tests.validators.engines import BOOK, MEASURE, OPEN, Engine

PHONE = (390, 844)
TABLET = (768, 1024)
LEGIBLE = 4.5
"""The contrast that text has at least. Source: WCAG 2.2, 1.4.3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Where a reader is turned to, on which screen, by day or by night.

    `place` is a document of the spine, counted from 0, or an address as the package has it
    ("text/persons.xhtml#person-ida"); `times` is how much larger the type is than usual; `note` is
    a CSS selector of what is pressed there to pop up, `name` that of the screenshot.
    """

    place: int | str
    size: tuple[int, int] = TABLET
    dark: bool = False
    times: float = 1
    note: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What popped up when a reference was pressed; `kind` is the engine's word for it, if any."""

    kind: str | None
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Ink:
    """How clearly some words stand out from what is behind them: 1 not at all, 21 most."""

    contrast: float
    words: str


@dataclass(frozen=True, slots=True)
class Shot:
    """One view of the book as it came up on the screen.

    `text` is that of everything laid out, `inks` are its inks, the faintest first, `sizes` how many
    letters there are of each size in px, the marks of notes left out; `spilt` are the words that
    run over the edge of their page.
    """

    view: View
    text: str
    inks: tuple[Ink, ...]
    sizes: Mapping[float, int]
    spilt: tuple[str, ...]
    note: Note | None
    screenshot: bytes

    @property
    def size(self) -> float:
        """Return the size of most letters, in px."""
        return max(self.sizes, key=self.sizes.__getitem__)

    @property
    def faint(self) -> tuple[Ink, ...]:
        """Return the words that are hard to tell from what is behind them."""
        return tuple(ink for ink in self.inks if ink.contrast < LEGIBLE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in a book.

    `toc`, `pages` and `landmarks` count the entries of the book's three lists, at every depth,
    None where the engine does not know a list; `spine` counts its documents; `shots` are the views
    it was asked for. `requests` and `errors` are without those of its own fault.
    """

    toc: int
    pages: int | None
    landmarks: int | None
    spine: int
    shots: tuple[Shot, ...]
    requests: tuple[Request, ...]
    errors: tuple[str, ...]

    def keep(self, folder: Path) -> None:
        """Write the named screenshots, and no others, so that somebody can look at them."""
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        for shot in self.shots:
            if shot.view.name:
                (folder / f"{shot.view.name}.png").write_bytes(shot.screenshot)


def read_in(
    engine: Engine, book: Path, views: Sequence[View] = (), *, whole: bool = True
) -> Reading:
    """Open the book in a reader and take the views; `whole` lets it lay out every page first.

    Raises:
        ToolError: if the reader cannot open it.
    """
    with opened(engine, book, whole=whole) as (page, log):
        counts: dict[str, Any] = page.evaluate(
            "(({toc, pages, landmarks, spine}) => ({toc, pages, landmarks, spine}))(reader)"
        )
        shots = tuple(_take(page, log, view) for view in views)
        requests = tuple(request for request in log.requests if _counts(engine, request))
        own = len([r for r in log.refused() if not _counts(engine, r)])
        errors = tuple(log.errors[own:]) if own else tuple(log.errors)
        return Reading(**counts, shots=shots, requests=requests, errors=errors)


@contextmanager
def opened(engine: Engine, book: Path, *, whole: bool = True) -> Iterator[tuple[Page, Log]]:
    """Start a reader with the book; its page has `reader` (see `engines`)."""
    said = {"whole": "true" if whole else "false"}
    with tempfile.TemporaryDirectory() as folder:
        if engine.start != HERE:
            _unpack(book, Path(folder))
        places = {BOOK: book, OPEN: Path(folder)}
        with open_page(engine.html, places, width=TABLET[0], height=TABLET[1]) as (page, log):
            if engine.start != HERE:
                page.goto(Template(engine.start).substitute(said))
                page.evaluate(Template(engine.script).substitute(said))
            page.wait_for_function("window.reader || window.broken", timeout=60_000)
            if broken := page.evaluate("window.broken"):
                raise ToolError(f"{engine.name} could not open {book.name}: {broken}")
            yield page, log


def _unpack(book: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(book) as archive:
            archive.extractall(folder)
    except zipfile.BadZipFile as error:
        raise ToolError(f"could not open {book.name}: {error}") from error


def _counts(engine: Engine, request: Request) -> bool:
    """Say whether a request is for the book, and not one the engine makes by mistake."""
    ours = not request.url.startswith(f"{TOOLS}/") or request.status != 200
    return ours and not request.url.endswith(engine.own_faults)


def _take(page: Page, log: Log, view: View) -> Shot:
    width, height = view.size
    if page.viewport_size != {"width": width, "height": height}:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("reader.resize()")
    page.emulate_media(color_scheme="dark" if view.dark else "light")
    page.evaluate("dark => reader.night(dark)", view.dark)
    page.evaluate("times => reader.enlarge(times)", view.times)
    for _ in range(2):  # what comes late, a picture or a larger type, moves the place away
        page.evaluate("place => reader.turn(place)", view.place)
        settle(page, log, quiet=0.3)
    seen = page.evaluate(MEASURE)
    note = page.evaluate("mark => reader.note(mark)", view.note) if view.note else None
    if note:
        settle(page, log, quiet=0.3)
    return Shot(
        view=view,
        text=seen["text"],
        inks=tuple(sorted(Ink(ink, words) for ink, words in seen["inks"])),
        sizes=dict(seen["sizes"]),
        spilt=tuple(seen["spilt"]),
        note=Note(**note) if note else None,
        screenshot=page.screenshot(),
    )

"""Read a book in the engines of two e-book readers: foliate-js and epub.js."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.validators import ToolError
from tests.validators.browser import HERE, TOOLS, Log, Request, open_page, settle

BOOK = f"{HERE}/book.epub"
FOLIATE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>foliate</title>
<style>html, body, foliate-view {{ height: 100%; margin: 0; display: block }}</style></head>
<body><script type="module">
import "{TOOLS}/foliate-js/view.js";
const view = document.createElement("foliate-view");
document.body.append(view);
const stop = error => {{ window.broken = String(error); throw error; }};
await view.open("{BOOK}").catch(stop);
await view.init({{showTextStart: false}});
const flat = items => (items ?? []).flatMap(item => [item, ...flat(item.subitems)]);
window.reader = {{
  toc: flat(view.book.toc).length,
  pages: (view.book.pageList ?? []).length,
  landmarks: (view.book.landmarks ?? []).length,
  chapters: view.book.sections.length,
  turn: number => view.goTo(number),
  text: () => view.renderer.getContents()[0].doc.body.textContent,
}};
</script></body></html>
"""
EPUBJS = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>epub.js</title>
<style>html, body, #view {{ height: 100%; margin: 0 }}</style></head>
<body><div id="view"></div>
<script src="{TOOLS}/jszip/dist/jszip.min.js"></script>
<script src="{TOOLS}/epubjs/dist/epub.js"></script>
<script type="module">
const book = ePub("{BOOK}");
book.on("openFailed", error => {{ window.broken = String(error); }});
const rendition = book.renderTo("view", {{width: "100%", height: "100%", spread: "none"}});
await rendition.display();
await book.loaded.navigation;
await book.loaded.pageList;
const flat = items => (items ?? []).flatMap(item => [item, ...flat(item.subitems)]);
window.reader = {{
  toc: flat(book.navigation.toc).length,
  pages: book.pageList.pages.length,
  landmarks: book.navigation.landmarks.length,
  chapters: book.spine.length,
  turn: number => rendition.display(number),
  text: () => rendition.getContents()[0].document.body.textContent,
}};
</script></body></html>
"""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A document of the book as it came up on the screen."""

    text: str
    screenshot: bytes


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found in a book.

    `toc`, `pages` and `landmarks` count the entries of the book's three lists, at every depth;
    `spine` counts its documents; `chapters` are those it was turned to.
    """

    toc: int
    pages: int
    landmarks: int
    spine: int
    chapters: tuple[Chapter, ...]
    requests: tuple[Request, ...]
    errors: tuple[str, ...]


def read_in_foliate(
    book: Path, chapters: Sequence[int] = (0,), *, size: tuple[int, int] = (800, 1000)
) -> Reading:
    """Open the book in foliate-js and turn to documents of its spine, counted from 0.

    Raises:
        ToolError: if the reader cannot open it.
    """
    return _read(FOLIATE, book, chapters, size=size)


def read_in_epubjs(
    book: Path, chapters: Sequence[int] = (0,), *, size: tuple[int, int] = (800, 1000)
) -> Reading:
    """Open the book in epub.js and turn to documents of its spine, counted from 0.

    Raises:
        ToolError: if the reader cannot open it.
    """
    return _read(EPUBJS, book, chapters, size=size)


def _read(html: str, book: Path, chapters: Sequence[int], *, size: tuple[int, int]) -> Reading:
    width, height = size
    with open_page(html, {BOOK: book}, width=width, height=height) as (page, log):
        page.wait_for_function("window.reader || window.broken", timeout=60_000)
        if broken := page.evaluate("window.broken"):
            raise ToolError(f"the reader could not open {book.name}: {broken}")
        counts: dict[str, Any] = page.evaluate(
            "({toc: reader.toc, pages: reader.pages, landmarks: reader.landmarks,"
            " spine: reader.chapters})"
        )
        shown = tuple(_turn(page, log, number) for number in chapters)
        requests = tuple(r for r in log.requests if not r.url.startswith(f"{TOOLS}/"))
        return Reading(**counts, chapters=shown, requests=requests, errors=tuple(log.errors))


def _turn(page: Page, log: Log, number: int) -> Chapter:
    page.evaluate("number => reader.turn(number)", number)
    settle(page, log, quiet=0.5)
    return Chapter(page.evaluate("reader.text()"), page.screenshot())

"""Figures hold together in epub.js: picture and caption on one page, whole, in their own shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow
from PIL import ImageDraw
from playwright.sync_api import Page

from tests.building import new_project
from tests.targets.epub.bookmaking import make_book
from tests.validators.browser import TOOLS, open_page, settle
from toolkit.model.pictures import Detail, Image, Picture
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Panel
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

SHAPES = {"tall": (900, 2000), "wide": (2400, 700), "square": (1500, 1500)}
SHORT = "A lamp."
LONG = (
    "The keeper stands beside the lamp she lit on every evening of thirty-one years; behind her is "
    "the sea, before her the book in which she wrote down each of them, and the window through "
    "which ships were counted until the light was put out. "
)
DETAIL = Detail(title=Text.parse({"en": "A corner"}), x=0, y=0, width=700, height=600)
CAPTIONS = {"short": SHORT, "long": LONG * 2, "longest": LONG * 4}
PAGES = [(360, 640), (768, 1024), (1280, 800)]
BOOK = "http://localhost/test/book.epub"
READER = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>epub.js</title>
<style>html, body, #view {{ height: 100%; margin: 0 }}</style></head>
<body><div id="view"></div>
<script src="{TOOLS}/jszip/dist/jszip.min.js"></script>
<script src="{TOOLS}/epubjs/dist/epub.js"></script>
<script type="module">
const book = ePub("{BOOK}");
const rendition = book.renderTo("view", {{width: "100%", height: "100%", spread: "none"}});
await rendition.display();
const pages = width => box => [(box.left + 0.5) / width, (box.right - 0.5) / width].map(Math.floor);
const figures = () => {{
  const {{document}} = rendition.getContents()[0], layout = rendition.manager.layout;
  return [...document.querySelectorAll("figure, .cover")].map(figure => {{
    const image = figure.querySelector("img"), box = image.getBoundingClientRect();
    const caption = figure.querySelector("figcaption");
    return {{
      id: figure.id,
      pages: [box, ...(caption ? caption.getClientRects() : [])].flatMap(pages(layout.pageWidth)),
      bottom: Math.max(...[image, caption ?? image].map(e => e.getBoundingClientRect().bottom)),
      height: layout.height,
      filled: Math.max(box.width / layout.pageWidth, box.height / layout.height),
      skew: Math.abs(box.width / box.height / (image.naturalWidth / image.naturalHeight) - 1),
    }};
  }});
}};
window.reader = {{show: href => rendition.display(href), figures}};
</script></body></html>
"""


def drawn(path: Path, size: tuple[int, int]) -> Picture:
    """Draw a picture with a frame, so that whoever looks sees whether it is whole."""
    picture = Pillow.new("RGB", size, "white")
    ImageDraw.Draw(picture).rectangle((0, 0, size[0] - 1, size[1] - 1), outline="black", width=20)
    picture.save(path, quality=60)
    return Picture(language="en", path=f"panels/{path.name}", width=size[0], height=size[1])


def prose(words: str) -> Prose:
    return Prose((Passage("en", (Paragraph((Characters(words),)),)),))


def panel(picture: Picture, id: str, caption: str) -> Panel:
    return Panel(
        id=id,
        title=Text.parse({"en": f"A panel that is {id}"}),
        image=Image(pictures=(picture,)),
        alt=Text.parse({"en": "A frame"}),
        transcript=prose("A frame."),
        caption=prose(caption),
        credit=Text.parse({"en": "Drawn for a test"}),
        rights="http://rightsstatements.org/vocab/NKC/1.0/",
    )


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    """Return an e-book with a panel of each shape and length of caption."""
    root = new_project(tmp_path_factory.mktemp("figures"), tiny)
    exhibition = read_exhibition(root / "sources" / "tiny").exhibition
    shapes = {
        shape: drawn(root / "sources/tiny/panels" / f"{shape}.jpg", size)
        for shape, size in SHAPES.items()
    }
    panels = [
        panel(picture, f"{shape}-{length}", caption)
        for shape, picture in shapes.items()
        for length, caption in CAPTIONS.items()
    ]
    panels[-1] = replace(panels[-1], details=(DETAIL,))
    return make_book(root, replace(exhibition, panels=(*exhibition.panels, *panels)))


@pytest.fixture(scope="module", params=PAGES, ids=lambda size: f"{size[0]}x{size[1]}")
def opened(book: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open the book on a page of each size."""
    width, height = request.param
    with open_page(READER, {BOOK: book}, width=width, height=height) as (page, log):
        page.wait_for_function("window.reader", timeout=60_000)
        settle(page, log, quiet=0.3)
        yield page
        assert log.errors == []


def figures(page: Page, document: str) -> list[dict[str, Any]]:
    """Return where each figure of a document lies."""
    page.evaluate("href => reader.show(href)", f"text/{document}")
    page.wait_for_timeout(300)
    found: list[dict[str, Any]] = page.evaluate("reader.figures()")
    return found


def test_picture_and_caption_stand_whole_on_one_page(opened: Page) -> None:
    found = figures(opened, "plates.xhtml")
    assert len(found) == len(SHAPES) * len(CAPTIONS) + len([DETAIL])
    parted = [each for each in found if len(set(each["pages"])) > 1]
    below = [each for each in found if each["bottom"] > each["height"]]
    assert (parted, below) == ([], [])


def test_no_picture_is_distorted(opened: Page) -> None:
    found = figures(opened, "plates.xhtml")
    assert [each for each in found if each["skew"] >= 0.01] == []


def test_the_cover_stands_whole_on_its_page_and_fills_it(opened: Page) -> None:
    (cover,) = figures(opened, "cover.xhtml")
    assert set(cover["pages"]) == {0}
    assert cover["skew"] < 0.01
    assert cover["bottom"] <= cover["height"]
    assert cover["filled"] > 0.85


def test_a_section_of_panels_does_not_begin_with_an_empty_page(opened: Page) -> None:
    first, *_ = figures(opened, "plates.xhtml")
    assert set(first["pages"]) == {0}

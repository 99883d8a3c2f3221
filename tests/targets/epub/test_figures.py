"""Figures hold together in two readers: picture and caption whole on one page, undistorted."""

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
from tests.validators.browser import open_page, settle
from tests.validators.engines import BOOK, EPUBJS, FOLIATE, Engine
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
FIGURES = """() => {
const [document] = reader.docs();
const style = element => document.defaultView.getComputedStyle(element);
const parted = [document.documentElement, document.body].find(e => style(e).columnWidth !== "auto");
const {columnWidth, columnGap, paddingLeft, paddingRight} = style(parted);
const gap = parseFloat(columnGap), wish = parseFloat(columnWidth);
const left = parted.getBoundingClientRect().left + parseFloat(paddingLeft);
const room = parted.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + gap;
const width = room / Math.max(1, Math.floor(room / (wish + gap)));  // columns come out wider
const height = document.defaultView.innerHeight;
return [...document.querySelectorAll("figure, .cover")].map(figure => {
  const image = figure.querySelector("img"), box = image.getBoundingClientRect();
  const boxes = [box, ...(figure.querySelector("figcaption")?.getClientRects() ?? [])];
  return {
    id: figure.id,
    pages: boxes.flatMap(e => [e.left + 2, e.right - 2].map(x => Math.floor((x - left) / width))),
    bottom: Math.max(...boxes.map(each => each.bottom)),
    height,
    filled: Math.max(box.width / width, box.height / height),
    skew: Math.abs(box.width / box.height / (image.naturalWidth / image.naturalHeight) - 1),
  };
});
}"""
"""Tell where each figure of the document laid out lies: on which pages, how low, in what shape."""


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


@pytest.fixture(scope="module", params=[FOLIATE, EPUBJS], ids=lambda engine: str(engine.name))
def engine(request: pytest.FixtureRequest) -> Engine:
    """Return each of the engines that flow a book into pages."""
    found: Engine = request.param
    return found


@pytest.fixture(scope="module", params=PAGES, ids=lambda size: f"{size[0]}x{size[1]}")
def page(book: Path, engine: Engine, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Open the book in each engine, on a page of each size."""
    width, height = request.param
    with open_page(engine.html, {BOOK: book}, width=width, height=height) as (page, log):
        page.wait_for_function("window.reader", timeout=60_000)
        settle(page, log, quiet=0.3)
        yield page
        assert log.errors == []


def figures(page: Page, document: str) -> list[dict[str, Any]]:
    """Return where each figure of a document lies."""
    page.evaluate("place => reader.turn(place)", f"text/{document}")
    page.wait_for_timeout(300)
    found: list[dict[str, Any]] = page.evaluate(FIGURES)
    return found


def test_picture_and_caption_stand_whole_on_one_page(page: Page) -> None:
    found = figures(page, "plates.xhtml")
    assert len(found) == len(SHAPES) * len(CAPTIONS) + len([DETAIL])
    parted = [each["id"] for each in found if len(set(each["pages"])) > 1]
    below = [each["id"] for each in found if each["bottom"] > each["height"]]
    assert (parted, below) == ([], [])


def test_no_picture_is_distorted(page: Page) -> None:
    found = figures(page, "plates.xhtml")
    assert [each for each in found if each["skew"] >= 0.01] == []


def test_the_cover_stands_whole_on_its_page_and_fills_it(page: Page) -> None:
    (cover,) = figures(page, "cover.xhtml")
    assert set(cover["pages"]) == {0}
    assert cover["skew"] < 0.01
    assert cover["bottom"] <= cover["height"]
    assert cover["filled"] > 0.85


def test_a_section_of_panels_does_not_begin_with_an_empty_page(page: Page) -> None:
    first, *_ = figures(page, "plates.xhtml")
    assert set(first["pages"]) == {0}

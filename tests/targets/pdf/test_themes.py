"""A book in each theme: whole lines, no lonely ones, heads and folios where they belong."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image as Pillow

from tests.targets.pdf.conftest import book, english, paragraph, read_lines
from tests.targets.pdf.test_layout import LEAF
from toolkit.book.pagemap import PageStart
from toolkit.model.editions import Editions, PressEdition, ScreenEdition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Passage, Prose
from toolkit.model.theme import PLATE_BOOK, SHIPPED, SOBER, Heads, Margins, Theme, Type
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.layout import Manuscript, lay_out
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.themed import themed, written

START, END = LEAF.html[: LEAF.html.index("<body>") + 6], "</body></html>"
PARAGRAPHS = 60


def on_its_page(theme: Theme) -> Measures:
    width, height = ScreenEdition(theme=theme).trim
    return Measures(theme, width, height)


@pytest.mark.parametrize("theme", SHIPPED.values(), ids=SHIPPED)
def test_a_page_has_whole_lines_and_fills_its_height(theme: Theme) -> None:
    measures = on_its_page(theme)
    points = (theme.margins.top + measures.bottom) * 72 / 25.4 + measures.lines * theme.type.leading
    assert points == pytest.approx(measures.height * 72 / 25.4, abs=0.01)
    assert 0 <= measures.bottom - theme.margins.bottom < theme.type.leading / 72 * 25.4


@pytest.mark.parametrize("theme", SHIPPED.values(), ids=SHIPPED)
def test_a_title_takes_whole_lines(theme: Theme) -> None:
    measures = on_its_page(theme)
    assert measures.title_line % theme.type.leading == 0
    assert measures.title_line >= theme.type.title


@pytest.mark.parametrize("edition", ["screen", "press"])
@pytest.mark.parametrize("theme", SHIPPED.values(), ids=SHIPPED)
def test_every_variable_has_a_value(theme: Theme, edition: str) -> None:
    css = themed(on_its_page(theme), edition)  # type: ignore[arg-type]
    assert re.findall(r"var\(|calc\(", re.sub(r"/\*.*?\*/", "", css, flags=re.S)) == []


def test_a_product_is_multiplied_out() -> None:
    assert (
        written("p { margin: calc(var(--line) * 1.5) }", {"line": "14pt"}) == "p { margin: 21pt }"
    )


def test_type_of_the_press_is_black_ink_alone() -> None:
    css = themed(on_its_page(PLATE_BOOK), "press")
    assert set(re.findall(r"#[0-9a-f]{6}|rgb\(", css)) == set()
    assert set(re.findall(r"device-cmyk\(([\d. ]+)\)", css)) == {"0 0 0 1", "0 0 0 0.7"}


def test_heads_and_folios_stand_where_the_theme_has_them() -> None:
    centred = replace(SOBER, heads=Heads(place="centre", folios="centre"))
    css = themed(on_its_page(centred), "screen")
    assert "@top-left {" not in css
    assert "@top-center { content: string(book, first-except) }" in css
    assert "@bottom-center { content: counter(folio) }" in css
    bare = themed(on_its_page(replace(SOBER, heads=Heads(place="none"))), "screen")
    assert "@top-" not in bare
    assert "@bottom-left { content: counter(folio) }" in bare


def test_an_editions_page_goes_before_that_of_its_theme() -> None:
    assert ScreenEdition(theme=PLATE_BOOK).trim == (220, 280)
    assert ScreenEdition(theme=PLATE_BOOK, page="170x240mm").trim == (170, 240)


def test_an_editions_plates_go_before_those_of_its_theme() -> None:
    assert PressEdition(theme=PLATE_BOOK).plate_style == "full-bleed"
    assert PressEdition(theme=PLATE_BOOK, plates="framed").plate_style == "framed"


def lengths() -> list[int]:
    """Return how many words each paragraph has: one line to nine, never the same twice running."""
    return [5 + (number * 37) % 90 for number in range(PARAGRAPHS)]


def leaves(theme: Theme, folder: Path) -> list[list[str]]:
    """Return the lines of text on each page of a long chapter in a theme."""
    text = "".join(
        f'<p id="p{number}">begin{number} {"word " * length}end{number}.</p>'
        for number, length in enumerate(lengths())
    )
    html = f'{START}<section class="chapter" id="all">{text}</section>{END}'
    laid = lay_out(
        Manuscript(html, themed(on_its_page(theme), "screen"), "all"), "screen", files={}
    )
    found = [read_lines(laid.raw, folder, at) for at in range(1, len(laid.pages.pages) + 1)]
    return [[line for line in leaf if "word" in line or "end" in line] for leaf in found]


@pytest.mark.parametrize(
    "theme",
    [SOBER, PLATE_BOOK, Theme(margins=Margins(inner=40), type=Type(lines="ragged"))],
    ids=["sober", "plate-book", "ragged"],
)
def test_no_page_begins_with_a_last_line_or_ends_with_a_first(theme: Theme, tmp_path: Path) -> None:
    pages = leaves(theme, tmp_path)
    assert len(pages) > 3
    for before, behind in pairwise(pages):
        last, first = before[-1], behind[0]
        assert "begin" not in last or "end" in last, f"a first line alone: {last}"
        assert "end" not in first or "begin" in first, f"a last line alone: {first}"


def test_a_plate_that_fills_its_page_has_neither_head_nor_folio_and_its_text_goes_on(
    tmp_path: Path,
) -> None:
    """Neither is there on the page of an object's picture, which stands behind its entry."""
    Pillow.new("RGB", (600, 400), "#c8c0b0").save(tmp_path / "l.jpg")
    picture = Image(pictures=(Picture(language="en", path="l.jpg", width=600, height=400),))
    letter = ArchivalObject(
        id="letter",
        title=english("A letter"),
        image=picture,
        plate="full-bleed",
        description=Prose((Passage("en", (paragraph(1),)),)),
    )
    front = replace(book().front, contents=("objects", "sources"))
    exhibition = replace(book(), front=front, essays=(), panels=(), objects=(letter,), persons=())
    composed = compose(exhibition, ("en",), "press")
    files = {each.href: tmp_path / each.picture.path for each in composed.pictures}
    laid = lay_out(composed.manuscript, "press", files=files)
    at = next(n for n, page in enumerate(laid.pages.pages) if page.anchor == "object-letter-F")
    assert laid.log == ()
    assert read_lines(laid.raw, tmp_path, at + 1) == ["A letter"]
    sheet = painted(laid.raw, at + 1, tmp_path)
    bled = [sheet.getpixel(spot) for spot in ((7, 60), (90, 7), (181, 60))]
    beyond = [sheet.getpixel(spot) for spot in ((4, 60), (90, 4), (184, 60))]
    assert all(value < 230 for value in bled)
    assert beyond == [255, 255, 255]


def painted(pdf: bytes, page: int, folder: Path) -> Pillow.Image:
    """Return a page in grey, one px a mm."""
    file = folder / "painted.pdf"
    file.write_bytes(pdf)
    at = ["-f", str(page), "-l", str(page), "-singlefile"]
    command = ["pdftoppm", "-r", "25.4", "-gray", *at, str(file), str(folder / "painted")]
    subprocess.run(command, check=True)
    with Pillow.open(folder / "painted.pgm") as image:
        return image.convert("L")


def test_folios_and_heads_of_a_book_in_the_other_theme(tmp_path: Path, screen) -> None:
    """Roman before the text, arabic from it; none where a title or a plate stands, or nothing."""
    editions = Editions(screen=ScreenEdition(theme=PLATE_BOOK))
    exhibition = replace(book(), front=replace(book().front, editions=editions))
    composed = compose(exhibition, ("en",), "screen")
    laid = lay_out(composed.manuscript, "screen", files=screen.files)
    assert laid.log == ()
    leaves = [read_lines(laid.raw, tmp_path, at + 1) for at in range(len(laid.pages.pages))]
    bare: list[PageStart] = []
    folios: list[PageStart] = []
    for page, lines in zip(laid.pages.pages, leaves, strict=True):
        (folios if page.label in (lines[:1] + lines[-1:]) else bare).append(page)
    named = {"half-title", "title-page", "imprint", "panel-one", "colophon", ""}
    assert {re.sub(r"-[PC]\d*$", "", page.anchor) for page in bare} <= named
    assert folios[0].label == "v"
    assert "1" in [page.label for page in folios]
    chapters = [n for n, page in enumerate(laid.pages.pages) if page.anchor in ("essay-long",)]
    assert chapters
    assert all(at % 2 == 0 for at in chapters)  # counted from 0: right-hand pages

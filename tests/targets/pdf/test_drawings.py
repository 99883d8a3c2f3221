"""A drawing stands in both editions as lines and letters, where its picture would stand."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from tests.targets.pdf.conftest import PRINTING, PROFILE, book, words_of
from tests.targets.pdf.test_layout import ABOUT
from tests.validators.verapdf import check_pdf
from toolkit.errors import ProductError
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.pictures import BookPermission, Drawing, Drawings, Permissions
from toolkit.targets import Folders, pdf
from toolkit.targets.pdf.drawings import form_of, place_drawings
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.layout import Manuscript, lay_out
from toolkit.targets.pdf.makers import labels_of
from toolkit.targets.pdf.press import finish_press
from toolkit.targets.pdf.screen import finish_screen
from toolkit.targets.pdf.standins import address_in, make_stand_in

SHEET = Manuscript(
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head><body>'
    '<h1 id="a">Drawn <a href="https://example.org/">words</a></h1></body></html>',
    "@page { size: 100mm 140mm; margin: 0; background: #a03020 }"
    "html { font: 20pt 'Source Serif 4' } html, a { color: #000 }",
    "a",
)
"""Laid out, it is what a careless program exports: tagged, with a link pinned to its page."""
ADDRESS = "one.en.jpg"


@dataclass(frozen=True)
class Drawn:
    raw: bytes
    labels: tuple[str, ...]
    finished: bytes
    plate: int


def with_a_drawing(exhibition: Exhibition) -> Exhibition:
    sheet = Drawing(language="en", path="one.pdf", width=283.46, height=396.85)
    [panel] = exhibition.panels
    return replace(
        exhibition,
        front=replace(exhibition.front, contents=("panels", "sources")),
        panels=(replace(panel, drawings=Drawings(sheets=(sheet,))),),
    )


def finish(edition: EditionName, raw: bytes, labels: tuple[str, ...], drawing: Path) -> bytes:
    drawings = {ADDRESS: drawing}
    if edition == "screen":
        return finish_screen(raw, labels, ABOUT, drawings=drawings)
    trim = compose(book(), ("en",), "press").trim
    return finish_press(raw, labels, trim, PRINTING, PROFILE, drawings=drawings)


def build(edition: EditionName, folder: Path, drawing: Path) -> Drawn:
    composed = compose(with_a_drawing(book()), ("en",), edition)
    make_stand_in(folder / ADDRESS, ADDRESS)
    laid = lay_out(composed.manuscript, edition, files={ADDRESS: folder / ADDRESS})
    labels = labels_of(laid.pages)
    finished = finish(edition, laid.raw, labels, drawing)
    starts = dict(laid.pages.anchors)
    plate = labels.index(starts[composed.pictures[0].anchor]) + 1
    return Drawn(laid.raw, labels, finished, plate)


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("drawing") / "one.pdf"
    path.write_bytes(lay_out(SHEET, "screen", files={}).raw)
    return path


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory, drawing: Path) -> Drawn:
    return build("screen", tmp_path_factory.mktemp("screen"), drawing)


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory, drawing: Path) -> Drawn:
    return build("press", tmp_path_factory.mktemp("press"), drawing)


def drawn_things(data: bytes, kind: str) -> Iterator[Any]:
    with pikepdf.open(io.BytesIO(data)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == kind:
                yield thing


def inks_of_letters(form: Any) -> set[tuple[str, tuple[float, ...]]]:
    """Return the colours that letters are filled with, each with the operator that sets it."""
    found, colour = set(), ("", ())
    for operands, operator in pikepdf.parse_content_stream(form):
        if str(operator) in ("g", "rg", "k", "scn", "sc"):
            colour = str(operator), tuple(float(each) for each in operands)
        elif str(operator) in ("Tj", "TJ"):
            found.add(colour)
    return found


def page_as_picture(data: bytes, page: int, folder: Path) -> Pillow.Image:
    (folder / "page.pdf").write_bytes(data)
    numbers = ["-f", str(page), "-l", str(page), "-singlefile"]
    command = ["pdftoppm", "-r", "72", "-png", *numbers, "page.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    return Pillow.open(folder / "page.png").convert("RGB")


def filled(picture: Pillow.Image) -> tuple[int, int, int, int]:
    """Return the box of what is neither white nor letters: of colours, or of a middle gray."""
    dull = picture.resize((picture.width, picture.height)).convert("L")
    box = dull.point(lambda value: 255 * (40 < value < 225)).getbbox()
    assert box
    return box


def test_the_words_of_a_drawing_stand_in_the_page(screen: Drawn, press: Drawn, tmp_path: Path):
    for drawn in (screen, press):
        assert "Drawn words" in words_of(drawn.finished, tmp_path, drawn.plate)


def test_no_pixel_is_left_of_the_stand_in(screen: Drawn, press: Drawn):
    assert [image.Width for image in drawn_things(screen.raw, "/Image")] == [1]
    for drawn in (screen, press):
        assert list(drawn_things(drawn.finished, "/Image")) == []


def test_a_drawing_fills_the_place_of_its_picture(screen: Drawn, tmp_path: Path):
    before = page_as_picture(screen.raw, screen.plate, tmp_path)
    after = page_as_picture(screen.finished, screen.plate, tmp_path)
    left, top, right, bottom = ImageChops.difference(before, after).getbbox() or (0, 0, 0, 0)
    placed = compose(with_a_drawing(book()), ("en",), "screen").pictures[0].placed
    assert (right - left) == pytest.approx(placed.width / 25.4 * 72, abs=2)
    assert (bottom - top) == pytest.approx(placed.height / 25.4 * 72, abs=2)
    assert after.getpixel(((left + right) // 2, (top + bottom) // 2)) == (160, 48, 32)


def test_what_belongs_to_its_own_file_stays_behind(screen: Drawn):
    for form in drawn_things(screen.finished, "/Form"):
        assert b"BDC" not in form.read_bytes()
        assert {"/StructParent", "/StructParents", "/Metadata", "/Annots"}.isdisjoint(form.keys())


def test_the_letters_of_a_drawing_are_printed_in_black_ink_alone(press: Drawn):
    for form in drawn_things(press.finished, "/Form"):
        coloured = inks_of_letters(form)
        assert coloured <= {("k", (0.0, 0.0, 0.0, 1.0))}
        assert coloured or b" Tj" not in form.read_bytes()


def test_a_drawing_turned_in_its_file_is_turned_in_print(drawing: Path, tmp_path: Path):
    with pikepdf.open(drawing) as pdf_file:
        pdf_file.pages[0].obj.Rotate = 90
        pdf_file.save(tmp_path / "turned.pdf")
    with pikepdf.new() as target:
        form = form_of(target, tmp_path / "turned.pdf")
        a, b, c, d, e, f = (float(value) for value in form.Matrix)
        width, height = (float(edge) for edge in form.BBox[2:])
    corners = [(a * x + c * y + e, b * x + d * y + f) for x, y in ((0, 0), (width, height))]
    assert corners[0] == pytest.approx((0, 1), abs=1e-6)
    assert corners[1] == pytest.approx((1, 0), abs=1e-6)


def test_the_same_drawing_gives_the_same_bytes(screen: Drawn, press: Drawn, drawing: Path):
    assert finish("screen", screen.raw, screen.labels, drawing) == screen.finished
    assert finish("press", press.raw, press.labels, drawing) == press.finished


def test_a_screen_edition_with_a_drawing_conforms(screen: Drawn, tmp_path: Path):
    (tmp_path / "book.pdf").write_bytes(screen.finished)
    assert check_pdf(tmp_path / "book.pdf", "ua1", "2a") == ()


def test_a_drawing_without_a_place_is_fatal(screen: Drawn, drawing: Path):
    with (
        pikepdf.open(io.BytesIO(screen.raw)) as raw,
        pytest.raises(ProductError, match=r"no place for two\.en\.jpg"),
    ):
        place_drawings(raw, {ADDRESS: drawing, "two.en.jpg": drawing})


def test_a_stand_in_bears_its_address(tmp_path: Path):
    make_stand_in(tmp_path / "one.jpg", "panel-03.ru.jpg")
    data = (tmp_path / "one.jpg").read_bytes()
    assert address_in(data) == "panel-03.ru.jpg"
    with Pillow.open(io.BytesIO(data)) as picture:
        picture.load()
        assert (picture.size, picture.mode) == ((1, 1), "L")
    assert address_in(b"\xff\xd8\xff\xe0 another picture") is None


def test_a_picture_with_a_drawing_is_not_scaled_and_its_file_is_an_input_of_the_products():
    steps = {
        step.output: step
        for step in pdf.plan(with_a_drawing(book()), Folders.of("small"), languages=("en",))
    }
    stand_in = steps["dist/small/layout/en-press-pictures/one.en.jpg"]
    assert (stand_in.make, stand_in.inputs) == (make_stand_in, (ADDRESS,))
    for product in ("dist/small/small-en.pdf", "dist/small/small-en-press.pdf"):
        assert "sources/small/one.pdf" in repr(steps[product].inputs)


def test_a_drawing_goes_with_its_picture_where_that_may_not_be_shown():
    exhibition = with_a_drawing(book())
    [panel] = exhibition.panels
    no = Permissions(screen=BookPermission(allowed=False))
    held = replace(exhibition, panels=(replace(panel, permissions=no),))
    assert permitted(held, "screen").panels[0].drawings is None
    assert permitted(held, "print").panels[0].drawings == panel.drawings

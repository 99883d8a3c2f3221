"""The finished sheet: what a printer measures, what a till reads, what a designer looks at."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import zxingcpp

from tests.building import PROJECT
from tests.targets.pdf.conftest import english
from tests.targets.pdf.cover.conftest import ISBN, SEA, Made, make, pictured, with_cover
from toolkit.book.pagemap import PageMap, PageStart, write_pagemap
from toolkit.errors import ProductError
from toolkit.model.editions import CoverEdition, Editions, PressEdition
from toolkit.model.pictures import Drawing, Drawings
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.targets import Folders
from toolkit.targets.pdf.cover.barcode import MODULE
from toolkit.targets.pdf.cover.verifying import verify_cover

MM = 72 / 25.4
EDGE = 9.0
"""From the sheet's edge to the trim, in mm: marks, a gap and the bleed."""
SPINE = 11.88
BLACK = 60
"""Darker than this, 0 to 255, is a bar."""


def box(page: pikepdf.Page, name: str) -> list[float]:
    return [round(float(edge) / MM, 2) for edge in page.obj[name]]


def prose(words: str) -> Prose:
    return Prose((Passage("en", (Paragraph((Characters(words),)),)),))


def test_the_sheet_has_the_boxes_of_back_spine_and_front(cover: Made) -> None:
    with pikepdf.open(cover.path) as pdf:
        (page,) = pdf.pages
        width, height = 340 + SPINE, 240
        assert box(page, "/TrimBox") == [EDGE, EDGE, round(width + EDGE, 2), height + EDGE]
        assert box(page, "/BleedBox") == [6, 6, round(width + EDGE + 3, 2), height + EDGE + 3]
        assert box(page, "/MediaBox") == [0, 0, round(width + 2 * EDGE, 2), height + 2 * EDGE]


def test_the_same_book_has_the_same_cover_to_the_byte(cover: Made, tmp_path: Path) -> None:
    assert make(pictured(), 216, tmp_path).path.read_bytes() == cover.path.read_bytes()


def test_a_till_reads_the_number_from_the_printed_sheet(cover: Made, tmp_path: Path) -> None:
    (code,) = zxingcpp.read_barcodes(cover.drawn(200, tmp_path))
    assert (code.format.name, code.text) == ("EAN13", ISBN.replace("-", ""))


def test_the_quiet_zones_and_the_module_are_those_of_the_standard(
    cover: Made, tmp_path: Path
) -> None:
    px = 1200 / 25.4
    area = (EDGE + 170 - 60, EDGE + 240 - 9 - 20, 60, 0.1)
    strip = cover.drawn(1200, tmp_path, area).convert("L")
    values = [*strip.crop((0, 0, strip.width, 1)).tobytes()]
    bars = [at for at, value in enumerate(values) if value < BLACK]
    assert (bars[-1] - bars[0] + 1) / px == pytest.approx(95 * MODULE, abs=0.05)
    assert min(values[round(bars[0] - 11 * MODULE * px) : bars[0] - 1]) > 250
    assert min(values[bars[-1] + 2 : round(bars[-1] + 7 * MODULE * px)]) > 250
    assert (len(values) - bars[-1]) / px == pytest.approx(9 + 7 * MODULE, abs=0.05)


def test_bars_and_words_are_black_ink_alone(cover: Made) -> None:
    with pikepdf.open(cover.path) as pdf:
        colours = inks(pdf.pages[0])
    assert (0, 0, 0, 1) in colours
    assert {colour for colour in colours if sum(colour[:3]) == 0} <= {(0, 0, 0, 1), (0, 0, 0, 0)}


def inks(page: pikepdf.Page) -> set[tuple[float, ...]]:
    """Return the colours of a page that are set in four inks."""
    return {
        tuple(round(float(ink), 3) for ink in operands)
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in ("k", "K", "scn", "SCN") and len(operands) == 4
    }


def test_words_keep_away_from_folds_and_edges(cover: Made) -> None:
    width = 340 + SPINE
    inside = {
        "back": (EDGE + 5, EDGE + 5, 170 - 10, 230),
        "spine": (EDGE + 170 + 1.5, EDGE + 5, SPINE - 3, 230),
    }
    spine = " ".join(cover.words(inside["spine"]))
    assert re.search("Small: a “book” +The Archive", spine)
    back = " ".join(cover.words(inside["back"]))
    assert "A small book of long sentences." in back
    assert "The Archive, small.museum" in back
    assert f"ISBN {ISBN}" in back
    everything = " ".join(cover.words((0, 0, width + 2 * EDGE, 240 + 2 * EDGE)))
    assert sorted(everything.replace(" ", "")) == sorted(f"{spine}{back}".replace(" ", ""))


def test_the_picture_reaches_over_the_edges_and_its_colour_around_the_spine(
    cover: Made, tmp_path: Path
) -> None:
    drawn = cover.drawn(50, tmp_path).convert("RGB")
    px = 50 / 25.4
    picture = (EDGE + 340 + SPINE + 2, EDGE + 120)  # in the bleed of the front
    spine, back = (EDGE + 170 + SPINE - 2, EDGE + 230), (EDGE - 2, EDGE + 20)
    seen = [drawn.getpixel((int(x * px), int(y * px))) for x, y in (picture, spine, back)]
    for channels in zip(*seen, SEA, strict=True):
        assert max(channels[:3]) - min(channels[:3]) <= 6
        assert abs(channels[0] - channels[3]) < 20  # drawn from inks without their profile
    assert drawn.getpixel((int(3 * px), int((EDGE + 120) * px))) == (255, 255, 255)


def test_a_drawn_cover_is_lines_and_letters_and_its_colour_that_of_the_spine(
    tmp_path: Path,
) -> None:
    exhibition = pictured()
    sheet = Drawing(language="en", path="cover.pdf", width=1200, height=1694.16)
    cover = replace(exhibition.front.cover, drawings=Drawings(sheets=(sheet,)))
    drawn = replace(exhibition, front=replace(exhibition.front, cover=cover))
    own = PROJECT / "sources/foreigners-in-the-gulag/panels/cover-en.pdf"
    made = make(drawn, 216, tmp_path, drawing=own)
    assert "Foreigners" in made.words((EDGE + 170 + SPINE, EDGE, 170, 240))
    with pikepdf.open(made.path) as pdf:
        resources = pdf.pages[0].resources
        assert "/Form" in {str(one.Subtype) for one in resources.XObject.values()}
    px, picture = 50 / 25.4, made.drawn(50, tmp_path).convert("RGB")
    across = [EDGE + 170 + SPINE - 2, EDGE + 170 + SPINE + 2]  # on both sides of the fold
    spine, front = (picture.getpixel((int(x * px), int((EDGE + 3) * px))) for x in across)
    assert max(abs(a - b) for a, b in zip(spine, front, strict=True)) <= 2


def test_folds_are_marked_outside_the_bleed(cover: Made, tmp_path: Path) -> None:
    drawn = cover.drawn(300, tmp_path).convert("L")
    px = 300 / 25.4
    for fold in (170, 170 + SPINE):
        at = round((EDGE + fold) * px)
        for top in (0, drawn.height - 5 * px):
            column = drawn.crop((at - 2, int(top) + 1, at + 3, int(top + 5 * px) - 1))
            assert min(column.tobytes()) < BLACK
    gap = [int(mm * px) for mm in (EDGE + 160, 5.1, EDGE + 190, 5.9)]
    assert min(drawn.crop(tuple(gap)).tobytes()) > 250


def test_a_thin_spine_is_left_bare_and_said_to_be(thin: Made) -> None:
    assert thin.codes == ["F096"]
    assert thin.findings[0].message == "no words on a spine of 2.2 mm (en)"
    assert thin.words((EDGE + 170, 0, 2.2, 258)) == []


def test_a_cover_without_a_picture_is_set_in_letters(thin: Made) -> None:
    front = thin.words((EDGE + 172.2, EDGE, 170, 240))
    assert front == ["A. Writer", "Small: a “book”", "The Archive"]


def test_a_picture_of_other_proportions_is_told(tmp_path: Path) -> None:
    exhibition = pictured()
    wide = PressEdition(page="240x170mm")
    front = replace(exhibition.front, editions=Editions(press=wide))
    assert make(replace(exhibition, front=front), 216, tmp_path).codes == ["F097"]


def test_a_text_that_no_size_fits_stops_the_cover(tmp_path: Path) -> None:
    long = with_cover(pictured(), CoverEdition(text=prose("Many words stand here. " * 200)))
    with pytest.raises(ProductError, match=r"needs \d+ mm more"):
        make(long, 216, tmp_path)


def test_a_cover_of_another_extent_is_found(cover: Made) -> None:
    root = cover.path.parents[2]
    folders = Folders.of("small")
    assert [*verify_cover(pictured(), folders, "en", root)] == []
    pages = root / "dist/small/layout/en-press/pages.json"
    before = pages.read_bytes()
    write_pagemap(pages, PageMap(tuple(PageStart(str(n), "", 0) for n in range(1, 233)), ()))
    found = [*verify_cover(pictured(), folders, "en", root)]
    pages.write_bytes(before)
    assert found[0].code == "F095"
    assert found[0].message == "its spine is 11.88 mm, and a book of 232 pages has 12.76 mm"


def test_a_cover_says_the_summary_where_it_has_no_text_of_its_own(tmp_path: Path) -> None:
    said = with_cover(pictured(), CoverEdition(text=prose("Words of the back.")))
    front = replace(said.front, title=english("A title"))
    back = " ".join(make(replace(said, front=front), 216, tmp_path).words((EDGE, EDGE, 170, 240)))
    assert "Words of the back." in back
    assert "long sentences" not in back

"""How finely pictures are printed is reported, and what would be coarse is refused."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image as Pillow

from tests.targets.pdf.conftest import book
from toolkit import publish
from toolkit.book.pagemap import PageMap, PageStart, write_pagemap
from toolkit.errors import RefusedError, SourceError, UsageError
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Image, Picture
from toolkit.targets import Folders, pdf
from toolkit.targets.pdf.pictures import make_press_picture
from toolkit.targets.pdf.plates import Placed
from toolkit.targets.pdf.press.conditions import PROFILES
from toolkit.targets.pdf.press.resolution import Row, make_report

PROFILE = PROFILES / "FOGRA39.icc"


def with_picture(width: int, **wishes: object) -> Exhibition:
    """Return the book with a plate of so many px, which is printed 116 mm wide."""
    whole = book()
    picture = Picture(language="en", path="one.jpg", width=width, height=width * 7 // 5)
    panel = replace(whole.panels[0], image=Image(pictures=(picture,)), **wishes)
    return replace(whole, panels=(panel,))


def plan(exhibition: Exhibition) -> None:
    list(pdf.plan(exhibition, Folders.of("small"), languages=("en",)))


def test_less_than_150_px_per_inch_are_refused_with_advice():
    with pytest.raises(RefusedError) as caught:
        plan(with_picture(500))
    (finding,) = caught.value.findings
    assert (finding.code, finding.address) == ("P027", ("panels", "one", "image"))
    assert "px per inch; 150 are needed" in finding.message
    assert "min_ppi: " in finding.hint


def test_an_owner_may_accept_what_is_coarse():
    plan(with_picture(500, min_ppi=80))


def test_an_owner_does_not_accept_still_less():
    with pytest.raises(RefusedError):
        plan(with_picture(500, min_ppi=140))


@pytest.mark.parametrize(
    ("ppi", "accepted", "codes"),
    [(300, None, []), (299, None, ["F004"]), (200, 200, []), (180, 200, ["F004"])],
)
def test_less_than_300_px_per_inch_are_warned_of(ppi, accepted, codes, tmp_path):
    Pillow.new("L", (20, 20), 90).save(tmp_path / "one.png")
    found = make_press_picture(
        tmp_path / "one.jpg",
        tmp_path / "one.png",
        Placed(2, 2).pixels(300, with_size(20)),
        ("panels", "one"),
        ppi,
        300,
        accepted,
        None,
        300,
        PROFILE,
    )
    assert [each.code for each in found] == codes


def with_size(side: int) -> Size:
    return Size(side, side)


def test_the_report_begins_with_the_coarsest_picture(tmp_path):
    for name, colour in (("fine", "#808080"), ("coarse", "#a02020")):
        Pillow.new("RGB", (9, 9), colour).save(tmp_path / f"{name}.png")
        make_press_picture(
            tmp_path / f"{name}.jpg",
            tmp_path / f"{name}.png",
            with_size(9),
            ("panels", name),
            300,
            300,
            None,
            None,
            300,
            PROFILE,
        )
    pages = PageMap((PageStart("i", "", 0),), (("plate-a", "7"), ("plate-b", "9")))
    write_pagemap(tmp_path / "pages.json", pages)
    rows = (
        Row("plate-a", "panels/fine.png", 100.0, 50.0, "1181 x 591", 300),
        Row("plate-b", "panels/coarse.png", 116.2, 80.0, "915 x 630", 200),
    )
    files = (tmp_path / "fine.jpg", tmp_path / "coarse.jpg")
    make_report(tmp_path / "report.txt", rows, files, tmp_path / "pages.json")
    head, first, second = (tmp_path / "report.txt").read_text().splitlines()
    assert head.split() == ["page", "px/inch", "printed,", "mm", "px", "ink", "picture"]
    assert first.split()[:5] == ["9", "200", "116.2", "x", "80.0"]
    assert "CMYK" in first
    assert "black" in second
    assert second.endswith("panels/fine.png")


def test_a_book_of_drawings_has_no_picture_to_report(tmp_path):
    make_report(tmp_path / "report.txt", (), (), tmp_path / "pages.json")
    assert (tmp_path / "report.txt").read_text() == "No picture of px is printed.\n"


def test_a_build_tells_the_refusal_at_its_line(tmp_path: Path):
    tiny = Path(__file__).parents[3] / "exhibitions" / "tiny"
    shutil.copytree(tiny, tmp_path / "sources" / "tiny")
    panels = tmp_path / "sources" / "tiny" / "panels.yaml"
    panels.write_text(panels.read_text().replace("min_ppi: 120", "min_ppi: 140"))
    project = publish.Project(tmp_path, "tiny")
    checked = publish.read_and_check(project)
    with pytest.raises(SourceError) as caught:
        publish.all_steps(project, checked.exhibition)
    assert publish.all_steps(project, checked.exhibition, only=("iiif",)), "the web may show it"
    lines = [str(problem).splitlines()[0] for problem in caught.value.problems]
    assert lines[0].startswith("sources/tiny/panels.yaml:4:10: P027 would be printed ")


def test_a_printer_s_profile_is_taken_for_one_build():
    own = publish.with_profile(book(), PROFILE).front.editions.press
    assert (own.icc, own.condition) == (str(PROFILE), "")
    assert publish.with_profile(book(), None) == book()


def test_a_file_that_is_no_profile_is_refused_before_anything_is_made(tmp_path):
    (tmp_path / "own.icc").write_text("no profile")
    with pytest.raises(UsageError, match=r"own\.icc cannot be used: it is no ICC profile"):
        publish.with_profile(book(), tmp_path / "own.icc")
    with pytest.raises(UsageError, match="cannot be read"):
        publish.with_profile(book(), tmp_path / "lost.icc")

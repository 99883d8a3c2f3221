from __future__ import annotations

import pikepdf
import pytest

from toolkit.targets.pdf.press import crop_marks
from toolkit.targets.pdf.trim import Trim, boxes

MM = 72 / 25.4


def edges(page: pikepdf.Page, name: str) -> list[float]:
    return [float(edge) for edge in page.obj[name]]


def test_a_screen_page_is_170_by_240_mm(screen):
    with screen.open() as pdf:
        for page in pdf.pages:
            assert edges(page, "/MediaBox") == pytest.approx([0, 0, 170 * MM, 240 * MM], abs=0.01)


def test_a_press_page_is_trimmed_to_170_by_240_mm_with_3_mm_of_bleed(press):
    with press.open() as pdf:
        for page in pdf.pages:
            left, bottom, right, top = edges(page, "/TrimBox")
            assert [right - left, top - bottom] == pytest.approx([170 * MM, 240 * MM], abs=0.01)
            bled = [left - 3 * MM, bottom - 3 * MM, right + 3 * MM, top + 3 * MM]
            assert edges(page, "/BleedBox") == pytest.approx(bled, abs=0.01)
            assert edges(page, "/MediaBox")[:2] == [0, 0]


def test_crop_marks_stay_off_the_bleed():
    trim = Trim(170, 240, 3)
    left, bottom, right, top = boxes(trim)["/BleedBox"]
    lines = [line for line in crop_marks(trim).decode().splitlines() if line.endswith("S")]
    assert len(lines) == 8
    for line in lines:
        x0, y0, _, x1, y1, *_ = line.split()
        beside = max(float(x0), float(x1)) < left or min(float(x0), float(x1)) > right
        above = max(float(y0), float(y1)) < bottom or min(float(y0), float(y1)) > top
        assert beside or above


def test_the_press_edition_has_no_links_and_no_bookmarks(press):
    with press.open() as pdf:
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert "/Outlines" not in pdf.Root


def test_the_press_edition_prints_its_words_in_black_ink_alone(press):
    with press.open() as pdf:
        operators = {
            str(instruction.operator)
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
        }
    assert not operators & {"rg", "RG", "g", "G"}


def test_page_labels_are_roman_until_the_text_begins(screen):
    with screen.open() as pdf:
        labels = [page.label for page in pdf.pages]
    assert labels[:7] == ["i", "ii", "iii", "iv", "v", "vi", "1"]


def test_the_file_says_title_author_language_and_date(screen):
    with screen.open() as pdf:
        assert str(pdf.docinfo["/Title"]) == "Small: a “book”"
        assert str(pdf.docinfo["/Author"]) == "A. Writer"
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261123")
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_both_editions_have_the_same_pages(screen, press):
    assert screen.laid.pages == press.laid.pages


def test_a_panel_can_be_jumped_to_by_its_id_alone(screen):
    with screen.open() as pdf:
        listed = [*pdf.Root.Names.Dests.Names]
        names = [str(name) for name in listed[::2]]
        places = dict(zip(names, listed[1::2], strict=True))
        assert list(places["one"]) == list(places["panel-one"])
    assert names == sorted(names), "a name tree is sorted (ISO 32000-1, 7.9.6)"

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest

from toolkit.targets.pdf.inspect import Expected, inspect
from toolkit.targets.pdf.makers import labels_of


@pytest.fixture
def look(tmp_path):
    def look(built, *, press, spoil=lambda pdf: None, **changes):
        file = tmp_path / "book.pdf"
        with built.open() as pdf:
            spoil(pdf)
            pdf.save(file)
        anchors = tuple(anchor for anchor, _ in built.laid.pages.anchors)
        expected = Expected(labels_of(built.laid.pages), anchors, built.composed.trim, press)
        return [problem.code for problem in inspect(file, "b.pdf", replace(expected, **changes))]

    return look


def test_both_editions_as_built_are_in_order(screen, press, look):
    assert look(screen, press=False) == []
    assert look(press, press=True) == []


def test_a_file_that_is_no_pdf_is_told(tmp_path, screen):
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 cut off")
    expected = Expected((), (), screen.composed.trim, press=False)
    assert [problem.code for problem in inspect(tmp_path / "b.pdf", "b.pdf", expected)] == ["F010"]


def test_a_lost_page_is_told(screen, look):
    assert {"F011", "F012"} <= set(
        look(screen, press=False, spoil=lambda pdf: pdf.pages.__delitem__(-1))
    )


def test_a_wrong_box_is_told(press, look):
    def spoil(pdf):
        pdf.pages[3].obj["/BleedBox"] = pikepdf.Array([0, 0, 10, 10])

    assert look(press, press=True, spoil=spoil) == ["F013"]


def test_an_empty_box_for_a_letter_is_told(screen, look):
    def spoil(pdf):
        pdf.pages[0].contents_add(pikepdf.Stream(pdf, b"BT <0000> Tj ET"))

    assert look(screen, press=False, spoil=spoil) == ["F014"]


def test_a_colour_of_the_screen_on_the_press_is_told(press, look):
    def spoil(pdf):
        pdf.pages[0].contents_add(pikepdf.Stream(pdf, b"0 0 0 rg"))

    assert look(press, press=True, spoil=spoil) == ["F015"]


def test_a_font_left_out_is_told(screen, look):
    def spoil(pdf):
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
                del item["/FontFile2"]
                return

    assert look(screen, press=False, spoil=spoil) == ["F017"]


def test_a_file_without_language_is_told(screen, look):
    def spoil(pdf):
        del pdf.Root["/Lang"]

    assert look(screen, press=False, spoil=spoil) == ["F018"]


def test_a_place_nobody_can_jump_to_is_told(screen, look):
    assert look(screen, press=False, anchors=("panel-one", "panel-lost")) == ["F019"]

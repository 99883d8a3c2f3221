"""What a page draws comes to lie where a printer would put it, in the colour it has there."""

from __future__ import annotations

from types import MappingProxyType

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from toolkit.targets.pdf.gate.proof import Expected, read_proof

ANY = Expected(None, (), None, press=True)


@pytest.fixture
def draw():
    """Return what draws a content on a page of 100 x 100 points, and yields its marks."""

    def draw(content, forms=MappingProxyType({}), **resources):
        with pikepdf.new() as pdf:
            page = pdf.add_blank_page(page_size=(100, 100)).obj
            form = pikepdf.Stream(pdf, b"0 1 0 rg 0 0 10 10 re f", Subtype=Name.Form)
            form.BBox, form.Matrix = Array([0, 0, 5, 5]), Array([2, 0, 0, 2, 1, 1])
            page.Resources = Dictionary(XObject=Dictionary(form=form), **resources)
            for name, (scale, side) in forms.items():
                other = pikepdf.Stream(pdf, b"0 0 99 99 re f", Subtype=Name.Form)
                other.BBox, other.Matrix = (
                    Array([0, 0, side, side]),
                    Array([scale, 0, 0, scale, 0, 0]),
                )
                page.Resources.XObject[f"/{name}"] = other
            page.Contents = pikepdf.Stream(pdf, content.encode())
            return read_proof(pdf, ANY).sheets[0].drawn

    return draw


def boxes(drawn):
    return [tuple(round(edge, 3) for edge in mark.box) for mark in drawn.marks]


def test_an_area_lies_where_its_matrix_puts_it(draw):
    assert boxes(draw("2 0 0 2 10 20 cm 1 2 3 4 re f")) == [(12, 24, 18, 32)]
    assert boxes(draw("0 1 -1 0 50 0 cm 0 0 10 20 re f")) == [(30, 0, 50, 10)]


def test_what_is_saved_is_restored(draw):
    drawn = draw("q 1 0 0 1 50 50 cm 1 0 0 rg 0 0 9 9 re f Q 0 0 9 9 re f")
    assert boxes(drawn) == [(50, 50, 59, 59), (0, 0, 9, 9)]
    assert [mark.paint.shown for mark in drawn.marks] == ["DeviceRGB 1 0 0", "DeviceGray 0"]


def test_a_clip_cuts_and_hides(draw):
    drawn = draw("0 0 50 50 re W n 40 40 30 30 re f 60 60 10 10 re f")
    assert boxes(drawn) == [(40, 40, 50, 50)]


def test_nothing_is_drawn_beyond_the_sheet(draw):
    assert boxes(draw("90 90 30 30 re f 200 200 9 9 re f")) == [(90, 90, 100, 100)]


def test_a_form_is_drawn_where_it_is_called_and_cut_by_its_box(draw):
    drawn = draw("q 1 0 0 1 20 30 cm /form Do Q /form Do")
    assert boxes(drawn) == [(21, 31, 31, 41), (1, 1, 11, 11)]
    assert {mark.where for mark in drawn.marks} == {"form form"}


def test_a_form_that_fills_the_unit_square_is_a_picture(draw):
    drawn = draw("q 50 0 0 50 10 10 cm /unit Do Q /form Do", forms={"unit": (0.1, 10)})
    assert [mark.pictured for mark in drawn.marks] == [True, False]
    assert boxes(drawn)[0] == (10, 10, 60, 60)


def test_a_line_is_as_wide_as_it_is_drawn(draw):
    (mark,) = draw("3 0 0 3 0 0 cm 2 w 5 5 m 20 5 l S").marks
    assert mark.size == 6
    assert mark.box == (12, 12, 63, 18)


def test_letters_have_their_height_on_the_page(draw):
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier)
    content = "0.5 0 0 0.5 0 0 cm BT /F 20 Tf 1 0 0 1 10 20 Tm (a) Tj 14 TL T* (b) Tj ET"
    first, second = draw(content, Font=Dictionary(F=font)).marks
    assert (first.box, first.size, first.codes) == ((5, 10, 5, 20), 10, b"a")
    assert (second.box[1], second.codes) == (3, b"b")


def test_a_space_of_our_own_stands_for_a_device_space(draw):
    grey = Array([Name.CalGray, Dictionary(WhitePoint=Array([1, 1, 1]))])
    (mark,) = draw("0.5 g 0 0 9 9 re f", ColorSpace=Dictionary(DefaultGray=grey)).marks
    assert mark.paint.space.family == "CalGray"


@pytest.mark.parametrize(
    ("state", "overprints"),
    [
        ({"OP": True}, 1),
        ({"OP": True, "op": False}, 0),
        ({"op": True, "OPM": 1}, 2),
        ({"OPM": 1}, 0),
    ],
)
def test_what_overprints_is_known(draw, state, overprints):
    drawn = draw("/s gs 0 0 9 9 re f", ExtGState=Dictionary(s=Dictionary(**state)))
    assert drawn.marks[0].overprints == overprints


def test_marked_content_is_known_by_its_number_or_as_an_artifact(draw):
    drawn = draw(
        "/P <</MCID 3>> BDC 0 0 9 9 re f /Span <</Lang (ru)>> BDC 0 0 9 9 re f EMC EMC "
        "/Artifact BMC 0 0 9 9 re f EMC 0 0 9 9 re f"
    )
    found = [(mark.tagged.mcid, mark.tagged.artifact) for mark in drawn.marks]
    assert found == [(3, False), (3, False), (-1, True), (-1, False)]
    assert drawn.languages == {"ru"}


def test_a_form_that_calls_itself_ends(tmp_path):
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(100, 100)).obj
        form = pdf.make_indirect(pikepdf.Stream(pdf, b"/form Do", Subtype=Name.Form))
        form.BBox = Array([0, 0, 100, 100])
        form.Resources = Dictionary(XObject=Dictionary(form=form))
        page.Resources = Dictionary(XObject=Dictionary(form=form))
        page.Contents = pikepdf.Stream(pdf, b"/form Do")
        faults = read_proof(pdf, ANY).sheets[0].drawn.faults
    assert ("F054", "form form calls itself") in faults

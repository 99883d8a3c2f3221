"""Whatever draws in a PDF draws in inks, and small black things print over what is below."""

from __future__ import annotations

import io
import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from toolkit.errors import ProductError
from toolkit.targets.pdf.press.colours import to_inks
from toolkit.targets.pdf.press.conditions import PROFILES

PROFILE = PROFILES / "FOGRA39.icc"
RED = pytest.approx([0, 0.96, 0.98, 0], abs=0.03)


def drawn(content: bytes, **resources: object) -> pikepdf.Pdf:
    """Return a PDF of one page that draws `content`."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(200, 200))
    page = pdf.pages[0].obj
    page.Contents = pikepdf.Stream(pdf, content)
    page.Resources = Dictionary({f"/{name}": value for name, value in resources.items()})
    return pdf


def told(drawing: object) -> list[tuple[list[float | str], str]]:
    """Return what a page or a form draws, without the states of overprint."""
    return [each for each in whole(drawing) if each[1] != "gs"]


def whole(drawing: object) -> list[tuple[list[float | str], str]]:
    return [
        (
            [str(part) if isinstance(part, Name) else float(part) for part in each.operands],
            str(each.operator),
        )
        for each in pikepdf.parse_content_stream(drawing)
        if str(each.operator) not in ("Tj", "Tf")
    ]


def inked(content: bytes, **resources: object) -> list[tuple[list[float | str], str]]:
    pdf = drawn(content, **resources)
    to_inks(pdf, PROFILE)
    return told(pdf.pages[0])


def overprinting(content: bytes, **resources: object) -> list[bool]:
    """Return for each mark of a page whether it prints over what is below."""
    pdf = drawn(content, **resources)
    to_inks(pdf, PROFILE)
    over, kept, marks = False, [], []
    states = pdf.pages[0].obj.Resources.get("/ExtGState", {})
    for instruction in pikepdf.parse_content_stream(pdf.pages[0]):
        name = str(instruction.operator)
        if name == "gs":
            over = bool(states[str(instruction.operands[0])].get("/op", over))
        elif name == "q":
            kept.append(over)
        elif name == "Q":
            over = kept.pop()
        elif name in ("f", "Tj"):
            marks.append(over)
    return marks


def test_what_has_no_hue_becomes_black_ink():
    assert inked(b"0.25 g 0 0 0 RG 0 0 100 100 re B") == [
        ([0, 0, 0, 0.75], "k"),
        ([0, 0, 0, 1], "K"),
        ([0, 0, 100, 100], "re"),
        ([], "B"),
    ]


@pytest.mark.parametrize(
    ("colour", "black"),
    [(b"0.15 0.133 0.118", True), (b"0.75 0.74 0.72", False), (b"0.05 0 0.15", False)],
)
def test_the_tint_of_what_is_nearly_black_is_not_printed(colour, black):
    (inks, _), *_ = inked(colour + b" rg 0 0 100 100 re f")
    assert (inks[:3] == [0, 0, 0]) == black


def test_what_has_a_hue_is_mixed_by_the_profile():
    (inks, operator), *_ = inked(b"1 0 0 rg 0 0 100 100 re f")
    assert (inks, operator) == (RED, "k")


def test_inks_stay_as_they_are():
    content = b"/DeviceCMYK cs 0 0.5 0 0 scn 0 0 100 100 re f"
    assert inked(content) == [
        (["/DeviceCMYK"], "cs"),
        ([0, 0.5, 0, 0], "scn"),
        ([0, 0, 100, 100], "re"),
        ([], "f"),
    ]


def test_a_named_colour_space_of_the_screen_is_left():
    spaces = Dictionary(S=Array([Name.CalRGB, Dictionary(WhitePoint=Array([1, 1, 1]))]))
    first, second, *_ = inked(b"/S cs 1 0 0 scn 0 0 9 9 re f", ColorSpace=spaces)
    assert first == ([0, 0, 0, 1], "k"), "a colour space begins with black"
    assert second == (RED, "k")


def test_the_black_that_a_page_begins_with_is_named():
    assert inked(b"0 0 100 100 re f")[0] == ([0, 0, 0, 1], "k")


def test_a_form_is_rewritten_with_its_own_resources():
    pdf = drawn(b"/F Do")
    form = pikepdf.Stream(pdf, b"0 0 1 rg 0 0 1 1 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    form.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    pdf.pages[0].obj.Resources.XObject = Dictionary(F=pdf.make_indirect(form))
    to_inks(pdf, PROFILE)
    form = pdf.pages[0].obj.Resources.XObject.F
    assert told(form)[0][1] == "k"
    assert Name.DeviceCMYK == form.Group.CS, "transparency is blended in inks"


def test_a_pattern_is_rewritten_with_the_colour_it_is_given():
    pdf = drawn(b"/P cs 1 0 0 /T scn 0 0 99 99 re f")
    tile = pikepdf.Stream(pdf, b"0 0 1 1 re f")
    tile.PatternType, tile.PaintType, tile.TilingType = 1, 2, 1
    resources = pdf.pages[0].obj.Resources
    resources.ColorSpace = Dictionary(P=Array([Name.Pattern, Name.DeviceRGB]))
    resources.Pattern = Dictionary(T=pdf.make_indirect(tile))
    to_inks(pdf, PROFILE)
    space, colour, *_ = told(pdf.pages[0])
    assert list(pdf.pages[0].obj.Resources.ColorSpace[space[0][0]]) == [
        Name.Pattern,
        Name.DeviceCMYK,
    ]
    assert (colour[0][:4], colour[0][4]) == (RED, "/T")


def gradient(first: list[float], last: list[float]) -> Dictionary:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=first, C1=last, N=1)
    return Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 0], Function=function
    )


def samples(pdf: pikepdf.Pdf) -> list[list[int]]:
    shading = pdf.pages[0].obj.Resources.Shading.S
    assert shading.ColorSpace == Name.DeviceCMYK
    data = shading.Function.read_bytes()
    return [list(data[at : at + 4]) for at in range(0, len(data), 4)]


def test_a_gradient_of_gray_is_one_of_black_ink():
    pdf = drawn(b"/S sh", Shading=Dictionary(S=gradient([0, 0, 0], [1, 1, 1])))
    to_inks(pdf, PROFILE)
    steps = samples(pdf)
    assert (steps[0], steps[-1]) == ([0, 0, 0, 255], [0, 0, 0, 0])
    assert all(step[:3] == [0, 0, 0] for step in steps)


def test_a_gradient_that_has_a_hue_anywhere_is_mixed_all_along():
    pdf = drawn(b"/S sh", Shading=Dictionary(S=gradient([0.5, 0.5, 0.5], [1, 0, 0])))
    to_inks(pdf, PROFILE)
    steps = samples(pdf)
    assert min(steps[0]) > 0, "gray is mixed of four inks, so that no step is seen beside it"
    assert [ink / 255 for ink in steps[-1]] == RED


def test_a_mesh_is_refused_with_advice():
    mesh = Dictionary(ShadingType=4, ColorSpace=Name.DeviceRGB)
    with pytest.raises(ProductError, match="write it as a picture"):
        to_inks(drawn(b"/S sh", Shading=Dictionary(S=mesh)), PROFILE)


def picture(pdf: pikepdf.Pdf, px: bytes, **more: object) -> pikepdf.Object:
    image = pikepdf.Stream(pdf, zlib.compress(px))
    image.Filter, image.Type, image.Subtype = Name.FlateDecode, Name.XObject, Name.Image
    image.Width, image.Height, image.BitsPerComponent = 2, 1, 8
    image.ColorSpace = Name.DeviceRGB
    for name, value in more.items():
        image[f"/{name}"] = value
    return pdf.make_indirect(image)


def test_a_picture_in_a_drawing_is_mixed():
    pdf = drawn(b"/I Do")
    image = picture(pdf, bytes([255, 0, 0, 255, 255, 255]))
    pdf.pages[0].obj.Resources.XObject = Dictionary(I=image)
    to_inks(pdf, PROFILE)
    inks = [part / 255 for part in image.read_bytes()]
    assert image.ColorSpace == Name.DeviceCMYK
    assert (inks[:4], inks[4:]) == (RED, [0, 0, 0, 0])


def test_a_picture_without_colour_becomes_black_ink():
    pdf = drawn(b"/I Do")
    image = picture(pdf, bytes([0, 0, 0, 255, 255, 255]))
    pdf.pages[0].obj.Resources.XObject = Dictionary(I=image)
    to_inks(pdf, PROFILE)
    assert (image.ColorSpace, image.read_bytes()) == (Name.DeviceGray, bytes([0, 255]))


def test_the_colours_of_a_palette_are_mixed():
    pdf = drawn(b"/I Do")
    palette = Array([Name.Indexed, Name.DeviceRGB, 1, pikepdf.String(bytes([0, 0, 0, 255, 0, 0]))])
    image = picture(pdf, bytes([0, 1]), ColorSpace=palette)
    pdf.pages[0].obj.Resources.XObject = Dictionary(I=image)
    to_inks(pdf, PROFILE)
    inks = [part / 255 for part in bytes(image.ColorSpace[3])]
    assert (inks[:4], inks[4:]) == ([0, 0, 0, 1], RED)
    assert image.read_bytes() == bytes([0, 1])


def test_an_inline_picture_becomes_one_of_the_resources():
    pdf = drawn(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\x00\x00 EI")
    to_inks(pdf, PROFILE)
    ((name,), operator), *_ = told(pdf.pages[0])
    image = pdf.pages[0].obj.Resources.XObject[name]
    assert operator == "Do"
    assert [part / 255 for part in image.read_bytes()] == RED


def test_a_mask_stays_gray():
    pdf = drawn(b"/G gs 0 0 9 9 re f")
    mask = pikepdf.Stream(pdf, b"0.5 g 0 0 9 9 re f 1 0 0 rg 0 0 9 9 re f")
    mask.Type, mask.Subtype, mask.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    mask.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    veil = Dictionary(S=Name.Luminosity, G=pdf.make_indirect(mask))
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G=Dictionary(SMask=veil))
    to_inks(pdf, PROFILE)
    mask = pdf.pages[0].obj.Resources.ExtGState.G.SMask.G
    assert [each for each in told(mask) if each[1] == "g"] == [([0.5], "g"), ([0.299], "g")]
    assert Name.DeviceGray == mask.Group.CS


@pytest.mark.parametrize(
    ("state", "blends"),
    [
        (Dictionary(ca=0.5), True),
        (Dictionary(BM=Name.Multiply), True),
        (Dictionary(ca=1, BM=Name.Normal), False),
    ],
)
def test_a_page_on_which_something_shines_through_is_blended_in_inks(state, blends):
    pdf = drawn(b"/G gs 0 0 9 9 re f", ExtGState=Dictionary(G=state))
    to_inks(pdf, PROFILE)
    group = pdf.pages[0].obj.get("/Group", {})
    assert (group.get("/CS") == Name.DeviceCMYK) == blends


def test_a_page_is_blended_in_inks_for_what_shines_through_in_a_form():
    pdf = drawn(b"/F Do")
    form = pikepdf.Stream(pdf, b"/G gs 0 0 1 1 re f")
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 1, 1])
    form.Resources = Dictionary(ExtGState=Dictionary(G=Dictionary(ca=0.5)))
    pdf.pages[0].obj.Resources.XObject = Dictionary(F=pdf.make_indirect(form))
    to_inks(pdf, PROFILE)
    assert Name.DeviceCMYK == pdf.pages[0].obj.Group.CS


def test_what_an_annotation_shows_is_mixed():
    pdf = drawn(b"")
    shown = pikepdf.Stream(pdf, b"0 0 0 rg 0 0 9 9 re f")
    look = Dictionary(N=pdf.make_indirect(shown))
    pdf.pages[0].obj.Annots = Array([Dictionary(Type=Name.Annot, AP=look)])
    to_inks(pdf, PROFILE)
    assert told(pdf.pages[0].obj.Annots[0].AP.N)[0] == ([0, 0, 0, 1], "k")


TEXT = b"BT /F 10 Tf %s 1 0 0 1 9 9 Tm (a) Tj ET"
FONT = Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Courier))


@pytest.mark.parametrize(
    ("colour", "over"),
    [(b"0 g", True), (b"0 0 0 0.7 k", True), (b"1 g", False), (b"1 0 0 rg", False)],
)
def test_black_text_prints_over_and_white_or_coloured_text_does_not(colour, over):
    assert overprinting(TEXT % colour, Font=FONT) == [over]


def test_white_text_behind_black_text_is_cut_out_again():
    assert overprinting(TEXT % b"0 g" + b" " + TEXT % b"1 g", Font=FONT) == [True, False]


def test_large_letters_are_surfaces():
    assert overprinting(b"5 0 0 5 0 0 cm " + TEXT % b"0 g", Font=FONT) == [False]


def test_a_rule_prints_over_and_a_surface_does_not():
    assert overprinting(b"0 g 0 0 180 0.5 re f 0 0 180 90 re f") == [True, False]


def test_what_q_kept_comes_back_with_its_overprint():
    content = b"q " + TEXT % b"0 g" + b" Q 1 g 0 0 180 0.5 re f " + TEXT % b"0 g"
    assert overprinting(content, Font=FONT) == [True, False, True]


def saved(pdf: pikepdf.Pdf) -> bytes:
    target = io.BytesIO()
    pdf.save(target, static_id=True)
    return target.getvalue()


def test_a_second_time_changes_nothing():
    shading = Dictionary(S=gradient([1, 1, 0], [0, 0, 1]))
    content = b"/S sh 1 0 0 rg 0 0 9 9 re f q " + TEXT % b"0 g" + b" Q 0 0 9 0.5 re f"
    pdf = drawn(content, Font=FONT, Shading=shading)
    to_inks(pdf, PROFILE)
    once = saved(pdf)
    to_inks(pdf, PROFILE)
    assert saved(pdf) == once


def test_no_spot_has_more_ink_than_the_limit():
    pdf = drawn(b"0.05 0.02 0.08 rg 0 0 9 9 re f")
    to_inks(pdf, PROFILE, limit=200)
    (inks, _), *_ = told(pdf.pages[0])
    assert sum(inks) <= 2

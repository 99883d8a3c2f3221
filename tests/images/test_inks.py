"""What a press prints of a picture: its colours, in no more ink than the paper takes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from toolkit.images.inks import Ink, inks_of, jpeg_inks
from toolkit.images.make import reinked_jpeg, write_printed
from toolkit.images.plan import Size

PROFILE = Path(__file__).parents[2] / "toolkit/targets/pdf/press/profiles/FOGRA39.icc"


def printed(
    folder: Path,
    picture: Image.Image,
    *,
    name: str = "a.png",
    limit: int = 300,
    ink: Ink | None = None,
    **saved: bytes,
) -> Path:
    source, part = folder / name, folder / "printed.jpg"
    picture.save(source, **saved)
    write_printed(part, source, Size(*picture.size), PROFILE, limit, ink)
    return part


def lab(file: Path) -> tuple[float, ...]:
    """Return L*, a*, b* of the middle of a picture in inks, paper being white."""
    to_lab = ImageCms.buildTransform(
        ImageCms.getOpenProfile(str(PROFILE)), ImageCms.createProfile("LAB"), "CMYK", "LAB", 1
    )
    with Image.open(file) as picture:
        inks = picture if picture.mode == "CMYK" else of_black(picture)
        spot = ImageCms.applyTransform(inks, to_lab).getpixel((8, 8))
    return spot[0] / 2.55, *(part - 128 for part in spot[1:])


def of_black(picture: Image.Image) -> Image.Image:
    """Return DeviceGray as a press prints it: in black ink alone."""
    none = Image.new("L", picture.size, 0)
    return Image.merge("CMYK", (none, none, none, picture.point(lambda gray: 255 - gray)))


def plain(colour: str) -> Image.Image:
    return Image.new("RGB", (16, 16), colour)


def mode(file: Path) -> str:
    with Image.open(file) as picture:
        return picture.mode


def test_a_picture_without_colour_is_printed_in_black_alone(tmp_path):
    assert mode(printed(tmp_path, plain("#808080"))) == "L"


def test_the_noise_of_a_scan_is_no_colour(tmp_path):
    lot = random.Random(4)
    scan = Image.new("RGB", (64, 64))
    grays = [lot.randrange(40, 220) for _ in range(64 * 64)]
    scan.putdata([(gray, gray + lot.randrange(-3, 4), gray) for gray in grays])
    assert mode(printed(tmp_path, scan, name="a.jpg")) == "L"


@pytest.mark.parametrize("colour", ["#b4b0a0", "#9a8c78", "#c02020"])
def test_a_tint_is_a_colour(colour, tmp_path):
    assert mode(printed(tmp_path, plain(colour))) == "CMYK"


def test_a_red_stamp_on_a_gray_page_keeps_its_colour(tmp_path):
    page = Image.new("RGB", (400, 600), "#dddddd")
    page.paste("#b02018", (200, 300, 216, 316))
    assert mode(printed(tmp_path, page)) == "CMYK"


def test_a_record_asks_for_other_inks(tmp_path):
    assert mode(printed(tmp_path, plain("#c02020"), ink="gray")) == "L"
    assert mode(printed(tmp_path, plain("#808080"), ink="cmyk")) == "CMYK"


@pytest.mark.parametrize(
    ("colour", "wanted"), [("#b03028", (40, 50, 35)), ("#4878a0", (49, -5, -27))]
)
def test_a_colour_stays_what_it_is(colour, wanted, tmp_path):
    found = lab(printed(tmp_path, plain(colour)))
    distance = sum((a - b) ** 2 for a, b in zip(found, wanted, strict=True)) ** 0.5
    assert distance < 6, found


@pytest.mark.parametrize(("gray", "lightness"), [(64, 33), (128, 55), (192, 78)])
def test_black_ink_prints_gray_as_light_as_it_is_seen(gray, lightness, tmp_path):
    found = lab(printed(tmp_path, plain(f"#{gray:02x}{gray:02x}{gray:02x}")))
    assert found[0] == pytest.approx(lightness, abs=2)


def test_paper_stays_paper_and_black_is_solid(tmp_path):
    for colour, gray in (("#ffffff", 255), ("#000000", 0)):
        with Image.open(printed(tmp_path, plain(colour))) as picture:
            assert picture.getpixel((8, 8)) == gray


@pytest.mark.parametrize("limit", [300, 280, 220])
def test_no_px_has_more_ink_than_the_paper_takes(limit, tmp_path):
    lot = random.Random(7)
    dark = Image.new("RGB", (96, 96))
    dark.putdata([tuple(lot.randrange(0, 90) for _ in range(3)) for _ in range(96 * 96)])
    file = printed(tmp_path, dark, limit=limit)
    inks, most = jpeg_inks(file.read_bytes())
    assert inks == 4
    assert most <= limit
    with Image.open(file) as picture:  # as another decoder sees it
        assert max(map(sum, picture.getdata())) <= limit * 2.55 + 1.5


def test_the_profile_of_a_picture_counts(tmp_path):
    wide = Path("/usr/share/color/icc/ghostscript/a98.icc").read_bytes()
    usual = printed(tmp_path, plain("#c02020")).read_bytes()
    assert printed(tmp_path, plain("#c02020"), icc_profile=wide).read_bytes() != usual


def test_a_picture_in_inks_without_a_profile_is_printed_as_it_is(tmp_path):
    four = Image.new("CMYK", (16, 16), (10, 200, 180, 0))
    file = printed(tmp_path, four, name="a.tif")
    with Image.open(file) as picture:
        inks = picture.getpixel((8, 8))
    assert inks == pytest.approx([10, 200, 180, 0], abs=2)


def test_the_same_picture_gives_the_same_bytes(tmp_path):
    first = printed(tmp_path, plain("#4878a0")).read_bytes()
    assert printed(tmp_path, plain("#4878a0")).read_bytes() == first


def test_colours_of_drawings_are_mixed_as_pictures_are():
    red, white = inks_of([(1, 0, 0), (1, 1, 1)], PROFILE)
    assert red == pytest.approx([0, 0.96, 0.98, 0], abs=0.03)
    assert white == (0, 0, 0, 0)


def test_a_jpeg_inside_a_drawing_is_turned_into_inks(tmp_path):
    plain("#b03028").save(tmp_path / "a.jpg", quality=95)
    data, inks = reinked_jpeg((tmp_path / "a.jpg").read_bytes(), PROFILE, 300)
    assert (inks, jpeg_inks(data)[0]) == (4, 4)

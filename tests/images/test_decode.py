"""Whatever the scan, the pixels are upright, sRGB, on white; a damaged file is refused by name."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageFile

from tests.images.forged import adobe_rgb, claiming
from tests.images.letters import drawn, near, pixel, saved, seen
from toolkit.images.decode import PictureError
from toolkit.images.make import write_derivative, write_tiles
from toolkit.images.plan import Size

MAX = "full/max/0/default.jpg"
SHOWN = "RGB KWY"
STORED = {  # How a camera stores what is shown as SHOWN. Source: EXIF 2.32, tag 274.
    1: "RGB KWY",
    2: "BGR YWK",
    3: "YWK BGR",
    4: "KWY RGB",
    5: "RK GW BY",
    6: "BY GW RK",
    7: "YB WG KR",
    8: "KR WG YB",
}


def tiled(folder: Path, source: Path, size: tuple[int, int], **options: int) -> Path:
    part = folder / "tiles.part"
    assert write_tiles(part, source, Size(*size), **options) == ()
    return part


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", STORED)
def test_a_camera_s_orientation_is_carried_out(tmp_path, kind, orientation):
    stored = STORED[orientation]
    size = (len(stored.split()[0]) * 200, len(stored.split()) * 200)
    exif = Image.Exif()
    exif[274] = orientation
    options = {"subsampling": 0} if kind == "jpg" else {}
    source = saved(tmp_path, drawn(stored, size), f"p.{kind}", exif=exif, **options)
    part = tiled(tmp_path, source, (600, 400))
    assert seen(part / MAX, SHOWN) == SHOWN
    write_derivative(tmp_path / "book.jpg", source, Size(150, 100))
    assert seen(tmp_path / "book.jpg", SHOWN) == SHOWN


def test_colours_are_brought_to_srgb_by_the_picture_s_profile(tmp_path):
    picture = Image.new("RGB", (40, 40), (12, 230, 91))
    source = saved(tmp_path, picture, "p.png", icc_profile=adobe_rgb())
    assert near(pixel(tiled(tmp_path, source, (40, 40)) / MAX), (0, 231, 77))
    write_derivative(tmp_path / "book.jpg", source, Size(20, 20))
    assert near(pixel(tmp_path / "book.jpg"), (0, 231, 77))


@pytest.mark.parametrize("profile", [b"not one", b"\0" * 200])
def test_a_broken_profile_does_not_stop_the_picture(tmp_path, profile):
    picture = Image.new("RGB", (40, 40), (12, 230, 91))
    source = saved(tmp_path, picture, "p.jpg", icc_profile=profile, quality=95, subsampling=0)
    assert near(pixel(tiled(tmp_path, source, (40, 40)) / MAX), (12, 230, 91))


def test_a_profile_for_other_channels_is_passed_over(tmp_path):
    source = saved(tmp_path, Image.new("L", (40, 40), 99), "p.png", icc_profile=adobe_rgb())
    assert near(pixel(tiled(tmp_path, source, (40, 40)) / MAX), (99, 99, 99))


def test_inks_become_light(tmp_path):
    inks = Image.new("CMYK", (3, 1))
    inks.putdata([(0, 0, 0, 0), (0, 0, 0, 255), (0, 255, 0, 0)])
    source = saved(tmp_path, inks.resize((300, 100), 0), "p.tif")
    file = tiled(tmp_path, source, (300, 100)) / MAX
    assert near(pixel(file, (50, 50)), (255, 255, 255), by=6)
    assert max(pixel(file, (150, 50))) < 60
    red, green, _ = pixel(file, (250, 50))
    assert red > 180 > 80 > green


@pytest.mark.parametrize("kind", ["tif", "png", "jp2"])
def test_sixteen_bits_are_scaled_not_clipped(tmp_path, kind):
    row = b"".join(struct.pack("<H", value) * 100 for value in (0, 32768, 65535))
    deep = Image.frombytes("I;16", (300, 100), row * 100)
    source = saved(tmp_path, deep, f"p.{kind}")
    part = tiled(tmp_path, source, (300, 100))
    assert seen(part / MAX, "KMW") == "KMW"


def test_what_is_transparent_lies_on_white(tmp_path):
    clear = Image.new("RGBA", (200, 100), (255, 0, 0, 0))
    clear.paste((0, 0, 255, 255), (100, 0, 200, 100))
    for name, picture in {"p.png": clear, "l.png": clear.convert("LA")}.items():
        part = tmp_path / name.removesuffix(".png")
        write_tiles(part, saved(tmp_path, picture, name), Size(200, 100))
        assert pixel(part / MAX, (20, 50)) == (255, 255, 255)
        write_derivative(tmp_path / "book.jpg", tmp_path / name, Size(100, 50))
        assert pixel(tmp_path / "book.jpg", (10, 25)) == (255, 255, 255)


def test_a_palette_is_looked_up(tmp_path):
    picture = drawn(SHOWN, (300, 200)).quantize(8)
    source = saved(tmp_path, picture, "p.png")
    assert seen(tiled(tmp_path, source, (300, 200)) / MAX, SHOWN) == SHOWN


def test_black_and_white_scans_become_gray_when_scaled(tmp_path):
    stripes = Image.new("1", (800, 800), 1)
    for column in range(0, 800, 2):
        stripes.paste(0, (column, 0, column + 1, 800))
    source = saved(tmp_path, stripes, "p.tif", compression="group4")
    part = tiled(tmp_path, source, (800, 800))
    assert near(pixel(part / "full/400,400/0/default.jpg", (200, 200)), (128, 128, 128), by=6)


def test_cielab_is_converted(tmp_path):
    red = Image.new("RGB", (60, 60), (200, 30, 40))
    to_lab = ImageCms.buildTransform(
        ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
    )
    source = saved(tmp_path, ImageCms.applyTransform(red, to_lab), "p.tif")
    assert near(pixel(tiled(tmp_path, source, (60, 60)) / MAX), (200, 30, 40), by=6)


def test_measurements_are_refused_because_their_range_is_unknown(tmp_path):
    source = saved(tmp_path, Image.new("F", (60, 60), 0.5), "p.tif")
    with pytest.raises(PictureError, match=r"p\.tif: .*measurements.*save it again"):
        write_tiles(tmp_path / "part", source, Size(60, 60))


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
def test_a_picture_cut_off_is_refused(tmp_path, kind, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    source = saved(tmp_path, Image.effect_noise((600, 600), 90).convert("RGB"), f"p.{kind}")
    source.write_bytes(source.read_bytes()[: source.stat().st_size // 2])
    for attempt in (
        lambda: write_tiles(tmp_path / "part", source, Size(600, 600)),
        lambda: write_derivative(tmp_path / "book.jpg", source, Size(100, 100)),
    ):
        with pytest.raises(PictureError, match=rf"^p\.{kind}: damaged"):
            attempt()
    assert not (tmp_path / "book.jpg").exists()


def test_a_png_with_a_broken_stream_is_refused(tmp_path):
    good = io.BytesIO()
    Image.effect_noise((300, 300), 90).save(good, "PNG")
    data = bytearray(good.getvalue())
    data[len(data) // 2] ^= 0xFF
    (tmp_path / "p.png").write_bytes(data)
    with pytest.raises(PictureError, match=r"^p\.png: damaged"):
        write_tiles(tmp_path / "part", tmp_path / "p.png", Size(300, 300))


def test_a_bomb_is_refused_by_its_header(tmp_path):
    (tmp_path / "p.png").write_bytes(claiming(100_000, 100_000))
    with pytest.raises(PictureError, match=r"claims 100000 x 100000 px.*1,000,000,000"):
        write_tiles(tmp_path / "part", tmp_path / "p.png", Size(100_000, 100_000))
    with pytest.raises(PictureError, match="claims 100000 x 100000 px"):
        write_derivative(tmp_path / "part", tmp_path / "p.png", Size(10, 10))


@pytest.mark.parametrize("kind", ["jpg", "jp2"])
def test_the_limit_of_pixels_can_be_lowered(tmp_path, kind):
    source = saved(tmp_path, drawn("RG BW", (60, 60)), f"p.{kind}")
    with pytest.raises(PictureError, match="claims 60 x 60 px, more than the 3,599 pixels"):
        write_tiles(tmp_path / "part", source, Size(60, 60), max_pixels=3599)


@pytest.mark.parametrize("text", ["<svg xmlns='http://www.w3.org/2000/svg'/>", "plain text", ""])
def test_what_is_no_picture_is_refused(tmp_path, text):
    (tmp_path / "p.jpg").write_text(text)
    with pytest.raises(PictureError, match=r"^p\.jpg: damaged, or a kind .* that is not read"):
        write_tiles(tmp_path / "part", tmp_path / "p.jpg", Size(60, 60))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(PictureError, match=r"^p\.jpg: there is no such file"):
        write_derivative(tmp_path / "book.jpg", tmp_path / "p.jpg", Size(10, 10))


def test_a_picture_that_changed_since_it_was_measured_is_refused(tmp_path):
    source = saved(tmp_path, drawn("RG BW", (60, 40)), "p.png")
    with pytest.raises(PictureError, match="is 60 x 40 px but was measured as 40 x 60 px"):
        write_tiles(tmp_path / "part", source, Size(40, 60))


@pytest.mark.parametrize("number", [3, 5, 6, 8])
def test_real_cameras_pictures_stand_upright(tmp_path, shared, number):
    folder = shared / "data" / "nasty-images"
    for one in (1, number):
        source = folder / f"exif-orientation-{one}-progressive.jpg"
        write_derivative(tmp_path / f"{one}.jpg", source, Size(8, 10), 95, False)
    upright, turned = (thumbnail(tmp_path / f"{one}.jpg") for one in (1, number))
    assert difference(upright, turned) < 12


@pytest.mark.parametrize("name", ["icc-adobe98.jpg", "icc-xyb.jpg"])
def test_two_colour_spaces_of_one_picture_end_alike(tmp_path, shared, name):
    folder = shared / "data" / "nasty-images"
    for source in (name, "palette.png"):
        write_derivative(tmp_path / f"{source}.jpg", folder / source, Size(8, 10), 95, False)
    one, other = (thumbnail(tmp_path / f"{file}.jpg") for file in (name, "palette.png"))
    assert difference(one, other) < 8


def thumbnail(file: Path) -> bytes:
    with Image.open(file) as picture:
        return picture.convert("RGB").tobytes()


def difference(one: bytes, other: bytes) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)

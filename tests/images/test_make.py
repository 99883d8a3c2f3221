"""The makers write exactly what the plan names, the same bytes each time, and nothing private."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest
from PIL import Image, JpegImagePlugin, PngImagePlugin

from tests.images.forged import adobe_rgb
from tests.images.letters import drawn, near, pixel, saved, seen
from tests.images.markers import PLAIN, segments
from toolkit.images import decode, make
from toolkit.images.make import (
    LIBRARIES,
    PictureError,
    write_derivative,
    write_logo,
    write_small_tiles,
    write_tiles,
)
from toolkit.images.plan import Size, alias, fit, level0_paths, sizes, tiles

MAX = "full/max/0/default.jpg"
SHOWN = "RGB KWY"


def tiled(folder: Path, source: Path, size: tuple[int, int], **options: int) -> Path:
    part = folder / "tiles.part"
    assert write_tiles(part, source, Size(*size), **options) == ()
    return part


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize(
    "size", [(1100, 700), (1025, 1023), (513, 512), (512, 512), (450, 30), (300, 200), (1, 900)]
)
def test_a_folder_holds_what_the_plan_names_and_nothing_else(tmp_path, size):
    source = saved(tmp_path, drawn("RG BW", size), "p.png")
    part = tiled(tmp_path, source, size)
    files = {file.relative_to(part).as_posix() for file in part.rglob("*") if file.is_file()}
    assert files == set(level0_paths(Size(*size)))


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize("size", [(1100, 700), (1025, 1023), (3, 900), (2049, 513)])
def test_every_file_has_the_size_its_name_says(tmp_path, size):
    whole = Size(*size)
    part = tiled(tmp_path, saved(tmp_path, drawn("RG BW", size), "p.png"), size)
    wanted = {one.path: one.delivered for one in tiles(whole)}
    wanted |= {f"full/{one}/0/default.jpg": one for one in sizes(whole)}
    wanted |= {MAX: whole, "full/90,/0/default.jpg": alias(whole)}
    for path, delivered in wanted.items():
        with Image.open(part / path) as picture:
            assert (path, Size(*picture.size)) == (path, delivered)


@pytest.mark.usefixtures("memory")
def test_a_tile_shows_its_own_part_of_the_picture(tmp_path):
    part = tiled(tmp_path, saved(tmp_path, drawn("RGB KWY", (1536, 1024)), "p.png"), (1536, 1024))
    assert seen(part / "0,0,512,512/512,512/0/default.jpg", "R") == "R"
    assert seen(part / "1024,512,512,512/512,512/0/default.jpg", "Y") == "Y"
    assert seen(part / "1024,0,512,1024/256,512/0/default.jpg", "B Y") == "B Y"
    assert seen(part / "full/384,256/0/default.jpg", SHOWN) == SHOWN
    assert seen(part / "full/90,/0/default.jpg", SHOWN) == SHOWN


@pytest.mark.usefixtures("memory")
@pytest.mark.parametrize("size", [(1100, 734), (600, 400), (300, 200)])
def test_small_tiles_are_those_of_the_picture_scaled_down(tmp_path, size):
    source = saved(tmp_path, drawn("RGB KWY", (3000, 2000)), "p.png")
    part = tmp_path / "tiles.part"
    assert write_small_tiles(part, source, Size(*size)) == ()
    files = {file.relative_to(part).as_posix() for file in part.rglob("*") if file.is_file()}
    assert files == set(level0_paths(Size(*size)))
    with Image.open(part / MAX) as whole:
        assert whole.size == size
    assert seen(part / MAX, SHOWN) == SHOWN


def test_a_picture_longer_than_a_jpeg_can_be_is_refused(tmp_path):
    source = saved(tmp_path, Image.new("L", (66_000, 1)), "p.png")
    with pytest.raises(PictureError, match=r"p\.png: a JPEG file ends at 65,500 px a side"):
        write_tiles(tmp_path / "part", source, Size(66_000, 1))


def test_a_name_in_any_script_is_read(tmp_path):
    source = saved(tmp_path, drawn(SHOWN, (300, 200)), "Панель [1] 100%.png")
    assert seen(tiled(tmp_path, source, (300, 200)) / MAX, SHOWN) == SHOWN


def test_a_file_replaced_under_its_name_is_read_anew(tmp_path):
    for colour in ("R", "B"):
        source = saved(tmp_path, drawn(colour, (300, 200)), "p.png")
        write_derivative(tmp_path / "book.jpg", source, Size(30, 20))
        assert seen(tmp_path / "book.jpg", colour) == colour


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
def test_no_file_tells_where_by_whom_or_with_what_it_was_taken(tmp_path, kind):
    source = saved(tmp_path, drawn("RG BW", (700, 600)), f"p.{kind}", **told(kind))
    assert source.read_bytes().count(b"SECRET") >= 3
    part = tiled(tmp_path, source, (700, 600))
    write_small_tiles(tmp_path / "small", source, Size(350, 300))
    write_derivative(tmp_path / "book.jpg", source, Size(70, 60), 90, True, "srgb", 300)
    files = [*part.rglob("*.jpg"), *(tmp_path / "small").rglob("*.jpg"), tmp_path / "book.jpg"]
    assert len(files) > 10
    assert {file.name for file in part.rglob("*") if file.is_file()} == {"default.jpg"}
    for file in files:
        data = file.read_bytes()
        assert set(segments(data)) <= PLAIN, file
        assert b"SECRET" not in data


@pytest.mark.parametrize("kind", ["jpg", "jpeg", "png", "webp", "gif"])
def test_a_logo_keeps_its_pixels_and_tells_nothing(tmp_path, kind):
    options = {} if kind == "gif" else told(kind.replace("jpeg", "jpg"))
    source = saved(tmp_path, drawn(SHOWN, (300, 200)), f"p.{kind}", **options)
    write_logo(tmp_path / "logo", source, Size(300, 200), f".{kind}")
    assert seen(tmp_path / "logo", SHOWN) == SHOWN
    assert b"SECRET" not in (tmp_path / "logo").read_bytes()
    with Image.open(tmp_path / "logo") as logo:
        assert logo.format == Image.registered_extensions()[f".{kind}"]


@pytest.mark.parametrize("kind", ["png", "webp", "gif"])
def test_a_logo_stays_transparent(tmp_path, kind):
    clear = Image.new("RGBA", (60, 40), (0, 0, 0, 0))
    clear.paste((0, 0, 255, 255), (30, 0, 60, 40))
    source = saved(tmp_path, clear, "p.png", icc_profile=adobe_rgb())
    write_logo(tmp_path / "logo", source, Size(60, 40), f".{kind}")
    with Image.open(tmp_path / "logo") as logo:
        left, right = (logo.convert("RGBA").getpixel(at) for at in ((10, 20), (50, 20)))
    assert (left[3], right[3]) == (0, 255)
    assert right[2] > 240


def test_a_logo_stands_upright_and_a_jpeg_is_on_white(tmp_path):
    exif = Image.Exif()
    exif[274] = 6
    source = saved(tmp_path, drawn("BY GW RK", (400, 600)), "p.png", exif=exif)
    write_logo(tmp_path / "logo", source, Size(600, 400), ".png")
    assert seen(tmp_path / "logo", SHOWN) == SHOWN
    clear = saved(tmp_path, Image.new("RGBA", (60, 40), (0, 0, 0, 0)), "c.png")
    write_logo(tmp_path / "logo", clear, Size(60, 40), ".jpg")
    assert pixel(tmp_path / "logo") == (255, 255, 255)


def told(kind: str) -> dict[str, object]:
    """Return what a camera and an editor write beside the pixels, as options of Pillow."""
    exif = Image.Exif()
    exif[0x010E] = "SECRET place"
    exif[0x013B] = "SECRET photographer"
    exif.get_ifd(0x8769)[0xA431] = "SECRET serial number"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (55.0, 45.0, 7.0)
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET owner</x:xmpmeta>"
    if kind == "jpg":
        return {"exif": exif, "comment": "SECRET", "xmp": packet}
    if kind == "webp":
        return {"exif": exif.tobytes(), "xmp": packet}
    if kind == "png":
        words = PngImagePlugin.PngInfo()
        words.add_itxt("XML:com.adobe.xmp", packet.decode())
        return {"exif": exif, "pnginfo": words}
    return {"tiffinfo": {270: "SECRET place", 315: "SECRET photographer", 700: packet}}


@pytest.mark.usefixtures("memory")
def test_the_same_picture_gives_the_same_bytes(tmp_path):
    size = (1030, 520)
    noise = Image.effect_noise(size, 60).convert("RGB")
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        source = saved(tmp_path / folder, noise, f"{folder}.jpg")
        write_tiles(tmp_path / folder / "part", source, Size(*size))
        write_derivative(tmp_path / folder / "part" / "book.jpg", source, Size(103, 52))
    assert bytes_of(tmp_path / "one" / "part") == bytes_of(tmp_path / "two" / "part")


def test_streaming_changes_no_byte(tmp_path, monkeypatch):
    source = saved(tmp_path, Image.effect_noise((1030, 520), 60).convert("RGB"), "p.png")
    write_tiles(tmp_path / "held", source, Size(1030, 520))
    monkeypatch.setattr(decode, "IN_MEMORY", 170_000)
    monkeypatch.setattr(make, "IN_MEMORY", 170_000)
    write_tiles(tmp_path / "streamed", source, Size(1030, 520))
    assert bytes_of(tmp_path / "held") == bytes_of(tmp_path / "streamed")


@pytest.mark.usefixtures("memory")
def test_red_letters_keep_their_colour_at_every_level(tmp_path):
    paper, red = (244, 241, 234), (150, 40, 32)
    sheet = Image.new("RGB", (2000, 1200), paper)
    for column in range(5, 2000, 40):  # one px of them is whole at a quarter
        sheet.paste(red, (column, 0, column + 8, 1200))
    part = tiled(tmp_path, saved(tmp_path, sheet, "p.png"), (2000, 1200))
    for file in part.rglob("*.jpg"):
        with Image.open(file) as picture:
            assert JpegImagePlugin.get_sampling(picture) == 0, file
    with Image.open(part / "full" / "500,300" / "0" / "default.jpg") as picture:
        darkest = min(picture.getpixel((column, 150)) for column in range(200, 220))
    assert near(darkest, red, by=20)


def test_a_better_quality_is_larger(tmp_path):
    source = saved(tmp_path, Image.effect_noise((300, 300), 60).convert("RGB"), "p.png")
    write_tiles(tmp_path / "low", source, Size(300, 300), 512, 30)
    write_tiles(tmp_path / "high", source, Size(300, 300), 512, 95)
    assert (tmp_path / "low" / MAX).stat().st_size < (tmp_path / "high" / MAX).stat().st_size / 2


@pytest.mark.parametrize(("subsampled", "sampling"), [(True, 2), (False, 0)])
def test_a_book_s_picture_is_a_plain_jpeg_of_the_size_asked_for(tmp_path, subsampled, sampling):
    source = saved(tmp_path, drawn(SHOWN, (900, 601)), "p.png")
    write_derivative(tmp_path / "book.jpg", source, Size(301, 201), 90, subsampled, "srgb", 300)
    with Image.open(tmp_path / "book.jpg") as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (301, 201))
        assert picture.info["dpi"] == (300, 300)
        assert "progression" not in picture.info
        assert "icc_profile" not in picture.info
        assert JpegImagePlugin.get_sampling(picture) == sampling


def test_a_book_s_picture_can_be_gray(tmp_path):
    source = saved(tmp_path, drawn("WK", (200, 100)), "p.png")
    write_derivative(tmp_path / "book.jpg", source, Size(100, 50), 90, True, "gray")
    with Image.open(tmp_path / "book.jpg") as picture:
        assert picture.mode == "L"
        assert "dpi" not in picture.info
    gray = saved(tmp_path, Image.new("L", (200, 100), 99), "g.png")
    write_derivative(tmp_path / "book.jpg", gray, Size(100, 50))
    assert near(pixel(tmp_path / "book.jpg"), (99, 99, 99))


def test_a_fine_pattern_is_averaged_when_a_picture_is_reduced(tmp_path):
    stripes = Image.new("L", (800, 800), 255)
    for column in range(0, 800, 2):
        stripes.paste(0, (column, 0, column + 1, 800))
    source = saved(tmp_path, stripes.convert("RGB"), "p.jpg", quality=95)
    write_derivative(tmp_path / "book.jpg", source, fit(Size(800, 800), longest=130))
    assert near(pixel(tmp_path / "book.jpg", (65, 65)), (128, 128, 128), by=8)


def test_the_libraries_named_for_the_key_are_installed():
    assert all(version(name) for name in LIBRARIES)


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}

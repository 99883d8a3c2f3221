"""What comes out is upright, sRGB, on white, whole and exactly what the plan names."""

from __future__ import annotations

import io
import json
import struct
import zlib
from importlib.metadata import version
from pathlib import Path

import pytest
from letters import drawn, seen
from PIL import Image, ImageCms, JpegImagePlugin

from toolkit.images import decode, make
from toolkit.images.make import (
    LIBRARIES,
    PictureError,
    write_derivative,
    write_info,
    write_tiles,
)
from toolkit.images.plan import Size, alias, fit, level0_paths, sizes, tiles

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


@pytest.fixture(params=["held", "streamed"])
def memory(request, monkeypatch):
    """Decode once into memory, or, as pictures above 100 Mpx are, in a stream."""
    if request.param == "streamed":
        for module in (decode, make):
            monkeypatch.setattr(module, "IN_MEMORY", 170_000)


def tiled(folder: Path, source: Path, size: tuple[int, int], **options: int) -> Path:
    part = folder / "tiles.part"
    assert write_tiles(part, source, Size(*size), **options) == ()
    return part


def pixel(file: Path, at: tuple[int, int] = (0, 0)) -> tuple[int, ...]:
    with Image.open(file) as picture:
        return picture.convert("RGB").getpixel(at)


def near(pixel: tuple[int, ...], wanted: tuple[int, ...], by: int = 3) -> bool:
    return all(abs(one - other) <= by for one, other in zip(pixel, wanted, strict=True))


def saved(folder: Path, picture: Image.Image, name: str, **options: object) -> Path:
    picture.save(folder / name, **options)
    return folder / name


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
    deep = Image.new("I;16", (300, 100))
    for column, value in enumerate((0, 32768, 65535)):
        deep.paste(value, (column * 100, 0, column * 100 + 100, 100))
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
def test_a_picture_cut_off_is_refused(tmp_path, kind):
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
    with pytest.raises(PictureError, match="claims 100000 x 100000 px.*1,000,000,000"):
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


def test_a_picture_that_changed_since_it_was_measured_is_refused(tmp_path):
    source = saved(tmp_path, drawn("RG BW", (60, 40)), "p.png")
    with pytest.raises(PictureError, match="is 60 x 40 px but was measured as 40 x 60 px"):
        write_tiles(tmp_path / "part", source, Size(40, 60))


def test_no_file_tells_where_the_camera_stood(tmp_path):
    exif = Image.Exif()
    exif[0x010E] = "SECRET-PLACE"
    exif.get_ifd(0x8825)[1] = "N"
    source = saved(tmp_path, drawn("RG BW", (700, 600)), "p.jpg", exif=exif, comment="SECRET-PLACE")
    assert b"SECRET-PLACE" in source.read_bytes()
    part = tiled(tmp_path, source, (700, 600))
    write_derivative(tmp_path / "book.jpg", source, Size(70, 60))
    for file in [*part.rglob("*.jpg"), tmp_path / "book.jpg"]:
        assert b"SECRET-PLACE" not in file.read_bytes()
        assert b"Exif" not in file.read_bytes()


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


def test_the_description_is_written_as_it_is_given(tmp_path):
    write_info(tmp_path / "info.json.part", '{"a": "ö"}\n')
    assert (tmp_path / "info.json.part").read_bytes() == '{"a": "ö"}\n'.encode()


def test_the_libraries_named_for_the_key_are_installed():
    assert all(version(name) for name in LIBRARIES)


def test_hostile_files_end_as_a_picture_or_as_a_refusal(tmp_path, shared):
    """Real files that break image code; the list beside them says what is right."""
    folder = shared / "data" / "nasty-images"
    wrong = []
    for entry in json.loads((folder / "manifest.json").read_text())["images"]:
        part = tmp_path / "part.jpg"
        try:
            write_derivative(part, folder / entry["file"], Size(40, 40), max_pixels=200_000_000)
            outcome = "decode"
        except PictureError as error:
            assert str(error).startswith(entry["file"])
            outcome = "refuse"
        if outcome not in entry["expected"]:
            wrong.append((entry["file"], entry["expected"], outcome))
    assert wrong == []


@pytest.mark.parametrize("number", [3, 5, 6, 8])
def test_real_cameras_pictures_stand_upright(tmp_path, shared, number):
    folder = shared / "data" / "nasty-images"
    thumbs = []
    for one in (1, number):
        name = f"exif-orientation-{one}-progressive.jpg"
        write_derivative(tmp_path / name, folder / name, Size(8, 10), 95, False)
        with Image.open(tmp_path / name) as picture:
            thumbs.append(picture.convert("L").tobytes())
    upright, turned = thumbs
    difference = sum(abs(a - b) for a, b in zip(upright, turned, strict=True)) / len(upright)
    assert difference < 12


@pytest.mark.parametrize("name", ["icc-adobe98.jpg", "icc-xyb.jpg"])
def test_two_colour_spaces_of_one_picture_end_alike(tmp_path, shared, name):
    folder = shared / "data" / "nasty-images"
    for source in (name, "palette.png"):
        write_derivative(tmp_path / f"{source}.jpg", folder / source, Size(8, 10), 95, False)
    with (
        Image.open(tmp_path / f"{name}.jpg") as one,
        Image.open(tmp_path / "palette.png.jpg") as two,
    ):
        pairs = zip(one.tobytes(), two.tobytes(), strict=True)
        assert sum(abs(a - b) for a, b in pairs) / len(one.tobytes()) < 8


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def claiming(width: int, height: int) -> bytes:
    """A PNG of some 60 bytes whose header claims a size."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def adobe_rgb() -> bytes:
    """A matrix profile with the primaries and the curve of Adobe RGB (1998)."""

    def fixed(*numbers: float) -> bytes:
        return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)

    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, 0x0233) + bytes(2)
    words = b"Test\0"
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(words)) + words + bytes(81),
        b"cprt": b"text" + bytes(4) + words,
        b"wtpt": b"XYZ " + bytes(4) + fixed(0.9642, 1.0, 0.8249),
        b"rXYZ": b"XYZ " + bytes(4) + fixed(0.60974, 0.31111, 0.01947),
        b"gXYZ": b"XYZ " + bytes(4) + fixed(0.20528, 0.62567, 0.06087),
        b"bXYZ": b"XYZ " + bytes(4) + fixed(0.14919, 0.06322, 0.74457),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table, body = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    header = struct.pack(
        ">I4sI4s4s4s", start + len(body), bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ "
    )
    header += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += fixed(0.9642, 1.0, 0.8249)
    return header.ljust(128, b"\0") + table + body

"""Headers tell the size as shown, and a file that is not whole is told of before decoding."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest
from PIL import Image

from tests.images.forged import adobe_rgb, claiming
from toolkit.sources.pictures import Header, UnreadablePicture, measure


def saved(folder: Path, name: str, size: tuple[int, int] = (300, 200), **options: object) -> Path:
    mode = str(options.pop("mode", "RGB"))
    picture = Image.effect_noise(size, 80).convert(mode)
    picture.save(folder / name, **options)
    return folder / name


def test_a_header_says_size_kind_and_density(tmp_path):
    assert measure(saved(tmp_path, "p.jpg", dpi=(300, 300))) == Header(
        width=300, height=200, mode="RGB", ppi=300.0, format="JPEG", has_profile=False
    )
    assert measure(saved(tmp_path, "p.png", mode="L")).ppi == 0.0


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_on_its_side_is_measured_as_it_is_shown(tmp_path, kind, orientation):
    exif = Image.Exif()
    exif[274] = orientation
    header = measure(saved(tmp_path, f"p.{kind}", exif=exif))
    shown = (300, 200) if orientation < 5 else (200, 300)
    assert (header.width, header.height) == shown


def test_a_file_is_told_by_its_bytes_not_by_its_name(tmp_path):
    saved(tmp_path, "p.webp").rename(tmp_path / "p.jpg")
    assert measure(tmp_path / "p.jpg").format == "WEBP"


@pytest.mark.parametrize("kind", ["jpg", "png", "tif", "webp"])
@pytest.mark.parametrize("kept", [0.5, 0.9, 0.999])
def test_a_file_cut_off_is_told_of(tmp_path, kind, kept):
    source = saved(tmp_path, f"p.{kind}")
    data = source.read_bytes()
    source.write_bytes(data[: int(len(data) * kept)])
    with pytest.raises(UnreadablePicture, match=r"its end is missing|its start is lost|is broken"):
        measure(source)


def test_a_progressive_picture_cut_off_is_told_of(tmp_path):
    source = saved(tmp_path, "p.jpg", progressive=True)
    source.write_bytes(source.read_bytes()[:-500])
    with pytest.raises(UnreadablePicture, match="its end is missing: copy or upload it again"):
        measure(source)


@pytest.mark.parametrize("kind", ["jpg", "png", "tif"])
def test_what_a_phone_appends_behind_the_picture_does_no_harm(tmp_path, kind):
    source = saved(tmp_path, f"p.{kind}")
    source.write_bytes(source.read_bytes() + b"a film of some seconds" * 9000)
    assert measure(source).width == 300


def test_an_end_within_the_thumbnail_is_not_the_end(tmp_path):
    inner = io.BytesIO()
    Image.new("RGB", (8, 8)).save(inner, "JPEG")
    source = saved(tmp_path, "p.jpg", comment=inner.getvalue())
    source.write_bytes(source.read_bytes()[:-500])
    with pytest.raises(UnreadablePicture, match="its end is missing"):
        measure(source)


def test_a_missing_file_is_told_of(tmp_path):
    with pytest.raises(UnreadablePicture, match="there is no such file"):
        measure(tmp_path / "p.jpg")


@pytest.mark.parametrize("content", [b"", b"plain text", b"<svg/>", b"%PDF-1.7"])
def test_what_is_no_picture_is_told_of(tmp_path, content):
    (tmp_path / "p.jpg").write_bytes(content)
    with pytest.raises(UnreadablePicture, match=r"none of the kinds that are read \(JPEG, PNG"):
        measure(tmp_path / "p.jpg")


def test_a_claim_of_too_many_pixels_is_told_of_at_once(tmp_path):
    (tmp_path / "p.png").write_bytes(claiming(100_000, 100_000))
    with pytest.raises(UnreadablePicture, match="claims 100000 x 100000 px, more than the 1,000,"):
        measure(tmp_path / "p.png")
    assert measure(tmp_path / "p.png", max_pixels=10_000_000_000).width == 100_000


def test_a_large_scan_is_within_the_limit_and_is_not_decoded(tmp_path):
    (tmp_path / "p.png").write_bytes(claiming(30_000, 30_000))
    before = time.process_time()
    assert measure(tmp_path / "p.png").height == 30_000
    assert time.process_time() - before < 1


def test_measurements_are_no_picture(tmp_path):
    with pytest.raises(UnreadablePicture, match="save it with 8 or 16 bits a channel"):
        measure(saved(tmp_path, "p.tif", mode="F"))


def test_pages_and_moving_pictures_are_counted(tmp_path):
    pages = [Image.new("RGB", (30, 30), colour) for colour in ("red", "green", "blue")]
    for name in ("p.tif", "p.gif", "p.webp"):
        pages[0].save(tmp_path / name, save_all=True, append_images=pages[1:])
        header = measure(tmp_path / name)
        assert header.frames == 3
        assert header.notes == ("the file holds 3 pictures; only the first is used",)


def test_a_profile_that_will_not_be_used_is_told_of(tmp_path):
    good = measure(saved(tmp_path, "p.png", icc_profile=adobe_rgb()))
    assert (good.has_profile, good.notes) == (True, ())
    assert measure(saved(tmp_path, "b.png", icc_profile=b"not one")).notes == (
        "its colour profile is broken and is not used",
    )
    assert measure(saved(tmp_path, "g.png", mode="L", icc_profile=adobe_rgb())).notes == (
        "its colour profile is for RGB, its pixels are GRAY; it is not used",
    )


def test_real_files_are_measured_as_they_are_shown(shared):
    folder = shared / "data" / "nasty-images"
    shown = {
        "exif-orientation-6-progressive.jpg": (231, 308),
        "exif-orientation-8-2x1px.jpg": (1, 2),
        "tiff-orientation-6-bilevel.tif": (590, 88),
        "avif-irot.avif": (640, 427),
        "icc-displayp3-orientation6.avif": (3024, 4032),
        "bigtiff.tif": (128, 128),
        "jpeg2000-tiled.jp2": (640, 480),
    }
    headers = {name: measure(folder / name) for name in shown}
    assert {name: (one.width, one.height) for name, one in headers.items()} == shown
    assert measure(folder / "tiff-with-reduced-overviews.tif").frames == 1
    assert measure(folder / "multipage-3.tiff").frames == 3


def test_a_real_file_that_can_be_published_is_never_refused_by_its_header(shared):
    folder = shared / "data" / "nasty-images"
    entries = json.loads((folder / "manifest.json").read_text())["images"]
    good = [one["file"] for one in entries if "refuse" not in one["expected"]]
    refused = []
    for name in good:
        try:
            measure(folder / name)
        except UnreadablePicture as error:
            refused.append((name, str(error)))
    assert refused == []
    assert len(good) > 40


@pytest.mark.parametrize(
    "name", ["truncated.jpg", "truncated-progressive.jpg", "truncated.png", "ultrahdr-gainmap.jpg"]
)
def test_a_real_upload_that_broke_off_is_told_of(shared, name):
    with pytest.raises(UnreadablePicture, match="its end is missing"):
        measure(shared / "data" / "nasty-images" / name)

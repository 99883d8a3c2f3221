"""Pictures for e-books: what every reading system can show, in a budget of bytes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image

from tests.images.letters import drawn, pixel, saved, seen
from tests.images.markers import PLAIN, segments
from toolkit.images.fitting import Extract, write_fitted, write_parts
from toolkit.images.plan import Size

PLENTY = 1_500_000
RECORD = ("panels", "one")


def fitted(folder: Path, source: Path, size: tuple[int, int], most: int = PLENTY) -> Path:
    part = folder / "fitted.part"
    assert write_fitted(part, source, Size(*size), most, RECORD) == ()
    return part


@pytest.mark.parametrize("mode", ["RGB", "L", "RGBA", "LA", "P", "CMYK", "I;16"])
def test_it_is_a_baseline_jpeg_in_three_channels_without_metadata(tmp_path, mode):
    kind = "p.jpg" if mode == "CMYK" else "p.png"
    plain = drawn("RG BW", (600, 400))
    deep = mode == "I;16"
    picture = Image.new("I;16", (600, 400), 40_000) if deep else plain.convert(mode)
    source = saved(tmp_path, picture, kind)
    with Image.open(fitted(tmp_path, source, (300, 200))) as made:
        assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (300, 200))
        assert "progressive" not in made.info
        assert not {"exif", "icc_profile", "comment", "photoshop", "xmp"} & made.info.keys()
    assert set(segments((tmp_path / "fitted.part").read_bytes())) <= PLAIN


def test_what_is_transparent_is_white_and_not_black_at_night(tmp_path):
    clear = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    made = fitted(tmp_path, saved(tmp_path, clear, "clear.png"), (200, 100))
    assert pixel(made, (100, 50)) == (255, 255, 255)


def noise(folder: Path) -> Path:
    """Save what compresses badly: a grain in three colours."""
    grain = Image.frombytes("RGB", (700, 700), Random(7).randbytes(700 * 700 * 3))
    return saved(folder, grain, "noise.png")


def test_quality_is_lowered_until_a_picture_fits(tmp_path):
    source = noise(tmp_path)
    free = fitted(tmp_path, source, (700, 700)).stat().st_size
    made = fitted(tmp_path, source, (700, 700), most=free - 1).stat().st_size
    assert free * 0.6 < made < free


def test_a_picture_that_fits_only_with_blurred_letters_is_told_of(tmp_path):
    part = tmp_path / "fitted.part"
    (told,) = write_fitted(part, noise(tmp_path), Size(700, 700), 150_000, RECORD)
    assert part.stat().st_size <= 150_000
    assert (told.code, told.severity, told.address) == (
        "E092",
        "warning",
        ("panels", "one", "image"),
    )


def test_the_same_picture_gives_the_same_bytes(tmp_path):
    source = saved(tmp_path, drawn("RG BW", (600, 400)), "p.png")
    first = fitted(tmp_path, source, (300, 200)).read_bytes()
    assert fitted(tmp_path, source, (300, 200)).read_bytes() == first


@pytest.mark.usefixtures("memory")
def test_parts_show_where_they_were_cut_in_the_size_asked_for(tmp_path):
    source = saved(tmp_path, drawn("RG BW", (800, 400)), "p.png")
    extracts = (
        Extract(400, 0, Size(400, 200), Size(200, 100)),
        Extract(0, 200, Size(400, 200), Size(400, 200)),
    )
    part = tmp_path / "parts"
    assert write_parts(part, source, Size(800, 400), extracts, PLENTY, RECORD) == ()
    assert sorted(file.name for file in part.iterdir()) == ["1.jpg", "2.jpg"]
    for name, size in (("1.jpg", (200, 100)), ("2.jpg", (400, 200))):
        with Image.open(part / name) as made:
            assert (made.size, made.mode) == (size, "RGB")
    assert (seen(part / "1.jpg", "G"), seen(part / "2.jpg", "B")) == ("G", "B")


def test_parts_are_cut_from_the_picture_as_it_is_shown(tmp_path):
    exif = Image.Exif()
    exif[274] = 6  # shown turned to the right
    source = saved(tmp_path, drawn("RG BW", (800, 400)), "p.jpg", quality=95, exif=exif)
    part = tmp_path / "parts"
    upper_right = Extract(200, 0, Size(200, 400), Size(100, 200))
    assert write_parts(part, source, Size(400, 800), (upper_right,), PLENTY, RECORD) == ()
    assert seen(part / "1.jpg", "R") == "R"

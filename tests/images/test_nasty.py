"""Real files that break image code: each is decoded as another program sees it, or refused.

The other program is Pillow with littleCMS; libvips, which reads most of them for us, shares neither
its decoders nor its arithmetic. The list beside the files says which of them are good.
"""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageOps

from tests.building import edit
from tests.images.markers import PLAIN, segments
from toolkit.errors import SourceError
from toolkit.images.decode import PictureError
from toolkit.images.make import write_tiles
from toolkit.images.plan import Size
from toolkit.sources.pictures import measure
from toolkit.sources.read import read_exhibition

MAX = "full/max/0/default.jpg"
LIMIT = 200_000_000


def names(text: str) -> list[str]:
    """Return the names in a list that is easier to read without quotes."""
    return text.split()


GOOD = names("""
1x1.png animated.apng.png animated.gif animated.webp avif-irot.avif bigtiff.tif
bilevel-g4-gray-icc.tif broken-exif.jpg cielab.tif cmyk-jpeg-compressed.tif cmyk.jpg
exif-gps-wrong-type.jpg exif-orientation-1-progressive.jpg exif-orientation-3-progressive.jpg
exif-orientation-5-progressive.jpg exif-orientation-6-progressive.jpg
exif-orientation-8-2x1px.jpg exif-orientation-8-progressive.jpg gray-12bit.tif gray-16bit.tif
gray-alpha.png gray-trns.png gray16-trns.png icc-adobe98.jpg icc-adobergb-xmp-big-metadata.jpg
icc-broken.jpg icc-displayp3-orientation6.avif icc-xyb.jpg jpeg2000-16bit.jp2 jpeg2000-tiled.jp2
jpeg2000-world.jp2 looks-like-svg.webp mpo-2frames-displayp3.jpg multipage-3.tiff
multipage-ome-zstack.ome.tif palette-trns.png palette.png plain-lossy.webp plain.avif
png-exif-orientation-3.png png-xmp-orientation-3-icc-colormatch.png rgb-16bit.png rgb-16bit.tif
rgba.png tall-13x169.webp tiff-child-ifd.tiff tiff-orientation-6-bilevel.tif
tiff-tiled-planar-16bit.tiff tiff-with-reduced-overviews.tif truncated-exif-dpi.jpg
ultrahdr-gainmap-full.jpg webp-exif-orientation-6.webp webp-named-as.jpg
""")
BAD = names("""
bomb-289-megapixels.avif bomb-declared-size.gif bomb-oom.tif bomb.ico corrupt-idat.png fuzz-1.tif
fuzz-3.sgi truncated-progressive.jpg truncated.gif truncated.jp2 truncated.jpg truncated.png
ultrahdr-gainmap.jpg zero-width.gif
""")
EITHER = names("""
bomb-ztxt.png fuzz-2.j2k gray-float32.tiff heic-hevc.heif icc-ecirgb.jp2 junk-before-soi-ff00.jpg
junk-in-header.jpg photoshop.psd subsampled-ycck.tif tiff-old-jpeg.tif two-exif-blocks.jpg
vector.svg
""")
SIGNED = "multipage-ome-zstack.ome.tif"
"""Pillow takes its signed samples for unsigned ones: it is compared shifted by half."""


@pytest.fixture
def nasty(shared: Path) -> Path:
    return shared / "data" / "nasty-images"


def test_every_file_is_good_or_bad_as_the_list_says(nasty: Path) -> None:
    entries = json.loads((nasty / "manifest.json").read_text(encoding="utf-8"))["images"]
    assert sorted(entry["file"] for entry in entries) == sorted([*GOOD, *BAD, *EITHER])
    kinds = {entry["file"]: entry["expected"] for entry in entries}
    assert [name for name in GOOD if not kinds[name].startswith("decode")] == []
    assert [name for name in BAD if not kinds[name].startswith("refuse")] == []


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")  # Pillow's, when it is the other program
@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_is_decoded_right(nasty: Path, name: str, tmp_path: Path) -> None:
    header = measure(nasty / name)
    write_tiles(tmp_path / "part", nasty / name, Size(header.width, header.height))
    wanted = seen_by_pillow(nasty / name)
    for file in (tmp_path / "part").rglob("*.jpg"):
        assert set(segments(file.read_bytes())) <= PLAIN, "nothing is told but the picture"
    with Image.open(tmp_path / "part" / MAX) as made:
        assert made.size == wanted.size
        # Inks without a profile have no one colour; Pillow's are but the complements of light.
        assert difference(made.convert("RGB"), wanted) < (8 if "cmyk" in name else 6)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_picture_is_refused_by_name(
    nasty: Path, tiny: Path, name: str, tmp_path: Path
) -> None:
    said = refusal(nasty / name, tiny, tmp_path)
    assert said is not None, "it was published"
    assert said.startswith((f"P002 the picture 'panels/{name}'", f"{name}: damaged"))


@pytest.mark.parametrize("name", EITHER)
def test_a_doubtful_picture_is_decoded_or_refused_by_name(
    nasty: Path, tiny: Path, name: str, tmp_path: Path
) -> None:
    said = refusal(nasty / name, tiny, tmp_path)
    assert said is None or name in said


def refusal(file: Path, tiny: Path, folder: Path) -> str | None:
    """Return what is said of a picture when it is read, else when it is tiled; None: good."""
    sources = folder / "tiny"
    shutil.copytree(tiny, sources)
    shutil.copyfile(file, sources / "panels" / file.name)
    edit(sources / "panels.yaml", "image: panels/light.jpg", f"image: panels/{file.name}")
    try:
        read_exhibition(sources)
    except SourceError as error:
        (problem,) = error.problems
        return f"{problem.code} {problem.message}"
    header = measure(file)
    part = folder / "part"
    try:
        write_tiles(part, file, Size(header.width, header.height), max_pixels=LIMIT)
    except PictureError as error:
        return str(error)
    assert (part / MAX).is_file()
    return None


def seen_by_pillow(file: Path) -> Image.Image:
    """Return a picture upright, in sRGB, on white, 8 bits deep, by Pillow and littleCMS alone."""
    with Image.open(file) as opened:
        bits = getattr(opened, "tag_v2", {}).get(258, (16,))[0]
        opened.load()
        try:
            picture = ImageOps.exif_transpose(opened)
        except OSError:  # Its notes are broken.
            picture = opened
    if picture.mode.startswith("I"):
        return shallow(picture, bits)
    if file.name == SIGNED:
        return picture.point(lambda sample: (sample + 128) % 256).convert("RGB")
    profile = picture.info.get("icc_profile")
    if picture.has_transparency_data:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture).convert("RGB")
    elif picture.mode in ("P", "1"):
        picture = picture.convert("RGB" if picture.mode == "P" else "L")
    return in_srgb(picture, profile)


def shallow(picture: Image.Image, bits: int) -> Image.Image:
    """Bring deep gray to 8 bits; the sample that stands for nothing becomes white."""
    clear, white = picture.info.get("transparency"), 2**bits - 1
    samples = (white if sample == clear else sample for sample in picture.getdata())
    gray = Image.new("L", picture.size)
    gray.putdata([sample * 255 // white for sample in samples])
    return gray.convert("RGB")


def in_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    srgb: Any = ImageCms.createProfile("sRGB")
    try:
        own: Any = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        made = ImageCms.profileToProfile(
            picture, own, srgb, ImageCms.Intent.RELATIVE_COLORIMETRIC, "RGB", flags=flags
        )
    except (ImageCms.PyCMSError, OSError):
        return picture.convert("RGB")
    assert made is not None
    return made


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return the mean difference of 16 x 16 averages, each channel counted from 0 to 255."""
    small = [each.resize((16, 16), Image.Resampling.BOX).tobytes() for each in (one, other)]
    return sum(abs(a - b) for a, b in zip(*small, strict=True)) / len(small[0])

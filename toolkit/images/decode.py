"""Read one picture's file to pixels that can be published: upright, 8 bits deep, sRGB or gray.

libvips reads first, because it is fast and notices damage; Pillow reads what libvips lacks (JPEG
2000, CIELAB, 12-bit scans), never what libvips found damaged in a format it knows: Pillow takes a
PNG with a broken stream for whole.

A worker process decodes one picture at a time, so libvips gets one thread (`VIPS_CONCURRENCY`,
unless set): two threads cost a tenth more processor time for the same work.
"""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from toolkit.errors import ProductError
from toolkit.images.plan import Size

if TYPE_CHECKING:
    import PIL.Image

LIBRARIES: Final = ("pyvips", "pyvips-binary", "pillow")
"""Whose versions belong to a step's key: another codec writes other bytes."""

MAX_PIXELS: Final = 1_000_000_000
"""A header that claims more is refused before anything is decoded."""

IN_MEMORY: Final = 100_000_000
"""Pictures up to this many pixels are decoded once and held; larger ones are streamed."""

LOADERS: Final = ("Jpeg", "Png", "Webp", "Nsgif", "Tiff", "Heif")
"""What libvips may read. The rest (SVG, PDF, …) can open further files or run programs."""

PILLOW_FORMATS: Final = ("TIFF", "JPEG2000", "BMP", "PSD")
"""What Pillow may read instead."""

Pixels = Any
"""An image of libvips: rows that are computed when they are asked for. pyvips has no types."""

_SILENT: Final = logging.NullHandler()  # As one object it is added once, however often.
_PROFILE: Final = "icc-profile-data"
_ORIENTATION: Final = 274  # Numbers of tags in TIFF and EXIF.
_BITS_PER_SAMPLE: Final = 258
_INTERPRETATIONS: Final = {"L": "b-w", "LA": "b-w", "RGB": "srgb", "RGBA": "srgb", "CMYK": "cmyk"}


class PictureError(ProductError):
    """A picture cannot be made: what, in which file, what to do."""


def full(source: Path, size: Size, max_pixels: int) -> Callable[[], Pixels]:
    """Return what gives the whole picture, as often as it is asked.

    Up to `IN_MEMORY` pixels it is decoded here and held (some 9 bytes a pixel at the worst);
    a larger one is decoded anew each time, in a stream.

    Raises:
        PictureError: Damaged, too large, of an unknown kind, or not of this `size`.
    """
    with refusing(source):
        stored = _opened(source, max_pixels)
        orientation = _orientation(source, stored)
        _compare(source, _sides(stored, orientation), size)
        if size.pixels <= IN_MEMORY:
            held = _turned(_decoded(source, stored, max_pixels, _screen), orientation)
            return lambda: held
    # Turning needs the pixels out of order; libvips then unpacks the picture to disk.
    access = "sequential" if orientation == 1 else "random"
    return lambda: _oriented(_screen(_opened(source, max_pixels, access=access)), orientation)


def reduced(source: Path, size: Size, max_pixels: int) -> Pixels:
    """Return the picture scaled to exactly `size`, without decoding more of it than needed.

    Raises:
        PictureError: Damaged, too large or of an unknown kind.
    """
    return _reduced(source, size, max_pixels, _scaled_screen)


def reduced_as_stored(source: Path, size: Size, max_pixels: int) -> Pixels:
    """Return the picture scaled to exactly `size`, in the colours and with the profile it has.

    Raises:
        PictureError: Damaged, too large or of an unknown kind.
    """
    return _reduced(source, size, max_pixels, _scaled_flat)


def _reduced(
    source: Path, size: Size, max_pixels: int, finish: Callable[[Pixels, Size], Pixels]
) -> Pixels:
    with refusing(source):
        stored = _opened(source, max_pixels)
        orientation = _orientation(source, stored)
        target = Size(size.height, size.width) if orientation > 4 else size
        lighter = _lighter(source, stored, target, max_pixels)
        pixels = _decoded(source, lighter, max_pixels, lambda image: finish(image, target))
        return _turned(pixels, orientation)


def unflattened(source: Path, size: Size, max_pixels: int) -> Pixels:
    """Return a small picture whole, with what is transparent in it.

    Raises:
        PictureError: Damaged, too large, of an unknown kind, or not of this `size`.
    """
    with refusing(source):
        stored = _opened(source, max_pixels)
        orientation = _orientation(source, stored)
        _compare(source, _sides(stored, orientation), size)
        return _turned(_decoded(source, stored, max_pixels, coloured), orientation)


def scaled(pixels: Pixels, size: Size) -> Pixels:
    """Scale to exactly `size`, each side by itself."""
    if (pixels.width, pixels.height) == (size.width, size.height):
        return pixels
    return pixels.resize(size.width / pixels.width, vscale=size.height / pixels.height)


@contextmanager
def opened_by_pillow(source: Path, formats: Iterable[str]) -> Iterator[PIL.Image.Image]:
    """Open a header with Pillow under our limit of pixels instead of Pillow's, and quietly.

    Pillow's own limit is below an honest scan of a wall; its warnings are of odd metadata.
    WeasyPrint tells Pillow, for the whole process, to be content with half a picture: not here.

    Raises:
        OSError, ValueError, SyntaxError: What Pillow says of a broken or an unknown file.
    """
    import PIL.Image
    import PIL.ImageFile

    # What goes wrong is raised; the same words on standard error help nobody.
    logging.getLogger("PIL").addHandler(_SILENT)
    limit, PIL.Image.MAX_IMAGE_PIXELS = PIL.Image.MAX_IMAGE_PIXELS, None
    halves, PIL.ImageFile.LOAD_TRUNCATED_IMAGES = PIL.ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with PIL.Image.open(source, formats=tuple(formats)) as picture:
                yield picture
    finally:
        PIL.Image.MAX_IMAGE_PIXELS = limit
        PIL.ImageFile.LOAD_TRUNCATED_IMAGES = halves


@cache
def libvips() -> Any:
    """Return pyvips, set up: it may read pictures alone, and remembers none of them."""
    os.environ.setdefault("VIPS_CONCURRENCY", "1")  # Read once, when the library starts.
    import pyvips

    logging.getLogger("pyvips").addHandler(_SILENT)
    pyvips.operation_block_set("VipsForeignLoad", True)
    for loader in LOADERS:
        pyvips.operation_block_set(f"VipsForeignLoad{loader}", False)
    # The cache of operations goes by file name and would show a changed file's old pixels.
    pyvips.cache_set_max(0)
    return pyvips


def told_orientation(picture: PIL.Image.Image) -> int:
    """Return the orientation in a file's EXIF or XMP, 1 to 8, without decoding a pixel.

    A PNG's own `getexif` decodes it all to find notes behind the pixels; those are not looked for.
    """
    import PIL.Image

    told = PIL.Image.Image.getexif(picture).get(_ORIENTATION)
    return told if isinstance(told, int) and 1 <= told <= 8 else 1


class _NotLightError(ValueError):
    """The samples are measurements, not light: only their owner knows what is black and white."""


@contextmanager
def refusing(source: Path) -> Iterator[None]:
    """Turn what libvips says of a broken file into words with the file's name and advice."""
    try:
        yield
    except (libvips().Error, _NotLightError) as error:
        raise _refusal(source, str(error)) from error


def _refusal(source: Path, reason: str) -> PictureError:
    reason = " ".join(reason.replace(str(source), source.name).split())
    return PictureError(
        f"{source.name}: damaged, or a kind of picture that is not read ({reason[:200]}); "
        "open it in an image editor and save it again as TIFF, PNG or JPEG"
    )


def _compare(source: Path, shown: Size, measured: Size) -> None:
    if shown != measured:
        raise PictureError(
            f"{source.name}: the picture is {shown.width} x {shown.height} px but was measured as "
            f"{measured.width} x {measured.height} px; it was changed meanwhile: build again"
        )


def _sides(image: Pixels, orientation: int) -> Size:
    stored = Size(image.width, image.height)
    return Size(stored.height, stored.width) if orientation > 4 else stored


def _opened(source: Path, max_pixels: int, **options: object) -> Pixels:
    """Open a file: its header is read and weighed, its pixels are not decoded yet."""
    vips = libvips()
    if not source.is_file():
        raise PictureError(f"{source.name}: there is no such file; put it where the record says")
    vips.vips_lib.vips_error_clear()  # Else this file is blamed for what an earlier one left.
    options = {"access": "sequential", "fail_on": "error"} | options
    try:
        image = vips.Image.new_from_file(str(source), **options)
    except vips.Error as error:
        return _by_pillow(source, max_pixels, str(error))
    _weigh(source, image.width, image.height, max_pixels=max_pixels)
    return image


def _weigh(source: Path, width: int, height: int, *, max_pixels: int) -> None:
    if width * height > max_pixels:
        raise PictureError(
            f"{source.name}: the picture claims {width} x {height} px, more than the "
            f"{max_pixels:,} pixels allowed; scale it down, or raise the limit if it is really so"
        )


def _decoded(
    source: Path, image: Pixels, max_pixels: int, finish: Callable[[Pixels], Pixels]
) -> Pixels:
    """Decode into memory; TIFF, a family of formats, gets a second reader."""
    try:
        return finish(image).copy_memory()
    except libvips().Error as error:
        if _field(image, "vips-loader") != "tiffload":
            raise
        return finish(_by_pillow(source, max_pixels, str(error))).copy_memory()


def _by_pillow(source: Path, max_pixels: int, reason: str) -> Pixels:
    """Decode with Pillow what libvips cannot read; the result is upright.

    Raises:
        PictureError: Pillow cannot read it either, or it is too large; `reason` is libvips's.
    """
    import PIL
    import PIL.ImageOps

    try:
        with opened_by_pillow(source, PILLOW_FORMATS) as picture:
            _weigh(source, *picture.size, max_pixels=max_pixels)
            bits = _bits(picture)
            return _from_pillow(PIL.ImageOps.exif_transpose(picture), bits)
    except PIL.UnidentifiedImageError as error:
        raise _refusal(source, reason) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise _refusal(source, str(error)) from error


def _bits(picture: PIL.Image.Image) -> int:
    """Return how many bits of a 16-bit sample are used; of JPEG 2000, Pillow spreads them."""
    tags = getattr(picture, "tag_v2", {})
    return int(tags.get(_BITS_PER_SAMPLE, (16,))[0])


def _from_pillow(picture: PIL.Image.Image, bits: int) -> Pixels:
    vips = libvips()
    deep = picture.mode.startswith("I;16")
    if picture.mode in ("F", "I"):
        raise ValueError(f"its samples are measurements (mode {picture.mode}), not light")
    if picture.mode not in ("L", "LA", "RGB", "RGBA", "CMYK") and not deep:
        # Palettes may hold transparency; CIELAB is converted by its own colour profile.
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    bands = 1 if deep else len(picture.getbands())
    kind, word = ("ushort", "grey16") if deep else ("uchar", _INTERPRETATIONS[picture.mode])
    image = vips.Image.new_from_memory(picture.tobytes(), *picture.size, bands, kind)
    image = image.copy(interpretation=word)
    if deep and bits < 16:
        image = (image * (65535 / (2**bits - 1))).cast("ushort").copy(interpretation=word)
    profile = picture.info.get("icc_profile")
    if profile:
        image.set_type(vips.GValue.blob_type, _PROFILE, profile)
    return image


def _orientation(source: Path, image: Pixels) -> int:
    """Return how the picture is to be turned: 1 to 8 as EXIF counts, 1 = not at all."""
    loader = _field(image, "vips-loader")
    # HEIF and AVIF are turned while they are read; what Pillow read is upright as well.
    if loader in (None, "heifload"):
        return 1
    told = _png_orientation(source) if loader == "pngload" else _field(image, "orientation")
    return told if told in range(1, 9) else 1


def _png_orientation(source: Path) -> int:
    """Ask Pillow: libvips overlooks the orientation in a PNG's text or XMP."""
    try:
        with opened_by_pillow(source, ("PNG",)) as picture:
            return told_orientation(picture)
    except (OSError, ValueError, SyntaxError):
        return 1  # Only the notes are unreadable; libvips judges the pixels.


def _oriented(image: Pixels, orientation: int) -> Pixels:
    if orientation == 1:
        return image
    image = image.copy()
    image.set_type(libvips().GValue.gint_type, "orientation", orientation)
    return image.autorot()


def _turned(image: Pixels, orientation: int) -> Pixels:
    return image if orientation == 1 else _oriented(image, orientation).copy_memory()


def _screen(image: Pixels) -> Pixels:
    """Lay the picture on white and bring it to 8 bits of sRGB or gray."""
    return coloured(_flat(image))


def _flat(image: Pixels) -> Pixels:
    if image.format == "char":  # Signed samples, from microscopes: the same steps from 0.
        image = (image + 128).cast("uchar").copy(interpretation="b-w")
    if image.format not in ("uchar", "ushort"):
        raise _NotLightError(f"its samples are measurements ({image.format}), not light")
    white = 65535 if image.format == "ushort" else 255
    return image.flatten(background=[white]) if image.hasalpha() else image


def coloured(image: Pixels) -> Pixels:
    """Bring pixels to 8 bits of sRGB or gray, by the profile they have."""
    embedded = has_profile(image)
    if embedded or image.interpretation == "cmyk":
        fallback = "cmyk" if image.interpretation == "cmyk" else "srgb"
        try:
            return image.icc_transform(
                "srgb",
                embedded=embedded,
                input_profile=fallback,
                intent="relative",
                black_point_compensation=True,
            )
        except libvips().Error:
            if not embedded:
                raise
            # A profile that is broken or made for other channels says nothing; the check of the
            # sources has told of it.
            return coloured(without_profile(image))
    gray = image.interpretation in ("b-w", "grey16")
    return image.colourspace("b-w" if gray else "srgb")


def has_profile(image: Pixels) -> bool:
    """Tell whether the file says what its colours are."""
    return _field(image, _PROFILE) is not None


def without_profile(image: Pixels) -> Pixels:
    """Return the same numbers, which then say nothing of what colours they are."""
    image = image.copy()
    image.remove(_PROFILE)
    return image


def _field(image: Pixels, name: str) -> Any:
    return image.get(name) if image.get_typeof(name) else None


def _lighter(source: Path, image: Pixels, target: Size, max_pixels: int) -> Pixels:
    """Let a JPEG be decoded at a half, a quarter or an eighth where that is still large enough."""
    if _field(image, "vips-loader") != "jpegload":
        return image
    room = min(image.width // target.width, image.height // target.height)
    factor = next((one for one in (8, 4, 2) if one <= room), 1)
    return _opened(source, max_pixels, shrink=factor) if factor > 1 else image


def _scaled_flat(image: Pixels, size: Size) -> Pixels:
    return scaled(_flat(image), size)


def _scaled_screen(image: Pixels, size: Size) -> Pixels:
    return coloured(_scaled_flat(image, size))

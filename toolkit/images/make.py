"""Make the files of one picture.

A maker writes `part` and returns what it found; whoever calls it moves `part` into place. The same
source and numbers give the same bytes. No output keeps metadata: where a camera stood must not
reach the public.
"""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal

from toolkit.errors import Finding, ToolkitError
from toolkit.images.decode import (
    IN_MEMORY,
    LIBRARIES,
    MAX_PIXELS,
    PictureError,
    Pixels,
    full,
    libvips,
    reduced,
    reduced_as_stored,
    refusing,
    scaled,
    unflattened,
)
from toolkit.images.inks import Ink, cmyk_of, gray_of, held, is_neutral, most_ink
from toolkit.images.plan import (
    TILE,
    Size,
    alias,
    alias_path,
    level0_paths,
    max_path,
    scale_factors,
    size_path,
)

__all__ = [
    "LIBRARIES",
    "PictureError",
    "reinked",
    "reinked_jpeg",
    "with_density",
    "write_derivative",
    "write_logo",
    "write_printed",
    "write_small_tiles",
    "write_tiles",
]

JPEG_LIMIT: Final = 65_500
"""Longest side in px that libjpeg writes."""

COLOUR_AT_FULL: Final = "off"
"""Colour as fine as light (4:4:4): at half of it, red letters and stamps fray and turn brown."""

LOGO_OPTIONS: Final[dict[str, dict[str, Any]]] = {
    ".gif": {},
    ".jpeg": {"Q": 95, "subsample_mode": "off"},
    ".jpg": {"Q": 95, "subsample_mode": "off"},
    ".png": {},
    ".webp": {"lossless": True},
}
"""How each kind of picture that browsers show keeps what was drawn."""

Colour = Literal["srgb", "gray"]

ROUNDS: Final = 6
"""How often a picture for the press is compressed until it holds the limit of its inks."""


def write_tiles(
    part: Path,
    source: Path,
    size: Size,
    tile: int = TILE,
    quality: int = 80,
    max_pixels: int = MAX_PIXELS,
) -> tuple[Finding, ...]:
    """Write the folder `part`: all of `plan.level0_paths`, but no info.json.

    Args:
        part: The folder to make.
        source: The picture's file.
        size: As measured, upright.
        tile: Side of a tile in px.
        quality: JPEG quality, 1 to 100.
        max_pixels: More than this in the header is refused.

    Raises:
        PictureError: The file is damaged, too large, of an unknown kind, or not of this size.
        ToolkitError: The folder is not as planned; our bug.
    """
    picture = full(source, size, max_pixels)
    if size.longest > JPEG_LIMIT:
        raise PictureError(
            f"{source.name}: a JPEG file ends at {JPEG_LIMIT:,} px a side, the picture is "
            f"{size.width} x {size.height} px; scale it down or divide it"
        )
    _write_service(part, source, picture, size, tile, quality)
    return ()


def write_small_tiles(
    part: Path,
    source: Path,
    size: Size,
    tile: int = TILE,
    quality: int = 80,
    max_pixels: int = MAX_PIXELS,
) -> tuple[Finding, ...]:
    """Write what `write_tiles` does, of the picture scaled down to `size`.

    Raises:
        PictureError: The file is damaged, too large or of an unknown kind.
        ToolkitError: The folder is not as planned; our bug.
    """
    pixels = reduced(source, size, max_pixels)
    _write_service(part, source, lambda: pixels, size, tile, quality)
    return ()


def write_derivative(
    part: Path,
    source: Path,
    size: Size,
    quality: int = 90,
    subsampled: bool = True,
    colour: Colour = "srgb",
    ppi: int = 0,
    max_pixels: int = MAX_PIXELS,
) -> tuple[Finding, ...]:
    """Write the file `part`: one baseline JPEG for a book, of exactly `size`.

    Args:
        part: The file to make.
        source: The picture's file.
        size: Px of the result, upright; `plan.fit` keeps the shape.
        quality: JPEG quality, 1 to 100.
        subsampled: Halve the resolution of colour (4:2:0). Not for lettering and line art, whose
            coloured edges fray: those want False (4:4:4).
        colour: Three channels, or one.
        ppi: Px per inch noted in the file; 0 notes none.
        max_pixels: More than this in the header is refused.

    Raises:
        PictureError: The file is damaged, too large or of an unknown kind.
    """
    pixels = reduced(source, size, max_pixels)
    data = pixels.colourspace("b-w" if colour == "gray" else "srgb").jpegsave_buffer(
        Q=quality, optimize_coding=True, subsample_mode="on" if subsampled else "off", keep="none"
    )
    part.write_bytes(with_density(data, ppi))
    return ()


def write_printed(
    part: Path,
    source: Path,
    size: Size,
    profile: Path,
    limit: int,
    ink: Ink | None = None,
    quality: int = 92,
    max_pixels: int = MAX_PIXELS,
) -> tuple[Finding, ...]:
    """Write the file `part`: one baseline JPEG for a press, of exactly `size`, 4:4:4.

    Args:
        part: The file to make.
        source: The picture's file.
        size: Px of the result, upright.
        profile: The ICC profile of the printing condition, of class prtr and CMYK.
        limit: The most ink of a px, in percent of one.
        ink: Black alone or all four; None is what the picture asks for.
        quality: JPEG quality, 1 to 100.
        max_pixels: More than this in the header is refused.

    Raises:
        PictureError: The file is damaged, too large or of an unknown kind.
    """
    with refusing(source):
        pixels = reduced_as_stored(source, size, max_pixels)
        if ink == "gray" or (ink is None and is_neutral(pixels)):
            part.write_bytes(with_density(_jpeg(gray_of(pixels, profile), quality), 0))
        else:
            part.write_bytes(_held_jpeg(cmyk_of(pixels, profile, limit), limit, quality))
    return ()


def reinked(samples: bytes, size: tuple[int, int], profile: Path, limit: int) -> tuple[bytes, int]:
    """Return RGB px as px of black or of four inks, and how many inks these are.

    Args:
        samples: Three bytes a px, row by row.
        size: Width and height in px.
        profile: The ICC profile of the printing condition.
        limit: The most ink of a px, in percent of one.
    """
    rgb = libvips().Image.new_from_memory(samples, *size, 3, "uchar").copy(interpretation="srgb")
    pixels = _in_inks(rgb, profile, limit)
    return bytes(pixels.write_to_memory()), pixels.bands


def reinked_jpeg(data: bytes, profile: Path, limit: int, quality: int = 92) -> tuple[bytes, int]:
    """Return a JPEG in RGB as one in black or in four inks, and how many inks these are."""
    pixels = _in_inks(libvips().Image.new_from_buffer(data, ""), profile, limit)
    if pixels.bands == 1:
        return _jpeg(pixels, quality), 1
    return _held_jpeg(pixels, limit, quality), 4


def _in_inks(pixels: Pixels, profile: Path, limit: int) -> Pixels:
    return gray_of(pixels, profile) if is_neutral(pixels) else cmyk_of(pixels, profile, limit)


def _held_jpeg(pixels: Pixels, limit: int, quality: int) -> bytes:
    """Return a JPEG that holds the limit when it is decoded: at dark edges it overshoots."""
    aim = float(limit)
    for _ in range(ROUNDS):
        data = _jpeg(held(pixels, aim), quality)
        above = most_ink(data) - limit
        if above <= 0:
            return data
        aim -= above + 1
    return _jpeg(held(pixels, aim), 100)


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    data: bytes = pixels.jpegsave_buffer(
        Q=quality, optimize_coding=True, subsample_mode=COLOUR_AT_FULL, keep="none"
    )
    return data


def write_logo(
    part: Path, source: Path, size: Size, suffix: str, max_pixels: int = MAX_PIXELS
) -> tuple[Finding, ...]:
    """Write the file `part`: a logo in its own size, transparent where it was.

    It is never copied: editors and cameras write beside the pixels who made them, and where.

    Args:
        part: The file to make.
        source: The picture's file; of a moving one the first picture is taken.
        size: As measured, upright.
        suffix: Its kind, one of `LOGO_OPTIONS`.
        max_pixels: More than this in the header is refused.

    Raises:
        PictureError: The file is damaged, too large, of an unknown kind, or not of this size.
    """
    pixels = unflattened(source, size, max_pixels)
    if pixels.hasalpha() and suffix in (".jpg", ".jpeg"):
        pixels = pixels.flatten(background=[255])
    part.write_bytes(pixels.write_to_buffer(suffix, keep="none", **LOGO_OPTIONS[suffix]))
    return ()


def _write_service(
    part: Path,
    source: Path,
    picture: Callable[[], Pixels],
    size: Size,
    tile: int,
    quality: int,
) -> None:
    part.mkdir(parents=True)
    with refusing(source):  # A large picture is decoded only here.
        if size.longest > tile:
            _save_tiles(picture(), part, tile, quality)
        _save_sizes(picture, part, size, tile, quality)
    _compare(part, level0_paths(size, tile=tile))


def _save_tiles(image: Pixels, part: Path, tile: int, quality: int) -> None:
    heap = part / "heap"
    heap.mkdir()
    # Its own info.json and a dated list of properties land beside the regions: left in the heap.
    image.dzsave(
        str(heap / "p"),
        layout="iiif3",
        tile_size=tile,
        overlap=0,
        suffix=f".jpg[Q={quality},subsample_mode={COLOUR_AT_FULL}]",
        keep="none",
    )
    for region in sorted((heap / "p").iterdir()):
        if region.is_dir():
            region.rename(part / region.name)
    shutil.rmtree(heap)


def _save_sizes(
    picture: Callable[[], Pixels], part: Path, size: Size, tile: int, quality: int
) -> None:
    save = partial(_save, part, quality)
    save(max_path(), picture())
    level = picture()
    for level in _levels(picture, size, tile):
        save(size_path(Size(level.width, level.height)), level)
    if len(scale_factors(size, tile=tile)) == 1:
        save(size_path(size), level)
    save(alias_path(), scaled(level, alias(size)))


def _levels(picture: Callable[[], Pixels], size: Size, tile: int) -> Iterator[Pixels]:
    """Yield the picture at a half, a quarter …, each from the one before as soon as it is small."""
    held: Pixels = None
    for exponent in range(1, len(scale_factors(size, tile=tile))):
        level = picture() if held is None else held
        for _ in range(exponent if held is None else 1):
            level = level.shrink(2, 2, ceil=True)
        if level.width * level.height <= IN_MEMORY:
            level = held = level.copy_memory()
        yield level


def _save(part: Path, quality: int, path: str, image: Pixels) -> None:
    file = part / path
    file.parent.mkdir(parents=True, exist_ok=True)
    image.jpegsave(str(file), Q=quality, subsample_mode=COLOUR_AT_FULL, keep="none")


def _compare(part: Path, planned: tuple[str, ...]) -> None:
    """See that the folder holds what was planned: each file missing is a hole in a viewer.

    Raises:
        ToolkitError: libvips cuts tiles by another arithmetic than the plan.
    """
    made = {file.relative_to(part).as_posix() for file in part.rglob("*.jpg")}
    wrong = sorted(made.symmetric_difference(planned))
    if wrong:
        raise ToolkitError(
            f"{part.name}: {len(wrong)} tiles are not as planned, the first is {wrong[0]}: "
            "please report it with the picture's size"
        )


def with_density(data: bytes, ppi: int) -> bytes:
    """Put the JFIF header back that `keep=none` leaves out: some readers expect one.

    Source: JFIF 1.02, "JFIF APP0"; unit 1 is px per inch, unit 0 only says that px are square.
    """
    unit, density = (1, ppi) if ppi else (0, 1)
    body = struct.pack(">5sHBHHBB", b"JFIF", 0x0101, unit, density, density, 0, 0)
    return data[:2] + struct.pack(">2sH", b"\xff\xe0", len(body) + 2) + body + data[2:]

"""Make pictures for e-books: each in a budget of bytes, and parts of it by themselves.

All are baseline JPEGs in sRGB, of three channels, without metadata; what is transparent lies on
white, for at night some reading systems show it black.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from toolkit.errors import Address, Finding
from toolkit.images.decode import MAX_PIXELS, Pixels, full, reduced, refusing, scaled
from toolkit.images.make import with_density
from toolkit.images.plan import Size

READABLE: Final = ((85, "off"), (80, "off"), (75, "off"), (70, "off"), (75, "on"), (65, "on"))
"""JPEG qualities, best first, with colour as fine as light or at half of it (4:4:4, 4:2:0).

Colour is halved late: it makes red letters fray. Below the last, edges of letters shiver.
"""

COARSE: Final = ((50, "on"), (40, "on"), (30, "on"), (20, "on"), (10, "on"))
"""What is tried when all else is too heavy; each is told of."""

ADVICE: Final = "A picture with less grain needs fewer bytes: scan it softer, or clean its ground."


@dataclass(frozen=True, slots=True)
class Extract:
    """A part of a picture: where it lies, px of the picture as shown, and in what size it is made.

    `left` and `top` are counted from the upper left corner.
    """

    left: int
    top: int
    covers: Size
    size: Size


def write_fitted(
    part: Path, source: Path, size: Size, most: int, record: Address
) -> tuple[Finding, ...]:
    """Write the file `part`: the picture scaled to exactly `size`, of at most `most` bytes.

    Raises:
        PictureError: The file is damaged, too large or of an unknown kind.
    """
    with refusing(source):
        return save_fitted(part, reduced(source, size, MAX_PIXELS), most, record)


def write_parts(
    part: Path,
    source: Path,
    size: Size,
    extracts: tuple[Extract, ...],
    most: int,
    record: Address,
) -> tuple[Finding, ...]:
    """Write the folder `part`: each of `extracts` as `1.jpg`, `2.jpg` and so on.

    Args:
        part: The folder to make.
        source: The picture's file, decoded once for all of them.
        size: The whole picture as measured, upright.
        extracts: The parts, in their order.
        most: The bytes that each may have.
        record: Whose picture it is.

    Raises:
        PictureError: The file is damaged, too large, of an unknown kind, or not of this size.
    """
    picture = full(source, size, MAX_PIXELS)
    part.mkdir(parents=True)
    found: list[Finding] = []
    with refusing(source):  # A large picture is decoded only here.
        for number, one in enumerate(extracts, start=1):
            cut = picture().crop(one.left, one.top, one.covers.width, one.covers.height)
            found += save_fitted(part / f"{number}.jpg", scaled(cut, one.size), most, record)
    return tuple(found)


def save_fitted(part: Path, pixels: Pixels, most: int, record: Address) -> tuple[Finding, ...]:
    """Write pixels as the best JPEG of at most `most` bytes, and tell of it if letters suffer."""
    held = pixels.colourspace("srgb").copy_memory()
    for quality, colour in (*READABLE, *COARSE):
        data = with_density(_jpeg(held, quality, colour), 0)
        if len(data) <= most:
            break
    part.write_bytes(data)
    if (quality, colour) in READABLE:
        return ()
    limit = f"{most / 1_000_000:.1f} MB"
    message = f"fits {limit} in e-books only with JPEG quality {quality}, which blurs letters"
    return (Finding((*record, "image"), "E092", message, ADVICE, "warning"),)


def _jpeg(pixels: Pixels, quality: int, colour: str) -> bytes:
    data: bytes = pixels.jpegsave_buffer(
        Q=quality, optimize_coding=True, subsample_mode=colour, keep="none"
    )
    return data

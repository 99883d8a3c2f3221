"""Turn pixels into inks: black alone, or the four of a printing condition.

What comes in are the colours of the picture's own file, so that none is lost on the way through
sRGB: what a press prints of cyan lies beyond it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final, Literal

from toolkit.images.decode import Pixels, coloured, has_profile, libvips, without_profile

Ink = Literal["gray", "cmyk"]
"""Black alone, or all four."""

NEUTRAL: Final = 5.0
"""Up to this much colour (C*ab) anywhere, a picture is gray. Scans of black and white that were
saved as RGB measure 0 to 1.6, the faintest tint a printer meant 7.7 (50 photographs)."""

GRAIN: Final = 4
"""Colour is looked for in squares of so many px: what is smaller is noise of the compression."""

SCREEN: Final = "srgb"


def is_neutral(pixels: Pixels) -> bool:
    """Tell whether nothing in a picture has a colour."""
    if pixels.bands < 3:
        return True
    seen = coloured(pixels)
    if min(seen.width, seen.height) >= 2 * GRAIN:
        seen = seen.shrink(GRAIN, GRAIN)
    lab = seen.colourspace("lab")
    chroma: float = ((lab[1] ** 2 + lab[2] ** 2) ** 0.5).max()
    return chroma <= NEUTRAL


def gray_of(pixels: Pixels, profile: Path) -> Pixels:
    """Return a picture as DeviceGray that prints in black ink as light as it is seen.

    A press prints the middle tones of black ink lighter than a screen shows the same numbers, on
    FOGRA39 by 11 steps of L*; the curve of the profile's black makes up for it.
    """
    return coloured(pixels).colourspace("b-w").maplut(_curve(str(profile)))


def cmyk_of(pixels: Pixels, profile: Path, limit: int) -> Pixels:
    """Return a picture in the four inks of `profile`, nowhere more than `limit` percent of them.

    Relative colorimetric, with compensation of the black point. A picture in four inks that has no
    profile is taken to be meant for this press.
    """
    if pixels.interpretation == "cmyk" and not has_profile(pixels):
        return held(pixels, limit)
    return held(_through(pixels, str(profile)), limit)


def held(pixels: Pixels, limit: float) -> Pixels:
    """Take coloured ink out of px that have more than `limit` percent; black stays as it is."""
    most = limit * 255 / 100
    black, colours = pixels[3], pixels.extract_band(0, n=3)
    sum_of_colours = pixels[0] + pixels[1] + pixels[2]
    share = (black + sum_of_colours > most).ifthenelse((most - black) / sum_of_colours, 1)
    less = (colours * share).floor().cast("uchar")
    return less.bandjoin(black).copy(interpretation="cmyk")


def most_ink(jpeg: bytes) -> float:
    """Return the most ink of any px in a CMYK JPEG as it is decoded, in percent."""
    pixels = libvips().Image.new_from_buffer(jpeg, "")
    total: float = (pixels[0] + pixels[1] + pixels[2] + pixels[3]).max()
    return total * 100 / 255


def jpeg_inks(jpeg: bytes) -> tuple[int, float]:
    """Return how many inks a JPEG for the press has, and the most of them on a px in percent."""
    bands: int = libvips().Image.new_from_buffer(jpeg, "").bands
    return bands, most_ink(jpeg) if bands == 4 else 100.0


def inks_of(
    colours: Iterable[tuple[float, float, float]], profile: Path
) -> tuple[tuple[float, ...], ...]:
    """Return sRGB colours, of parts from 0 to 1, in the four inks of `profile`, of parts too."""
    wanted = [[round(part * 255) for part in colour] for colour in colours]
    if not wanted:
        return ()
    data = bytes(part for colour in wanted for part in colour)
    vips = libvips()
    row = vips.Image.new_from_memory(data, len(wanted), 1, 3, "uchar").copy(interpretation=SCREEN)
    four = _through(row, str(profile)).write_to_memory()
    return tuple(
        tuple(round(ink / 255, 4) for ink in four[at : at + 4]) for at in range(0, len(four), 4)
    )


def _through(pixels: Pixels, profile: str) -> Pixels:
    embedded = has_profile(pixels)
    four = pixels.interpretation == "cmyk"
    if not embedded and not four:
        pixels = pixels.colourspace(SCREEN)  # gray and 16 bits have no numbers of sRGB yet
    try:
        return pixels.icc_transform(
            profile,
            embedded=embedded,
            input_profile="cmyk" if four else SCREEN,
            intent="relative",
            black_point_compensation=True,
        ).copy_memory()
    except libvips().Error:
        if not embedded:
            raise
        # Broken, or made for other channels: the check of the sources has told of it.
        return _through(without_profile(pixels), profile)


@cache
def _curve(profile: str) -> Pixels:
    """Return 256 grays: which one prints in black ink as light as each is seen.

    The darkest is solid black and paper stays paper (black point compensation).
    """
    lightness = _lightness_of_black(profile)
    darkest = _luminance(lightness[255])
    curve = bytearray()
    for gray in range(256):
        wanted = _lightness(_linear(gray / 255) * (1 - darkest) + darkest)
        dot = min(range(256), key=lambda each: abs(lightness[each] - wanted))
        curve.append(255 - dot)
    curve[0], curve[255] = 0, 255
    return libvips().Image.new_from_memory(bytes(curve), 256, 1, 1, "uchar")


def _lightness_of_black(profile: str) -> tuple[float, ...]:
    """Return the L* of 0 to 255 parts of black ink, the paper's being 100."""
    dots = bytes(part for black in range(256) for part in (0, 0, 0, black))
    row = libvips().Image.new_from_memory(dots, 256, 1, 4, "uchar").copy(interpretation="cmyk")
    lab = row.icc_import(input_profile=profile, pcs="lab", intent="relative")
    return tuple(lab(at, 0)[0] for at in range(256))


def _linear(part: float) -> float:
    """Return the light of a part of sRGB. Source: IEC 61966-2-1, 5.2."""
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def _lightness(luminance: float) -> float:
    """Return L* of a luminance. Source: ISO/CIE 11664-4."""
    return float(116 * luminance ** (1 / 3) - 16) if luminance > 0.008856 else luminance * 903.3


def _luminance(lightness: float) -> float:
    return float(((lightness + 16) / 116) ** 3) if lightness > 8 else lightness / 903.3

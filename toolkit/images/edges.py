"""Tell the colour of a picture's edge, for what lies beside it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from toolkit.images.decode import MAX_PIXELS, reduced
from toolkit.images.plan import Size

LOOKED_AT = 400
"""Px of the height to which a picture is scaled before its edge is looked at."""
STEP = 8
"""Colours that differ by less, in 8 bits, are one."""


def edge_colour(source: Path, size: Size) -> tuple[int, int, int]:
    """Return the colour that most of the left edge has, as red, green and blue, 0 to 255.

    Args:
        source: The picture's file.
        size: As measured, upright.

    Raises:
        PictureError: The file is damaged, too large, of an unknown kind, or not of this size.
    """
    height = min(LOOKED_AT, size.height)
    width = max(1, round(size.width * height / size.height))
    strip = reduced(source, Size(width, height), MAX_PIXELS).crop(0, 0, 1, height)
    samples = bytes(strip.colourspace("srgb").extract_band(0, n=3).write_to_memory())
    pixels = [*zip(samples[::3], samples[1::3], samples[2::3], strict=True)]
    common = Counter(tuple(value // STEP for value in pixel) for pixel in pixels)
    ((likely, _),) = common.most_common(1)
    near = [pixel for pixel in pixels if tuple(value // STEP for value in pixel) == likely]
    red, green, blue = (sorted(channel)[len(near) // 2] for channel in zip(*near, strict=True))
    return red, green, blue

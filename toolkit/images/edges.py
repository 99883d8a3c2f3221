"""Tell the colour of a picture's edge, for what lies beside it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from toolkit.images.decode import libvips, refusing

STRIP = 6
"""Px of the left edge that are looked at."""
STEP = 8
"""Colours that differ by less, in 8 bits, are one."""


def edge_colour(source: Path) -> tuple[int, int, int]:
    """Return the colour that most of the left edge has, as red, green and blue, 0 to 255.

    Raises:
        PictureError: The file is damaged.
    """
    with refusing(source):
        image = libvips().Image.new_from_file(str(source))
        strip = image.crop(0, 0, min(STRIP, image.width), image.height).colourspace("srgb")
        samples = bytes(strip.extract_band(0, n=3).write_to_memory())
    pixels = [*zip(samples[::3], samples[1::3], samples[2::3], strict=True)]
    common = Counter(tuple(value // STEP for value in pixel) for pixel in pixels)
    ((likely, _),) = common.most_common(1)
    near = [pixel for pixel in pixels if tuple(value // STEP for value in pixel) == likely]
    red, green, blue = (sorted(channel)[len(near) // 2] for channel in zip(*near, strict=True))
    return red, green, blue

"""Draw what stands where a picture is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from toolkit.images.decode import libvips
from toolkit.images.plan import Size

BLANK: Final = Size(500, 700)
"""Upright, as most panels and documents are."""

PAPER: Final = 240
INK: Final = 200
FRAME: Final = 6
"""Width in px of the frame and of the stroke."""


def write_blank(part: Path, size: Size = BLANK) -> None:
    """Write a JPEG of an empty frame with a stroke across it: no words, so it needs no language."""
    xy = libvips().Image.xyz(size.width, size.height)
    x, y = xy[0], xy[1]
    across = (x * size.height - y * size.width).abs() < FRAME / 2 * size.longest
    right, bottom = x >= size.width - FRAME, y >= size.height - FRAME
    frame = (x < FRAME) | right | (y < FRAME) | bottom
    drawn: Any = (across | frame).ifthenelse(INK, PAPER).cast("uchar").copy(interpretation="b-w")
    drawn.jpegsave(str(part), Q=80, keep="none")

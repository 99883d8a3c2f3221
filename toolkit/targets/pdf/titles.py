"""Fit long titles: a size at which the title page holds them, words that a running head holds.

Arithmetic only, as for plates: WeasyPrint drops what does not fit the title page and lets a head
run off the sheet, and says neither. Widths are reckoned, and reckoned generously.
"""

from __future__ import annotations

import unicodedata
from math import ceil

from toolkit.targets.pdf.trim import POINTS_PER_MM, Trim

SIDES, ENDS = 50.0, 52.0
"""What the margins take of a page's width and height, in mm; as `@page` in print.css has them."""
HEAD = 9.0
"""Size of running heads, in points."""
ELLIPSIS = "…"
SIZES = ((29.0, 35.0), (23.0, 28.0), (18.0, 22.0), (14.0, 17.5), (11.0, 14.0))
"""Size and leading of the title on its page, in points, the largest first."""
ABOVE, BELOW = 84.0, 42.0
"""What stands free above the title, and what the publisher takes below, in points."""
SUBTITLE = (14.0, 21.0)


def page_height(trim: Trim) -> float:
    """Return how high title page and imprint are, in points; 2 mm less than there is room for."""
    return round((trim.height - ENDS - 2) * POINTS_PER_MM, 3)


def title_size(title: str, subtitle: str, trim: Trim) -> tuple[float, float] | None:
    """Return size and leading, in points, at which title and subtitle fit their page, if any."""
    width = (trim.width - SIDES) * POINTS_PER_MM
    room = page_height(trim) - ABOVE - BELOW - _height(subtitle, SUBTITLE, width)
    fitting = (size for size in SIZES if _height(title, size, width) <= room)
    return next(fitting, None)


def running_head(words: str, trim: Trim) -> str:
    """Return `words` if they fit the line above the text, else as many as do, and an ellipsis."""
    room = (trim.width - SIDES) * POINTS_PER_MM / HEAD
    if ems(words) <= room:
        return words
    kept = ""
    for end in (at for at, letter in enumerate(words) if letter == " "):
        if ems(words[:end] + ELLIPSIS) <= room:
            kept = words[:end]
    if not kept:  # a script without spaces, or one long word
        kept = next(
            words[:end] for end in range(len(words), 0, -1) if ems(words[:end] + ELLIPSIS) <= room
        )
    return kept.rstrip(" ,;:.–—-(«„“‘") + ELLIPSIS


def ems(words: str) -> float:
    """Return how wide words are at most, in units of their size."""
    return sum(map(_em, words))


def _em(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter.isupper():
        return 0.75
    return 0.5 if letter.isascii() else 0.58


def _height(words: str, size: tuple[float, float], width: float) -> float:
    """Return the height of words in points; a line is three quarters full at worst, on average."""
    letter, leading = size
    return ceil(ems(words) * letter / (0.85 * width)) * leading

"""Fit long titles: a size at which the title page holds them, words that a running head holds.

Arithmetic only, as for plates: WeasyPrint drops what does not fit the title page and lets a head
run off the sheet, and says neither. Widths are reckoned, and reckoned generously.
"""

from __future__ import annotations

import unicodedata
from math import ceil

from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.trim import POINTS_PER_MM

ELLIPSIS = "…"
SIZES = (1.26, 1.0, 0.78, 0.61, 0.48)
"""Of the title on its page, in sizes of the title of a chapter, the largest first."""
LEADING = 1.21
"""From line to line of the title, in sizes of it."""
ABOVE, BELOW = 6, 3
"""What stands free above the title, and what the publisher takes below, in lines of the text."""
SPARE = 2 * POINTS_PER_MM
WIDER = {"italic": 1.0, "small-caps": 1.15, "labels": 1.0}
"""How wide each style of running head sets words, compared with the text."""


def page_height(measures: Measures) -> float:
    """Return how high title page and imprint are, in points; 2 mm less than there is room for."""
    return round(measures.column - SPARE, 3)


def title_sizes(measures: Measures) -> tuple[tuple[float, float], ...]:
    """Return size and leading, in points, that the title may have on its page."""
    sizes = (round(measures.theme.type.title * factor) for factor in SIZES)
    return tuple((size, round(size * LEADING * 2) / 2) for size in sizes)


def title_size(title: str, subtitle: str, measures: Measures) -> tuple[float, float] | None:
    """Return size and leading, in points, at which title and subtitle fit their page, if any."""
    width = measures.measure * POINTS_PER_MM
    leading = measures.theme.type.leading
    below = _height(subtitle, (measures.subheading, 1.5 * leading), width)
    room = page_height(measures) - (ABOVE + BELOW) * leading - below
    fitting = (size for size in title_sizes(measures) if _height(title, size, width) <= room)
    return next(fitting, None)


def running_head(words: str, measures: Measures) -> str:
    """Return `words` if they fit the line above the text, else as many as do, and an ellipsis."""
    size = measures.theme.type.small * WIDER[measures.theme.heads.style]
    room = measures.measure * POINTS_PER_MM / size
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

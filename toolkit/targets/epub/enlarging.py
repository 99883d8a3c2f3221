"""Decide which parts of a picture an e-book shows by themselves, so that lettering can be read.

Arithmetic only. What is shown is reckoned for a tablet held upright, 768 x 1024 px of style sheets;
whoever reads on a telephone looks closer with two fingers, or follows the link to the web.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from toolkit.book.content.panels import Cut
from toolkit.book.phrases import phrase
from toolkit.images.plan import Size

ROOM: Final = Size(700, 676)
"""What a page of a tablet leaves to a picture: margins aside, and two thirds of the height."""

READABLE: Final = 7.0
"""Px of a style sheet that a small letter (its x-height) must have."""

COVERED: Final = 0.27
"""The part of a picture that its letters cover, with the space between lines.

Measured on ten panels, of which the text in its own column had 3.9 px where this reckons 3.9.
"""

LETTER: Final = 3.0
"""The room a letter takes, with its share of space and line, in squares of its x-height."""

GAIN: Final = 1.25
"""How much larger a part must be seen than in the whole, to stand by itself."""

SMALLEST: Final = 300
"""Px of the longer side, below which a part is a spot to point at and no picture."""

TOLERABLE: Final = 5.0
"""Px of a small letter from which on lines are rather left whole than read more easily."""

STRIPS: Final = ((2, 1), (1, 2), (3, 1), (1, 3))
"""Rows and columns into which a picture is divided, as few parts as will do."""

GRIDS: Final = (*STRIPS, (2, 2), (3, 2), (2, 3), (3, 3))
"""The same where strips will not do: across lines of text, too."""

OVERLAP: Final = 24
"""Parts of a side: neighbours share two of them, lest a line be seen in halves only."""

ROWS: Final = {1: ("",), 2: ("upper", "lower"), 3: ("upper", "middle", "lower")}
COLUMNS: Final = {1: ("",), 2: ("left", "right"), 3: ("left", "centre", "right")}


@dataclass(frozen=True, slots=True)
class Grid:
    """How a picture is divided, and what it is divided into.

    `named` tells that its record names the parts, so that one of them may be small.
    """

    name: str
    cuts: tuple[Cut, ...]
    named: bool = False


def enlarged(size: Size, named: tuple[Cut, ...], letters: int, language: str) -> Grid | None:
    """Return the parts that stand by themselves, None if the whole will do.

    Args:
        size: The picture, as it was measured.
        named: The parts its record names.
        letters: How many are to be read on it.
        language: The language of the book, which names parts that we cut.
    """
    kept = tuple(cut for cut in named if _gains(size, cut))
    if kept:
        return Grid("details", kept, named=True)
    small = letters and x_height(size, letters) * seen(size) < READABLE
    return _divided(size, letters, language) if small else None


def seen(size: Size) -> float:
    """Return how many px of a style sheet one px of a picture of this size is shown in."""
    return min(1.0, ROOM.width / size.width, ROOM.height / size.height)


def x_height(size: Size, letters: int) -> float:
    """Return how high small letters are, in px of a picture, if so many cover their part of it."""
    return sqrt(COVERED * size.pixels / (LETTER * letters))


def _gains(size: Size, cut: Cut) -> bool:
    part = Size(cut.width, cut.height)
    return part.longest >= SMALLEST and seen(part) >= GAIN * seen(size)


def _divided(size: Size, letters: int, language: str) -> Grid | None:
    """Return the fewest parts on which letters can be read, else those that show them largest."""
    high = x_height(size, letters)
    strips, scale = _largest(size, STRIPS, READABLE / high, language)
    if scale * high >= TOLERABLE:
        return strips
    return _largest(size, GRIDS, READABLE / high, language)[0]


def _largest(
    size: Size, grids: Sequence[tuple[int, int]], enough: float, language: str
) -> tuple[Grid | None, float]:
    """Return the first grid whose parts are shown so large that it is enough, else the largest."""
    best, scale = None, seen(size)
    for rows, columns in grids:
        cuts = tuple(_cells(size, rows, columns, language))
        larger = min(seen(Size(cut.width, cut.height)) for cut in cuts)
        if larger >= GAIN * scale:
            best, scale = Grid(f"{rows}x{columns}", cuts), larger
        if scale >= enough:
            break
    return best, scale


def _cells(size: Size, rows: int, columns: int, language: str) -> Iterator[Cut]:
    for row, below in zip(ROWS[rows], _strips(size.height, rows), strict=True):
        for column, beside in zip(COLUMNS[columns], _strips(size.width, columns), strict=True):
            key = "-".join(filter(None, ("part", row, column)))
            (top, height), (left, width) = below, beside
            title = phrase(key, language)
            yield Cut(title=title, left=left, top=top, width=width, height=height)


def _strips(side: int, count: int) -> Iterator[tuple[int, int]]:
    """Yield where each of `count` strips of a side begins, and how long it is."""
    shared = side // OVERLAP if count > 1 else 0
    for number in range(count):
        start = max(0, side * number // count - shared)
        end = min(side, side * (number + 1) // count + shared)
        yield start, end - start

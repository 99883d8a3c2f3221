"""Fit plates to their pages, and small pictures into the text: arithmetic only, in mm.

A plate that does not leave its caption room runs off the page without a word, so the room is
reckoned beforehand, and reckoned generously.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from toolkit.images.plan import Size
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.trim import POINTS_PER_MM

LETTER = 0.52
"""The width of a letter, in sizes of it: a little more than Source Serif sets on average."""
SPARE_LINES = 1
BESIDE = 4.0
"""Between a caption and its code, in mm; as `.code` in print.css has it."""
HAIR = 0.5
"""What a code needs more than its side, in mm, not to be too high by an error of rounding."""
NARROWEST = 90.0
"""Of a caption, in mm."""
SAFE = 3.0
"""What lies nearer to the edge of the trimmed page may be cut off, in mm."""
COARSEST = 150
"""Px per inch of a picture in an entry that is printed larger than the sober theme has it."""
SMALL = (54.0, 62.0)
"""So large, in mm, it may be however few px it has."""
ROUNDS = 4
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Placed:
    """How large a picture is printed, in mm."""

    width: float
    height: float

    def pixels(self, ppi: int, original: Size) -> Size:
        """Return the size in px that gives `ppi`, or the original's if that is smaller."""
        width = min(original.width, _at_least(self.width, ppi))
        return Size(width, min(original.height, _at_least(self.height, ppi)))

    def ppi(self, original: Size) -> int:
        """Return how many px of the original an inch of the print shows."""
        return int(original.width / (self.width / MM_PER_INCH))


def framed(
    picture: Size, measures: Measures, *, captions: tuple[str, ...], code: float = 0.0
) -> Placed:
    """Return the size of a plate within the margins of its page, its caption below.

    Args:
        picture: Its size in px.
        measures: The theme and the page.
        captions: What stands below; each part is reckoned as lines of its own.
        code: The side of a code that stands beside them, in mm.
    """
    margin = max(SAFE, measures.theme.plates.margin)
    width, height = measures.width - 2 * margin, measures.height - 2 * margin
    placed = _fitted(picture, width, height)
    for _ in range(ROUNDS):  # a smaller picture has a narrower caption, and that more lines
        width_below = caption_width(placed, measures)
        below = caption_height(width_below, measures, captions, code=code)
        placed = _fitted(picture, min(width, placed.width), height - below)
    return placed


def bleeding(
    picture: Size,
    measures: Measures,
    *,
    captions: tuple[str, ...],
    bleed: float,
    code: float = 0.0,
) -> Placed | None:
    """Return the size of a plate that runs over the edges of its page, its caption below.

    Above and at the sides it reaches `bleed` mm over the trimmed page. Of one that is too high
    for its caption to stand below, a little may be cut off; None if that would be too much.
    """
    width = measures.width + 2 * bleed
    below = caption_height(caption_measure(measures), measures, captions, code=code)
    room = measures.height + bleed - below - max(SAFE, measures.theme.plates.margin)
    height = width * picture.height / picture.width
    least = height * (1 - measures.theme.plates.crop / 100)
    if room < least:
        return None
    return Placed(round(width, 3), round(min(height, room), 3))


def small(picture: Size, measures: Measures) -> Placed:
    """Return the size of a picture that stands in the text of an entry."""
    plates = measures.theme.plates
    fitted = _fitted(picture, min(plates.width, measures.measure), plates.height)
    usual = _fitted(picture, *SMALL)
    finest = _fitted(picture, picture.width / COARSEST * MM_PER_INCH, measures.height)
    return min(fitted, max(usual, finest, key=_width), key=_width)


def _at_least(length: float, ppi: int) -> int:
    """Return how many px give a length in mm no less than `ppi`: 299.9 is not 300."""
    return max(1, ceil(round(length / MM_PER_INCH * ppi, 6)))


def caption_width(placed: Placed, measures: Measures) -> float:
    """Return the width of a framed plate's caption in mm: the picture's, if not too narrow."""
    widest = measures.width - 2 * max(SAFE, measures.theme.plates.margin)
    return min(max(placed.width, NARROWEST), widest)


def caption_measure(measures: Measures) -> float:
    """Return the width of the caption below a plate that has no frame, in mm: a line's, or less."""
    margin = max(SAFE, measures.theme.plates.margin)
    return round(min(measures.measure, measures.width - 2 * margin), 3)


def caption_height(
    width: float, measures: Measures, captions: tuple[str, ...], *, code: float = 0.0
) -> float:
    """Return how high a caption is at most, in mm, with the gap above it.

    Args:
        width: Of the caption, in mm.
        measures: The theme and the page.
        captions: Each part is reckoned as lines of its own.
        code: The side of a code that stands beside them, in mm.
    """
    type = measures.theme.type
    free = (width - (code and code + BESIDE)) * POINTS_PER_MM
    letters = max(1, int(free / (type.notes * LETTER)))
    lines = sum(-(-len(words) // letters) for words in captions) + SPARE_LINES
    height = max(lines * type.notes_leading / POINTS_PER_MM, code and code + HAIR)
    return type.leading / 2 / POINTS_PER_MM + height


def _width(placed: Placed) -> float:
    return placed.width


def _fitted(picture: Size, width: float, height: float) -> Placed:
    scale = min(width / picture.width, height / picture.height)
    return Placed(round(picture.width * scale, 3), round(picture.height * scale, 3))

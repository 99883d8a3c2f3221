"""Fit plates to their pages, and small pictures into the text: arithmetic only, in mm.

A plate that does not leave its caption room runs off the page without a word, so the room is
reckoned beforehand, and reckoned generously.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.images.plan import Size

MARGINS = (14.0, 14.0, 12.0)
"""Of a plate's page: top, sides, bottom; as `@page plate` in print.css has them."""
LINE = 11 / 72 * 25.4
"""A line of a caption: 11 pt, as `figcaption` in print.css has it."""
GAP = 7 / 72 * 25.4
LETTER = 8.5 / 72 * 25.4 * 0.52
"""The width of a letter of 8.5 pt: 0.52 em, a little more than Source Serif sets on average."""
SPARE_LINES = 1
BESIDE = 4.0
"""Between a caption and its code, in mm; as `.code` in print.css has it."""
NARROWEST = 90.0
"""Of a caption, in mm."""
SMALL = (54.0, 62.0)
"""The most a picture in an entry takes, in mm; beside it there is room for its caption."""
ROUNDS = 4
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Placed:
    """How large a picture is printed, in mm."""

    width: float
    height: float

    def pixels(self, ppi: int, original: Size) -> Size:
        """Return the size in px that gives `ppi`, or the original's if that is smaller."""
        width = min(original.width, round(self.width / MM_PER_INCH * ppi))
        return Size(max(1, width), max(1, round(width * original.height / original.width)))

    def ppi(self, original: Size) -> int:
        """Return how many px of the original an inch of the print shows."""
        return int(original.width / (self.width / MM_PER_INCH))


def place(
    picture: Size, page: tuple[float, float], *, captions: tuple[str, ...], code: float = 0.0
) -> Placed:
    """Return the size of a plate on a page of its own, with its caption below.

    Args:
        picture: Its size in px.
        page: Width and height of the trimmed page in mm.
        captions: What stands below; each part is reckoned as lines of its own.
        code: The side of a code that stands beside them, in mm.
    """
    top, side, bottom = MARGINS
    width, height = page[0] - 2 * side, page[1] - top - bottom
    placed = _fitted(picture, width, height)
    for _ in range(ROUNDS):  # a smaller picture has a narrower caption, and that more lines
        letters = int((caption_width(placed) - (code and code + BESIDE)) / LETTER)
        lines = sum(-(-len(words) // letters) for words in captions) + SPARE_LINES
        room = height - GAP - max(lines * LINE, code)
        placed = _fitted(picture, min(width, placed.width), room)
    return placed


def small(picture: Size) -> Placed:
    """Return the size of a picture that stands in the text of an entry."""
    return _fitted(picture, *SMALL)


def caption_width(placed: Placed) -> float:
    """Return the width of a plate's caption in mm: the picture's, if that is not too narrow."""
    return max(placed.width, NARROWEST)


def _fitted(picture: Size, width: float, height: float) -> Placed:
    scale = min(width / picture.width, height / picture.height)
    return Placed(round(picture.width * scale, 3), round(picture.height * scale, 3))

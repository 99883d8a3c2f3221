"""Reckon the sheet of a cover: how thick the book is, where it is folded. Arithmetic only, in mm.

Origin: the upper left corner of the trimmed sheet, the outside of the cover up. Left to right lie
the back, the spine and the front.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from toolkit.model.vocabulary import Binding
from toolkit.targets.pdf.trim import Trim

SQUARE = 3.0
"""How far the boards of a hardback stand out beyond the leaves."""
THINNEST = 6.0
"""A thinner spine is left bare: it shifts while it is folded, and words would lie on the edge.

Source: Bookmobile, file guidelines (a quarter of an inch).
"""
FROM_FOLDS = 1.5
"""What stays free between the words of the spine and its folds."""
FROM_EDGES = 5.0
"""What stays free between words and the edges of the cover."""
LETTERS = 1.18
"""The height of a line's letters, in ems, that is sure to hold ascenders and descenders."""
LARGEST = 18.0
"""Size of the words on the spine, in points, where there is room."""
POINT = 25.4 / 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a cover is reckoned from: the trimmed page, its bleed, and how the book is bound.

    `spine` is what the printer has told, None if it is to be reckoned; `signature` is of how many
    pages the count of the book is a multiple.
    """

    page: Trim
    binding: Binding
    caliper: float
    spine: float | None
    board: float
    hinge: float
    turn_in: float
    signature: int = 2


@dataclass(frozen=True, slots=True)
class Face:
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Wrap:
    """The sheet of a cover; `folds` are counted from its left edge, `joint` is that of a board."""

    sheet: Trim
    back: Face
    spine: Face
    front: Face
    folds: tuple[float, ...]
    joint: float = 0.0


def leaves(pages: int, signature: int) -> int:
    """Return how many leaves a book of `pages` has when its last signature is filled."""
    return ceil(pages / signature) * signature // 2


def spine_width(measures: Measures, pages: int) -> float:
    """Return how wide the spine is: the printer's word, else leaves x caliper, boards added."""
    if measures.spine is not None:
        return measures.spine
    block = leaves(pages, measures.signature) * measures.caliper
    boards = 2 * measures.board if measures.binding == "hardback" else 0.0
    return round(block + boards, 2)


def wrap(measures: Measures, pages: int) -> Wrap:
    """Return the sheet for a book of `pages`."""
    hard = measures.binding == "hardback"
    page, spine = measures.page, spine_width(measures, pages)
    over, turn = (SQUARE, measures.turn_in) if hard else (0.0, 0.0)
    width, height = page.width + over, page.height + 2 * over
    back = Face(turn, turn, width, height)
    middle = Face(back.right, turn, spine, height)
    front = Face(middle.right, turn, width, height)
    folds: tuple[float, ...] = (middle.x, middle.right)
    if hard:  # the edges of the boards, and the joints
        joints = (middle.x - measures.hinge, middle.right + measures.hinge)
        folds = (back.x, joints[0], *folds, joints[1], front.right)
    sheet = Trim(round(front.right + turn, 3), round(height + 2 * turn, 3), page.bleed)
    return Wrap(sheet, back, middle, front, folds, measures.hinge if hard else 0.0)


def spine_size(spine: float) -> float | None:
    """Return the size of the words on a spine in points, None where it is too thin for any."""
    if spine < THINNEST:
        return None
    return min(LARGEST, int((spine - 2 * FROM_FOLDS) / LETTERS / POINT * 2) / 2)

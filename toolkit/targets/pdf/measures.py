"""Reckon what a theme and a page's size come to: the type area in whole lines, sizes of headings.

Arithmetic only. Lengths of the page are in mm, sizes of type in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from toolkit.model.theme import Theme
from toolkit.targets.pdf.trim import POINTS_PER_MM

HEADING, SUBHEADING = 10 / 7, 1.25
"""How large the names of entries and the headings in a text are, in sizes of the text."""
TIGHTEST = 1.15
"""The leading of a title, at least, in sizes of it."""
DATES = 10.1
"""How wide the column of dates is, in sizes of small type: "17 September 1945" fits."""


@dataclass(frozen=True, slots=True)
class Measures:
    """A theme on a page of a certain size, in mm."""

    theme: Theme
    width: float
    height: float

    @property
    def measure(self) -> float:
        """Return the length of a line, in mm."""
        margins = self.theme.margins
        return round(self.width - margins.inner - margins.outer, 3)

    @property
    def lines(self) -> int:
        """Return how many lines of text a page has: whole ones, so that facing pages meet."""
        margins = self.theme.margins
        free = (self.height - margins.top - margins.bottom) * POINTS_PER_MM
        return max(1, floor(free / self.theme.type.leading + 0.001))

    @property
    def column(self) -> float:
        """Return the height of the type area, in points."""
        return self.lines * self.theme.type.leading

    @property
    def bottom(self) -> float:
        """Return the lower margin, in mm: what whole lines leave."""
        return round(self.height - self.theme.margins.top - self.column / POINTS_PER_MM, 3)

    @property
    def title_line(self) -> float:
        """Return the leading of a chapter's title, in points: whole lines of the text."""
        return self.in_lines(self.theme.type.title * TIGHTEST)

    @property
    def heading(self) -> float:
        """Return the size of an entry's name, in points."""
        return _half(self.theme.type.size * HEADING)

    @property
    def subheading(self) -> float:
        """Return the size of a heading within a text, in points."""
        return _half(self.theme.type.size * SUBHEADING)

    @property
    def dates(self) -> float:
        """Return how wide a column of dates is, in points."""
        return _half(self.theme.type.small * DATES)

    def in_lines(self, points: float) -> float:
        """Return a height rounded up to whole lines of the text, in points."""
        leading = self.theme.type.leading
        return ceil(round(points / leading, 3)) * leading


def _half(points: float) -> float:
    return round(points * 2) / 2

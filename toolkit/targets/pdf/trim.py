"""Say where the boxes of a page lie: what the press cuts, and what is printed beyond it."""

from __future__ import annotations

from dataclasses import dataclass

POINTS_PER_MM = 72 / 25.4
MARK_LENGTH_MM = 5.0
MARK_GAP_MM = 1.0
"""Between the bleed and the mark: a mark that touches the bleed is cut into the picture."""


@dataclass(frozen=True, slots=True)
class Trim:
    """What the press cuts: size of the trimmed page and bleed around it, in mm."""

    width: float
    height: float
    bleed: float

    @property
    def margin(self) -> float:
        """Return what lies around the trimmed page on the sheet, in mm: bleed, gap and marks."""
        return self.bleed + MARK_GAP_MM + MARK_LENGTH_MM


def boxes(trim: Trim) -> dict[str, tuple[float, float, float, float]]:
    """Return the boxes of a press page in points, from the sheet's lower left corner."""
    width, height = trim.width + 2 * trim.margin, trim.height + 2 * trim.margin
    inset = {"/MediaBox": 0.0, "/BleedBox": trim.margin - trim.bleed, "/TrimBox": trim.margin}
    return {name: _rounded(edge, edge, width - edge, height - edge) for name, edge in inset.items()}


def _rounded(*edges: float) -> tuple[float, float, float, float]:
    """Return edges in mm as points, to a thousandth: 0.01 pt is what printers check."""
    left, bottom, right, top = (round(edge * POINTS_PER_MM, 3) for edge in edges)
    return left, bottom, right, top

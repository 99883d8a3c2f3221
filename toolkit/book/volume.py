"""Reckon format and volume of a book as Russian presses state them.

Source: ГОСТ 5773-90 (formats); a conventional printed sheet is one side of paper of 60×90 cm.
"""

from __future__ import annotations

from dataclasses import dataclass

CONVENTIONAL = 60 * 90
"""The area of a conventional sheet, in cm²."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, width and height in cm, and how many pages one side of it takes."""

    width: int
    height: int
    pages: int

    def __str__(self) -> str:
        """Say it as presses do: 70×100/16."""
        return f"{self.width}×{self.height}/{self.pages}"

    def conventional(self, pages: int) -> float:
        """Return the volume of a book of so many pages in conventional printed sheets."""
        return pages / self.pages * self.width * self.height / CONVENTIONAL


FORMATS: dict[tuple[int, int], Sheet] = {
    (265, 410): Sheet(84, 108, 8),
    (265, 340): Sheet(70, 108, 8),
    (245, 340): Sheet(70, 100, 8),
    (220, 290): Sheet(60, 90, 8),
    (205, 290): Sheet(60, 84, 8),
    (205, 260): Sheet(84, 108, 16),
    (170, 260): Sheet(70, 108, 16),
    (170, 240): Sheet(70, 100, 16),
    (182, 215): Sheet(75, 90, 16),
    (170, 215): Sheet(70, 90, 16),
    (145, 215): Sheet(60, 90, 16),
    (145, 200): Sheet(60, 84, 16),
    (130, 200): Sheet(84, 108, 32),
    (107, 177): Sheet(75, 90, 32),
    (130, 165): Sheet(70, 108, 32),
    (120, 165): Sheet(70, 100, 32),
    (107, 165): Sheet(70, 90, 32),
    (107, 140): Sheet(60, 90, 32),
    (100, 140): Sheet(60, 84, 32),
}
"""Trimmed page in mm -> the sheet it is a part of."""


def sheet_of(page: tuple[float, float]) -> Sheet | None:
    """Return the sheet that trimmed pages of this size are folded from, if it is a usual one."""
    return FORMATS.get((round(page[0]), round(page[1])))


def volume(page: tuple[float, float], pages: int, *, signature: int, decimal: str) -> str:
    """Return the volume in conventional sheets, "" where the format is no usual one.

    Blank pages count with the others: a book is made of whole signatures.
    """
    sheet = sheet_of(page)
    if sheet is None:
        return ""
    whole = -(-pages // signature) * signature
    return f"{sheet.conventional(whole):.2f}".replace(".", decimal)

"""Gather what is to be said of cells: of many alike in one column, once."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.errors import Place, Problem, Severity
from toolkit.sources.tables.grid import Table
from toolkit.sources.tables.mend import Mended

NAMED = 3
"""How many cells of many are named."""
ADVICE = {
    "S074": "compare them with what was typed, and format the column as text",
    "S075": "format the cell as text, and type it again",
    "S076": "format the column as text",
    "S077": "mend the formula, or type what is meant",
    "S078": "open the file in a spreadsheet, let it compute, and save it",
    "S079": "format the cell as text, and type all digits again",
}
MADE = {"S074": "dates", "S076": "numbers or times"}
"""What a spreadsheet has made of what was typed: of this only warnings tell."""


class Remarks:
    """What is wrong with the tables of one reading."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._problems: list[Problem] = []
        self._mended: dict[tuple[str, Place, str], list[tuple[Place, Mended]]] = {}

    def add(
        self, place: Place, code: str, message: str, hint: str = "", *, severity: Severity = "error"
    ) -> None:
        """Remember a problem."""
        self._problems.append(Problem(place, code, message, hint, severity))

    def mended(self, table: Table, row: int, column: int, title: str, mended: Mended) -> None:
        """Remember what was done to a cell; warnings of one column are told together."""
        place = table.place(row, column)
        if mended.code in MADE:
            key = (mended.code, table.place(1, column), title)
            self._mended.setdefault(key, []).append((place, mended))
        else:
            self.add(place, mended.code, _refused(mended), ADVICE[mended.code])

    def problems(self) -> Iterator[Problem]:
        """Yield every problem."""
        yield from self._problems
        for (code, _, title), cells in self._mended.items():
            message = _told(MADE[code], title, cells)
            yield Problem(cells[0][0], code, message, ADVICE[code], "warning")


def _refused(mended: Mended) -> str:
    match mended.code:
        case "S077":
            return f"the cell holds the error {mended.was}"
        case "S078":
            return "the cell holds a formula, and the file does not hold its result"
        case "S079":
            return f"the cell holds the number {mended.was}, whose last digits are lost"
        case _:
            return f"the cell holds {mended.was}, and what was typed cannot be told"


def _told(made: str, title: str, cells: list[tuple[Place, Mended]]) -> str:
    """Return the sentence about cells of one column that were read in another way."""
    if len(cells) == 1:
        mended = cells[0][1]
        return f"the cell holds {mended.was}, read as '{mended.text}'"
    named = ", ".join(f"{_short(place)} as '{mended.text}'" for place, mended in cells[:NAMED])
    more = f" and {len(cells) - NAMED} more" if len(cells) > NAMED else ""
    return f"{len(cells)} cells of '{title}' hold {made} of a spreadsheet, read {named}{more}"


def _short(place: Place) -> str:
    return place.cell or f"line {place.line}"

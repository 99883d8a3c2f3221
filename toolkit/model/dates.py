"""Hold an uncertain date: what it allows, where it sorts, how it reads.

EDTF levels 0 and 1 whole, and level 2's sets that mean one of several dates.
Source: Extended Date/Time Format Specification, Library of Congress, 2019 (ISO 8601-2 Annex A).
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from toolkit.model.datehints import candidates
from toolkit.model.datewords import in_words
from toolkit.model.edtf import DateRefusal, Day, Moment, bounds, take_apart

FORMS = "write 1947-07-17, 1947-07, 1947, 1944/1945, 1945/.. (open), 1947~ (circa) or 1947?"
FAR = 10**13
"""A year after every year that can be written: an open end sorts behind all others."""


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date, an interval or an uncertain one, as its EDTF string says."""

    edtf: str

    @classmethod
    def parse(cls, value: object) -> HistoricalDate:
        """Return the date an EDTF string says.

        Raises:
            PydanticCustomError: D001 if it is not EDTF, D002 for a day or month the calendar
                does not have, D003 for an end before its beginning. Its context may hold `hint`.
        """
        if isinstance(value, HistoricalDate):
            return value
        if not isinstance(value, str):
            raise PydanticCustomError("D001", "must be one date", {"hint": "such as 1947-07-17"})
        try:
            take_apart(value.strip())
        except DateRefusal as refusal:
            context = {"said": refusal.message, "hint": suggest(value, code=refusal.code)}
            raise PydanticCustomError(refusal.code, "{said}", context) from None
        return cls(value.strip())

    @property
    def earliest(self) -> str:
        """Return the first day it can be, as ISO 8601; "" if that is open or unknown."""
        return _iso(bounds(take_apart(self.edtf))[0])

    @property
    def latest(self) -> str:
        """Return the last day it can be, as ISO 8601; "" if that is open or unknown."""
        return _iso(bounds(take_apart(self.edtf))[1])

    @property
    def exact(self) -> bool:
        """Tell whether it is one certain day (which `earliest` then says)."""
        meaning = take_apart(self.edtf)
        vague = isinstance(meaning, Moment) and (meaning.uncertain or meaning.approximate)
        return isinstance(meaning, Moment) and meaning.precision == "day" and not vague

    @property
    def years(self) -> tuple[int | None, int | None]:
        """Return the first and the last year it can be in; None where it is open or unknown."""
        first, last = bounds(take_apart(self.edtf))
        return first and first[0], last and last[0]

    @property
    def days(self) -> tuple[Day | None, Day | None]:
        """Return the first and the last day it can be (Gregorian); None if open or unknown."""
        return bounds(take_apart(self.edtf))

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """Return what sorts dates as time runs: by beginning, then by end; open ones outside."""
        first, last = bounds(take_apart(self.edtf))
        end = last or (FAR, 1, 1)
        # "Until 1945" belongs before "1945" and after "1944", so its end is where it sorts.
        return first or (end[0], 0, 0), end

    def display(self, language: str) -> str:
        """Return the date in words of `language` (BCP 47); English if we have no words for it."""
        return in_words(take_apart(self.edtf), language)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Let pydantic read a date through `parse`."""
        return core_schema.no_info_plain_validator_function(cls.parse)


def overlap(date: HistoricalDate, start: HistoricalDate | None, end: HistoricalDate | None) -> bool:
    """Tell whether `date` allows a day between the first of `start` and the last of `end`."""
    first, last = date.days
    begun = start.days[0] if start else None
    ended = end.days[1] if end else None
    return not (last and begun and last < begun) and not (first and ended and first > ended)


def suggest(value: str, *, code: str = "D001") -> str:
    """Return a hint that proposes EDTF for what somebody wrote instead.

    `code` is why it was refused; for a day that is not in the calendar there may be no hint.
    """
    for candidate in candidates(value):
        try:
            take_apart(candidate)
        except DateRefusal:
            continue
        return f"did you mean '{candidate}'?"
    return FORMS if code == "D001" else ""


def _iso(day: Day | None) -> str:
    if day is None:
        return ""
    year, month, number = day
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04}-{month:02}-{number:02}"

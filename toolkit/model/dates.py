"""Hold an uncertain date: what it allows, where it sorts, how it reads.

EDTF, levels 0 to 2, its numbers of the Gregorian or of the Julian calendar.
Source: Extended Date/Time Format Specification, Library of Congress, 2019 (ISO 8601-2 Annex A).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    ValidationError,
    core_schema,
)

from toolkit.model.calendars import CALENDARS, Calendar, Day, iso, to_gregorian
from toolkit.model.datehints import suggest
from toolkit.model.datewords import Construction, below_year, in_words
from toolkit.model.edtf import Meaning, OneOf, Span, beginning, bounds, is_plain, take_apart
from toolkit.model.moments import DateRefusal, Moment

FIELDS = ("edtf", "calendar")
FAR = 10**18
"""A year after every year that can be written: an open end sorts behind all others."""


@dataclass(frozen=True, slots=True)
class HistoricalDate:
    """A date, an interval or an uncertain one, as its EDTF string says.

    `edtf` counts in `calendar`, every property below in the Gregorian one.
    """

    edtf: str
    calendar: Calendar = "gregorian"

    @classmethod
    def parse(cls, value: object) -> HistoricalDate:
        """Return the date that an EDTF string says, or a mapping of `edtf` and `calendar`.

        Raises:
            PydanticCustomError: D001 if it is not EDTF, D002 for a day or month the calendar
                does not have, D003 for an end before its beginning; of a mapping, S003 for an
                unknown field, S004 for a lacking one, S009 for an unknown calendar. Its context
                may hold `hint`.
        """
        if isinstance(value, HistoricalDate):
            return value
        if not isinstance(value, str) and isinstance(value, Mapping):
            for _, refusal in _faults(value):
                raise refusal
            return cls(_tidy(value["edtf"]), value.get("calendar", "gregorian"))
        if fault := _fault(value, "gregorian"):
            raise fault
        return cls(_tidy(str(value)))

    @property
    def meaning(self) -> Meaning:
        """Return what the date says, in numbers of its own calendar."""
        return take_apart(self.edtf, self.calendar)

    @property
    def days(self) -> tuple[Day | None, Day | None]:
        """Return the first and the last day it can be; None where it is open or unknown."""
        return self._in_gregorian(bounds(self.meaning))

    @property
    def beginning(self) -> tuple[Day | None, Day | None]:
        """Return the first and the last day on which it can begin; None where that is open."""
        return self._in_gregorian(beginning(self.meaning))

    @property
    def not_before(self) -> HistoricalDate | None:
        """Return what it is said not to precede, if that is all that is said: "1947 or later"."""
        match self.meaning:
            case OneOf((Span(Moment(), ".."),)):
                return HistoricalDate(self.edtf.strip("[.]"), self.calendar)
            case _:
                return None

    @property
    def earliest(self) -> str:
        """Return the first day it can be, as ISO 8601; "" if that is open or unknown."""
        first = self.days[0]
        return iso(first) if first else ""

    @property
    def latest(self) -> str:
        """Return the last day it can be, as ISO 8601; "" if that is open or unknown."""
        last = self.days[1]
        return iso(last) if last else ""

    @property
    def exact(self) -> bool:
        """Tell whether it is one certain day (which `earliest` then says)."""
        meaning = self.meaning
        return isinstance(meaning, Moment) and meaning.precision == "day" and meaning.certain

    @property
    def years(self) -> tuple[int | None, int | None]:
        """Return the first and the last year it can be in; None where it is open or unknown."""
        first, last = self.days
        return first and first[0], last and last[0]

    @property
    def sort_key(self) -> tuple[Day, Day]:
        """Return what sorts dates as time runs: by beginning, then by end; open ones outside."""
        first, last = self.days
        end = last or (FAR, 1, 1)
        # "Until 1945" belongs before "1945" and after "1944", so its end is where it sorts.
        return first or (end[0], 0, 0), end

    def display(self, language: str, construction: Construction = "plain") -> str:
        """Return the date in words of `language` (BCP 47); English if we have no words for it."""
        return in_words(self.meaning, language, self.calendar, construction)

    def below(self, year: int, language: str) -> str | None:
        """Return an interval as it stands below its year, such as "to 1949"; None: say it whole."""
        if self.calendar == "julian":
            return None
        return below_year(self.meaning, year, language)

    def _in_gregorian(self, days: tuple[Day | None, Day | None]) -> tuple[Day | None, Day | None]:
        if self.calendar == "gregorian":
            return days
        first, last = days
        return first and to_gregorian(first), last and to_gregorian(last)

    @classmethod
    def _validated(cls, value: object) -> HistoricalDate:
        """Return the date like `parse`, but say of a mapping which of its fields are at fault."""
        if not isinstance(value, str) and isinstance(value, Mapping):
            faults = [
                InitErrorDetails(type=fault, loc=(field,), input=value.get(field))
                for field, fault in _faults(value)
            ]
            if faults:
                raise ValidationError.from_exception_data("date", faults)
        return cls.parse(value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Let pydantic read a date through `parse`."""
        return core_schema.no_info_plain_validator_function(cls._validated)


def overlap(date: HistoricalDate, start: HistoricalDate | None, end: HistoricalDate | None) -> bool:
    """Tell whether `date` allows a day between the first of `start` and the last of `end`."""
    first, last = date.days
    begun = start.days[0] if start else None
    ended = end.days[1] if end else None
    return not (last and begun and last < begun) and not (first and ended and first > ended)


def _tidy(text: str) -> str:
    """Return EDTF without the spaces that people put into sets: it has none."""
    return "".join(text.split())


def _fault(value: object, calendar: Calendar) -> PydanticCustomError | None:
    """Return why `value` is no EDTF string of the calendar, None if it is one."""
    if not isinstance(value, str):
        return PydanticCustomError("D001", "must be one date", {"hint": "such as 1947-07-17"})
    text = value.strip()
    if is_plain(text):
        return None
    try:
        take_apart(text, calendar)
    except DateRefusal as refusal:
        hint = suggest(text, code=refusal.code, calendar=calendar)
        context = {"said": refusal.message, "hint": hint}
        return PydanticCustomError(refusal.code, "{said}", context)
    return None


def _faults(value: Mapping[object, object]) -> Iterator[tuple[str, PydanticCustomError]]:
    """Yield each field of a date written as a mapping that is at fault, and why."""
    for field in value:
        if field not in FIELDS:
            context = {"field": str(field), "hint": _nearest(str(field), FIELDS)}
            yield str(field), PydanticCustomError("S003", "'{field}' is not a known field", context)
    calendar = value.get("calendar", "gregorian")
    if "edtf" not in value:
        context = {"hint": "write the date, such as edtf: 1899-02-10"}
        yield "edtf", PydanticCustomError("S004", "'edtf' is missing", context)
    elif calendar not in CALENDARS:
        context = {"calendar": str(calendar), "hint": _nearest(str(calendar), CALENDARS)}
        message = "'{calendar}' is not a value of 'calendar'"
        yield "calendar", PydanticCustomError("S009", message, context)
    elif fault := _fault(value["edtf"], calendar):
        yield "edtf", fault


def _nearest(word: str, known: Sequence[str]) -> str:
    """Return a hint that names the nearest of `known`, else all of them."""
    near = difflib.get_close_matches(word.lower(), known, n=1)
    return f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(known)}"

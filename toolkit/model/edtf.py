"""Take EDTF strings apart: levels 0 and 1, and the sets of level 2 that mean one of several.

Source: Extended Date/Time Format Specification, Library of Congress, 2019 (ISO 8601-2 Annex A).
Years count astronomically (year 0 is 1 BC), months and days after the Gregorian calendar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Day = tuple[int, int, int]
"""Year, month, day: sorts as time runs."""
Precision = Literal["century", "decade", "year", "season", "month", "day"]
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00"
_MOMENT = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)"
    rf"(?:T(?P<time>{_CLOCK})(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?)?)?)?"
    r"(?P<mark>[?~%])?",
    re.ASCII,
)
# Longer years occur in geology only; the bound keeps a slip of the keyboard from being one.
_LONG = re.compile(r"Y(?P<year>-?[1-9]\d{4,11})(?P<mark>[?~%])?", re.ASCII)


class DateRefusal(ValueError):  # noqa: N818 - what is refused, not how
    """An EDTF string that cannot be: the code and what is wrong."""

    def __init__(self, code: str, message: str) -> None:
        """Keep code and message apart."""
        self.code, self.message = code, message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, season, year, decade or century; `first` and `last` are its bounds.

    `month` holds the season (21 spring to 24 winter) if that is the precision; 0 = not said.
    """

    precision: Precision
    year: int
    month: int
    day: int
    first: Day
    last: Day
    uncertain: bool = False
    approximate: bool = False
    time: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to another; `..` is an open end, "" an unknown one."""

    start: Moment | Literal["..", ""]
    end: Moment | Literal["..", ""]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several moments or spans, the source does not say which."""

    options: tuple[Moment | Span, ...]


Meaning = Moment | Span | OneOf


@lru_cache(maxsize=20_000)
def take_apart(text: str) -> Meaning:
    """Return what the EDTF string `text` means.

    Raises:
        DateRefusal: D001 if it is not EDTF of these levels, D002 for a month or day that the
            calendar does not have, D003 for an end before its beginning.
    """
    if text.startswith("[") and text.endswith("]"):
        options = text[1:-1].split(",")
        return OneOf(tuple(_option(option.strip()) for option in options))
    if "/" in text:
        start, _, end = text.partition("/")
        return _span(text, _end_of(start), _end_of(end))
    return _moment(text)


def bounds(meaning: Meaning) -> tuple[Day | None, Day | None]:
    """Return the first and the last day that `meaning` allows, None where it is open."""
    match meaning:
        case Moment():
            return meaning.first, meaning.last
        case Span(start, end):
            first = start.first if isinstance(start, Moment) else None
            return first, end.last if isinstance(end, Moment) else None
        case OneOf(options):
            firsts, lasts = zip(*map(bounds, options), strict=True)
            return _outer(firsts, least=True), _outer(lasts, least=False)


def _outer(days: tuple[Day | None, ...], *, least: bool) -> Day | None:
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    return min(known) if least else max(known)


def _option(text: str) -> Moment | Span:
    start, dots, end = text.partition("..")
    if not dots:
        return _moment(text)
    return _span(text, _moment(start) if start else "..", _moment(end) if end else "..")


def _end_of(text: str) -> Moment | Literal["..", ""]:
    if text == "":
        return ""
    if text == "..":
        return ".."
    return _moment(text)


def _span(text: str, start: Moment | Literal["..", ""], end: Moment | Literal["..", ""]) -> Span:
    if isinstance(start, Moment) and isinstance(end, Moment):
        if start.first > end.last:
            raise DateRefusal("D003", f"'{text}' ends before it begins")
    elif not isinstance(start, Moment) and not isinstance(end, Moment):
        raise DateRefusal("D001", f"'{text}' names no date")
    if any(isinstance(side, Moment) and side.time for side in (start, end)):
        raise DateRefusal("D001", f"'{text}': a time of day cannot stand in an interval")
    return Span(start, end)


def _moment(text: str) -> Moment:
    long = _LONG.fullmatch(text)
    if long:
        year = int(long["year"])
        return _marked("year", year, 0, 0, (year, 1, 1), (year, 12, 31), long["mark"])
    match = _MOMENT.fullmatch(text)
    if not match or match["year"] == "-0000":
        raise DateRefusal("D001", f"'{text}' is not a date in EDTF")
    digits, month, day = match["year"], match["month"], match["day"]
    time, mark = match["time"], match["mark"]
    if "X" in digits:
        return _round_year(text, digits, month, mark)
    if day and day != "XX" and month == "XX":
        raise DateRefusal("D001", f"'{text}' has a day without a month")
    if time and ("X" in f"{month}{day}" or mark):
        raise DateRefusal("D001", f"'{text}': a time of day needs a certain day")
    number = int(digits)
    if month in (None, "XX"):
        return _marked("year", number, 0, 0, (number, 1, 1), (number, 12, 31), mark)
    return _within_year(text, number, int(month), day, mark, time or "")


def _round_year(text: str, year: str, month: str | None, mark: str | None) -> Moment:
    """Return a decade or century, such as 194X or 19XX."""
    if month:
        raise DateRefusal("D001", f"'{text}': a month needs a year without X")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    first, last = min(low, high), max(low, high)
    precision: Precision = "century" if year.endswith("XX") else "decade"
    return _marked(precision, low, 0, 0, (first, 1, 1), (last, 12, 31), mark)


def _within_year(
    text: str, year: int, month: int, day: str | None, mark: str | None, time: str
) -> Moment:
    """Return a season, month or day."""
    if 21 <= month <= 24 and day is None:
        return _season(year, month, mark)
    if not 1 <= month <= 12:
        raise DateRefusal("D002", f"'{text}': there is no month {month:02}")
    length = 29 if month == 2 and _is_leap(year) else LENGTHS[month - 1]
    if day in (None, "XX"):
        return _marked("month", year, month, 0, (year, month, 1), (year, month, length), mark)
    number = int(day)
    if not 1 <= number <= length:
        raise DateRefusal("D002", f"'{text}': {year:04}-{month:02} has {length} days")
    whole = (year, month, number)
    return _marked("day", year, month, number, whole, whole, mark, time)


def _season(year: int, season: int, mark: str | None) -> Moment:
    """Return a season; EDTF says not of which hemisphere, so the northern one's months count."""
    if season == 24:
        last = (year + 1, 2, 29 if _is_leap(year + 1) else 28)
        return _marked("season", year, season, 0, (year, 12, 1), last, mark)
    month = 3 * (season - 20)
    last = (year, month + 2, LENGTHS[month + 1])
    return _marked("season", year, season, 0, (year, month, 1), last, mark)


def _marked(
    precision: Precision,
    year: int,
    month: int,
    day: int,
    first: Day,
    last: Day,
    mark: str | None,
    time: str = "",
) -> Moment:
    uncertain, approximate = mark in ("?", "%"), mark in ("~", "%")
    return Moment(precision, year, month, day, first, last, uncertain, approximate, time)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

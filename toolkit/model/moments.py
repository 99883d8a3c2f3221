"""Read one date of EDTF: a day, month, part of a year or year, with what it leaves open.

Source: Extended Date/Time Format Specification, Library of Congress, 2019 (ISO 8601-2 Annex A),
levels 0 to 2. Years count astronomically (0 is 1 BC).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Literal, NamedTuple

from toolkit.model.calendars import Calendar, Day, iso_year, month_length

Part = Literal["year", "season", "month", "day"]
Masks = tuple[str, str, str]
Marked = tuple[Part, str, str]
"""A part with the mark before it and the one behind it."""

_ZONE = (
    r"Z|\+(?:0\d|1[0-3])(?::[0-5]\d)?|\+14(?::00)?"
    r"|-(?:0[1-9]|1[01])(?::[0-5]\d)?|-12(?::00)?|-00:(?:0[1-9]|[1-5]\d)"
)
# ISO 8601-1:2019, 4.3.10: the last minute of an hour may have a 61st second.
_CLOCK = r"(?:[01]\d|2[0-3]):(?:[0-5]\d:[0-5]\d|59:60)|24:00:00"
_DATE = re.compile(
    r"([?~%]?)(-?[\dX]{4})([?~%]?)"
    r"(?:-([?~%]?)([\dX]{2})([?~%]?)"
    r"(?:-([?~%]?)([\dX]{2})([?~%]?))?)?"
    rf"(?:T({_CLOCK})(?:{_ZONE})?)?",
    re.ASCII,
)
_LONG = re.compile(
    r"(Y?)(-?)(\d+)(?:E(\d{1,2}))?(?:S(\d{1,2}))?([?~%]?)",
    re.ASCII,
)
# A whole number of 64 bits holds 18 digits, and the age of the universe has eleven.
_LONGEST = 18
_SEASONS = {
    # Level 1 does not say of which hemisphere; the northern one's months count.
    **{21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)},
    **{25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3)},
    **{29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)},
    **{33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3)},
    **{37: (1, 4), 38: (5, 4), 39: (9, 4)},
    **{40: (1, 6), 41: (7, 6)},
}
"""Code of a season or another part of the year -> its first month, and how many it has."""


class DateRefusal(ValueError):  # noqa: N818 - what is refused, not how
    """An EDTF string that cannot be: the code and what is wrong."""

    def __init__(self, code: str, message: str) -> None:
        """Keep code and message apart."""
        self.code, self.message = code, message
        super().__init__(message)


class Doubts(NamedTuple):
    """What the source is unsure of: the whole date, or the parts that are named."""

    uncertain: bool = False
    approximate: bool = False
    uncertain_parts: tuple[Part, ...] = ()
    approximate_parts: tuple[Part, ...] = ()


CERTAIN = Doubts()


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, season or year; `first` and `last` bound it.

    `month` holds the code of the season (21 to 41) if that is the precision. A month or day not
    said, or with unspecified digits, is 0; such a year is its earliest. `masks` holds year, month
    and day as written where they have unspecified digits, else "". `estimated`: of the year only
    the first digits are sure, and the bounds say how far it may err.
    """

    precision: Part
    year: int
    month: int
    day: int
    first: Day
    last: Day
    doubts: Doubts = CERTAIN
    masks: Masks = ("", "", "")
    estimated: bool = False
    time: str = ""

    @property
    def certain(self) -> bool:
        """Tell whether nothing of it is uncertain, approximate, unspecified or estimated."""
        return self.doubts == CERTAIN and not any(self.masks) and not self.estimated

    @property
    def hedged(self) -> bool:
        """Tell whether words of doubt stand before the whole of it: perhaps, about."""
        return self.doubts.uncertain or self.doubts.approximate or self.estimated


def read_moment(text: str, calendar: Calendar) -> Moment:
    """Return the date that `text` means, its numbers those of `calendar`.

    Raises:
        DateRefusal: D001 if it is not one date of EDTF, D002 if the calendar has no such day.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        return _long_year(text)
    y_alone, year, y_on, m_alone, month, m_on, d_alone, day, d_on, time = match.groups("")
    if year == "-0000":
        raise DateRefusal("D001", f"'{text}': the year before 0001 is 0000")
    doubts = CERTAIN
    if y_alone or y_on or m_alone or m_on or d_alone or d_on:
        second: Part = "season" if month > "20" and "X" not in month else "month"
        parts: tuple[Marked, ...] = (
            ("year", y_alone, y_on),
            (second, m_alone, m_on),
            ("day", d_alone, d_on),
        )
        doubts = _doubts(parts[: 1 + bool(month) + bool(day)])
    if time and (doubts is not CERTAIN or not day or "X" in text):
        raise DateRefusal("D001", f"'{text}': a time of day needs a certain day")
    if "X" in text:
        return _masked(text, (year, month, day), doubts, calendar)
    if day:
        return _day(text, (int(year), int(month), int(day)), doubts, time, calendar)
    if month:
        return _month(text, int(year), int(month), doubts, calendar)
    number = int(year)
    return Moment("year", number, 0, 0, (number, 1, 1), (number, 12, 31), doubts)


def _doubts(parts: tuple[Marked, ...]) -> Doubts:
    """Return which parts are in doubt."""
    marked: list[tuple[Part, str]] = []
    behind = ""
    # A mark before a part is about it alone, one behind it about all to its left, too.
    for part, alone, on in reversed(parts):
        behind += on
        marked.insert(0, (part, alone + behind))
    uncertain = tuple(part for part, marks in marked if "?" in marks or "%" in marks)
    approximate = tuple(part for part, marks in marked if "~" in marks or "%" in marks)
    whole = len(parts)
    return Doubts(
        len(uncertain) == whole,
        len(approximate) == whole,
        uncertain if len(uncertain) < whole else (),
        approximate if len(approximate) < whole else (),
    )


def _day(text: str, day: Day, doubts: Doubts, time: str, calendar: Calendar) -> Moment:
    year, month, number = day
    if not 1 <= month <= 12:
        raise DateRefusal("D002", f"'{text}': there is no month {month:02}")
    length = month_length(year, month, calendar)
    if not 1 <= number <= length:
        raise DateRefusal("D002", f"'{text}': {iso_year(year)}-{month:02} has {length} days")
    return Moment("day", year, month, number, day, day, doubts, time=time)


def _month(text: str, year: int, month: int, doubts: Doubts, calendar: Calendar) -> Moment:
    if month in _SEASONS:
        first, last = _season(year, month, calendar)
        return Moment("season", year, month, 0, first, last, doubts)
    if not 1 <= month <= 12:
        raise DateRefusal("D002", f"'{text}': there is no month {month:02}")
    last = (year, month, month_length(year, month, calendar))
    return Moment("month", year, month, 0, (year, month, 1), last, doubts)


def _season(year: int, season: int, calendar: Calendar) -> tuple[Day, Day]:
    """Return the first and the last day of a season; one that begins in December ends next year."""
    month, months = _SEASONS[season]
    over, before = divmod(month + months - 2, 12)
    end = year + over
    return (year, month, 1), (end, before + 1, month_length(end, before + 1, calendar))


def months_of(season: int) -> tuple[int, int]:
    """Return the first and the last month of a season, quarter, third or half of the year."""
    month, months = _SEASONS[season]
    return month, (month + months - 2) % 12 + 1


# --- years of another form --------------------------------------------------------------


def _long_year(text: str) -> Moment:
    """Return a year of more than four digits, or one of which not all digits are sure."""
    match = _LONG.fullmatch(text)
    if match is None:
        raise DateRefusal("D001", f"'{text}' is not a date in EDTF")
    prefix, sign, digits, zeros, sure, mark = match.groups("")
    if prefix:
        digits += "0" * int(zeros or 0)
        if digits.startswith("0") or not 5 <= len(digits) <= _LONGEST:
            raise DateRefusal("D001", f"'{text}': 'Y' is for years of 5 to {_LONGEST} digits")
    elif zeros or not sure or len(digits) != 4:
        raise DateRefusal("D001", f"'{text}' is not a date in EDTF")
    low, high = _range_of(text, digits, sure) if sure else (digits, digits)
    doubts = _doubts((("year", "", mark),)) if mark else CERTAIN
    first, last = sorted((int(sign + low), int(sign + high)))
    year = int(sign + digits)
    return Moment("year", year, 0, 0, (first, 1, 1), (last, 12, 31), doubts, estimated=first < last)


def _range_of(text: str, digits: str, sure: str) -> tuple[str, str]:
    """Return the least and the greatest number with the same first `sure` digits."""
    kept = len(digits) - len(digits.lstrip("0")) + int(sure)
    if int(sure) == 0 or kept > len(digits):
        raise DateRefusal("D001", f"'{text}': the year has no {int(sure)} significant digits")
    return digits[:kept].ljust(len(digits), "0"), digits[:kept].ljust(len(digits), "9")


# --- unspecified digits -----------------------------------------------------------------


def _masked(text: str, written: Masks, doubts: Doubts, calendar: Calendar) -> Moment:
    """Return a date some digits of which are X."""
    year, month, day = written
    season = int(month) if month.isdigit() and int(month) in _SEASONS and not day else 0
    days = _season_days(year, season, calendar) if season else _days(written, calendar)
    if days is None:
        raise DateRefusal("D002", f"'{text}': the calendar has no such day")
    first, last = days
    precision: Part = "season" if season else "year"
    if day.strip("X"):
        precision = "day"
    elif not season and month.strip("X"):
        precision = "month"
    masks = (
        year if "X" in year else "",
        month if "X" in month and precision in ("month", "day") else "",
        day if "X" in day and precision == "day" else "",
    )
    of_year, of_month = (int(part) if part.isdigit() else 0 for part in (month, day))
    return Moment(precision, first[0], of_year, of_month, first, last, doubts, masks)


def _season_days(year: str, season: int, calendar: Calendar) -> tuple[Day, Day]:
    years = tuple(_years(year, backwards=backwards) for backwards in (False, True))
    return (
        _season(next(years[0]), season, calendar)[0],
        _season(next(years[1]), season, calendar)[1],
    )


def _days(written: Masks, calendar: Calendar) -> tuple[Day, Day] | None:
    """Return the first and the last day that fits, None if there is none."""
    first = next(_fitting(written, calendar, backwards=False), None)
    last = next(_fitting(written, calendar, backwards=True), None)
    return (first, last) if first and last else None


def _fitting(written: Masks, calendar: Calendar, *, backwards: bool) -> Iterator[Day]:
    """Yield every day that fits the digits, from the first on or, `backwards`, from the last."""
    year, month_mask, day_mask = written
    step = -1 if backwards else 1
    months, days = _numbers(month_mask, 12)[::step], _numbers(day_mask, 31)[::step]
    for this_year in _years(year, backwards=backwards):
        for month in months:
            length = month_length(this_year, month, calendar)
            for day in days:
                if day <= length:
                    yield this_year, month, day


@cache
def _numbers(mask: str, highest: int) -> tuple[int, ...]:
    """Return the numbers from 1 to `highest` that fit the two digits `mask`; all fit ""."""
    return tuple(
        number
        for number in range(1, highest + 1)
        if all(digit in ("X", said) for digit, said in zip(mask, f"{number:02}", strict=False))
    )


def _years(mask: str, *, backwards: bool) -> Iterator[int]:
    """Yield the years that fit the digits, one at a time: there may be ten thousand."""
    if "X" not in mask:
        yield int(mask)
        return
    sign, digits = ("-", mask[1:]) if mask.startswith("-") else ("", mask)
    falling = backwards != bool(sign)
    any_digit = "9876543210" if falling else "0123456789"
    for chosen in product(*(any_digit if digit == "X" else digit for digit in digits)):
        if not sign or set(chosen) != {"0"}:
            yield int(sign + "".join(chosen))


def alternatives(moment: Moment, calendar: Calendar) -> tuple[Moment, ...]:
    """Return the dates that unspecified digits of month or day allow, in order.

    If digits of the year are unspecified, too, only the first and the last.
    """
    days: tuple[Day, ...] = (moment.first, moment.last)
    if not moment.masks[0]:
        days = tuple(_fitting(written(moment), calendar, backwards=False))
    if moment.precision == "day":
        return tuple(Moment("day", *day, day, day) for day in days)
    months = sorted({(year, month) for year, month, _ in days})
    return tuple(_month("", year, month, CERTAIN, calendar) for year, month in months)


def written(moment: Moment) -> Masks:
    """Return year, month and day as EDTF writes them, without marks; "" for what is not said."""
    numbers = (iso_year(moment.year), f"{moment.month:02}", f"{moment.day:02}")
    said = (True, moment.precision != "year", moment.precision == "day")
    year, month, day = (
        (mask or number) if is_said else ""
        for mask, number, is_said in zip(moment.masks, numbers, said, strict=True)
    )
    return year, month, day

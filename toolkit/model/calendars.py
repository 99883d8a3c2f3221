"""Count days in the Gregorian and the Julian calendar.

Years are astronomical in both (0 is 1 BC), and both calendars are reckoned back before they were
in use. Our own: twenty lines of whole numbers, of which no library is a smaller form.
Source: E. G. Richards, Explanatory Supplement to the Astronomical Almanac (2013), section 15.11.
"""

from __future__ import annotations

from typing import Literal, get_args

Calendar = Literal["gregorian", "julian"]
CALENDARS: tuple[Calendar, ...] = get_args(Calendar)
Day = tuple[int, int, int]
"""Year, month, day: sorts as time runs."""
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(year: int, month: int, calendar: Calendar) -> int:
    """Return how many days a month (1 to 12) has."""
    if month != 2 or year % 4:
        return LENGTHS[month - 1]
    return 28 if calendar == "gregorian" and year % 100 == 0 and year % 400 else 29


def iso_year(year: int) -> str:
    """Return a year in four digits or more: 1899, -0043."""
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def iso(day: Day) -> str:
    """Return a day as ISO 8601 writes it."""
    year, month, number = day
    return f"{iso_year(year)}-{month:02}-{number:02}"


def to_gregorian(day: Day) -> Day:
    """Return the Gregorian name of a day that has a Julian one: 1899-02-10 is 1899-02-22."""
    return _gregorian(_julian_day_number(day))


def _julian_day_number(day: Day) -> int:
    """Return the number of a day of the Julian calendar, counted on from one fixed day."""
    year, month, number = day
    # The year begins in March here, so that the leap day is its last.
    shift = (14 - month) // 12
    year, month = year + 4800 - shift, month + 12 * shift - 3
    return number + (153 * month + 2) // 5 + 365 * year + year // 4 - 32083


def _gregorian(number: int) -> Day:
    """Return the Gregorian day of that number."""
    since = number + 32044
    century = (4 * since + 3) // 146097
    since -= 146097 * century // 4
    year = (4 * since + 3) // 1461
    since -= 1461 * year // 4
    month = (5 * since + 2) // 153
    day = since - (153 * month + 2) // 5 + 1
    return 100 * century + year - 4800 + month // 10, month + 3 - 12 * (month // 10), day

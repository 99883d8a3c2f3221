"""Read moments in time as XML Schema writes them.

Source: W3C XML Schema 1.1, part 2, section 3.3.7 (dateTime).
"""

from __future__ import annotations

import calendar
import re
from datetime import datetime, timedelta

_MOMENT = re.compile(
    r"(?P<year>-?(?:[1-9]\d{3,}|0\d{3}))-(?P<month>\d\d)-(?P<day>\d\d)"
    r"T(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d(?:\.\d+)?)"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?",
    re.ASCII,
)


def fault(words: str) -> str:
    """Return what is wrong with a moment that must have a zone, "" if nothing is."""
    match = _MOMENT.fullmatch(words)
    if match is None:
        return "is no moment (YYYY-MM-DDThh:mm:ssZ)"
    month, day = int(match["month"]), int(match["day"])
    # Leap years go on beyond the calendar of the library, in steps of 400 years.
    year = int(match["year"][-4:]) % 400 + 2000
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return "names a day that the calendar has not"
    hour, minute, second = int(match["hour"]), int(match["minute"]), float(match["second"])
    midnight = (hour, minute, second) == (24, 0, 0)
    if not midnight and (hour > 23 or minute > 59 or second >= 60):
        return "names an hour that the clock has not"
    if match["zone"] is None:
        return "has no time zone"
    if match["zone"] != "Z" and (int(match["zone"][1:3]) > 14 or int(match["zone"][4:]) > 59):
        return "has a time zone that does not exist"
    return ""


def instant(words: str) -> datetime | None:
    """Return a moment to compare with others; None if it is none, or beyond the library."""
    if fault(words):
        return None
    try:
        return datetime.fromisoformat(words)
    except (ValueError, OverflowError):
        return None


def is_before(earlier: str, later: str) -> bool:
    """Tell whether two moments stand in the order of time, or cannot be compared."""
    first, second = instant(earlier), instant(later)
    if first is None or second is None:
        return True
    return second - first >= timedelta(0)

"""Take EDTF strings apart: levels 0, 1 and 2.

Source: Extended Date/Time Format Specification, Library of Congress, 2019 (ISO 8601-2 Annex A).
Beyond it, a season may be qualified, stand in a set and bound an interval, and dates of different
precision may bound a run within a set: "spring or summer 1945" is what archives say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from toolkit.model.calendars import Calendar, Day
from toolkit.model.moments import DateRefusal, Moment, read_moment

Limit = Literal["..", ""]
"""An end of an interval that is open, or unknown."""
# A day, month or year that exists whatever the year; 29 February is left to the whole grammar.
_PLAIN = re.compile(
    r"\d{4}(?:-(?:"
    r"(?:0[13578]|1[02])(?:-(?:0[1-9]|[12]\d|3[01]))?"
    r"|(?:0[469]|11)(?:-(?:0[1-9]|[12]\d|30))?"
    r"|02(?:-(?:0[1-9]|1\d|2[0-8]))?"
    r"))?[?~%]?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Span:
    """From one moment to another; `..` is an open end, "" an unknown one."""

    start: Moment | Limit
    end: Moment | Limit


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of several moments or spans, the source does not say which."""

    options: tuple[Moment | Span, ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Each of several moments, and every one within its spans."""

    members: tuple[Moment | Span, ...]


Meaning = Moment | Span | OneOf | AllOf


def is_plain(text: str) -> bool:
    """Tell at little cost that `text` is a date like most; False says nothing."""
    return _PLAIN.fullmatch(text) is not None


@lru_cache(maxsize=20_000)
def take_apart(text: str, calendar: Calendar = "gregorian") -> Meaning:
    """Return what the EDTF string `text` means, its numbers those of `calendar`.

    Raises:
        DateRefusal: D001 if it is not EDTF, D002 for a month or day that the calendar does not
            have, D003 for an end before its beginning.
    """
    if text[:1] in ("[", "{"):
        return _set(text, calendar)
    start, slash, end = text.partition("/")
    if slash:
        return _span(text, _end_of(start, calendar), _end_of(end, calendar))
    return read_moment(text, calendar)


def bounds(meaning: Meaning) -> tuple[Day | None, Day | None]:
    """Return the first and the last day that `meaning` allows, None where it is open."""
    match meaning:
        case Moment():
            return meaning.first, meaning.last
        case Span(start, end):
            first = start.first if isinstance(start, Moment) else None
            return first, end.last if isinstance(end, Moment) else None
        case OneOf(several) | AllOf(several):
            firsts, lasts = zip(*map(bounds, several), strict=True)
            return _outer(firsts, least=True), _outer(lasts, least=False)


def beginning(meaning: Meaning) -> tuple[Day | None, Day | None]:
    """Return the first and the last day on which `meaning` may begin, None where that is open."""
    match meaning:
        case Span(start, _):
            return bounds(start) if isinstance(start, Moment) else (None, None)
        case AllOf(members):
            firsts, lasts = zip(*map(beginning, members), strict=True)
            return _outer(firsts, least=True), _outer(lasts, least=True)
        case _:
            return bounds(meaning)


def _outer(days: tuple[Day | None, ...], *, least: bool) -> Day | None:
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None
    return min(known) if least else max(known)


def _set(text: str, calendar: Calendar) -> Meaning:
    brackets = text[0] + text[-1]
    if brackets not in ("[]", "{}"):
        raise DateRefusal("D001", f"'{text}' lacks its closing bracket")
    written = [member.strip() for member in text[1:-1].split(",")]
    if "" in written:
        raise DateRefusal("D001", f"'{text}' has a place without a date")
    if any(member.startswith("..") for member in written[1:]):
        raise DateRefusal("D001", f"'{text}': '..' may open the first date of a set only")
    if any(member.endswith("..") for member in written[:-1]):
        raise DateRefusal("D001", f"'{text}': '..' may follow the last date of a set only")
    members = tuple(_member(member, calendar) for member in written)
    return OneOf(members) if brackets == "[]" else AllOf(members)


def _member(text: str, calendar: Calendar) -> Moment | Span:
    start, dots, end = text.partition("..")
    if ".." in end:
        raise DateRefusal("D001", f"'{text}' has '..' twice")
    if dots:
        return _span(text, _end_of(start or "..", calendar), _end_of(end or "..", calendar))
    moment = read_moment(text, calendar)
    if moment.time:
        raise DateRefusal("D001", f"'{text}': a time of day cannot stand in a set")
    return moment


def _end_of(text: str, calendar: Calendar) -> Moment | Limit:
    if text == "":
        return ""
    if text == "..":
        return ".."
    return read_moment(text, calendar)


def _span(text: str, start: Moment | Limit, end: Moment | Limit) -> Span:
    if isinstance(start, Moment) and isinstance(end, Moment):
        if start.first > end.last:
            raise DateRefusal("D003", f"'{text}' ends before it begins")
    elif not isinstance(start, Moment) and not isinstance(end, Moment):
        raise DateRefusal("D001", f"'{text}' names no date")
    if any(isinstance(side, Moment) and side.time for side in (start, end)):
        raise DateRefusal("D001", f"'{text}': a time of day cannot stand in an interval")
    return Span(start, end)

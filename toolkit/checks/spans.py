"""Compare dates that sources give with the doubt they have."""

from __future__ import annotations

from collections.abc import Container, Iterable

from toolkit.model.calendars import Day
from toolkit.model.claims import Event
from toolkit.model.dates import HistoricalDate

SLACK = 10
"""Years by which a date marked as about or perhaps (~ ? %) may be wrong."""
Span = tuple[Day | None, Day | None]
"""The first and the last day something can be; None if that is open or unknown."""
NEVER: Span = (None, None)


def span(date: HistoricalDate | None) -> Span:
    """Return the days `date` allows, widened by `SLACK` years if its source is unsure."""
    if date is None:
        return NEVER
    first, last = date.days
    if not any(mark in date.edtf for mark in "~?%"):
        return first, last
    return first and (first[0] - SLACK, 1, 1), last and (last[0] + SLACK, 12, 31)


def before(one: HistoricalDate | None, other: HistoricalDate | None) -> bool:
    """Tell whether `one` lies wholly before `other`, whatever day each of them is."""
    last, first = span(one)[1], span(other)[0]
    return bool(last and first and last < first)


def apart(date: HistoricalDate, start: HistoricalDate | None, end: HistoricalDate | None) -> bool:
    """Tell whether `date` lies wholly before `start` or after `end`."""
    return before(date, start) or before(end, date)


def claimed(events: Iterable[Event], types: Container[str]) -> Span:
    """Return the first and the last day that the claims of `types` allow, drafts left out.

    None on a side where one of them is open, and where there is none with a date.
    """
    spans = [
        span(event.date)
        for event in events
        if event.type in types and event.date and event.status is None
    ]
    firsts = [first for first, _ in spans if first]
    lasts = [last for _, last in spans if last]
    return (
        min(firsts) if spans and len(firsts) == len(spans) else None,
        max(lasts) if spans and len(lasts) == len(spans) else None,
    )


def between(start: HistoricalDate | None, end: HistoricalDate | None) -> str:
    """Return an interval in words: `from 1934 to 1946`, `until 1946`, `from 1934`."""
    parts = (("from" if end else "since", start), ("to" if start else "until", end))
    return " ".join(f"{word} {date.edtf}" for word, date in parts if date)

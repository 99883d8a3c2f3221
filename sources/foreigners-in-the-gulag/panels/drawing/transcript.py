"""Take a panel's transcript apart: its parts are what is set on the sheet.

The form is that of every transcript in `../panels.yaml`: a heading, an under-title,
one paragraph, `## Dates` with a list, `## The map` with a list, one last paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drawing.errors import DrawingError

DATE = re.compile(r"\*\*(?P<date>.+?)\*\*\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date and what happened; both in Markdown."""

    date: str
    text: str

    @property
    def doubtful(self) -> bool:
        """Tell whether the date ends with a question mark."""
        return self.date.rstrip().endswith("?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of the dates: a moment, or several that belong together."""

    moments: tuple[Moment, ...]

    @property
    def doubtful(self) -> bool:
        """Tell whether the first date is doubtful."""
        return self.moments[0].doubtful


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is written on one panel in one language, in Markdown."""

    title: str
    under: str
    lead: str
    dates_title: str
    dates: tuple[Entry, ...]
    map_title: str
    legend: tuple[str, ...]
    sources: str


def read_words(transcript: str, *, of: str) -> Words:
    """Return the parts of a transcript; `of` names it in messages.

    Raises:
        DrawingError: The transcript has not the form that a panel is set from.
    """
    blocks = [block.strip() for block in re.split(r"\n\s*\n", transcript.strip())]
    if len(blocks) != 8 or [block[:3] for block in blocks].count("## ") != 3:
        raise DrawingError(
            f"{of}: a transcript has eight parts (heading, under-title, paragraph, heading,"
            f" dates, heading, legend, sources); this one has {len(blocks)}"
        )
    title, under, lead, dates_title, dates, map_title, legend, sources = blocks
    return Words(
        title=heading(title, of=of),
        under=flat(under),
        lead=flat(lead),
        dates_title=heading(dates_title, of=of),
        dates=tuple(entry(item, of=of) for item in items(dates, of=of)),
        map_title=heading(map_title, of=of),
        legend=tuple(items(legend, of=of)),
        sources=flat(sources),
    )


def heading(block: str, *, of: str) -> str:
    """Return the words of a heading of the second level."""
    if not block.startswith("## "):
        raise DrawingError(f"{of}: a heading ('## …') should stand where it says '{block[:40]}'")
    return flat(block[3:])


def items(block: str, *, of: str) -> list[str]:
    """Return the items of a list, each on one line."""
    if not block.startswith("- "):
        raise DrawingError(f"{of}: a list ('- …') should stand where it says '{block[:40]}'")
    return [flat(item) for item in re.split(r"(?m)^- ", block)[1:]]


def entry(item: str, *, of: str) -> Entry:
    """Return the moments of one item, which begins with a date between `**`."""
    if not item.startswith("**"):
        raise DrawingError(f"{of}: a date begins with '**date**', not with '{item[:40]}'")
    _, *parts = DATE.split(item)
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return Entry(moments=tuple(Moment(date=date, text=text.strip()) for date, text in pairs))


def flat(text: str) -> str:
    """Return a text on one line, its no-break spaces kept."""
    return re.sub(r"[ \t\n]+", " ", text).strip()

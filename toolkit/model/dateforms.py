"""Say what a language needs to word dates: forms in several constructions, and its own signs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

TIE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """How the parts of a date read in one construction, such as "until …".

    `frame` goes round the whole; within it a month or season is followed by its year. `{}` stands
    for a day with month and year, for a year; `decade` knows {year}, {end}, {short}, {century}.
    `of_year` is the year that a day, month or season is followed by.
    """

    frame: str = "{}"
    months: tuple[str, ...]
    seasons: tuple[str, ...]
    decade: str
    day: str = "{}"
    year: str = "{}"
    of_year: str = "{}"
    this_year: str = ""
    """The year of which a chronology tells, unnamed; "" where it is named all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The words of one language; `{}` stands for the date."""

    plain: Forms
    about: Forms
    since: Forms
    until: Forms
    between: Forms
    """Each of the two dates in `from_to`."""
    through: Forms
    """The last of what is counted in, after a beginning: from May to 1949."""
    worded: Forms | None = None
    """A date beside words such as "perhaps" or "or later"; None where it reads as it does alone."""
    genitive: Forms | None = None
    """A date behind words that ask for it, such as "не ранее"."""
    within: Forms | None = None
    """The month or season in which something was: ум. в сентябре 2002 года."""
    dash: str = "\N{EN DASH}"
    """Stands between two dates of which one has spaces itself."""
    day_number: str = "{}"
    first_day: str = ""
    """The first of a month, if its number has a form of its own."""
    months_of_day: tuple[str, ...]
    roughly: str
    """Goes before a construction; "" where `about` may stand within it (from c. 1945)."""
    perhaps: str
    or_later: str
    or_earlier: str
    from_to: str
    either: str
    both: str
    before_christ: str
    southern: str
    parts: Mapping[str, str]
    uncertain: str
    approximate: str
    year_unknown: str
    month_unknown: str
    old_style: str
    old_day_first: bool = False
    """10 (22) February, not 22 February (10 February Old Style)."""
    tidy: tuple[tuple[str, str], ...] = ()
    """What to replace at last: regular expressions and what stands instead."""

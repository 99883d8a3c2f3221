"""Hold the glossary and the chronology."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.facts import Called, Linked
from toolkit.book.content.persons import Claim
from toolkit.model.dates import HistoricalDate
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary; `body` is the organisation that the word names."""

    anchor: str
    word: Words
    original: Words | None
    expansion: Words | None
    date: HistoricalDate | None
    body: Called | None
    definition: Passage
    see: tuple[Linked, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Glossary:
    """The terms, sorted as readers look for them."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """Something that happened at large.

    `persons` are those whose lives it touched, but for those whom the text itself names; `named`
    are places and bodies.
    """

    anchor: str
    date: HistoricalDate
    text: Passage
    persons: tuple[Called, ...]
    named: tuple[Called, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What happened to one person in one year, as time runs."""

    person: Called
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The milestones of one year as time runs, then the lives."""

    number: int
    milestones: tuple[Milestone, ...]
    lives: tuple[Life, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The years in which something is told."""

    years: tuple[Year, ...]

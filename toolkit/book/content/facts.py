"""Hold what records of several kinds have in common, languages chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.model.dates import HistoricalDate
from toolkit.model.prose import Citation
from toolkit.model.text import Words
from toolkit.model.vocabulary import Doubt, Sensitivity


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """A person, place or body as it is named in one claim; `anchor` is where it has its entry.

    `entry` is the name of that entry if it was called otherwise at the time of the claim, and
    `since` says how the two belong together: "Wilno (now Vilnius)". `article` goes before the name
    of a body in a sentence of its language.
    """

    name: Words
    anchor: str
    entry: Words | None = None
    since: Literal["now", "later", "formerly"] = "now"
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The title of something that has an entry, at `anchor`."""

    title: Words
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What readers may want to be prepared for: one line in words, and what it is about."""

    note: Words | None = None
    about: tuple[Sensitivity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """The number of a record in an authority file, and its address there."""

    file: str
    number: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who made something; `role` is a MARC relator code."""

    maker: Called
    role: str
    doubt: Doubt | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A name, state or role, and the works that tell of it; `of` is the key of what it is."""

    of: Literal["names", "citizenship", "roles"]
    what: Words
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Since when and until when, as far as it is known."""

    start: HistoricalDate | None = None
    end: HistoricalDate | None = None

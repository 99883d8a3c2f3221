"""Hold what a section says once its languages are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from toolkit.model.dates import HistoricalDate
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words
from toolkit.model.vocabulary import Basis, Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """Somebody who made the exhibition; `role` is a MARC relator code."""

    name: Words
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What the half-title, the title page, the imprint and the colophon say."""

    title: Words
    subtitle: Words | None
    summary: Words | None
    publisher: Words
    homepage: str | None
    date: HistoricalDate
    credit: Words
    rights: str
    content_note: Words | None
    contributors: tuple[Credited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The text of an essay; `prints` are the panels it shows, which stand nowhere else."""

    passage: Passage
    prints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A panel as it is printed; `picture` is the language of its image, None if it is missing."""

    id: str
    anchor: str
    number: str
    title: Words
    picture: str | None
    missing: Words | None
    alt: Words
    caption: Passage | None
    credit: Words | None
    transcript: Passage | None
    persons: tuple[str, ...]
    citations: tuple[Citation, ...]

    @property
    def transcript_anchor(self) -> str:
        """Return the id of the transcript."""
        return f"{self.anchor}-T"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One printed claim: what happened, when, where, who says so and in which work."""

    type: str
    date: HistoricalDate | None
    effective: HistoricalDate | None
    place: Words | None
    by: Words | None
    custody: str | None
    asserted_by: Words | None
    basis: Basis | None
    doubt: Doubt | None
    preferred: bool
    allegation: bool
    response: Words | None
    charge: Words | None
    article: str
    charged_by: Words | None
    sentence: Words | None
    note: Passage | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A claim, and the claims of other sources about the same thing."""

    claim: Claim
    others: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What somebody was, and when."""

    role: Words
    date: HistoricalDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Somebody who belongs to a person; `anchor` is where they have an entry."""

    type: str
    anchor: str
    name: Words
    date: HistoricalDate | None
    basis: Basis | None
    doubt: Doubt | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The entry of a person."""

    id: str
    name: Words
    other_names: tuple[Words, ...]
    born: Claim | None
    died: Claim | None
    roles: tuple[Office, ...]
    summary: Words | None
    biography: Passage | None
    happenings: tuple[Happening, ...]
    relations: tuple[Kin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work cited; `title` is in the language of the work."""

    id: str
    kind: str
    title: Words
    authors: tuple[str, ...]
    editors: tuple[str, ...]
    translators: tuple[str, ...]
    corporate: str
    container: str
    publisher: str
    city: str
    date: HistoricalDate | None
    volume: str
    pages: str
    isbn: str
    url: str | None
    accessed: HistoricalDate | None
    archive: str
    reference: str
    note: Words | None

    @property
    def anchor(self) -> str:
        """Return the id of the work in the list of works cited."""
        return f"source-{self.id}"

    @property
    def maker(self) -> str:
        """Return whom the work is known by: first author, editor or body, else ""."""
        return next(iter((*self.authors, *self.editors)), self.corporate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """The list of works cited, in its order."""

    works: tuple[Work, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """A name of a place or body and the time it was in use."""

    name: Words
    start: HistoricalDate | None
    end: HistoricalDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecord:
    """A place or an organisation; `within` is the name of what it is part of."""

    anchor: str
    name: Words
    other_names: tuple[OtherName, ...]
    within: Words | None
    note: Passage | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """A list of places or of organisations, sorted by name."""

    entries: tuple[NamedRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcripts:
    """The texts of the panels that have one."""

    plates: tuple[Plate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A name in the index; `main` is the anchor of its entry, `anchors` the other mentions."""

    name: Words
    role: Words | None
    main: str | None
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index of persons, sorted by name."""

    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsEntry:
    """A line of the table of contents; `level` counts from 1."""

    anchor: str
    title: Words
    level: int
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The table of contents."""

    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Nothing of its own: what the section holds are its parts."""


Content = (
    Title | Chapter | Plate | Person | Works | Gazetteer | Transcripts | Index | Contents | Group
)
Kind = Literal[
    "half-title",
    "title-page",
    "imprint",
    "contents",
    "chapter",
    "plates",
    "plate",
    "persons",
    "person",
    "places",
    "organisations",
    "works",
    "transcripts",
    "index",
    "colophon",
]


@dataclass(frozen=True, kw_only=True)
class Library:
    """What texts refer to: the works and plates of the book, by id.

    Without slots, so that the index of ids can be remembered.
    """

    works: tuple[tuple[str, Work], ...] = ()
    plates: tuple[tuple[str, Plate], ...] = ()

    def work(self, id: str) -> Work:
        """Return the work with this id; KeyError if there is none."""
        return self._works[id]

    def plate(self, id: str) -> Plate:
        """Return the plate with this id; KeyError if there is none."""
        return self._plates[id]

    @cached_property
    def _works(self) -> dict[str, Work]:
        return dict(self.works)

    @cached_property
    def _plates(self) -> dict[str, Plate]:
        return dict(self.plates)


Matter = Literal["front", "body", "back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the book that starts a page or a file of its own, or stands inside one.

    Attributes:
        anchor: Its id in every edition.
        kind: What prints it.
        title: Its heading, also for tables of contents.
        language: The language of the book around it.
        matter: Front, body or back matter (folios in roman or arabic figures).
        level: The level of its heading, 1 or 2.
        number: The number of a chapter, from 1; None if it has none.
        content: What it says, languages chosen.
        parts: The sections inside it, printed after `content`.
        paged: Whether it serves only editions that have pages (contents, index of pages).
        library: The works and plates its texts refer to.
        anchors: The anchors of the whole book that a link may point at.
    """

    anchor: str
    kind: Kind
    title: Words
    language: str
    matter: Matter
    content: Content
    level: int = 1
    number: int | None = None
    parts: tuple[Section, ...] = ()
    paged: bool = False
    library: Library = Library()
    anchors: frozenset[str] = frozenset()

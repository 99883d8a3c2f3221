"""Hold the works cited."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.facts import Called, Linked
from toolkit.model.dates import HistoricalDate
from toolkit.model.objects import Reference
from toolkit.model.text import Words

WHOLE = frozenset({"book", "report"})
"""Kinds that stand by themselves, with a title in italics; their container is a series, a site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Somebody who made a work; `name` is "Family, Given", `original` as the work has it.

    `anchor` is where they have an entry, "" if they are none of the exhibition's persons.
    """

    name: str
    original: Words | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work cited; `title` is in `language`, that of the work, or is ours and in the edition's.

    `transliteration` and `translation` stand for readers of this edition who cannot read it.
    Container, publisher and city are each in a language of their own, or in letters not its own.
    """

    id: str
    kind: str
    language: str
    title: Words
    transliteration: str
    translation: Words | None
    authors: tuple[Author, ...]
    editors: tuple[Author, ...]
    translators: tuple[Author, ...]
    corporate: str
    container: Words | None
    container_authors: tuple[Author, ...]
    publisher: Words | None
    city: Words | None
    date: HistoricalDate | None
    volume: str
    issue: str
    pages: str
    isbn: str
    doi: str
    url: str | None
    accessed: HistoricalDate | None
    holder: Called | None
    archive: str
    reference: Reference | None
    object: Linked | None
    note: Words | None

    @property
    def anchor(self) -> str:
        """Return the id of the work in the list of works cited."""
        return f"source-{self.id}"

    @property
    def supplied(self) -> bool:
        """Tell whether the title is ours: it stands in square brackets."""
        return self.title.words.startswith("[")

    @property
    def part(self) -> bool:
        """Tell whether it stands in another work: editors and publisher are that one's."""
        return self.container is not None and self.kind not in WHOLE

    @property
    def makers(self) -> tuple[Author, ...]:
        """Return who is named before the title: authors, else the editors of a whole work."""
        return self.authors or (() if self.part else self.editors)

    @property
    def maker(self) -> str:
        """Return whom the work is known by: first author, editor or body, else ""."""
        return next((maker.name for maker in self.makers), self.corporate)


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """The list of works cited, in its order."""

    works: tuple[Work, ...]

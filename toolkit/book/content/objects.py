"""Hold the entry of an archival object: a document, a photograph, a thing."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.facts import Authority, Called, Caution, Linked, Made
from toolkit.book.content.panels import Cut, Region
from toolkit.model.dates import HistoricalDate
from toolkit.model.objects import Reference
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words
from toolkit.model.vocabulary import Access, Level, ObjectKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Object:
    """An object as it is printed; `picture` is the language of its image, None if there is none.

    `wholes` are what it is part of, the nearest first. `rights` is the address of its rights
    statement. `alt` is None where nobody described it. `plate` tells whether the picture has a page
    of its own in books with pages.
    """

    id: str
    title: Words
    caution: Caution
    kind: ObjectKind
    level: Level
    date: HistoricalDate | None
    place: Called | None
    makers: tuple[Made, ...]
    wholes: tuple[Linked, ...]
    holder: Called | None
    reference: Reference | None
    extent: Words | None
    medium: Words | None
    languages: tuple[Words, ...]
    description: Passage | None
    history: Passage | None
    access: Access
    access_note: Words | None
    copyright: Words | None
    rights: str | None
    credit: Words | None
    picture: str | None
    plate: bool
    missing: Words | None
    alt: Words | None
    caption: Passage | None
    transcript: Passage | None
    regions: tuple[Region, ...]
    persons: tuple[Called, ...]
    places: tuple[Called, ...]
    organisations: tuple[Called, ...]
    subjects: tuple[Words, ...]
    url: str | None
    authorities: tuple[Authority, ...]
    citations: tuple[Citation, ...]
    cuts: tuple[Cut, ...] = ()

    @property
    def anchor(self) -> str:
        """Return the id of its entry."""
        return f"object-{self.id}"

    @property
    def figure_anchor(self) -> str:
        """Return the id of its picture."""
        return f"{self.anchor}-F"

    @property
    def transcript_anchor(self) -> str:
        """Return the id of its transcript."""
        return f"{self.anchor}-T"

    @property
    def what(self) -> tuple[str, ...]:
        """Return the keys of the words for what it is: a letter, a fonds, a file of photographs.

        That a fonds or file holds documents goes without saying; what somebody carried is a thing
        to its readers, at whatever level an archive describes it.
        """
        told = self.level != "item" and self.kind != "artefact"
        level = (f"level-{self.level}",) if told else ()
        plain = bool(level) and self.kind == "document"
        return level if plain else (*level, f"object-{self.kind}")

    @property
    def named(self) -> tuple[Called, ...]:
        """Return the persons of its entry: its makers, and who is shown or named."""
        makers = (made.maker for made in self.makers if made.maker.anchor.startswith("person-"))
        return tuple(dict.fromkeys((*makers, *self.persons)))

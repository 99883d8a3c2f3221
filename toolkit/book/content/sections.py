"""Hold what a section says once its languages are chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from toolkit.book.content.apparatus import Chronology, Glossary
from toolkit.book.content.backmatter import (
    Abbreviations,
    Classification,
    Contributors,
    Credits,
    Frontispiece,
    LastPage,
    Plates,
)
from toolkit.book.content.facts import Caution
from toolkit.book.content.gazetteer import Gazetteer
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.persons import Person
from toolkit.book.content.publication import Published
from toolkit.book.content.works import Work, Works
from toolkit.model.dates import HistoricalDate
from toolkit.model.housestyle import USUAL, HouseStyles
from toolkit.model.prose import Passage
from toolkit.model.text import Words
from toolkit.model.vocabulary import Matter


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """Somebody who made the exhibition; `role` is a MARC relator code."""

    name: Words
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverCredit:
    """Whose picture is on the cover; `rights` where they are not the exhibition's."""

    credit: Words | None
    rights: str | None


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
    subjects: tuple[Words, ...]
    caution: Caution
    contributors: tuple[Credited, ...]
    cover: CoverCredit | None = None
    published: Published | None = None
    classification: Classification | None = None
    """At the head of the imprint, for Russian libraries."""
    faces: tuple[str, ...] = ()
    """The families of letters in which the book is set; only its colophon knows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The text of an essay; `prints` are the panels it shows, which stand nowhere else."""

    passage: Passage
    prints: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcripts:
    """The panels of which there is more to say than a caption holds."""

    plates: tuple[Plate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Also:
    """What else an entry of the index is called in a book of several languages, if it differs.

    `main` is the anchor of its entry in that language.
    """

    name: Words | None
    main: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """A name in the index; `main` is the anchor of its entry, `anchors` the other mentions.

    `initial` is the letter it stands under, by the rules of the book's language; `record` is the
    id of whom or what it names; `also` is for books of several languages.
    """

    name: Words
    role: Words | None
    main: str | None
    anchors: tuple[str, ...]
    initial: str = ""
    record: str = ""
    also: tuple[Also, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class See:
    """Another name under which readers may look, and the one that has the pages.

    `record` is the id of what it names.
    """

    name: Words
    to: Words
    anchor: str
    initial: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index of persons or of places, sorted by name; `of` is which."""

    of: Literal["persons", "places"]
    entries: tuple[IndexEntry | See, ...]


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
    Title
    | Chapter
    | Plate
    | Object
    | Person
    | Works
    | Gazetteer
    | Chronology
    | Glossary
    | Transcripts
    | Frontispiece
    | Plates
    | Abbreviations
    | Contributors
    | Credits
    | LastPage
    | Index
    | Contents
    | Group
)
Pictured = Plate | Object
"""What has a picture."""
Kind = Literal[
    "half-title",
    "series",
    "frontispiece",
    "title-page",
    "imprint",
    "contents",
    "list-of-plates",
    "chapter",
    "plates",
    "plate",
    "objects",
    "object",
    "persons",
    "person",
    "places",
    "organisations",
    "chronology",
    "abbreviations",
    "glossary",
    "works",
    "transcripts",
    "contributors",
    "credits",
    "index",
    "colophon",
    "end-page",
]
TITLES: frozenset[Kind] = frozenset(
    {"half-title", "series", "frontispiece", "title-page", "imprint"}
)
"""The pages before the contents."""
UNLISTED = TITLES | {"contents", "colophon", "end-page"}
"""What no table of contents lists."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A name of what has its entry at `anchor`, as texts write it, and its language."""

    anchor: str
    words: str
    language: str


Piece = tuple[str, str, str]
"""A piece of a text: its words, the anchor of whose name it is or "", and its language."""


@dataclass(frozen=True, kw_only=True)
class Library:
    """What texts refer to: the works and plates of the book, by id; and how the house writes.

    Without slots, so that the index of ids can be remembered.
    """

    works: tuple[tuple[str, Work], ...] = ()
    plates: tuple[tuple[str, Plate], ...] = ()
    house: HouseStyles = USUAL
    tongues: tuple[Tongue, ...] = ()

    def forms(self, anchor: str) -> tuple[str, ...]:
        """Return the forms of the name of what has its entry at `anchor`."""
        return tuple(self._tongues.get(anchor, {}))

    def pieces(self, text: str, around: str, *, owner: str = "") -> Iterator[Piece]:
        """Yield a text in pieces: names of persons that are not in its language, and the rest.

        They are names of several words, and any form of the name of the `owner` of an entry.
        """
        done = 0
        for found in self._names.finditer(text):
            bearers = [each for each, forms in self._tongues.items() if found[0] in forms]
            anchor = owner if owner in bearers else bearers[0]
            language = self.language_of(anchor, found[0], around)
            if language != around and (" " in found[0] or anchor == owner):
                if done < found.start():
                    yield text[done : found.start()], "", around
                yield found[0], anchor, language
                done = found.end()
        if done < len(text):
            yield text[done:], "", around

    def language_of(self, anchor: str, words: str, around: str) -> str:
        """Return the language of a name in a text in the language `around`.

        It is that of the text if the name is the same there, or is not known.
        """
        found = self._tongues.get(anchor, {}).get(words, ())
        return around if around in found or not found else found[0]

    def work(self, id: str) -> Work:
        """Return the work with this id; KeyError if there is none."""
        return self._works[id]

    def plate(self, id: str) -> Plate:
        """Return the plate with this id; KeyError if there is none."""
        return self._plates[id]

    @cached_property
    def namesakes(self) -> frozenset[str]:
        """The family names that makers of the works share whose given names begin differently."""
        given: dict[str, set[str]] = {}
        for _, work in self.works:
            for maker in work.makers:
                family, _, names = maker.name.partition(", ")
                given.setdefault(family, set()).add(names[:1])
        return frozenset(family for family, begun in given.items() if len(begun - {""}) > 1)

    @cached_property
    def _names(self) -> re.Pattern[str]:
        """What finds the names of persons in a text."""
        forms = {each.words for each in self.tongues if each.anchor.startswith("person-")}
        longest = sorted(forms, key=lambda form: (-len(form), form))
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?![\w-])")

    @cached_property
    def _tongues(self) -> dict[str, dict[str, tuple[str, ...]]]:
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for each in self.tongues:
            forms = found.setdefault(each.anchor, {})
            forms[each.words] = (*forms.get(each.words, ()), each.language)
        return found

    @cached_property
    def _works(self) -> dict[str, Work]:
        return dict(self.works)

    @cached_property
    def _plates(self) -> dict[str, Plate]:
        return dict(self.plates)


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

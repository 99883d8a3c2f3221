"""Hold one exhibition: its front matter, its essays and its records, by id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import BaseUrl, Identifier, Label, Language, Rights, Url
from toolkit.model.prose import Prose
from toolkit.model.records import Image, Organisation, Panel, Person, Place, Source
from toolkit.model.text import Text

Record = Person | Place | Organisation | Panel | Source
KINDS = ("essays", "persons", "places", "organisations", "panels", "sources")
"""The kinds of record: the first part of an address, and the name of the file that holds them."""

PAGE = r"^[1-9][0-9]*(\.[0-9]+)?x[1-9][0-9]*(\.[0-9]+)?mm$"
BLEED = r"^[0-9]+(\.[0-9]+)?mm$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Somebody who made the exhibition; `role` is a MARC relator code."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: Label
    role: Annotated[str, Field(pattern=r"^[a-z]{3}$")]
    credit_as: Label | None = None
    lang: Language | None = None

    @property
    def credited(self) -> str | None:
        """The name as its bearer wishes it printed: `credit_as` is 'name', 'none' or another."""
        if self.credit_as == "none":
            return None
        return self.name if self.credit_as in (None, "name") else self.credit_as


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The mark of the exhibition."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    image: Image
    alt: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """How one edition is laid out; lengths as written, such as `170x240mm` and `3mm`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    page: Annotated[str, Field(pattern=PAGE)] = "170x240mm"
    bleed: Annotated[str, Field(pattern=BLEED)] = "3mm"
    marks: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """The editions of the catalogue as a PDF."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    screen: Edition = Edition()
    press: Edition = Edition()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What `exhibition.yaml` says; its first language is the default one."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    title: Text
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    base_url: BaseUrl
    rights: Rights
    publisher: Identifier
    contents: Annotated[tuple[str, ...], Field(min_length=1)]
    date: HistoricalDate
    credit: Text
    subtitle: Text | None = None
    summary: Text | None = None
    homepage: Url | None = None
    contributors: tuple[Contributor, ...] = ()
    content_note: Text | None = None
    cover: Identifier | None = None
    logo: Logo | None = None
    editions: Editions = Editions()


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """One chapter, in one or more languages."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    title: Text
    body: Prose


@dataclass(frozen=True, kw_only=True)
class Exhibition:
    """Everything one folder says, in the order written.

    Without slots, so that the index of ids can be remembered.
    """

    front: FrontMatter
    essays: tuple[Essay, ...] = ()
    persons: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    panels: tuple[Panel, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def id(self) -> str:
        """Return the id of the exhibition, its folder's name in every product."""
        return self.front.id

    def person(self, id: str) -> Person:
        """Return the person with this id; KeyError if there is none."""
        return self._persons[id]

    def place(self, id: str) -> Place:
        """Return the place with this id; KeyError if there is none."""
        return self._places[id]

    def organisation(self, id: str) -> Organisation:
        """Return the organisation with this id; KeyError if there is none."""
        return self._organisations[id]

    def panel(self, id: str) -> Panel:
        """Return the panel with this id; KeyError if there is none."""
        return self._panels[id]

    def source(self, id: str) -> Source:
        """Return the work with this id; KeyError if there is none."""
        return self._sources[id]

    def essay(self, id: str) -> Essay:
        """Return the essay with this id; KeyError if there is none."""
        return self._essays[id]

    def records(self) -> Iterator[tuple[str, int, Essay | Record]]:
        """Yield every record with its kind and position: the start of its address."""
        for kind in KINDS:
            for position, record in enumerate(getattr(self, kind)):
                yield kind, position, record

    @cached_property
    def _persons(self) -> dict[str, Person]:
        return {person.id: person for person in self.persons}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.id: place for place in self.places}

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {body.id: body for body in self.organisations}

    @cached_property
    def _panels(self) -> dict[str, Panel]:
        return {panel.id: panel for panel in self.panels}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _essays(self) -> dict[str, Essay]:
        return {essay.id: essay for essay in self.essays}

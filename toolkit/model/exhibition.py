"""Hold one exhibition: its front matter, its essays and its records, by id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.accessibility import Accessibility
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import STRICT
from toolkit.model.dates import HistoricalDate
from toolkit.model.editions import USUAL_EDITIONS, Editions
from toolkit.model.endpage import EndPage
from toolkit.model.housestyle import USUAL, HouseStyles
from toolkit.model.identifiers import BaseUrl, Identifier, Language, Relator, Rights, Url
from toolkit.model.names import Identifiers
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Cover, Drawings, Image
from toolkit.model.prose import Prose
from toolkit.model.publication import Publication
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text
from toolkit.model.vocabulary import Credit, Matter, Sensitivity
from toolkit.model.works import Source

Record = Person | Place | Organisation | Panel | ArchivalObject | Term | Milestone | Source
KINDS = (
    "essays",
    "persons",
    "places",
    "organisations",
    "panels",
    "objects",
    "glossary",
    "chronology",
    "sources",
)
"""The kinds of record: the first part of an address, and the name of the file that holds them."""
ONE_OF = {"glossary": "term", "chronology": "milestone"}
"""Kind -> what one of its records is called, where that is not the kind without its `s`."""


def one_of(kind: str) -> str:
    """Return what one record of a kind is called: `person`, `term`."""
    return ONE_OF.get(kind, kind.removesuffix("s"))


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """Where the exhibition will stand on the web."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "address"
    address: BaseUrl
    """The address, to which the paths of all products are added."""
    status: Literal["provisional"] | None = None
    """`provisional` while it is not settled: builds say so, and a release refuses it."""
    reason: Text | None = None
    """Why it is not settled yet."""

    @property
    def is_provisional(self) -> bool:
        """Tell whether it may still change, so that nothing may be published under it."""
        return self.status == "provisional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Somebody who made the exhibition, credited as they wish."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    name: Text
    """The name, in each language that writes it otherwise."""
    role: Relator
    """What they did: a MARC relator code such as aut, edt, trl, pht, dsr."""
    credit_as: Credit = "name"
    """Whether the name, the pseudonym or nothing is printed, in every product."""
    pseudonym: Text | None = None
    """The name to print instead, for `credit_as: pseudonym`."""
    sort_as: Text | None = None
    """The name credited as lists sort it, the family name first: `Marlow, Jane`."""
    note: Text | None = None
    """Who they are, in a line or two, for the list of contributors."""
    group: bool = False
    """`yes` for a body or a group, such as the editors together; else it is one person."""

    @property
    def credited(self) -> Text | None:
        """The name as its bearer wishes it printed; None if they wish none."""
        named = {"name": self.name, "pseudonym": self.pseudonym, "none": None}
        return named[self.credit_as]


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The mark of the exhibition."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    image: Image
    """The picture."""
    alt: Text
    """What somebody who cannot see it should know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A panel, object or person that is published no more; its record stays as it is."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id of the record."""
    reason: Text
    """Why, as readers are told in its place."""
    date: HistoricalDate
    """When it was withdrawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What `exhibition.yaml` says; its first language is the default one."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id: the name of the folder, and of every product."""
    title: Text
    """The title."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """The languages, each an edition; plain strings are in the first."""
    base_url: WebAddress
    """Where the exhibition will stand on the web; libraries remember it."""
    rights: Rights
    """The rights statement of Creative Commons or RightsStatements.org."""
    publisher: Identifier
    """The organisation that publishes it."""
    contents: Annotated[tuple[str, ...], Field(min_length=1)]
    """The order of the book: essays/<id>, panels, objects, persons, glossary and so on."""
    date: HistoricalDate
    """The date of issue; books are dated by its first day."""
    credit: Text
    """The credit line that viewers must show."""
    subtitle: Text | None = None
    """The subtitle."""
    summary: Text | None = None
    """What it is about, in one paragraph."""
    homepage: Url | None = None
    """Its page on the web, where that is not `base_url`."""
    contributors: tuple[Contributor, ...] = ()
    """Who made it."""
    subjects: tuple[Text, ...] = ()
    """What it is about: keywords, or the headings of booksellers and libraries."""
    sensitivity: tuple[Sensitivity, ...] = ()
    """What readers may want to be prepared for."""
    content_note: Text | None = None
    """One sober line that prepares them."""
    cover: Cover | None = None
    """What stands on the cover: a panel, or a picture made for it."""
    frontispiece: Identifier | None = None
    """The panel or object whose picture faces the title page."""
    logo: Logo | None = None
    """The mark of the exhibition."""
    house_style: HouseStyles = USUAL
    """How each language is written: marks of quotation, dashes and the like."""
    editions: Editions = USUAL_EDITIONS
    """How the PDFs are laid out."""
    publication: Publication | None = None
    """What the publisher says of the books: ISBNs, edition, series, rights, who answers."""
    accessibility: Accessibility | None = None
    """What people say of the accessibility of the e-books; all else is derived from them."""
    end_page: EndPage | None = None
    """What a Russian book says on its last page."""
    identifiers: Identifiers | None = None
    """The lasting identifiers of the exhibition: ARK, DOI."""
    previous_base_urls: tuple[BaseUrl, ...] = ()
    """Where it stood on the web before; what is published leads from there to `base_url`."""
    withdrawn: tuple[Withdrawal, ...] = ()
    """What was published and is no more; `toolkit withdraw` writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Essay:
    """One chapter, in one or more languages."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id: the beginning of the file's name."""
    title: Text
    """The title, in the front matter of each file."""
    body: Prose
    """The text, one file a language."""
    numbered: bool = True
    """`no` for one that is no chapter of the story: a note to the reader, thanks."""
    matter: Matter = "body"
    """`front` for a foreword or a note to the reader, `back` for an afterword or thanks."""


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
    objects: tuple[ArchivalObject, ...] = ()
    glossary: tuple[Term, ...] = ()
    chronology: tuple[Milestone, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def id(self) -> str:
        """Return the id of the exhibition, its folder's name in every product."""
        return self.front.id

    @property
    def cover(self) -> Panel | Cover | None:
        """Return what stands on the cover: a panel, or a picture of its own; None for nothing."""
        cover = self.front.cover
        return self._panels.get(cover.panel) if cover and cover.panel else cover

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

    def object(self, id: str) -> ArchivalObject:
        """Return the archival object with this id; KeyError if there is none."""
        return self._objects[id]

    def term(self, id: str) -> Term:
        """Return the term of the glossary with this id; KeyError if there is none."""
        return self._terms[id]

    def milestone(self, id: str) -> Milestone:
        """Return the milestone of the chronology with this id; KeyError if there is none."""
        return self._milestones[id]

    def image(self, id: str) -> Image | None:
        """Return the image of the panel or object with this id; KeyError if there is none."""
        return self.shown(id).image

    def shown(self, id: str) -> Panel | ArchivalObject:
        """Return the panel or object with this id; KeyError if there is none."""
        return self._panels.get(id) or self._objects[id]

    def drawings(self, id: str) -> Drawings | None:
        """Return the drawings of the panel or object with this id; KeyError if there is none."""
        return (self._panels.get(id) or self._objects[id]).drawings

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
    def _objects(self) -> dict[str, ArchivalObject]:
        return {thing.id: thing for thing in self.objects}

    @cached_property
    def _terms(self) -> dict[str, Term]:
        return {term.id: term for term in self.glossary}

    @cached_property
    def _milestones(self) -> dict[str, Milestone]:
        return {milestone.id: milestone for milestone in self.chronology}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def _essays(self) -> dict[str, Essay]:
        return {essay.id: essay for essay in self.essays}

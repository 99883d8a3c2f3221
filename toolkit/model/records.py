"""Hold the records of an exhibition: persons, places, organisations, panels, works cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.claims import (
    STRICT,
    Citizenship,
    Event,
    Relation,
    Role,
    SourceUse,
)
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Identifier, Label, Language, Rights, Url
from toolkit.model.prose import Prose
from toolkit.model.text import Text

Grade = Literal["archival", "published-primary", "scholarly", "memoir", "press", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in one language and script (`lang`, BCP 47), as one source writes it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Label
    lang: Language
    kind: Literal[
        "birth", "married", "transliteration", "alias", "pseudonym", "variant", "given-by-state"
    ] = "variant"
    preferred: bool = False
    family: str = ""
    given: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name of a place or body and the time it was in use."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Label
    lang: Language
    preferred: bool = False
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAs:
    """The same person or place in an authority file."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    wikidata: Annotated[str | None, Field(pattern=r"^Q[1-9][0-9]*$")] = None
    viaf: Annotated[str | None, Field(pattern=r"^[0-9]+$")] = None
    gnd: Annotated[str | None, Field(pattern=r"^[0-9X-]+$")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the exhibition tells of.

    `living`: "unknown" counts as living; a living person needs a `basis`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    living: Literal["yes", "no", "unknown"]
    basis: Literal["consent", "own-publication"] | None = None
    roles: tuple[Role, ...] = ()
    citizenship: tuple[Citizenship, ...] = ()
    summary: Text | None = None
    biography: Prose | None = None
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    same_as: SameAs | None = None

    @property
    def name(self) -> Name:
        """Return the preferred name."""
        return next((name for name in self.names if name.preferred), self.names[0])

    @property
    def sort_key(self) -> str:
        """Return what an index sorts by: family name, then given name."""
        return f"{self.name.family or self.name.text}, {self.name.given}".rstrip(", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """WGS 84 degrees; `basis: unverified` never reaches a map."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    lat: Annotated[float, Field(ge=-90, le=90)]
    lon: Annotated[float, Field(ge=-180, le=180)]
    radius_km: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0.0
    basis: str = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town, camp, prison or house, with its names by date."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    names: Annotated[tuple[DatedName, ...], Field(min_length=1)]
    kind: Label = "place"
    country: Annotated[str | None, Field(pattern=r"^[A-Z]{2}$")] = None
    part_of: Identifier | None = None
    coordinates: Coordinates | None = None
    note: Prose | None = None
    sources: tuple[SourceUse, ...] = ()
    same_as: SameAs | None = None

    @property
    def name(self) -> DatedName:
        """Return the preferred name."""
        return next((name for name in self.names if name.preferred), self.names[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A publisher, a holder of archives, a police, a court, with its names by date."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    names: Annotated[tuple[DatedName, ...], Field(min_length=1)]
    kind: Label = "body"
    part_of: Identifier | None = None
    homepage: Url | None = None
    note: Prose | None = None
    same_as: SameAs | None = None

    @property
    def name(self) -> DatedName:
        """Return the preferred name."""
        return next((name for name in self.names if name.preferred), self.names[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture file: size in px as shown (orientation applied), path below the exhibition."""

    language: str
    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture per language, or the reason why there is none."""

    pictures: tuple[Picture, ...] = ()
    missing: Text | None = None

    def choose(self, languages: tuple[str, ...]) -> Picture | None:
        """Return the picture in the first of `languages`, else the first; None if missing."""
        found = {picture.language: picture for picture in self.pictures}
        chosen = next((found[tag] for tag in languages if tag in found), None)
        return chosen or next(iter(self.pictures), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A region of a panel, in px of the picture as shown, origin top left."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: Text
    x: Annotated[int, Field(ge=0)]
    y: Annotated[int, Field(ge=0)]
    width: Annotated[int, Field(ge=1)]
    height: Annotated[int, Field(ge=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """An exhibition panel: an image of text, so alt text and a transcript belong to it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    title: Text
    image: Image
    alt: Text | None = None
    transcript: Prose | None = None
    caption: Text | None = None
    credit: Text | None = None
    number: str = ""
    rights: Rights | None = None
    persons: tuple[Identifier, ...] = ()
    places: tuple[Identifier, ...] = ()
    details: tuple[Detail, ...] = ()
    drawn_from: str = ""
    sources: tuple[SourceUse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work cited, an archival file included."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    grade: Grade
    kind: Literal[
        "book", "chapter", "article", "report", "web", "newspaper", "interview", "archival-file"
    ]
    title: Label
    lang: Language = "en"
    authors: tuple[Label, ...] = ()
    editors: tuple[Label, ...] = ()
    translators: tuple[Label, ...] = ()
    corporate: str = ""
    container: str = ""
    publisher: str = ""
    city: str = ""
    date: HistoricalDate | None = None
    volume: str = ""
    pages: str = ""
    isbn: str = ""
    url: Url | None = None
    accessed: HistoricalDate | None = None
    archive: str = ""
    reference: str = ""
    note: Text | None = None

"""Hold the records of an exhibition: persons, places, organisations, panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.claims import STRICT, Citizenship, Event, Relation, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Country, Identifier, Rights, Url
from toolkit.model.names import DatedName, Identifiers, Name, SameAs
from toolkit.model.pictures import EVERYTHING, Detail, Drawings, Image, Permissions
from toolkit.model.prose import Prose
from toolkit.model.text import Text
from toolkit.model.theme import PlateStyle
from toolkit.model.vocabulary import (
    BodyKind,
    CoordinatesBasis,
    Ink,
    PlaceKind,
    PublishingBasis,
    Sensitivity,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the exhibition tells of."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses."""
    names: Annotated[tuple[Name, ...], Field(min_length=1)]
    """The names, one for each language, script and time."""
    living: Literal["yes", "no", "unknown"]
    """`yes`, `no` or `unknown`, which counts as living."""
    as_of: HistoricalDate | None = None
    """When `living` was looked up last."""
    basis: PublishingBasis | None = None
    """Why a living person may be shown."""
    roles: tuple[Role, ...] = ()
    """What they were, with dates; several may stand side by side."""
    citizenship: tuple[Citizenship, ...] = ()
    """The states they belonged to."""
    summary: Text | None = None
    """Who it was, in one line."""
    biography: Prose | None = None
    """The life, told."""
    events: tuple[Event, ...] = ()
    """What happened, each a claim with its sources."""
    relations: tuple[Relation, ...] = ()
    """Who belongs to them, each a claim with its sources."""
    entry: bool = True
    """`no` for somebody who is only named: a line in the index of persons, no entry."""
    sensitivity: tuple[Sensitivity, ...] = ()
    """What readers may want to be prepared for."""
    content_note: Text | None = None
    """One sober line that prepares them."""
    same_as: SameAs | None = None
    """The same person in authority files."""
    identifiers: Identifiers | None = None
    """The lasting identifiers of what is published of them: ARK, DOI."""

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
    """Where a place is: WGS 84 degrees, and how far from there it may be."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    lat: Annotated[float, Field(ge=-90, le=90)]
    """Latitude in degrees, north positive."""
    lon: Annotated[float, Field(ge=-180, le=180)]
    """Longitude in degrees, east positive."""
    radius_km: Annotated[float, Field(ge=0, le=20000, allow_inf_nan=False)] = 0.0
    """How far from there it may be, in kilometres."""
    basis: CoordinatesBasis = "unverified"
    """Where the numbers come from; unverified ones reach no map."""
    sources: tuple[SourceUse, ...] = ()
    """The works they are taken from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf:
    """The larger place a place belonged to, and when."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "place"
    place: Identifier
    """The larger place."""
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    """Since when."""
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None
    """Until when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A town, camp, prison or house, with its names by date."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses."""
    names: Annotated[tuple[DatedName, ...], Field(min_length=1)]
    """The names, each with the time it was in use."""
    kind: PlaceKind = "place"
    """What kind of place it is."""
    country: Country | None = None
    """The state it lies in today (ISO 3166-1 alpha-2)."""
    part_of: tuple[PartOf, ...] = ()
    """The larger places it belonged to, with dates where it changed hands."""
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    """Since when there was such a place: the opening of a camp."""
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None
    """Until when there was such a place."""
    coordinates: Coordinates | None = None
    """Where it is."""
    note: Prose | None = None
    """What is to be said of it."""
    same_as: SameAs | None = None
    """The same place in authority files."""
    sources: tuple[SourceUse, ...] = ()
    """The works this record rests on."""

    @property
    def name(self) -> DatedName:
        """Return the preferred name."""
        return next((name for name in self.names if name.preferred), self.names[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchOf:
    """The larger body a body belonged to, and when."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "organisation"
    organisation: Identifier
    """The larger body."""
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    """Since when."""
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None
    """Until when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A publisher, a holder of archives, a police, a court, with its names by date."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses."""
    names: Annotated[tuple[DatedName, ...], Field(min_length=1)]
    """The names, each with the time it was in use."""
    kind: BodyKind = "body"
    """What kind of body it is."""
    part_of: tuple[BranchOf, ...] = ()
    """The larger bodies it belonged to, with dates."""
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    """When it was founded."""
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None
    """When it was dissolved."""
    homepage: Url | None = None
    """Its page on the web."""
    note: Prose | None = None
    """What is to be said of it."""
    same_as: SameAs | None = None
    """The same body in authority files."""
    sources: tuple[SourceUse, ...] = ()
    """The works this record rests on."""

    @property
    def name(self) -> DatedName:
        """Return the preferred name."""
        return next((name for name in self.names if name.preferred), self.names[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """An exhibition panel: an image of text, so alt text and a transcript belong to it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses."""
    title: Text
    """The title."""
    image: Image
    """The picture, one for all languages or one for each; or `{status: missing, reason: …}`."""
    drawings: Drawings | None = None
    """The same as PDF, for print: one page in lines and letters, for each language of `image`."""
    alt: Text | None = None
    """What is seen: what somebody who cannot see the panel should know."""
    transcript: Prose | None = None
    """What is written on it."""
    caption: Prose | None = None
    """What stands below it."""
    credit: Text | None = None
    """The credit line, printed to the letter."""
    number: str = ""
    """Its number in the exhibition."""
    rights: Rights | None = None
    """The rights statement of Creative Commons or RightsStatements.org."""
    permissions: Permissions = EVERYTHING
    """What the holder of the rights allows, product by product."""
    persons: tuple[Identifier, ...] = ()
    """Who is shown or named."""
    places: tuple[Identifier, ...] = ()
    """The places shown or named."""
    organisations: tuple[Identifier, ...] = ()
    """The bodies shown or named."""
    objects: tuple[Identifier, ...] = ()
    """The archival objects shown."""
    details: tuple[Detail, ...] = ()
    """Regions of the picture that are spoken of."""
    sensitivity: tuple[Sensitivity, ...] = ()
    """What readers may want to be prepared for."""
    content_note: Text | None = None
    """One sober line that prepares them."""
    mapped: tuple[Identifier, ...] = ()
    """The places that a map on it draws at their coordinates; these must be verified."""
    ink: Ink | None = None
    """The inks of the press edition, where what the picture asks for is not wanted."""
    min_ppi: Annotated[int | None, Field(ge=1)] = None
    """How few px per inch the owner is content with in print; else 300 are wanted, 150 needed."""
    drawn_from: str = ""
    """The editable file it is drawn from, a path below the exhibition."""
    plate: PlateStyle | None = None
    """Whether its plate is framed or fills its page in PDFs, whatever their theme says."""
    identifiers: Identifiers | None = None
    """Its lasting identifiers: ARK, DOI."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on."""

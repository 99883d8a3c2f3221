"""Hold places and organisations: their names by date, what they belonged to, where they are."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.facts import Authority, Ground, Linked, Period
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words
from toolkit.model.vocabulary import CoordinatesBasis, Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name of a place or body and the time it was in use."""

    name: Words
    scheme: Scheme | None
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """What a place or body was part of, and when; `line` leads from there upwards."""

    line: tuple[Linked, ...]
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a place is: WGS 84 degrees, how far from there it may be, and who says so."""

    lat: float
    lon: float
    radius_km: float
    basis: CoordinatesBasis
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRecord:
    """A place or an organisation; `kind` is the key of its word, "" where it says nothing."""

    anchor: str
    name: Words
    kind: str
    country: Words | None
    other_names: tuple[DatedName, ...]
    within: tuple[Within, ...]
    existed: Period
    position: Position | None
    homepage: str | None
    note: Passage | None
    authorities: tuple[Authority, ...]
    grounds: tuple[Ground, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """Another name under which readers may look for a place or body: "Wilno, see Vilnius"."""

    name: Words
    period: Period
    to: Linked


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """A list of places or of organisations, sorted by name."""

    entries: tuple[NamedRecord | Pointer, ...]

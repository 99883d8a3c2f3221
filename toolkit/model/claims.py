"""Hold what is claimed of somebody: by whom, on what basis, with which doubt.

Two sources that disagree are two claims; what one source is unsure of is in its EDTF date;
our own doubt is `doubt`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Country, Identifier
from toolkit.model.prose import Prose
from toolkit.model.text import Text
from toolkit.model.vocabulary import (
    Basis,
    Custody,
    Doubt,
    EventType,
    RelationType,
    RoleKind,
    Status,
)

STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUse:
    """A work cited for one claim, and where in it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "id"
    id: Identifier
    """The id of the work, in `sources`."""
    locator: Text | None = None
    """Where in the work: `p. 12`, `fol. 3v`, which each edition words; or words, by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What the prosecution said; always printed as a quoted charge."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "as_stated"
    as_stated: Text
    """The charge in the prosecution's own words."""
    article: str = ""
    """The article of the code, such as `58-6`."""
    by: Identifier | None = None
    """Who brought it: an organisation or a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One claim that something happened to a person."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    type: EventType
    """What happened."""
    date: HistoricalDate | None = None
    """When, as this one source has it."""
    place: Identifier | None = None
    """Where."""
    by: Identifier | None = None
    """Who did it: an organisation or a person."""
    custody: Custody | None = None
    """The kind of custody that began or lasted; `unknown` if the sources do not say."""
    asserted_by: Text | None = None
    """Who says so, if not the source itself; to be read after "according to", «по данным»."""
    basis: Basis | None = None
    """What the source rests on."""
    doubt: Doubt | None = None
    """Our own doubt; what one source doubts stands in its date."""
    preferred: bool = False
    """Whether this claim is printed first where several disagree."""
    about: Literal["allegation"] | None = None
    """`allegation` for what is held against a named person; needs two sources and `response`."""
    response: Text | None = None
    """The denial, the verdict, or that none was found; printed with the allegation."""
    effective: HistoricalDate | None = None
    """The date that a legal presumption names; it never enters a lifespan."""
    charge: Charge | None = None
    """The charge, quoted."""
    sentence: Text | None = None
    """The sentence, in words."""
    note: Prose | None = None
    """What else is to be said."""
    status: Status | None = None
    """`draft` for a claim that is not to be printed yet."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on; a claim without one is printed nowhere."""

    @property
    def printed(self) -> bool:
        """Tell whether the claim may be printed: no draft, and at least one source."""
        return self.status is None and bool(self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One claim that two people belong together; `type` reads "person is … of us"."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    type: RelationType
    """What the person named in `person` is to the one told of."""
    person: Identifier
    """The other person."""
    label: Text | None = None
    """What the other is, in a word that `type` does not have: wife, aunt, interpreter."""
    date: HistoricalDate | None = None
    """When it began or lasted."""
    asserted_by: Text | None = None
    """Who says so, if not the source itself; to be read after "according to", «по данным»."""
    basis: Basis | None = None
    """What the source rests on."""
    doubt: Doubt | None = None
    """Our own doubt."""
    note: Prose | None = None
    """What else is to be said."""
    status: Status | None = None
    """`draft` for a claim that is not to be printed yet."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on; a claim without one is printed nowhere."""

    @property
    def printed(self) -> bool:
        """Tell whether the claim may be printed: no draft, and at least one source."""
        return self.status is None and bool(self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody was, and when."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    role: Text
    """The role in words: diplomat, interpreter, prisoner."""
    kind: RoleKind | None = None
    """What this role makes of the person in this history; several roles may stand side by side."""
    date: HistoricalDate | None = None
    """When."""
    organisation: Identifier | None = None
    """In whose service."""
    doubt: Doubt | None = None
    """Our own doubt."""
    status: Status | None = None
    """`draft` for a role that is not to be printed yet."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citizenship:
    """A state somebody belonged to, or that somebody belonged to none."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "country"
    country: Country
    """The state: ISO 3166-1 alpha-2, or SU, DD, CS, YU; `XX` for none (stateless)."""
    date: HistoricalDate | None = None
    """When."""
    doubt: Doubt | None = None
    """Our own doubt."""
    status: Status | None = None
    """`draft` for a claim that is not to be printed yet."""
    sources: tuple[SourceUse, ...] = ()
    """The works it rests on."""

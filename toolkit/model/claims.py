"""Hold what is claimed of somebody: by whom, on what basis, with which doubt.

Two sources that disagree are two claims; what one source is unsure of is in its EDTF date;
our own doubt is `doubt`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Identifier, Label
from toolkit.model.prose import Prose
from toolkit.model.text import Text

Basis = Literal[
    "document",
    "court-finding",
    "own-account",
    "witness",
    "hearsay",
    "scholarship",
    "press",
    "legal-presumption",
]
Doubt = Literal["disputed", "unverified"]
Custody = Literal[
    "prison",
    "itl-camp",
    "special-camp",
    "sharashka",
    "pow",
    "special-settlement",
    "psychiatric-prison",
    "other-state",
]
EventType = Literal[
    "birth",
    "death",
    "declared-dead",
    "arrest",
    "sentence",
    "commutation",
    "imprisonment",
    "transfer",
    "release",
    "rehabilitation",
    "emigration",
    "expulsion",
    "return",
    "escape",
    "execution",
    "marriage",
    "office",
    "award",
    "uprising",
    "court-decision",
    "mission",
    "publication",
    "burial",
]
STRICT: dict[str, Any] = {"extra": "forbid"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceUse:
    """A work cited for one claim, and where in it (page, folio, frame, time code)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    locator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What the prosecution said; always printed as a quoted charge."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    as_stated: Text
    article: str = ""
    by: Identifier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One claim that something happened to a person.

    `effective` is the date a legal presumption names; it never enters a lifespan.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    type: EventType
    date: HistoricalDate | None = None
    place: Identifier | None = None
    by: Identifier | None = None
    custody: Custody | None = None
    asserted_by: Text | None = None
    basis: Basis | None = None
    doubt: Doubt | None = None
    preferred: bool = False
    about: Literal["allegation"] | None = None
    response: Text | None = None
    effective: HistoricalDate | None = None
    charge: Charge | None = None
    sentence: Text | None = None
    note: Prose | None = None
    status: Literal["draft"] | None = None
    sources: tuple[SourceUse, ...] = ()

    @property
    def printed(self) -> bool:
        """Tell whether the claim may be printed: no draft, and at least one source."""
        return self.status is None and bool(self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """One claim that two people belong together; `type` reads "person is … of us"."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    type: Literal[
        "spouse", "parent", "child", "sibling", "grandparent", "colleague", "interrogator"
    ]
    person: Identifier
    date: HistoricalDate | None = None
    basis: Basis | None = None
    doubt: Doubt | None = None
    status: Literal["draft"] | None = None
    sources: tuple[SourceUse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody was, and when: diplomat, prisoner, official and so on."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    role: Label
    date: HistoricalDate | None = None
    sources: tuple[SourceUse, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citizenship:
    """A state somebody belonged to (ISO 3166-1 alpha-2, or SU for the USSR)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    date: HistoricalDate | None = None
    sources: tuple[SourceUse, ...] = ()

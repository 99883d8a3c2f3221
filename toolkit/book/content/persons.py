"""Hold the entry of a person: names, life, roles, claims and relations."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.facts import Authority, Called, Caution, Ground, Period
from toolkit.model.dates import HistoricalDate
from toolkit.model.prose import Citation, Passage
from toolkit.model.text import Words
from toolkit.model.vocabulary import Basis, Doubt, NameKind, Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One printed claim: what happened, when, where, who says so and in which work."""

    type: str
    date: HistoricalDate | None
    effective: HistoricalDate | None
    place: Called | None
    by: Called | None
    custody: str | None
    asserted_by: Words | None
    basis: Basis | None
    doubt: Doubt | None
    preferred: bool
    allegation: bool
    response: Words | None
    charge: Words | None
    article: str
    charged_by: Called | None
    sentence: Words | None
    note: Passage | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A claim, and the claims of other sources about the same thing."""

    claim: Claim
    others: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherName:
    """A name beside that of the entry; `kind` is None where it says nothing of this name.

    `own` is the entry's name, of which something is to be said.
    """

    name: Words
    own: bool
    kind: NameKind | None
    scheme: Scheme | None
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What somebody was, in whose service, and when."""

    role: Words
    organisation: Called | None
    date: HistoricalDate | None
    doubt: Doubt | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state somebody belonged to, or the words that they belonged to none."""

    name: Words
    date: HistoricalDate | None
    doubt: Doubt | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin:
    """Somebody who belongs to a person; `anchor` is where they have an entry."""

    type: str
    label: Words | None
    anchor: str
    name: Words
    date: HistoricalDate | None
    asserted_by: Words | None
    basis: Basis | None
    doubt: Doubt | None
    note: Passage | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The entry of a person.

    `seen` is when somebody looked whether they live, with the key of what was found; `lost` are
    the dead of whom neither date is known; `grounds` are the sources of names, citizenship and
    roles.
    """

    id: str
    name: Words
    caution: Caution
    other_names: tuple[OtherName, ...]
    born: Claim | None
    died: Claim | None
    seen: tuple[str, HistoricalDate] | None
    lost: bool
    citizenship: tuple[State, ...]
    roles: tuple[Office, ...]
    summary: Words | None
    biography: Passage | None
    happenings: tuple[Happening, ...]
    relations: tuple[Kin, ...]
    authorities: tuple[Authority, ...]
    grounds: tuple[Ground, ...]

"""Tell a curator what is still to do: what no rule can call wrong, and nobody should forget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolkit.checks.grounding import GRADES, NO_SOURCE, Grounding, best_grade, ground
from toolkit.checks.languages import is_translated, lacks
from toolkit.checks.references import FIELDS
from toolkit.checks.walk import Values, walk
from toolkit.errors import Address
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import Citizenship, Event, Relation, Role
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Prose, mentions
from toolkit.model.works import Source

APPARATUS = ("glossary", "chronology")
"""The kinds of record that are claims themselves."""
Claim = Event | Relation | Role | Citizenship | Term | Milestone


@dataclass(frozen=True, slots=True, kw_only=True)
class Translations:
    """How far the texts of an exhibition are there in one of its languages."""

    language: str
    texts: int
    missing: tuple[Address, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """How many claims there are by the grade of the best source of each; drafts apart.

    `person` is whose they are; all terms are those of `glossary`, all milestones of `chronology`.
    """

    person: str
    grades: tuple[tuple[str, int], ...]
    drafts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A claim that is printed nowhere until it has its source; `person` is whose, or its own id."""

    address: Address
    person: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Living:
    """Somebody who may be living, and why they may be shown."""

    person: str
    living: str
    as_of: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What is there, what is missing, and what nothing leads to."""

    translations: tuple[Translations, ...]
    claims: tuple[Claims, ...]
    grounding: Grounding
    drafts: tuple[Draft, ...]
    unnamed: tuple[tuple[str, tuple[str, ...]], ...]
    roles_without_kind: tuple[Address, ...]
    transliterations_without_scheme: tuple[Address, ...]
    living: tuple[Living, ...]


def cover(exhibition: Exhibition) -> Coverage:
    """Return what a curator wants to know of an exhibition that is no mistake."""
    values = tuple(walk(exhibition))
    works = {work.id: work for work in exhibition.sources}
    return Coverage(
        translations=tuple(_translations(exhibition, values)),
        claims=tuple(_counts(exhibition, works)),
        grounding=ground(exhibition),
        drafts=tuple(_drafts(exhibition)),
        unnamed=tuple(_unnamed(exhibition, values)),
        roles_without_kind=tuple(
            address for address, value in values if isinstance(value, Role) and value.kind is None
        ),
        transliterations_without_scheme=tuple(
            address
            for address, value in values
            if getattr(value, "kind", None) == "transliteration"
            and getattr(value, "scheme", None) is None
        ),
        living=tuple(
            Living(
                person=person.id,
                living=person.living,
                as_of=person.as_of.edtf if person.as_of else "",
                basis=person.basis or "",
            )
            for person in exhibition.persons
            if person.living != "no"
        ),
    )


def _translations(exhibition: Exhibition, values: Values) -> Iterator[Translations]:
    texts = [(address, value) for address, value in values if is_translated(value, address)]
    for language in exhibition.front.languages:
        missing = tuple(
            address for address, value in texts if lacks(exhibition, address, value, language)
        )
        yield Translations(language=language, texts=len(texts), missing=missing)


def _counts(exhibition: Exhibition, works: Mapping[str, Source]) -> Iterator[Claims]:
    for person in exhibition.persons:
        claims: tuple[Claim, ...] = (
            *person.events,
            *person.relations,
            *person.roles,
            *person.citizenship,
        )
        yield _counted(person.id, claims, works)
    for kind in APPARATUS:
        if records := getattr(exhibition, kind):
            yield _counted(kind, records, works)


def _counted(person: str, claims: Iterable[Claim], works: Mapping[str, Source]) -> Claims:
    counted: Counter[str] = Counter()
    for claim in claims:
        counted["draft" if claim.status else best_grade(claim, works)] += 1
    grades = tuple((grade, counted[grade]) for grade in (*GRADES, NO_SOURCE))
    return Claims(person=person, grades=grades, drafts=counted["draft"])


def _drafts(exhibition: Exhibition) -> Iterator[Draft]:
    for position, person in enumerate(exhibition.persons):
        for name in ("events", "relations", "roles", "citizenship"):
            for number, claim in enumerate(getattr(person, name)):
                if claim.status is not None:
                    address = ("persons", position, name, number)
                    yield Draft(address=address, person=person.id, what=_told(claim))
    for kind in APPARATUS:
        for position, record in enumerate(getattr(exhibition, kind)):
            if record.status is not None:
                yield Draft(address=(kind, position), person=record.id, what=_told(record))


def _told(claim: Claim) -> str:
    """Return in a few words what a claim says."""
    match claim:
        case Relation():
            said = f"{claim.type} {claim.person}"
        case Role():
            said = f"role {claim.role.entries[0].words}"
        case Citizenship():
            said = f"citizenship {claim.country}"
        case Event():
            said = claim.type
        case Term():
            said = f"term {claim.term.entries[0].words}"
        case Milestone():
            said = "milestone"
    return f"{said} {claim.date.edtf}" if claim.date else said


def _unnamed(exhibition: Exhibition, values: Values) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield for each kind of record the ids that no other record names."""
    named = _named(values)
    owners: dict[str, tuple[str | int, ...]] = {}
    for kind, position, record in exhibition.records():
        owners[record.id] = (kind, position)
    for kind in ("persons", "panels", "objects", "sources", "places", "organisations", "glossary"):
        ids = [record.id for record in getattr(exhibition, kind)]
        yield kind, tuple(id for id in ids if not named.get(id, set()) - {owners[id]})


def _named(values: Values) -> dict[str, set[tuple[str | int, ...]]]:
    """Return who names each id: the beginnings of addresses, kind and position."""
    named: dict[str, set[tuple[str | int, ...]]] = {}
    for address, value in values:
        for id in _ids(value):
            named.setdefault(id, set()).add(address[:2])
    return named


def _ids(value: object) -> Iterable[str]:
    if isinstance(value, Prose):
        return [id for passage in value.entries for _, id in mentions(passage.blocks)]
    found: list[str] = []
    for name in FIELDS.get(type(value), {}):
        there = getattr(value, name)
        found.extend(there if isinstance(there, tuple) else [there] if there else [])
    return found

"""Check what is said of people who may be living (codes C001 to C015)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.spans import claimed
from toolkit.errors import Address, Finding
from toolkit.model.claims import Event
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person

C001 = Rule(
    "C001",
    "error",
    "A living person is shown without a basis.",
    "Write basis: consent, own-publication, public-office or court-record. 'living: unknown' "
    "counts as living.",
    scope="record",
)
C010 = Rule(
    "C010",
    "warning",
    "It is not said when a person was last known to be living.",
    "Write in 'as_of' the day on which you looked it up: people die, and the basis may change.",
    scope="record",
)
C011 = Rule(
    "C011",
    "warning",
    "It was looked up long before the date of issue whether a person is living.",
    "Look it up again, correct 'living' if need be, and write the day in 'as_of'.",
    scope="record",
)
C012 = Rule(
    "C012",
    "warning",
    "Somebody is said not to be living, and nothing in the record shows it.",
    "Add the death as a claim with its source, or write living: unknown and the basis for showing "
    "them.",
    scope="record",
)
C013 = Rule(
    "C013",
    "error",
    "Somebody who may be living has a death that is not in doubt.",
    "Write living: no, or doubt: disputed or unverified at the death.",
    scope="record",
)
C014 = Rule(
    "C014",
    "warning",
    "Somebody who would be older than anybody is not said to be dead.",
    "Write living: no: nobody born 110 years before the date of issue is taken to be living.",
    scope="record",
)
RULES = (C001, C010, C011, C012, C013, C014)

BIRTH = ("birth",)
ENDS = frozenset({"death", "execution", "burial"})
LIFETIME = 110
"""Years after which everybody is taken to be dead."""
FRESH = 2
"""Years for which it holds that somebody was found to be living."""


def check_living(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what contradicts `living`, or is missing where somebody may be."""
    issued = exhibition.front.date.days[0]
    year = issued[0] if issued else None
    for position, person in enumerate(exhibition.persons):
        address = ("persons", position)
        if person.living == "no":
            yield from _dead(person, address, year)
        else:
            yield from _living(person, address, year)


def _living(person: Person, address: Address, year: int | None) -> Iterator[Finding]:
    spot = (*address, "living")
    if person.basis is None:
        hint = "write 'basis: consent' or 'basis: own-publication', or 'living: no'"
        message = f"'{person.id}' may be living and there is no basis for showing them"
        yield C001.at(spot, message, hint)
    yield from _looked_up(person, address, year)
    for number, event in _deaths(person):
        if event.doubt is None:
            message = f"living is '{person.living}', and here is a {event.type} without a doubt"
            yield C013.at((*address, "events", number), message, "write living: no, or a doubt")
            return
    last = claimed(person.events, BIRTH)[1]
    if last and year is not None and last[0] + LIFETIME < year:
        message = f"'{person.id}' was born in {last[0]} at the latest and is not said to be dead"
        yield C014.at(spot, message, "write living: no")


def _looked_up(person: Person, address: Address, year: int | None) -> Iterator[Finding]:
    if person.as_of is None:
        message = f"it is not said when '{person.id}' was last known to be living"
        yield C010.at((*address, "living"), message, "write as_of: and the day you looked it up")
        return
    seen = person.as_of.years[1]
    if seen is not None and year is not None and seen + FRESH < year:
        message = f"'{person.id}' was last looked up in {seen}, the exhibition is of {year}"
        yield C011.at((*address, "as_of"), message, "look it up again and write the day")


def _dead(person: Person, address: Address, year: int | None) -> Iterator[Finding]:
    if any(event.type in {*ENDS, "declared-dead"} for event in person.events):
        return
    first = claimed(person.events, BIRTH)[0]
    if first and year is not None and first[0] + LIFETIME >= year:
        message = f"'{person.id}', born in {first[0]} at the earliest, has no death in the record"
        hint = "add the death with its source, or write living: unknown"
        yield C012.at((*address, "living"), message, hint)


def _deaths(person: Person) -> Iterator[tuple[int, Event]]:
    for number, event in enumerate(person.events):
        if event.type in ENDS and event.status is None:
            yield number, event

"""Check the order of what is told of one life (codes D010 to D016)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.spans import Span, before, claimed, span
from toolkit.errors import Address, Finding
from toolkit.model.claims import Event, Relation, Role
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person

D011 = Rule(
    "D011",
    "error",
    "Something happened to somebody before they were born.",
    "Compare both dates with their sources. If the sources contradict each other, write doubt: "
    "disputed at the one that you do not follow.",
    scope="record",
)
D012 = Rule(
    "D012",
    "error",
    "Something happened to somebody after their death.",
    "Compare both dates with their sources. If the sources contradict each other, write doubt: "
    "disputed at the one that you do not follow. Burials, rehabilitations, court decisions, "
    "awards and publications may come after a death.",
    scope="record",
)
D013 = Rule(
    "D013",
    "error",
    "A death lies before the birth, or a burial before the death.",
    "Compare the dates with their sources; often two digits are turned round.",
    scope="record",
)
D014 = Rule(
    "D014",
    "error",
    "Somebody is released before anything in the record takes their freedom.",
    "Compare the dates with their sources, or add the arrest that the release ended.",
    scope="record",
)
D015 = Rule(
    "D015",
    "warning",
    "Somebody would have lived longer than anybody.",
    "Look at the century in both dates.",
    scope="record",
)
D016 = Rule(
    "D016",
    "warning",
    "A role or relation is dated outside the life.",
    "Compare its date with birth and death. What somebody is remembered for, but did not live to "
    "see, is an event: a publication, an award.",
    scope="record",
)
RULES = (D011, D012, D013, D014, D015, D016)

BIRTH = ("birth",)
DEATH = ("death", "execution")
ENDS = (*DEATH, "burial")
AFTERWARDS = frozenset(
    {
        "death",
        "execution",
        "burial",
        "declared-dead",
        "rehabilitation",
        "court-decision",
        "award",
        "publication",
        "testimony",
        "naturalisation",
        "return",
    }
)
"""What can happen to the dead: their bodies are sent home, their books are printed."""
TAKEN = frozenset(
    {
        "arrest",
        "capture",
        "imprisonment",
        "sentence",
        "deportation",
        "transfer",
        "interrogation",
        "trial",
    }
)
GIVEN_BACK = frozenset({"release", "amnesty", "commutation", "escape", "exchange"})
LONGEST = 115
"""Years that hardly anybody lives."""


def check_chronology(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield contradictions of order; a claim in doubt may contradict the others."""
    for position, person in enumerate(exhibition.persons):
        address = ("persons", position)
        birth = claimed(person.events, BIRTH)
        death = claimed(person.events, DEATH)
        yield from _outside(person, address, birth, death)
        yield from _held_outside(person, address, birth, death)
        yield from _ends(person, address, birth, death)
        yield from _releases(person, address)


def _outside(person: Person, address: Address, birth: Span, death: Span) -> Iterator[Finding]:
    hint = "compare the dates, or write doubt: disputed"
    for number, event in enumerate(person.events):
        first, last = span(event.date)
        spot = (*address, "events", number, "date")
        if event.type in ENDS or event.type == "birth" or not _certain(event):
            continue
        if last and birth[0] and last < birth[0]:
            message = f"this {event.type} lies before the birth, in {birth[0][0]} at the earliest"
            yield D011.at(spot, message, hint)
        if first and death[1] and first > death[1] and event.type not in AFTERWARDS:
            message = f"this {event.type} lies after the death, in {death[1][0]} at the latest"
            yield D012.at(spot, message, hint)


def _held_outside(person: Person, address: Address, birth: Span, death: Span) -> Iterator[Finding]:
    held: dict[str, tuple[Role | Relation, ...]] = {
        "roles": person.roles,
        "relations": person.relations,
    }
    hint = "compare the dates, or write doubt: disputed"
    for name, claims in held.items():
        for number, claim in enumerate(claims):
            first, last = span(claim.date)
            spot = (*address, name, number, "date")
            if not _certain(claim):
                continue
            if last and birth[0] and last < birth[0]:
                message = f"this lies before the birth, in {birth[0][0]} at the earliest"
                yield D016.at(spot, message, hint)
            if first and death[1] and first > death[1]:
                message = f"this lies after the death, in {death[1][0]} at the latest"
                yield D016.at(spot, message, hint)


def _certain(claim: Event | Role | Relation) -> bool:
    return claim.doubt is None and claim.status is None


def _ends(person: Person, address: Address, birth: Span, death: Span) -> Iterator[Finding]:
    for number, event in enumerate(person.events):
        first, last = span(event.date)
        spot = (*address, "events", number, "date")
        if event.type not in ENDS or not _certain(event):
            continue
        if last and birth[0] and last < birth[0]:
            message = f"this {event.type} lies before the birth, in {birth[0][0]}"
            yield D013.at(spot, message, "compare both with their sources")
        elif event.type == "burial" and last and death[0] and last < death[0]:
            message = f"this burial lies before the death, in {death[0][0]}"
            yield D013.at(spot, message, "compare both with their sources")
        elif first and birth[1] and first[0] > birth[1][0] + LONGEST:
            message = f"born in {birth[1][0]}, dead in {first[0]}: that is {first[0] - birth[1][0]}"
            yield D015.at(spot, f"{message} years", "look at the century")


def _releases(person: Person, address: Address) -> Iterator[Finding]:
    """Yield what gives back a freedom that nothing in the record had taken by then."""
    taken = [event.date for event in person.events if event.type in TAKEN]
    for number, event in enumerate(person.events):
        if event.type not in GIVEN_BACK or not event.date or not _certain(event) or not taken:
            continue
        # One without a date, and one in doubt, may have been early enough.
        if all(date and before(event.date, date) for date in taken):
            spot = (*address, "events", number, "date")
            message = f"this {event.type} lies before every arrest and imprisonment in the record"
            yield D014.at(spot, message, "add the arrest that it ended, or correct the date")

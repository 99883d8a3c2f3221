"""Check what people were against what is told of them (codes C020 to C024)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.claims import Citizenship, Role
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person

C020 = Rule(
    "C020",
    "warning",
    "Somebody was arrested, sentenced or imprisoned and has no role that says so.",
    "Add a role of kind prisoner or victim: readers look people up by what they were.",
    scope="record",
)
C021 = Rule(
    "C021",
    "warning",
    "Somebody arrested, questioned, sentenced or shot others and has no role that says so.",
    "Add a role of kind official, perpetrator or agent, with its date and source.",
)
C022 = Rule(
    "C022",
    "warning",
    "Roles do not say what they make of a person.",
    "Add kind: victim, prisoner, official, perpetrator, agent, witness, combatant, relative or "
    "other. Several roles of different kinds may stand side by side.",
    scope="record",
)
C023 = Rule(
    "C023",
    "warning",
    "A role or citizenship has no source.",
    "Add its source, or mark it status: draft until there is one.",
    scope="record",
)
C024 = Rule(
    "C024",
    "error",
    "Somebody is called a perpetrator or agent without a source.",
    "Name the source in 'sources', or mark the role status: draft. This is an accusation.",
    scope="record",
)
RULES = (C020, C021, C022, C023, C024)

HELD = frozenset({"arrest", "imprisonment", "sentence"})
DONE = frozenset({"arrest", "interrogation", "sentence", "execution", "deportation"})
SUFFERED = frozenset({"victim", "prisoner"})
ACTED = frozenset({"official", "perpetrator", "agent"})


def check_roles(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield roles that are missing, lack their kind, or lack their source."""
    persons = {person.id: person for person in exhibition.persons}
    for position, person in enumerate(exhibition.persons):
        address = ("persons", position)
        yield from _suffered(person, address)
        yield from _kinds(person, address)
        yield from _sources(person, address)
        for spot, id, what in _doers(person, address):
            if id in persons and not _has(persons[id], ACTED):
                message = f"'{id}' {what} and has no role of kind official, perpetrator or agent"
                yield C021.at(spot, message, f"add one to the record of '{id}'")


def _suffered(person: Person, address: Address) -> Iterator[Finding]:
    if _has(person, SUFFERED):
        return
    for number, event in enumerate(person.events):
        if event.type in HELD and event.printed:
            message = f"'{person.id}' has no role of kind prisoner or victim"
            hint = f"this {event.type} is printed: add the role"
            yield C020.at((*address, "events", number), message, hint)
            return


def _has(person: Person, kinds: frozenset[str]) -> bool:
    """Tell whether a role is of one of `kinds`, or may be for all that it says."""
    return any(role.kind is None or role.kind in kinds for role in person.roles)


def _kinds(person: Person, address: Address) -> Iterator[Finding]:
    bare = [number for number, role in enumerate(person.roles) if role.kind is None]
    if bare:
        message = f"{len(bare)} of the {len(person.roles)} roles of '{person.id}' have no kind"
        yield C022.at((*address, "roles", bare[0]), message, "add kind: prisoner, official …")


def _sources(person: Person, address: Address) -> Iterator[Finding]:
    held: dict[str, tuple[Role | Citizenship, ...]] = {
        "roles": person.roles,
        "citizenship": person.citizenship,
    }
    for name, claims in held.items():
        for number, claim in enumerate(claims):
            if claim.sources or claim.status is not None:
                continue
            spot = (*address, name, number)
            if isinstance(claim, Role) and claim.kind in ("perpetrator", "agent"):
                article = "an" if claim.kind == "agent" else "a"
                message = f"'{person.id}' is called {article} {claim.kind} without a source"
                yield C024.at(spot, message, "add sources: [{id: …}], or status: draft")
            else:
                word = name.removesuffix("s")
                yield C023.at(spot, f"this {word} has no source", "add sources: [{id: …}]")


def _doers(person: Person, address: Address) -> Iterator[tuple[Address, str, str]]:
    """Yield who did something to `person`: address, id, and what, in words."""
    for number, event in enumerate(person.events):
        if event.type in DONE and event.by and event.printed:
            yield (*address, "events", number, "by"), event.by, f"is named for this {event.type}"
    for number, relation in enumerate(person.relations):
        if relation.type == "interrogator" and relation.printed:
            spot = (*address, "relations", number, "person")
            yield spot, relation.person, f"is the interrogator of '{person.id}'"

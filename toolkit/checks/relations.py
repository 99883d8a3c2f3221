"""Check who belongs to whom (codes C040 and on)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.spans import claimed
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person

C040 = Rule(
    "C040",
    "error",
    "Two people are each said to be the parent, child or grandparent of the other.",
    "In a relation, 'type' says what the person named in 'person' is to the one told of: correct "
    "one of the two.",
    scope="value",
)
C041 = Rule(
    "C041",
    "warning",
    "A parent and a child are too near in age.",
    "Look at both births and at which of the two is the parent: 'type' says what the person named "
    "in 'person' is to the one told of.",
)
C042 = Rule(
    "C042",
    "warning",
    "The record of one of two people says otherwise how they belong together.",
    "Make the two records agree: a parent has a child, a spouse a spouse, a sibling a sibling.",
)
RULES = (C040, C041, C042)

ONE_WAY = frozenset({"parent", "child", "grandparent"})
FAMILY = {"parent": "child", "child": "parent", "spouse": "spouse", "sibling": "sibling"}
"""Relations within a family, and what the other person's record calls them."""
YOUNGEST = 12
"""Years a parent has at the least."""


def check_relations(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield relations that contradict each other or the births."""
    persons = {person.id: person for person in exhibition.persons}
    for position, person in enumerate(exhibition.persons):
        for number, relation in enumerate(person.relations):
            other = persons.get(relation.person)
            if other is None or other is person or relation.status is not None:
                continue
            address = ("persons", position, "relations", number)
            yield from _both_ways(person, other, relation.type, address)
            yield from _ages(person, other, relation.type, address)


def _both_ways(person: Person, other: Person, kind: str, address: Address) -> Iterator[Finding]:
    back = {each.type for each in other.relations if each.person == person.id}
    if kind in ONE_WAY and kind in back:
        message = f"'{other.id}' is the {kind} of '{person.id}', and the other way round"
        yield C040.at((*address, "type"), message, "correct one of the two records")
    elif kind in FAMILY and back & FAMILY.keys() and FAMILY[kind] not in back:
        said = " and ".join(sorted(back & FAMILY.keys()))
        message = f"'{other.id}' is the {kind} of '{person.id}', who is {said} in the other record"
        yield C042.at((*address, "type"), message, f"the other record should say {FAMILY[kind]}")


def _ages(person: Person, other: Person, kind: str, address: Address) -> Iterator[Finding]:
    if kind not in ("parent", "child"):
        return
    parent, child = (other, person) if kind == "parent" else (person, other)
    first = claimed(parent.events, ("birth",))[0]
    last = claimed(child.events, ("birth",))[1]
    if first and last and first[0] + YOUNGEST > last[0]:
        one = f"'{parent.id}', born in {first[0]} at the earliest"
        message = f"{one}, is a parent of '{child.id}', born in {last[0]} at the latest"
        yield C041.at((*address, "type"), message, "look at both births, and at who is whose child")

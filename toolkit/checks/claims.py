"""Check what is claimed of people: consent, sources, allegations, preferences (codes C)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from toolkit.checks.rules import found
from toolkit.errors import Address, Finding
from toolkit.model.claims import Event, Relation
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person

ONCE = frozenset({"birth", "death", "burial", "execution"})
"""What happens to somebody once, so that several claims of it contradict each other."""


def check_claims(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what may not be printed of a person, or not in this way."""
    for position, person in enumerate(exhibition.persons):
        address = ("persons", position)
        yield from _consent(person, address)
        yield from _unsourced(person, address)
        yield from _preferences(person, address)
        for number, event in enumerate(person.events):
            yield from _allegation(event, (*address, "events", number))


def _consent(person: Person, address: Address) -> Iterator[Finding]:
    if person.living != "no" and person.basis is None:
        hint = "write 'basis: consent' or 'basis: own-publication', or 'living: no'"
        message = f"'{person.id}' may be living and there is no basis for showing them"
        yield found((*address, "living"), "C001", message, hint)


def _unsourced(person: Person, address: Address) -> Iterator[Finding]:
    kinds: dict[str, tuple[Event | Relation, ...]] = {
        "events": person.events,
        "relations": person.relations,
    }
    for name, claims in kinds.items():
        for number, claim in enumerate(claims):
            if not claim.sources and claim.status is None:
                message = f"this claim ({claim.type}) has no source and will not be printed"
                yield found((*address, name, number), "C002", message, "add sources: [{id: …}]")


def _allegation(event: Event, address: Address) -> Iterator[Finding]:
    if event.about != "allegation" or event.status is not None:
        return
    if len({use.id for use in event.sources}) < 2:
        hint = "add a second source that does not depend on the first, or status: draft"
        yield found(address, "C003", "an allegation needs two independent sources", hint)
    if event.response is None:
        hint = "write in 'response' the denial, the verdict, or that none was found"
        yield found(address, "C003", "an allegation needs the response to it", hint)


def _preferences(person: Person, address: Address) -> Iterator[Finding]:
    met: Counter[str] = Counter()
    for number, event in enumerate(person.events):
        if event.preferred and event.type in ONCE:
            met[event.type] += 1
            if met[event.type] > 1:
                spot = (*address, "events", number, "preferred")
                yield found(spot, "C004", f"'{event.type}' has a preferred claim already")
    for number, name in enumerate(person.names):
        if name.preferred:
            met[f"name in {name.lang}"] += 1
            if met[f"name in {name.lang}"] > 1:
                spot = (*address, "names", number, "preferred")
                yield found(spot, "C005", f"there is a preferred name in '{name.lang}' already")

"""Leave out of an exhibition what is not to be published yet, in one place for all products."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person, Place
from toolkit.model.withdrawn import without_withdrawn


def printed(exhibition: Exhibition) -> Exhibition:
    """Return `exhibition` without drafts, claims that rest on no source, and what is withdrawn.

    Whatever is planned from the result may print all it finds. Texts stay whole, and with them
    the people they name.
    """
    shown = without_withdrawn(exhibition)
    final = replace(
        shown,
        persons=tuple(_person(person) for person in shown.persons),
        glossary=tuple(term for term in shown.glossary if term.printed),
        chronology=tuple(each for each in shown.chronology if each.printed),
    )
    return replace(final, places=tuple(_places(exhibition, final)))


def _places(written: Exhibition, final: Exhibition) -> Iterator[Place]:
    """Yield the places but for those that drafts alone name, and the wholes of such alone."""
    ids = {place.id for place in written.places}
    before, after = (_named(each) & ids for each in (written, final))
    lost = before - after
    wholes = {place.id: {each.place for each in place.part_of} for place in written.places}
    kept = ids - lost
    while more := lost & {whole for id in kept for whole in wholes[id]}:
        lost -= more
        kept |= more
    yield from (place for place in written.places if place.id not in lost)


def _named(exhibition: Exhibition) -> frozenset[str]:
    """Return every word that a record but a place says, and with it the ids it names."""
    return words_of(replace(exhibition, places=()))


def words_of(value: object) -> frozenset[str]:
    """Return every string in a value of the model, and with them the ids it names."""
    if isinstance(value, str):
        return frozenset({value})
    if isinstance(value, tuple):
        return frozenset().union(*map(words_of, value))
    if is_dataclass(value):
        return frozenset().union(*(words_of(getattr(value, each.name)) for each in fields(value)))
    return frozenset()


def _person(person: Person) -> Person:
    return replace(
        person,
        roles=tuple(role for role in person.roles if role.status is None),
        citizenship=tuple(state for state in person.citizenship if state.status is None),
        events=tuple(event for event in person.events if event.printed),
        relations=tuple(relation for relation in person.relations if relation.printed),
    )

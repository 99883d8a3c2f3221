"""Leave out of an exhibition what is not to be published yet, in one place for all products."""

from __future__ import annotations

from dataclasses import replace

from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person


def printed(exhibition: Exhibition) -> Exhibition:
    """Return `exhibition` without drafts and without claims that rest on no source.

    Whatever is planned from the result may print all it finds. Texts stay whole, and with them
    the people they name.
    """
    return replace(
        exhibition,
        persons=tuple(_person(person) for person in exhibition.persons),
        glossary=tuple(term for term in exhibition.glossary if term.printed),
        chronology=tuple(each for each in exhibition.chronology if each.printed),
    )


def _person(person: Person) -> Person:
    return replace(
        person,
        roles=tuple(role for role in person.roles if role.status is None),
        citizenship=tuple(state for state in person.citizenship if state.status is None),
        events=tuple(event for event in person.events if event.printed),
        relations=tuple(relation for relation in person.relations if relation.printed),
    )

"""Check that an index can tell whom a text names (code R050)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.marking import Doubt, Marking
from toolkit.model.namings import Reader, Register, register
from toolkit.model.prose import Passage, Prose

R050 = Rule(
    "R050",
    "warning",
    "A text names somebody by a family name that may mean more than one person, or a word.",
    "Link the name, [Neumann](person:neumann-heinz), or write the given name before it: the index "
    "of persons leaves out what it would have to guess.",
)
RULES = (R050,)


def check_mentions(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield the names that no index can tell, each once a text."""
    names = {tag: register(exhibition, tag) for tag in exhibition.front.languages}
    for address, value in values:
        # Works are cited, and an index leaves out what a list of works says of them.
        if isinstance(value, Prose) and address[0] != "sources":
            for passage in value.entries:
                if passage.language in names:
                    yield from _doubtful(exhibition, address, passage, names[passage.language])


def _doubtful(
    exhibition: Exhibition, address: Address, passage: Passage, names: Register
) -> Iterator[Finding]:
    about = _about(exhibition, address)
    if names.is_of_all(about):
        return
    reader = Reader(names, about=frozenset(about))
    marking = Marking(reader=reader, ids=repeat(""))
    marking.blocks(passage.blocks)
    for doubt in dict.fromkeys(marking.doubts):
        spot = (*address, passage.language, "characters", doubt.words)
        hint = f"link it: [{doubt.words}](person:{doubt.persons[0]})"
        yield R050.at(spot, _message(doubt), hint)


def _message(doubt: Doubt) -> str:
    if len(doubt.persons) == 1:
        return f"'{doubt.words}' may be '{doubt.persons[0]}', or not: the index leaves it out"
    others = " or ".join(f"'{id}'" for id in doubt.persons)
    return f"'{doubt.words}' may be {others}: the index leaves it out"


def _about(exhibition: Exhibition, address: Address) -> tuple[str, ...]:
    """Return the persons that the record at an address is about, as far as it says so."""
    kind, position, *inner = address
    if not isinstance(position, int):
        return ()
    match kind:
        case "persons":
            person = exhibition.persons[position]
            if inner[0] == "relations" and isinstance(inner[1], int):
                return person.id, person.relations[inner[1]].person
            return (person.id,)
        case "panels":
            return exhibition.panels[position].persons
        case "objects":
            return exhibition.objects[position].persons
        case "chronology":
            return exhibition.chronology[position].persons
        case _:
            return ()

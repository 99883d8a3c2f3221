"""Check that every record that is named exists (codes R)."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from toolkit.checks.gaps import known_ids
from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding, Gaps
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import Charge, Event, Relation, Role, SourceUse
from toolkit.model.exhibition import KINDS, Essay, Exhibition, FrontMatter, Withdrawal, one_of
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.pictures import Cover, Detail
from toolkit.model.prose import Prose, mentions, panels
from toolkit.model.records import BranchOf, Organisation, Panel, PartOf, Place
from toolkit.model.withdrawn import WITHDRAWABLE
from toolkit.model.works import Author, Source

R001 = Rule(
    "R001",
    "error",
    "A field names a record that does not exist.",
    "Correct the id, or add the record to its file.",
    scope="value",
)
R002 = Rule(
    "R002",
    "error",
    "A text mentions a record that does not exist.",
    "Correct the id after the colon (or after @), or add the record to its file.",
    scope="value",
)
R007 = Rule(
    "R007",
    "error",
    "The contents name something that is not there.",
    "Entries are essays/<id>, panels, objects, persons, places, organisations, chronology, "
    "glossary, sources.",
    scope="value",
)
R009 = Rule(
    "R009",
    "warning",
    "An essay is not among the contents.",
    "Add essays/<id> to contents, or the essay is printed nowhere.",
)
R010 = Rule(
    "R010",
    "error",
    "The contents name something twice.",
    "Delete one of the two entries.",
    scope="value",
)
R011 = Rule(
    "R011",
    "warning",
    "Persons, panels, objects, terms, milestones or works are not among the contents.",
    "Add persons, panels, objects, glossary, chronology or sources to contents, or what is written "
    "of them is printed nowhere; a work is then cited by its short title alone.",
)
R012 = Rule(
    "R012",
    "error",
    "A record is part of itself, based on itself or refers to itself, or somebody is related to "
    "themselves.",
    "Follow part_of (of a work: based_on) upwards from the record named: one of them is the wrong "
    "id. In a relation, name the other person; in 'see' of a term, another term.",
    scope="value",
)
RULES = (R001, R002, R007, R009, R010, R011, R012)

BODIES = ("organisations", "persons")
# Which fields hold ids, and of which kinds of record.
FIELDS: dict[type, dict[str, tuple[str, ...]]] = {
    FrontMatter: {"publisher": ("organisations",), "frontispiece": ("panels", "objects")},
    Withdrawal: {"id": WITHDRAWABLE},
    Cover: {"panel": ("panels",)},
    Event: {"place": ("places",), "by": BODIES},
    Charge: {"by": BODIES},
    Relation: {"person": ("persons",)},
    SourceUse: {"id": ("sources",)},
    Role: {"organisation": ("organisations",)},
    PartOf: {"place": ("places",)},
    BranchOf: {"organisation": ("organisations",)},
    Author: {"person": ("persons",)},
    Term: {"organisation": ("organisations",), "see": ("glossary",)},
    Milestone: {
        "persons": ("persons",),
        "places": ("places",),
        "organisations": ("organisations",),
    },
    Source: {"holder": ("organisations",), "object": ("objects",), "based_on": ("sources",)},
    Maker: {"id": BODIES},
    Detail: {"persons": ("persons",), "places": ("places",)},
    Panel: {
        "persons": ("persons",),
        "places": ("places",),
        "mapped": ("places",),
        "organisations": ("organisations",),
        "objects": ("objects",),
    },
    ArchivalObject: {
        "part_of": ("objects",),
        "holder": ("organisations",),
        "place": ("places",),
        "persons": ("persons",),
        "places": ("places",),
        "organisations": ("organisations",),
    },
}
KIND_OF = {one_of(kind): kind for kind in KINDS}
"""What a mention calls a record -> its kind."""
Ids = dict[str, frozenset[str]]
"""The ids there are, by kind of record."""
Whole = Place | Organisation | ArchivalObject | Source
LISTS = (
    "panels",
    "objects",
    "persons",
    "places",
    "organisations",
    "chronology",
    "glossary",
    "sources",
)
"""The entries of `contents` that stand for all records of a kind: those that books print."""


def check_references(exhibition: Exhibition, values: Values, gaps: Gaps) -> Iterator[Finding]:
    """Yield what is named and does not exist, not even among what was refused."""
    ids = known_ids(exhibition, gaps)
    for address, value in values:
        if isinstance(value, Prose):
            yield from _in_prose(value, address, ids)
        for name, kinds in FIELDS.get(type(value), {}).items():
            yield from _in_field(getattr(value, name), kinds, (*address, name), ids)
    yield from _contents(exhibition, ids)
    yield from _unprinted(exhibition)
    yield from _circles(exhibition)


def _in_prose(prose: Prose, address: Address, ids: Ids) -> Iterator[Finding]:
    for passage in prose.entries:
        for number, (kind, id) in enumerate(mentions(passage.blocks)):
            known = ids[KIND_OF[kind]]
            if id not in known:
                spot = (*address, passage.language, "references", number)
                yield R002.at(spot, f"there is no {kind} '{id}'", _near(id, known))


def _in_field(
    value: str | tuple[str, ...] | None,
    kinds: tuple[str, ...],
    address: Address,
    ids: Ids,
) -> Iterator[Finding]:
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _in_field(item, kinds, (*address, position), ids)
        return
    if value is not None and not any(value in ids[kind] for kind in kinds):
        known = {id for kind in kinds for id in ids[kind]}
        names = " or ".join(one_of(kind) for kind in kinds)
        others = [one_of(kind) for kind in KINDS if value in tuple(ids[kind])]
        hint = f"'{value}' is the id of a record of kind {others[0]}" if others else ""
        yield R001.at(address, f"there is no {names} '{value}'", hint or _near(value, known))


def _contents(exhibition: Exhibition, ids: Ids) -> Iterator[Finding]:
    """Yield entries of the contents that lead nowhere or stand twice, and essays left out."""
    entries = exhibition.front.contents
    known = {*LISTS, *(f"essays/{id}" for id in ids["essays"])}
    times: Counter[str] = Counter()
    for position, entry in enumerate(entries):
        address = ("exhibition", "contents", position)
        times[entry] += 1
        folder, _, id = entry.partition("/")
        if entry not in LISTS and not (folder == "essays" and id in ids["essays"]):
            hint = _near(entry, known) or f"there are: essays/<id>, {', '.join(LISTS)}"
            yield R007.at(address, f"there is no '{entry}' to stand in the contents", hint)
        elif times[entry] > 1:
            yield R010.at(address, f"'{entry}' stands twice in the contents", "delete one")
    for position, essay in enumerate(exhibition.essays):
        if f"essays/{essay.id}" not in entries:
            hint = f"add 'essays/{essay.id}' to contents in exhibition.yaml"
            yield R009.at(("essays", position), f"'{essay.id}' is not in the contents", hint)


def _unprinted(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the kinds of record of which something would be printed nowhere.

    Places and organisations may be left out: texts say their names.
    """
    placed = {id for essay in exhibition.essays for id in _placed(essay)}
    left = {
        "panels": [panel.id for panel in exhibition.panels if panel.id not in placed],
        "objects": [thing.id for thing in exhibition.objects],
        "persons": [person.id for person in exhibition.persons],
        "glossary": [term.id for term in exhibition.glossary],
        "chronology": [milestone.id for milestone in exhibition.chronology],
        "sources": [source.id for source in exhibition.sources],
    }
    for kind, ids in left.items():
        if ids and kind not in exhibition.front.contents:
            more = f" and {len(ids) - 1} more" if len(ids) > 1 else ""
            message = f"'{kind}' is missing: nothing prints '{ids[0]}'{more}"
            yield R011.at(("exhibition", "contents"), message, f"add '{kind}' to contents")


def _circles(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield places and bodies that are part of themselves, and people related to themselves."""
    wholes: dict[str, tuple[Whole, ...]] = {
        "places": exhibition.places,
        "organisations": exhibition.organisations,
        "objects": exhibition.objects,
        "sources": exhibition.sources,
    }
    for kind, records in wholes.items():
        above = {record.id: _wholes(record) for record in records}
        for position, record in enumerate(records):
            if record.id in _line(above[record.id], above):
                field = "based_on" if kind == "sources" else "part_of"
                message = f"'{record.id}' is {field.replace('_', ' ')} itself"
                yield R012.at((kind, position, field), message, f"follow {field} upwards")
    for position, term in enumerate(exhibition.glossary):
        if term.id in term.see:
            at = ("glossary", position, "see", term.see.index(term.id))
            yield R012.at(at, f"'{term.id}' refers to itself", "name another term")
    for position, person in enumerate(exhibition.persons):
        for number, relation in enumerate(person.relations):
            if relation.person == person.id:
                spot = ("persons", position, "relations", number, "person")
                yield R012.at(
                    spot, f"'{person.id}' is related to themselves", "name the other person"
                )


def _wholes(record: Whole) -> tuple[str, ...]:
    """Return the ids of what a record is part of, at whatever time."""
    match record:
        case Place():
            return tuple(whole.place for whole in record.part_of)
        case Organisation():
            return tuple(whole.organisation for whole in record.part_of)
        case ArchivalObject():
            return (record.part_of,) if record.part_of else ()
        case Source():
            return record.based_on


def _line(ids: Iterable[str], above: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return `ids` and all they are part of, upwards."""
    met: set[str] = set()
    next_ones = list(ids)
    while next_ones:
        id = next_ones.pop()
        if id not in met:
            met.add(id)
            next_ones.extend(above.get(id, ()))
    return met


def _placed(essay: Essay) -> set[str]:
    """Return the panels that an essay shows in each of its languages."""
    return set.intersection(*(set(panels(passage.blocks)) for passage in essay.body.entries))


def _near(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f"did you mean '{near[0]}'?" if near else ""

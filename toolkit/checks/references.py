"""Check that every record that is named exists (codes R)."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from toolkit.checks.gaps import known_ids
from toolkit.checks.rules import found
from toolkit.checks.walk import walk
from toolkit.errors import Address, Finding, Gaps
from toolkit.model.claims import Charge, Event, Relation, Role, SourceUse
from toolkit.model.exhibition import Essay, Exhibition, FrontMatter
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.pictures import Detail
from toolkit.model.prose import Prose, mentions, panels
from toolkit.model.records import BranchOf, Organisation, Panel, PartOf, Place
from toolkit.model.works import Author, Source

BODIES = ("organisations", "persons")
# Which fields hold ids, and of which kinds of record.
FIELDS: dict[type, dict[str, tuple[str, ...]]] = {
    FrontMatter: {"publisher": ("organisations",), "cover": ("panels",)},
    Event: {"place": ("places",), "by": BODIES},
    Charge: {"by": BODIES},
    Relation: {"person": ("persons",)},
    SourceUse: {"id": ("sources",)},
    Role: {"organisation": ("organisations",)},
    PartOf: {"place": ("places",)},
    BranchOf: {"organisation": ("organisations",)},
    Author: {"person": ("persons",)},
    Source: {"holder": ("organisations",), "object": ("objects",), "based_on": ("sources",)},
    Maker: {"id": BODIES},
    Detail: {"persons": ("persons",), "places": ("places",)},
    Panel: {
        "persons": ("persons",),
        "places": ("places",),
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
Ids = dict[str, frozenset[str]]
"""The ids there are, by kind of record."""
LISTS = ("panels", "persons", "places", "organisations", "sources")
"""The entries of `contents` that stand for all records of a kind: those that books print."""


def check_references(exhibition: Exhibition, gaps: Gaps) -> Iterator[Finding]:
    """Yield what is named and does not exist, not even among what was refused."""
    ids = known_ids(exhibition, gaps)
    for address, value in walk(exhibition):
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
            known = ids[f"{kind}s"]
            if id not in known:
                spot = (*address, passage.language, "references", number)
                yield found(spot, "R002", f"there is no {kind} '{id}'", _near(id, known))


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
        names = " or ".join(kind.removesuffix("s") for kind in kinds)
        yield found(address, "R001", f"there is no {names} '{value}'", _near(value, known))


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
            yield found(address, "R007", f"there is no '{entry}' to stand in the contents", hint)
        elif times[entry] > 1:
            yield found(address, "R010", f"'{entry}' stands twice in the contents")
    for position, essay in enumerate(exhibition.essays):
        if f"essays/{essay.id}" not in entries:
            hint = f"add 'essays/{essay.id}' to contents in exhibition.yaml"
            yield found(("essays", position), "R009", f"'{essay.id}' is not in the contents", hint)


def _unprinted(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield the kinds of record of which something would be printed nowhere.

    Places and organisations may be left out: texts say their names.
    """
    placed = {id for essay in exhibition.essays for id in _placed(essay)}
    left = {
        "panels": [panel.id for panel in exhibition.panels if panel.id not in placed],
        "persons": [person.id for person in exhibition.persons],
        "sources": [source.id for source in exhibition.sources],
    }
    for kind, ids in left.items():
        if ids and kind not in exhibition.front.contents:
            more = f" and {len(ids) - 1} more" if len(ids) > 1 else ""
            message = f"'{kind}' is missing: nothing prints '{ids[0]}'{more}"
            yield found(("exhibition", "contents"), "R011", message, f"add '{kind}' to contents")


def _circles(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield places and bodies that are part of themselves, and people related to themselves."""
    wholes: dict[str, tuple[Place | Organisation | ArchivalObject, ...]] = {
        "places": exhibition.places,
        "organisations": exhibition.organisations,
        "objects": exhibition.objects,
    }
    for kind, records in wholes.items():
        above = {record.id: _wholes(record) for record in records}
        for position, record in enumerate(records):
            if record.id in _line(above[record.id], above):
                message = f"'{record.id}' is part of itself"
                yield found((kind, position, "part_of"), "R012", message)
    for position, person in enumerate(exhibition.persons):
        for number, relation in enumerate(person.relations):
            if relation.person == person.id:
                spot = ("persons", position, "relations", number, "person")
                yield found(spot, "R012", f"'{person.id}' is related to themselves")


def _wholes(record: Place | Organisation | ArchivalObject) -> tuple[str, ...]:
    """Return the ids of what a record is part of, at whatever time."""
    match record:
        case Place():
            return tuple(whole.place for whole in record.part_of)
        case Organisation():
            return tuple(whole.organisation for whole in record.part_of)
        case ArchivalObject():
            return (record.part_of,) if record.part_of else ()


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

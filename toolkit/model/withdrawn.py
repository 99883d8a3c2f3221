"""Leave of what is withdrawn only its name and the reason, in one place for all products.

A record that is named in texts cannot vanish without a gap: in its place readers are told why
there is nothing. The record itself stays in the sources as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toolkit.model.exhibition import Exhibition, Withdrawal
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image
from toolkit.model.records import Panel, Person
from toolkit.model.text import Text, Words

WITHDRAWABLE = ("panels", "objects", "persons")
"""The kinds of record that have an address of their own, and can be withdrawn from it."""
_SAID = {"en": "Withdrawn.", "ru": "Снято с публикации."}
_FALLBACK = "en"


def without_withdrawn(exhibition: Exhibition) -> Exhibition:
    """Return `exhibition` with a name and a reason in the place of each withdrawn record."""
    gone = {each.id: each for each in exhibition.front.withdrawn}
    if not gone:
        return exhibition
    tags = exhibition.front.languages
    return replace(
        exhibition,
        panels=tuple(
            _panel(each, said(gone[each.id], tags)) if each.id in gone else each
            for each in exhibition.panels
        ),
        objects=tuple(
            _object(each, said(gone[each.id], tags)) if each.id in gone else each
            for each in exhibition.objects
        ),
        persons=tuple(
            _person(each, said(gone[each.id], tags)) if each.id in gone else each
            for each in exhibition.persons
        ),
    )


def withdrawn_records(
    exhibition: Exhibition,
) -> Iterator[tuple[str, Panel | ArchivalObject | Person, Withdrawal]]:
    """Yield the kind and the record of each withdrawal, in the order of the withdrawals."""
    found = {
        record.id: (kind, record) for kind in WITHDRAWABLE for record in getattr(exhibition, kind)
    }
    for each in exhibition.front.withdrawn:
        yield (*found[each.id], each)


def said(withdrawal: Withdrawal, languages: Sequence[str]) -> Text:
    """Return what stands in the place of a record, in each of `languages`."""
    told = []
    for tag in languages:
        word = _SAID.get(tag.split("-")[0], _SAID[_FALLBACK])
        told.append(Words(tag, f"{word} {withdrawal.reason.choose([tag]).words}"))
    return Text(tuple(told))


def _panel(panel: Panel, why: Text) -> Panel:
    return Panel(id=panel.id, title=panel.title, number=panel.number, image=Image(missing=why))


def _object(thing: ArchivalObject, why: Text) -> ArchivalObject:
    return ArchivalObject(
        id=thing.id,
        title=thing.title,
        kind=thing.kind,
        level=thing.level,
        part_of=thing.part_of,
        holder=thing.holder,
        image=Image(missing=why) if thing.image else None,
    )


def _person(person: Person, why: Text) -> Person:
    return Person(
        id=person.id,
        names=person.names,
        living=person.living,
        as_of=person.as_of,
        basis=person.basis,
        summary=why,
    )

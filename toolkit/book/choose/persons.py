"""Choose what an edition says of a person: names, life, roles, claims, relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from toolkit.book.choose.authorities import authorities
from toolkit.book.choose.choice import Choice, citations, grounds, words_of
from toolkit.book.choose.names import script_of
from toolkit.book.content.facts import Ground, Period
from toolkit.book.content.persons import (
    Claim,
    Happening,
    Kin,
    Office,
    OtherName,
    Person,
    State,
)
from toolkit.book.territories import territory
from toolkit.model import records
from toolkit.model.claims import Citizenship, Event, Relation, Role
from toolkit.model.dates import HistoricalDate, overlap
from toolkit.model.moments import Moment
from toolkit.model.names import Name
from toolkit.model.vocabulary import NameKind

One = TypeVar("One")
# What happens once: claims that disagree about it stand together.
ONCE = frozenset({"birth", "death", "burial", "execution"})
# The same name in other letters says nothing of the person.
SAME = frozenset({"variant", "transliteration"})


def person(choice: Choice, record: records.Person) -> Person:
    """Return the entry of a person."""
    told = in_time(happenings(choice, record.events))
    born = _sure(told, "birth")
    died = _end(told)
    return Person(
        id=record.id,
        name=choice.name(record),
        caution=choice.caution(record.content_note, record.sensitivity),
        other_names=tuple(_other_names(choice, record)),
        born=_either(told, born),
        died=_either(told, died),
        seen=_seen(record),
        lost=record.living == "no" and born is None and died is None,
        citizenship=tuple(_state(choice, each) for each in record.citizenship),
        roles=tuple(_office(choice, held) for held in _by_beginning(record.roles)),
        summary=choice.words(record.summary),
        biography=choice.passage(record.biography),
        happenings=told,
        relations=tuple(_kin(choice, relation) for relation in record.relations),
        authorities=authorities(record.same_as),
        grounds=_grounds(choice, record),
    )


def _other_names(choice: Choice, record: records.Person) -> Iterator[OtherName]:
    """Yield the names beside the entry's; before them that one where more is to be said of it."""
    entry = choice.name_of(record)
    told = set()
    for name in sorted(record.names, key=lambda name: name.text != entry.text):
        other = OtherName(
            name=words_of(name),
            own=name.text == entry.text,
            kind=_telling(name, entry, record.names),
            scheme=name.scheme,
            period=Period(start=name.start, end=name.end),
        )
        plain = other.kind is None and other.period == Period() and other.scheme is None
        if other not in told and not (other.own and plain):
            told.add(other)
            yield other


def _telling(name: Name, entry: Name, names: Sequence[Name]) -> NameKind | None:
    """Return the kind of a name where it says something of the person.

    It says nothing of the entry's name in other letters. Before a name that was changed "born"
    says also that the entry's own is that of a marriage.
    """
    letters = script_of(name.text) != script_of(entry.text)
    if name.kind in SAME or (letters and name.kind == entry.kind):
        return None
    if name.kind == "married" and name.text == entry.text:
        return None if any(other.kind == "birth" for other in names) else "married"
    own = name.text == entry.text or (letters and (name.preferred or _alone(name, names)))
    if name.kind == "birth" and own:
        return None
    return name.kind


def _alone(name: Name, names: Sequence[Name]) -> bool:
    """Tell whether no other name is in the letters of this one: then it is the entry's own."""
    script = script_of(name.text)
    return all(script_of(other.text) != script for other in names if other is not name)


def _seen(record: records.Person) -> tuple[str, HistoricalDate] | None:
    if record.as_of is None or record.living == "no":
        return None
    return f"living-{record.living}", record.as_of


def _state(choice: Choice, held: Citizenship) -> State:
    return State(name=territory(held.country, choice.languages), date=held.date, doubt=held.doubt)


def _office(choice: Choice, held: Role) -> Office:
    body = choice.organisation(held.organisation, held.date) if held.organisation else None
    return Office(
        role=held.role.choose(choice.languages),
        organisation=body,
        date=held.date,
        doubt=held.doubt,
    )


def _grounds(choice: Choice, record: records.Person) -> tuple[Ground, ...]:
    """Return the sources of what stands at the head of an entry, where none can be cited."""
    tags = choice.languages
    names = ((words_of(name), name.sources) for name in record.names)
    states = ((territory(each.country, tags), each.sources) for each in record.citizenship)
    held = _by_beginning(record.roles)
    roles = ((each.role.choose(tags), each.sources) for each in held)
    return (
        *grounds(choice, "names", names),
        *grounds(choice, "citizenship", states),
        *grounds(choice, "roles", roles),
    )


def happenings(choice: Choice, events: Sequence[Event]) -> Iterator[Happening]:
    """Yield the events in the order written, rival claims together.

    What may happen several times has its rivals behind it: a disputed claim is about the last
    event of its type that was written before.
    """
    groups: list[list[Event]] = []
    for event in events:
        last = next((each for each in reversed(groups) if each[0].type == event.type), None)
        rival = last if last and _rivals(last[0], event) else None
        if rival is None:
            groups.append([event])
        else:
            rival.append(event)
    for group in groups:
        main = min(group, key=lambda event: (not event.preferred, _presumed(event)))
        yield Happening(
            claim=claim(choice, main),
            others=tuple(claim(choice, event) for event in group if event is not main),
        )


def claim(choice: Choice, event: Event) -> Claim:
    """Return one claim with its names and texts chosen."""
    charge, date = event.charge, event.date
    return Claim(
        type=event.type,
        date=date,
        effective=event.effective,
        place=choice.place(event.place, date) if event.place else None,
        by=choice.body(event.by, date) if event.by else None,
        custody=event.custody,
        asserted_by=choice.words(event.asserted_by),
        basis=event.basis,
        doubt=event.doubt,
        preferred=event.preferred,
        allegation=event.about == "allegation",
        response=choice.words(event.response),
        charge=choice.words(charge.as_stated) if charge else None,
        article=charge.article if charge else "",
        charged_by=choice.body(charge.by, date) if charge and charge.by else None,
        sentence=choice.words(event.sentence),
        note=choice.passage(event.note),
        citations=citations(choice, event.sources),
    )


def _kin(choice: Choice, relation: Relation) -> Kin:
    other = choice.person(relation.person)
    return Kin(
        type=relation.type,
        label=choice.words(relation.label),
        anchor=other.anchor,
        name=other.name,
        date=relation.date,
        asserted_by=choice.words(relation.asserted_by),
        basis=relation.basis,
        doubt=relation.doubt,
        note=choice.passage(relation.note),
        citations=citations(choice, relation.sources),
    )


def in_time(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """Return `happenings` as time runs.

    Only a certain difference counts: "1941" stays behind "20 September 1941" if it was written
    there, for who wrote it may know more than the dates say. One without a date follows what was
    written before it.
    """
    return _ordered(happenings, _when, _is_over_before)


def _by_beginning(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Return roles by the beginning of their dates, one without a date as `in_time` has it."""
    return _ordered(roles, lambda role: role.date, _begins_before)


def _ordered(
    ones: Iterable[One],
    when: Callable[[One], HistoricalDate | None],
    precedes: Callable[[HistoricalDate, HistoricalDate], bool],
) -> tuple[One, ...]:
    """Return each of `ones` before the first that it precedes, else where it was written."""
    ordered: list[One] = []
    place = 0
    for one in ones:
        if date := when(one):
            dated = ((at, when(other)) for at, other in enumerate(ordered))
            later = (at for at, other in dated if other and precedes(date, other))
            place = next(later, len(ordered))
        ordered.insert(place, one)
        place += 1
    return tuple(ordered)


def _when(happening: Happening) -> HistoricalDate | None:
    return happening.claim.date


def _is_over_before(first: HistoricalDate, second: HistoricalDate) -> bool:
    """Tell whether all of the first is over before any of the second can begin."""
    return first.sort_key[1] < second.sort_key[0]


def _begins_before(first: HistoricalDate, second: HistoricalDate) -> bool:
    """Tell whether the first has surely begun earlier; of an open beginning the end tells."""
    begun, earliest = first.beginning[1] or first.days[1], second.beginning[0]
    return begun is not None and earliest is not None and begun < earliest


def _rivals(first: Event, event: Event) -> bool:
    """Tell whether two events of one type are two claims about the same."""
    return event.type in ONCE or "disputed" in (first.doubt, event.doubt)


def _presumed(event: Event) -> bool:
    return event.basis == "legal-presumption"


def _end(happenings: Iterable[Happening]) -> Claim | None:
    """Return the claim of a death: an execution is one, whether the record says so again or not.

    Of both kinds the preferred claim counts, then one that nobody disputes.
    """
    told = tuple(happenings)
    ends = [claim for type in ("death", "execution") if (claim := _sure(told, type))]
    return min(ends, key=lambda end: (not end.preferred, end.doubt == "disputed"), default=None)


def _sure(happenings: Iterable[Happening], type: str) -> Claim | None:
    """Return the claim a lifespan may use: never a legal presumption."""
    for happening in happenings:
        claim = happening.claim
        if claim.type == type and claim.basis != "legal-presumption" and claim.date:
            return claim
    return None


def _either(happenings: Iterable[Happening], claim: Claim | None) -> Claim | None:
    """Return a claim that nobody prefers to its rival with the dates of both: 1891 or 1895."""
    if claim is None or claim.doubt != "disputed" or claim.preferred:
        return claim
    rivals = next(each.others for each in happenings if each.claim is claim)
    sure = (claim, *(rival for rival in rivals if rival.basis != "legal-presumption"))
    dates = tuple(dict.fromkeys(one.date for one in sure if one.date))
    one_of = sorted(dates, key=lambda date: date.sort_key)
    plain = all(isinstance(date.meaning, Moment) for date in dates)
    if len(dates) != 2 or not plain or overlap(one_of[0], one_of[1], one_of[1]):
        return claim
    if one_of[0].calendar != one_of[1].calendar:
        return claim
    place = claim.place if all(one.place == claim.place for one in sure) else None
    both = HistoricalDate(f"[{one_of[0].edtf},{one_of[1].edtf}]", one_of[0].calendar)
    return replace(claim, date=both, place=place, doubt=None)

"""Print the entry of a person: names, life, roles, biography, then what is claimed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit.book.chronology import chronology, relations
from toolkit.book.content.persons import Claim, Office, OtherName, Person, State
from toolkit.book.elements import Child, h, joined, text_in
from toolkit.book.essay import Flow, Notes
from toolkit.book.facts import (
    authorities,
    bracketed,
    called,
    caution,
    doubted,
    grounds,
    in_words,
    period,
)
from toolkit.book.medium import Setting


def entry(setting: Setting, person: Person, notes: Notes) -> list[Child]:
    """Return what stands below the heading of an entry."""
    known = authorities(setting, person.authorities)
    return [
        caution(setting, person.caution),
        _names(setting, person),
        _life(setting, person),
        _citizenship(setting, person.citizenship),
        _roles(setting, person.roles),
        setting.words("p", person.summary, class_="summary") if person.summary else None,
        _biography(setting, person, notes),
        relations(setting, person, notes),
        chronology(setting, person, notes),
        grounds(setting, person.grounds),
        h("p", known, class_="elsewhere") if known else None,
    ]


def _names(setting: Setting, person: Person) -> Element | None:
    """Return the names beside the entry's; of names of one kind the first alone says which."""
    kinds = groupby(person.other_names, key=lambda other: (other.own, other.kind))
    groups = [
        joined([_name(setting, other) for other in _labelled(names)], ", " if kind else " · ")
        for (_, kind), names in kinds
    ]
    return h("p", joined(groups, " · "), class_="names") if groups else None


def _labelled(names: Iterable[OtherName]) -> list[OtherName]:
    first, *others = names
    return [first, *(replace(other, kind=None) for other in others)]


def _name(setting: Setting, other: OtherName) -> Child:
    """Return a name, what it was, and when: "born Rosa Fitingof", "alias Dr Shahir (1920)".

    The entry's own stands above: "pseudonym (from 1940)".
    """
    if other.own:
        return [setting.phrase(f"own-{other.kind or 'name'}"), _when(setting, other)]
    kind = [setting.phrase(f"name-{other.kind}"), " "] if other.kind else None
    return [kind, setting.words("span", other.name, class_="name"), _when(setting, other)]


def _when(setting: Setting, other: OtherName) -> list[Child] | None:
    scheme = setting.phrase(f"scheme-{other.scheme}") if other.scheme else None
    return bracketed([period(setting, other.period), scheme])


def head_in_words(setting: Setting, person: Person) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield in plain words what stands at the head of an entry, by what it is."""
    names = ((_name(setting, other), other.own) for other in person.other_names)
    own = f"{person.name.words}: "
    yield "other-names", tuple(text_in(own if is_own else None, said) for said, is_own in names)
    yield "citizenship", tuple(text_in(_state(setting, state)) for state in person.citizenship)
    yield "roles", tuple(text_in(_role(setting, held)) for held in person.roles)


def _life(setting: Setting, person: Person) -> Element | None:
    """Return when and where a life began and ended; what is in dispute is said to be."""
    parts: list[Child] = []
    for key, claim in (("born", person.born), ("died", person.died)):
        if claim and claim.doubt == "disputed" and not claim.preferred:
            parts.append(setting.phrase(f"{key}-disputed"))
        elif claim:
            parts.append(_end_of_life(setting, key, claim))
    if person.lost:
        parts.append(setting.phrase("life-unknown"))
    if person.seen:
        key, date = person.seen
        parts.append([setting.phrase(key), " ", setting.date(date, "worded")])
    return h("p", joined(parts, "; "), class_="life") if parts else None


def _end_of_life(setting: Setting, key: str, claim: Claim) -> list[Child]:
    """Return a date with its place; of one with no later bound, that it is not established."""
    place = called(setting, claim.place) if claim.place else None
    doubt = bracketed([doubted(setting, claim.doubt)])
    first = claim.date and claim.date.not_before
    if first is None:
        date = claim.date
        when = setting.timed(date, setting.date(date, "within")) if date else None
        where = joined([when, place], ", ")
        return [setting.phrase(key), " ", where, doubt]
    unknown = joined([setting.phrase(f"{key}-unknown"), place], ", ")
    bound = [setting.phrase("not-before"), " ", setting.date(first, "genitive")]
    return [*unknown, "; ", *bound, doubt]


def _citizenship(setting: Setting, states: tuple[State, ...]) -> Element | None:
    if not states:
        return None
    parts = [_state(setting, state) for state in states]
    return h("p", setting.phrase("citizenship"), ": ", joined(parts, ", "), class_="citizenship")


def _state(setting: Setting, state: State) -> list[Child]:
    told = bracketed([in_words(setting, state.date), doubted(setting, state.doubt)])
    return [setting.inline(state.name), told]


def _roles(setting: Setting, roles: tuple[Office, ...]) -> Element | None:
    if not roles:
        return None
    return h("p", joined([_role(setting, held) for held in roles], ", "), class_="roles")


def _role(setting: Setting, held: Office) -> list[Child]:
    body = called(setting, held.organisation) if held.organisation else None
    service = joined([body, in_words(setting, held.date)], ", ")
    return [
        setting.inline(held.role),
        bracketed([service or None, doubted(setting, held.doubt)]),
    ]


def _biography(setting: Setting, person: Person, notes: Notes) -> Element | None:
    text = person.biography
    if text is None:
        return None
    flow = Flow(setting, notes, setting.section.anchor, below=1)
    lang = setting.differing(text.language)
    return h("div", flow.passage(text), class_="biography", lang=lang)

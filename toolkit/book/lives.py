"""Say in plain words what the entry of a person says: names, roles, claims, relations, works."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from toolkit.book.bibliography import works_of
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.persons import person
from toolkit.book.chronology import relations_in_words
from toolkit.book.citations import works_cited
from toolkit.book.content import persons
from toolkit.book.disagreements import cited_for, told
from toolkit.book.elements import flat, text_in
from toolkit.book.entries import head_in_words
from toolkit.book.facts import begun, ground
from toolkit.book.medium import Setting
from toolkit.book.phrases import phrase
from toolkit.book.unbound import unbound
from toolkit.model import records
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Citation
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is said of a person under one heading, line by line.

    `key` is the same in every language; `about` has no words where the books have no heading.
    """

    key: str
    about: Words
    lines: tuple[str, ...]


def life(exhibition: Exhibition, record: records.Person, language: str) -> tuple[Said, ...]:
    """Return what the entry of a person says in `language`, beside summary and biography.

    Claims that disagree stand under one heading, the preferred one first.
    """
    choice = Choice(exhibition, (language,))
    entry = person(choice, record)
    setting = unbound(choice, _cited(entry), entry)
    found = (*_head(setting, entry), *_happenings(setting, entry), *_rest(setting, entry))
    return tuple(said for said in found if said.lines)


def _cited(entry: persons.Person) -> Iterator[Citation]:
    for happening in entry.happenings:
        yield from cited_for(happening)
    for kin in entry.relations:
        yield from kin.citations
    for each in entry.grounds:
        yield from each.citations


def _said(setting: Setting, key: str, lines: tuple[str, ...], at: int | None = None) -> Said:
    """Return what is said under the heading `key`, the one at place `at` if there are several."""
    heading = begun(phrase(key, setting.language))
    return Said(key=key if at is None else f"{key} {at}", about=heading, lines=lines)


def _head(setting: Setting, entry: persons.Person) -> Iterator[Said]:
    for key, lines in head_in_words(setting, entry):
        yield _said(setting, key, lines)


def _happenings(setting: Setting, entry: persons.Person) -> Iterator[Said]:
    for at, happening in enumerate(entry.happenings):
        yield _said(setting, happening.claim.type, told(setting, happening), at)


def _rest(setting: Setting, entry: persons.Person) -> Iterator[Said]:
    for key, kinship, lines in relations_in_words(setting, entry):
        yield Said(key=key, about=begun(Words(setting.language, kinship)), lines=lines)
    for of, ones in groupby(entry.grounds, key=lambda one: one.of):
        lines = tuple(text_in(ground(setting, one)) for one in ones)
        yield _said(setting, f"sources-of-{of}", lines)
    library = setting.library
    works = works_cited(setting, works_of(setting.language, (setting.section,), library))
    items = (item for each in flat([works]) if not isinstance(each, str) for item in each)
    yield _said(setting, "works", tuple(text_in(item) for item in items))

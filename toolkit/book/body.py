"""Make the sections that `contents` of exhibition.yaml names: chapters, entries, lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from toolkit.book.bibliography import works_of
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.gazetteer import named_body, named_place, pointers
from toolkit.book.choose.glossary import term
from toolkit.book.choose.objects import thing
from toolkit.book.choose.persons import person
from toolkit.book.choose.years import chronology
from toolkit.book.collation import Key, sort_key
from toolkit.book.content.apparatus import Glossary
from toolkit.book.content.gazetteer import Gazetteer, NamedRecord, Pointer
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import (
    Chapter,
    Content,
    Group,
    Kind,
    Library,
    Section,
)
from toolkit.book.content.works import Works
from toolkit.book.phrases import phrase
from toolkit.model import records
from toolkit.model.prose import panels
from toolkit.model.text import Words
from toolkit.model.vocabulary import Matter

ESSAYS = "essays"
MATTERS: tuple[Matter, ...] = ("front", "body", "back")


def body(choice: Choice, library: Library) -> tuple[Section, ...]:
    """Return the sections in the order of `contents`, those that would be empty left out.

    A panel is printed once: where an essay places it, the first in the order of the book, else by
    the entry `panels`.
    """
    return _numbered(choice, tuple(_with_works(tuple(_sections(choice, library)), library)))


def section(
    anchor: str, kind: Kind, language: str, content: Content, *, matter: Matter, paged: bool = False
) -> Section:
    """Return a section with the title that sections of its anchor have."""
    return Section(
        anchor=anchor,
        kind=kind,
        title=phrase(anchor, language),
        language=language,
        matter=matter,
        content=content,
        paged=paged,
    )


def shown(sections: Sequence[Section]) -> tuple[str, ...]:
    """Return the panels that `sections` print, in their order."""
    found: list[str] = []
    for each in sections:
        if isinstance(each.content, Chapter):
            found += each.content.prints
        found += [part.content.id for part in each.parts if isinstance(part.content, Plate)]
    return tuple(found)


def _sections(choice: Choice, library: Library) -> Iterator[Section]:
    printed: set[str] = set()
    for entry in _entries(choice):
        folder, _, id = entry.partition("/")
        if folder == ESSAYS:
            passage = choice.exhibition.essay(id).body.choose(choice.languages)
            prints = tuple(dict.fromkeys(id for id in panels(passage.blocks) if id not in printed))
            printed.update(prints)
            yield _chapter(choice, id, Chapter(passage=passage, prints=prints))
        elif entry in GROUPS:
            made = GROUPS[entry](choice, library)
            if made.parts or made.content != Group():
                yield made


def _entries(choice: Choice) -> list[str]:
    """Return `contents`, forewords before all else and afterwords behind."""

    def matter(entry: str) -> int:
        folder, _, id = entry.partition("/")
        of = choice.exhibition.essay(id).matter if folder == ESSAYS else "body"
        return MATTERS.index(of)

    return sorted(choice.exhibition.front.contents, key=matter)


def _chapter(choice: Choice, id: str, content: Chapter) -> Section:
    essay = choice.exhibition.essay(id)
    return Section(
        anchor=f"essay-{id}",
        kind="chapter",
        title=essay.title.choose(choice.languages),
        language=choice.languages[0],
        matter=essay.matter,
        content=content,
    )


def _plates(choice: Choice, library: Library) -> Section:
    placed = _placed(choice)
    return replace(
        section("plates", "plates", choice.languages[0], Group(), matter="body"),
        parts=tuple(
            _part(choice, plate.anchor, "plate", plate.title, plate)
            for id, plate in library.plates
            if id not in placed
        ),
    )


def _objects(choice: Choice, library: Library) -> Section:
    """Return the objects in the order written: an archive's own, the whole before its parts."""
    things = [thing(choice, record) for record in choice.exhibition.objects]
    return replace(
        section("objects", "objects", choice.languages[0], Group(), matter="body"),
        parts=tuple(_part(choice, each.anchor, "object", each.title, each) for each in things),
    )


def _persons(choice: Choice, library: Library) -> Section:
    language = choice.languages[0]

    def by_family(record: records.Person) -> Key:
        return sort_key(language, *choice.sorted_by(record).split(", ", 1))

    found = sorted((each for each in choice.exhibition.persons if each.entry), key=by_family)
    entries = [person(choice, record) for record in found]
    return replace(
        section("persons", "persons", choice.languages[0], Group(), matter="body"),
        parts=tuple(
            _part(choice, f"person-{entry.id}", "person", entry.name, entry) for entry in entries
        ),
    )


def _works(choice: Choice, library: Library) -> Section:
    """Return the list of works, empty until the whole book is known: see `_with_works`."""
    return section("works", "works", choice.languages[0], Works(works=()), matter="back")


def _with_works(sections: tuple[Section, ...], library: Library) -> Iterator[Section]:
    """Yield the sections, the list of works filled with those they cite; none without any."""
    for each in sections:
        if each.kind != "works":
            yield each
        elif (listed := works_of(each.language, sections, library)).works:
            yield replace(each, content=listed)


def _places(choice: Choice, library: Library) -> Section:
    named = [named_place(choice, place) for place in choice.exhibition.places]
    return _gazetteer(choice, "places", named)


def _organisations(choice: Choice, library: Library) -> Section:
    named = [named_body(choice, body) for body in choice.exhibition.organisations]
    return _gazetteer(choice, "organisations", named)


def _gazetteer(choice: Choice, kind: Kind, named: list[NamedRecord]) -> Section:
    language = choice.languages[0]
    lines: list[NamedRecord | Pointer] = [*named]
    lines += [pointer for record in named for pointer in pointers(choice, record)]
    entries = tuple(sorted(lines, key=lambda each: sort_key(language, each.name.words)))
    content = Gazetteer(entries=entries) if entries else Group()
    return section(kind, kind, language, content, matter="back")


def _chronology(choice: Choice, library: Library) -> Section:
    told = chronology(choice)
    content = told if told.years else Group()
    return section("chronology", "chronology", choice.languages[0], content, matter="back")


def _glossary(choice: Choice, library: Library) -> Section:
    language = choice.languages[0]
    terms = [term(choice, record) for record in choice.exhibition.glossary]
    entries = tuple(sorted(terms, key=lambda each: sort_key(language, each.word.words)))
    content = Glossary(terms=entries) if entries else Group()
    return section("glossary", "glossary", language, content, matter="back")


GROUPS: dict[str, Callable[[Choice, Library], Section]] = {
    "panels": _plates,
    "objects": _objects,
    "persons": _persons,
    "places": _places,
    "organisations": _organisations,
    "chronology": _chronology,
    "glossary": _glossary,
    "sources": _works,
}
"""The entries of `contents` that stand for all records of a kind."""


def _part(choice: Choice, anchor: str, kind: Kind, title: Words, content: Content) -> Section:
    return Section(
        anchor=anchor,
        kind=kind,
        title=title,
        language=choice.languages[0],
        matter="body",
        level=2,
        content=content,
    )


def _placed(choice: Choice) -> frozenset[str]:
    """Return the panels that essays of this book place."""
    essays = [
        choice.exhibition.essay(id)
        for entry in choice.exhibition.front.contents
        for folder, _, id in (entry.partition("/"),)
        if folder == ESSAYS
    ]
    passages = [essay.body.choose(choice.languages) for essay in essays]
    return frozenset(id for passage in passages for id in panels(passage.blocks))


def _numbered(choice: Choice, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Number the chapters, unless there is only one, and but for those that want no number."""
    plain = {f"essay-{essay.id}" for essay in choice.exhibition.essays if not essay.numbered}
    chapters = [
        each.anchor
        for each in sections
        if each.kind == "chapter" and each.matter == "body" and each.anchor not in plain
    ]
    if len(chapters) < 2:
        return sections
    return tuple(
        replace(each, number=chapters.index(each.anchor) + 1) if each.anchor in chapters else each
        for each in sections
    )

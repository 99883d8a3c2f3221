"""Put an exhibition in reading order, in the languages of one edition.

The only place that chooses languages: below it there are `Words` and `Passage`, never `Text`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from toolkit.book.bibliography import works_of
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.gazetteer import named_body, named_place, pointers
from toolkit.book.choose.glossary import term
from toolkit.book.choose.objects import thing
from toolkit.book.choose.panels import plate
from toolkit.book.choose.persons import person
from toolkit.book.choose.title import title as chosen_title
from toolkit.book.choose.works import work
from toolkit.book.choose.years import chronology
from toolkit.book.collation import Key, sort_key
from toolkit.book.content.apparatus import Glossary
from toolkit.book.content.gazetteer import Gazetteer, NamedRecord, Pointer
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import (
    Chapter,
    Content,
    Contents,
    ContentsEntry,
    Group,
    Index,
    Kind,
    Library,
    Matter,
    Section,
    Title,
    Transcripts,
)
from toolkit.book.content.works import Works
from toolkit.book.fonts import faces, letters
from toolkit.book.index import index_of
from toolkit.book.mentions import mark, mark_plate
from toolkit.book.phrases import phrase
from toolkit.model import records
from toolkit.model.exhibition import Exhibition
from toolkit.model.namings import Register, register
from toolkit.model.prose import panels
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """An edition in reading order; `language` is the first of `languages`."""

    id: str
    language: str
    languages: tuple[str, ...]
    title: Words
    subtitle: Words | None
    front: Title
    sections: tuple[Section, ...]
    library: Library

    @property
    def flowing(self) -> tuple[Section, ...]:
        """Return the sections of an edition without pages of its own."""
        return tuple(section for section in self.sections if not section.paged)

    def walk(self) -> Iterator[Section]:
        """Yield every section, parts after the section they stand in."""
        for section in self.sections:
            yield section
            yield from section.parts


def outline(exhibition: Exhibition, languages: tuple[str, ...]) -> Book:
    """Return the book that `exhibition` makes in `languages`, the first wanted most.

    Half-title, title page, imprint and contents, then `contents` of exhibition.yaml in its
    order, then transcripts, the index of persons and the colophon. A panel is printed once:
    where an essay places it, else by the entry `panels`.
    """
    choice = Choice(exhibition, languages)
    title = chosen_title(choice)
    names = register(exhibition, languages[0])
    library = _library(choice, names)
    body = tuple(_with_works(tuple(_body(choice, library)), library))
    body = tuple(mark(section, names) for section in _numbered(choice, body))
    back = tuple(_back(choice, library, body))
    listed = (*body, *back)
    front = tuple(_front(title, languages[0], _contents(listed, library)))
    named = replace(title, faces=faces(letters((*front, *listed))))
    colophon = _section("colophon", "colophon", languages[0], named, matter="back")
    sections = (*front, *listed, colophon)
    anchors = _anchors(sections)
    return Book(
        id=exhibition.id,
        language=languages[0],
        languages=languages,
        title=title.title,
        subtitle=title.subtitle,
        front=title,
        sections=tuple(_furnished(section, library, anchors) for section in sections),
        library=library,
    )


def _library(choice: Choice, names: Register) -> Library:
    plates = (mark_plate(plate(choice, panel), names) for panel in choice.exhibition.panels)
    return Library(
        works=tuple((source.id, work(choice, source)) for source in choice.exhibition.sources),
        plates=tuple((each.id, each) for each in plates),
        house=choice.exhibition.front.house_style,
    )


def _front(title: Title, language: str, contents: Contents) -> Iterator[Section]:
    half = _section("half-title", "half-title", language, title, matter="front", paged=True)
    page = _section("title-page", "title-page", language, title, matter="front")
    yield replace(half, title=title.title)
    yield replace(page, title=title.title)
    yield _section("imprint", "imprint", language, title, matter="front")
    yield _section("contents", "contents", language, contents, matter="front", paged=True)


def _section(
    anchor: str, kind: Kind, language: str, content: Content, *, matter: Matter, paged: bool = False
) -> Section:
    return Section(
        anchor=anchor,
        kind=kind,
        title=phrase(kind, language),
        language=language,
        matter=matter,
        content=content,
        paged=paged,
    )


def _body(choice: Choice, library: Library) -> Iterator[Section]:
    shown: set[str] = set()
    for entry in choice.exhibition.front.contents:
        folder, _, id = entry.partition("/")
        if folder == "essays":
            passage = choice.exhibition.essay(id).body.choose(choice.languages)
            prints = tuple(dict.fromkeys(id for id in panels(passage.blocks) if id not in shown))
            shown.update(prints)
            yield _chapter(choice, id, Chapter(passage=passage, prints=prints))
        elif entry in GROUPS:
            section = GROUPS[entry](choice, library)
            if section.parts or section.content != Group():
                yield section


def _chapter(choice: Choice, id: str, content: Chapter) -> Section:
    return Section(
        anchor=f"essay-{id}",
        kind="chapter",
        title=choice.exhibition.essay(id).title.choose(choice.languages),
        language=choice.languages[0],
        matter="body",
        content=content,
    )


def _plates(choice: Choice, library: Library) -> Section:
    placed = _placed(choice)
    return replace(
        _section("plates", "plates", choice.languages[0], Group(), matter="body"),
        parts=tuple(
            _part(choice, shown.anchor, "plate", shown.title, shown)
            for id, shown in library.plates
            if id not in placed
        ),
    )


def _objects(choice: Choice, library: Library) -> Section:
    """Return the objects in the order written: an archive's own, the whole before its parts."""
    things = [thing(choice, record) for record in choice.exhibition.objects]
    return replace(
        _section("objects", "objects", choice.languages[0], Group(), matter="body"),
        parts=tuple(_part(choice, each.anchor, "object", each.title, each) for each in things),
    )


def _persons(choice: Choice, library: Library) -> Section:
    language = choice.languages[0]

    def by_family(record: records.Person) -> Key:
        return sort_key(language, *choice.sorted_by(record).split(", ", 1))

    found = sorted(choice.exhibition.persons, key=by_family)
    entries = [person(choice, record) for record in found]
    return replace(
        _section("persons", "persons", choice.languages[0], Group(), matter="body"),
        parts=tuple(
            _part(choice, f"person-{entry.id}", "person", entry.name, entry) for entry in entries
        ),
    )


def _works(choice: Choice, library: Library) -> Section:
    """Return the list of works, empty until the whole book is known: see `_with_works`."""
    return _section("works", "works", choice.languages[0], Works(works=()), matter="back")


def _with_works(sections: tuple[Section, ...], library: Library) -> Iterator[Section]:
    """Yield the sections, the list of works filled with those they cite; none without any."""
    for section in sections:
        if section.kind != "works":
            yield section
        elif (listed := works_of(section.language, sections, library)).works:
            yield replace(section, content=listed)


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
    return _section(kind, kind, language, content, matter="back")


def _chronology(choice: Choice, library: Library) -> Section:
    told = chronology(choice)
    content = told if told.years else Group()
    return _section("chronology", "chronology", choice.languages[0], content, matter="back")


def _glossary(choice: Choice, library: Library) -> Section:
    language = choice.languages[0]
    terms = [term(choice, record) for record in choice.exhibition.glossary]
    entries = tuple(sorted(terms, key=lambda each: sort_key(language, each.word.words)))
    content = Glossary(terms=entries) if entries else Group()
    return _section("glossary", "glossary", language, content, matter="back")


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
        if folder == "essays"
    ]
    passages = [essay.body.choose(choice.languages) for essay in essays]
    return frozenset(id for passage in passages for id in panels(passage.blocks))


def _numbered(choice: Choice, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Number the chapters, unless there is only one, and but for those that want no number."""
    plain = {f"essay-{essay.id}" for essay in choice.exhibition.essays if not essay.numbered}
    chapters = [
        section.anchor
        for section in sections
        if section.kind == "chapter" and section.anchor not in plain
    ]
    if len(chapters) < 2:
        return sections
    return tuple(
        replace(section, number=chapters.index(section.anchor) + 1)
        if section.anchor in chapters
        else section
        for section in sections
    )


def _back(choice: Choice, library: Library, body: tuple[Section, ...]) -> Iterator[Section]:
    language = choice.languages[0]
    shown = _shown(body)
    texts = tuple(each for id, each in library.plates if id in shown and each.told)
    if texts:
        content = Transcripts(plates=texts)
        yield _section("transcripts", "transcripts", language, content, matter="back", paged=True)
    entries = index_of(choice, body, library)
    if entries:
        persons = Index(entries=entries)
        yield _section("index", "index", language, persons, matter="back", paged=True)


def _shown(body: tuple[Section, ...]) -> tuple[str, ...]:
    """Return the panels that `body` prints, in its order."""
    found: list[str] = []
    for section in body:
        if isinstance(section.content, Chapter):
            found += section.content.prints
        found += [part.content.id for part in section.parts if isinstance(part.content, Plate)]
    return tuple(found)


def _contents(sections: tuple[Section, ...], library: Library) -> Contents:
    return Contents(
        entries=tuple(
            ContentsEntry(
                anchor=item.anchor, title=item.title, level=item.level, number=item.number
            )
            for section in sections
            for item in (section, *section.parts)
        ),
        plates=tuple(library.plate(id) for id in _shown(sections)),
    )


def _anchors(sections: tuple[Section, ...]) -> frozenset[str]:
    """Return what a link from anywhere may point at."""
    found = {item.anchor for section in sections for item in (section, *section.parts)}
    found |= {f"panel-{id}" for id in _shown(sections)}
    for section in sections:
        if isinstance(section.content, Works):
            found |= {cited.anchor for cited in section.content.works}
        if isinstance(section.content, Index):
            found |= {anchor for entry in section.content.entries for anchor in entry.anchors}
        if isinstance(section.content, Gazetteer):
            entries = section.content.entries
            found |= {named.anchor for named in entries if isinstance(named, NamedRecord)}
        if isinstance(section.content, Glossary):
            found |= {each.anchor for each in section.content.terms}
        if isinstance(section.content, Transcripts):
            found |= {each.transcript_anchor for each in section.content.plates}
    return frozenset(found)


def _furnished(section: Section, library: Library, anchors: frozenset[str]) -> Section:
    parts = tuple(_furnished(part, library, anchors) for part in section.parts)
    return replace(section, library=library, anchors=anchors, parts=parts)

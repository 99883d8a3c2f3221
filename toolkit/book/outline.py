"""Put an exhibition in reading order, in the languages of one edition.

The only place that chooses languages: below it there are `Words` and `Passage`, never `Text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.book.body import body, shown
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.panels import plate
from toolkit.book.choose.title import title as chosen_title
from toolkit.book.choose.works import work
from toolkit.book.content.apparatus import Glossary
from toolkit.book.content.backmatter import LastPage, Plates
from toolkit.book.content.gazetteer import Gazetteer, NamedRecord
from toolkit.book.content.objects import Object
from toolkit.book.content.sections import (
    UNLISTED,
    Contents,
    ContentsEntry,
    Index,
    IndexEntry,
    Library,
    Section,
    Title,
    Transcripts,
)
from toolkit.book.content.works import Works
from toolkit.book.fonts import faces, letters
from toolkit.book.mentions import mark, mark_plate
from toolkit.book.parts import arranged, made
from toolkit.book.tongues import tongues
from toolkit.model.exhibition import Exhibition
from toolkit.model.namings import Register, register
from toolkit.model.text import Words

SHORT_LIST = 20
"""So many plates are listed below the contents, as print.css has it."""


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


def outline(
    exhibition: Exhibition, languages: tuple[str, ...], parts: tuple[str, ...] | None = None
) -> Book:
    """Return the book that `exhibition` makes in `languages`, the first wanted most.

    Args:
        exhibition: What is told.
        languages: The languages of the edition.
        parts: The order of its parts; that of the screen edition, if not given.
    """
    choice = Choice(exhibition, languages)
    title = chosen_title(choice)
    names = register(exhibition, languages[0])
    library = _library(choice, names)
    told = tuple(mark(each, names) for each in body(choice, library))
    order = parts or exhibition.front.editions.screen.parts.of(languages[0])
    sections = arranged(order, told, made(choice, title, library, told))
    sections = _with_contents(_with_faces(sections))
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
        tongues=tongues(choice.exhibition),
    )


def _with_faces(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections; the last pages know in which families of letters the book is set."""
    used = faces(letters(sections))
    return tuple(
        replace(each, content=replace(each.content, faces=used))
        if each.kind in ("colophon", "end-page") and isinstance(each.content, Title | LastPage)
        else each
        for each in sections
    )


def _with_contents(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Return the sections, with all that are looked up in the table of contents."""
    listed = tuple(
        ContentsEntry(anchor=item.anchor, title=item.title, level=item.level, number=item.number)
        for each in sections
        if _is_listed(each)
        for item in (each, *each.parts)
    )
    return tuple(
        replace(each, content=Contents(entries=listed)) if each.kind == "contents" else each
        for each in sections
    )


def _is_listed(each: Section) -> bool:
    """Tell whether it is looked up: a short list of plates stands below the contents themselves."""
    if isinstance(each.content, Plates) and each.matter == "front":
        return len(each.content.plates) > SHORT_LIST
    return each.kind not in UNLISTED


def _anchors(sections: tuple[Section, ...]) -> frozenset[str]:
    """Return what a link from anywhere may point at."""
    found = {item.anchor for each in sections for item in (each, *each.parts)}
    found |= {f"panel-{id}" for id in shown(sections)}
    for each in sections:
        found.update(_within(each))
        for part in each.parts:
            found.update(_within(part))
    return frozenset(found)


def _within(each: Section) -> Iterator[str]:
    """Yield the anchors inside a section, but for its own."""
    match each.content:
        case Works(works=works):
            yield from (cited.anchor for cited in works)
        case Index(entries=entries):
            for entry in entries:
                yield from entry.anchors if isinstance(entry, IndexEntry) else ()
        case Gazetteer(entries=entries):
            yield from (named.anchor for named in entries if isinstance(named, NamedRecord))
        case Glossary(terms=terms):
            yield from (term.anchor for term in terms)
        case Transcripts(plates=plates):
            yield from (each.transcript_anchor for each in plates)
        case Object() as thing if thing.picture:
            yield thing.figure_anchor
        case _:
            pass


def _furnished(section: Section, library: Library, anchors: frozenset[str]) -> Section:
    parts = tuple(_furnished(part, library, anchors) for part in section.parts)
    return replace(section, library=library, anchors=anchors, parts=parts)

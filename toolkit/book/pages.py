"""Print each kind of section as one XHTML element."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from toolkit.book import backmatter, front
from toolkit.book.citations import works_cited
from toolkit.book.content.apparatus import Chronology, Glossary
from toolkit.book.content.backmatter import (
    Abbreviations,
    Contributors,
    Credits,
    Frontispiece,
    LastPage,
    Plates,
)
from toolkit.book.content.gazetteer import Gazetteer
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.persons import Person
from toolkit.book.content.sections import (
    Chapter,
    Contents,
    Index,
    Section,
    Title,
    Transcripts,
)
from toolkit.book.content.works import Works
from toolkit.book.elements import Child, h
from toolkit.book.endpage import end_page
from toolkit.book.entries import entry
from toolkit.book.essay import Flow, Notes, panel_of, text_of
from toolkit.book.gazetteer import gazetteer
from toolkit.book.glossary import glossary
from toolkit.book.medium import Medium, Setting
from toolkit.book.objects import object_entry
from toolkit.book.plates import to_picture
from toolkit.book.years import years

# epub:type and, where DPUB-ARIA has one, the role that belongs to it (EPUB Accessibility).
TYPES: dict[str, tuple[str | None, str | None]] = {
    "half-title": ("halftitlepage", None),
    "series": ("seriespage", None),
    "title-page": ("titlepage", None),
    "imprint": ("imprint", None),
    "chapter": ("chapter", "doc-chapter"),
    "list-of-plates": ("loi", None),
    "chronology": ("appendix", "doc-appendix"),
    "abbreviations": ("appendix", "doc-appendix"),
    "glossary": ("glossary", "doc-glossary"),
    "works": ("bibliography", "doc-bibliography"),
    "transcripts": ("appendix", "doc-appendix"),
    "contributors": ("contributors", None),
    "credits": ("credits", "doc-credits"),
    "index": ("index", "doc-index"),
    "colophon": ("colophon", "doc-colophon"),
}
APART: dict[str, tuple[str | None, str | None]] = {
    "front": ("foreword", "doc-foreword"),
    "back": ("afterword", "doc-afterword"),
}
"""What a chapter is that stands before or behind the body."""
UNHEADED = frozenset(
    {"half-title", "series", "frontispiece", "title-page", "imprint", "plate", "end-page"}
)
"""Kinds without a heading of their own; the title page is its heading."""


def section_page(section: Section, medium: Medium) -> Element:
    """Return a section with its heading, its notes and its parts."""
    setting = Setting(medium, section, _language(section))
    notes = Notes(section.anchor)
    kind, role = _type(section)
    return h(
        "section",
        None if section.kind in UNHEADED else _heading(setting),
        _content(setting, notes),
        notes.section(setting),
        [section_page(part, medium) for part in section.parts],
        class_=f"{section.kind} {section.matter}",
        id=None if section.kind == "plate" else section.anchor,  # its figure has it
        epub_type=kind,
        role=role,
        aria_label=_called(setting),
        lang=setting.language if setting.language != section.language else None,
    )


def _called(setting: Setting) -> str | None:
    """Return what a section without a heading is called; in print its page is seen to be one."""
    section = setting.section
    unnamed = section.kind in UNHEADED and section.kind != "title-page"
    return section.title.words if unnamed and not setting.medium.paged else None


def _type(section: Section) -> tuple[str | None, str | None]:
    if section.kind == "chapter" and section.matter in APART:
        return APART[section.matter]
    return TYPES.get(section.kind, (None, None))


def _language(section: Section) -> str:
    """Return the language of a section: a chapter's is that of its text."""
    if isinstance(section.content, Chapter):
        return section.content.passage.language
    return section.language


def _heading(setting: Setting) -> Element:
    section = setting.section
    number = h("span", str(section.number), class_="number") if section.number else None
    title = setting.words("span", section.title, class_="title")
    id = f"{section.anchor}-H" if isinstance(section.content, Plates) else None
    return h(f"h{section.level}", number, " " if section.number else None, title, id=id)


def _content(setting: Setting, notes: Notes) -> Child:
    match setting.section.content:
        case Title() as title:
            return TITLES[setting.section.kind](setting, title)
        case Chapter() as chapter:
            return _chapter(setting, chapter, notes)
        case Plate() as plate:
            return panel_of(setting, plate)
        case Object() as thing:
            return object_entry(setting, thing, notes)
        case Person() as person:
            return entry(setting, person, notes)
        case Transcripts() as transcripts:
            return [_transcript(setting, plate) for plate in transcripts.plates]
        case _:
            return _list(setting, notes)


def _list(setting: Setting, notes: Notes) -> Child:
    match setting.section.content:
        case Contents() as entries:
            return front.contents(setting, entries)
        case Gazetteer() as listed:
            return gazetteer(setting, listed, notes)
        case Chronology() as told:
            return years(setting, told, notes)
        case Glossary() as terms:
            return glossary(setting, terms, notes)
        case Works() as works:
            return works_cited(setting, works)
        case Index() as index:
            return front.index(setting, index)
        case _:
            return _around(setting)


def _around(setting: Setting) -> Child:
    """Return what stands around the texts; None for a group, which is its parts."""
    match setting.section.content:
        case Frontispiece() as shown:
            return backmatter.frontispiece(setting, shown)
        case Plates() as plates:
            return backmatter.list_of_plates(setting, plates)
        case Abbreviations() as short:
            return backmatter.abbreviations(setting, short)
        case Contributors() as makers:
            return backmatter.contributors(setting, makers)
        case Credits() as owed:
            return backmatter.credits(setting, owed)
        case LastPage() as last:
            return end_page(setting, last)
        case _:
            return None


def _imprint(setting: Setting, title: Title) -> list[Child]:
    """Return the imprint, below the numbers that Russian libraries look for at its head."""
    return [
        backmatter.classification(setting, title.classification),
        *front.imprint(setting, title),
    ]


TITLES: dict[str, Callable[[Setting, Title], list[Child]]] = {
    "half-title": front.half_title,
    "series": backmatter.series,
    "title-page": front.title_page,
    "imprint": _imprint,
    "colophon": front.colophon,
}


def _chapter(setting: Setting, chapter: Chapter, notes: Notes) -> Child:
    flow = Flow(setting, notes, setting.section.anchor, prints=chapter.prints)
    return flow.passage(chapter.passage)


def _transcript(setting: Setting, plate: Plate) -> Element:
    """Return the text of a panel as a section of the appendix."""
    number: Child = [h("span", plate.number, class_="number"), " "] if plate.number else None
    return h(
        "section",
        h("h2", number, setting.words("span", plate.title, class_="title")),
        to_picture(setting, plate),
        text_of(setting, plate),
        class_="transcript",
        id=plate.transcript_anchor,
    )

"""Turn the sections of a book into content documents, with links across files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import TITLES, Pictured, Section
from toolkit.book.elements import h, has_class, ids, runs
from toolkit.book.essay import glossed
from toolkit.book.facts import caution
from toolkit.book.medium import Medium, Setting
from toolkit.book.outline import Book
from toolkit.book.pages import section_page
from toolkit.book.phrases import phrase
from toolkit.book.plates import settled
from toolkit.book.scripts import tag_scripts
from toolkit.book.serialise import document, xhtml
from toolkit.book.whereabouts import mentions, whereabouts
from toolkit.targets.epub import cover as covers
from toolkit.targets.epub.cover import FrontCover, cover_page
from toolkit.targets.epub.package import Document, Entry, Landmark

Printed = tuple[tuple[Section, Element], ...]
LONG = 160_000
"""Bytes of a section, as first printed, from which each of its parts has a file of its own.

Links and marks of pages come to it yet; 256 kB are what every reading system takes.
"""
MATTER = {"front": "frontmatter", "body": "bodymatter", "back": "backmatter"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LANDMARKS = {
    "title-page": "titlepage",
    "list-of-plates": "loi",
    "glossary": "glossary",
    "works": "bibliography",
    "index": "index",
}


def printed(book: Book, medium: Medium) -> Printed:
    """Return the sections of `book`, each with the element it is printed as, for a file each.

    `medium` is all of the edition's ways but those within the book, which are found here.
    """
    first = replace(medium, link=lambda anchor: f"#{anchor}")
    drafts = [(section, section_page(section, first)) for section in book.flowing]
    long = frozenset(section.anchor for section, page in drafts if _is_long(section, page))
    medium = _within(medium, tuple(_files(drafts, long)))
    pages = ((section, section_page(section, medium)) for section in book.flowing)
    made = tuple(_files(pages, long))
    _prepare(book, made, medium)
    for _, page in made:
        tag_scripts(page, book.language)
        settled(page)
    return made


def _is_long(section: Section, page: Element) -> bool:
    return bool(section.parts) and len(xhtml(page).encode()) > LONG


def _files(
    pages: Iterable[tuple[Section, Element]], long: frozenset[str]
) -> Iterator[tuple[Section, Element]]:
    """Yield what stands in a file of its own: sections, and the parts of `long` ones."""
    for section, page in pages:
        if section.anchor not in long:
            yield section, page
            continue
        parts = page[-len(section.parts) :]
        page[-len(parts) :] = []
        yield section, page
        yield from zip(section.parts, parts, strict=True)


def _prepare(book: Book, sections: Printed, medium: Medium) -> None:
    """Say at the head of the text what readers may want to be prepared for.

    Reading systems open a book there, and pass over the imprint, where print says it.
    """
    for section, page in sections:
        if section.matter == "body":
            setting = Setting(medium, section, page.get("lang", book.language))
            note = caution(setting, book.front.caution)
            if note is not None:
                label = phrase("content-note", book.language).words
                told = h("aside", note, class_="opening-note", aria_label=label)
                page.insert(1 if page[0].tag in HEADINGS else 0, told)
            return


def documents(
    book: Book, sections: Printed, *, cover: FrontCover, css: tuple[str, ...]
) -> Iterator[Document]:
    """Yield the content documents in reading order, the cover first."""
    sheets = [f"../{href}" for href in css]
    yield cover_page(book, cover, sheets)
    for section, page in sections:
        text = document(
            [page],
            title=heading(section),
            title_language=section.title.language,
            language=book.language,
            css=sheets,
            matter=MATTER[section.matter],
        )
        yield Document(
            name=file_of(section),
            text=text,
            before_contents=section.kind in TITLES,
            linear=not _is_aside(section),
        )


def heading(section: Section) -> str:
    """Return a section's title as a list of contents says it, its number before it."""
    return f"{section.number} {section.title.words}" if section.number else section.title.words


def file_of(section: Section) -> str:
    """Return the name of the file a section stands in."""
    return f"{section.anchor}.xhtml"


def entries(book: Book, sections: Printed) -> Iterator[Entry]:
    """Yield the lines of the contents, in the order of the spine: every heading once.

    A section without a heading, such as the imprint, stands under its title.
    """
    for section, page in sections:
        lines = list(_lines(section, page, "", book.language))
        if not lines:
            lines = [(section.level, "", [(section.title.words, section.title.language)])]
        for number, (level, anchor, words) in enumerate(lines):
            href = f"{file_of(section)}#{anchor}" if number and anchor else file_of(section)
            yield _entry(href, level, _told(book, words))


def _entry(href: str, level: int, texts: tuple[tuple[str, str], ...]) -> Entry:
    title = "".join(text for text, _ in texts)
    if len(texts) == 1:
        return Entry(href=href, title=title, level=level, lang=texts[0][1])
    return Entry(href=href, title=title, level=level, runs=texts)


Line = tuple[int, str, list[tuple[str, str]]]
"""A line of the contents: level, anchor, texts with their languages."""


def _lines(section: Section, element: Element, anchor: str, language: str) -> Iterator[Line]:
    """Yield the headings in an element, each with its own id or that of its section."""
    language = element.get("lang", language)
    if element.tag in HEADINGS:
        id = element.get("id") or anchor
        yield HEADINGS.index(element.tag) + 1, id, list(runs(element, language))
        return
    if element.tag == "section":
        anchor = element.get("id") or anchor
    if has_class(element, "plate") and element.tag == "figure":
        yield from _plate(section, element.get("id", ""))
    for child in element:
        yield from _lines(section, child, anchor, language)


def _plate(section: Section, anchor: str) -> Iterator[Line]:
    """Yield a panel that is a part of its own, and has no heading but its caption."""
    for part in section.parts:
        if part.kind == "plate" and part.anchor == anchor:
            yield part.level, anchor, [(part.title.words, part.title.language)]


def _told(book: Book, texts: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return texts, neighbours of one language as one; "" is the language of the book."""
    groups = groupby(texts, lambda one: "" if one[1] == book.language else one[1])
    return tuple(("".join(text for text, _ in group), language) for language, group in groups)


def landmarks(book: Book, *, words: Callable[[str], str]) -> Iterator[Landmark]:
    """Yield the places reading systems look for; each type stands once, as they take the first."""
    yield Landmark(type="cover", href=covers.PAGE, title=words("cover"))
    yield Landmark(type="toc", href="#toc", title=words("contents"))
    opening = next((each for each in book.flowing if each.matter == "body"), None)
    seen = set()
    for section in book.flowing:
        kind = "bodymatter" if section is opening else LANDMARKS.get(section.kind)
        if kind and kind not in seen:
            seen.add(kind)
            title = words("start" if kind == "bodymatter" else section.anchor)
            yield Landmark(type=kind, href=file_of(section), title=title)


def plates(book: Book) -> tuple[Plate, ...]:
    """Return the panels the book shows."""
    shown = {anchor for section in book.flowing for anchor in section.anchors}
    return tuple(plate for _, plate in book.library.plates if plate.anchor in shown)


def pictured(book: Book) -> tuple[Pictured, ...]:
    """Return everything the book shows that may have a picture."""
    return (*plates(book), *objects(book))


def objects(book: Book) -> tuple[Object, ...]:
    """Return the archival objects the book has entries of."""
    contents = (section.content for section in book.walk())
    return tuple(content for content in contents if isinstance(content, Object))


def _within(medium: Medium, drafts: Printed) -> Medium:
    """Return the ways within a book that has been printed once to find each of its anchors.

    A panel's text is that below its picture; the same in the appendix is for the pages of print.
    """
    found = sorted(drafts, key=lambda one: _is_aside(one[0]))
    files: dict[str, str] = {}
    for section, page in found:
        for id in ids(page):
            files.setdefault(id, file_of(section))
    known = whereabouts(found)
    named = mentions(found)
    return replace(
        medium,
        link=lambda anchor: f"{files[anchor]}#{anchor}",
        where=known.get,
        mentions=lambda anchor: named.get(f"#{glossed(anchor)}", ()),
    )


def _is_aside(section: Section) -> bool:
    """Tell whether who turns the pages passes it over: what it says stands elsewhere, too."""
    return section.kind == "transcripts"

"""Turn the sections of a book into content documents, with links across files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import TITLES, Pictured, Section
from toolkit.book.elements import ids
from toolkit.book.medium import Medium
from toolkit.book.outline import Book
from toolkit.book.pages import section_page
from toolkit.book.plates import settled
from toolkit.book.serialise import document
from toolkit.targets.epub import cover as covers
from toolkit.targets.epub.cover import FrontCover, cover_page
from toolkit.targets.epub.package import Document, Entry, Landmark

MATTER = {"front": "frontmatter", "body": "bodymatter", "back": "backmatter"}
LANDMARKS = {
    "list-of-plates": "loi",
    "chapter": "bodymatter",
    "glossary": "glossary",
    "works": "bibliography",
}


def documents(
    book: Book, medium: Medium, *, cover: FrontCover, css: tuple[str, ...]
) -> Iterator[Document]:
    """Yield the content documents in reading order, the cover first.

    `medium` is all of the edition's ways but its links, which are found here.
    """
    sheets = [f"../{href}" for href in css]
    yield cover_page(book, cover, sheets)
    files = _anchors(book, medium)
    medium = replace(medium, link=lambda anchor: f"{files[anchor]}#{anchor}")
    for section in book.flowing:
        page = settled(section_page(section, medium))
        text = document(
            [page],
            title=heading(section),
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


def entries(book: Book) -> Iterator[Entry]:
    """Yield the lines of the contents, in the order of the spine, parts after their section."""
    for section in book.flowing:
        if section.kind in TITLES:
            continue
        yield _entry(book, section, file_of(section))
        for part in section.parts:
            yield _entry(book, part, f"{file_of(section)}#{part.anchor}")


def _entry(book: Book, section: Section, href: str) -> Entry:
    language = section.title.language
    lang = "" if language == book.language else language
    return Entry(href=href, title=heading(section), level=section.level, lang=lang)


def landmarks(book: Book, *, words: Callable[[str], str]) -> Iterator[Landmark]:
    """Yield the places reading systems look for; each type stands once."""
    yield Landmark(type="cover", href=covers.PAGE, title=words("cover"))
    yield Landmark(type="toc", href="#toc", title=words("contents"))
    seen: set[str] = set()
    for section in book.flowing:
        apart = section.kind == "chapter" and section.matter != "body"
        kind = None if apart else LANDMARKS.get(section.kind)
        if kind and kind not in seen:
            seen.add(kind)
            title = words("start") if kind == "bodymatter" else section.title.words
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


def _anchors(book: Book, medium: Medium) -> dict[str, str]:
    """Return the file each anchor stands in, found by printing everything once.

    A panel's text is that below its picture; the same in the appendix is for the pages of print.
    """
    medium = replace(medium, link=lambda anchor: f"#{anchor}")
    found: dict[str, str] = {}
    for section in sorted(book.flowing, key=_is_aside):
        for id in ids(section_page(section, medium)):
            found.setdefault(id, file_of(section))
    return found


def _is_aside(section: Section) -> bool:
    """Tell whether who turns the pages passes it over: what it says stands elsewhere, too."""
    return section.kind == "transcripts"

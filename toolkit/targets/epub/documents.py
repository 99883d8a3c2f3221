"""Turn the sections of a book into content documents, with links across files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import TITLES, Pictured, Section
from toolkit.book.elements import h, has_class, ids, runs
from toolkit.book.essay import glossed
from toolkit.book.facts import caution
from toolkit.book.medium import ImageFile, Medium, Setting
from toolkit.book.outline import Book
from toolkit.book.pages import section_page
from toolkit.book.phrases import phrase
from toolkit.book.scripts import tag_scripts
from toolkit.book.serialise import document
from toolkit.book.whereabouts import mentions, whereabouts
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover
from toolkit.model.text import Words
from toolkit.targets.epub.package import Document, Entry, Landmark

Images = Callable[[str, str], ImageFile]
Printed = tuple[tuple[Section, Element], ...]
COVER = "cover.xhtml"
COVER_PICTURE = "_cover"
"""By what name a picture of the cover's own goes; ids begin with a letter or digit."""
MATTER = {"front": "frontmatter", "body": "bodymatter", "back": "backmatter"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LANDMARKS = {
    "title-page": "titlepage",
    "list-of-plates": "loi",
    "glossary": "glossary",
    "works": "bibliography",
    "index": "index",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontCover:
    """What stands on the cover: the picture's name and language, and what is seen on it."""

    picture: str
    language: str
    alt: Words


def cover_of(exhibition: Exhibition, book: Book) -> FrontCover | None:
    """Return the cover of `book`: a panel it shows, or a picture of the cover's own."""
    cover = exhibition.cover
    if isinstance(cover, Cover):
        picture = cover.image.choose(book.languages) if cover.image else None
        if picture is None:
            return None
        alt = (cover.alt or exhibition.front.title).choose(book.languages)
        return FrontCover(picture=COVER_PICTURE, language=picture.language, alt=alt)
    for plate in plates(book):
        if cover and plate.id == cover.id and plate.picture:
            return FrontCover(picture=plate.id, language=plate.picture, alt=plate.alt)
    return None


def printed(book: Book, images: Images, *, told_by_pages: bool = True) -> Printed:
    """Return the sections of `book`, each with the element it is printed as.

    `told_by_pages` tells whether there is a printed book whose pages the indexes say.
    """
    medium = _medium(book, images, told_by_pages=told_by_pages)
    made = tuple((section, section_page(section, medium)) for section in book.flowing)
    _prepare(book, made, medium)
    for _, page in made:
        tag_scripts(page, book.language)
    return made


def _prepare(book: Book, sections: Printed, medium: Medium) -> None:
    """Say at the head of the text what readers may want to be prepared for.

    Reading systems open a book there, and pass over the imprint, where print says it.
    """
    for section, page in sections:
        if section.matter == "body":
            setting = Setting(medium, section, page.get("lang", book.language))
            note = caution(setting, book.front.caution)
            if note is not None:
                page.insert(1 if page[0].tag in HEADINGS else 0, note)
            return


def documents(
    book: Book,
    images: Images,
    sections: Printed,
    *,
    cover: FrontCover | None,
    css: tuple[str, ...],
) -> Iterator[Document]:
    """Yield the content documents in reading order, the cover first."""
    sheets = [f"../{href}" for href in css]
    if cover:
        yield cover_page(book, images, cover, sheets)
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
        )


def cover_page(book: Book, images: Images, cover: FrontCover, css: list[str]) -> Document:
    """Return the cover as a page of its own: a picture with its description."""
    picture = images(cover.picture, cover.language)
    image = h(
        "img",
        src=picture.href,
        alt=cover.alt.words,
        lang=cover.alt.language if cover.alt.language != book.language else None,
        width=picture.width,
        height=picture.height,
        role="doc-cover",
    )
    body: list[Element] = [
        h(
            "section",
            h("div", image, class_="cover"),
            epub_type="cover",
            aria_label=phrase("cover", book.language).words,
        )
    ]
    title = book.title.words
    text = document(
        body,
        title=title,
        title_language=book.title.language,
        language=book.language,
        css=css,
    )
    return Document(name=COVER, text=text, before_contents=True)


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
            yield Entry(href=href, runs=_told(book, words), level=level)


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


def landmarks(book: Book, *, cover: bool, words: Callable[[str], str]) -> Iterator[Landmark]:
    """Yield the places reading systems look for; each type stands once, but for indexes."""
    if cover:
        yield Landmark(type="cover", href=COVER, title=words("cover"))
    yield Landmark(type="toc", href="#toc", title=words("contents"))
    opening = next((each for each in book.flowing if each.matter == "body"), None)
    for section in book.flowing:
        kind = "bodymatter" if section is opening else LANDMARKS.get(section.kind)
        if kind:
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


def _medium(book: Book, images: Images, *, told_by_pages: bool) -> Medium:
    """Return the ways of the e-book; everything is printed once, to find each anchor."""
    first = Medium(link=lambda anchor: f"#{anchor}", notes="end", images=images, form="epub")
    found = [(section, section_page(section, first)) for section in book.flowing]
    files: dict[str, str] = {}
    for section, page in found:
        for id in ids(page):
            files.setdefault(id, file_of(section))
    known = whereabouts(found)
    named = mentions(found)
    return replace(
        first,
        link=lambda anchor: f"{files[anchor]}#{anchor}",
        where=known.get,
        mentions=lambda anchor: named.get(f"#{glossed(anchor)}", ()),
        told_by_pages=told_by_pages,
    )

"""Turn the sections of a book into content documents, with links across files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.sections import TITLES, Pictured, Section
from toolkit.book.elements import h, ids
from toolkit.book.medium import ImageFile, Medium
from toolkit.book.outline import Book
from toolkit.book.pages import section_page
from toolkit.book.serialise import document
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover
from toolkit.model.text import Words
from toolkit.targets.epub.package import Document, Entry, Landmark

Images = Callable[[str, str], ImageFile]
COVER = "cover.xhtml"
COVER_PICTURE = "_cover"
"""By what name a picture of the cover's own goes; ids begin with a letter or digit."""
MATTER = {"front": "frontmatter", "body": "bodymatter", "back": "backmatter"}
LANDMARKS = {
    "list-of-plates": "loi",
    "chapter": "bodymatter",
    "glossary": "glossary",
    "works": "bibliography",
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


def documents(
    book: Book, images: Images, *, cover: FrontCover | None, css: tuple[str, ...]
) -> Iterator[Document]:
    """Yield the content documents in reading order, the cover first."""
    sheets = [f"../{href}" for href in css]
    if cover:
        yield cover_page(book, images, cover, sheets)
    files = _anchors(book, images)
    medium = Medium(
        link=lambda anchor: f"{files[anchor]}#{anchor}", notes="end", images=images, form="epub"
    )
    for section in book.flowing:
        page = section_page(section, medium)
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
    body: list[Element] = [h("section", h("div", image, class_="cover"), epub_type="cover")]
    title = book.title.words
    text = document(body, title=title, language=book.language, css=css)
    return Document(name=COVER, text=text, before_contents=True)


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


def landmarks(book: Book, *, cover: bool, words: Callable[[str], str]) -> Iterator[Landmark]:
    """Yield the places reading systems look for; each type stands once."""
    if cover:
        yield Landmark(type="cover", href=COVER, title=words("cover"))
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


def _anchors(book: Book, images: Images) -> dict[str, str]:
    """Return the file each anchor stands in, found by printing everything once.

    A panel's text is that below its picture; the same in the appendix is for the pages of print.
    """
    medium = Medium(link=lambda anchor: f"#{anchor}", notes="end", images=images)
    found: dict[str, str] = {}
    for section in sorted(book.flowing, key=_is_aside):
        for id in ids(section_page(section, medium)):
            found.setdefault(id, file_of(section))
    return found


def _is_aside(section: Section) -> bool:
    """Tell whether who turns the pages passes it over: what it says stands elsewhere, too."""
    return section.kind == "transcripts"

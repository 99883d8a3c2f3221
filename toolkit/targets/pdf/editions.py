"""Compose what is laid out: document, style sheet and pictures of one edition in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit import __version__
from toolkit.book.content.objects import Object
from toolkit.book.elements import h, has_class
from toolkit.book.fonts import stylesheet
from toolkit.book.medium import ImageFile, Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import document
from toolkit.errors import UsageError
from toolkit.images.plan import Size
from toolkit.model.exhibition import Edition, Exhibition
from toolkit.model.pictures import Picture
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.finish import Trim
from toolkit.targets.pdf.layout import Manuscript
from toolkit.targets.pdf.plates import Placed, caption_width, place, small
from toolkit.targets.pdf.titles import ABOVE, SIZES, page_height, running_head, title_size

PPI: dict[EditionName, int] = {"screen": 200, "press": 300}
"""Px per printed inch: what a screen can show of a page, and what printers ask for."""
PROGRAM = f"archive-publishing-toolkit {__version__}"


@dataclass(frozen=True, slots=True)
class Printed:
    """A picture of the book: its address in the document, its file, and how large it is printed.

    `record` is the kind and the id of whose picture it is, `anchor` the id of the figure;
    `plate` tells whether it has a page of its own.
    """

    href: str
    record: tuple[str, str]
    anchor: str
    plate: bool
    picture: Picture
    placed: Placed

    @property
    def original(self) -> Size:
        """Return the size of the file in px."""
        return Size(self.picture.width, self.picture.height)


@dataclass(frozen=True, slots=True)
class Composed:
    """One edition in one language, ready to be laid out."""

    manuscript: Manuscript
    pictures: tuple[Printed, ...]
    trim: Trim
    marks: bool


def compose(exhibition: Exhibition, languages: tuple[str, ...], name: EditionName) -> Composed:
    """Return what `lay_out` needs for an edition; the first of `languages` is the book's.

    Raises:
        UsageError: Its page or its bleed is no measure in mm.
    """
    front = exhibition.front
    edition: Edition = getattr(front.editions, name)
    trim = trim_of(edition)
    book = outline(exhibition, languages)
    medium = Medium(
        link=lambda anchor: f"#{anchor}",
        notes="foot",
        images=lambda id, language: image_file(exhibition, id, language),
    )
    sections = [section_page(section, medium) for section in book.sections]
    pictures = tuple(_pictures(exhibition, book, sections, trim))
    title = f"{book.title.words}: {book.subtitle.words}" if book.subtitle else book.title.words
    html = document(sections, title=title, language=book.language, head=_metas(exhibition, book))
    return Composed(
        Manuscript(
            html, _css(name, book, pictures, trim), _first(book), front.house_style.hyphenation
        ),
        pictures,
        trim,
        edition.marks,
    )


def trim_of(edition: Edition) -> Trim:
    """Return an edition's measures; its page is written `170x240mm`, its bleed `3mm`."""
    found = re.fullmatch(r"([0-9.]+)x([0-9.]+)mm", edition.page)
    if not found:
        raise UsageError(f"The page '{edition.page}' is no size such as 170x240mm.")
    return Trim(float(found[1]), float(found[2]), float(edition.bleed.removesuffix("mm")))


def image_file(exhibition: Exhibition, id: str, language: str) -> ImageFile:
    """Return how the document addresses a record's picture; its size is that of the original."""
    picture = _picture(exhibition, id, language)
    if picture is None:
        raise LookupError(f"{id} has no picture")
    return ImageFile(f"{id}.{language}.jpg", picture.width, picture.height)


def _picture(exhibition: Exhibition, id: str, language: str) -> Picture | None:
    image = exhibition.image(id)
    return image.choose((language,)) if image else None


def _pictures(
    exhibition: Exhibition, book: Book, sections: list[Element], trim: Trim
) -> Iterator[Printed]:
    """Yield the pictures that the figures of the book show, in its order."""
    shown = dict(_shown(book))
    for section in sections:
        for figure in section.iter("figure"):
            anchor = figure.get("id", "")
            kind, id, language = shown[anchor]
            picture = _picture(exhibition, id, language) if language else None
            if language is None or picture is None:
                continue
            plate = has_class(figure, "plate")
            captions = tuple("".join(item.itertext()) for item in figure.findall("figcaption/*"))
            size = Size(picture.width, picture.height)
            page = (trim.width, trim.height)
            placed = place(size, page, captions=captions) if plate else small(size)
            href = image_file(exhibition, id, language).href
            yield Printed(href, (kind, id), anchor, plate, picture, placed)


def _shown(book: Book) -> Iterator[tuple[str, tuple[str, str, str | None]]]:
    """Yield of every figure its id, and kind, id and language of whose picture it is."""
    for _, plate in book.library.plates:
        yield plate.anchor, ("panels", plate.id, plate.picture)
    for section in book.walk():
        if isinstance(section.content, Object):
            thing = section.content
            yield thing.figure_anchor, ("objects", thing.id, thing.picture)


def _metas(exhibition: Exhibition, book: Book) -> tuple[Element, ...]:
    """Return the document's metadata; the only date is the exhibition's own."""
    front = exhibition.front
    metas = [("author", maker.name.words) for maker in book.front.contributors]
    if front.summary:
        metas.append(("description", front.summary.choose(book.languages).words))
    if book.front.subjects:
        keywords = ", ".join(subject.words for subject in book.front.subjects)
        metas.append(("keywords", keywords))
    if date := front.date.earliest:
        metas += [("dcterms.created", date), ("dcterms.modified", date)]
    metas.append(("generator", PROGRAM))
    return tuple(h("meta", name=name, content=content) for name, content in metas)


def _first(book: Book) -> str:
    """Return the id page 1 begins with: that of the first section behind the front matter."""
    return next((part.anchor for part in book.sections if part.matter != "front"), "")


def _css(name: EditionName, book: Book, pictures: tuple[Printed, ...], trim: Trim) -> str:
    sheets = (stylesheet("print.css"), stylesheet(f"{name}.css"))
    return "\n".join((*sheets, *_computed(name, book, pictures, trim)))


def _computed(
    name: EditionName, book: Book, pictures: tuple[Printed, ...], trim: Trim
) -> Iterator[str]:
    """Yield the rules that depend on the exhibition."""
    yield f"@page {{ size: {trim.width}mm {trim.height}mm }}"
    if name == "press":
        yield f"@page {{ bleed: {trim.margin}mm }}"
    yield from _title_page(book, trim)
    yield from _heads(book, trim)
    for printed in pictures:
        size = f"width: {printed.placed.width}mm; height: {printed.placed.height}mm"
        yield f"#{printed.anchor} img {{ {size} }}"
        if printed.plate:
            yield f"#{printed.anchor} figcaption {{ width: {caption_width(printed.placed)}mm }}"


def _title_page(book: Book, trim: Trim) -> Iterator[str]:
    """Yield how high title page and imprint are, and the size of the title.

    A title that fits at no size runs over to another page, and the publisher stands below it.
    """
    height = page_height(trim)
    yield f".imprint {{ min-height: {height}pt }}"
    subtitle = book.subtitle.words if book.subtitle else ""
    size = title_size(book.title.words, subtitle, trim)
    if size:
        yield f".title-page {{ height: {height - ABOVE}pt }}"
    else:
        yield ".title-page .publisher { position: static; margin-top: 28pt }"
    letters, leading = size or SIZES[-1]
    yield f".title-page h1 {{ font-size: {letters}pt; line-height: {leading}pt }}"


def _heads(book: Book, trim: Trim) -> Iterator[str]:
    """Yield what the running heads say: whole titles, or of long ones the beginning."""
    left = f"book {quoted(running_head(book.title.words, trim))}"
    yield f"section > h1 > .title {{ string-set: chapter content(), {left} }}"
    for section in book.sections:
        head = running_head(section.title.words, trim)
        if head != section.title.words:
            right = f"chapter {quoted(head)}"
            yield f"#{section.anchor} > h1 > .title {{ string-set: {right}, {left} }}"


def quoted(words: str) -> str:
    """Return words as a CSS string. Source: CSS Syntax Level 3, 4.3.7 (escapes)."""
    return '"' + re.sub(r'["\\\n]', lambda found: f"\\{ord(found[0]):x} ", words) + '"'

"""Compose what is laid out: document, style sheet and pictures of one edition in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit import __version__
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
from toolkit.targets.pdf.plates import Placed, caption_width, place

PPI: dict[EditionName, int] = {"screen": 200, "press": 300}
"""Px per printed inch: what a screen can show of a page, and what printers ask for."""
PROGRAM = f"archive-publishing-toolkit {__version__}"


@dataclass(frozen=True, slots=True)
class Printed:
    """A picture of the book: its address in the document, its file, and how large it is printed.

    `panel` is the record's id, `anchor` that of the figure.
    """

    href: str
    panel: str
    anchor: str
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
    edition: Edition = getattr(exhibition.front.editions, name)
    trim = trim_of(edition)
    book = outline(exhibition, languages)
    medium = Medium(
        link=lambda anchor: f"#{anchor}",
        notes="foot",
        images=lambda panel, language: image_file(exhibition, panel, language),
    )
    sections = [section_page(section, medium) for section in book.sections]
    pictures = tuple(_pictures(exhibition, book, sections, trim))
    title = f"{book.title.words}: {book.subtitle.words}" if book.subtitle else book.title.words
    html = document(sections, title=title, language=book.language, head=_metas(exhibition, book))
    return Composed(
        Manuscript(html, _css(name, book, pictures, trim), _first(book)),
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


def image_file(exhibition: Exhibition, panel: str, language: str) -> ImageFile:
    """Return how the document addresses a panel's picture; its size is that of the original."""
    picture = exhibition.panel(panel).image.choose((language,))
    if picture is None:
        raise LookupError(f"{panel} has no picture")
    return ImageFile(f"{panel}.{language}.jpg", picture.width, picture.height)


def _pictures(
    exhibition: Exhibition, book: Book, sections: list[Element], trim: Trim
) -> Iterator[Printed]:
    plates = {plate.anchor: plate for _, plate in book.library.plates}
    for section in sections:
        for figure in section.iter("figure"):
            plate = plates[figure.get("id", "")]
            if plate.picture is None or not has_class(figure, "plate"):
                continue
            picture = exhibition.panel(plate.id).image.choose((plate.picture,))
            if picture is None:
                continue
            captions = tuple("".join(item.itertext()) for item in figure.findall("figcaption/*"))
            placed = place(
                Size(picture.width, picture.height), (trim.width, trim.height), captions=captions
            )
            href = image_file(exhibition, plate.id, plate.picture).href
            yield Printed(href, plate.id, plate.anchor, picture, placed)


def _metas(exhibition: Exhibition, book: Book) -> tuple[Element, ...]:
    """Return the document's metadata; the only date is the exhibition's own."""
    front = exhibition.front
    metas = [("author", maker.name.words) for maker in book.front.contributors]
    if front.summary:
        metas.append(("description", front.summary.choose(book.languages).words))
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
    heads = f"chapter content(), book {quoted(book.title.words)}"
    yield f"section > h1 > .title {{ string-set: {heads} }}"
    for printed in pictures:
        size = f"width: {printed.placed.width}mm; height: {printed.placed.height}mm"
        yield f"#{printed.anchor} img {{ {size} }}"
        yield f"#{printed.anchor} figcaption {{ width: {caption_width(printed.placed)}mm }}"


def quoted(words: str) -> str:
    """Return words as a CSS string. Source: CSS Syntax Level 3, 4.3.7 (escapes)."""
    return '"' + re.sub(r'["\\\n]', lambda found: f"\\{ord(found[0]):x} ", words) + '"'

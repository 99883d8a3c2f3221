"""List the pictures of a book: their files, and how large each is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit.book.bilingual import Joined
from toolkit.book.content.backmatter import Frontispiece
from toolkit.book.content.objects import Object
from toolkit.book.elements import has_class
from toolkit.book.medium import ImageFile
from toolkit.book.outline import Book
from toolkit.book.renaming import prefix
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Drawing, Picture
from toolkit.model.theme import PlateStyle
from toolkit.model.vocabulary import Ink
from toolkit.targets.pdf.codes import CODE, side_of_code
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.plates import Placed, bleeding, framed, small
from toolkit.targets.pdf.trim import Trim

PPI: dict[EditionName, int] = {"screen": 150, "press": 300}
"""Px per printed inch: what a screen can show of a page, and what printers ask for."""


@dataclass(frozen=True, slots=True)
class Design:
    """How an edition looks: its theme on its page, what the press cuts, how plates stand."""

    measures: Measures
    trim: Trim
    plates: PlateStyle


@dataclass(frozen=True, slots=True)
class Printed:
    """A picture of the book: its address in the document, its file, and how large it is printed.

    `record` is the kind and the id of whose picture it is, `anchor` the id of the figure;
    `plate` tells whether it has a page of its own, `bleeds` whether it runs over its edges; `ink`
    and `min_ppi` are what the record says; `drawing` is the same in lines and letters.
    """

    href: str
    record: tuple[str, str]
    anchor: str
    plate: bool
    picture: Picture
    placed: Placed
    ink: Ink | None = None
    min_ppi: int | None = None
    drawing: Drawing | None = None
    bleeds: bool = False

    @property
    def original(self) -> Size:
        """Return the size of the file in px."""
        return Size(self.picture.width, self.picture.height)


def image_file(exhibition: Exhibition, id: str, language: str) -> ImageFile:
    """Return how the document addresses a record's picture; its size is that of the original."""
    picture = _picture(exhibition, id, language)
    if picture is None:
        raise LookupError(f"{id} has no picture")
    return ImageFile(f"{id}.{language}.jpg", picture.width, picture.height)


def _picture(exhibition: Exhibition, id: str, language: str) -> Picture | None:
    image = exhibition.image(id)
    return image.choose((language,)) if image else None


def illustrations(exhibition: Exhibition, whole: Joined, design: Design) -> Iterator[Printed]:
    """Yield the pictures that the figures of the book show, in its order."""
    shown = dict(_shown(whole.book))
    for other, _ in whole.told:
        begins = prefix(other.language)
        shown |= {f"{begins}{anchor}": said for anchor, said in _shown(other)}
    for section in whole.pages:
        for figure in section.iter("figure"):
            anchor = figure.get("id", "")
            kind, id, language = shown[anchor]
            picture = _picture(exhibition, id, language) if language else None
            if language is None or picture is None:
                continue
            href = image_file(exhibition, id, language).href
            own = exhibition.shown(id)
            # One with words in it stays within margins, so that nothing to be read is cut off.
            style = "framed" if own.transcript else own.plate or design.plates
            plate = has_class(figure, "plate") or has_class(figure, "frontispiece")
            placed, bleeds = (
                _placed(figure, picture, design, style)
                if plate
                else (small(Size(picture.width, picture.height), design.measures), False)
            )
            drawings = exhibition.drawings(id)
            yield Printed(
                href=href,
                record=(kind, id),
                anchor=anchor,
                plate=plate,
                picture=picture,
                placed=placed,
                ink=own.ink,
                min_ppi=own.min_ppi,
                drawing=drawings.of(picture) if drawings else None,
                bleeds=bleeds,
            )


def _placed(
    figure: Element, picture: Picture, design: Design, style: PlateStyle
) -> tuple[Placed, bool]:
    """Return how large a plate is, and whether it runs over the edges of its page."""
    size = Size(picture.width, picture.height)
    below = [item for item in figure.findall("figcaption/*") if item.get("class") != CODE]
    captions = tuple("".join(item.itertext()) for item in below)
    code, bleed = side_of_code(figure), design.trim.bleed
    if style == "full-bleed":
        whole = bleeding(size, design.measures, captions=captions, bleed=bleed, code=code)
        if whole:
            return whole, True
    return framed(size, design.measures, captions=captions, code=code), False


def largest(pictures: tuple[Printed, ...]) -> tuple[Printed, ...]:
    """Return each picture once, as large as it is printed anywhere: one file does for all."""
    found: dict[str, Printed] = {}
    for printed in pictures:
        known = found.get(printed.href)
        if known is None or known.placed.width < printed.placed.width:
            found[printed.href] = printed
    return tuple(found.values())


def _shown(book: Book) -> Iterator[tuple[str, tuple[str, str, str | None]]]:
    """Yield of every figure its id, and kind, id and language of whose picture it is."""
    for _, plate in book.library.plates:
        yield plate.anchor, ("panels", plate.id, plate.picture)
    for section in book.walk():
        if isinstance(section.content, Object):
            thing = section.content
            yield thing.figure_anchor, ("objects", thing.id, thing.picture)
        if isinstance(section.content, Frontispiece):
            shown = section.content
            yield "frontispiece-F", (*shown.of, shown.picture)

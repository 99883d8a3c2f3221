"""Give the e-book its cover: the picture that the exhibition names, or one made from what it has.

Shops refuse a book without a cover, and readers show a blank for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from toolkit.book.elements import full_stop, h
from toolkit.book.fonts import font_files, fontconfig
from toolkit.book.medium import ImageFile
from toolkit.book.outline import Book
from toolkit.book.phrases import phrase
from toolkit.book.serialise import document
from toolkit.errors import Address, Finding
from toolkit.images.decode import LIBRARIES
from toolkit.images.fitting import save_fitted
from toolkit.images.plan import Size
from toolkit.images.title import COVER, CoverWords, draw_cover
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Cover, Picture
from toolkit.model.records import Panel
from toolkit.model.text import Words
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub.package import Document
from toolkit.targets.epub.pictures import BYTES, Shot, Shown, scaled

PAGE: Final = "cover.xhtml"
PICTURE: Final = "_cover"
"""By what name a picture of the cover's own goes; ids begin with a letter or digit."""
RECORD: Final[Address] = ("exhibition", "cover")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontCover:
    """The cover: its picture, in the size of the file, and what somebody hears who cannot see it.

    `own` tells whether it is a further picture, and no panel's that the book shows anyway.
    """

    picture: Shown
    alt: Words
    own: bool

    @property
    def id(self) -> str:
        """Return the id of its picture in the book's album."""
        return self.picture.id


def cover_of(
    exhibition: Exhibition, folders: Folders, book: Book, shown: Iterable[Shown]
) -> FrontCover:
    """Return the cover of `book`: the panel or picture that is named, else one that is made.

    Args:
        exhibition: As far as e-books may show it.
        folders: Where its files lie.
        book: In one language.
        shown: The pictures of the book.
    """
    named = exhibition.cover
    picture = named.image.choose(book.languages) if named and named.image else None
    if named is None or picture is None:
        return _made(exhibition, folders, book)
    if isinstance(named, Cover):
        alt = (named.alt or exhibition.front.title).choose(book.languages)
        return FrontCover(picture=scaled(folders, PICTURE, picture, RECORD), alt=alt, own=True)
    alt = (named.alt or named.title).choose(book.languages)
    known = next((each for each in shown if each.id == named.id), None)
    own = scaled(folders, PICTURE, picture, ("panels", named.id))
    return FrontCover(picture=known or own, alt=alt, own=known is None)


def _made(exhibition: Exhibition, folders: Folders, book: Book) -> FrontCover:
    words = _words(book)
    picture = _first(exhibition, book)
    step = Step(
        output=f"{folders.dist}/epub/{PICTURE}-made-{book.language}.jpg",
        make=write_cover,
        inputs=(
            words,
            Size(picture.width, picture.height) if picture else None,
            (File(f"{folders.sources}/{picture.path}"),) if picture else (),
            tuple(File(str(font)) for font in font_files()),
        ),
        libraries=LIBRARIES,
    )
    made = Shown(id=PICTURE, steps=(step,), whole=Shot(step.output, COVER))
    said = (words.title, words.subtitle, words.publisher)
    alt = " ".join(f"{each}{full_stop(each)}" for each in said if each)
    return FrontCover(picture=made, alt=Words(book.title.language, alt), own=True)


def _words(book: Book) -> CoverWords:
    subtitle = book.subtitle.words if book.subtitle else ""
    return CoverWords(book.title.words, subtitle, book.front.publisher.words)


def _first(exhibition: Exhibition, book: Book) -> Picture | None:
    """Return the first picture that e-books may show: a panel's, else an object's.

    What readers are to be prepared for is on no shelf, where nobody prepares them.
    """
    records: tuple[Panel | ArchivalObject, ...] = (*exhibition.panels, *exhibition.objects)
    calm = (each for each in records if not (each.content_note or each.sensitivity))
    pictures = (each.image.choose(book.languages) for each in calm if each.image)
    return next((picture for picture in pictures if picture), None)


def write_cover(
    part: Path,
    words: CoverWords,
    size: Size | None,
    pictures: tuple[Path, ...],
    fonts: tuple[Path, ...],
) -> tuple[Finding, ...]:
    """Write the file `part`: a cover of words and, if there is one, a picture of this `size`.

    The words are set in `fonts`, the shipped ones.

    Raises:
        PictureError: The picture is damaged, too large or of an unknown kind.
    """
    drawn = draw_cover(words, fontconfig, pictures[0] if pictures else None, size)
    return save_fitted(part, drawn, BYTES, RECORD)


def cover_page(book: Book, cover: FrontCover, css: list[str]) -> Document:
    """Return the cover as a page of its own: a picture with its description."""
    picture: ImageFile = cover.picture.whole.file
    image = h(
        "img",
        src=picture.href,
        alt=f"{cover.alt.words}{full_stop(cover.alt.words)}",
        lang=cover.alt.language if cover.alt.language != book.language else None,
        width=picture.width,
        height=picture.height,
        role="doc-cover",
    )
    words = phrase("cover", book.language).words
    shown = h("div", image, class_="cover")
    text = document(
        [h("section", shown, epub_type="cover", aria_label=words)],
        title=book.title.words,
        title_language=book.title.language,
        language=book.language,
        css=css,
    )
    return Document(name=PAGE, text=text, before_contents=True)

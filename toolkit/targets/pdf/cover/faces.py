"""Say what is printed on a cover: words in the languages of the edition, and its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.title import title as chosen_title
from toolkit.book.elements import h
from toolkit.book.essay import Flow, Notes
from toolkit.book.serialise import xhtml
from toolkit.book.unbound import unbound
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover, Drawing, Image, Picture
from toolkit.model.text import Words
from toolkit.model.theme import Type
from toolkit.model.vocabulary import Ink
from toolkit.targets.pdf.cover.wrap import Face
from toolkit.targets.pdf.plates import Placed

FRONT, MARK = "front.jpg", "mark.jpg"
"""How the document addresses the picture of the front and the mark of the exhibition."""
MARGIN = 15.0
"""What is left free around a picture that is not printed over the edges."""
CUT = 0.04
"""So much of a picture's width or height may be cut off on each side: more would be lettering."""
PANEL = 0.58
"""The part of the front's height that a panel takes, below the title."""
LARGEST_MARK = (56.0, 16.0)
"""The most that the mark takes on the back, in mm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Jacket:
    """What a cover says, in one language; `back` is the text of its back as XHTML.

    `lettered` tells that the picture of the front has the title in it, `upward` that the spine
    reads from its foot to its head; `type` has the faces of the theme.
    """

    language: str
    title: Words
    subtitle: Words | None
    makers: tuple[Words, ...]
    publisher: Words
    homepage: str | None
    back: str
    isbn: str | None
    date: str
    lettered: bool
    upward: bool
    type: Type


@dataclass(frozen=True, slots=True)
class OnFace:
    """A picture on a face: from the face's upper left corner, in mm; cut off at its edges."""

    x: float
    y: float
    placed: Placed


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the cover: whose it is, its file, and where on its face it lies.

    `drawing` is the same in lines and letters; `ink` and `min_ppi` are what its record says of how
    it is printed.
    """

    href: str
    record: tuple[str, str]
    picture: Picture
    place: OnFace
    drawing: Drawing | None = None
    ink: Ink | None = None
    min_ppi: int | None = None

    @property
    def original(self) -> Size:
        """Return the size of the file in px."""
        return Size(self.picture.width, self.picture.height)


def jacket(exhibition: Exhibition, languages: tuple[str, ...]) -> Jacket:
    """Return what the cover says in the first of `languages`."""
    front = exhibition.front
    choice = Choice(exhibition, languages)
    said = chosen_title(choice)
    edition, publication = front.editions.cover, front.publication
    shown = exhibition.cover
    return Jacket(
        language=languages[0],
        title=said.title,
        subtitle=said.subtitle,
        makers=tuple(made.name for made in said.contributors if made.role in ("aut", "edt")),
        publisher=said.publisher,
        homepage=said.homepage,
        back=_back(choice, said.summary),
        isbn=publication.isbn(edition.binding, languages[0]) if publication else None,
        date=front.date.earliest,
        lettered=isinstance(shown, Cover) and bool(shown.image and shown.image.pictures),
        upward=languages[0] in edition.upward,
        type=front.editions.press.theme.type,
    )


def shown_pictures(
    exhibition: Exhibition, languages: tuple[str, ...], face: Face, bleed: float
) -> Iterator[Shown]:
    """Yield the picture of the front, if there is one, and the mark of the exhibition."""
    cover, logo = exhibition.cover, exhibition.front.logo
    picture = _first(cover.image if cover else None, languages)
    if cover and picture:
        size = Size(picture.width, picture.height)
        drawing = cover.drawings.of(picture) if cover.drawings else None
        if isinstance(cover, Cover):
            place = whole(size, face, bleed)
            yield Shown(FRONT, ("exhibition", "cover"), picture, place, drawing)
        else:
            said = (cover.ink, cover.min_ppi)
            place = below_title(size, face)
            yield Shown(FRONT, ("panels", cover.id), picture, place, drawing, *said)
    mark = _first(logo.image if logo else None, languages)
    if mark:
        placed = fitted(Size(mark.width, mark.height), *LARGEST_MARK)
        yield Shown(MARK, ("exhibition", "logo"), mark, OnFace(0, 0, placed))


def whole(picture: Size, face: Face, bleed: float) -> OnFace:
    """Return where a picture made for the cover lies: over the edges, if hardly any of it is lost.

    It covers the face and the bleed on three sides, its middle as near as can be to that of the
    face. One of other proportions stands whole on a field of the colour of its edge.
    """
    width, height = face.width + bleed, face.height + 2 * bleed
    scale = max(width / picture.width, height / picture.height)
    placed = Placed(round(picture.width * scale, 3), round(picture.height * scale, 3))
    lost = (placed.width / face.width - 1, placed.height / face.height - 1)
    if max(lost) > 2 * CUT:
        return _in_field(picture, face)
    x = max(min(0.0, (face.width - placed.width) / 2), width - placed.width)
    return OnFace(round(x, 3), round((face.height - placed.height) / 2, 3), placed)


def is_whole(place: OnFace, face: Face) -> bool:
    """Tell whether a picture covers its face."""
    return place.x <= 0 and place.y <= 0 and place.placed.width >= face.width


def _in_field(picture: Size, face: Face) -> OnFace:
    placed = fitted(picture, face.width - 2 * MARGIN, face.height - 2 * MARGIN)
    return OnFace(
        round((face.width - placed.width) / 2, 3),
        round((face.height - placed.height) / 2, 3),
        placed,
    )


def below_title(picture: Size, face: Face) -> OnFace:
    """Return where a panel lies: at the foot of the front, below the title of the book."""
    placed = fitted(picture, face.width - 2 * MARGIN, face.height * PANEL)
    return OnFace(MARGIN, round(face.height - placed.height - MARGIN, 3), placed)


def fitted(picture: Size, width: float, height: float) -> Placed:
    """Return the size, in mm, at which a picture fits within width and height."""
    scale = min(width / picture.width, height / picture.height)
    return Placed(round(picture.width * scale, 3), round(picture.height * scale, 3))


def _first(image: Image | None, languages: tuple[str, ...]) -> Picture | None:
    return image.choose(languages) if image else None


def _back(choice: Choice, summary: Words | None) -> str:
    """Return the text of the back: its own, else the summary, else nothing."""
    passage = choice.passage(choice.exhibition.front.editions.cover.text)
    if passage is None:
        lines = [h("p", summary.words, lang=summary.language)] if summary else []
        return "".join(map(xhtml, lines))
    setting = unbound(choice, ())
    flow = Flow(setting, Notes("back"), "back", below=None)
    blocks = h("div", flow.passage(passage), lang=passage.language)
    return xhtml(blocks)

"""Write the sheet of a cover as a document: every face in its place, sizes that fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from xml.etree.ElementTree import Element

from toolkit import __version__
from toolkit.book.elements import h, joined
from toolkit.book.fonts import stylesheet
from toolkit.book.serialise import document
from toolkit.model.text import Words
from toolkit.targets.pdf.cover.barcode import HEIGHT, LEFT, MODULE, WIDTH, symbol
from toolkit.targets.pdf.cover.faces import FRONT, MARK, Jacket, OnFace
from toolkit.targets.pdf.cover.wrap import Face, Wrap, spine_size
from toolkit.targets.pdf.layout import parse
from toolkit.targets.pdf.themed import family, written
from toolkit.targets.pdf.titles import ems
from toolkit.targets.pdf.trim import POINTS_PER_MM

SIDE, HEAD, GAP = 15.0, 18.0, 8.0
"""Of the words of the back: from its edges, from its head, to what stands below; in mm."""
FROM_CORNER = 9.0
"""From the barcode, quiet zones included, to the foot and the fold: where tills look for it."""
ISBN_LINE = 4.5
"""Above the barcode, for the number that people read."""
FIELD = (6.0, 9.0)
"""What the white field at the foot of the back has above the ISBN, and around a mark alone."""
BACK_SIZES = ((12.0, 17.0), (10.5, 15.0), (9.5, 13.5), (8.5, 12.0))
"""Size and leading of the words on the back, in points, the largest first."""
TITLES = ((46.0, 52.0), (38.0, 44.0), (31.0, 37.0), (25.0, 30.0), (19.0, 24.0))
"""Size and leading of the title on a front without letters, in points, the largest first."""
CLIPPED = 0.5
"""What is drawn beyond the bleed and cut off there, so that no hair of the ground is left."""
SPINE_ENDS = 12.0
"""From the words of the spine to its head and foot, in mm."""
PUBLISHER = 0.72
"""The size of the publisher on the spine, as a part of that of the title."""
SMALLEST = 7.0
"""Of words on the spine, in points."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The colour of a cover around its pictures, and of words upon it, as CSS writes them."""

    paper: str
    ink: str


WHITE = Ground("device-cmyk(0 0 0 0)", "device-cmyk(0 0 0 1)")


def sheet(jacket: Jacket, wrap: Wrap, places: tuple[tuple[str, OnFace], ...]) -> str:
    """Return the document of a cover; `places` are its pictures by their addresses."""
    known = dict(places)
    body = h(
        "section",
        _front(jacket, wrap, known.get(FRONT)),
        _spine(jacket, wrap),
        _field(jacket, wrap, known.get(MARK)),
        _back(jacket, wrap, known.get(MARK)),
    )
    title = f"{jacket.title.words}: {jacket.subtitle.words}" if jacket.subtitle else ""
    return document(
        [body],
        title=title or jacket.title.words,
        language=jacket.language,
        head=[*_metas(jacket)],
    )


def style_sheet(
    jacket: Jacket,
    wrap: Wrap,
    places: tuple[tuple[str, OnFace], ...],
    ground: Ground,
    size: tuple[float, float],
) -> str:
    """Return its style sheet; `size` is of the words on the back."""
    trim = wrap.sheet
    letters, leading = size
    title = _title_size(jacket, _room_of_title(wrap.front, dict(places).get(FRONT)))
    values = {
        "text-face": family(jacket.type.text),
        "display-face": family(jacket.type.display),
        "label-face": family(jacket.type.labels),
        "figures": "oldstyle-nums" if jacket.type.figures == "old-style" else "lining-nums",
        "ground-ink": ground.ink,
        "ink": WHITE.ink,
        "paper": WHITE.paper,
    }
    rules = (
        f"@page {{ size: {trim.width}mm {trim.height}mm; bleed: {trim.margin}mm; margin: 0;"
        f" background: {ground.paper} }}",
        f".words.back {{ font-size: {letters}pt; line-height: {leading}pt }}",
        f".front h1 {{ font-size: {title[0]}pt; line-height: {title[1]}pt }}",
    )
    return "\n".join((written(stylesheet("cover.css"), values), *rules))


def field_height(jacket: Jacket, mark: OnFace | None) -> float:
    """Return the height of the white field at the foot of the back, 0 where there is none."""
    above, around = FIELD
    if jacket.isbn:
        return FROM_CORNER + HEIGHT + ISBN_LINE + above
    return mark.placed.height + 2 * around if mark else 0.0


def room_of_back(jacket: Jacket, wrap: Wrap, places: tuple[tuple[str, OnFace], ...]) -> float:
    """Return how far down the words of the back may reach, in mm from the top of the sheet."""
    below = field_height(jacket, dict(places).get(MARK)) or SIDE
    return wrap.back.bottom - below - GAP


def words_of_spine(jacket: Jacket, wrap: Wrap) -> tuple[float, bool] | None:
    """Return the size of the words on the spine, and whether the publisher has room there too.

    None: the spine is too thin, or the title too long for it.
    """
    largest = spine_size(wrap.spine.width)
    if largest is None:
        return None
    room = (wrap.spine.height - 2 * SPINE_ENDS) * POINTS_PER_MM
    title, publisher = ems(jacket.title.words), ems(jacket.publisher.words) * PUBLISHER
    for wanted, both in ((title + 3 + publisher, True), (title, False)):
        size = min(largest, int(room / wanted * 2) / 2)
        if size >= SMALLEST:
            return size, both
    return None


def _front(jacket: Jacket, wrap: Wrap, place: OnFace | None) -> list[Element]:
    face, bleed = wrap.front, wrap.sheet.bleed
    made = []
    if place:
        box = Face(face.x, face.y - bleed, face.width + bleed, face.height + 2 * bleed)
        size = f"left: {place.x}mm; top: {place.y + bleed:.3f}mm; position: absolute"
        picture = h(
            "img",
            src=FRONT,
            alt="",
            style=f"{size}; width: {place.placed.width}mm; height: {place.placed.height}mm",
        )
        made.append(h("div", picture, class_="pictured", style=_at(box)))
    if not jacket.lettered:
        room = _room_of_title(face, place)
        words = _title(jacket, alone=place is None)
        made.append(h("div", words, class_="words front", style=_at(room)))
    return made


def _room_of_title(face: Face, place: OnFace | None) -> Face:
    """Return where the title stands on a front without letters: above its panel, if it has one."""
    foot = place.y - GAP if place else face.height - HEAD
    return Face(face.x + SIDE, face.y + HEAD, face.width - 2 * SIDE, foot - HEAD)


def _title(jacket: Jacket, *, alone: bool) -> list[Element | None]:
    """Return title, subtitle and makers; the publisher where they stand alone."""
    makers = joined([_words("span", maker, jacket) for maker in jacket.makers], ", ")
    return [
        h("p", makers, class_="makers") if makers else None,
        _words("h1", jacket.title, jacket),
        _words("p", jacket.subtitle, jacket, "subtitle") if jacket.subtitle else None,
        _words("p", jacket.publisher, jacket, "publisher") if alone else None,
    ]


def _title_size(jacket: Jacket, room: Face) -> tuple[float, float]:
    """Return the largest size at which the words of the front fit the room they have."""
    width, height = room.width * POINTS_PER_MM, room.height * POINTS_PER_MM
    longest = max(map(ems, jacket.title.words.split()))
    others = sum(
        _height(words.words, size, leading, width) + 14
        for words, size, leading in (
            *((maker, 12.0, 16.0) for maker in jacket.makers),
            (jacket.subtitle, 15.0, 21.0),
        )
        if words
    )
    fitting = (
        (letters, leading)
        for letters, leading in TITLES
        if longest * letters <= width
        and _height(jacket.title.words, letters, leading, width) + others <= height
    )
    return next(fitting, TITLES[-1])


def _height(words: str, letters: float, leading: float, width: float) -> float:
    """Return the height of words in points; a line is reckoned not to be filled to its end."""
    return ceil(ems(words) * letters / (0.85 * width)) * leading


def _spine(jacket: Jacket, wrap: Wrap) -> Element | None:
    """Return the words of the spine, which is one line turned by a right angle.

    The publisher stands at the foot, whichever way they are read. Source: ISO 6357, GOST 7.84.
    """
    found = words_of_spine(jacket, wrap)
    if found is None:
        return None
    size, both = found
    face, length = wrap.spine, wrap.spine.height - 2 * SPINE_ENDS
    left, top, angle = face.right, face.y + SPINE_ENDS, 90
    if jacket.upward:
        left, top, angle = face.x, face.bottom - SPINE_ENDS, -90
    first, last = ("right", "left") if jacket.upward else ("left", "right")
    style = (
        f"left: {left:.3f}mm; top: {top:.3f}mm; width: {length:.3f}mm; height: {face.width:.3f}mm;"
        f" line-height: {face.width:.3f}mm; font-size: {size}pt; transform: rotate({angle}deg)"
    )
    publisher = _words("div", jacket.publisher, jacket, "publisher") if both else None
    title = _words("div", jacket.title, jacket, "title")
    title.set("style", f"{first}: 0")
    if publisher is not None:
        publisher.set("style", f"{last}: 0; font-size: {size * PUBLISHER:.2f}pt")
    return h("div", title, publisher, class_="words spine", style=style)


def _field(jacket: Jacket, wrap: Wrap, mark: OnFace | None) -> list[Element]:
    """Return the white field at the foot of the back, with the mark and the barcode upon it."""
    height = field_height(jacket, mark)
    if not height:
        return []
    back, beyond, top = wrap.back, wrap.sheet.bleed + CLIPPED, wrap.back.bottom - height
    field = Face(-beyond, top, back.right + beyond, wrap.sheet.height + beyond - top)
    made = [h("div", class_="field", style=_at(field))]
    if mark:
        width, tall = mark.placed.width, mark.placed.height
        spot = Face(back.x + SIDE, field.y + (height - tall) / 2, width, tall)
        made.append(h("img", src=MARK, alt="", class_="mark", style=_at(spot)))
    if jacket.isbn:
        made += _barcode(jacket.isbn, wrap)
    return made


def _barcode(isbn: str, wrap: Wrap) -> Iterator[Element]:
    right, bottom = wrap.back.right - wrap.joint - FROM_CORNER, wrap.back.bottom - FROM_CORNER
    spot = Face(right - WIDTH, bottom - HEIGHT, WIDTH, HEIGHT)
    made = symbol(isbn)
    made.set("style", _at(spot))
    yield made
    above = f"left: {spot.x + LEFT * MODULE:.3f}mm; top: {spot.y - ISBN_LINE:.3f}mm"
    yield h("div", f"ISBN {isbn}", class_="isbn", style=above)


def _back(jacket: Jacket, wrap: Wrap, mark: OnFace | None) -> Element:
    """Return the words of the back; the publisher stands below where there is no mark for it."""
    back = wrap.back
    publisher = [_words("span", jacket.publisher, jacket)]
    shown = (jacket.homepage or "").removeprefix("https://").removeprefix("http://")
    return h(
        "div",
        _words("h1", jacket.title, jacket),
        parse(f"<div>{jacket.back}</div>"),
        None if mark else h("p", joined([publisher, shown], ", "), class_="publisher"),
        class_="words back",
        style=f"left: {back.x + SIDE}mm; top: {back.y + HEAD}mm; width: {back.width - 2 * SIDE}mm",
    )


def _words(tag: str, words: Words, jacket: Jacket, class_: str | None = None) -> Element:
    differs = words.language != jacket.language
    return h(tag, words.words, class_=class_, lang=words.language if differs else None)


def _at(face: Face) -> str:
    return (
        f"left: {face.x:.3f}mm; top: {face.y:.3f}mm;"
        f" width: {face.width:.3f}mm; height: {face.height:.3f}mm"
    )


def _metas(jacket: Jacket) -> Iterator[Element]:
    """Yield the document's metadata; the only date is the exhibition's own."""
    if jacket.date:
        yield h("meta", name="dcterms.created", content=jacket.date)
        yield h("meta", name="dcterms.modified", content=jacket.date)
    yield h("meta", name="generator", content=f"archive-publishing-toolkit {__version__}")

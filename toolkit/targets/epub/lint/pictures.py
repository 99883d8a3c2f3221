"""Check the pictures: what is said of each, its kind and size, its colours, what it carries.

Source: EPUB 3.3, section 3 (core media types); HTML, section 4.8.3; the stores' guides, as
`budgets` has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toolkit.targets.epub.lint.ebook import Document, Ebook, Picture, resolve
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted
from toolkit.targets.epub.lint.headers import KINDS, Header

_CORE = frozenset({*KINDS.values(), "image/svg+xml"})
_FILE = re.compile(r"[^\s]+\.(jpe?g|png|gif|webp|svg|tiff?|bmp)", re.IGNORECASE)
_EMPTY_WORDS = frozenset({"image", "picture", "photo", "photograph", "figure", "img", "graphic"})
_ENDS = (*".!?…:;。！？।՝։؟॥", *"»”’“‘›\"')」』")
"""Signs with which the last sentence of a description may end, quotes and brackets included."""
_SRGB = re.compile(r"srgb|adobe ?rgb compatible srgb|^c2$|iec ?61966", re.IGNORECASE)
_NOT_SRGB = re.compile(
    r"adobe ?rgb|prophoto|display p3|e?cirgb|wide ?gamut|bt.?2020", re.IGNORECASE
)
SLACK = 0.01
"""How much the proportions of an element may differ from those of its picture."""
PHOTO = 0.7
"""Bytes per pixel of a PNG from which on it is a photograph rather than a drawing."""
ENDING = 40
"""Characters of a description that are quoted, to show how it ends."""
SMALL = 50_000
"""Bytes of a picture that are not worth a word."""


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is wrong with pictures and with what is said of them."""
    for path, document in book.documents.items():
        for each in shown_pictures(document):
            yield from _description(each, path)
            yield from _proportions(book, each, path)
    for path, picture in book.pictures.items():
        yield from _kind(picture, path)
        yield from _colours(picture, path)
    yield from _cover(book)


def shown_pictures(document: Document) -> Iterator[Element]:
    """Yield the elements that show a picture."""
    return document.named("img", "svg:image")


def is_decorative(element: Element) -> bool:
    """Tell whether a picture is said to say nothing, which nobody has to describe."""
    if element.get("aria-hidden") == "true" or {"presentation", "none"} & set(element.roles):
        return True
    named = element.get("aria-label") or element.get("aria-labelledby") or element.get("title")
    # In a figure a picture is content, and a link of nothing but a silent picture says nothing.
    content = element.inside("figure", "a") or "doc-cover" in element.roles
    return element.attributes.get("alt") == "" and not named and not content


def _description(element: Element, path: str) -> Iterator[Fault]:
    if element.name != "img" or is_decorative(element):
        return
    alt = element.get("alt").strip()
    src = quoted(element.get("src"))
    if not alt:
        if not element.get("aria-label") and not element.get("aria-labelledby"):
            fault = at(element, path, "E005", f"has a picture without a description: {src}")
            # Some hold that a caption suffices: it does not say what is seen.
            yield replace(fault, severity="warning") if _is_captioned(element) else fault
    elif _FILE.fullmatch(alt) or alt.lower() in _EMPTY_WORDS:
        yield at(element, path, "E068", f"{src} is described as {quoted(alt)}, which says nothing")
    elif not alt.endswith(_ENDS):
        end = alt if len(alt) <= ENDING else f"…{alt[-ENDING:]}"
        yield at(element, path, "E068", f"its description ends without a stop: {quoted(end)}")


def _is_captioned(element: Element) -> bool:
    """Tell whether a picture is said to need no words beside those of its caption."""
    figure = next((each for each in element.ancestors() if each.name == "figure"), None)
    captions = (each for each in figure.walk() if each.name == "figcaption") if figure else ()
    return element.attributes.get("alt") == "" and any(each.words() for each in captions)


def _proportions(book: Ebook, element: Element, path: str) -> Iterator[Fault]:
    target = resolve(path, element.get("src") or element.get("xlink:href"))
    picture = book.pictures.get(target[0]) if target else None
    width, height = element.get("width"), element.get("height")
    numbers = width.isdecimal() and height.isdecimal() and int(width) and int(height)
    if element.name != "img" or picture is None or picture.header is None or not numbers:
        return
    real = picture.header
    wide, high = int(width) * real.height, int(height) * real.width
    # A side of few px is rounded by more than one in a hundred.
    slack = max(SLACK, 1 / int(width), 1 / int(height))
    if abs(wide - high) > slack * max(wide, high):
        message = (
            f"shows {quoted(element.get('src'))} as {width} x {height}, "
            f"which has {real.width} x {real.height} px"
        )
        yield at(element, path, "E073", message)


def _kind(picture: Picture, path: str) -> Iterator[Fault]:
    said, header = picture.item.media_type, picture.header
    if said not in _CORE:
        if not picture.item.element.get("fallback"):
            yield Fault("E069", f"is {said}, which not every reader shows", path)
    elif header is None:
        yield Fault("E069", f"is said to be {said} and cannot be read as such", path)
    elif KINDS[header.kind] != said:
        yield Fault("E069", f"is said to be {said} and is {KINDS[header.kind]}", path)
    elif _is_photograph(picture, header):
        message = f"is a PNG of {picture.size / 1000:.0f} kB without transparency"
        yield Fault("E072", message, path)


def _is_photograph(picture: Picture, header: Header) -> bool:
    """Tell whether a picture is a PNG that packs as badly as only photographs do."""
    full = header.kind == "png" and not header.alpha and not header.palette
    return full and picture.size > max(PHOTO * header.pixels, SMALL)


def _colours(picture: Picture, path: str) -> Iterator[Fault]:
    header = picture.header
    if header is None:
        return
    if header.kind == "jpeg" and header.bands == 4:
        yield Fault("E070", "is in the colours of the press (CMYK)", path)
    elif _NOT_SRGB.search(header.profile) and not _SRGB.search(header.profile):
        yield Fault("E070", f"is in the colours of {quoted(header.profile)}, not sRGB", path)
    if header.alpha:
        yield Fault("E070", "is transparent", path)
    if header.kind == "jpeg" and header.progressive:
        yield Fault("E071", "is a progressive JPEG, not a baseline one", path)
    if header.carried:
        yield Fault("E071", f"carries {', '.join(header.carried)}", path)


def _cover(book: Ebook) -> Iterator[Fault]:
    covers = [item for item in book.items if "cover-image" in item.properties]
    older = [
        each.get("content")
        for each in book.package
        if each.name == "meta" and each.get("name") == "cover"
    ]
    if len(covers) > 1:
        yield Fault("E074", f"{len(covers)} pictures are its cover", book.package_path)
    elif not covers and not any(id in book.by_id for id in older):
        yield Fault("E074", "has no picture as its cover", book.package_path)

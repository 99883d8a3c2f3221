"""Take out of an exhibition the pictures that may not be shown in a product.

The one place that reads permissions: what is planned from the result may publish every picture
it finds, up to the size the picture names.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeVar, get_args

from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Cover, Image, Permissions, Picture
from toolkit.model.records import Panel
from toolkit.model.text import Text, Words

Product = Literal["iiif", "epub", "screen", "print"]
"""What permissions are given for; as the fields of `Permissions` are called."""
PRODUCTS: tuple[Product, ...] = get_args(Product)

Pictured = TypeVar("Pictured", Panel, ArchivalObject, Cover)

WITHHELD = {
    "en": "This picture may not be shown here.",
    "ru": "Это изображение нельзя показать здесь.",
}
ON_THE_WEB = {
    "en": "This picture may be shown on the web only, not here.",
    "ru": "Это изображение можно показывать только в интернете, но не здесь.",
}
FALLBACK = "en"


def permitted(exhibition: Exhibition, *products: Product) -> Exhibition:
    """Return `exhibition` as far as all of `products` may show it.

    A picture that one of them may not show is gone, and its record says so in the languages of
    the exhibition. One that the web may show only small names its longest side.
    """
    tags, cover = exhibition.front.languages, exhibition.front.cover
    shown = _allowed(cover, products, tags) if cover else None
    return replace(
        exhibition,
        front=replace(exhibition.front, cover=shown),
        panels=tuple(_allowed(panel, products, tags) for panel in exhibition.panels),
        objects=tuple(_allowed(thing, products, tags) for thing in exhibition.objects),
    )


def _allowed(record: Pictured, products: tuple[Product, ...], tags: tuple[str, ...]) -> Pictured:
    image, rule = record.image, record.permissions
    if image is None or not image.pictures:
        return record
    if not all(getattr(rule, product).allowed for product in products):
        reason = _reason(rule, products, tags)
        return replace(record, image=Image(missing=reason), drawings=None)
    longest = rule.iiif.max_px if "iiif" in products else None
    if longest is None:
        return record
    pictures = tuple(_limited(picture, longest) for picture in image.pictures)
    return replace(record, image=replace(image, pictures=pictures))


def _limited(picture: Picture, longest: int) -> Picture:
    small = max(picture.width, picture.height) <= longest
    return picture if small else replace(picture, longest=longest)


def _reason(rule: Permissions, products: tuple[Product, ...], tags: tuple[str, ...]) -> Text:
    """Return why there is no picture, in the languages of the exhibition we have words for."""
    books = (rule.epub, rule.screen, rule.print)
    only_web = rule.iiif.allowed and not any(book.allowed for book in books)
    words = ON_THE_WEB if only_web and "iiif" not in products else WITHHELD
    known = [tag for tag in tags if tag.split("-")[0] in words] or [FALLBACK]
    return Text(tuple(Words(tag, words[tag.split("-")[0]]) for tag in known))

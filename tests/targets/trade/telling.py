"""Tell of the tiny exhibition's products, of which a publisher says all that can be said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from toolkit.model.accessibility import Accessibility, Certifier
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Exhibition, WebAddress
from toolkit.model.publication import (
    Copyright,
    PostalAddress,
    ProductIsbn,
    ProductMaker,
    Publication,
    Series,
)
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.gather import gather
from toolkit.targets.trade.marc.record import marc
from toolkit.targets.trade.onix.message import message
from toolkit.targets.trade.pages import Count

ONIX = "{http://ns.editeur.org/onix/3.1/reference}"
MARC = "{http://www.loc.gov/MARC21/slim}"
PAGES = Count(prelims="x", before=10, numbered=203, whole=216)


def text(en: str, ru: str = "") -> Text:
    return Text.parse({"en": en, "ru": ru} if ru else {"en": en})


SAID = Publication(
    isbns=(
        ProductIsbn(isbn="978-0-306-40615-7", form="paperback", language="en"),
        ProductIsbn(isbn="978-3-16-148410-0", form="epub", language="en"),
    ),
    edition=text("Second, revised edition", "2-е издание, переработанное"),
    series=Series(title=text("Lights of the North"), number="7", issn="2049-3630"),
    copyright=Copyright(text=text("Jane Marlow, 2025"), pictures=text("The archive, 2024")),
    maker=ProductMaker(
        address=text("Lighthouse Lane 1, 12345 Harrow"),
        email="books@archive.example",
        postal=PostalAddress(
            street=text("Lighthouse Lane 1"), town=text("Harrow"), country="DE", postcode="12345"
        ),
    ),
    status="active",
    place=text("Harrow", "Харроу"),
    country="DE",
    thema=("NHTM", "1DDU", "3MPBG"),
    audience=("professional-and-scholarly", "general"),
)
VOUCHED = Accessibility(
    certifier=Certifier(
        name=text("Harrow Access Bureau"),
        date=HistoricalDate.parse("2025-02-27"),
        credential=text("A badge"),
        report="https://access.museum/report",
        languages=("en",),
    )
)


@cache
def read(folder: Path) -> Exhibition:
    return read_exhibition(folder).exhibition


def tell(tiny: Path, **changes: Any) -> Exhibition:
    """Return the tiny exhibition with other front matter."""
    exhibition = read(tiny)
    return replace(exhibition, front=replace(exhibition.front, **changes))


def full(tiny: Path) -> Exhibition:
    """Return the exhibition that fills every field, and a printed book of it."""
    editions = read(tiny.parent / "full").front.editions
    printed = replace(editions, press=replace(editions.press, made=True))
    return tell(tiny.parent / "full", editions=printed)


def settled(tiny: Path, **changes: Any) -> Exhibition:
    return tell(tiny, base_url=WebAddress(address="https://light.museum/tiny"), **changes)


def credited(tiny: Path, *makers: Contributor) -> Exhibition:
    return tell(tiny, contributors=makers)


def products(exhibition: Exhibition) -> dict[str, Product]:
    """Return the products by the name of their records."""
    return {each.reference: each for each in gather(exhibition, exhibition.front.languages)}


def onix(exhibition: Exhibition, name: str = "tiny-en-epub") -> Element:
    """Return what the message tells of one product."""
    told = products(exhibition)
    root = ElementTree.fromstring(message(tuple(told.values()), [PAGES] * len(told)))
    return root.findall(f"{ONIX}Product")[list(told).index(name)]


def record(exhibition: Exhibition, name: str = "tiny-en-epub") -> Element:
    """Return the record of one product."""
    told = products(exhibition)
    others = tuple(each for reference, each in told.items() if reference != name)
    return ElementTree.fromstring(marc(told[name], PAGES, others))


def values(product: Element, path: str) -> list[str]:
    """Return the text of all elements at a path of ONIX names: `Contributor/PersonName`."""
    named = "/".join(f"{ONIX}{name}" for name in path.split("/"))
    return [each.text or "" for each in product.iterfind(f".//{named}")]


def numbers(product: Element) -> dict[str, str]:
    """Return what names a product, by the kind of number (List 5)."""
    found = product.findall(f"{ONIX}ProductIdentifier")
    names = ("ProductIDType", "IDValue")
    return dict(tuple(each.findtext(f"{ONIX}{name}", "") for name in names) for each in found)


def features(product: Element) -> list[str]:
    """Return the accessibility codes of a product."""
    found = product.iterfind(f".//{ONIX}ProductFormFeature")
    return [
        each.findtext(f"{ONIX}ProductFormFeatureValue", "")
        for each in found
        if each.findtext(f"{ONIX}ProductFormFeatureType") == "09"
    ]


def fields(found: Element, tag: str) -> list[str]:
    """Return fields as librarians write them: `245 10 $a Title $b Subtitle`, without the tag."""
    return [_shown(each) for each in _fields(found) if each.get("tag") == tag]


def control(found: Element, tag: str) -> str:
    return next(each.text or "" for each in _fields(found) if each.get("tag") == tag)


def _fields(found: Element) -> Iterator[Element]:
    yield from (each for each in found if each.get("tag"))


def _shown(each: Element) -> str:
    parts = [f"${part.get('code')} {part.text}" for part in each]
    indicators = f"{each.get('ind1')}{each.get('ind2')}".replace(" ", "#")
    return " ".join([indicators, *parts])

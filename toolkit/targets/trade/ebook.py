"""Hold what the trade is told of an e-book against what the e-book says of itself.

They are made from one source; this reads both files, as a shop would.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.onix import codes
from toolkit.targets.trade.onix.soundness import ONIX

CONTAINER = "META-INF/container.xml"
OCF = "{urn:oasis:names:tc:opendocument:xmlns:container}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
FEATURE = "schema:accessibilityFeature"
SUFFICIENT = "schema:accessModeSufficient"


def differences(product: Product, message: Element, ebook: Path) -> list[str]:
    """Return where the message and the e-book of a product tell different things.

    Raises:
        OSError: One of them cannot be read.
        KeyError: The e-book has no package, or the message not the product.
    """
    told = _product(message, product.urn)
    return list(_differences(told, package(ebook)))


def package(ebook: Path) -> Element:
    """Return the package document of an e-book."""
    with zipfile.ZipFile(ebook) as book:
        container = ElementTree.fromstring(book.read(CONTAINER))
        first = container.find(f".//{OCF}rootfile")
        path = "" if first is None else first.get("full-path", "")
        return ElementTree.fromstring(book.read(path))


def _product(message: Element, urn: str) -> Element:
    for each in message.iter(f"{ONIX}Product"):
        if each.findtext(f"{ONIX}RecordReference") == urn:
            return each
    raise KeyError(urn)


def _differences(told: Element, book: Element) -> Iterator[str]:
    if _names_of_product(told) != _names_of_book(book):
        yield "gives the e-book other numbers than it has itself"
    if title_of_product(told) != _main_title(book):
        yield "gives the e-book another title than it has itself"
    for term, code in codes.FEATURES.items():
        has = term in set(_metas(book, FEATURE))
        if has != (code in set(features_of(told))):
            yield f"tells another thing of {term} than the e-book itself"
    if ("textual" in set(_metas(book, SUFFICIENT))) != (
        codes.WITHOUT_SIGHT in set(features_of(told))
    ):
        yield "tells another thing of reading without sight than the e-book itself"


def features_of(product: Element) -> Iterator[str]:
    """Yield the codes of accessibility that a message gives a product."""
    for each in product.iter(f"{ONIX}ProductFormFeature"):
        if each.findtext(f"{ONIX}ProductFormFeatureType") == codes.ACCESSIBILITY:
            yield each.findtext(f"{ONIX}ProductFormFeatureValue", "")


def title_of_product(product: Element) -> str:
    """Return the title that a message gives a product."""
    found = product.find(f"{ONIX}DescriptiveDetail/{ONIX}TitleDetail/{ONIX}TitleElement")
    if found is None:
        return ""
    names = ("TitlePrefix", "TitleWithoutPrefix", "TitleText")
    parts = (found.findtext(f"{ONIX}{name}", "") for name in names)
    return " ".join(part for part in parts if part)


def _names_of_product(product: Element) -> set[str]:
    """Return the numbers of a product, as the e-book writes them."""
    found = set()
    for each in product.findall(f"{ONIX}ProductIdentifier"):
        kind, value = (each.findtext(f"{ONIX}{name}", "") for name in ("ProductIDType", "IDValue"))
        if kind == codes.ISBN_13:
            found.add(f"urn:isbn:{value}")
        elif kind == codes.URN:
            found.add(value)
    return found


def _names_of_book(book: Element) -> set[str]:
    return {(each.text or "").strip() for each in book.iter(f"{DC}identifier")}


def _main_title(book: Element) -> str:
    return next((each.text or "" for each in book.iter(f"{DC}title")), "")


def _metas(book: Element, name: str) -> Iterator[str]:
    for each in book.iter(f"{OPF}meta"):
        if each.get("property") == name:
            yield (each.text or "").strip()

"""The e-book, the message and the record say the same of one book: each file is read by itself."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.targets.trade.telling import MARC, ONIX, features, fields, numbers
from toolkit.targets.trade.ebook import DC, OPF, package, title_of_product

CODES = {
    "tableOfContents": "11",
    "index": "12",
    "readingOrder": "13",
    "alternativeText": "14",
    "pageBreakMarkers": "19",
    "structuralNavigation": "29",
    "ARIA": "30",
    "displayTransformability": "36",
    "pageNavigation": "41",
}
"""As the W3C Community Group's crosswalk has them."""


@pytest.fixture(params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def book(built: Path, language: str) -> Element:
    return package(built / "dist" / "tiny" / f"tiny-{language}.epub")


@pytest.fixture
def product(built: Path, language: str) -> Element:
    message = ElementTree.parse(built / "dist" / "tiny" / "trade" / "onix.xml")
    for each in message.iter(f"{ONIX}Product"):
        if numbers(each)["01"] == f"tiny-{language}-epub":
            return each
    raise AssertionError


@pytest.fixture
def record(built: Path, language: str) -> Element:
    path = built / "dist" / "tiny" / "trade" / f"tiny-{language}-epub.marc.xml"
    return ElementTree.parse(path).getroot()


def metas(book: Element, name: str) -> set[str]:
    found = book.iter(f"{OPF}meta")
    return {each.text or "" for each in found if each.get("property") == name}


def test_it_has_one_number(book: Element, product: Element, record: Element) -> None:
    (own,) = (each.text for each in book.iter(f"{DC}identifier"))
    assert numbers(product)["22"] == own
    assert fields(record, "024") == [f"7# $a {own} $2 urn"]


def test_it_has_one_title(book: Element, product: Element, record: Element) -> None:
    own, subtitle, *_ = (each.text for each in book.iter(f"{DC}title"))
    assert title_of_product(product) == own
    title = record.find(f"{MARC}datafield[@tag='245']")
    assert title is not None
    assert [each.text for each in title][:2] == [own, subtitle]


def test_it_is_accessible_in_one_way(book: Element, product: Element, record: Element) -> None:
    own = metas(book, "schema:accessibilityFeature")
    told = set(features(product))
    assert {term for term, code in CODES.items() if code in told} == own & CODES.keys()
    assert ("textual" in metas(book, "schema:accessModeSufficient")) == ("52" in told)
    terms = " ".join(fields(record, "341")).split()
    known = {"alternativeText", "longDescription", "tableOfContents", "index", "readingOrder"}
    assert {each for each in known if each in terms} == own & known


def test_the_summary_is_one(book: Element, product: Element, record: Element) -> None:
    (own,) = metas(book, "schema:accessibilitySummary")
    assert own in {each.text for each in product.iter(f"{ONIX}ProductFormFeatureDescription")}
    assert own in fields(record, "532")[0]


def test_it_is_of_one_day_and_one_licence(book: Element, product: Element, record: Element) -> None:
    day = next(each.text or "" for each in book.iter(f"{DC}date"))
    assert product.findtext(f".//{ONIX}PublishingDate/{ONIX}Date") == day.replace("-", "")
    licence = product.findtext(f".//{ONIX}EpubLicenseExpressionLink", "")
    assert licence
    assert licence in "".join(book.itertext())
    assert licence in fields(record, "540")[0]

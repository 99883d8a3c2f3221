"""Say how accessible a digital product is, from the facts that its own file tells.

Nothing here is a claim of our own: a feature goes when the book loses it, and that a product
conforms to a standard for e-books is said only where the sources name who vouches for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit.book.access import Access
from toolkit.model.text import Words
from toolkit.targets.trade.facts import Product, Vouched
from toolkit.targets.trade.onix import codes
from toolkit.targets.trade.onix.words import worded
from toolkit.targets.trade.xml import node


def features(product: Product) -> Iterator[Element]:
    """Yield the features of a digital product: accessibility, hazards, version of the format."""
    if product.access is None:
        return
    yield _feature(codes.ACCESSIBILITY, codes.SUMMARY, product.access_summary)
    for code in dict.fromkeys(_codes(product.access, product)):
        yield _feature(codes.ACCESSIBILITY, code)
    if product.vouched:
        yield from _certified(product.vouched)
    if product.access.hazards == ("none",):
        yield _feature(codes.HAZARD, codes.NO_HAZARD)
    yield _feature(codes.FORMAT_VERSION, codes.VERSIONS[product.form])


def _codes(access: Access, product: Product) -> Iterator[str]:
    """Yield the codes of List 196, but for those that carry words.

    That every text is tagged with its language, and that an e-book has landmarks, is how this
    toolkit writes them, whatever they hold.
    """
    yield from sorted(codes.FEATURES[each] for each in access.features if each in codes.FEATURES)
    held = access.held
    if "unlocked" in access.features and held.all_transcribed:
        yield codes.NOTHING_DISABLED
    if held.pictures and held.all_described and held.transcribed == held.pictures:
        yield codes.FULL_DESCRIPTIONS
    yield codes.TAGGED_LANGUAGES
    if product.form == "epub":
        yield codes.LANDMARKS
    if "textual" in access.sufficient:
        yield codes.WITHOUT_SIGHT
    if product.exemption:
        yield codes.EXEMPTIONS[product.exemption]


def _certified(vouched: Vouched) -> Iterator[Element]:
    for code in codes.CONFORMANCE:
        yield _feature(codes.ACCESSIBILITY, code)
    if vouched.credential:
        yield _feature(codes.ACCESSIBILITY, codes.CREDENTIAL, vouched.credential)
    yield _feature(codes.ACCESSIBILITY, codes.CERTIFIER, vouched.name)
    day = Words("", vouched.date.replace("-", ""))
    yield _feature(codes.ACCESSIBILITY, codes.ASSESSED, day)
    if vouched.report:
        yield _feature(codes.ACCESSIBILITY, codes.REPORT, Words("", vouched.report))


def _feature(kind: str, value: str, said: Words | None = None) -> Element:
    return node(
        "ProductFormFeature",
        node("ProductFormFeatureType", text=kind),
        node("ProductFormFeatureValue", text=value),
        worded("ProductFormFeatureDescription", said) if said else None,
    )

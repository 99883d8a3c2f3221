"""Put the message together: a header, and each product with its blocks.

Source: EDItEUR, ONIX for Books 3.1, Product Information Message; reference names.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from toolkit.targets.trade.facts import Product, Sibling
from toolkit.targets.trade.onix import codes
from toolkit.targets.trade.onix.commercial import (
    collateral_detail,
    identifiers,
    publishing_detail,
    related_material,
)
from toolkit.targets.trade.onix.descriptive import descriptive_detail
from toolkit.targets.trade.pages import Count
from toolkit.targets.trade.xml import document, node


def message(products: Sequence[Product], pages: Sequence[Count | None]) -> str:
    """Return the message; `pages` are those of each product, None where nobody counted.

    It is dated by the exhibition, not by a clock: it says the same until the sources change.
    """
    first = products[0]
    siblings = [each.sibling for each in products]
    root = node(
        "ONIXMessage",
        node(
            "Header",
            node("Sender", node("SenderName", text=first.publisher.name.words)),
            node("SentDateTime", text=first.day.replace("-", "")),
        ),
        (_product(*each, siblings) for each in zip(products, pages, strict=True)),
        release=codes.RELEASE,
    )
    return document(root, codes.NAMESPACE)


def _product(product: Product, pages: Count | None, siblings: Sequence[Sibling]) -> Element:
    own = product.sibling
    return node(
        "Product",
        node("RecordReference", text=product.urn),
        node("NotificationType", text=codes.NOTIFICATION[product.status]),
        node("RecordSourceType", text=codes.FROM_PUBLISHER),
        node("RecordSourceName", text=product.publisher.name.words),
        identifiers(own),
        descriptive_detail(product, pages),
        collateral_detail(product),
        publishing_detail(product),
        related_material(product, (each for each in siblings if each != own)),
    )

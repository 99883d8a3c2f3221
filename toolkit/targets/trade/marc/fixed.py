"""Fill the fields of fixed length: leader, 006, 007, 008.

Source: MARC 21 Format for Bibliographic Data, leader, 006, 007 (electronic resource, text), 008
(books). A position of which nobody knows the truth has the fill character |.
"""

from __future__ import annotations

from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.languages import iso_639_2
from toolkit.targets.trade.marc import codes

PREPUBLICATION, PARTIAL = "8", "5"
"""Leader/17: the names are those of the publisher, not of an authority file."""


def leader(product: Product) -> str:
    """Return the leader; lengths are blank in XML.

    05 new, 06 language material, 07 monograph, 09 Unicode, 18 ISBD punctuation omitted.
    """
    level = PREPUBLICATION if product.status == "forthcoming" else PARTIAL
    return f"     nam a22     {level}c 4500"


def controls(product: Product) -> list[tuple[str, str]]:
    """Return the fields 001 to 008."""
    stamp = f"{product.day.replace('-', '')}000000.0"
    return [
        ("001", product.reference),
        ("005", stamp),
        *((("006", _as_file(product)),) if not product.printed else ()),
        ("007", "ta" if product.printed else _electronic(product)),
        ("008", _book(product)),
    ]


def _as_file(product: Product) -> str:
    """Return 006 of a computer file: 00 m, 05 audience, 06 online, 09 document."""
    return f"m    {_audience(product)}o  d |      "


def _electronic(product: Product) -> str:
    """Return 007: 00 electronic resource, 01 remote, 03 colour, 04 no dimensions, 09 one format."""
    colour = "c" if product.pictures else "n"
    return f"cr {colour}n |||a||||"


def _audience(product: Product) -> str:
    return codes.AUDIENCES[product.audience[0]] if product.audience else " "


def _book(product: Product) -> str:
    """Return 008: the date of issue is that of the record, too, for no clock is asked."""
    held = product.holdings
    country = codes.COUNTRIES.get(product.publisher.country or "", codes.NO_PLACE)
    kinds = ("b" if held.bibliography else "") + ("c" if held.catalogue else "")
    parts = (
        product.day.replace("-", "")[2:8],  # 00-05 entered on file
        "s",  # 06 single date
        f"{product.issued[:4]}    ",  # 07-14
        f"{country:3}",  # 15-17
        f"{_illustrations(product):4}",  # 18-21
        _audience(product),  # 22
        " " if product.printed else "o",  # 23 form of item
        f"{kinds:4}",  # 24-27 nature of contents
        "|",  # 28 government publication
        "00",  # 29 no conference, 30 no festschrift
        "1" if held.index else "0",  # 31
        " ",  # 32 undefined
        "0",  # 33 no fiction
        "d" if held.lives else " ",  # 34 contains biographical information
        iso_639_2(product.language),  # 35-37
        " d",  # 38 not modified, 39 cataloguing source: other
    )
    return "".join(parts)


def _illustrations(product: Product) -> str:
    """Return the kinds of pictures, in the order of the alphabet."""
    held = product.holdings
    kinds = ("a", product.pictures), ("b", held.maps), ("o", held.photographs)
    return "".join(code for code, shown in kinds if shown)

"""Make the files, once the pages are counted."""

from __future__ import annotations

from pathlib import Path

from toolkit.book.pagemap import read_pagemap
from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.marc.record import marc
from toolkit.targets.trade.onix.message import message
from toolkit.targets.trade.pages import Count, count


def make_onix(part: Path, products: tuple[Product, ...], pagemaps: tuple[Path, ...]) -> None:
    """Write the message of `products`; `pagemaps` are those they name, once each, in order."""
    named = dict(zip(named_by(products), pagemaps, strict=True))
    pages = [counted(each, named.get(each.pages_from)) for each in products]
    _write(part, message(products, pages))


def make_marc(
    part: Path, product: Product, others: tuple[Product, ...], pagemaps: tuple[Path, ...]
) -> None:
    """Write the record of a product; `pagemaps` has the one it names, if any."""
    pagemap = pagemaps[0] if pagemaps else None
    _write(part, marc(product, counted(product, pagemap), others))


def named_by(products: tuple[Product, ...]) -> tuple[str, ...]:
    """Return the page maps that products name, once each."""
    return tuple(dict.fromkeys(each.pages_from for each in products if each.pages_from))


def counted(product: Product, pagemap: Path | None) -> Count | None:
    """Return the pages of a product by its page map."""
    if pagemap is None:
        return None
    return count(read_pagemap(pagemap), signature=product.signature)


def _write(part: Path, text: str) -> None:
    part.write_text(text, encoding="utf-8", newline="\n")

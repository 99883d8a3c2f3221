"""Plan the ONIX message and the MARC records, and hold them against what they tell of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.errors import Problem
from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.gather import gather
from toolkit.targets.trade.makers import make_marc, make_onix, named_by
from toolkit.targets.trade.readback import check_ebook, check_message, check_record

name = "trade"
LIBRARIES = ("langcodes",)


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield a record for each product in `languages`, and the message of all products.

    The message tells of all languages, so it is made only when all are asked for.
    """
    products = gather(exhibition, exhibition.front.languages)
    for product in products:
        if product.language in languages:
            others = tuple(each for each in products if each is not product)
            yield Step(
                output=record_path(folders, product),
                make=make_marc,
                inputs=(product, others, _files((product,))),
                libraries=LIBRARIES,
            )
    if set(exhibition.front.languages) <= set(languages):
        yield Step(
            output=message_path(folders),
            make=make_onix,
            inputs=(products, _files(products)),
            libraries=LIBRARIES,
        )


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the files below `root` (codes T001 to T007)."""
    products = gather(exhibition, exhibition.front.languages)
    for product in products:
        if product.language in languages:
            others = tuple(each for each in products if each is not product)
            yield from check_record(product, others, record_path(folders, product), root)
    if not set(exhibition.front.languages) <= set(languages):
        return
    path = message_path(folders)
    yield from check_message(products, path, root)
    for product in products:
        if product.form == "epub":
            ebook = f"{folders.dist}/{exhibition.id}-{product.language}.epub"
            yield from check_ebook(product, path, ebook, root)


def record_path(folders: Folders, product: Product) -> str:
    """Return where the MARC record of a product lies."""
    return f"{folders.dist}/trade/{product.reference}.marc.xml"


def message_path(folders: Folders) -> str:
    """Return where the ONIX message lies."""
    return f"{folders.dist}/trade/onix.xml"


def _files(products: tuple[Product, ...]) -> tuple[File, ...]:
    return tuple(File(each) for each in named_by(products))

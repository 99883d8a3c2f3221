"""Put the fields of a record in the order of their tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.marc import heading, notes
from toolkit.targets.trade.marc.fields import Field, record
from toolkit.targets.trade.marc.fixed import controls, leader
from toolkit.targets.trade.pages import Count


def marc(product: Product, pages: Count | None, others: Sequence[Product]) -> str:
    """Return the record of a product; `others` are those it is linked to."""
    fields = sorted(_fields(product, pages, others), key=lambda each: each.tag)
    return record(leader(product), controls(product), fields)


def _fields(product: Product, pages: Count | None, others: Sequence[Product]) -> Iterator[Field]:
    yield from notes.numbers(product, agency=product.publisher.name.words)
    yield from heading.names(product)
    yield from heading.titles(product)
    yield from heading.imprint(product)
    yield from heading.series(product)
    yield from heading.people(product)
    yield from notes.physical(product, pages)
    yield from notes.access(product)
    yield from notes.notes(product)
    yield from notes.subjects(product)
    yield from notes.related(product, [each.sibling for each in others])
    yield from notes.addresses(product, others)

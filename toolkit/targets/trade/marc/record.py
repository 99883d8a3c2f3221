"""Put the fields of a record in the order of their tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.marc import heading, notes
from toolkit.targets.trade.marc.fields import Field, record
from toolkit.targets.trade.marc.fixed import controls, leader
from toolkit.targets.trade.pages import Count
from toolkit.targets.trade.rights import years
from toolkit.targets.trade.marc.fields import field


def marc(product: Product, pages: Count | None, others: Sequence[Product]) -> str:
    """Return the record of a product; `others` are those it is linked to."""
    return record(leader(product), controls(product), _fields(product, pages, others))


def _fields(product: Product, pages: Count | None, others: Sequence[Product]) -> Iterator[Field]:
    main, added = heading.names(product)
    siblings = [each.sibling for each in others]
    yield from notes.numbers(product, agency=product.publisher.name.words)
    if main:
        yield main.main
    yield from heading.titles(product)
    yield from heading.imprint(product)
    for year in years(product.copyrights):
        yield field("264", "#4", ("c", f"©{year}"))
    yield from notes.physical(product, pages)
    yield from notes.access(product)
    numbered, traced = tuple(heading.series(product)) or (None, None)
    if numbered:
        yield numbered
    yield from notes.notes(product)
    yield from heading.people(product)
    yield from notes.subjects(product)
    yield from (each.main for each in added)
    yield from notes.related(product, siblings)
    if traced:
        yield traced
    yield from notes.addresses(product, others)
    yield from (each.other for each in (main, *added) if each and each.other)

"""Say who made a book and what it is called: fields 100 to 264, 490, 600, 7XX, 880."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.book.choose.names import script_of
from toolkit.book.phrases import phrase
from toolkit.model.relators import RELATORS
from toolkit.model.text import Words
from toolkit.targets.trade.facts import Maker, Product
from toolkit.targets.trade.languages import article
from toolkit.targets.trade.marc import codes
from toolkit.targets.trade.marc.fields import Field, field
from toolkit.targets.trade.rights import years


def main_entry(product: Product) -> Maker | None:
    """Return the first creator who is named."""
    creators = (each for each in product.makers if not codes.CREATORS.isdisjoint(each.roles))
    return next((each for each in creators if each.name), None)


def names(product: Product) -> Iterator[Field]:
    """Yield the main entry, the added ones, and what each is in another script."""
    first = main_entry(product)
    makers = [first] if first else []
    makers += [each for each in product.makers if each is not first]
    linked = 0
    for maker in makers:
        linked += bool(maker.others)
        yield from _maker(maker, main=maker is first, number=linked)
    yield field("710", "2#", ("a", product.publisher.name.words), ("4", codes.PUBLISHER))


def _maker(maker: Maker, *, main: bool, number: int) -> Iterator[Field]:
    """Yield a maker's field; one in another script is linked to it by `number`."""
    if maker.name is None:
        return
    tag = f"{'1' if main else '7'}{'10' if maker.group else '00'}"
    roles = [("4", role) for role in maker.roles if role in RELATORS]
    other = maker.others[0] if maker.others else None
    link = ("6", f"880-{number:02}" if other else None)
    yield field(tag, *_name(maker.name, maker.sort_as, group=maker.group, link=link), *roles)
    if other:
        script = codes.IN_LINKS.get(script_of(other.name.words), "")
        link = ("6", "/".join(part for part in (f"{tag}-{number:02}", script) if part))
        yield field("880", *_name(other.name, other.sort_as, group=maker.group, link=link), *roles)


def _name(
    name: Words, inverted: Words | None, *, group: bool, link: tuple[str, str | None]
) -> tuple[str, tuple[str, str | None], tuple[str, str]]:
    """Return indicators, link and name: of a body in direct order, else as lists file it."""
    if group:
        return "2#", link, ("a", name.words)
    words = inverted.words if inverted else name.words
    return ("1#" if "," in words else "0#"), link, ("a", words)


def titles(product: Product) -> Iterator[Field]:
    """Yield 245 and, for the languages of the other editions, 246."""
    first = main_entry(product)
    ordered = [each for each in product.makers if each.name and "aut" in each.roles]
    by = "; ".join(each.name.words for each in ordered if each.name)
    yield field(
        "245",
        f"{'1' if first else '0'}{nonfiling(product.title)}",
        ("a", product.title.words),
        ("b", product.subtitle.words if product.subtitle else None),
        ("c", by),
    )
    for other in product.parallels:
        label = phrase("title-elsewhere", product.language).words
        yield field("246", "1#", ("i", label), ("a", other.words))


def nonfiling(title: Words) -> int:
    """Return how many characters at the beginning lists pass over: an article and its space."""
    return len(article(title) or "")


def imprint(product: Product) -> Iterator[Field]:
    """Yield 250 and 264: edition, place, publisher, year, copyright."""
    if edition := product.edition:
        worded = phrase("edition-numbered", product.language).words
        words = worded.format(edition.words) if edition.words.isdigit() else edition.words
        yield field("250", "##", ("a", words))
    place = product.publisher.place
    yield field(
        "264",
        "#1",
        ("a", place.words if place else phrase("no-place", product.language).words),
        ("b", product.publisher.name.words),
        ("c", product.issued[:4]),
    )
    for year in years(product.copyrights):
        yield field("264", "#4", ("c", f"©{year}"))


def series(product: Product) -> Iterator[Field]:
    """Yield 490 and 830."""
    if told := product.series:
        name, issn, number = ("a", told.title.words), ("x", told.issn), ("v", told.number)
        yield field("490", "1#", name, issn, number)
        yield field("830", f"#{nonfiling(told.title)}", name, number, issn)


def people(product: Product) -> Iterator[Field]:
    """Yield 600: who has an entry; no authority file is named as the source of the name."""
    for name in product.people:
        yield field("600", f"{'1' if ',' in name.words else '0'}4", ("a", name.words))

"""Say what a book is like, what it tells, who may use it: fields 3XX, 5XX, 65X, 77X, 856."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil

from toolkit.book.phrases import phrase
from toolkit.targets.trade.facts import Product, Sibling
from toolkit.targets.trade.languages import iso_639_2
from toolkit.targets.trade.marc import codes
from toolkit.targets.trade.marc.fields import Field, field
from toolkit.targets.trade.pages import Count
from toolkit.targets.trade.rights import cc_name, years


def said(key: str, product: Product) -> str:
    """Return our words for a key in the language of the record."""
    return phrase(key, product.language).words


# --- 300 to 347: what it is like -----------------------------------------------------------


def physical(product: Product, pages: Count | None) -> Iterator[Field]:
    """Yield extent, pictures and size; then what RDA calls content, media and carrier."""
    counted = _pages(product, pages)
    extent = counted if product.printed else said("online-resource", product)
    if counted and product.form == "pdf":  # what flows has no pages of its own
        extent = f"{extent} ({counted})"
    yield field(
        "300",
        "##",
        ("a", extent),
        ("b", said("illustrations", product) if product.pictures else None),
        ("c", _height(product)),
    )
    yield field("336", "##", ("b", codes.TEXT), ("2", "rdacontent"))
    if product.pictures:
        yield field("336", "##", ("b", codes.STILL_IMAGE), ("2", "rdacontent"))
    yield field("337", "##", ("b", codes.MEDIA[product.printed]), ("2", "rdamedia"))
    yield field("338", "##", ("b", codes.CARRIERS[product.printed]), ("2", "rdacarrier"))
    if not product.printed:
        yield field("347", "##", ("a", "text file"), ("2", "rdaft"))
        yield field("347", "##", ("b", codes.FORMATS[product.form][0]))


def _pages(product: Product, pages: Count | None) -> str:
    """Return "x, 204 pages"."""
    if pages is None:
        return ""
    numbers = ", ".join(part for part in (pages.prelims, str(pages.numbered)) if part)
    return f"{numbers} {said('pages-counted', product)}"


def _height(product: Product) -> str | None:
    """Return the height in whole centimetres, rounded up. Source: RDA 3.5.1.3."""
    return f"{ceil(product.trim[1] / 10)} {said('cm', product)}" if product.trim else None


def access(product: Product) -> Iterator[Field]:
    """Yield 341: which content there is, and what helps to read it, from the facts of the file."""
    told = product.access
    if told is None:
        return
    source = ("2", codes.VOCABULARY)
    textual = [("b", each) for each in codes.OF_TEXT if each in told.features]
    yield field("341", "0#", ("a", "textual"), *textual, source)
    if "visual" in told.modes:
        visual = [("b", each) for each in codes.OF_PICTURES if each in told.features]
        yield field("341", "0#", ("a", "visual"), *visual, source)


# --- 5XX: notes ----------------------------------------------------------------------------


def notes(product: Product) -> Iterator[Field]:
    """Yield the notes, in the language of the book."""
    yield field("500", "##", ("a", said("catalogue-of", product)))
    if product.holdings.bibliography:
        keys = ["with-references", *(["with-index"] if product.holdings.index else [])]
        yield field("504", "##", ("a", " ".join(said(key, product) for key in keys)))
    if product.summary:
        yield field("520", "##", ("a", product.summary.words))
    if product.caution:
        yield field("520", "4#", ("a", product.caution.words))
    if product.access and product.access_summary:
        sighted = "textual" not in product.access.sufficient
        yield field("532", "8#" if sighted else "1#", ("a", product.access_summary.words))
    yield from _vouched(product)
    yield from _rights(product)
    yield field("588", "0#", ("a", said("source-of-record", product)))


def _vouched(product: Product) -> Iterator[Field]:
    """Yield who says that the e-book conforms to what; nothing where nobody does."""
    if product.vouched:
        words = said("vouched", product).format(product.vouched.name.words, product.vouched.date)
        yield field("532", "8#", ("a", words))


def _rights(product: Product) -> Iterator[Field]:
    """Yield 540 and 542: what may be done with it, and whose it is."""
    short = cc_name(product.rights)
    source = [("f", short), ("2", "cc")] if short else []
    yield field("540", "##", ("a", product.licence), *source, ("u", product.rights))
    for line in product.copyrights:
        year = next(iter(years((line,))), None)
        yield field("542", "1#", ("f", f"© {line.words}"), ("g", year))


# --- 0XX and 65X: numbers and subjects -----------------------------------------------------


def numbers(product: Product, *, agency: str) -> Iterator[Field]:
    """Yield 020 to 084: what names the product, who made the record, where shelves have it."""
    if product.isbn:
        qualifier = said(f"form-{product.form}", product)
        yield field("020", "##", ("a", product.isbn), ("q", qualifier))
    yield field("024", "7#", ("a", product.urn), ("2", "urn"))
    language = iso_639_2(phrase("pages-counted", product.language).language)
    yield field("040", "##", ("a", agency), ("b", language), ("e", "rda"), ("c", agency))
    yield field("041", "##", ("a", iso_639_2(product.language)))
    yield from (field("072", "#7", ("a", code), ("2", "thema")) for code in product.thema)
    if told := product.classification:
        if told.udc:
            yield field("080", "##", ("a", told.udc))
        if told.bbk:
            yield field("084", "##", ("a", told.bbk), ("2", "rubbk"))


def subjects(product: Product) -> Iterator[Field]:
    """Yield 653 and 655: keywords, which are of no thesaurus, and the kind of book."""
    for each in product.subjects:
        yield field("653", "##", ("a", each.words))
    term, source, address = codes.EXHIBITION_CATALOGUES
    yield field("655", "#7", ("a", term), ("2", source), ("0", address))


# --- 77X and 856: what belongs to it -------------------------------------------------------


def related(product: Product, others: Iterable[Sibling]) -> Iterator[Field]:
    """Yield 775 for this form in other languages, then 776 for the other forms."""
    told = list(others)
    for other in told:
        if other.form == product.form and other.language != product.language:
            label, language = said("in-other-language", product), iso_639_2(other.language)
            yield _other("775", label, other, ("e", language))
    for other in told:
        if other.language == product.language:
            form = said(f"form-{other.form}", product)
            yield _other("776", f"{form[:1].upper()}{form[1:]}:", other)


def _other(tag: str, label: str, other: Sibling, *more: tuple[str, str]) -> Field:
    return field(
        tag,
        "08",
        ("i", label),
        ("t", other.title.words),
        *more,
        ("z", other.isbn),
        ("o", other.urn),
    )


def addresses(product: Product, others: Iterable[Product]) -> Iterator[Field]:
    """Yield 856, once the exhibition's address is settled; one that lasts always is.

    Second indicator: 0 the book itself, 1 a version of it, 2 what belongs to it.
    """
    for each in (product, *(each for each in others if each.language == product.language)):
        if each.file:
            own = "0" if each is product else "1"
            media = codes.FORMATS[each.form][1]
            yield field("856", f"4{own}", ("u", each.file), ("q", media))
    for address in filter(None, (*product.lasting, product.page)):
        yield field("856", "42", ("3", said("exhibition", product)), ("u", address))

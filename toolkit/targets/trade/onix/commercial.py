"""Say how a product is told of, who publishes it and what belongs to it.

ONIX for Books 3.1, blocks 2, 4 and 5 (groups P.14 to P.23). Who sells it at what price (block 6)
is for the distributor to add.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from toolkit.model.text import Words
from toolkit.targets.trade.facts import PRINTED, Address, Contact, Product, Sibling
from toolkit.targets.trade.onix import codes
from toolkit.targets.trade.onix.words import coded, worded, worded_if
from toolkit.targets.trade.rights import years
from toolkit.targets.trade.xml import Node, node, optional

# --- block 2: descriptions -----------------------------------------------------------------


def collateral_detail(product: Product) -> Node:
    """Return block 2: what the book is about, in its language; None where nothing is said."""
    texts = list(_texts(product))
    return node("CollateralDetail", texts) if texts else None


def _texts(product: Product) -> Iterator[Element]:
    summary = product.summary
    if summary and len(summary.words) <= codes.SHORTEST:
        yield _text(codes.SHORT, worded("Text", summary))
    if summary:
        yield _text(codes.DESCRIPTION, worded("Text", summary))
    if product.blurb:
        text = worded("Text", Words(product.blurb[0].language, ""))
        text.set("textformat", codes.XHTML)
        text.text = None
        text.extend(node("p", text=each.words) for each in product.blurb)
        yield _text(codes.BACK_COVER, text)


def _text(kind: str, text: Element) -> Element:
    return node(
        "TextContent",
        node("TextType", text=kind),
        node("ContentAudience", text=codes.EVERYBODY),
        text,
    )


# --- block 4: publishing -------------------------------------------------------------------


def publishing_detail(product: Product) -> Element:
    """Return block 4."""
    return node(
        "PublishingDetail",
        _publisher(product),
        _sponsors(product),
        worded_if("CityOfPublication", product.publisher.place),
        optional("CountryOfPublication", product.publisher.country),
        _contact(product.contact) if product.contact else None,
        node("PublishingStatus", text=status(product)),
        _date(product),
        _copyright(product),
    )


def status(product: Product) -> str:
    """Return where the product stands; what has no stock is not out of print but withdrawn."""
    if product.status == "out-of-print" and not product.printed:
        return codes.NO_MORE
    return codes.STATUSES[product.status]


def _publisher(product: Product) -> Element:
    told = product.publisher
    return node(
        "Publisher",
        node("PublishingRole", text=codes.PUBLISHER),
        coded("PublisherIdentifier", ("PublisherIDType", codes.ISNI), ("IDValue", told.isni))
        if told.isni
        else None,
        worded("PublisherName", told.name),
        _website(codes.CORPORATE_SITE, told.homepage),
        _website(codes.SITE_OF_WORK, product.page),
        _website(codes.FULL_CONTENT, product.file),
    )


def _website(role: str, address: str | None) -> Node:
    if not address:
        return None
    return coded("Website", ("WebsiteRole", role), ("WebsiteLink", address))


def _sponsors(product: Product) -> Iterator[Element]:
    for maker in product.makers:
        if maker.name and not codes.SPONSORS.isdisjoint(maker.roles):
            yield node(
                "Publisher",
                node("PublishingRole", text=codes.SPONSOR),
                worded("PublisherName", maker.name),
            )


def _contact(contact: Contact) -> Element:
    """Return who answers for the safety of the product (Regulation (EU) 2023/988, article 9)."""
    return node(
        "ProductContact",
        node("ProductContactRole", text=codes.SAFETY),
        node("ProductContactName", text=contact.name.words),
        node("EmailAddress", text=contact.email),
        _address(contact.postal) if contact.postal else None,
    )


def _address(address: Address) -> Iterator[Node]:
    yield worded("StreetAddress", address.street)
    yield worded("LocationName", address.town)
    yield optional("PostalCode", address.postcode)
    yield node("CountryCode", text=address.country)


def _date(product: Product) -> Element:
    form = codes.DATE_FORMATS[len(product.issued)]
    return node(
        "PublishingDate",
        node("PublishingDateRole", text=codes.PUBLICATION),
        node("Date", text=product.issued.replace("-", ""), dateformat=form),
    )


def _copyright(product: Product) -> Iterator[Element]:
    """Yield the rights as the imprint has them; who holds them is words, not a name to file."""
    named = years(product.copyrights)
    if named:
        yield node(
            "CopyrightStatement",
            node("CopyrightType", text=codes.COPYRIGHT),
            (node("CopyrightYear", text=year) for year in named),
        )
        # One text a language, says the schema.
        for language in dict.fromkeys(each.language for each in product.copyrights):
            lines = (each.words for each in product.copyrights if each.language == language)
            together = " ".join(f"© {line}." for line in lines)
            yield worded("CopyrightStatementText", Words(language, together))


# --- block 5: what belongs to it -----------------------------------------------------------


def related_material(product: Product, others: Iterable[Sibling]) -> Node:
    """Return block 5: the other forms, and the other languages of this form."""
    related = [(relations, other) for other in others if (relations := _relations(product, other))]
    if not related:
        return None
    return node("RelatedMaterial", (_related(relations, other) for relations, other in related))


def _relations(product: Product, other: Sibling) -> list[str]:
    if other.language != product.language:
        return [codes.OTHER_TONGUE] if other.form == product.form else []
    printed = other.form in PRINTED
    if product.printed and not printed:
        return [codes.ALTERNATIVE, codes.AS_EPUBLICATION]
    return [codes.ALTERNATIVE, codes.BASED_ON] if printed else [codes.ALTERNATIVE]


def _related(relations: list[str], other: Sibling) -> Element:
    return node(
        "RelatedProduct",
        (node("ProductRelationCode", text=each) for each in relations),
        identifiers(other),
        node("ProductForm", text=codes.FORMS[other.form]),
        (node("ProductFormDetail", text=each) for each in codes.DETAILS[other.form]),
    )


def identifiers(product: Sibling) -> Iterator[Element]:
    """Yield what names a product: its ISBN, the name of its record, its URN."""
    if product.isbn:
        yield _identifier(codes.GTIN_13, product.isbn)
        yield _identifier(codes.ISBN_13, product.isbn)
    yield _identifier(codes.PROPRIETARY, product.reference, scheme=SCHEME)
    yield _identifier(codes.URN, product.urn)


SCHEME = "archive-publishing-toolkit"
"""What the names of records are called where they stand as identifiers."""


def _identifier(kind: str, value: str, *, scheme: str = "") -> Element:
    return coded(
        "ProductIdentifier", ("ProductIDType", kind), ("IDTypeName", scheme), ("IDValue", value)
    )

"""Judge a message by itself: are its codes known, its ISBNs right, its products there?

That its elements stand in their order is for EDItEUR's schema, which the tests have.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit.targets.trade.numbers import is_isbn
from toolkit.targets.trade.onix import codes

ONIX = f"{{{codes.NAMESPACE}}}"
NUMBERED = frozenset({codes.GTIN_13, codes.ISBN_13})
FEATURES = frozenset(
    {
        *(codes.SUMMARY, *codes.FEATURES.values(), *codes.CONFORMANCE, *codes.EXEMPTIONS.values()),
        *(codes.FULL_DESCRIPTIONS, codes.TAGGED_LANGUAGES, codes.LANDMARKS, codes.WITHOUT_SIGHT),
        codes.NOTHING_DISABLED,
        *(codes.CREDENTIAL, codes.CERTIFIER, codes.ASSESSED, codes.REPORT),
        *(codes.NO_HAZARD, *codes.VERSIONS.values()),
    }
)
CODED = {
    "NotificationType": frozenset(codes.NOTIFICATION.values()),
    "RecordSourceType": frozenset({codes.FROM_PUBLISHER}),
    "ProductIDType": frozenset({codes.PROPRIETARY, *NUMBERED, codes.URN}),
    "ProductComposition": frozenset({codes.SINGLE}),
    "ProductForm": frozenset(codes.FORMS.values()),
    "ProductFormDetail": frozenset(each for some in codes.DETAILS.values() for each in some),
    "ProductFormFeatureType": frozenset({codes.ACCESSIBILITY, codes.HAZARD, codes.FORMAT_VERSION}),
    "ProductFormFeatureValue": FEATURES,
    "PrimaryContentType": frozenset({codes.AS_TEXT}),
    "ProductContentType": frozenset({codes.PICTURES, codes.PICTURES_OF_TEXT}),
    "MeasureType": frozenset({codes.HEIGHT, codes.WIDTH, codes.TRIM_HEIGHT, codes.TRIM_WIDTH}),
    "MeasureUnitCode": frozenset({codes.MILLIMETRES}),
    "EpubTechnicalProtection": frozenset({codes.UNPROTECTED}),
    "TitleType": frozenset({codes.DISTINCTIVE, codes.OTHER_LANGUAGE}),
    "ContributorRole": frozenset({*codes.ROLES.values(), codes.OTHER_ROLE}),
    "ExtentType": frozenset(
        {
            *(codes.MAIN_PAGES, codes.FRONT_PAGES, codes.PRODUCTION_PAGES),
            *(codes.PDF_PAGES, codes.PRINT_PAGES),
        }
    ),
    "SubjectSchemeIdentifier": frozenset({*codes.THEMA.values(), codes.UDC, codes.KEYWORDS}),
    "AudienceCodeValue": frozenset(codes.AUDIENCES.values()),
    "TextType": frozenset({codes.SHORT, codes.DESCRIPTION, codes.BACK_COVER}),
    "PublishingRole": frozenset({codes.PUBLISHER, codes.SPONSOR}),
    "PublishingStatus": frozenset({*codes.STATUSES.values(), codes.NO_MORE}),
    "ProductRelationCode": frozenset(
        {codes.ALTERNATIVE, codes.OTHER_TONGUE, codes.BASED_ON, codes.AS_EPUBLICATION}
    ),
}
"""Element -> the codes it may have here."""


def faults(message: Element) -> Iterator[tuple[str, str]]:
    """Yield the code and the words of everything that is wrong with a message."""
    yield from _numbers(message)
    yield from _codes(message)
    yield from _relations(message)


def _numbers(message: Element) -> Iterator[tuple[str, str]]:
    for each in message.iter(f"{ONIX}ProductIdentifier"):
        kind, value = _value(each, "ProductIDType"), _value(each, "IDValue")
        if kind in NUMBERED and not is_isbn(value):
            yield "T003", f"{value} is no ISBN"


def _codes(message: Element) -> Iterator[tuple[str, str]]:
    for each in message.iter():
        known = CODED.get(each.tag.removeprefix(ONIX))
        if known is not None and each.text not in known:
            yield "T004", f"{each.tag.removeprefix(ONIX)} has a code that is not ours: {each.text}"


def _relations(message: Element) -> Iterator[tuple[str, str]]:
    """Yield the related products that the message does not hold."""
    products = list(message.iter(f"{ONIX}Product"))
    known = {_urn(each) for each in products}
    for product in products:
        for each in product.iter(f"{ONIX}RelatedProduct"):
            if _urn(each) not in known:
                yield "T007", f"{_urn(product)} is related to {_urn(each)}, which is not there"


def _urn(product: Element) -> str:
    """Return the URN among the identifiers of a product, or of a related one."""
    for each in product.findall(f"{ONIX}ProductIdentifier"):
        if _value(each, "ProductIDType") == codes.URN:
            return _value(each, "IDValue")
    return ""


def _value(element: Element, name: str) -> str:
    return element.findtext(f"{ONIX}{name}", "")

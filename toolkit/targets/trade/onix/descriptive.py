"""Say what a product is: ONIX for Books 3.1, block 1 (groups P.3 to P.13).

The order of elements is that of the specification: it is checked by its schema in tests.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from toolkit.model.text import Words
from toolkit.targets.trade.facts import Maker, Product
from toolkit.targets.trade.languages import article, iso_639_2
from toolkit.targets.trade.onix import codes
from toolkit.targets.trade.onix.access import features
from toolkit.targets.trade.onix.words import coded, worded, worded_if
from toolkit.targets.trade.pages import Count
from toolkit.targets.trade.xml import Node, node

CREATIVE_COMMONS = "http://creativecommons.org/"


def descriptive_detail(product: Product, pages: Count | None) -> Element:
    """Return block 1."""
    return node(
        "DescriptiveDetail",
        _form(product),
        _collection(product),
        _titles(product),
        _contributors(product),
        _edition(product),
        coded(
            "Language",
            ("LanguageRole", codes.TEXT_LANGUAGE),
            ("LanguageCode", iso_639_2(product.language)),
        ),
        _extents(product, pages),
        _contents(product),
        _subjects(product),
        _audience(product),
    )


# --- P.3: form -----------------------------------------------------------------------------


def _form(product: Product) -> Iterator[Node]:
    yield node("ProductComposition", text=codes.SINGLE)
    yield node("ProductForm", text=codes.FORMS[product.form])
    yield from (node("ProductFormDetail", text=each) for each in codes.DETAILS[product.form])
    yield from features(product)
    yield node("PrimaryContentType", text=codes.AS_TEXT)
    if product.pictures:
        yield node("ProductContentType", text=codes.PICTURES)
    if product.access and product.access.held.written:
        yield node("ProductContentType", text=codes.PICTURES_OF_TEXT)
    yield from _measures(product)
    if not product.printed:
        yield node("EpubTechnicalProtection", text=codes.UNPROTECTED)
        yield _licence(product)


def _measures(product: Product) -> Iterator[Element]:
    """Yield the size of the trimmed page; that of a paperback is the size of the book, too."""
    if product.trim is None:
        return
    width, height = product.trim
    measures = [(codes.TRIM_HEIGHT, height), (codes.TRIM_WIDTH, width)]
    if product.form == "paperback":
        measures = [(codes.HEIGHT, height), (codes.WIDTH, width), *measures]
    for kind, value in measures:
        yield coded(
            "Measure",
            ("MeasureType", kind),
            ("Measurement", f"{value:g}"),
            ("MeasureUnitCode", codes.MILLIMETRES),
        )


def _licence(product: Product) -> Node:
    """Return the licence; a statement of rights that permits nothing is none."""
    if not product.rights.startswith(CREATIVE_COMMONS):
        return None
    return node(
        "EpubLicense",
        node("EpubLicenseName", text=product.licence),
        coded(
            "EpubLicenseExpression",
            ("EpubLicenseExpressionType", codes.HUMAN_READABLE),
            ("EpubLicenseExpressionLink", product.rights),
        ),
    )


# --- P.5 to P.7: collection, title, makers -------------------------------------------------


def _collection(product: Product) -> Node:
    series = product.series
    if series is None:
        return None
    numbered = series.number.isdigit()
    issn = series.issn.replace("-", "") if series.issn else None
    return node(
        "Collection",
        node("CollectionType", text=codes.PUBLISHERS_COLLECTION),
        coded("CollectionIdentifier", ("CollectionIDType", codes.ISSN), ("IDValue", issn))
        if issn
        else None,
        coded(
            "CollectionSequence",
            ("CollectionSequenceType", codes.CONCLUDED),
            ("CollectionSequenceNumber", series.number),
        )
        if numbered
        else None,
        node(
            "TitleDetail",
            node("TitleType", text=codes.DISTINCTIVE),
            _title_element(codes.COLLECTION_LEVEL, series.title, number=1),
            coded(
                "TitleElement",
                ("SequenceNumber", "2"),
                ("TitleElementLevel", codes.PRODUCT_LEVEL),
                ("PartNumber", series.number),
            )
            if series.number
            else None,
        ),
    )


def _titles(product: Product) -> Iterator[Element]:
    """Yield the title, then what it is in the other languages of the exhibition."""
    yield node(
        "TitleDetail",
        node("TitleType", text=codes.DISTINCTIVE),
        _title_element(codes.PRODUCT_LEVEL, product.title, product.subtitle),
    )
    for other in product.parallels:
        yield node(
            "TitleDetail",
            node("TitleType", text=codes.OTHER_LANGUAGE),
            _title_element(codes.PRODUCT_LEVEL, other),
        )


def _title_element(
    level: str, title: Words, subtitle: Words | None = None, *, number: int = 0
) -> Element:
    before = article(title)
    if before is None:
        named = [worded("TitleText", title)]
    else:
        rest = Words(title.language, title.words.removeprefix(before))
        prefix = worded("TitlePrefix", Words(title.language, before.strip()))
        named = [prefix if before else node("NoPrefix"), worded("TitleWithoutPrefix", rest)]
    return node(
        "TitleElement",
        node("SequenceNumber", text=str(number)) if number else None,
        node("TitleElementLevel", text=level),
        named,
        worded_if("Subtitle", subtitle),
    )


def _contributors(product: Product) -> Iterator[Element]:
    """Yield who made it, in the order written; that nobody is named is said, too."""
    makers = [(maker, roles) for maker in product.makers if (roles := roles_of(maker))]
    for number, (maker, roles) in enumerate(makers, start=1):
        yield node(
            "Contributor",
            node("SequenceNumber", text=str(number)),
            (node("ContributorRole", text=role) for role in roles),
            _named(maker),
        )
    if not makers:
        yield node("NoContributor")


def roles_of(maker: Maker) -> list[str]:
    """Return what somebody did, in the codes of List 17, once each."""
    roles = [role for role in maker.roles if role not in codes.UNCREATIVE]
    return list(dict.fromkeys(codes.ROLES.get(role, codes.OTHER_ROLE) for role in roles))


def _named(maker: Maker) -> Iterator[Node]:
    if maker.name is None:
        yield node("UnnamedPersons", text=codes.ANONYMOUS)
        return
    if maker.pseudonym:
        yield node("NameType", text=codes.PSEUDONYM)
    yield from _name(maker.name, maker.sort_as, group=maker.group)
    for other in maker.others if not maker.pseudonym else ():
        yield node(
            "AlternativeName",
            node("NameType", text=codes.OTHER_SCRIPT),
            _name(other.name, other.sort_as, group=maker.group),
        )


def _name(name: Words, inverted: Words | None, *, group: bool) -> Iterator[Node]:
    kind = "CorporateName" if group else "PersonName"
    yield worded(kind, name)
    yield worded_if(f"{kind}Inverted", inverted)


# --- P.9 to P.13: edition, extent, subject, audience ---------------------------------------


def _edition(product: Product) -> Node:
    """Return the edition: a bare number is one, all else a statement."""
    if product.edition is None:
        return None
    if product.edition.words.isdigit():
        return node("EditionNumber", text=product.edition.words)
    return worded("EditionStatement", product.edition)


def _extents(product: Product, pages: Count | None) -> Iterator[Element]:
    """Yield how many pages there are, of each kind that the form has."""
    if pages is None:
        return
    if product.form == "epub":
        yield _extent(codes.PRINT_PAGES, pages.before + pages.numbered)
        return
    yield _extent(codes.MAIN_PAGES, pages.numbered)
    if pages.before:
        yield _extent(codes.FRONT_PAGES, pages.before, roman=pages.prelims)
    yield _extent(codes.PRODUCTION_PAGES if product.printed else codes.PDF_PAGES, pages.whole)


def _extent(kind: str, pages: int, *, roman: str = "") -> Element:
    return coded(
        "Extent",
        ("ExtentType", kind),
        ("ExtentValue", str(pages)),
        ("ExtentValueRoman", roman),
        ("ExtentUnit", codes.PAGES),
    )


def _contents(product: Product) -> Iterator[Node]:
    """Yield whether there are pictures, how many, and what stands behind the text."""
    yield node("Illustrated", text=codes.ILLUSTRATED if product.pictures else codes.UNILLUSTRATED)
    if product.pictures:
        yield node("NumberOfIllustrations", text=str(product.pictures))
    for part, code in codes.HELD.items():
        if getattr(product.holdings, part):
            yield coded("AncillaryContent", ("AncillaryContentType", code))


def _subjects(product: Product) -> Iterator[Element]:
    for number, code in enumerate(product.thema):
        yield _subject(codes.THEMA[code[0] if code[0].isdigit() else ""], code, main=number == 0)
    if product.classification and product.classification.udc:
        yield _subject(codes.UDC, product.classification.udc)
    if product.subjects:
        # One element for all; a semicolon inside a keyword would part it.
        language = product.subjects[0].language
        keywords = "; ".join(each.words.replace(";", ",") for each in product.subjects)
        yield node(
            "Subject",
            node("SubjectSchemeIdentifier", text=codes.KEYWORDS),
            worded("SubjectHeadingText", Words(language, keywords)),
        )
    for name in product.people:
        inverted = "," in name.words
        yield node(
            "NameAsSubject", worded("PersonNameInverted" if inverted else "PersonName", name)
        )


def _subject(scheme: str, code: str, *, main: bool = False) -> Element:
    return node(
        "Subject",
        node("MainSubject") if main else None,
        node("SubjectSchemeIdentifier", text=scheme),
        node("SubjectCode", text=code),
    )


def _audience(product: Product) -> Iterator[Element]:
    for each in product.audience:
        yield coded(
            "Audience",
            ("AudienceCodeType", codes.ONIX_AUDIENCE),
            ("AudienceCodeValue", codes.AUDIENCES[each]),
        )

"""What the message tells booksellers of each product."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.targets.trade.telling import (
    ONIX,
    SAID,
    credited,
    full,
    numbers,
    onix,
    products,
    settled,
    tell,
    text,
    values,
)
from toolkit.model.exhibition import Contributor
from toolkit.model.publication import Publication
from toolkit.model.text import Words
from toolkit.targets.trade.languages import article, iso_639_2


def test_every_form_in_every_language_is_a_product(tiny: Path) -> None:
    assert [*products(tell(tiny))] == [
        *("tiny-en-paperback", "tiny-en-epub", "tiny-en-pdf"),
        *("tiny-ru-paperback", "tiny-ru-epub", "tiny-ru-pdf"),
    ]


@pytest.mark.parametrize(
    ("name", "form", "details"),
    [
        ("tiny-en-paperback", "BC", []),
        ("tiny-en-epub", "ED", ["E101", "E200"]),
        ("tiny-en-pdf", "ED", ["E107", "E201", "E205"]),
    ],
)
def test_a_product_has_the_codes_of_its_form(
    tiny: Path, name: str, form: str, details: list[str]
) -> None:
    found = onix(tell(tiny), name)
    assert values(found, "DescriptiveDetail/ProductForm") == [form]
    assert values(found, "DescriptiveDetail/ProductFormDetail") == details


def test_an_isbn_is_sent_as_gtin_too_and_a_urn_beside_it(tiny: Path) -> None:
    exhibition = tell(tiny, publication=SAID)
    urn = products(exhibition)["tiny-en-epub"].urn
    isbn = "9783161484100"
    told = {"03": isbn, "15": isbn, "01": "tiny-en-epub", "22": urn}
    assert numbers(onix(exhibition)) == told


def test_a_product_without_an_isbn_has_a_number_of_its_own(tiny: Path) -> None:
    found = onix(tell(tiny, publication=SAID), "tiny-ru-epub")
    assert [*numbers(found)] == ["01", "22"]


def test_the_record_is_known_by_what_does_not_change_with_an_isbn(tiny: Path) -> None:
    before, after = onix(tell(tiny)), onix(tell(tiny, publication=SAID))
    assert values(before, "RecordReference") == values(after, "RecordReference")
    assert values(after, "RecordReference")[0].startswith("urn:uuid:")


def test_an_article_is_told_apart_from_the_title(tiny: Path) -> None:
    found = onix(tell(tiny))
    assert values(found, "TitleElement/TitlePrefix") == ["The"]
    assert values(found, "TitleElement/TitleWithoutPrefix")[0] == "Light at Harrow Point"
    assert values(found, "TitleElement/Subtitle") == ["Three keepers and a lamp"]


def test_nothing_is_told_of_articles_in_a_language_that_nobody_has_listed() -> None:
    assert article(Words("sv", "En fyr")) is None
    assert article(Words("ru", "Маяк")) == ""


def test_the_title_of_the_other_languages_is_told(tiny: Path) -> None:
    found = onix(tell(tiny))
    assert values(found, "TitleDetail/TitleType") == ["01", "06"]
    assert values(found, "TitleElement/TitleWithoutPrefix")[1] == "Маяк на мысе Харроу"


def test_makers_have_the_roles_of_the_trade_and_their_names_as_lists_file_them(
    tiny: Path,
) -> None:
    name = text("Jane Marlow", "Джейн Марлоу")
    sorted_as = text("Marlow, Jane", "Марлоу, Джейн")
    makers = (
        Contributor(name=name, role="aut", sort_as=sorted_as),
        Contributor(name=text("The keepers"), role="edt", group=True),
        Contributor(name=name, role="pht", sort_as=sorted_as),
        Contributor(name=text("A bank"), role="fnd", group=True),
        Contributor(name=text("A press"), role="prt", group=True),
        Contributor(name=text("Somebody"), role="rev"),
    )
    found = onix(credited(tiny, *makers))
    assert values(found, "Contributor/ContributorRole") == ["A01", "A13", "B01", "Z99"]
    assert values(found, "Contributor/PersonName") == ["Jane Marlow", "Somebody"]
    assert values(found, "Contributor/PersonNameInverted") == ["Marlow, Jane"]
    assert values(found, "Contributor/CorporateName") == ["The keepers"]
    assert values(found, "AlternativeName/PersonNameInverted") == ["Марлоу, Джейн"]
    assert values(found, "Publisher/PublishingRole") == ["01", "03"]


def test_who_wishes_not_to_be_named_is_anonymous(tiny: Path) -> None:
    hidden = Contributor(name=text("A. Writer"), role="aut", credit_as="none")
    found = onix(credited(tiny, hidden))
    assert values(found, "Contributor/UnnamedPersons") == ["02"]
    assert not any("Writer" in (each.text or "") for each in found.iter())


def test_a_pseudonym_is_called_one_and_the_name_is_kept_back(tiny: Path) -> None:
    pen = Contributor(
        name=text("A. Writer"), role="aut", credit_as="pseudonym", pseudonym=text("Ariel")
    )
    found = onix(credited(tiny, pen))
    assert values(found, "Contributor/NameType") == ["01"]
    assert values(found, "Contributor/PersonName") == ["Ariel"]
    assert not any("Writer" in (each.text or "") for each in found.iter())


def test_that_nobody_is_named_at_all_is_told(tiny: Path) -> None:
    assert onix(credited(tiny)).find(f".//{ONIX}NoContributor") is not None


@pytest.mark.parametrize(
    ("name", "extents"),
    [
        ("tiny-en-paperback", [("00", "203", ""), ("03", "10", "x"), ("06", "216", "")]),
        ("tiny-en-epub", [("08", "213", "")]),
        ("tiny-en-pdf", [("00", "203", ""), ("03", "10", "x"), ("07", "216", "")]),
    ],
)
def test_pages_are_counted_as_each_form_has_them(
    tiny: Path, name: str, extents: list[tuple[str, str, str]]
) -> None:
    found = onix(tell(tiny), name).iterfind(f".//{ONIX}Extent")
    names = ("ExtentType", "ExtentValue", "ExtentValueRoman")
    assert [
        tuple(each.findtext(f"{ONIX}{name}", "") for name in names) for each in found
    ] == extents


def test_a_paperback_is_as_large_as_its_pages_a_hardback_is_not(tiny: Path) -> None:
    paperback = onix(tell(tiny), "tiny-en-paperback")
    assert values(paperback, "Measure/MeasureType") == ["01", "02", "04", "05"]
    assert values(paperback, "Measure/Measurement") == ["240", "170", "240", "170"]
    hardback = onix(full(tiny), "full-en-hardback")
    assert values(hardback, "DescriptiveDetail/ProductForm") == ["BB"]
    assert values(hardback, "Measure/MeasureType") == ["04", "05"]


def test_subjects_are_thema_first_then_keywords_in_one_element(tiny: Path) -> None:
    keywords = (text("Lighthouses"), text("Keepers; lamps"))
    found = onix(tell(tiny, publication=SAID, subjects=keywords))
    assert values(found, "Subject/SubjectSchemeIdentifier") == ["93", "94", "96", "20"]
    assert values(found, "Subject/SubjectCode") == ["NHTM", "1DDU", "3MPBG"]
    assert values(found, "Subject/SubjectHeadingText") == ["Lighthouses; Keepers, lamps"]
    assert len(found.findall(f".//{ONIX}MainSubject")) == 1


def test_the_living_are_not_spread_as_subjects(tiny: Path) -> None:
    exhibition = tell(tiny)
    assert "Lind, Anna" in values(onix(exhibition), "NameAsSubject/PersonNameInverted")
    lind = replace(exhibition.person("lind"), living="unknown")
    others = tuple(each for each in exhibition.persons if each.id != "lind")
    found = onix(replace(exhibition, persons=(lind, *others)))
    assert "Lind, Anna" not in values(found, "NameAsSubject/PersonNameInverted")


def test_audience_edition_series_and_rights_are_told(tiny: Path) -> None:
    found = onix(tell(tiny, publication=SAID))
    assert values(found, "Audience/AudienceCodeValue") == ["06", "01"]
    assert values(found, "DescriptiveDetail/EditionStatement") == ["Second, revised edition"]
    assert values(found, "CollectionIdentifier/IDValue") == ["20493630"]
    assert values(found, "CollectionSequence/CollectionSequenceNumber") == ["7"]
    assert values(found, "CopyrightStatement/CopyrightYear") == ["2025", "2024"]
    rights = ["© Jane Marlow, 2025. © The archive, 2024."]
    assert values(found, "PublishingDetail/CopyrightStatementText") == rights


def test_a_bare_number_is_the_number_of_the_edition(tiny: Path) -> None:
    found = onix(tell(tiny, publication=Publication(edition=text("3"))))
    assert values(found, "DescriptiveDetail/EditionNumber") == ["3"]


def test_a_licence_that_permits_something_is_told_of_digital_products(tiny: Path) -> None:
    link = "EpubLicenseExpression/EpubLicenseExpressionLink"
    licence = "http://creativecommons.org/licenses/by/4.0/"
    assert values(onix(tell(tiny)), link) == [licence]
    assert values(onix(tell(tiny), "tiny-en-paperback"), link) == []
    reserved = tell(tiny, rights="http://rightsstatements.org/vocab/InC/1.0/")
    assert values(onix(reserved), link) == []
    assert values(onix(tell(tiny)), "DescriptiveDetail/EpubTechnicalProtection") == ["00"]


@pytest.mark.parametrize(
    ("status", "notification", "print_code", "digital_code"),
    [
        ("forthcoming", "02", "02", "02"),
        ("active", "03", "04", "04"),
        ("out-of-print", "03", "07", "17"),
        ("withdrawn", "03", "11", "11"),
    ],
)
def test_where_a_product_stands(
    tiny: Path, status: str, notification: str, print_code: str, digital_code: str
) -> None:
    exhibition = tell(tiny, publication=Publication(status=status))  # type: ignore[arg-type]
    printed, digital = onix(exhibition, "tiny-en-paperback"), onix(exhibition)
    assert values(printed, "NotificationType") == [notification]
    assert values(printed, "PublishingDetail/PublishingStatus") == [print_code]
    assert values(digital, "PublishingDetail/PublishingStatus") == [digital_code]


def test_who_answers_for_safety_is_told_of_what_can_fall_on_a_foot(tiny: Path) -> None:
    exhibition = tell(tiny, publication=SAID)
    printed = onix(exhibition, "tiny-en-paperback")
    assert values(printed, "ProductContact/ProductContactRole") == ["10"]
    assert values(printed, "ProductContact/ProductContactName") == ["Harrow Point Archive"]
    assert values(printed, "ProductContact/EmailAddress") == ["books@archive.example"]
    assert values(printed, "ProductContact/CountryCode") == ["DE"]
    assert values(onix(exhibition), "ProductContact/ProductContactRole") == []


def test_forms_and_languages_are_related(tiny: Path) -> None:
    exhibition = tell(tiny)
    related = "RelatedProduct/ProductRelationCode"
    assert values(onix(exhibition, "tiny-en-paperback"), related) == ["06", "27", "06", "27", "11"]
    assert values(onix(exhibition), related) == ["06", "13", "06", "11"]


def test_addresses_are_told_once_they_are_settled(tiny: Path) -> None:
    assert values(onix(tell(tiny)), "Website/WebsiteLink") == []
    assert values(onix(settled(tiny)), "Website/WebsiteLink") == [
        *("https://light.museum/tiny", "https://light.museum/tiny/tiny-en.epub")
    ]


def test_the_book_is_described_in_its_own_language(tiny: Path) -> None:
    assert (
        values(onix(tell(tiny), "tiny-ru-pdf"), "TextContent/Text")
        == ["Два стенда и две короткие главы о маяке, которого никогда не было."] * 2
    )
    assert values(onix(tell(tiny)), "TextContent/TextType") == ["02", "03"]


def test_the_text_of_the_back_is_told_in_paragraphs(tiny: Path) -> None:
    found = onix(full(tiny), "full-en-hardback")
    assert values(found, "TextContent/TextType")[-1] == "05"
    assert values(found, "Text/p") == ["A text of the back"]


@pytest.mark.parametrize(
    ("tag", "code"),
    [("ru-Latn", "rus"), ("de", "ger"), ("cs-CZ", "cze"), ("en-GB", "eng"), ("xx", "und")],
)
def test_languages_have_the_codes_of_libraries(tag: str, code: str) -> None:
    assert iso_639_2(tag) == code

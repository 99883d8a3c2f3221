"""MODS keeps the rules of its schema, version 3.8, each named by its definition there."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from langcodes import Language, tag_is_valid

from tests.targets.iiif.records.conftest import Records
from tests.targets.iiif.records.letters import LETTER, LETTERS
from toolkit.model.dates import HistoricalDate
from toolkit.targets.iiif.records.codes import RELATORS

NS = {"m": "http://www.loc.gov/mods/v3"}
HOME = "https://example.org/letters/records"
XLINK = "{http://www.w3.org/1999/xlink}href"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TOP = frozenset(
    [
        "abstract",
        "accessCondition",
        "classification",
        "extension",
        "genre",
        "identifier",
        "language",
        "location",
        "name",
        "note",
        "originInfo",
        "part",
        "physicalDescription",
        "recordInfo",
        "relatedItem",
        "subject",
        "tableOfContents",
        "targetAudience",
        "titleInfo",
        "typeOfResource",
    ]
)
CHILDREN = {
    "titleInfo": {"title", "subTitle", "partNumber", "partName", "nonSort"},
    "name": {
        "namePart",
        "displayForm",
        "affiliation",
        "role",
        "description",
        "nameIdentifier",
        "alternativeName",
    },
    "role": {"roleTerm"},
    "originInfo": {"place", "publisher", "dateIssued", "dateCreated", "displayDate"},
    "language": {"languageTerm", "scriptTerm"},
    "languageOfCataloging": {"languageTerm", "scriptTerm"},
    "physicalDescription": {"form", "internetMediaType", "extent", "digitalOrigin", "note"},
    "location": {"physicalLocation", "shelfLocator", "url"},
    "subject": {"topic", "geographic", "temporal", "name", "titleInfo"},
    "part": {"detail", "extent"},
    "recordInfo": {
        "recordContentSource",
        "recordIdentifier",
        "languageOfCataloging",
        "recordOrigin",
        "descriptionStandard",
    },
    "mods": set(TOP),
    "relatedItem": set(TOP),
}
"""Element -> what its definition allows within it, as far as we write it."""
VALUES = {
    ("titleInfo", "type"): {"abbreviated", "translated", "alternative", "uniform"},
    ("titleInfo", "usage"): {"primary"},
    ("titleInfo", "supplied"): {"yes"},
    ("name", "type"): {"personal", "corporate", "conference", "family"},
    ("namePart", "type"): {"date", "family", "given", "termsOfAddress"},
    ("roleTerm", "type"): {"code", "text"},
    ("languageTerm", "type"): {"code", "text"},
    ("placeTerm", "type"): {"code", "text"},
    ("url", "access"): {"preview", "raw object", "object in context"},
    ("url", "usage"): {"primary", "primary display"},
    ("relatedItem", "type"): {
        "preceding",
        "succeeding",
        "original",
        "host",
        "constituent",
        "series",
        "otherVersion",
        "otherFormat",
        "isReferencedBy",
        "references",
        "reviewOf",
    },
    ("typeOfResource", "collection"): {"yes"},
    ("dateIssued", "encoding"): {"w3cdtf", "iso8601", "marc", "temper", "edtf"},
    ("dateCreated", "encoding"): {"w3cdtf", "iso8601", "marc", "temper", "edtf"},
}
"""Element and attribute -> the enumeration of its values."""
RESOURCES = {
    "text", "cartographic", "notated music", "sound recording", "still image", "moving image",
    "three dimensional object", "software", "multimedia", "mixed material", "artifact",
}  # fmt: skip


def name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


@pytest.fixture
def roots(each: Records) -> list[Element]:
    return [each.xml(file) for file in each.named(".mods.xml")]


def test_a_record_names_its_version_and_has_a_title(roots: list[Element]) -> None:
    """<mods>: version 3.8; MODS User Guidelines, <titleInfo>: one chief title."""
    for root in roots:
        assert (root.tag, root.get("version")) == ("{http://www.loc.gov/mods/v3}mods", "3.8")
        assert len(root.findall("m:titleInfo[@usage='primary']", NS)) == 1


def test_elements_stand_where_they_may(roots: list[Element]) -> None:
    """The definitions of each element."""
    for root in roots:
        for element in root.iter():
            if allowed := CHILDREN.get(name(element)):
                assert {name(child) for child in element} <= allowed, name(element)


def test_values_are_those_of_their_lists(roots: list[Element]) -> None:
    """The enumerations of each attribute; <typeOfResource>: Guidelines, list of values."""
    for root in roots:
        for element in root.iter():
            for (tag, attribute), allowed in VALUES.items():
                if name(element) == tag and attribute in element.attrib:
                    assert element.get(attribute) in allowed
        assert {element.text for element in root.findall("m:typeOfResource", NS)} <= RESOURCES


def test_a_place_of_keeping_has_its_parts_in_order(roots: list[Element]) -> None:
    """<location>: physicalLocation, shelfLocator, url, in this sequence."""
    order = ["physicalLocation", "shelfLocator", "url"]
    for root in roots:
        for element in root.iter("{http://www.loc.gov/mods/v3}location"):
            places = [order.index(name(child)) for child in element]
            assert places == sorted(places)


def test_languages_have_their_codes(roots: list[Element]) -> None:
    """<languageTerm>: ISO 639-2b and RFC 5646; languageAttributeGroup: lang, xml:lang, script."""
    for root in roots:
        for term in root.iter("{http://www.loc.gov/mods/v3}languageTerm"):
            check = is_iso_639_2 if term.get("authority") == "iso639-2b" else tag_is_valid
            assert check(term.text or "")
        for element in root.iter():
            if tag := element.get(LANG):
                assert tag_is_valid(tag)
                assert is_iso_639_2(element.get("lang", ""))
                assert re.fullmatch(r"[A-Z][a-z]{3}", element.get("script", "Latn"))


def is_iso_639_2(code: str) -> bool:
    return Language.get(code).to_alpha3(variant="B") == code


def test_relators_are_those_of_marc(roots: list[Element]) -> None:
    """<roleTerm authority="marcrelator">: MARC Code List for Relators."""
    for root in roots:
        for term in root.iter("{http://www.loc.gov/mods/v3}roleTerm"):
            if term.get("type") == "code":
                assert term.text in RELATORS
                assert term.get("valueURI") == f"http://id.loc.gov/vocabulary/relators/{term.text}"


def test_dates_are_edtf(roots: list[Element]) -> None:
    """dateDefinition, encoding="edtf"."""
    for root in roots:
        for kind in ("dateIssued", "dateCreated"):
            for date in root.iter(f"{{http://www.loc.gov/mods/v3}}{kind}"):
                assert date.get("encoding") == "edtf"
                assert HistoricalDate.parse(date.text).edtf == date.text


def test_addresses_are_addresses(roots: list[Element]) -> None:
    """xlink:href, valueURI and <url> are of type xs:anyURI."""
    for root in roots:
        for element in root.iter():
            found = [element.get(XLINK, ""), element.get("valueURI", "")]
            found += [element.text or ""] if name(element) == "url" else []
            assert all(re.fullmatch(r"https?://\S+", each) for each in found if each)


def test_a_title_that_is_ours_says_so_and_has_no_brackets(letters: Records) -> None:
    """<titleInfo supplied="yes">."""
    first, second = letters.xml("letter.mods.xml").findall("m:titleInfo", NS)
    assert (first.get("supplied"), first.findtext("m:title", namespaces=NS)) == (
        "yes",
        "A letter home",
    )
    assert (second.get("type"), second.get("lang"), second.get("script")) == (
        "translated",
        "rus",
        "Cyrl",
    )


def test_makers_have_their_roles_and_doubts(letters: Records) -> None:
    names = letters.xml("letter.mods.xml").findall("m:name", NS)
    told = [
        (
            each.findtext("m:displayForm", namespaces=NS)
            or each.findtext("m:namePart", namespaces=NS),
            each.findtext("m:role/m:roleTerm", namespaces=NS),
            each.findtext("m:description", namespaces=NS),
        )
        for each in names
    ]
    assert told == [
        ("Анна Штейн", "aut", None),
        ("Anna Stein", "aut", None),
        ("Anna Shtein", "aut", None),
        ("Boris", "scr", "unverified"),
        ("K. Stone", "pht", None),
    ]


def test_a_thing_lies_somewhere_and_belongs_to_something(letters: Records) -> None:
    root = letters.xml("letter.mods.xml")
    assert root.findtext("m:location/m:physicalLocation", namespaces=NS) == "An archive"
    shelves = [each.text or "" for each in root.findall("m:location/m:shelfLocator", NS)]
    assert [each.replace("\u00a0", " ") for each in shelves] == [
        "f. R-1, op. 2, d. 35, ll. 3-4",
        "ф. Р-1, оп. 2, д. 35, л. 3-4",
    ]
    hosts = [each.get(XLINK) for each in root.findall("m:relatedItem[@type='host']", NS)]
    assert hosts == [f"{HOME}/{id}.linked-art.jsonld" for id in ("fonds", "exhibition")]
    terms = [each.text for each in root.findall("m:language/*", NS)]
    assert terms == ["ger", "de", "rus", "ru-Latn", "Latn"]


def test_rights_and_access_are_conditions(letters: Records) -> None:
    root = letters.xml("letter.mods.xml")
    told = [(each.get("type"), each.text) for each in root.findall("m:accessCondition", NS)]
    assert told == [
        ("restriction on access", "Restricted"),
        ("restriction on access", "Ограниченный"),
        ("restriction on access", "By appointment."),
        ("use and reproduction", "Her heirs"),
    ]
    panel = letters.xml("panel-01.mods.xml").find("m:accessCondition", NS)
    assert panel is not None
    assert panel.get(XLINK) == "http://creativecommons.org/licenses/by/4.0/"


def test_the_entry_of_a_person_has_them_as_its_subject_and_every_claim_as_a_note(
    letters: Records,
) -> None:
    root = letters.xml("anna.mods.xml")
    subjects = root.findall("m:subject/m:name/m:displayForm", NS)
    assert [each.text for each in subjects] == ["Анна Штейн", "Anna Stein", "Anna Shtein"]
    deaths = [
        (each.text or "").replace("\u00a0", " ")
        for each in root.findall("m:note[@type='death'][@lang='eng']", NS)
    ]
    assert len(deaths) == 2
    assert "(according to the prison; disputed)" in deaths[1]
    works = root.findall("m:relatedItem[@type='references']", NS)
    assert [each.get(XLINK, "").rpartition("#")[2] for each in works] == ["book", "file-35"]


def test_a_julian_date_is_told_in_gregorian_numbers() -> None:
    for edtf, written in (
        ("1899-02-10", "1899-02-22"),
        ("1899-02", "[1899-02-13..1899-03-12]"),
        ("1899-02-10/1899-02-11", "1899-02-22/1899-02-23"),
    ):
        letter = replace(LETTER, date=HistoricalDate(edtf, "julian"))
        found = Records(replace(LETTERS, objects=(LETTERS.objects[0], letter)))
        date = found.xml("letter.mods.xml").findtext("m:originInfo/m:dateCreated", namespaces=NS)
        assert date == written

"""EDM says what Europeana demands, each rule with its source.

Guidelines: Europeana, EDM Mapping Guidelines, version 2.4. Schema: order and numbers of elements
in Europeana's schema for RDF/XML.
"""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

import pytest

from tests.targets.iiif.records.conftest import Records
from toolkit.model.rights import CANONICAL
from toolkit.model.text import LANGUAGE_TAG
from toolkit.targets.iiif.records.edm import NAMESPACES

HOME = "https://example.org/letters/records"
RDF = f"{{{NAMESPACES['rdf']}}}"
ABOUT, RESOURCE = f"{RDF}about", f"{RDF}resource"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
AGGREGATION = [
    "edm:aggregatedCHO",
    "edm:dataProvider",
    "edm:hasView",
    "edm:isShownAt",
    "edm:isShownBy",
    "edm:object",
    "edm:provider",
    "edm:rights",
]
AGENT = [
    "skos:prefLabel",
    "skos:altLabel",
    "skos:note",
    "dc:identifier",
    "rdaGr2:biographicalInformation",
    "rdaGr2:dateOfBirth",
    "rdaGr2:dateOfDeath",
    "rdaGr2:placeOfBirth",
    "rdaGr2:placeOfDeath",
    "rdaGr2:professionOrOccupation",
    "owl:sameAs",
]
PLACE = ["wgs84_pos:lat", "wgs84_pos:long", "skos:prefLabel", "skos:altLabel", "owl:sameAs"]
RESOURCES = [
    "dc:format",
    "dc:rights",
    "dc:language",
    "edm:rights",
    "dcterms:isReferencedBy",
    "svcs:has_service",
]
SERVICE = ["dcterms:conformsTo", "doap:implements"]


def short(tag: str) -> str:
    uri, _, name = tag[1:].partition("}")
    return f"{next(prefix for prefix, known in NAMESPACES.items() if known == uri)}:{name}"


def every(root: Element, kind: str) -> list[Element]:
    return root.findall(kind, NAMESPACES)


def resource(element: Element, name: str) -> str:
    found = element.find(name, NAMESPACES)
    assert found is not None
    return found.attrib[RESOURCE]


@pytest.fixture
def roots(each: Records) -> list[Element]:
    return [each.xml(name) for name in each.named(".edm.rdf")]


def test_a_thing_has_exactly_one_aggregation(roots: list[Element]) -> None:
    """Guidelines, ore:Aggregation: one for each ProvidedCHO, which it aggregates."""
    for root in roots:
        things = [thing.attrib[ABOUT] for thing in every(root, "edm:ProvidedCHO")]
        gathered = [resource(a, "edm:aggregatedCHO") for a in every(root, "ore:Aggregation")]
        assert things == gathered


def test_a_thing_has_what_is_mandatory(roots: list[Element]) -> None:
    """Guidelines, edm:ProvidedCHO: mandatory properties."""
    for root in roots:
        for thing in every(root, "edm:ProvidedCHO"):
            names = Counter(short(child.tag) for child in thing)
            assert names["dc:title"] or names["dc:description"]
            assert names["dc:subject"] or names["dc:type"] or names["dcterms:spatial"]
            assert names["edm:type"] == 1
            kind = thing.findtext("edm:type", namespaces=NAMESPACES)
            assert kind in ("TEXT", "IMAGE", "SOUND", "VIDEO", "3D")
            assert kind != "TEXT" or names["dc:language"]


def test_an_aggregation_has_what_is_mandatory(roots: list[Element]) -> None:
    """Guidelines, ore:Aggregation: dataProvider, provider, rights, isShownAt or isShownBy."""
    for root in roots:
        for gathered in every(root, "ore:Aggregation"):
            names = Counter(short(child.tag) for child in gathered)
            for name in ("edm:dataProvider", "edm:provider", "edm:rights", "edm:isShownAt"):
                assert names[name] == 1
            assert CANONICAL.fullmatch(resource(gathered, "edm:rights"))


@pytest.mark.parametrize(
    ("kind", "order"),
    [
        ("ore:Aggregation", AGGREGATION),
        ("edm:Agent", AGENT),
        ("edm:Place", PLACE),
        ("edm:WebResource", RESOURCES),
        ("svcs:Service", SERVICE),
    ],
)
def test_elements_stand_in_the_order_of_the_schema(
    kind: str, order: list[str], roots: list[Element]
) -> None:
    """Schema: a sequence for each class but ProvidedCHO, whose edm:type comes behind the rest."""
    for root in roots:
        for one in every(root, kind):
            places = [order.index(short(child.tag)) for child in one]
            assert places == sorted(places)


def test_what_is_named_is_described_in_the_same_file(roots: list[Element]) -> None:
    """Guidelines, contextual classes: a link to an agent or place leads to its description."""
    named = ("dc:creator", "dc:contributor", "dc:publisher", "dc:subject", "dcterms:spatial")
    more = ("edm:dataProvider", "edm:provider", "edm:isShownBy", "edm:hasView", "svcs:has_service")
    for root in roots:
        described = {child.attrib[ABOUT] for child in root}
        for one in root.iter():
            if RESOURCE in one.attrib and short(one.tag) in (*named, *more):
                assert one.attrib[RESOURCE] in described


def test_each_resource_is_described_once(roots: list[Element]) -> None:
    """RDF/XML, section 2.2, and the schema: one element for each resource."""
    for root in roots:
        addresses = [child.attrib[ABOUT] for child in root]
        assert len(addresses) == len(set(addresses))


def test_a_name_is_preferred_once_in_a_language(roots: list[Element]) -> None:
    """SKOS Reference, S14: no more than one prefLabel in each language."""
    for root in roots:
        for one in (*every(root, "edm:Agent"), *every(root, "edm:Place")):
            tags = [label.get(LANG) for label in every(one, "skos:prefLabel")]
            assert tags
            assert len(tags) == len(set(tags))


def test_a_date_of_birth_stands_once_and_is_one(roots: list[Element]) -> None:
    """Schema, rdaGr2:dateOfBirth: at most one; ours is ISO 8601."""
    for root in roots:
        for agent in every(root, "edm:Agent"):
            for name in ("rdaGr2:dateOfBirth", "rdaGr2:dateOfDeath"):
                found = [one.text or "" for one in every(agent, name)]
                assert len(found) <= 1
                assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date) for date in found)


def test_languages_are_tags(roots: list[Element]) -> None:
    """RFC 5646, section 2.1."""
    for root in roots:
        for one in root.iter():
            assert LANGUAGE_TAG.fullmatch(one.get(LANG, "en"))
            if short(one.tag) == "dc:language":
                assert LANGUAGE_TAG.fullmatch(one.text or "")


def test_a_picture_leads_to_the_manifest_and_its_image_service(letters: Records) -> None:
    """ "IIIF Manifests at Europeana": isShownBy, isReferencedBy, has_service, Service."""
    root = letters.xml("panel-01.edm.rdf")
    (gathered,) = every(root, "ore:Aggregation")
    image = "https://example.org/letters/iiif/panel-01.en/full/max/0/default.jpg"
    assert resource(gathered, "edm:isShownBy") == image
    assert resource(gathered, "edm:hasView") == image.replace(".en/", ".ru/")
    shown = every(root, "edm:WebResource")[0]
    assert shown.attrib[ABOUT] == image
    assert resource(shown, "dcterms:isReferencedBy") == "https://example.org/letters/manifest.json"
    assert resource(shown, "svcs:has_service") == "https://example.org/letters/iiif/panel-01.en"
    service = every(root, "svcs:Service")[0]
    assert service.attrib[ABOUT] == "https://example.org/letters/iiif/panel-01.en"
    assert resource(service, "dcterms:conformsTo") == "http://iiif.io/api/image"
    assert resource(service, "doap:implements") == "http://iiif.io/api/image/3/level0.json"


def test_a_thing_without_a_picture_says_why(letters: Records) -> None:
    root = letters.xml("panel-02.edm.rdf")
    (gathered,) = every(root, "ore:Aggregation")
    assert gathered.find("edm:isShownBy", NAMESPACES) is None
    assert "Burnt." in [one.text for one in root.iter()]


def test_a_maker_in_doubt_is_words_and_no_link(letters: Records) -> None:
    root = letters.xml("letter.edm.rdf")
    makers = [one.get(RESOURCE) or one.text for one in every(root, "edm:ProvidedCHO/dc:creator")]
    assert makers == [f"{HOME}/anna.linked-art.jsonld", "Boris (unverified)"]


def test_a_document_of_unknown_language_says_so(letters: Records) -> None:
    thing = letters.xml("secret.edm.rdf").find("edm:ProvidedCHO", NAMESPACES)
    assert thing is not None
    assert thing.findtext("edm:type", namespaces=NAMESPACES) == "TEXT"
    assert [one.text for one in every(thing, "dc:language")] == ["und"]


def test_rights_nobody_has_stated_are_not_evaluated(letters: Records) -> None:
    (gathered,) = every(letters.xml("letter.edm.rdf"), "ore:Aggregation")
    assert resource(gathered, "edm:rights") == "http://rightsstatements.org/vocab/CNE/1.0/"
    (gathered,) = every(letters.xml("panel-01.edm.rdf"), "ore:Aggregation")
    assert resource(gathered, "edm:rights") == "http://creativecommons.org/licenses/by/4.0/"


def test_a_disputed_death_is_a_note_and_no_date(letters: Records) -> None:
    (agent,) = every(letters.xml("anna.edm.rdf"), "edm:Agent")
    assert agent.findtext("rdaGr2:dateOfBirth", namespaces=NAMESPACES) == "1902-05-01"
    assert agent.find("rdaGr2:dateOfDeath", NAMESPACES) is None
    notes = [(one.text or "").replace("\u00a0", " ") for one in every(agent, "skos:note")]
    assert any(
        note.startswith("Death: 17 July 1947 (according to the prison; disputed)") for note in notes
    )


def test_to_be_a_prisoner_is_no_occupation(letters: Records) -> None:
    (agent,) = every(letters.xml("anna.edm.rdf"), "edm:Agent")
    found = [one.text for one in every(agent, "rdaGr2:professionOrOccupation")]
    assert found == ["nurse", "медсестра"]

"""What the screen edition says of itself, and what it holds for archives."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from hashlib import md5
from xml.etree import ElementTree

import pikepdf
import pytest

from tests.targets.pdf.conftest import book, english
from toolkit.model.editions import Editions, ScreenEdition
from toolkit.model.exhibition import Contributor, Exhibition, WebAddress
from toolkit.model.text import Text, Words
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.makers import labels_of
from toolkit.targets.pdf.metadata import xmp
from toolkit.targets.pdf.screen import finish_screen

SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def bilingual(**changes: object) -> Exhibition:
    both = Text((Words("en", "Small"), Words("ru", "Малое")))
    front = replace(
        book().front,
        title=both,
        subtitle=english("A <test> & more"),
        summary=english("What it is about."),
        languages=("en", "ru"),
        subjects=(english("Camps"),),
        contributors=(
            Contributor(name=english("A. Writer"), role="aut"),
            Contributor(name=english("T. Hidden"), role="trl", credit_as="none"),
            Contributor(
                name=english("D. Hidden"),
                role="ill",
                credit_as="pseudonym",
                pseudonym=english("D. Drawer"),
            ),
        ),
        **changes,
    )
    return replace(book(), front=front)


def told(exhibition: Exhibition, *languages: str) -> dict[str, list[str]]:
    """Return what the packet says: property -> its texts, with their languages if they have one."""
    composed = compose(exhibition, languages or ("en",), "screen")
    root = ElementTree.fromstring(xmp(composed.metadata, 2).encode())
    found: dict[str, list[str]] = {}
    for prefix in ("dc", "xmpRights", "pdfaid", "pdfuaid"):
        for item in root.findall(f".//{{{SPACES[prefix]}}}*"):
            name = f"{prefix}:{item.tag.rpartition('}')[2]}"
            listed = item.findall(".//rdf:li", SPACES) or [item]
            found[name] = [
                f"{one.get(LANG)}: {one.text}" if one.get(LANG) else str(one.text) for one in listed
            ]
    return found


def test_the_packet_says_what_the_record_says_in_each_language_of_the_book() -> None:
    assert told(bilingual(), "en", "ru") == {
        "dc:format": ["application/pdf"],
        "dc:title": [
            "x-default: Small: A <test> & more",
            "en: Small: A <test> & more",
            "ru: Малое: A <test> & more",
        ],
        "dc:creator": ["A. Writer"],
        "dc:contributor": ["D. Drawer"],
        "dc:subject": ["Camps"],
        "dc:publisher": ["The Archive"],
        "dc:language": ["en", "ru"],
        "dc:date": ["2026-11-23"],
        "dc:description": ["x-default: What it is about.", "en: What it is about."],
        "dc:rights": ["x-default: From the archive.", "en: From the archive."],
        "xmpRights:Marked": ["True"],
        "xmpRights:WebStatement": ["http://creativecommons.org/licenses/by/4.0/"],
        "xmpRights:UsageTerms": [
            "x-default: Creative Commons BY 4.0",
            "en: Creative Commons BY 4.0",
        ],
        "pdfaid:part": ["2"],
        "pdfaid:conformance": ["A"],
        "pdfuaid:part": ["1"],
    }


def test_an_address_that_is_settled_identifies_the_book() -> None:
    settled = WebAddress(address="https://museum.no/small")
    assert told(bilingual(base_url=settled))["dc:identifier"] == ["https://museum.no/small"]


def test_a_book_without_copyright_is_not_marked() -> None:
    free = "http://creativecommons.org/publicdomain/zero/1.0/"
    assert told(bilingual(rights=free))["xmpRights:Marked"] == ["False"]


def test_the_file_says_the_same_in_its_old_dictionary(screen) -> None:
    with screen.open() as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Small: a “book”",
            "/Author": "A. Writer",
            "/Creator": pdf.docinfo["/Producer"],
            "/Producer": "archive-publishing-toolkit 0.1.0",
            "/CreationDate": "D:20261123",
            "/ModDate": "D:20261123",
        }
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()
        assert pdf.Root.ViewerPreferences.DisplayDocTitle


def archived() -> Exhibition:
    editions = Editions(screen=ScreenEdition(archive="3a"))
    return bilingual(editions=editions)


@pytest.fixture(scope="module")
def kept(screen) -> pikepdf.Pdf:
    """Return the small book as archives keep it."""
    composed = compose(archived(), ("en",), "screen")
    labels = labels_of(screen.laid.pages)
    made = finish_screen(screen.laid.raw, labels, composed.metadata, composed.attached)
    assert made == finish_screen(screen.laid.raw, labels, composed.metadata, composed.attached)
    return pikepdf.open(io.BytesIO(made))


def test_the_archives_copy_holds_text_and_records_and_says_what_they_are(kept) -> None:
    files = {str(each.UF): each for each in kept.Root.AF}
    assert [str(name) for name in kept.Root.Names.EmbeddedFiles.Names[::2]] == sorted(files)
    text, records = files["small.xhtml"], files["small.json"]
    assert (str(text.AFRelationship), str(text.EF.F.Subtype)) == (
        "/Source",
        "/application/xhtml+xml",
    )
    assert (str(records.AFRelationship), str(records.EF.F.Subtype)) == (
        "/Data",
        "/application/json",
    )
    for each in files.values():
        content = each.EF.F.read_bytes()
        assert each.EF.F.Params.Size == len(content)
        assert bytes(each.EF.F.Params.CheckSum) == md5(content).digest()
        assert str(each.EF.F.Params.ModDate) == "D:20261123000000Z"
        assert str(each.Desc).startswith("Small: the ")
    assert b"pdfaid:part>3<" in kept.Root.Metadata.read_bytes()
    assert b"<h1>" in text.EF.F.read_bytes()


def test_the_records_are_those_that_may_be_published(kept) -> None:
    content = next(each for each in kept.Root.AF if str(each.UF) == "small.json").EF.F.read_bytes()
    data = json.loads(content)
    assert data["exhibition"]["title"] == {"en": "Small", "ru": "Малое"}
    assert data["exhibition"]["contributors"] == [
        {"name": {"en": "A. Writer"}, "role": "aut"},
        {"name": {"en": "D. Drawer"}, "role": "ill"},
    ]
    assert b"Hidden" not in content, "who wishes no credit is in no file"
    assert data["persons"][0]["events"][0] == {
        "type": "birth",
        "date": "1913-08-16",
        "preferred": False,
        "sources": [{"id": "nights"}],
    }
    assert "living" not in data["persons"][0]
    assert data["panels"][0]["image"] == {
        "pictures": [{"language": "en", "width": 1000, "height": 1400}]
    }, "the path of a file here is nobody's business"
    assert data["panels"][0]["transcript"] == {"en": "Panel words."}
    assert data["essays"][0]["body"]["en"].startswith("The arrest of foreigners")
    assert "base_url" not in data["exhibition"], "an example is no address"


def test_other_editions_hold_no_files(screen) -> None:
    assert compose(bilingual(), ("en",), "screen").attached == ()
    assert compose(archived(), ("en",), "press").attached == ()
    with screen.open() as pdf:
        assert "/AF" not in pdf.Root
        assert b"pdfaid:part>2<" in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize(
    ("address", "edition", "found"),
    [
        (WebAddress(address="https://museum.no/small"), "screen", True),
        (WebAddress(address="https://museum.no/small"), "press", False),
        (WebAddress(address="https://museum.no/small", status="provisional"), "screen", False),
        (WebAddress(address="https://example.org/small"), "screen", False),
    ],
)
def test_a_plate_leads_to_its_page_once_the_address_is_settled(address, edition, found) -> None:
    html = compose(bilingual(base_url=address), ("en",), edition).manuscript.html
    assert (
        '<a class="zoom" href="https://museum.no/small/p/one/">Look closer</a>' in html
    ) is found

"""Finished files are read back; what is wrong with them is told by code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.building import edit
from tests.targets.trade.telling import PAGES, read
from toolkit.errors import Problem
from toolkit.model.editions import PressEdition
from toolkit.targets import Folders
from toolkit.targets.trade import plan, verify
from toolkit.targets.trade.gather import gather
from toolkit.targets.trade.marc.record import marc
from toolkit.targets.trade.marc.soundness import faults as faults_of_record
from toolkit.targets.trade.numbers import is_isbn

TRADE = Path("dist") / "tiny" / "trade"
ONIX, MARC = TRADE / "onix.xml", TRADE / "tiny-en-epub.marc.xml"


def problems(root: Path, tiny: Path) -> list[Problem]:
    exhibition = read(tiny)
    languages = exhibition.front.languages
    return list(verify(exhibition, Folders.of("tiny"), languages=languages, root=root))


def codes(root: Path, tiny: Path) -> set[str]:
    return {each.code for each in problems(root, tiny)}


def test_what_was_built_is_sound(told: Path, tiny: Path) -> None:
    assert problems(told, tiny) == []


@pytest.mark.parametrize("path", [ONIX, MARC])
def test_a_file_that_is_gone_is_told(told: Path, tiny: Path, path: Path) -> None:
    (told / path).unlink()
    (found,) = problems(told, tiny)
    assert (found.place.path, found.code) == (path.as_posix(), "T001")


@pytest.mark.parametrize("path", [ONIX, MARC])
def test_a_file_that_is_cut_off_is_told(told: Path, tiny: Path, path: Path) -> None:
    text = (told / path).read_text(encoding="utf-8")
    (told / path).write_text(text[: len(text) // 2], encoding="utf-8")
    assert codes(told, tiny) == {"T001"}


@pytest.mark.parametrize("path", [ONIX, MARC])
def test_a_file_that_was_changed_by_hand_is_told(told: Path, tiny: Path, path: Path) -> None:
    edit(told / path, "Three keepers and a lamp", "Four keepers and a lamp")
    assert codes(told, tiny) == {"T002"}


def test_a_number_with_a_wrong_digit_is_told(told: Path, tiny: Path) -> None:
    edit(told / ONIX, "<ProductIDType>22<", "<ProductIDType>15<")
    assert "T003" in codes(told, tiny)


def test_a_number_with_a_wrong_digit_is_told_of_a_record(told: Path, tiny: Path) -> None:
    edit(told / MARC, '<subfield code="o">', '<subfield code="z">')
    assert "T003" in codes(told, tiny)


def test_a_code_of_no_table_is_told(told: Path, tiny: Path) -> None:
    edit(told / ONIX, "<ContributorRole>B06<", "<ContributorRole>B6<")
    assert codes(told, tiny) == {"T002", "T004"}


def test_a_product_that_is_related_to_none_of_the_message_is_told(told: Path, tiny: Path) -> None:
    text = (told / ONIX).read_text(encoding="utf-8")
    first, related, rest = text.partition("<RelatedProduct>")
    (told / ONIX).write_text(first + related + rest.replace("urn:uuid", "urn:uid", 1), "utf-8")
    assert codes(told, tiny) == {"T002", "T007"}


def test_an_ebook_that_says_another_thing_is_told_as_a_warning(told: Path, tiny: Path) -> None:
    edit(told / ONIX, "<ProductFormFeatureValue>14<", "<ProductFormFeatureValue>52<")
    found = [each for each in problems(told, tiny) if each.code == "T006"]
    assert {each.severity for each in found} == {"warning"}
    assert "alternativeText" in found[0].message


def test_nothing_is_told_of_an_ebook_that_is_not_there(told: Path, tiny: Path) -> None:
    for book in (told / "dist" / "tiny").glob("*.epub"):
        book.unlink()
    assert problems(told, tiny) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("     nam a22", "     nam  22", "the leader is"),
        ("     nam a22     8c 4500", "     nam a22     8c", "the leader is"),
        ("250301s2025", "250301s25", "008 has 38 characters"),
        ('tag="245"', 'tag="900"', "245 is missing"),
        ('tag="710"', 'tag="100"', "100 stands twice"),
        ('tag="041"', 'tag="41"', "there is no field 41"),
        ('tag="041" ind1=" "', 'tag="041" ind1="#"', "041 has the indicator '#'"),
        ('<subfield code="a">eng<', '<subfield code="A">eng<', "041 has a subfield 'A'"),
        ("100-01/Cyrl", "100-02/Cyrl", "100-01 is linked on one side only"),
        ("100-01/Cyrl", "100.01", "880 $6 is 100.01"),
    ],
)
def test_a_record_that_is_not_built_as_marc_asks_is_told(
    tiny: Path, old: str, new: str, fault: str
) -> None:
    first, second, *others = gather(read(tiny), ("en",))
    text = marc(second, PAGES, (first, *others))
    assert old in text
    found = [words for _, words in faults_of_record(ElementTree.fromstring(text.replace(old, new)))]
    assert any(fault in each for each in found)


@pytest.mark.parametrize("number", ["9780306406157", "9791090636071"])
def test_an_isbn_has_a_right_last_digit(number: str) -> None:
    assert is_isbn(number)
    assert not is_isbn(f"{number[:-1]}{(int(number[-1]) + 1) % 10}")


@pytest.mark.parametrize("number", ["", "0306406152", "4006381333931", "978030640615X"])
def test_what_no_agency_gives_is_no_isbn(number: str) -> None:
    assert not is_isbn(number)


def test_the_message_is_made_only_when_all_languages_are_asked_for(tiny: Path) -> None:
    exhibition, folders = read(tiny), Folders.of("tiny")
    outputs = [each.output for each in plan(exhibition, folders, languages=("en",))]
    assert outputs == [
        f"dist/tiny/trade/tiny-en-{form}.marc.xml" for form in ("paperback", "epub", "pdf")
    ]
    *_, last = plan(exhibition, folders, languages=("ru", "en"))
    assert last.output == "dist/tiny/trade/onix.xml"


def test_pages_are_counted_by_the_layouts_and_a_flowing_book_by_the_printed_one(
    tiny: Path,
) -> None:
    steps = plan(read(tiny), Folders.of("tiny"), languages=("en",))
    counted = {Path(each.output).name: [file.path for file in each.files()] for each in steps}
    press = "dist/tiny/layout/en-press/pages.json"
    assert counted["tiny-en-paperback.marc.xml"] == [press]
    assert counted["tiny-en-epub.marc.xml"] == [press]
    assert counted["tiny-en-pdf.marc.xml"] == ["dist/tiny/layout/en-screen/pages.json"]


def test_where_no_book_is_printed_none_is_told_of_and_no_page_counted(tiny: Path) -> None:
    exhibition = read(tiny)
    editions = replace(exhibition.front.editions, press=PressEdition(made=False))
    front = replace(exhibition.front, editions=editions)
    told = gather(replace(exhibition, front=front), ("en",))
    assert [(each.form, each.pages_from) for each in told] == [
        ("epub", ""),
        ("pdf", "dist/tiny/layout/en-screen/pages.json"),
    ]
    ebook = told[0].access
    assert ebook
    assert {"pageNavigation", "pageBreakMarkers"}.isdisjoint(ebook.features)

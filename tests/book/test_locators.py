"""The indexes of an edition without pages: they name the part that a link leads to."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from toolkit.book.content.sections import Index, IndexEntry, Section, See
from toolkit.book.elements import h
from toolkit.book.locators import tell_pages
from toolkit.book.medium import Enlarged, ImageFile, Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import parse, xhtml
from toolkit.book.whereabouts import Where, whereabouts
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName
from toolkit.model.prose import Paragraph, Passage, Prose, Reference
from toolkit.model.records import Place
from toolkit.model.text import Text, Words

WHERE = {
    "camp-M1": Where(part="camp", titles=(Words("en", "The camp"),), order=7, paragraph=2),
    "camp-M2": Where(part="camp", titles=(Words("en", "The camp"),), order=8, paragraph=2),
    "camp-M3": Where(part="camp", titles=(Words("en", "The camp"),), order=9, paragraph=5),
    "anna-E1": Where(part="anna", titles=(Words("pl", "Anna Lis"),), order=3),
    "year-M1": Where(part="y", titles=(Words("en", "Chronology"), Words("en", "1940")), order=20),
}
BEGIN = IndexEntry(
    name=Words("en", "Begin, Menachem"),
    role=Words("en", "politician"),
    main="person-begin",
    anchors=("camp-M1", "year-M1", "camp-M2", "camp-M3", "anna-E1"),
    initial="B",
    record="begin",
)


def printed(
    flowing: Medium,
    *entries: IndexEntry | See,
    known: Mapping[str, Where] = WHERE,
    language: str = "en",
    pages: bool = True,
) -> str:
    section = Section(
        anchor="index-of-persons",
        kind="index",
        title=Words("en", "Index"),
        language=language,
        matter="back",
        content=Index(of="persons", entries=entries),
    )
    medium = replace(flowing, where=known.get, told_by_pages=pages)
    return xhtml(section_page(section, medium))


def locators(made: str) -> list[tuple[str, str, str]]:
    """Return of each link of an index its address, what it is called aloud, and its words."""
    found = re.findall(r'<a href="book.xhtml#(.*?)" epub:type="index-locator"(.*?)>(.*?)</a>', made)
    return [
        (anchor, "".join(re.findall('label="(.*?)"', more)), re.sub("<.*?>", "", words))
        for anchor, more, words in found
    ]


def test_without_a_printed_book_a_link_says_part_and_paragraph(flowing: Medium) -> None:
    made = printed(flowing, BEGIN, pages=False)
    assert locators(made) == [
        ("person-begin", "", "entry"),
        ("anna-E1", "", "Anna Lis"),
        ("camp-M1", "", "The camp, para.\u00a02"),
        ("camp-M3", "The camp, paragraph\u00a05", "5"),
        ("year-M1", "", "Chronology, 1940"),
    ]
    assert '<span lang="pl" xml:lang="pl">Anna Lis</span>' in made
    assert "Numbers are those of the paragraphs" in made


def in_pages(made: str, labels: Mapping[str, str]) -> str:
    return xhtml(tell_pages(parse(f'<html lang="en">{made}</html>'), labels))


def test_a_link_says_the_page_of_the_printed_book(flowing: Medium) -> None:
    labels = {"person-begin": "90", "camp-M1": "13", "camp-M2": "14", "camp-M3": "14"}
    made = in_pages(printed(flowing, BEGIN), labels)
    assert locators(made) == [
        ("person-begin", "", "entry, p.\u00a090"),
        ("anna-E1", "", "Anna Lis"),  # the printed book has no such place
        ("camp-M1", "", "The camp, p.\u00a013"),
        ("camp-M2", "The camp, page\u00a014", "14"),
        ("year-M1", "", "Chronology, 1940"),
    ]
    words = re.sub("<.*?>", "", made).replace("\u00a0", " ")
    assert (
        "Begin, Menachem, politician: entry, p. 90; Anna Lis; The camp, p. 13, 14; Chronology, 1940"
    ) in words
    assert "Page numbers are those of the printed book." in words


def test_what_is_no_index_is_left_as_it_is() -> None:
    root = h("html", h("body", h("ul", h("li", "one"))))
    assert tell_pages(root, {"a": "1"}) is root


def test_another_name_leads_to_the_line_that_has_the_places(flowing: Medium) -> None:
    see = See(
        name=Words("de", "Beigin"),
        to=Words("en", "Begin, Menachem"),
        anchor="person-begin",
        initial="B",
        record="begin",
    )
    made = printed(flowing, BEGIN, see)
    assert (
        '<li id="index-of-persons-L2" epub:type="index-entry"><span class="name" '
        'epub:type="index-term" lang="de" xml:lang="de">Beigin</span>, <em class="see-entry">see'
        '</em> <span class="to" epub:type="index-xref-preferred"><a href="#index-of-persons-L1">'
        "Begin, Menachem</a></span></li>"
    ) in made


@pytest.mark.parametrize(("names", "letters"), [(20, 0), (21, 1)])
def test_a_long_index_has_letters(flowing: Medium, names: int, letters: int) -> None:
    many = [replace(BEGIN, record=f"begin-{number}") for number in range(names)]
    assert printed(flowing, *many).count('<p class="letter"') == letters


def places(book: Book, medium: Medium) -> dict[str, Where]:
    return whereabouts((section, section_page(section, medium)) for section in book.flowing)


@pytest.fixture
def stands(exhibition: Exhibition, flowing: Medium) -> Callable[[str], tuple[str, list[str]]]:
    front = replace(exhibition.front, contents=(*exhibition.front.contents, "places"))
    note = Prose((Passage("en", (Paragraph((Reference("place", "brest", ()),)),)),))
    camp = Place(id="camp", names=(DatedName(text="Camp", lang="en"),), note=note)
    changed = replace(exhibition, front=front, places=(*exhibition.places, camp))
    known = places(outline(changed, ("en",)), flowing)

    def part(anchor: str) -> tuple[str, list[str]]:
        return known[anchor].part, [words.words for words in known[anchor].titles]

    return part


def test_an_id_stands_in_its_chapter_entry_panel_or_place(
    stands: Callable[[str], tuple[str, list[str]]],
) -> None:
    assert stands("essay-introduction-M1") == ("essay-introduction", ["Introduction"])
    assert stands("person-begin-E1") == ("person-begin", ["Menachem Begin"])
    assert stands("panel-one") == ("panel-one", ["Panel 1"])
    assert stands("panel-two-T-P1") == ("panel-two", ["Panel 2"])  # its text, below the picture
    assert stands("places-M1") == ("place-camp", ["Places", "Camp"])


def test_a_panel_without_a_number_is_called_by_its_title(
    exhibition: Exhibition, flowing: Medium
) -> None:
    first, *others = exhibition.panels
    bare = replace(first, number="", title=Text.parse({"ru": "Арест"}))
    known = places(outline(replace(exhibition, panels=(bare, *others)), ("en",)), flowing)
    assert known["panel-one"].titles == (Words("ru", "Арест"),)


def test_ids_are_counted_in_reading_order_and_paragraphs_within_their_part(
    exhibition: Exhibition, flowing: Medium
) -> None:
    known = places(outline(exhibition, ("en",)), flowing)
    assert known["essay-introduction-M1"].paragraph == 1
    assert known["person-begin"].paragraph == 0
    orders = [known[anchor].order for anchor in ("title-page", "essay-introduction", "person-lost")]
    assert orders == sorted(orders)


def test_the_text_of_a_panel_stands_in_the_panel_and_not_in_a_detail_of_it(
    exhibition: Exhibition, flowing: Medium
) -> None:
    part = Enlarged(title=Words("en", "The lamp"), file=ImageFile("lamp.jpg", 9, 9))
    medium = replace(flowing, enlarged=lambda id: (part,) if id == "two" else ())
    known = places(outline(exhibition, ("en",)), medium)
    assert known["panel-two-T-P1"].titles == (Words("en", "Panel 2"),)

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.book.elements import h
from toolkit.book.medium import EMPTY
from toolkit.book.pagemap import (
    PageMap,
    PageMark,
    PageStart,
    fill,
    layout_folder,
    mark_pages,
    page_marks,
    read_pagemap,
    write_pagemap,
)
from toolkit.book.serialise import xhtml


def mark(label: str) -> str:
    return (
        '<span class="pagebreak" epub:type="pagebreak" role="doc-pagebreak" '
        f'id="page-{label}" aria-label="{label}"></span>'
    )


def starts(*pages: tuple[str, str, int]) -> PageMap:
    return PageMap(tuple(PageStart(*page) for page in pages), ())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    pagemap = PageMap((PageStart("i", "", 0), PageStart("1", "p", 7)), (("p", "1"), ("q", "1")))
    write_pagemap(tmp_path / "pages.json", pagemap)
    assert read_pagemap(tmp_path / "pages.json") == pagemap


def test_a_broken_map_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "pages.json").write_text('{"pages": [["1"]]}')
    with pytest.raises(ValueError, match=r"pages.json is no page map .*: build the PDF again"):
        read_pagemap(tmp_path / "pages.json")


def test_the_layout_of_a_language_has_a_folder() -> None:
    assert str(layout_folder("small", "ru")) == "dist/small/layout/ru-screen"


@pytest.mark.parametrize(
    ("labels", "prelims"), [(["i", "ii", "1", "2"], 2), (["1", "2"], 0), (["i"], 1)]
)
def test_prelims_are_the_pages_before_page_1(labels: list[str], prelims: int) -> None:
    assert starts(*((label, "", 0) for label in labels)).prelims == prelims


def test_a_slot_is_filled_to_its_width_and_an_unknown_one_left() -> None:
    slots = h("p", h("a", class_="page", data_for="p"), h("a", "?", class_="page", data_for="q"))
    filled = fill(slots, PageMap((), (("p", "7"),)))
    assert [slot.text for slot in filled] == ["\u2007\u20077", "?"]
    assert slots[0].text is None, "what was given stays as it was"


def test_a_number_that_ends_a_line_stands_beside_its_words() -> None:
    line = h("p", h("a", class_="page", data_for="p"), class_="see")
    assert fill(line, PageMap((), (("p", "7"),)))[0].text == "7\u2007\u2007"


def test_an_index_says_each_page_once_and_three_in_a_row_as_a_range() -> None:
    anchors = (("a", "9"), ("b", "2"), ("c", "2"), ("d", "3"), ("e", "4"), ("f", "7"), ("g", "9"))
    slots = [h("a", class_="page", data_for=anchor) for anchor, _ in anchors]
    slots[0].set("class", "page main")
    pages = tuple(PageStart(str(number), "", 0) for number in range(1, 10))
    filled = fill(h("span", slots, class_="pages"), PageMap(pages, anchors))
    assert "".join(filled.itertext()) == "9, 2–4, 7"


def test_the_pages_of_an_entry_stand_first_and_swallow_mentions_on_them() -> None:
    anchors = (("entry", "4"), ("a", "5"), ("b", "1"), ("c", "6"), ("lost", ""))
    slots = [h("a", class_="page", data_for=anchor) for anchor, _ in anchors]
    slots[0].set("class", "page main")
    entry = h("section", h("p", "Long.", id="entry-P1"), id="entry")
    begun = (("1", "x"), ("2", "x"), ("3", "x"), ("4", "x"), ("5", "entry-P1"), ("6", "entry"))
    pages = tuple(PageStart(label, anchor, 3) for label, anchor in (*begun, ("7", "y")))
    filled = fill(h("body", entry, h("span", slots, class_="pages")), PageMap(pages, anchors))
    assert xhtml(filled[1]) == (
        '<span class="pages"><span class="range main">'
        '<a class="page main" data-for="entry">4</a>–<a class="page main" data-for="entry">6</a>'
        '</span>, <a class="page" data-for="b">1</a></span>'
    )


def test_a_mention_on_no_page_leaves_no_comma() -> None:
    slots = [h("a", EMPTY, class_="page", data_for=anchor) for anchor in ("a", "lost")]
    filled = fill(h("span", slots, class_="pages"), PageMap((), (("a", "1"),)))
    assert "".join(filled.itertext()) == "1"


def test_two_pages_in_a_row_are_no_range() -> None:
    anchors = (("a", "1"), ("b", "2"))
    slots = [h("a", class_="page", data_for=anchor) for anchor, _ in anchors]
    pages = (PageStart("1", "", 0), PageStart("2", "", 0))
    filled = fill(h("span", slots, class_="pages"), PageMap(pages, anchors))
    assert "".join(filled.itertext()) == "1, 2"


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, f'<p id="p">{mark("7")}One <em>two three</em> four.</p>'),
        (4, f'<p id="p">One <em>{mark("7")}two three</em> four.</p>'),
        (8, f'<p id="p">One <em>two {mark("7")}three</em> four.</p>'),
        (14, f'<p id="p">One <em>two three</em> {mark("7")}four.</p>'),
        (16, f'<p id="p">One <em>two three</em> {mark("7")}four.</p>'),
        (99, f'<p id="p">One <em>two three</em> {mark("7")}four.</p>'),
    ],
    ids=["start", "inside an inline", "word in it", "behind it", "inside a word", "too far"],
)
def test_a_page_begins_at_a_word(offset: int, expected: str) -> None:
    block = h("p", "One ", h("em", "two three"), " four.", id="p")
    assert (
        xhtml(mark_pages(h("div", block), starts(("7", "p", offset)))) == f"<div>{expected}</div>"
    )


def test_two_pages_begin_in_one_paragraph() -> None:
    block = h("p", "One two three", id="p")
    made = mark_pages(block, starts(("7", "p", 4), ("8", "p", 8)))
    assert xhtml(made) == f'<p id="p">One {mark("7")}two {mark("8")}three</p>'
    assert page_marks(made) == (PageMark("page-7", "7"), PageMark("page-8", "8"))


def test_calls_of_notes_are_not_counted_and_links_not_parted() -> None:
    block = h(
        "p", "One", h("a", "12", class_="noteref"), " two ", h("a", "three", href="#x"), id="p"
    )
    made = xhtml(mark_pages(block, starts(("7", "p", 4), ("8", "p", 10))))
    assert made == (
        f'<p id="p">One<a class="noteref">12</a> {mark("7")}two {mark("8")}'
        '<a href="#x">three</a></p>'
    )


def test_a_mark_stands_before_a_heading_and_not_in_a_folded_text() -> None:
    made = mark_pages(
        h("section", h("h2", "Title", id="h"), h("details", h("p", "text", id="t"))),
        starts(("7", "h", 0), ("8", "t", 0), ("9", "elsewhere", 0)),
    )
    assert xhtml(made) == (
        f'<section>{mark("7")}<h2 id="h">Title</h2><details><p id="t">text</p></details></section>'
    )


def test_a_mark_changes_no_letter_wherever_it_stands() -> None:
    inner = h("em", "two ", h("b", "three"), " four", h("a", "9", class_="noteref"), "five")
    block = h("section", h("p", "One ", inner, ".", id="q"), h("p", "Six seven"), id="p")
    whole = "".join(block.itertext())
    for offset in range(40):
        made = mark_pages(block, starts(("7", "p", offset)))
        assert "".join(made.itertext()) == whole
        assert len(page_marks(made)) == 1


def test_a_plate_printed_pages_after_its_call_has_no_mark() -> None:
    chapter = h("section", h("figure", id="plate"), h("p", "one two", id="p"), h("p", "x", id="q"))
    marked = mark_pages(chapter, starts(("8", "p", 4), ("9", "plate", 0), ("10", "q", 0)))
    assert [found.label for found in page_marks(marked)] == ["8", "10"]
    assert "page-9" not in xhtml(marked)

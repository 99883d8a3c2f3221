from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.book.elements import h
from toolkit.book.medium import EMPTY
from toolkit.book.pagemap import (
    PageMap,
    PageStart,
    fill,
    layout_folder,
    read_pagemap,
    write_pagemap,
)
from toolkit.book.serialise import xhtml


def starts(*pages: tuple[str, str, int]) -> PageMap:
    return PageMap(tuple(PageStart(*page) for page in pages), ())


def test_what_is_written_is_read(tmp_path: Path) -> None:
    pagemap = PageMap(
        (PageStart("i", "", 0), PageStart("1", "p", 7, "A light")), (("p", "1"), ("q", "1"))
    )
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

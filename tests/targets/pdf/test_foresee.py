from __future__ import annotations

from xml.etree.ElementTree import fromstring

from toolkit.targets.pdf.foresee import foresee
from toolkit.targets.pdf.splice import Pages
from toolkit.targets.pdf.walk import Start

BOOK = fromstring(
    '<html><section class="title-page front" id="t"/><section class="chapter body" id="a"/>'
    '<section class="chapter body" id="b"/><section class="colophon back" id="z"/></html>'
)


def foreseen(*starts: str, placed: tuple[tuple[str, int], ...]) -> dict[str, str]:
    pages = Pages(
        tuple(Start(start, 0) if start else None for start in starts),
        {start: at for at, start in enumerate(starts) if start},
        frozenset(),
    )
    return dict(foresee(BOOK, pages, placed, "a").anchors)


def test_a_plate_on_a_page_that_was_blank_moves_no_chapter():
    assert foreseen("t", "", "a", "", "b", placed=(("plate", 3),)) == {
        "t": "i",
        "a": "1",
        "plate": "2",
        "b": "3",
    }


def test_a_plate_too_many_moves_the_next_chapter_by_a_leaf():
    found = foreseen("t", "", "a", "p", "b", "z", placed=(("plate", 4),))
    assert (found["plate"], found["b"], found["z"]) == ("3", "5", "6")


def test_a_plate_may_end_the_book():
    assert foreseen("t", "", "a", placed=(("plate", 3),))["plate"] == "2"


def test_what_a_page_begins_with_is_foreseen_too():
    starts = (Start("t", 0), Start("a", 0), Start("p", 7))
    pages = Pages(starts, {"t": 0, "a": 1, "p": 1}, frozenset())
    found = foresee(BOOK, pages, (("plate", 2),), "a").pages
    told = [(each.label, each.anchor, each.offset) for each in found]
    assert told == [("i", "t", 0), ("ii", "", 0), ("1", "a", 0), ("2", "", 0), ("3", "p", 7)]


def test_the_foreseen_numbers_of_a_whole_book_are_those_it_gets(screen):
    # One layout without plates, one with them: the numbers foreseen needed no third.
    assert screen.layouts == 2

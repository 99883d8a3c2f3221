from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring

from toolkit.targets.pdf.splice import Pages, parted, put_back, take_out
from toolkit.targets.pdf.walk import Start, own_text

CHAPTER = (
    '<html><section class="chapter body" id="c"><h1>C</h1><p id="p1">One.</p>'
    '<figure class="plate" id="plate"/><p id="p2">Words that run over.</p><p id="p3">End.</p>'
    "</section></html>"
)


def order(root: Element) -> list[str]:
    chapter = root[0]
    return [child.get("id") or child.get("data-part-of") or child.tag for child in chapter]


def placed(*starts: Start | None, late: frozenset[int] = frozenset()) -> list[str]:
    root = fromstring(CHAPTER)
    put_back(take_out(root), Pages(starts, {"c": 0, "p1": 0, "p2": 0, "p3": 1}, late))
    return order(root)


def test_a_plate_parts_the_paragraph_that_runs_over():
    assert placed(Start("c", 0), Start("p2", 6)) == ["h1", "p1", "p2", "plate", "p2", "p3"]


def test_a_plate_stands_before_the_paragraph_a_page_begins_with():
    assert placed(Start("c", 0), Start("p3", 0)) == ["h1", "p1", "p2", "plate", "p3"]


def test_a_plate_called_on_the_last_page_ends_the_chapter():
    assert placed(Start("c", 0), Start("d", 0)) == ["h1", "p1", "p2", "p3", "plate"]


def test_a_plate_is_not_put_where_a_late_note_would_join_it():
    starts = (Start("c", 0), Start("p2", 6), Start("p3", 0))
    assert placed(*starts, late=frozenset({1})) == ["h1", "p1", "p2", "plate", "p3"]


def test_the_halves_of_a_word_are_hyphenated():
    block = fromstring('<p id="p">im<em>prisonment</em> ended</p>')
    second = parted(block, 5)
    assert own_text(block) == "impri-"
    assert own_text(second) == "sonment ended"
    assert second.get("data-from") == "5"


def test_a_note_stays_beside_its_call():
    block = fromstring('<p id="p">He died.<span class="footnote" id="n">Then.</span> She not.</p>')
    second = parted(block, 9)
    assert b"Then." in tostring(block)
    assert b"Then." not in tostring(second)
    assert own_text(second) == "She not."


def test_what_is_named_behind_the_cut_keeps_its_id():
    block = fromstring('<p id="p">a <span id="m">b</span> c <span id="n">d</span></p>')
    second = parted(block, 4)
    assert [item.get("id") for item in (*block.iter(), *second.iter())] == ["p", "m", None, "n"]


def test_no_id_is_said_twice():
    second = parted(fromstring('<p id="p">a <span id="q">b c</span></p>'), 4)
    assert [item.get("id") for item in second.iter()] == [None, None]

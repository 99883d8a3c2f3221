from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from tests.targets.pdf.conftest import book
from toolkit.errors import UsageError
from toolkit.model.exhibition import Edition
from toolkit.targets.pdf.editions import compose, quoted, trim_of
from toolkit.targets.pdf.finish import Trim

XHTML = "{http://www.w3.org/1999/xhtml}"


def test_an_edition_says_its_page_and_its_bleed():
    assert trim_of(Edition(page="148x210mm", bleed="5mm")) == Trim(148, 210, 5)


def test_a_page_without_size_is_refused():
    with pytest.raises(UsageError, match="'A5' is no size"):
        trim_of(Edition(page="A5"))


def test_words_are_quoted_for_a_style_sheet():
    assert quoted('A "b" \\') == '"A \\22 b\\22  \\5c "'


def test_two_calls_side_by_side_are_told_apart():
    html = compose(book(), ("en",), "screen").manuscript.html
    notes = [item.get("class") for item in fromstring(html).iter(f"{XHTML}span")]
    assert "footnote next" in notes


def test_what_a_panel_was_drawn_from_stands_beside_its_text():
    root = fromstring(compose(book(), ("en",), "screen").manuscript.html)
    caption = next(root.iter(f"{XHTML}figcaption"))
    assert "White Nights" not in "".join(caption.itertext())
    text = next(item for item in root.iter() if item.get("id") == "panel-one-T")
    assert "White Nights" in "".join(text.itertext())


def test_the_press_edition_bleeds_and_the_screen_edition_does_not():
    assert "bleed: 9.0mm" in compose(book(), ("en",), "press").manuscript.css
    assert "bleed:" not in compose(book(), ("en",), "screen").manuscript.css


def test_page_1_is_where_the_text_begins():
    assert compose(book(), ("en",), "screen").manuscript.first == "essay-long"

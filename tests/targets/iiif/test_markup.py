"""Prose in annotations is well-formed HTML of the tags that viewers keep, or plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest

from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Citation,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Inline,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Passage,
    Plate,
    Quote,
    Reference,
)
from toolkit.model.text import Words
from toolkit.targets.iiif.markup import Written, written

KEPT = {"a", "b", "br", "i", "img", "p", "small", "span", "sub", "sup"}
"""Source: IIIF Presentation API 3.0, section 4.5."""


def cite(cited: Sequence[Citation]) -> str:
    return "; ".join(f"{one.id}, {one.locator}" for one in cited)


def words(*blocks: Block) -> Written:
    return written(Passage("en", blocks), cite)


def paragraph(*children: Inline | str) -> Paragraph:
    return Paragraph(
        tuple(Characters(each) if isinstance(each, str) else each for each in children)
    )


def test_text_without_markup_is_plain_and_keeps_paragraphs_apart() -> None:
    anna = Reference("person", "anna", (Characters("Anna"),))
    found = words(paragraph("By ", anna, " & <others>."), paragraph("Later."))
    assert found == Written("en", "By Anna & <others>.\n\nLater.", "text/plain")


@pytest.mark.parametrize(
    ("child", "html"),
    [
        (Emphasis((Characters("a & b"),)), "<i>a &amp; b</i>"),
        (Emphasis((Characters("a"),), strong=True), "<b>a</b>"),
        (Foreign("la", (Characters("ibidem"),)), "<i>ibidem</i>"),
        (Hyperlink("https://a.org/", (Characters("a"),)), '<a href="https://a.org/">a</a>'),
        (Hyperlink("javascript:alert()", (Characters("a"),)), "a"),
        (Cite((Citation("book", "p. 3"), Citation("paper"))), "[book, p. 3; paper, ]"),
        (Note((paragraph("Or so."),)), " <small>(Or so.)</small>"),
        (LineBreak(), "<br />"),
    ],
)
def test_markup_is_html(child: Inline, html: str) -> None:
    assert words(paragraph(child)) == Written("en", f"<p>{html}</p>", "text/html")


def test_a_citation_stands_apart_from_the_sentence_before_it() -> None:
    assert words(paragraph("So.", Cite((Citation("book", "p. 3"),)))).words == (
        "<p>So. [book, p. 3]</p>"
    )


def test_blocks_are_lines_of_one_element() -> None:
    items = Items(((paragraph("one"),), (paragraph("two"),)))
    ordered = Items(((paragraph("third"),),), ordered=True, start=3)
    found = words(Heading(2, (Characters("Dates"),)), items, ordered, Quote((paragraph("Said"),)))
    assert found.words == (
        "<span><b>Dates</b><br /><br />• one<br />• two<br /><br />3. third"
        "<br /><br /><i>Said</i></span>"
    )


def test_a_title_stands_above_its_note() -> None:
    passage = Passage("en", (paragraph("It burns."),))
    found = written(passage, cite, title=Words("en", "A <lamp>"))
    assert found.words == "<span><b>A &lt;lamp&gt;</b><br /><br />It burns.</span>"


def test_whatever_stands_in_prose_no_tag_is_made_that_viewers_take_away() -> None:
    deep = Emphasis((Hyperlink("https://a.org/", (Foreign("la", (Characters("x"),)),)),))
    everything = words(
        Heading(2, (deep,)),
        Quote((Items(((paragraph(deep, Note((paragraph(LineBreak()),))),),)),)),
        Break(),
        Plate("panel-01"),
        paragraph("<script>alert(1)</script>", Cite((Citation("<style>"),))),
    )
    tree = ElementTree.fromstring(everything.words)
    assert {element.tag for element in tree.iter()} <= KEPT
    assert {name for element in tree.iter() for name in element.attrib} == {"href"}
    assert re.fullmatch(r"<.*>", everything.words, re.DOTALL)

"""The pages of the printed book have marks in the e-book, before the words they begin with."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from toolkit.book.elements import h
from toolkit.book.pagemap import PageMap, PageStart, write_pagemap
from toolkit.book.serialise import document, parse, xhtml
from toolkit.targets.epub.package import Document, Entry, Landmark, Package
from toolkit.targets.epub.pagelist import make_report
from toolkit.targets.epub.paging import mark_pages, paged


def mark(label: str, words: str = " page {}. ") -> str:
    return (
        '<span class="pagebreak" epub:type="pagebreak" role="doc-pagebreak" '
        f'id="page-{label}" aria-label="{words.format(label)}"></span>'
    )


def starts(*pages: tuple[str, str, int, str]) -> PageMap:
    return PageMap(tuple(PageStart(*page) for page in pages), ())


def content(*parts: Element, name: str = "a.xhtml", language: str = "en") -> Document:
    return Document(name=name, text=document(list(parts), title="T", language=language))


def marked(part: Element, *pages: tuple[str, str, int, str], language: str = "en") -> str:
    """Return the XHTML of `part` with the marks of `pages`."""
    spine = [content(part, language=language)]
    (made,), _ = mark_pages(spine, starts(*pages), language=language)
    body = parse(made.text)[1]
    return "".join(xhtml(each) for each in body)


@pytest.mark.parametrize(
    ("offset", "words", "expected"),
    [
        (0, "One two", f'<p id="p">{mark("7")}One <em>two three</em> four.</p>'),
        (4, "two three", f'<p id="p">One {mark("7")}<em>two three</em> four.</p>'),
        (8, "three four.", f'<p id="p">One <em>two {mark("7")}three</em> four.</p>'),
        (14, "four.", f'<p id="p">One <em>two three</em> {mark("7")}four.</p>'),
        (16, "ur.", f'<p id="p">One <em>two three</em> {mark("7")}four.</p>'),
    ],
    ids=["start", "an inline", "inside an inline", "behind it", "inside a word"],
)
def test_a_page_begins_at_a_word(offset: int, words: str, expected: str) -> None:
    block = h("p", "One ", h("em", "two three"), " four.", id="p")
    assert marked(h("div", block), ("7", "p", offset, words)) == f"<div>{expected}</div>"


def test_words_count_and_not_the_number_of_characters_before_them() -> None:
    block = h("p", "Here one. ", h("b", "What print has elsewhere. "), "Here two.", id="p")
    made = marked(block, ("7", "p", 10, "Here two."))
    assert made.endswith(f"</b>{mark('7')}Here two.</p>")


def test_of_words_that_stand_there_twice_those_nearest_are_meant() -> None:
    block = h("p", "Arrested in Vilna. Released. Arrested in Vilna.", id="p")
    first, second = (("7", "p", at, "Arrested in Vilna.") for at in (0, 29))
    assert marked(block, first).startswith(f'<p id="p">{mark("7")}')
    assert marked(block, second).endswith(f"Released. {mark('7')}Arrested in Vilna.</p>")


def test_a_page_may_begin_differently_from_some_word_on() -> None:
    line = h("li", "Begin, Menachem, prime minister", h("a", "Chapter 4", class_="page"), id="i")
    words = "Begin, Menachem, prime minister, 46–48, 13 Bekker"
    assert marked(h("ul", line), ("200", "i", 0, words)).startswith(f'<ul><li id="i">{mark("200")}')


def test_of_a_line_of_an_index_the_name_will_do() -> None:
    line = h("li", "Kassa: ", h("a", "The light, p. 3", href="#x"), id="i")
    assert marked(h("ul", line), ("205", "i", 0, "Kassa, see Košice")).startswith(
        f'<ul><li id="i">{mark("205")}Kassa: '
    )


def test_two_pages_begin_in_one_paragraph() -> None:
    block = h("p", "One two three", id="p")
    made = marked(block, ("7", "p", 4, "two"), ("8", "p", 8, "three"))
    assert made == f'<p id="p">One {mark("7")}two {mark("8")}three</p>'


def test_calls_of_notes_are_not_counted_and_links_not_parted() -> None:
    call = h("a", "12", class_="noteref")
    block = h("p", "One", call, " two (", h("a", "three four", href="#x"), ")", id="p")
    made = marked(block, ("7", "p", 4, "two (three four)"), ("8", "p", 15, "four)"))
    assert made == (
        f'<p id="p">One<a class="noteref">12</a> {mark("7")}two ({mark("8")}'
        '<a href="#x">three four</a>)</p>'
    )


def test_a_word_is_not_parted_where_its_letters_change_their_form() -> None:
    block = h("p", "A ", h("em", "hungar"), "ian lamp", id="p")
    assert marked(block, ("7", "p", 8, "ian lamp")) == (
        f'<p id="p">A {mark("7")}<em>hungar</em>ian lamp</p>'
    )


def test_a_mark_stands_before_a_heading() -> None:
    heading = h("h2", h("span", "1", class_="number"), " ", "Title", id="h")
    assert marked(h("section", heading), ("7", "h", 0, "1 Title")) == (
        f"<section>{mark('7')}{xhtml(heading)}</section>"
    )


def test_a_picture_that_begins_a_page_has_its_mark_before_the_figure() -> None:
    below = h("figcaption", h("span", "Panel 1."), " ", h("a", "A lamp", href="#x"), id="f-C")
    figure = h("figure", h("img", src="a.jpg", alt="A"), below, id="f")
    made = marked(h("div", figure), ("7", "f", 0, "Panel 1. A lamp"))
    assert made == f"<div>{mark('7')}{xhtml(figure)}</div>"
    over = marked(h("div", figure), ("7", "f-C", 9, "A lamp"))
    assert over.endswith(f'{mark("7")}<a href="#x">A lamp</a></figcaption></figure></div>')


def test_a_picture_without_words_has_a_mark_too() -> None:
    figure = h("figure", h("img", src="a.jpg", alt="A"), id="f")
    made = marked(h("div", h("p", "One."), figure, h("p", "Two.")), ("7", "f", 0, ""))
    assert made == f"<div><p>One.</p>{mark('7')}{xhtml(figure)}<p>Two.</p></div>"


def test_the_end_of_a_text_is_enough_where_the_e_book_goes_on_otherwise() -> None:
    entry = h("div", h("p", "A lamp of the point.", id="p"), h("p", "In the text: chapter 1"))
    made = marked(entry, ("7", "p", 14, "point. Lighthouse"))
    assert made.startswith(f'<div><p id="p">A lamp of the {mark("7")}point.</p>')


def test_a_text_folded_below_its_picture_has_no_pages_but_its_appendix_has() -> None:
    folded = content(h("details", h("p", "The words of a panel.", id="t")), name="a.xhtml")
    apart = content(h("p", "The words of a panel.", id="t"), name="b.xhtml")
    _, (page,) = mark_pages(
        [folded, apart], starts(("7", "t", 0, "The words of a panel.")), language="en"
    )
    assert page.href == "b.xhtml#page-7"


@pytest.mark.parametrize(
    ("language", "words"), [("en", " page {}. "), ("ru", " страница {}. ")], ids=["en", "ru"]
)
def test_a_mark_is_read_aloud_in_the_language_of_the_book(language: str, words: str) -> None:
    made = marked(h("p", "Один два", id="p"), ("xii", "p", 5, "два"), language=language)
    assert made == f'<p id="p">Один {mark("xii", words)}два</p>'


def test_a_mark_inside_words_of_another_language_says_its_own() -> None:
    block = h("p", "See ", h("i", "Один день Ивана", lang="ru"), id="p")
    made = marked(block, ("7", "p", 9, "день Ивана"))
    assert 'aria-label=" page 7. " lang="en" xml:lang="en"></span>день Ивана</i>' in made


@pytest.mark.parametrize(("language", "said"), [("en-GB", ""), ("de", ' lang="en" xml:lang="en"')])
def test_a_mark_says_its_language_if_it_is_not_that_of_the_book(language: str, said: str) -> None:
    made = marked(h("p", "One", id="p"), ("7", "p", 0, "One"), language=language)
    assert f'aria-label=" page 7. "{said}></span>One</p>' in made


def test_a_mark_changes_no_letter_wherever_it_stands() -> None:
    inner = h("em", "two ", h("b", "three"), " four", h("a", "9", class_="noteref"), "five")
    block = h("section", h("p", "One ", inner, ".", id="q"), h("p", "Six seven"), id="p")
    whole = "".join(block.itertext())
    counted = "One two three fourfive.Six seven"
    for offset in range(len(counted)):
        made = marked(block, ("7", "p", offset, counted[offset:]))
        assert re.sub(r"<[^>]*>", "", made) == whole
        assert made.count("doc-pagebreak") == 1


CHAPTER = h(
    "section",
    h("figure", h("img", src="a.jpg", alt=""), h("figcaption", "A plate"), id="plate"),
    h("p", "one two", id="p"),
    h("p", "the end", id="q"),
)


def test_a_plate_printed_pages_after_its_call_has_no_mark_and_a_reason() -> None:
    _, pages = mark_pages(
        [content(CHAPTER)],
        starts(("8", "p", 4, "two"), ("9", "plate", 0, "A plate"), ("10", "q", 0, "the end")),
        language="en",
    )
    assert [page.href for page in pages] == ["a.xhtml#page-8", "", "a.xhtml#page-10"]
    assert pages[1].reason == "stands in the e-book out of the order of print"


def package(*documents: Document) -> Package:
    return Package(
        language="en",
        modified="2025-03-01T00:00:00",
        metadata=(),
        documents=documents,
        assets=(),
        entries=(
            Entry(href="a.xhtml", title="The light", level=1),
            Entry(href="b.xhtml", title="The keepers of the lamp", level=1),
        ),
        landmarks=(Landmark(type="toc", href="#toc", title="Contents"),),
        css=(),
    )


BOOK = package(
    Document(
        name="title-page.xhtml",
        text=content(h("p", "Title", id="title-page")).text,
        before_contents=True,
    ),
    content(h("p", "A light on the point", id="p")),
)
PAGES = starts(
    ("i", "half-title", 0, "Title"),
    ("ii", "", 0, ""),
    ("iii", "title-page", 0, "Title"),
    ("iv", "contents", 0, "Contents The light"),
    ("v", "contents", 20, "pers of the lamp"),
    ("1", "p", 0, "A light"),
    ("2", "p", 12, "another word"),
)


def test_the_pages_of_the_contents_are_those_of_the_navigation() -> None:
    nav = paged(BOOK, PAGES).nav
    assert f'<body>{mark("iv")}<nav epub:type="toc"' in nav
    assert f'<a href="b.xhtml">{mark("v")}The keepers of the lamp</a>' in nav


def test_the_list_has_bare_numbers_in_the_order_of_print() -> None:
    nav = paged(BOOK, PAGES).nav
    listed = nav[nav.index('epub:type="page-list"') :]
    assert re.findall(r'<a href="([^"]*)">([^<]*)</a>', listed) == [
        ("title-page.xhtml#page-iii", "iii"),
        ("nav.xhtml#page-iv", "iv"),
        ("nav.xhtml#page-v", "v"),
        ("a.xhtml#page-1", "1"),
    ]


def test_where_no_book_is_printed_there_is_no_list_and_no_mark() -> None:
    made = paged(BOOK, None)
    assert made.documents == BOOK.documents
    assert "page-list" not in made.nav


def test_a_list_beside_the_e_book_tells_of_every_page(tmp_path: Path) -> None:
    write_pagemap(tmp_path / "pages.json", PAGES)
    findings = make_report(tmp_path / "pages.txt", BOOK, tmp_path / "pages.json")
    assert (tmp_path / "pages.txt").read_text(encoding="utf-8") == (
        "4 of 7 pages of the printed book have a mark in the e-book.\n"
        "\n"
        "page  in the e-book                            begins with\n"
        "i     – in print only                          Title\n"
        "ii    – no words of the book\n"
        "iii   title-page.xhtml#page-iii                Title\n"
        "iv    nav.xhtml#page-iv                        Contents The light\n"
        "v     nav.xhtml#page-v                         pers of the lamp\n"
        "1     a.xhtml#page-1                           A light\n"
        "2     – begins with other words in the e-book  another word\n"
    )
    assert [finding.code for finding in findings] == ["E090"]
    assert findings[0].message == "p. 2 of the printed book begins with other words in the e-book"


def test_what_a_page_costs_does_not_grow_with_the_book(count_calls: Callable[[int], int]) -> None:
    assert count_calls(400) < 4.5 * count_calls(100)


@pytest.fixture
def count_calls() -> Callable[[int], int]:
    """Return what counts the calls of functions that a book of so many chapters and pages costs."""
    import sys

    def count(size: int) -> int:
        text = "Words of a chapter that goes on for a while. "
        spine = [content(h("p", text * 3, id=f"p{at}"), name=f"{at}.xhtml") for at in range(size)]
        pages = starts(*((str(at), f"p{at}", 0, text) for at in range(size)))
        calls = 0

        def note(*_: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(note)
        try:
            mark_pages(spine, pages, language="en")
        finally:
            sys.setprofile(None)
        return calls

    return count

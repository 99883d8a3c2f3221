"""Plates stand between pages, and no line of the text moves for them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from tests.targets.pdf.conftest import read_lines, words_of
from toolkit.targets.pdf.layout import LaidOut, Manuscript, lay_out

CSS = """
@page { size: 80mm 60mm; margin: 8mm; counter-increment: page folio;
  @bottom-center { content: counter(folio) } }
@page plate { @bottom-center { content: none } }
html { font: 9pt/12pt 'Source Serif 4'; orphans: 2; widows: 2; hyphens: none }
body, p, figure { margin: 0 } p { text-align: justify } .chapter { break-before: recto }
p + p, p.follows { text-indent: 14pt }
figure.plate { page: plate; break-inside: avoid }
.footnote { float: footnote }
"""
LINES = 10
"""What a page holds."""


def plate(name: str, caption: str = "Caption") -> str:
    return (
        f'<figure class="plate" id="{name}"><p>Picture {name}</p>'
        f'<figcaption id="{name}-C">{caption}</figcaption></figure>'
    )


def lines(id: str, count: int, last: str = "") -> str:
    words = "<br/>".join(f"{id} {number}" for number in range(1, count + 1))
    return f'<p id="{id}">{words}{last}</p>'


def chapter(id: str, *parts: str) -> str:
    return f'<section class="chapter" id="{id}">{"".join(parts)}</section>'


def laid(*sections: str, css: str = "", first: str = "a") -> LaidOut:
    html = (
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head><body>'
        f"{''.join(sections)}</body></html>"
    )
    return lay_out(Manuscript(html, CSS + css, first), "screen", files={})


def pages(book: LaidOut) -> Any:
    return book.pages.pages


def test_a_plate_stands_where_the_page_that_calls_it_ends():
    book = laid(chapter("a", lines("p", 4), plate("x"), lines("q", 12), lines("r", 4)))
    assert [page.anchor for page in pages(book)] == ["p", "x", "q", "r"][: len(pages(book))]
    assert pages(book)[2].offset > 0


def test_no_line_moves_for_a_plate(tmp_path):
    parts = [lines("p", 7), lines("q", 12), lines("r", 9)]
    without = laid(chapter("a", *parts), css="@page { @bottom-center { content: none } }")
    called = laid(
        chapter("a", parts[0], plate("x"), parts[1], plate("y"), parts[2]),
        css="@page { @bottom-center { content: none } }",
    )
    plain = [read_lines(without.raw, tmp_path, at) for at in range(1, len(pages(without)) + 1)]
    read = [read_lines(called.raw, tmp_path, at) for at in range(1, len(pages(called)) + 1)]
    assert [page for page in read if not page[0].startswith("Picture")] == plain
    assert len(read) == len(plain) + 2


def test_a_paragraph_after_a_plate_is_indented_as_one_after_a_paragraph():
    book = laid(chapter("a", lines("p", 2), plate("x"), lines("q", 2)))
    with pikepdf.open(io.BytesIO(book.raw)) as pdf:
        places = {
            round(float(item.operands[4]), 1)
            for item in pikepdf.parse_content_stream(pdf.pages[0])
            if str(item.operator) == "Tm"
        }
    assert len(places) >= 3  # the text's edge, the indented line, the folio


def test_plates_called_on_one_page_follow_each_other():
    book = laid(chapter("a", lines("p", 2), plate("x"), plate("y"), lines("q", 20)))
    assert [page.anchor for page in pages(book)][1:3] == ["x", "y"]


def test_a_plate_called_on_the_last_page_ends_the_chapter():
    book = laid(chapter("a", lines("p", 2), plate("x")), chapter("b", lines("q", 2)))
    found = dict(book.pages.anchors)
    assert (found["a"], found["x"], found["b"]) == ("1", "2", "3")


def test_a_plate_too_many_moves_the_next_chapter_by_a_leaf():
    book = laid(chapter("a", lines("p", 2), plate("x"), plate("y")), chapter("b", lines("q", 2)))
    assert dict(book.pages.anchors)["b"] == "5"
    assert [page.anchor for page in pages(book)][3] == ""


def test_a_plate_may_end_the_book():
    book = laid(chapter("a", lines("p", 2), plate("x")))
    assert [page.anchor for page in pages(book)][1:] == ["x"]


def test_a_plate_waits_until_a_note_that_is_carried_over_is_printed():
    call = '<span class="footnote" id="n">Note<br/>Note<br/>Note</span>'
    book = laid(chapter("a", lines("p", 9, call), plate("x"), lines("q", 30)))
    found = dict(book.pages.anchors)
    assert (found["n"], found["x"]) == ("2", "3")


def test_the_folio_counts_plates_and_a_plate_has_none(tmp_path):
    book = laid(chapter("a", lines("p", 4), plate("x"), lines("q", 12)))
    ends = [read_lines(book.raw, tmp_path, at)[-1] for at in (1, 2, 3)]
    assert ends == ["1", "Caption", "3"]


def test_folios_count_from_the_page_the_text_begins_on(tmp_path):
    front = '<section id="t"><p>Title</p></section>'
    book = laid(front, chapter("a", lines("p", 2)))
    assert read_lines(book.raw, tmp_path, 3)[-1] == "1"
    assert [page.label for page in pages(book)] == ["i", "ii", "1"]


def test_a_caption_that_runs_over_is_told():
    book = laid(chapter("a", lines("p", 2), plate("x", "words<br/>" * 14), lines("q", 20)))
    assert [line for line in book.log if "caption of x" in line]


def test_notes_of_a_caption_are_numbered_where_it_is_called(tmp_path):
    def note(words: str) -> str:
        return f'<span class="footnote">{words}</span>'

    book = laid(
        chapter("a", lines("p", 2, note("One")), plate("x", f"C{note('Two')}")),
        chapter("b", lines("q", 2, note("Three"))),
    )
    read = [words_of(book.raw, tmp_path, at) for at in (1, 2, 3)]
    assert [("1. One" in read[0]), ("2. Two" in read[1]), ("3. Three" in read[2])] == [True] * 3


def test_a_plate_is_read_between_the_pages_it_stands_between():
    book = laid(chapter("a", lines("p", 4), plate("x"), lines("q", 12)))
    with pikepdf.open(io.BytesIO(book.raw)) as pdf:
        order = [pdf.pages.index(pikepdf.Page(page)) for page in elements(pdf)]
    assert order == sorted(order)


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the page of every element of the structure, in reading order."""

    def inside(element: Any) -> Iterator[Any]:
        if "/Pg" in element:
            yield element.Pg
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                yield from inside(kid)

    yield from inside(pdf.Root.StructTreeRoot.K[0])


@pytest.mark.parametrize(
    "css",
    [
        "@page { @top-center { content: 'There are ' counter(pages) } }",
        "#p::before { content: 'There are ' target-counter('#x', page) '; ' }",
    ],
)
def test_a_style_sheet_that_counts_pages_gets_them(css, tmp_path):
    book = laid(chapter("a", lines("p", 4), plate("x"), lines("q", 4)), css=css)
    assert "There are 2" in words_of(book.raw, tmp_path, 1)


def index(*anchors: str) -> str:
    slots = ", ".join(
        f'<a class="page" data-for="{anchor}" href="#{anchor}">\u2007\u2007\u2007</a>'
        for anchor in anchors
    )
    return (
        '<section class="index" id="index" style="break-before: page"><ul class="index">'
        f'<li>Name, <span class="pages">{slots}</span></li></ul></section>'
    )


TEXT = "".join(
    f'<section id="{id}" style="break-before: page"><p>{id}</p></section>' for id in "abc"
)


def test_an_index_says_the_pages_of_the_book_as_ranges(tmp_path):
    book = laid(TEXT, index("a", "b", "c"))
    assert words_of(book.raw, tmp_path, 4) == "Name, 1–3 • 4"


def test_an_index_of_pages_behind_itself_is_laid_out_again(tmp_path):
    later = '<section id="z" style="break-before: page"><p>z</p></section>'
    book = laid(TEXT, index("a", "z"), later)
    assert "1, 5" in words_of(book.raw, tmp_path, 4)


def test_a_number_wider_than_its_slot_is_laid_out_again(tmp_path):
    front = "".join(
        f'<section id="f{number}" style="break-before: page"><p>f</p></section>'
        for number in range(8)
    )
    see = '<p>See <a class="page" data-for="f7" href="#f7">\u2007\u2007\u2007</a>.</p>'
    book = laid(front, f'<section id="a" style="break-before: page">{see}</section>')
    assert "See viii." in words_of(book.raw, tmp_path, 9)


def test_a_number_out_of_the_flow_stands_to_the_right(tmp_path):
    front = "".join(
        f'<section id="f{number}" style="break-before: page"><p>f</p></section>'
        for number in range(8)
    )
    entry = '<li>F <a class="page" data-for="f7" href="#f7">\u2007\u2007\u2007</a></li>'
    css = "li { position: relative } .page { position: absolute; right: 0 }"
    text = f'<section id="a" style="break-before: page"><ul>{entry}</ul></section>'
    book = laid(front, text, css=css)
    assert "viii" in words_of(book.raw, tmp_path, 9)


def test_it_is_the_same_book_twice():
    parts = (chapter("a", lines("p", 4), plate("x"), lines("q", 12)), index("p", "x", "q"))
    assert laid(*parts).raw == laid(*parts).raw
    assert replace(laid(*parts), raw=b"") == replace(laid(*parts), raw=b"")

from __future__ import annotations

import io
import re
from types import SimpleNamespace
from xml.etree.ElementTree import Element, fromstring

import pikepdf

from tests.targets.pdf.conftest import words_of
from toolkit.targets.pdf.layout import Manuscript, write_layout
from toolkit.targets.pdf.walk import Reader, Walk, page_labels


def test_prelims_are_numbered_in_small_roman_figures():
    assert page_labels(6, 4) == ("i", "ii", "iii", "iv", "1", "2")


def test_a_note_that_is_called_and_not_printed_is_found():
    kept, lost = (fromstring(f"<span>{words}</span>") for words in ("Kept.", "<i>Lost</i>, p. 2."))

    def page(*boxes: tuple[str, Element]) -> SimpleNamespace:
        root = SimpleNamespace(element_tag="html", element=None, children=())
        found = [
            SimpleNamespace(element_tag=tag, element=element, style={"anchor": None})
            for tag, element in boxes
        ]
        return SimpleNamespace(children=[root], descendants=lambda placeholders: found)

    walk = Walk()
    walk.add(page(("span::footnote-call", kept), ("span::footnote-call", lost), ("p", lost)))
    walk.add(page(("span::footnote-marker", kept)))
    assert list(walk.lost_notes()) == ["Lost, p. 2."]


def test_a_reader_counts_the_letters_of_the_source():
    reader = Reader("He was  moved in the autumn.")
    reader.take("He was moved in the au\u2010")
    assert reader.offset == len("He was  moved in the au")


def test_a_reader_passes_over_what_the_style_sheet_prints():
    reader = Reader("One two")
    reader.take("•")
    assert reader.offset == 0


def test_a_reader_passes_over_what_nobody_sees():
    reader = Reader("a.org/b-c-d, по-видимому")
    reader.take("a.org/b\u200b-\u2060c")
    assert reader.offset == len("a.org/b-c")


def test_a_page_map_tells_which_words_are_on_earlier_pages(screen, tmp_path):
    chapter = words_of_chapter()
    begun = [
        (at, page)
        for at, page in enumerate(screen.laid.pages.pages, start=1)
        if page.anchor.startswith("essay-long-P") and page.offset
    ]
    assert begun
    for at, page in begun:
        text = chapter[page.anchor]
        before, behind = text[: page.offset].strip(), text[page.offset :].strip()
        assert behind[:40] in words_of(screen.finished, tmp_path, at)
        earlier = " ".join(words_of(screen.finished, tmp_path, at - back) for back in (1, 2))
        assert before[-20:] in earlier


def test_a_page_map_tells_the_first_words_of_each_page_as_printed(screen, tmp_path):
    pages = screen.laid.pages.pages
    told = [
        (at, page)
        for at, page in enumerate(pages, start=1)
        if page.words and page.anchor != "contents"  # a list of panels below it is drawn first
    ]
    assert len(told) > 5
    assert all(page.words for page in pages if page.anchor)
    for at, page in told:
        letters, printed = (
            re.sub(r"[\W\d_\u0590-\u05ff]", "", words)  # pdftotext gives Hebrew as it is drawn
            for words in (page.words, words_of(screen.finished, tmp_path, at))
        )
        assert printed.startswith(letters[:24]), page
    assert not any("\u2010" in page.words for page in pages)


def words_of_chapter() -> dict[str, str]:
    from tests.targets.pdf.conftest import paragraph

    return {f"essay-long-P{number + 1}": paragraph(number).children[0].text for number in range(6)}


def test_every_anchor_has_the_label_of_its_page(screen):
    anchors = dict(screen.laid.pages.anchors)
    assert anchors["essay-long"] == "1"
    assert anchors["title-page"] == "iii"
    starts = {page.anchor: page.label for page in screen.laid.pages.pages}
    assert starts["essay-short"] == anchors["essay-short"]


def test_a_name_that_begins_a_page_is_on_that_page():
    leaf = Manuscript(
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head><body>'
        '<p id="a">Nobody <span id="name">Begin</span></p></body></html>',
        "@page { size: 40mm 12mm; margin: 1mm } p { margin: 0; orphans: 1; widows: 1 }"
        "html { font: 20pt/24pt 'Source Serif 4' }",
        "a",
    )
    target = io.BytesIO()
    pages, _ = write_layout(target, leaf, "screen", files={})
    assert dict(pages.anchors) == {"a": "1", "name": "2"}
    with pikepdf.open(target) as pdf:
        listed = list(pdf.Root.Names.Dests.Names)
        places = dict(zip(map(str, listed[::2]), listed[1::2], strict=True))
        assert places["name"][0].objgen == pdf.pages[1].objgen


def test_blank_pages_have_nothing_printed_and_no_anchor(screen, tmp_path):
    blank = [at for at, page in enumerate(screen.laid.pages.pages, start=1) if not page.anchor]
    assert blank
    assert all(not words_of(screen.finished, tmp_path, at) for at in blank)

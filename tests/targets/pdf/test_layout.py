from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.targets.pdf.conftest import WORDS, book, read_lines, words_of
from toolkit.errors import ProductError
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.text import Words
from toolkit.model.theme import SOBER
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.layout import Manuscript, lay_out
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.metadata import Metadata
from toolkit.targets.pdf.themed import themed

LEAF = Manuscript(
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head><body>'
    '<h1 id="a">A</h1><p>See page <a class="page" data-for="b" href="#b">\u2007\u2007\u2007</a>.'
    '</p><h1 id="b" style="break-before: page">B</h1></body></html>',
    "@page { size: 100mm 140mm; counter-increment: page folio;"
    " @bottom-center { content: counter(folio) } }"
    "html { font: 9pt 'Source Serif 4' }",
    "a",
)
ABOUT = Metadata(
    title=(Words("en", "T"),),
    creators=("A. Writer",),
    contributors=(),
    description=(),
    subjects=(),
    publisher="The Archive",
    credit=(),
    rights="http://creativecommons.org/licenses/by/4.0/",
    terms="CC BY 4.0",
    languages=("en",),
    date="2026-11-23",
    identifier="",
)


def test_a_book_is_laid_out_once_and_its_index_behind_it(screen, press):
    assert screen.layouts == press.layouts == 2


def test_a_slot_holds_the_number_printed_on_the_page(tmp_path):
    laid = lay_out(LEAF, "screen", files={})
    assert words_of(laid.raw, tmp_path, 1) == "A See page 2. 1"
    assert words_of(laid.raw, tmp_path, 2) == "B 2"


def test_a_missing_picture_is_fatal():
    html = LEAF.html.replace("<h1 ", '<img src="lost.jpg" alt="A picture"/><h1 ', 1)
    with pytest.raises(ProductError, match=r"lost\.jpg"):
        lay_out(replace(LEAF, html=html), "screen", files={})


def test_a_damaged_picture_is_fatal(tmp_path):
    (tmp_path / "bad.jpg").write_bytes(b"no picture")
    html = LEAF.html.replace("<h1 ", '<img src="bad.jpg" alt="A picture"/><h1 ', 1)
    with pytest.raises(ProductError, match=r"bad\.jpg"):
        lay_out(replace(LEAF, html=html), "screen", files={"bad.jpg": tmp_path / "bad.jpg"})


@pytest.mark.parametrize("address", ["file:///etc/hostname", "https://example.org/a.png"])
def test_no_other_file_and_no_host_is_asked(address):
    css = LEAF.css + f"body {{ background: url({address}) }}"
    with pytest.raises(ProductError, match="no file of this edition"):
        lay_out(replace(LEAF, css=css), "screen", files={})


def test_what_weasyprint_does_not_know_is_told():
    laid = lay_out(replace(LEAF, css=LEAF.css + "p { text-wrap: balance }"), "screen", files={})
    assert any("text-wrap" in line for line in laid.log)


def test_the_book_is_laid_out_without_a_word_of_complaint(screen, press):
    assert screen.laid.log == press.laid.log == ()


def test_a_plate_stands_behind_a_full_page_and_parts_no_line(screen, tmp_path):
    pages = screen.laid.pages.pages
    at = next(at for at, page in enumerate(pages) if page.anchor == "panel-one")
    before, behind = (words_of(screen.finished, tmp_path, at + step) for step in (0, 2))
    assert "A long chapter" in before
    assert pages[at + 1].anchor.startswith("essay-long-P")
    assert pages[at + 1].offset > 0
    assert behind.endswith("A long chapter 3")
    assert "One panel Drawn anew." in words_of(screen.finished, tmp_path, at + 1)


def test_a_plate_has_neither_running_head_nor_folio(screen, tmp_path):
    pages = screen.laid.pages.pages
    at = next(at for at, page in enumerate(pages, start=1) if page.anchor == "panel-one")
    words = words_of(screen.finished, tmp_path, at)
    assert "Small: a" not in words
    assert not words.endswith(f" {pages[at - 1].label}")


@pytest.mark.parametrize("sentences", [12, 27])
def test_the_last_page_of_a_chapter_holds_more_than_a_line_or_two(sentences, tmp_path):
    text = Paragraph((Characters(" ".join([f"{WORDS}."] * sentences)),))
    exhibition = book()
    long = replace(exhibition.essays[0], body=Prose((Passage("en", (text,)),)))
    exhibition = replace(exhibition, essays=(long, *exhibition.essays[1:]), panels=())
    laid = lay_out(compose(exhibition, ("en",), "press").manuscript, "press", files={})
    pages = [at for at, page in enumerate(laid.pages.pages) if "essay-long" in page.anchor]
    last = read_lines(laid.raw, tmp_path, pages[-1] + 1)
    assert len(last) == 5 + len(("running head", "folio"))


@pytest.mark.parametrize("facts", range(33, 37))
def test_the_sources_of_the_last_object_do_not_stand_alone(facts):
    rows = "".join(
        f'<div class="fact" id="f{number}"><dt>Kind</dt><dd>A fact</dd></div>'
        for number in range(facts)
    )
    html = (
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head><body>'
        f'<section class="objects" id="all"><section class="object"><dl class="facts">{rows}</dl>'
        '<p class="sources" id="sources">One.<br/>Two.</p></section></section></body></html>'
    )
    css = themed(Measures(SOBER, 170, 240), "screen")
    pages = dict(lay_out(Manuscript(html, css, "all"), "screen", files={}).pages.anchors)
    assert pages["sources"] == pages[f"f{facts - 1}"] == pages[f"f{facts - 4}"]


def test_heads_and_folios_stand_only_where_text_runs_on(screen, tmp_path):
    read = {
        page.label: words_of(screen.finished, tmp_path, at)
        for at, page in enumerate(screen.laid.pages.pages, start=1)
    }
    assert read["i"] == "Small: a “book”"
    assert read["1"].startswith("1 A long chapter")
    assert read["1"].endswith(" 1")
    assert read["3"].endswith("A long chapter 3")
    assert "Small: a “book” 4" in read["4"]


def test_another_process_with_another_clock_makes_the_same_bytes(tmp_path):
    script = (
        "import hashlib\n"
        "from tests.targets.pdf.test_layout import ABOUT, LEAF\n"
        "from toolkit.targets.pdf.press import finish_press\n"
        "from toolkit.targets.pdf.screen import finish_screen\n"
        "from toolkit.targets.pdf.trim import Trim\n"
        "from tests.targets.pdf.conftest import PRINTING, PROFILE\n"
        "from toolkit.targets.pdf.layout import lay_out\n"
        "screen = finish_screen(lay_out(LEAF, 'screen', files={}).raw, ('1', '2'), ABOUT)\n"
        "press = lay_out(LEAF, 'press', files={}).raw\n"
        "press = finish_press(press, ('1', '2'), Trim(100, 140, 3), PRINTING, PROFILE)\n"
        "print(hashlib.sha256(screen + press).hexdigest())\n"
    )
    root = Path(__file__).parents[3]
    made = []
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/Lima")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": str(root),
            "HOME": str(tmp_path / seed),
        }
        made.append(
            subprocess.run(
                [sys.executable, "-c", script],
                env=environment,
                cwd=tmp_path,
                check=True,
                capture_output=True,
                text=True,
            ).stdout.strip()
        )
    assert made[0] == made[1]
    assert len(made[0]) == hashlib.sha256().digest_size * 2

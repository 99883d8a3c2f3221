from __future__ import annotations

import gc
import logging
from contextlib import nullcontext

import pytest

from tests.targets.pdf.conftest import WORDS
from toolkit.targets.pdf.engine import only_our_fonts
from toolkit.targets.pdf.haste import hastened, hastened_writing, own_style_sheet

BODY = "".join(
    f'<h2 id="h{number}">{number}</h2><p>{WORDS}<span class="footnote">{WORDS}</span>. {WORDS}.</p>'
    f"<table><tr><td>{number}</td><td>{WORDS}</td></tr></table><ul><li>{WORDS}</li></ul>"
    '<div style="width: 50%; padding: 1%; border: 1px solid">Half</div>'
    '<div style="display: flex"><p>One</p><p>Two</p></div>'
    f'<section id="s{number}"><p id="p{number}" lang="ru">Кремль <a href="#h1">there</a></p>'
    f'<p lang="ru" style="color: #00{number}">Слово</p><table id="t{number}"><tr><td>A</td></tr>'
    "</table></section>"
    for number in range(6)
)
HTML = f'<html lang="en"><head><title>T</title></head><body>{BODY}</body></html>'
CSS = """
@page { size: 100mm 140mm; margin: 12mm; @bottom-center { content: counter(page) } }
@page :first { @bottom-center { content: none } }
@page :left { margin-left: 20mm }
html { font: 9pt/12pt 'Source Serif 4'; hyphens: auto; text-align: justify }
.footnote { float: footnote }
"""
NTH = "@page :nth(2) { @top-center { content: 'The second' } }"


def written(css: str, *, fast: bool, variant: str | None = "pdf/ua-1") -> bytes:
    with only_our_fonts() as weasyprint:
        from weasyprint.text.fonts import FontConfiguration

        fonts = FontConfiguration()
        sheet = weasyprint.CSS(string=css, font_config=fonts)
        html = weasyprint.HTML(string=HTML)
        with hastened(css) if fast else nullcontext():
            document = html.render(stylesheets=[sheet], font_config=fonts)
        with hastened_writing(tagged=variant is not None) if fast else nullcontext():
            made: bytes = document.write_pdf(pdf_variant=variant)
        return made


@pytest.mark.parametrize("css", [CSS, CSS + NTH])
def test_haste_changes_no_byte(css):
    assert written(css, fast=True) == written(css, fast=False)


def test_haste_changes_no_byte_of_a_file_without_tags():
    assert written(CSS, fast=True, variant=None) == written(CSS, fast=False, variant=None)


def test_nothing_is_left_behind():
    with only_our_fonts():
        from weasyprint.layout import inline, page

        before = inline.split_first_line, page.PageType, gc.get_threshold()
        with hastened(CSS):
            assert inline.split_first_line is not before[0]
        assert (inline.split_first_line, page.PageType, gc.get_threshold()) == before


def test_the_narrowed_style_sheet_is_read_without_a_word(caplog):
    own_style_sheet.cache_clear()
    with only_our_fonts(), caplog.at_level(logging.WARNING):
        own_style_sheet()
    assert caplog.records == []

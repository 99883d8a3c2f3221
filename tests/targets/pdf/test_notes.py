from __future__ import annotations

import pytest

from toolkit.targets.pdf.layout import Manuscript, lay_out

LINES = 22
"""What a page of `leaf` holds, in lines of 12 pt; the note takes three of them."""


def leaf(before: int) -> Manuscript:
    """Return a paragraph whose last line calls a note, and one of six lines below it."""
    first, second = ("<br/>".join([word] * lines) for word, lines in (("One", before), ("Two", 6)))
    return Manuscript(
        '<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>T</title></head><body>'
        f'<p id="one">{first}<span class="footnote" id="note">A<br/>B<br/>C</span></p>'
        f'<p id="two">{second}</p></body></html>',
        "@page { size: 100mm 285pt; margin: 10pt; counter-increment: page folio;"
        " @footnote { margin: 0; padding: 0 0 0.1pt } }"
        "html { font: 9pt/12pt 'Source Serif 4'; orphans: 2; widows: 2 } body, p { margin: 0 }"
        " .footnote { float: footnote; footnote-policy: line }"
        " .footnote::footnote-call { line-height: 0; vertical-align: baseline }",
        "one",
    )


def test_two_lines_stand_below_a_line_with_a_note_where_there_is_room():
    laid = lay_out(leaf(LINES - 3 - 2), "screen", files={})
    assert dict(laid.pages.anchors) == {"one": "1", "two": "1", "note": "1"}


def test_a_paragraph_of_which_one_line_has_room_moves_and_no_note():
    laid = lay_out(leaf(LINES - 3 - 1), "screen", files={})
    assert dict(laid.pages.anchors) == {"one": "1", "note": "1", "two": "2"}


@pytest.mark.parametrize("before", range(LINES - 8, LINES + 2))
def test_a_note_stands_on_the_page_of_its_call(before):
    assert lay_out(leaf(before), "screen", files={}).log == ()

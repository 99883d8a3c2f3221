"""A page tells whether what is written on it fits."""

from __future__ import annotations

from drawing.browser import Shot, photograph
from drawing.panel import Head, panel_page
from drawing.plan import plan_of
from drawing.transcript import Words, read_words

from tests.exhibition.test_drawing import TRANSCRIPT, written


def shot_of(words: Words) -> Shot:
    plan = plan_of(written(legend={"order": ["free", "held"]}))
    head = Head(exhibition="Foreigners", number="1")
    page = panel_page(words, plan, head, language="en", of="x")
    return photograph(page.html, (1000, 1400), factor=1)


def test_a_short_panel_fits_and_has_the_size_of_a_sheet() -> None:
    shot = shot_of(read_words(TRANSCRIPT, of="x"))
    assert (shot.faults, shot.picture.size) == ((), (1000, 1400))
    assert set(shot.parts) == {"map", "dates", "text"}
    for left, top, right, bottom in shot.parts.values():
        assert 0 <= left < right <= 1000
        assert 0 <= top < bottom <= 1400


def test_a_text_too_long_for_the_sheet_is_told_not_cut() -> None:
    long = TRANSCRIPT.replace(
        "- **1942 ?**", "- **1943** Moved again to another camp\n" * 60 + "- **1942 ?**"
    )
    [fault, *_] = shot_of(read_words(long, of="x")).faults
    assert "units too long for the sheet" in fault

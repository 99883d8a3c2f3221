"""The panels of the exhibition can be drawn from what the records say, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawing.panel import Head, panel_page
from drawing.plan import read_plan
from drawing.records import LANGUAGES, Sheet, read_sheets
from drawing.transcript import read_words

EXHIBITION = Path(__file__).parents[2] / "sources" / "foreigners-in-the-gulag"
SHEETS = read_sheets()
PANELS = [sheet for sheet in SHEETS if sheet.number]


def name(sheet: Sheet) -> str:
    return sheet.id


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_every_sheet_has_a_drawing_file(sheet: Sheet) -> None:
    assert sheet.drawn_from == f"panels/{sheet.id}.toml"
    assert (EXHIBITION / sheet.drawn_from).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", PANELS, ids=name)
def test_a_panel_goes_with_its_transcript_and_no_name_collides(sheet: Sheet, language: str) -> None:
    words = read_words(sheet.transcript[language], of=sheet.id)
    plan = read_plan(EXHIBITION / sheet.drawn_from)
    head = Head(exhibition="", number=sheet.number)
    page = panel_page(words, plan, head, language=language, of=sheet.id)
    assert [fault for fault in page.faults if not fault.startswith("note:")] == []

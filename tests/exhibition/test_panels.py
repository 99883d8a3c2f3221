"""The sheets of the exhibition can be drawn from the records, and their pictures are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawing.panel import Head, Page, panel_page
from drawing.plan import read_plan
from drawing.records import LANGUAGES, Sheet, read_front, read_sheets
from drawing.sheets import cover_page, poster_page
from drawing.transcript import read_words
from PIL import Image

EXHIBITION = Path(__file__).parents[2] / "sources" / "foreigners-in-the-gulag"
PANELS = EXHIBITION / "panels"
SHEETS = read_sheets()
PICTURES = {
    **{picture: (5000, 7000) for sheet in SHEETS for picture in sheet.image.values()},
    **{f"panels/cover-{language}.jpg": (5000, 7059) for language in LANGUAGES},
}


def name(sheet: Sheet) -> str:
    return sheet.id


def page_of(sheet: Sheet, language: str) -> Page:
    transcript, path = sheet.transcript[language], EXHIBITION / sheet.drawn_from
    if not sheet.number:
        return poster_page(transcript, path, read_front(), language=language)
    words, head = read_words(transcript, of=sheet.id), Head(exhibition="", number=sheet.number)
    return panel_page(words, read_plan(path), head, language=language, of=sheet.id)


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_every_sheet_has_a_drawing_file_and_a_picture_for_each_language(sheet: Sheet) -> None:
    assert sheet.drawn_from == f"panels/{sheet.id}.toml"
    assert (EXHIBITION / sheet.drawn_from).is_file()
    assert sheet.image == {language: f"panels/{sheet.id}-{language}.jpg" for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_a_sheet_goes_with_its_transcript_and_no_name_collides(sheet: Sheet, language: str) -> None:
    faults = page_of(sheet, language).faults
    assert [fault for fault in faults if not fault.startswith("note:")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_bears_the_titles_of_the_exhibition(language: str) -> None:
    front = read_front()
    page = cover_page(PANELS / "cover.toml", front, language=language)
    assert f'<p class="under">{front.subtitle[language]}' in page.html.replace("\u00a0", " ")


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_of_exhibition_size_and_light_enough_to_keep(picture: str) -> None:
    path = EXHIBITION / picture
    assert path.stat().st_size <= 3_000_000
    with Image.open(path) as opened:
        assert (opened.size, opened.mode, opened.info["dpi"]) == (
            PICTURES[picture],
            "RGB",
            (300, 300),
        )


def test_no_picture_lies_there_that_is_no_longer_drawn() -> None:
    assert {f"panels/{path.name}" for path in PANELS.glob("*.jpg")} == set(PICTURES)

"""The sheets of the exhibition can be drawn from the records, and their pictures say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawing.jobs import Job, jobs
from drawing.parts import TITLES, in_pixels, read_parts
from drawing.records import LANGUAGES, Sheet, read_front, read_sheets
from PIL import Image

from toolkit.sources.read import read_exhibition

EXHIBITION = Path(__file__).parents[2] / "sources" / "foreigners-in-the-gulag"
PANELS = EXHIBITION / "panels"
JOBS = tuple(jobs())
EXHIBITED = read_exhibition(EXHIBITION).exhibition


def name(one: Sheet | Job) -> str:
    return one.id if isinstance(one, Sheet) else one.name


@pytest.mark.parametrize("sheet", read_sheets(), ids=name)
def test_every_sheet_has_a_drawing_file_and_a_picture_for_each_language(sheet: Sheet) -> None:
    assert sheet.drawn_from == f"panels/{sheet.id}.toml"
    assert (EXHIBITION / sheet.drawn_from).is_file()
    assert sheet.image == {language: f"panels/{sheet.id}-{language}.png" for language in LANGUAGES}


@pytest.mark.parametrize("job", JOBS, ids=name)
def test_a_sheet_goes_with_its_transcript_and_no_name_collides(job: Job) -> None:
    assert [fault for fault in job.page().faults if not fault.startswith("note:")] == []


@pytest.mark.parametrize("job", JOBS, ids=name)
def test_a_picture_is_of_its_size_light_enough_and_drawn_from_what_is_written(job: Job) -> None:
    path = PANELS / f"{job.name}.png"
    assert path.stat().st_size <= 1_500_000
    with Image.open(path) as opened:
        density = tuple(map(round, opened.info["dpi"]))
        assert (opened.size, opened.mode, density) == (job.size, "P", (300, 300))
        # Where this differs, a text or a drawing file was changed: run `./run panels`.
        assert opened.info["comment"] == job.stamp


def test_no_picture_lies_there_that_is_no_longer_drawn() -> None:
    assert {path.stem for path in PANELS.glob("*.png")} == {job.name for job in JOBS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_bears_the_titles_of_the_exhibition(language: str) -> None:
    [cover] = [job for job in JOBS if job.name == f"cover-{language}"]
    page = cover.page().html.replace("\u00a0", " ")
    assert f'<p class="under">{read_front().subtitle[language]}' in page


@pytest.mark.parametrize("sheet", [one for one in read_sheets() if one.number], ids=name)
def test_the_details_of_a_panel_lie_where_they_were_measured(sheet: Sheet) -> None:
    stamps = {job.name: job.stamp for job in JOBS}
    measured = {language: read_parts()[f"{sheet.id}-{language}"] for language in LANGUAGES}
    # Where this differs, run `./run panels`, and then `./run panels --details`.
    assert {language: one.stamp for language, one in measured.items()} == {
        language: stamps[f"{sheet.id}-{language}"] for language in LANGUAGES
    }
    panel = EXHIBITED.panel(sheet.id)
    assert {
        (detail.title.choose(("en",)).words, detail.language): (
            (detail.x, detail.y, detail.width, detail.height)
        )
        for detail in panel.details
    } == {
        (TITLES[part]["en"], language): box
        for language, one in measured.items()
        for part, box in one.boxes.items()
    }


def test_parts_are_whole_pixels_inside_the_picture() -> None:
    units = {"map": (-0.1, 10.05, 1000.4, 20.0), "text": (1.0, 2.0, 3.0, 4.0)}
    assert in_pixels(units, 5, (5000, 7000)) == {
        "map": (0, 50, 5000, 50),
        "text": (5, 10, 10, 10),
    }

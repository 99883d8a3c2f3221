"""The sheets of the exhibition can be drawn from the records, and their pictures say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawing.jobs import Job, jobs
from drawing.records import LANGUAGES, Sheet, read_front, read_sheets
from PIL import Image

EXHIBITION = Path(__file__).parents[2] / "sources" / "foreigners-in-the-gulag"
PANELS = EXHIBITION / "panels"
JOBS = tuple(jobs())


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

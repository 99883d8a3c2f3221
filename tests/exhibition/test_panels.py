"""The sheets of the exhibition can be drawn from the records, and their pictures say the same."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from html import unescape
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pytest
from drawing.jobs import Job, jobs
from drawing.parts import TITLES, in_pixels, read_parts
from drawing.records import LANGUAGES, Sheet, read_front, read_sheets
from drawing.typography import set_words
from PIL import Image, ImageChops, ImageStat

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
    assert sheet.drawings == {
        language: f"panels/{sheet.id}-{language}.pdf" for language in LANGUAGES
    }


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
    for kind in ("*.png", "*.pdf"):
        assert {path.stem for path in PANELS.glob(kind)} == {job.name for job in JOBS}


@pytest.mark.parametrize("job", JOBS, ids=name)
def test_a_drawing_is_drawn_from_what_is_written_and_of_live_letters(job: Job) -> None:
    path = PANELS / f"{job.name}.pdf"
    assert path.stat().st_size <= 400_000
    with pikepdf.open(path) as opened:
        # Where this differs, a text or a drawing file was changed: run `./run panels`.
        assert opened.docinfo["/Keywords"] == job.stamp
        resources = opened.pages[0].Resources
        assert {str(font.Subtype) for font in resources.Font.values()} == {"/Type0"}
        drawn = {str(one.Subtype) for one in resources.get("/XObject", {}).values()}
        assert drawn <= {"/Form"}


@pytest.mark.parametrize("sheet", read_sheets(), ids=name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_drawing_says_what_the_transcript_says(sheet: Sheet, language: str) -> None:
    said = words_of(set_words(sheet.transcript[language], language))
    drawn = words_of(text_of(PANELS / f"{sheet.id}-{language}.pdf"))
    assert said - drawn == Counter()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cover_is_drawn_with_the_titles_of_the_exhibition(language: str) -> None:
    front = read_front()
    said = words_of(f"{front.title[language]} {front.subtitle[language]}")
    assert words_of(text_of(PANELS / f"cover-{language}.pdf")) == said


def test_a_drawing_looks_as_its_picture_does(tmp_path: Path) -> None:
    command = ["pdftoppm", "-r", "120", "-gray", "-singlefile", PANELS / "panel-05-en.pdf", "drawn"]
    subprocess.run(command, cwd=tmp_path, check=True)
    with Image.open(tmp_path / "drawn.pgm") as drawn, Image.open(PANELS / "panel-05-en.png") as png:
        difference = ImageChops.difference(drawn.reduce(2), png.convert("L").reduce(5))
    # Letters are black in the drawing and nearly black in the picture; nothing else may differ.
    assert ImageStat.Stat(difference).mean[0] < 4


def text_of(path: Path) -> str:
    command = ["pdftotext", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def words_of(text: str) -> Counter[str]:
    """Return the words of a text without marks of Markdown or markup, however they are spaced."""
    plain = unescape(re.sub(r"<[^>]+>|^## |^- ", "", text, flags=re.MULTILINE))
    return Counter(normalize("NFC", plain).replace("\u2060", "").split())


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

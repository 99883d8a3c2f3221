"""The e-book's steps, planned for the tiny exhibition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image, Picture
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.epub import plan
from toolkit.targets.epub.package import Package


def package(exhibition: Exhibition) -> Package:
    (*_, book) = plan(exhibition, Folders.of("tiny"), languages=("en",))
    found = book.inputs[0]
    assert isinstance(found, Package)
    return found


def before_contents(exhibition: Exhibition) -> list[str]:
    return [each.name for each in package(exhibition).documents if each.before_contents]


def test_the_contents_follow_the_front_matter_with_and_without_a_cover(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = ["title-page.xhtml", "imprint.xhtml"]
    assert before_contents(exhibition) == ["cover.xhtml", *front]
    bare = replace(exhibition, front=replace(exhibition.front, cover=None))
    assert before_contents(bare) == front


def test_subjects_are_told_to_booksellers_and_libraries(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = replace(exhibition.front, subjects=(Text.parse({"en": "lighthouses", "ru": "маяки"}),))
    found = package(replace(exhibition, front=front))
    subjects = [meta.value for meta in found.metadata if meta.name == "dc:subject"]
    assert subjects == ["lighthouses"]


def test_pictures_without_words_do_not_say_that_words_suffice(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    letter = ArchivalObject(
        id="letter",
        title=Text.parse({"en": "A letter"}),
        kind="letter",
        image=Image(pictures=(Picture(language="en", path="l.jpg", width=20, height=30),)),
        alt=Text.parse({"en": "A page"}),
    )
    front = replace(exhibition.front, contents=(*exhibition.front.contents, "objects"))
    kept = replace(exhibition, front=front)
    assert "textual" in suffices(replace(kept, objects=(replace(letter, kind="artefact"),)))
    assert "textual" not in suffices(replace(kept, objects=(letter,)))
    assert "textual" not in suffices(
        replace(kept, objects=(replace(letter, kind="artefact", alt=None),))
    )


def suffices(exhibition: Exhibition) -> list[str]:
    name = "schema:accessModeSufficient"
    return [meta.value for meta in package(exhibition).metadata if meta.name == name]


@pytest.mark.parametrize(
    ("written", "date", "modified"),
    [
        ("2026-11", "2026-11", "2026-11-01T00:00:00"),
        ("2026~", "2026-01-01", "2026-01-01T00:00:00"),
        ("2025/2026", "2025-01-01", "2025-01-01T00:00:00"),
        ("2026-23", "2026-09-01", "2026-09-01T00:00:00"),
    ],
)
def test_a_vague_date_of_issue_becomes_one_that_dublin_core_takes(
    tiny: Path, written: str, date: str, modified: str
) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = replace(exhibition.front, date=HistoricalDate(written))
    found = package(replace(exhibition, front=front))
    assert [meta.value for meta in found.metadata if meta.name == "dc:date"] == [date]
    assert found.modified == modified


def test_a_julian_date_of_issue_is_given_in_the_calendar_of_dublin_core(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    front = replace(exhibition.front, date=HistoricalDate("1899-02-10", "julian"))
    found = package(replace(exhibition, front=front))
    assert [meta.value for meta in found.metadata if meta.name == "dc:date"] == ["1899-02-22"]

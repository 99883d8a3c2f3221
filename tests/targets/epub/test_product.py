"""The e-book's steps, planned for the tiny exhibition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
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

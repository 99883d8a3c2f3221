"""Themes as they are written: by name, as a file, as a file based on another."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.model.editions import ScreenEdition
from toolkit.model.theme import PLATE_BOOK, SHIPPED, SOBER, Margins, Theme
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import judge
from toolkit.sources.shape import shape

DOCUMENT = (Path(__file__).parents[2] / "docs" / "theming.md").read_text(encoding="utf-8")
FILES = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", DOCUMENT, re.DOTALL))
AT = ("exhibition", "editions", "screen")


def themed(folder: Path, written: str, **files: str) -> tuple[Theme | None, list[str]]:
    """Return the theme of an edition with `theme: written`, and what is said of it."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    reading = Reading(folder, folder)
    shaped = shape({"theme": written}, ScreenEdition, AT, reading)
    edition = judge(shaped, ScreenEdition, AT, reading)
    said = [f"{problem.place}: {problem.code}" for problem in reading.problems]
    return edition and edition.theme, said


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_theme_is_called_by_its_name(name: str, tmp_path: Path) -> None:
    assert themed(tmp_path, name) == (SHIPPED[name], [])


def test_a_file_says_what_is_otherwise_than_in_the_sober_theme(tmp_path: Path) -> None:
    found = themed(tmp_path, "own.yaml", own="margins: {inner: 30}\nparagraphs: spaced\n")
    expected = replace(SOBER, margins=Margins(inner=30), paragraphs="spaced")
    assert found == (expected, [])


def test_a_file_may_be_based_on_a_file_that_is_based_on_another_theme(tmp_path: Path) -> None:
    one = "based_on: plate-book\nmargins: {inner: 40}\n"
    found, said = themed(tmp_path, "two.yaml", one=one, two="based_on: one.yaml\npage: 210x270mm\n")
    margins = replace(PLATE_BOOK.margins, inner=40)
    assert found == replace(PLATE_BOOK, margins=margins, page="210x270mm")
    assert said == []


def test_a_wrong_value_is_told_where_its_file_has_it(tmp_path: Path) -> None:
    one = "type:\n  leading: 90\n"
    _, said = themed(tmp_path, "one.yaml", one=one)
    assert said == ["one.yaml:2:12: S009"]


def test_a_theme_outside_the_exhibition_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "own.yaml").write_text("page: 150x220mm\n")
    _, said = themed(tmp_path / "in", "../own.yaml")
    assert [line.rpartition(" ")[2] for line in said] == ["P003"]


def test_the_document_has_the_sober_theme_whole(tmp_path: Path) -> None:
    """Whatever it is based on, nothing is left of that."""
    found, said = themed(tmp_path, "own.yaml", own=f"based_on: plate-book\n{FILES['sober']}")
    assert found is not None
    assert (replace(found, based_on="sober"), said) == (SOBER, [])


def test_the_document_has_what_the_plate_book_changes(tmp_path: Path) -> None:
    found, said = themed(tmp_path, "own.yaml", own=FILES["plate-book"])
    assert found is not None
    assert (replace(found, based_on="plate-book"), said) == (PLATE_BOOK, [])


def test_the_documents_example_is_a_theme(tmp_path: Path) -> None:
    found, said = themed(tmp_path, "own.yaml", own=FILES["design/ours.yaml"])
    assert said == []
    assert found is not None
    assert (found.page, found.type.size, found.openings.sink) == ("150x220mm", 12, 4)

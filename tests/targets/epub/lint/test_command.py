"""`toolkit lint-epub` says what is wrong with anybody's e-book, as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building import toolkit
from tests.targets.epub.lint.defects import ONE, SHEET
from tests.targets.epub.lint.sound import sound


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a sound e-book, a bad one, a poor one and one that is none."""
    sound().write(tmp_path / "sound.epub")
    bad = sound()
    bad.say(ONE, "two.xhtml#plate-1", "two.xhtml#plate-2")
    bad.write(tmp_path / "bad.epub")
    poor = sound()
    poor.say(SHEET, "margin: 1em", "margin: calc(1em + 2px)")
    poor.write(tmp_path / "poor.epub")
    (tmp_path / "none.epub").write_bytes(b"PK\3\4 cut off")
    return tmp_path


def test_a_sound_e_book_is_said_to_be_sound(folder: Path) -> None:
    done = toolkit(folder, "lint-epub", "sound.epub")
    assert (done.returncode, done.stdout) == (0, "1 file: 0 errors, 0 warnings\n")


def test_an_error_is_told_with_the_file_inside_the_e_book_and_fails(folder: Path) -> None:
    done = toolkit(folder, "lint-epub", "bad.epub")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "bad.epub, EPUB/text/one.xhtml:14:12 #arrest: E004 points at 'two.xhtml#plate-2', "
        "which is not there",
        "1 file: 1 error, 0 warnings",
    ]


def test_a_warning_fails_only_if_it_shall(folder: Path) -> None:
    assert toolkit(folder, "lint-epub", "poor.epub").returncode == 0
    done = toolkit(folder, "lint-epub", "--strict", "poor.epub", "sound.epub")
    assert done.returncode == 1
    assert done.stdout.startswith("poor.epub, EPUB/css/book.css: warning E085 ")


def test_a_file_that_is_no_e_book_is_told(folder: Path) -> None:
    done = toolkit(folder, "lint-epub", "none.epub")
    assert done.returncode == 1
    assert done.stdout.startswith("none.epub: E001 cannot be read: ")


def test_stores_are_told_in_a_table(folder: Path) -> None:
    done = toolkit(folder, "lint-epub", "--stores", "poor.epub")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["Kobo", "the", "whole", "file", "≤", "1", "GB"] in [row[:7] for row in rows]
    (function, *_) = [line for line in done.stdout.splitlines() if "calc()" in line]
    assert function.endswith("≤ 0         1         OVER in EPUB/css/book.css")
    assert [row[-1] for row in rows if row[:1] == ["Google"]] == ["good"]


def test_json_and_sarif_are_written_for_programs(folder: Path) -> None:
    done = toolkit(folder, "lint-epub", "bad.epub", "--format", "json")
    (problem,) = json.loads(done.stdout)
    assert (problem["code"], problem["place"]["line"]) == ("E004", 14)
    done = toolkit(folder, "lint-epub", "bad.epub", "--format", "sarif")
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "bad.epub"
    (inside,) = location["logicalLocations"]
    assert inside["fullyQualifiedName"] == "EPUB/text/one.xhtml:14:12 #arrest"


def test_a_code_of_the_linter_is_explained_with_its_source(folder: Path) -> None:
    done = toolkit(folder, "explain", "E050")
    assert "role" in done.stdout
    assert "DPUB" in done.stdout or "Digital Publishing WAI-ARIA" in done.stdout

"""`toolkit lint-pdf` says what is wrong with anybody's PDF, as a person runs it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

from tests.building import toolkit


@pytest.fixture
def folder(tmp_path: Path, sound_press: bytes, sound_screen: bytes) -> Path:
    """Return a folder with sound files, a bad one, a poor one and one that says nothing."""
    (tmp_path / "press.pdf").write_bytes(sound_press)
    (tmp_path / "screen.pdf").write_bytes(sound_screen)
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 cut off")
    with pikepdf.open(io.BytesIO(sound_press)) as pdf:
        pdf.pages[1].obj.Rotate = pdf.pages[2].obj.Rotate = 90
        pdf.save(tmp_path / "bad.pdf")
    with pikepdf.open(io.BytesIO(sound_press)) as pdf:
        pdf.pages[1].Resources.XObject.grey.Interpolate = True
        pdf.save(tmp_path / "poor.pdf")
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "plain.pdf")
    return tmp_path


def test_sound_files_are_said_to_be_sound(folder: Path) -> None:
    done = toolkit(folder, "lint-pdf", "press.pdf", "screen.pdf", "--condition", "FOGRA39")
    assert (done.returncode, done.stdout) == (0, "2 files: 0 errors, 0 warnings\n")


def test_an_error_is_told_once_with_its_pages_and_fails(folder: Path) -> None:
    done = toolkit(folder, "lint-pdf", "bad.pdf")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "bad.pdf, pages ii–1 (sheets 2–3): F036 is turned by 90 degrees (Rotate)",
        "1 file: 1 error, 0 warnings",
    ]


def test_a_warning_fails_only_if_it_shall(folder: Path) -> None:
    assert toolkit(folder, "lint-pdf", "poor.pdf").returncode == 0
    done = toolkit(folder, "lint-pdf", "--strict", "poor.pdf")
    assert done.returncode == 1
    assert done.stdout.startswith("poor.pdf, page i (sheet 1): warning F051 image grey asks")


def test_a_file_that_does_not_say_what_it_is_for_must_be_told(folder: Path) -> None:
    done = toolkit(folder, "lint-pdf", "plain.pdf")
    assert done.returncode == 2
    assert "Say --as press or --as screen." in done.stderr
    assert "F030" in toolkit(folder, "lint-pdf", "plain.pdf", "--as", "press").stdout


def test_a_file_that_is_no_pdf_is_told(folder: Path) -> None:
    done = toolkit(folder, "lint-pdf", "broken.pdf", "--as", "press")
    assert done.returncode == 1
    assert done.stdout.startswith("broken.pdf: F010 cannot be opened: ")


def test_less_ink_may_be_asked_for(folder: Path) -> None:
    done = toolkit(folder, "lint-pdf", "press.pdf", "--ink", "50")
    assert done.returncode == 1
    assert "F060" in done.stdout


def test_json_and_sarif_are_written_for_programs(folder: Path) -> None:
    done = toolkit(folder, "lint-pdf", "bad.pdf", "--format", "json")
    assert [each["code"] for each in json.loads(done.stdout)] == ["F036"]
    done = toolkit(folder, "lint-pdf", "bad.pdf", "--format", "sarif")
    assert json.loads(done.stdout)["runs"][0]["results"][0]["ruleId"] == "F036"

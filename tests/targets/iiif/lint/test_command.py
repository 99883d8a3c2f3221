"""`toolkit lint-manifest` says what is wrong with anybody's documents, as a person runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import environment, toolkit
from tests.targets.iiif.lint.valid import manifest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a good manifest, a bad one and one that is only warned of."""
    good, bad, poor = manifest(), manifest(), manifest()
    bad["items"][0]["id"] += "#1"
    del poor["rights"]
    for name, value in (("good", good), ("bad", bad), ("poor", poor)):
        text = json.dumps(value, indent=2)
        (tmp_path / f"{name}.json").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_good_manifest_is_said_to_be_good(folder: Path) -> None:
    done = toolkit(folder, "lint-manifest", "good.json")
    assert (done.returncode, done.stdout) == (0, "1 file: 0 errors, 0 warnings\n")


def test_an_error_is_told_with_its_place_and_fails(folder: Path) -> None:
    done = toolkit(folder, "lint-manifest", "good.json", "bad.json")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(
        line.startswith("bad.json:") and " I127 the id of a Canvas" in line for line in lines
    )
    assert lines[-1] == "2 files: 4 errors, 0 warnings"


def test_a_warning_fails_only_if_it_shall(folder: Path) -> None:
    assert toolkit(folder, "lint-manifest", "poor.json").returncode == 0
    done = toolkit(folder, "lint-manifest", "--strict", "poor.json")
    assert done.returncode == 1
    assert done.stdout.startswith("poor.json:1:1: warning I178 ")


def test_json_and_sarif_are_written_for_programs(folder: Path) -> None:
    done = toolkit(folder, "lint-manifest", "bad.json", "--format", "json")
    assert "I127" in [each["code"] for each in json.loads(done.stdout)]
    done = toolkit(folder, "lint-manifest", "bad.json", "--format", "sarif")
    results = json.loads(done.stdout)["runs"][0]["results"]
    first = next(each for each in results if each["ruleId"] == "I127")
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "bad.json"
    assert place["region"]["startLine"] > 1


def test_standard_input_is_read(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", "lint-manifest", "-"],
        input=b'{"type": "Manifest"',
        capture_output=True,
        check=False,
        env=environment(),
        cwd=folder,
    )
    assert done.returncode == 1
    assert done.stdout.decode().startswith("<stdin>:1:20: I100 is not JSON")


@pytest.mark.parametrize(
    "arguments",
    [(), ("none.json",), ("good.json", "--served", "x"), ("good.json", "--served", "https://x=no")],
)
def test_what_cannot_be_meant_is_a_usage_error(folder: Path, arguments: tuple[str, ...]) -> None:
    done = toolkit(folder, "lint-manifest", *arguments)
    assert done.returncode == 2
    assert "Error" in done.stderr


def test_files_are_compared_where_a_folder_is_named(folder: Path) -> None:
    served = f"https://example.org/a={folder}"
    done = toolkit(folder, "lint-manifest", "good.json", "--served", served)
    assert done.returncode == 1
    assert " I195 the file is not there: https://example.org/a/logo.png" in done.stdout
    assert " I199 " in done.stdout


def test_a_code_of_the_linter_is_explained_with_its_source(tmp_path: Path) -> None:
    done = toolkit(tmp_path, "explain", "I127")
    assert done.stdout.endswith("Source: IIIF Presentation API 3.0, section 5.3.\n")

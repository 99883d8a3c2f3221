"""Nothing is said to be wrong that others hold to be right."""

from __future__ import annotations

import json
import time
from pathlib import Path

from tests.building import PROJECT
from toolkit.targets.iiif.lint import lint


def errors(path: Path) -> list[str]:
    """Return the codes of the errors in a file."""
    problems = lint(path.read_bytes(), path.name)
    return [problem.code for problem in problems if problem.severity == "error"]


def examples(shared: Path, expected: str) -> dict[str, list[str]]:
    """Return the errors found in the examples that are expected to be so."""
    folder = shared / "data" / "iiif-examples"
    listed = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    chosen = [each for each in listed if each["expected"].startswith(expected)]
    return {each["file"]: errors(folder / each["file"]) for each in chosen}


def test_no_error_is_found_in_a_valid_example(shared: Path) -> None:
    found = examples(shared, "valid")
    assert len(found) == 16
    assert {name: codes for name, codes in found.items() if codes} == {}


def test_each_broken_example_is_found_to_be_broken(shared: Path) -> None:
    found = examples(shared, "invalid")
    assert {name: sorted(set(codes)) for name, codes in found.items()} == {
        "validator-broken_embedded_annos.json": ["I107", "I137"],
        "validator-broken_simple_image.json": ["I106", "I135"],
        "validator-non_cc_license.json": ["I175"],
    }


def test_the_largest_manifest_takes_less_than_a_second() -> None:
    path = max((PROJECT / "manifests").rglob("*.json"), key=lambda each: each.stat().st_size)
    began = time.process_time()
    errors(path)
    assert time.process_time() - began < 1


def test_nothing_is_wrong_with_what_is_committed() -> None:
    committed = sorted((PROJECT / "manifests").rglob("*.json"))
    assert committed
    found = {path.name: lint(path.read_bytes(), path.name) for path in committed}
    assert {name: problems for name, problems in found.items() if problems} == {}

"""The linter finds what the official schema and iiif-prezi3 pass."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import iiif_prezi3
import jsonschema
import pytest

from tests.targets.iiif.lint.battery import BATTERY, MISSED_BY_BOTH, Seeded
from tests.targets.iiif.lint.valid import manifest
from toolkit.targets.iiif.lint import lint


def codes(value: Any) -> set[str]:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return {problem.code for problem in lint(text.encode(), "manifest.json")}


def test_nothing_is_wrong_with_the_manifest_that_errors_are_seeded_into(shared: Path) -> None:
    assert codes(manifest()) == set()
    assert schema_accepts(shared, manifest())
    assert prezi3_accepts(manifest())


@pytest.mark.parametrize("seeded", BATTERY, ids=lambda seeded: seeded.name)
def test_each_seeded_error_is_found_by_its_code(seeded: Seeded) -> None:
    assert seeded.code in codes(seeded.document())


def test_the_battery_is_as_large_as_it_is_said_to_be() -> None:
    assert len(BATTERY) >= 58
    assert len({seeded.name for seeded in BATTERY}) == len(BATTERY)


def test_the_linter_finds_more_than_the_others(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours = [seeded for seeded in BATTERY if seeded.code in codes(seeded.document())]
    schema = [seeded for seeded in BATTERY if not schema_accepts(shared, seeded.document())]
    prezi3 = [seeded for seeded in BATTERY if not prezi3_accepts(seeded.document())]
    either = {*schema, *prezi3}
    with capsys.disabled():
        print(
            f"\nof {len(BATTERY)} seeded errors: linter {len(ours)}, official schema "
            f"{len(schema)}, iiif-prezi3 {len(prezi3)}, these two together {len(either)}"
        )
    assert len(ours) == len(BATTERY)
    assert {seeded.name for seeded in MISSED_BY_BOTH if seeded in either} == set()


def schema_accepts(shared: Path, value: Any) -> bool:
    """Tell whether the official validator's schema sees nothing wrong."""
    return bool(validator(shared / "conformance" / "iiif_3_0.json").is_valid(value))


@cache
def validator(path: Path) -> Any:
    return jsonschema.Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


def prezi3_accepts(value: Any) -> bool:
    """Tell whether iiif-prezi3 reads a manifest without complaint."""
    try:
        iiif_prezi3.Manifest(**copy.deepcopy(value))
    except (ValueError, TypeError):
        return False
    return True

"""Somebody who asks why a manifest has changed is told field by field."""

from __future__ import annotations

import json
from pathlib import Path

from tests.building import edit, toolkit
from tests.releases.conftest import announce, commit
from toolkit.publish import Project

MANIFEST = Path("manifests") / "tiny" / "manifest.json"


def test_the_manifest_on_disk_is_compared_with_the_committed_one(root: Path) -> None:
    assert toolkit(root, "diff").stdout == "0 differences\n"
    edit(root / MANIFEST, '"Маяк"', '"Старый маяк"')
    lines = toolkit(root, "diff").stdout.splitlines()
    assert lines[0] == "manifests/tiny/manifest.json"
    assert '    items[light].label.ru: "Маяк" → "Старый маяк"' in lines


def test_it_is_compared_with_what_was_announced_last(project: Project) -> None:
    announce(project, "2026-11-28T09:30:00Z")
    edit(project.root / MANIFEST, '"Маяк"', '"Старый маяк"')
    commit(project.root)
    assert toolkit(project.root, "diff").stdout == "0 differences\n"
    said = toolkit(project.root, "diff", "--since", "announced").stdout
    assert 'items[light].label.ru: "Маяк" → "Старый маяк"' in said


def test_two_files_are_compared_as_json(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text((root / MANIFEST).read_text(encoding="utf-8").replace("CC BY", "by"))
    done = toolkit(root, "diff", str(MANIFEST), str(other), "--format", "json")
    (found,) = json.loads(done.stdout)
    assert {each["what"] for each in found["differences"]} == {"changed"}
    assert "requiredStatement.value.en" in {each["path"] for each in found["differences"]}


def test_a_file_that_is_new_or_gone_is_one_difference(root: Path) -> None:
    (root / MANIFEST).rename(root / "manifests" / "tiny" / "other.json")
    lines = toolkit(root, "diff").stdout.splitlines()
    assert lines[0] == "manifests/tiny/manifest.json"
    assert lines[1].startswith("    all: removed Manifest")
    assert "manifests/tiny/other.json" in lines


def test_what_cannot_be_compared_is_a_usage_error(root: Path, tmp_path: Path) -> None:
    assert toolkit(root, "diff", "--since", "nothing").returncode == 2
    assert toolkit(root, "diff", "--since", "announced").returncode == 2
    assert toolkit(root, "diff", str(MANIFEST)).returncode == 2
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    assert toolkit(root, "diff", str(MANIFEST), str(broken)).returncode == 2

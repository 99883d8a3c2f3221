"""What we publish is linted like anybody's, and compared with the files beside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from toolkit.targets import Folders
from toolkit.targets.iiif.lint import Served, lint
from toolkit.targets.iiif.lint.published import lint_published

BASE = "https://example.org/tiny"
FOLDERS = Folders.of("tiny")


@pytest.fixture
def project(tmp_path: Path, built: Path) -> Path:
    """Return a copy of the built tiny project, to be spoilt."""
    return Path(shutil.copytree(built, tmp_path / "copy"))


def told(root: Path) -> list[str]:
    problems = lint_published(BASE, FOLDERS, root=root)
    return sorted({f"{problem.place.path}: {problem.code}" for problem in problems})


def spoil(path: Path, change: Callable[[Any], Any]) -> None:
    """Change what a JSON file says."""
    value = json.loads(path.read_text(encoding="utf-8"))
    change(value)
    path.write_text(json.dumps(value), encoding="utf-8")


def test_nothing_is_wrong_with_what_a_build_makes(built: Path) -> None:
    assert told(built) == []


def test_a_manifest_with_the_id_of_another_is_found(project: Path) -> None:
    path = project / "manifests" / "tiny" / "manifest.json"
    spoil(path, lambda value: value.update(id=f"{BASE}/other.json"))
    assert "manifests/tiny/manifest.json: I199" in told(project)


def test_a_thumbnail_that_is_gone_is_found(project: Path) -> None:
    path = project / "manifests" / "tiny" / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf-8"))
    thumbnail = manifest["items"][0]["thumbnail"][0]["id"]
    (project / "dist" / "tiny" / thumbnail.removeprefix(f"{BASE}/")).unlink()
    # The collections show the same picture.
    assert told(project) == [
        "manifests/collection.json: I195",
        "manifests/tiny/collection/exhibition.json: I195",
        "manifests/tiny/manifest.json: I195",
    ]


def test_an_info_json_of_another_size_is_found(project: Path) -> None:
    info = next((project / "dist" / "tiny" / "iiif").glob("[!_]*/info.json"))
    spoil(info, lambda value: value.update(width=value["width"] + 1))
    found = told(project)
    assert "manifests/tiny/manifest.json: I196" in found
    # Persons' manifests show the same picture.
    assert {line.partition(": ")[2] for line in found} == {"I196"}


def test_a_book_that_is_not_made_yet_is_no_mistake(project: Path) -> None:
    for path in (project / "dist" / "tiny").glob("*.pdf"):
        path.unlink()
    assert told(project) == []


def test_an_info_json_is_compared_with_its_tiles_and_its_address(project: Path) -> None:
    folder = project / "dist" / "tiny"
    served = Served(roots=((BASE, (folder,)),))
    info = next((folder / "iiif").glob("*/info.json"))

    def codes() -> list[str]:
        problems = lint(info.read_bytes(), str(info), served=served)
        return [problem.code for problem in problems]

    assert codes() == []
    (info.parent / "full" / "max" / "0" / "default.jpg").unlink()
    assert codes() == ["I198"]


def test_an_address_that_climbs_out_of_its_folder_has_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("", encoding="utf-8")
    served = Served(roots=((BASE, (tmp_path / "site",)),))
    assert served.find(f"{BASE}/../secret") is None
    assert not served.knows(f"{BASE}/%2e%2e/secret")


def test_a_name_that_no_disk_takes_has_no_file(tmp_path: Path) -> None:
    served = Served(roots=((BASE, (tmp_path,)),))
    assert served.find(f"{BASE}/{'x' * 5_000}") is None
    assert served.find(f"{BASE}/%00") is None


def test_folders_are_laid_over_each_other_and_the_longest_address_wins(tmp_path: Path) -> None:
    for name in ("one/a.json", "two/b.json", "three/a.json"):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text("{}", encoding="utf-8")
    one, two, three = (tmp_path / name for name in ("one", "two", "three"))
    served = Served(roots=((BASE, (one, two)), (f"{BASE}/deep", (three,))))
    assert served.find(f"{BASE}/a.json") == one / "a.json"
    assert served.find(f"{BASE}/b.json#x") == two / "b.json"
    assert served.find(f"{BASE}/deep/a.json?y") == three / "a.json"
    assert served.find(f"{BASE}/deep/b.json") is None
    assert not served.knows("https://example.org/tinysomething/a.json")

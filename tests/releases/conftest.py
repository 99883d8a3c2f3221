"""Give the tests a project that is built, committed and may be released."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.building import edit, new_project, toolkit
from toolkit import publish
from toolkit.publish import Checked, Project
from toolkit.releases import release
from toolkit.releases.release import Release
from toolkit.targets.iiif.presentation import Json, as_text

BASE = "https://archive.museum/exhibitions/tiny"
PERSON = "manifests/tiny/persons/lind/manifest.json"


def git(root: Path, *arguments: str) -> str:
    """Run git in `root` as somebody, and return what it says."""
    who = ("-c", "user.name=A", "-c", "user.email=a@archive.museum", "-c", "core.autocrlf=false")
    done = subprocess.run(
        ["git", *who, *arguments], cwd=root, check=True, capture_output=True, text=True
    )
    return done.stdout


def commit(root: Path) -> None:
    """Commit everything there is."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", "Change it")


@pytest.fixture(scope="package")
def settled(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    """Return a project with a public address, built and committed; copy it before changing it."""
    root = new_project(tmp_path_factory.mktemp("settled"), tiny)
    edit(root / "sources" / "tiny" / "exhibition.yaml", "https://example.org/tiny", BASE)
    (root / ".gitignore").write_text("dist/\n.toolkit/\n")
    done = toolkit(root, "build")
    assert done.returncode == 0, done.stderr
    git(root, "init", "-q")
    commit(root)
    return root


@pytest.fixture
def root(settled: Path, tmp_path: Path) -> Path:
    """Return a copy of the project in which nothing is stale."""
    return Path(shutil.copytree(settled, tmp_path / "copy", copy_function=shutil.copy2))


@pytest.fixture
def project(root: Path) -> Project:
    """Return the exhibition in it."""
    return Project(root, "tiny")


def checked(project: Project) -> Checked:
    """Return what is read of the exhibition now."""
    return publish.read_and_check(project)


def announce(project: Project, at: str) -> Release:
    """Release, and commit."""
    found = release.prepare(project, checked(project), at=at)
    release.write(project.root, found)
    commit(project.root)
    return found


def with_person(root: Path) -> None:
    """Commit a manifest of the person lind, if builds have not made it already."""
    whole = json.loads((root / "manifests" / "tiny" / "manifest.json").read_text(encoding="utf-8"))
    value: Json = {key: said for key, said in whole.items() if key not in ("structures", "start")}
    value["id"] = f"{BASE}/persons/lind/manifest.json"
    (root / PERSON).parent.mkdir(parents=True, exist_ok=True)
    if not (root / PERSON).exists():
        (root / PERSON).write_text(as_text(value), encoding="utf-8")
    commit(root)

"""Targets that other packages bring, as installed packages do it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import edit, new_project, toolkit
from toolkit.errors import MissingToolError, UsageError
from toolkit.targets import find_target, target_names

LISTING = '''"""A plain list."""
from toolkit.steps.step import Step
name = "listing"
def plan(exhibition, folders, *, languages):
    yield Step(output=f"{folders.dist}/list.txt", make=write, inputs=(exhibition.id,))
def verify(exhibition, folders, *, languages, root):
    return iter(())
def write(part, text):
    part.write_text(text)
'''


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a folder with a package that brings one target, and names one it does not hold."""
    folder = tmp_path / "packages"
    facts = folder / "listings-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: listings\nVersion: 1.0\n")
    points = "[toolkit.targets]\nlisting = listing_target\nlost = no_such_module\n"
    (facts / "entry_points.txt").write_text(points)
    (folder / "listing_target.py").write_text(LISTING)
    return folder


def test_a_package_can_bring_a_target(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(package)
    assert target_names() == ("iiif", "epub", "pdf", "site", "trade", "listing", "lost")
    assert find_target("listing").name == "listing"


def test_a_target_that_cannot_be_loaded_names_its_package(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(package)
    with pytest.raises(MissingToolError, match="'lost' of the package 'listings'"):
        find_target("lost")


def test_an_unknown_target_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="There are: iiif, epub, pdf, site, trade"):
        find_target("pfd")


def test_pruning_spares_what_the_target_of_another_package_made(
    package: Path, tmp_path: Path, tiny: Path
) -> None:
    root = new_project(tmp_path / "project", tiny)
    edit(package / "listings-1.0.dist-info" / "entry_points.txt", "lost = no_such_module", "")
    path = f"{Path(__file__).parents[2]}:{package}"
    changes = {"PYTHONPATH": path}
    done = toolkit(root, "build", "--only", "listing", "--prune", changes=changes)
    assert done.returncode == 0, done.stderr
    assert (root / "dist" / "tiny" / "list.txt").read_text() == "tiny"
    toolkit(root, "build", "--only", "iiif", "--prune")  # the package is away
    assert not (root / "dist" / "tiny" / "list.txt").exists()

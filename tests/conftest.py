"""Give the tests the folders that many of them read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.building import PROJECT, new_project, toolkit
from tests.surroundings import shared_folder

TESTS = Path(__file__).parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material; see `shared_folder` for what its absence means."""
    return shared_folder(TESTS.parent, os.environ)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written anew after a change that is meant."""
    parser.addoption("--save-golden", action="store_true", help="write the golden files anew")


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep in one process all tests that read the real exhibition built: it is built once a run."""
    for item in items:
        if "real" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("real"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    """Return a project with the tiny exhibition built; copy it before changing anything."""
    root = new_project(tmp_path_factory.mktemp("built"), tiny)
    done = toolkit(root, "build")
    assert done.returncode == 0, done.stderr
    return root


@pytest.fixture(scope="session")
def tiny() -> Path:
    """Return the sources of the smallest whole exhibition; copy them before changing any."""
    return TESTS / "exhibitions" / "tiny"


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the real exhibition built: once a run, so change nothing in it."""
    exhibition = PROJECT / "sources" / "foreigners-in-the-gulag"
    root = new_project(tmp_path_factory.mktemp("real"), exhibition)
    done = toolkit(root, "build")
    assert done.returncode == 0, done.stderr
    return root

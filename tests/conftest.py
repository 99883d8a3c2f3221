"""Give the tests the folders that many of them read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.surroundings import shared_folder

TESTS = Path(__file__).parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of shared material; see `shared_folder` for what its absence means."""
    return shared_folder(TESTS.parent, os.environ)


@pytest.fixture(scope="session")
def tiny() -> Path:
    """Return the sources of the smallest whole exhibition; copy them before changing any."""
    return TESTS / "exhibitions" / "tiny"

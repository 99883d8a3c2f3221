"""Give the tests a project in which the files for the trade and all they tell of are made."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def told(built: Path, tmp_path: Path) -> Path:
    """Return a project with what the tiny exhibition's products tell, and what they tell of."""
    dist, copy = built / "dist" / "tiny", tmp_path / "dist" / "tiny"
    copy.mkdir(parents=True)
    shutil.copytree(dist / "trade", copy / "trade")
    for book in dist.glob("*.epub"):
        shutil.copy(book, copy)
    for pages in dist.glob("layout/*/pages.json"):
        (copy / "layout" / pages.parent.name).mkdir(parents=True)
        shutil.copy(pages, copy / "layout" / pages.parent.name)
    return tmp_path

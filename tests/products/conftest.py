"""Name the finished products of the real exhibition."""

from __future__ import annotations

from pathlib import Path

import pytest

SLUG = "foreigners-in-the-gulag"


@pytest.fixture(scope="session")
def published(real: Path) -> dict[str, Path]:
    """Return address -> folder or file, as a server would have to lay them out."""
    base = f"https://example.org/{SLUG}"
    manifests = real / "manifests"
    return {
        base: real / "dist" / SLUG,
        f"{base}/manifest.json": manifests / SLUG / "manifest.json",
        "https://example.org/collection.json": manifests / "collection.json",
    }


@pytest.fixture(scope="session")
def book(real: Path) -> Path:
    """Return the e-book."""
    return real / "dist" / SLUG / f"{SLUG}-en.epub"


@pytest.fixture(scope="session")
def screen(real: Path) -> Path:
    """Return the PDF for the screen."""
    return real / "dist" / SLUG / f"{SLUG}-en.pdf"


@pytest.fixture(scope="session")
def press(real: Path) -> Path:
    """Return the PDF for the press."""
    return real / "dist" / SLUG / f"{SLUG}-en-press.pdf"

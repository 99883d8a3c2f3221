"""Name the finished products of the real exhibition."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building import PROJECT
from toolkit.book.choose.choice import Choice
from toolkit.model.exhibition import Exhibition
from toolkit.sources.read import read_exhibition

SLUG = "foreigners-in-the-gulag"


@pytest.fixture(scope="session")
def published(real: Path) -> dict[str, Path]:
    """Return address -> folder or file: the manifests laid over the other products."""
    base, folder = f"https://example.org/{SLUG}", real / "manifests" / SLUG
    committed = (path for path in folder.rglob("*") if path.is_file())
    return {
        base: real / "dist" / SLUG,
        **{f"{base}/{path.relative_to(folder).as_posix()}": path for path in committed},
        "https://example.org/collection.json": real / "manifests" / "collection.json",
    }


@pytest.fixture(scope="session")
def exhibition() -> Exhibition:
    """Return what the sources say."""
    return read_exhibition(PROJECT / "sources" / SLUG).exhibition


@pytest.fixture(scope="session", params=["en", "ru"])
def language(request: pytest.FixtureRequest) -> str:
    """Return one language of the exhibition after the other."""
    return str(request.param)


@pytest.fixture(scope="session")
def choice(exhibition: Exhibition, language: str) -> Choice:
    """Return what the books of one language are given."""
    return Choice(exhibition, (language,))


@pytest.fixture(scope="session")
def book(real: Path, language: str) -> Path:
    """Return the e-book."""
    return real / "dist" / SLUG / f"{SLUG}-{language}.epub"


@pytest.fixture(scope="session")
def screen(real: Path, language: str) -> Path:
    """Return the PDF for the screen."""
    return real / "dist" / SLUG / f"{SLUG}-{language}.pdf"


@pytest.fixture(scope="session")
def press(real: Path, language: str) -> Path:
    """Return the PDF for the press."""
    return real / "dist" / SLUG / f"{SLUG}-{language}-press.pdf"

"""Name the finished products of the real exhibition, and e-books of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.answered import answer
from tests.adapters.quire import adapt
from tests.building import PROJECT, toolkit
from tests.products.ebooks import Documents, Lists, documents_of, lists_of
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
def pages(book: Path) -> Documents:
    """Return the content documents of the e-book by name."""
    return documents_of(book)


@pytest.fixture(scope="session")
def lists(pages: Documents) -> Lists:
    """Return the lists of the e-book's navigation: type -> (label, address) of each entry."""
    return lists_of(pages)


@pytest.fixture(scope="session")
def scaffold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the e-book of an exhibition just begun with `toolkit init`."""
    root = tmp_path_factory.mktemp("scaffold")
    begun = toolkit(root, "init", "letters")
    assert begun.returncode == 0, begun.stderr
    return _ebook(root, "letters")


@pytest.fixture(scope="session")
def publication(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the e-book of a publication made for Quire."""
    name = "new-deal-photography"
    root = tmp_path_factory.mktemp("publication")
    return _ebook(answer(adapt(shared / "data" / name, root)), name)


def _ebook(root: Path, slug: str) -> Path:
    done = toolkit(root, "build", "--only", "epub")
    assert done.returncode == 0, done.stderr
    return root / "dist" / slug / f"{slug}-en.epub"


@pytest.fixture(scope="session")
def screen(real: Path, language: str) -> Path:
    """Return the PDF for the screen."""
    return real / "dist" / SLUG / f"{SLUG}-{language}.pdf"


@pytest.fixture(scope="session")
def press(real: Path, language: str) -> Path:
    """Return the PDF for the press."""
    return real / "dist" / SLUG / f"{SLUG}-{language}-press.pdf"

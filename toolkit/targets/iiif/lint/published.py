"""Lint what we publish ourselves, and compare it with the files beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from toolkit.errors import Problem
from toolkit.targets import Folders
from toolkit.targets.iiif.lint.linting import lint
from toolkit.targets.iiif.lint.served import Served

_TOP = "manifests"
_FEED = f"{_TOP}/activity"
# Told of already by who reads the file back, in the words of a product that is made anew.
_UNREADABLE = frozenset({"I100", "I101", "I103", "I104"})


def lint_published(base: str, folders: Folders, *, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the documents of an exhibition, and of the project.

    Tiles are counted where the pictures are known, and books are made by other targets.
    """
    served = served_at(base, folders, root=root)
    for path in _documents(folders, root):
        name = path.relative_to(root).as_posix()
        for problem in lint(path.read_bytes(), name, served=served, file=path):
            if problem.code not in _UNREADABLE:
                yield problem


def served_at(base: str, folders: Folders, *, root: Path) -> Served:
    """Return which folders the web server lays below the exhibition's address."""
    above = base.rpartition("/")[0] if urlsplit(base).path else base
    return Served(
        roots=(
            (base, (root / folders.manifests, root / folders.dist)),
            (f"{above}/activity", (root / _FEED,)),
        ),
        later=(".pdf", ".epub"),
        tiles=False,
    )


def _documents(folders: Folders, root: Path) -> Iterator[Path]:
    """Yield the files that are published as documents of IIIF."""
    yield from sorted((root / _TOP).glob("*.json"))
    yield from sorted((root / folders.manifests).rglob("*.json"))
    # What was announced last lies there too, and is no document of IIIF.
    yield from sorted((root / _FEED).glob("page-*.json"))
    yield from (root / _FEED).glob("collection.json")

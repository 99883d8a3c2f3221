"""Compare what is published with what was: why a manifest has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.errors import UsageError
from toolkit.publish import Project
from toolkit.releases import history
from toolkit.targets.iiif.feed.difference import Difference, differences


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How one file differs; `path` is relative to the project's root, or as it was given."""

    path: str
    differences: tuple[Difference, ...]


def compare_files(old: Path, new: Path) -> Compared:
    """Return how one file differs from another.

    Raises:
        UsageError: One of them is no JSON.
    """
    return Compared(path=str(new), differences=tuple(differences(_read(old), _read(new))))


def compare_commit(project: Project, revision: str) -> Iterator[Compared]:
    """Yield how the manifests on disk differ from those of a commit; those alike are left out.

    Raises:
        UsageError: git knows no such commit, or a file is no JSON.
    """
    root = project.root
    commit = history.commit_of(root, revision)
    before = history.committed(root, commit, project.folders.manifests)
    now = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / project.folders.manifests).rglob("*.json"))
    }
    for path in sorted({*before, *now}):
        found = tuple(_between(before, now, path))
        if found:
            yield Compared(path=path, differences=found)


def _between(before: Mapping[str, str], now: Mapping[str, str], path: str) -> Iterator[Difference]:
    if path not in before:
        yield Difference(path="", what="added", new=_parsed(now[path], path))
    elif path not in now:
        yield Difference(path="", what="removed", old=_parsed(before[path], path))
    elif before[path] != now[path]:
        yield from differences(_parsed(before[path], path), _parsed(now[path], path))


def _read(path: Path) -> Any:
    return _parsed(path.read_text(encoding="utf-8"), str(path))


def _parsed(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"{path} is no JSON: {error}") from None

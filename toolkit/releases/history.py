"""Ask git what is committed; a project that is not kept in git has no history to ask."""

from __future__ import annotations

import subprocess
from pathlib import Path

from toolkit.errors import UsageError
from toolkit.targets.iiif.feed.documents import ANNOUNCED


def is_kept(root: Path) -> bool:
    """Tell whether the project at `root` is kept in git."""
    return _git(root, "rev-parse", "--is-inside-work-tree") is not None


def uncommitted(root: Path, *paths: str) -> tuple[str, ...]:
    """Return what differs from the last commit below `paths`, new files too, sorted."""
    said = _git(root, "status", "--porcelain", "--untracked-files=all", "-z", "--", *paths)
    # A status has two letters and a blank before the path; of something renamed, the old path
    # follows alone.
    lines = (said or "").split("\0")
    return tuple(sorted(line[3:] for line in lines if line[2:3] == " "))


def commit_of(root: Path, revision: str) -> str:
    """Return the commit that `revision` names; `announced` is that of the last release.

    Raises:
        UsageError: There is none.
    """
    if revision == "announced":
        found = _git(root, "log", "-1", "--format=%H", "--", ANNOUNCED)
        if not (found or "").strip():
            raise UsageError("Nothing was announced yet, or the feed is not committed.")
    else:
        found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if not found:
        raise UsageError(f"git knows no commit '{revision}' here.")
    return found.strip()


def committed(root: Path, commit: str, folder: str) -> dict[str, str]:
    """Return the JSON files below `folder` as they were in `commit`, by path below `root`."""
    said = _git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", folder) or ""
    found = {}
    for path in sorted(filter(None, said.split("\0"))):
        text = _git(root, "show", f"{commit}:./{path}") if path.endswith(".json") else None
        if text is not None:
            found[path] = text
    return found


def _git(root: Path, *arguments: str) -> str | None:
    """Return what git answers, None if it is not there or refuses."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, check=False, encoding="utf-8"
        )
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None

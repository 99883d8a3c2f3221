"""Read the drawing file of a sheet: where its map lies, and what is marked on it."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drawing.errors import DrawingError
from drawing.ground import Point, Projection

LAYOUTS = ("band", "inset", "chart")
KINDS = ("free", "alias", "held", "after")
SYMBOLS = (*KINDS, "free-doubt", "held-doubt", "doubt", "place", "area", "ring", "none")
SIDES = (
    "right", "left", "above", "below",
    "above-right", "below-right", "above-left", "below-left",
)  # fmt: skip
Text = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The map: its projection and its size in units of the sheet."""

    projection: Projection
    size: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place to mark; `at` is longitude and latitude, to about 0.1 degree.

    `label` is the side on which the name should stand; `dx`, `dy` move it from there.
    `mark` "none" names a land without a dot; `ring` says that what followed is not known.
    """

    key: str
    at: Point
    name: Text = field(default_factory=dict)
    label: str = ""
    dx: float = 0
    dy: float = 0
    radius_km: float = 0
    mark: str = "dot"
    ring: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """A way between two places; `bend` is its sagitta as a share of its length, left is > 0."""

    start: str
    end: str
    kind: str
    doubt: bool = False
    bend: float = 0
    arrow: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """The symbol of each item of the map's list; `at` on the sheet, or none: below the map."""

    order: tuple[str, ...] = ()
    at: Point | None = None
    width: float = 256
    ground: str = "sea"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The line of a life beside the dates; numbers count the dates from 1.

    `perhaps_held` are spans of which nobody has told where the imprisonment ended.
    """

    held: tuple[tuple[int, int], ...] = ()
    perhaps_held: tuple[tuple[int, int], ...] = ()
    open_from: int = 0
    hollow: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The columns of years, and of each date the spans (`1937/1941`, `1933/..`, `1936-10`)."""

    first: int
    last: int
    step: int
    bars: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a drawing file says."""

    layout: str
    frame: Frame
    places: Mapping[str, Place]
    routes: tuple[Route, ...]
    legend: Legend
    line: Line
    chart: Chart | None
    title_lines: Mapping[str, tuple[str, ...]]
    head: str = "beside"
    extra: Mapping[str, Any] = field(default_factory=dict)
    """The tables that only a poster or a cover has."""


def read_plan(path: Path) -> Plan:
    """Return what a drawing file says.

    Raises:
        DrawingError: It lacks something, or says what we do not know.
    """
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
        return plan_of(written)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise DrawingError(f"{path.name}: {type(error).__name__}: {error}") from error
    except DrawingError as error:
        raise DrawingError(f"{path.name}: {error}") from None


def plan_of(written: dict[str, Any]) -> Plan:
    """Return the plan of a parsed file; every table but `map` may be left out."""
    places = {place.key: place for place in (made(Place, one) for one in written.pop("place", []))}
    text = written.pop("text", {})
    chart = written.pop("chart", None)
    plan = Plan(
        layout=among(written.pop("layout", "band"), LAYOUTS, "layout"),
        frame=frame_of(written.pop("map")),
        places=places,
        routes=tuple(route_of(one, places) for one in written.pop("route", [])),
        legend=legend_of(written.pop("legend", {})),
        line=line_of(written.pop("dates", {})),
        chart=chart_of(chart) if chart else None,
        title_lines={key: tuple(lines) for key, lines in text.pop("title_lines", {}).items()},
        head=among(text.pop("head", "beside"), ("beside", "above"), "text.head"),
        extra=written,
    )
    for place in places.values():
        among(place.label or SIDES[0], SIDES, f"place {place.key}: label")
        among(place.mark, ("dot", "none"), f"place {place.key}: mark")
    if text:
        raise DrawingError(f"[text] says '{', '.join(text)}', which is not known")
    return plan


def made(what: type[Any], written: dict[str, Any]) -> Any:
    """Return a table as a value of its class; lists become tuples."""
    known = {one.name for one in dataclasses.fields(what)}
    if strange := sorted(set(written) - known):
        raise DrawingError(f"{what.__name__.lower()} says '{', '.join(strange)}': not known")
    return what(**{k: tuple(v) if isinstance(v, list) else v for k, v in written.items()})


def among(value: str, known: tuple[str, ...], what: str) -> str:
    """Return a value that is one of the known."""
    if value not in known:
        raise DrawingError(f"{what} is '{value}', known are: {', '.join(known)}")
    return value


def frame_of(written: dict[str, Any]) -> Frame:
    """Return the map's frame; the focus is its middle, if not given."""
    width, height = written.pop("size")
    focus = tuple(written.pop("focus", (width / 2, height / 2)))
    centre = tuple(written.pop("centre"))
    projection = made(Projection, {"centre": centre, "focus": focus, **written})
    return Frame(projection=projection, size=(width, height))


def route_of(written: dict[str, Any], places: Mapping[str, Place]) -> Route:
    """Return one way between places that are marked."""
    renamed = {"from": "start", "to": "end"}
    route: Route = made(Route, {renamed.get(key, key): value for key, value in written.items()})
    for key in (route.start, route.end):
        if key not in places:
            raise DrawingError(f"a route names '{key}', which is no place of the map")
    among(route.kind, KINDS, "a route's kind")
    return route


def legend_of(written: dict[str, Any]) -> Legend:
    """Return where the legend stands and the symbols of its items."""
    legend: Legend = made(Legend, written)
    for symbol in legend.order:
        among(symbol, SYMBOLS, "legend.order")
    among(legend.ground, ("sea", "land"), "legend.ground")
    return legend


def line_of(written: dict[str, Any]) -> Line:
    """Return the line of a life; `held` and `perhaps_held` may be one span or several."""
    held, perhaps = spans(written.pop("held", [])), spans(written.pop("perhaps_held", []))
    line: Line = made(Line, written)
    return dataclasses.replace(line, held=held, perhaps_held=perhaps)


def spans(written: list[Any]) -> tuple[tuple[int, int], ...]:
    """Return one span or several as several."""
    several = [written] if written and isinstance(written[0], int) else written
    return tuple((first, last) for first, last in several)


def chart_of(written: dict[str, Any]) -> Chart:
    """Return the columns of years and the bars."""
    bars = tuple(tuple(one) for one in written.pop("bars"))
    first, last = written.pop("from"), written.pop("to")
    chart: Chart = made(Chart, {"first": first, "last": last, "bars": bars, **written})
    return chart

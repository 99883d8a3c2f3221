"""Draw what is marked on a map: ways, places, and what is not known."""

from __future__ import annotations

import html
import math
from collections.abc import Mapping
from dataclasses import dataclass

from drawing.ground import Point
from drawing.labels import Label
from drawing.plan import Frame, Place, Route

EARTH_KM = 6371.0
DOT = 5.5  # radius of a place
RING = 19.0
LEAST_AREA_RADIUS = 9.0
GAP = 3.0  # between the head of an arrow and what it reaches
ARROW = (12.5, 4.9)  # length and half the width of a head
SAMPLES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A quadratic curve from `a` to `b`, drawn to `b` or to the foot of its arrow."""

    a: Point
    control: Point
    b: Point

    def at(self, t: float) -> Point:
        """Return the point at `t`, 0 to 1."""
        u = 1 - t
        return tuple(
            u * u * p + 2 * u * t * c + t * t * q
            for p, c, q in zip(self.a, self.control, self.b, strict=True)
        )  # type: ignore[return-value]

    def part(self, first: float, last: float) -> Curve:
        """Return the piece between two parameters (de Casteljau)."""
        a, b = self.at(first), self.at(last)
        u, v = 1 - first, 1 - last
        control = tuple(
            u * v * p + (first * v + u * last) * c + first * last * q
            for p, c, q in zip(self.a, self.control, self.b, strict=True)
        )
        return Curve(a=a, control=control, b=b)  # type: ignore[arg-type]

    def points(self) -> list[Point]:
        """Return points along the curve."""
        return [self.at(i / SAMPLES) for i in range(SAMPLES + 1)]

    def path(self) -> str:
        """Return SVG path data."""
        (ax, ay), (cx, cy), (bx, by) = self.a, self.control, self.b
        return f"M{ax:.1f} {ay:.1f}Q{cx:.1f} {cy:.1f} {bx:.1f} {by:.1f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a place falls on the map, and how far its mark reaches around it."""

    place: Place
    at: Point
    reach: float
    area: float = 0


def spots_of(places: Mapping[str, Place], frame: Frame) -> dict[str, Spot]:
    """Return the place's spots by key."""
    return {key: spot_of(place, frame) for key, place in places.items()}


def spot_of(place: Place, frame: Frame) -> Spot:
    """Return where one place falls."""
    at = frame.projection.project(*place.at)
    if place.mark == "none":
        return Spot(place=place, at=at, reach=0)
    if place.radius_km > 0:
        radius = max(frame.projection.scale * place.radius_km / EARTH_KM, LEAST_AREA_RADIUS)
        return Spot(place=place, at=at, reach=radius, area=radius)
    return Spot(place=place, at=at, reach=RING if place.ring else DOT)


def curve_of(route: Route, spots: Mapping[str, Spot]) -> Curve:
    """Return the way of a route, from the edge of one mark to the edge of the other."""
    start, end = spots[route.start], spots[route.end]
    whole = bent(start.at, end.at, route.bend)
    first = trim(whole, start.at, start.reach if start.area or start.place.ring else 0)
    back = Curve(a=whole.b, control=whole.control, b=whole.a)
    last = 1 - trim(back, end.at, end.reach + (GAP if route.arrow else 0))
    return whole.part(first, max(last, first))


def bent(a: Point, b: Point, bend: float) -> Curve:
    """Return the curve from `a` to `b` whose sagitta is `bend` of its length, left if > 0."""
    (ax, ay), (bx, by) = a, b
    normal = (by - ay, ax - bx)  # y runs down: this is the traveller's left
    middle = ((ax + bx) / 2, (ay + by) / 2)
    control = (middle[0] + 2 * bend * normal[0], middle[1] + 2 * bend * normal[1])
    return Curve(a=a, control=control, b=b)


def trim(curve: Curve, centre: Point, radius: float) -> float:
    """Return the parameter at which a curve that begins at `centre` leaves a circle around it."""
    low, high = 0.0, 1.0
    if radius <= 0 or math.dist(curve.at(1), centre) <= radius:
        return 0.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (
            (middle, high) if math.dist(curve.at(middle), centre) < radius else (low, middle)
        )
    return low


def draw_route(route: Route, curve: Curve) -> str:
    """Return a way as SVG, with the head of its arrow."""
    classes = f"way {route.kind}{' doubt' if route.doubt else ''}"
    if not route.arrow:
        return f'<path class="{classes}" d="{curve.path()}"/>'
    length = math.dist(curve.a, curve.b)
    head = min(ARROW[0], max(6.0, 0.45 * length))
    back = Curve(a=curve.b, control=curve.control, b=curve.a)
    shaft = curve.part(0, 1 - trim(back, curve.b, head * 0.8))
    line = f'<path class="{classes}" d="{shaft.path()}"/>' if length > head else ""
    return line + draw_head(curve.b, shaft.b, head, route.kind)


def draw_head(tip: Point, foot: Point, length: float, kind: str) -> str:
    """Return the head of an arrow that points from `foot` to `tip`."""
    away = math.dist(tip, foot) or 1
    dx, dy = (foot[0] - tip[0]) / away, (foot[1] - tip[1]) / away
    wide = ARROW[1] * length / ARROW[0]
    ends = [
        (tip[0] + length * dx + side * wide * dy, tip[1] + length * dy - side * wide * dx)
        for side in (1, -1)
    ]
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in (ends[0], tip, ends[1])) + "Z"
    return f'<path class="tip {kind}" d="{data}"/>'


def draw_spot(spot: Spot) -> str:
    """Return a place's mark: a dot, a dashed circle where it is not certain, a ring, or nothing."""
    if spot.place.mark == "none":
        return ""
    x, y = spot.at
    if spot.area:
        return dashed("area", spot.at, spot.area)
    dot = f'<circle class="stop" cx="{x:.1f}" cy="{y:.1f}" r="{DOT}"/>'
    return (dashed("ring", spot.at, RING) if spot.place.ring else "") + dot


def dashed(name: str, at: Point, radius: float) -> str:
    """Return a circle of dashes that close without a seam."""
    around = 2 * math.pi * radius
    step = around / max(round(around / 7.8), 8)
    return (
        f'<circle class="{name}" cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:.1f}"'
        f' stroke-dasharray="{step * 0.58:.3f} {step * 0.42:.3f}"/>'
    )


def draw_label(label: Label) -> str:
    """Return a place's name as SVG."""
    name = ' class="land-name"' if label.quiet else ""
    return (
        f'<text{name} x="{label.x:.1f}" y="{label.y:.1f}" text-anchor="{label.anchor}">'
        f"{html.escape(label.text)}</text>"
    )


def draw_symbol(symbol: str) -> str:
    """Return the symbol of an item of the legend, 30 units wide and 19 high."""
    kind, _, doubt = symbol.partition("-")
    if symbol in ("free", "alias", "held", "after") or doubt:
        inside = f'<path class="way {kind}{" doubt" if doubt else ""}" d="M0 9.5H30"/>'
    else:
        inside = {
            "doubt": '<path class="way after doubt" d="M0 9.5H30"/>',
            "place": '<circle class="stop" cx="15" cy="9.5" r="5.2"/>',
            "area": dashed("area", (15, 9.5), 8),
            "ring": dashed("ring", (15, 9.5), 8),
        }.get(symbol, "")
    return f'<svg viewBox="0 0 30 19" aria-hidden="true">{inside}</svg>'

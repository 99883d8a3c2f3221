"""Project and draw the ground of the maps: coasts and present-day borders.

The projection is Lambert's azimuthal equal-area one on the sphere (Snyder, Map
Projections - A Working Manual, 1987, formulas 24-2 to 24-4). The lines stand in
`land.json`, which `pack.py` made from Natural Earth.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path

Point = tuple[float, float]

STEPS = 100  # of land.json: hundredths of a degree
MARGIN = 12.0  # map units kept beyond the frame, so that no cut edge is seen
LEAST_AREA = 2.5  # square map units; a smaller island reads as dirt on the paper
TOLERANCE = 0.12  # map units; a panel's unit is five pixels of the picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The lines of the earth, in degrees: rings of land, and borders between countries."""

    land: tuple[tuple[Point, ...], ...]
    borders: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Where the degrees fall on a map.

    `scale` is in map units a radian at the centre; `focus` is the point of the map
    on which the centre (longitude, latitude) falls.
    """

    centre: Point
    scale: float
    focus: Point

    def project(self, lon: float, lat: float) -> Point:
        """Return the point of the map, x to the right and y down."""
        lon0, lat0 = (math.radians(value) for value in self.centre)
        lam, phi = math.radians(lon) - lon0, math.radians(lat)
        cos_c = math.sin(lat0) * math.sin(phi) + math.cos(lat0) * math.cos(phi) * math.cos(lam)
        k = self.scale * math.sqrt(2 / max(1 + cos_c, 1e-6))
        x = k * math.cos(phi) * math.sin(lam)
        y = k * (math.cos(lat0) * math.sin(phi) - math.sin(lat0) * math.cos(phi) * math.cos(lam))
        return self.focus[0] + x, self.focus[1] - y


def read_ground(path: Path) -> Ground:
    """Return the lines of `land.json`: arcs of steps, and rings and borders made of arcs."""
    packed = json.loads(path.read_text(encoding="utf-8"))
    arcs = [unpack(arc) for arc in packed["arcs"]]
    return Ground(
        land=tuple(tuple(join(arcs, ring)) for ring in packed["land"]),
        borders=tuple(tuple(arcs[number]) for number in packed["borders"]),
    )


def unpack(arc: list[int]) -> list[Point]:
    """Return the points, in degrees, of x, y, then steps of x and y."""
    x = y = 0
    points = []
    for step_x, step_y in zip(arc[::2], arc[1::2], strict=True):
        x, y = x + step_x, y + step_y
        points.append((x / STEPS, y / STEPS))
    return points


def join(arcs: list[list[Point]], ring: list[int]) -> list[Point]:
    """Return the points of a ring; a negative number is an arc run backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def draw_ground(ground: Ground, projection: Projection, size: Point) -> str:
    """Return sea, land and borders of one map as SVG elements."""
    land = []
    for ring in ground.land:
        points = clip([projection.project(*point) for point in ring], size)
        if area(points) >= LEAST_AREA:
            land.append(path_data(simplify([*points, points[0]])[:-1], "Z"))
    borders = []
    for border in ground.borders:
        line = [projection.project(*point) for point in border]
        if seen(line, size):
            borders.append(path_data(simplify(line), ""))
    return (
        f'<rect class="sea" width="{size[0]:g}" height="{size[1]:g}"/>'
        f'<path class="land" d="{"".join(land)}"/>'
        f'<path class="border" d="{"".join(borders)}"/>'
    )


def simplify(points: list[Point], *, tolerance: float = TOLERANCE) -> list[Point]:
    """Thin a line with the Douglas-Peucker rule."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        farthest, distance = first, tolerance
        for i in range(first + 1, last):
            if (away := distance_from(points[i], points[first], points[last])) > distance:
                farthest, distance = i, away
        if farthest != first:
            keep.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(keep)]


def distance_from(point: Point, a: Point, b: Point) -> float:
    """Return how far a point lies from the line through `a` and `b`, or from `a` if that is `b`."""
    (ax, ay), (bx, by), (px, py) = a, b, point
    length = math.hypot(bx - ax, by - ay)
    if not length:
        return math.hypot(px - ax, py - ay)
    return abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length


def clip(ring: list[Point], size: Point) -> list[Point]:
    """Cut a ring to the frame and its margin (Sutherland and Hodgman, 1974)."""
    low, right, bottom = -MARGIN, size[0] + MARGIN, size[1] + MARGIN
    for axis, limit, sign in ((0, low, 1), (0, right, -1), (1, low, 1), (1, bottom, -1)):
        kept: list[Point] = []
        for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
            a_in, b_in = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if a_in:
                kept.append(a)
            if a_in != b_in:
                t = (limit - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
        ring = kept
    return ring


def area(ring: list[Point]) -> float:
    """Return the area of a ring in square map units (the shoelace rule)."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def seen(points: list[Point], size: Point) -> bool:
    """Tell whether any point of a line lies in the frame or its margin."""
    return any(
        -MARGIN <= x <= size[0] + MARGIN and -MARGIN <= y <= size[1] + MARGIN for x, y in points
    )


def path_data(points: list[Point], end: str) -> str:
    """Return SVG path data with one decimal, closed when `end` is 'Z'."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + end

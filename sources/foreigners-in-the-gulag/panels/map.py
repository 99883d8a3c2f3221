"""Draw the ground of the panels' maps: coasts and present-day borders.

Source of the lines: Natural Earth 1:50m (public domain), as packed in the npm
package world-atlas 2.0.2, file countries-50m.json. The packed file is not kept
here; what it gave is: one SVG beside each panel. To draw the maps again:

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python map.py package/countries-50m.json

Each map is a Lambert azimuthal equal-area projection on the sphere (Snyder,
Map Projections - A Working Manual, 1987, formulas 24-2 to 24-4). The places of
`MAPS` are written as a comment at the head of the SVG, in the units of its
viewBox, so that a panel can put its marks exactly upon them.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Point = tuple[float, float]

SOURCE_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
MARGIN = 12.0  # map units kept beyond the frame, so that no cut edge is seen
LEAST_AREA = 2.5  # square map units; a smaller island reads as dirt on the paper
TOLERANCE = 0.12  # map units; a panel's unit is five pixels of the picture

# Natural Earth draws the line of control at Perekop. The General Assembly of
# the United Nations (resolution 68/262) holds Crimea to be part of Ukraine.
PEREKOP = (32.0, 45.7, 35.6, 46.4)  # west, south, east, north


@dataclass(frozen=True, slots=True)
class Map:
    """One map: what it is centred on, how large, and which places it locates.

    `scale` is in map units a radian at the centre; `centre` and the places are
    (longitude, latitude) in degrees, to about 0.1 degree.
    """

    file: str
    centre: Point
    scale: float
    size: Point
    focus: Point
    places: dict[str, Point]

    def project(self, lon: float, lat: float) -> Point:
        """Return the point of the map, x to the right and y down."""
        lon0, lat0 = (math.radians(value) for value in self.centre)
        lam, phi = math.radians(lon) - lon0, math.radians(lat)
        cos_c = math.sin(lat0) * math.sin(phi) + math.cos(lat0) * math.cos(phi) * math.cos(lam)
        k = self.scale * math.sqrt(2 / max(1 + cos_c, 1e-6))
        x = k * math.cos(phi) * math.sin(lam)
        y = k * (math.cos(lat0) * math.sin(phi) - math.sin(lat0) * math.cos(phi) * math.cos(lam))
        return self.focus[0] + x, self.focus[1] - y


MAPS = (
    Map(
        file="map-03.svg",
        centre=(27.0, 53.5),
        scale=1230,
        size=(640, 400),
        focus=(300, 203),
        places={
            "Stockholm": (18.07, 59.33),
            "Budapest": (19.04, 47.5),
            "Moscow": (37.6, 55.75),
        },
    ),
    Map(
        file="map-04.svg",
        centre=(45.0, 57.0),
        scale=720,
        size=(1000, 350),
        focus=(480, 242),
        places={
            "Paris": (2.35, 48.86),
            "Berlin": (13.4, 52.5),
            "Warsaw": (21.0, 52.2),
            "Riga": (24.1, 56.9),
            "Vilnius": (25.3, 54.7),
            "Budapest": (19.04, 47.5),
            "Moscow": (37.6, 55.75),
            "Norilsk": (88.2, 69.3),
            "Vorkuta": (64.0, 67.5),
            "Pechora": (57.2, 65.1),
            "Mordovia": (43.1, 54.2),
            "Akmolinsk": (71.4, 51.2),
        },
    ),
    Map(
        file="map-16.svg",
        centre=(20.0, 60.0),
        scale=600,
        size=(1000, 540),
        focus=(550, 308),
        places={
            "Shenandoah": (-76.2, 40.8),
            "Rome": (12.5, 41.9),
            "Albertyn": (25.4, 53.1),
            "Chusovoy": (57.8, 58.3),
            "Moscow": (37.6, 55.75),
            "Saratov": (46.0, 51.5),
            "Krasnoyarsk": (92.9, 56.0),
            "Norilsk": (88.2, 69.3),
            "Abakan": (91.4, 53.7),
            "New York": (-73.8, 40.6),
        },
    ),
)


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs of a quantised TopoJSON in degrees.

    Source: the TopoJSON format specification, sections 2.1.2 and 2.1.3.
    """
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    """Return the rings of a geometry as lists of arc numbers, holes included."""
    match geometry["type"]:
        case "Polygon":
            return list(geometry["arcs"])
        case "MultiPolygon":
            return [ring for polygon in geometry["arcs"] for ring in polygon]
        case "GeometryCollection":
            return [ring for part in geometry["geometries"] for ring in rings_of(part)]
    return []


def join(arcs: list[list[Point]], ring: list[int]) -> list[Point]:
    """Return the points of a ring; a negative number is an arc run backwards."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def borders_of(topology: dict[str, Any]) -> list[int]:
    """Return the numbers of the arcs that two different countries share."""
    owners: dict[int, set[int]] = {}
    for country, geometry in enumerate(topology["objects"]["countries"]["geometries"]):
        for ring in rings_of(geometry):
            for number in ring:
                owners.setdefault(number if number >= 0 else ~number, set()).add(country)
    return sorted(number for number, found in owners.items() if len(found) > 1)


def at_perekop(arc: list[Point]) -> bool:
    """Tell whether an arc lies wholly at the neck of Crimea."""
    west, south, east, north = PEREKOP
    return all(west <= lon <= east and south <= lat <= north for lon, lat in arc)


def simplify(points: list[Point]) -> list[Point]:
    """Thin a line with the Douglas-Peucker rule, to `TOLERANCE`."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = math.hypot(bx - ax, by - ay)
        farthest, distance = first, TOLERANCE
        for i in range(first + 1, last):
            px, py = points[i]
            away = (
                abs((bx - ax) * (ay - py) - (ax - px) * (by - ay)) / length
                if length
                else math.hypot(px - ax, py - ay)
            )
            if away > distance:
                farthest, distance = i, away
        if farthest != first:
            keep.add(farthest)
            spans += [(first, farthest), (farthest, last)]
    return [points[i] for i in sorted(keep)]


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


def path(points: list[Point], end: str) -> str:
    """Return SVG path data with one decimal, closed when `end` is 'Z'."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + end


def draw(ground: Map, topology: dict[str, Any]) -> str:
    """Return one map as the text of an SVG file."""
    arcs = decode(topology)
    land = []
    for ring in rings_of(topology["objects"]["land"]):
        points = clip([ground.project(*point) for point in join(arcs, ring)], ground.size)
        if area(points) >= LEAST_AREA:
            land.append(path(simplify([*points, points[0]])[:-1], "Z"))
    borders = []
    for number in borders_of(topology):
        line = [ground.project(*point) for point in arcs[number]]
        if seen(line, ground.size) and not at_perekop(arcs[number]):
            borders.append(path(simplify(line), ""))
    width, height = ground.size
    places = "\n".join(
        "  {}: {:.1f} {:.1f}".format(name, *ground.project(*place))
        for name, place in ground.places.items()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">\n'
        "<!-- Coastlines and present-day borders: Natural Earth 1:50m, public domain.\n"
        f"Drawn by map.py.\n{places}\n-->\n"
        "<style>.land{fill:#f6f3ec;stroke:#8a9aa4;stroke-width:.7;stroke-linejoin:round}"
        ".border{fill:none;stroke:#c3bcad;stroke-width:.7;stroke-linejoin:round}</style>\n"
        f'<rect width="{width:g}" height="{height:g}" fill="#dde3e5"/>\n'
        f'<path class="land" d="{"".join(land)}"/>\n'
        f'<path class="border" d="{"".join(borders)}"/>\n</svg>\n'
    )


def main() -> None:
    """Write every map of `MAPS` beside this script."""
    if len(sys.argv) != 2:
        sys.exit("usage: map.py countries-50m.json (of the npm package world-atlas 2.0.2)")
    data = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        sys.exit(f"{sys.argv[1]}: not the file of world-atlas 2.0.2 the maps were drawn from")
    for ground in MAPS:
        target = Path(__file__).parent / ground.file
        target.write_text(draw(ground, json.loads(data)), encoding="utf-8")


if __name__ == "__main__":
    main()

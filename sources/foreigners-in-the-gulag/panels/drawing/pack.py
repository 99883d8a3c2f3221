"""Pack the coasts and present-day borders that the maps are drawn from.

Source of the lines: Natural Earth 1:50m (public domain), as packed in the npm
package world-atlas 2.0.2, file countries-50m.json. That file is not kept here;
what it gave is `land.json`, thinned. To make it again, in the folder `panels`:

    npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
    python -m drawing.pack package/countries-50m.json
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from drawing.ground import STEPS, Point, area, join, simplify

TARGET = Path(__file__).with_name("land.json")
SOURCE_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
TOLERANCE = 0.012  # degrees of latitude: one pixel and a half on the largest of our maps
LEAST_AREA = 0.004  # square degrees of latitude, 50 km2: smaller than any map prints
SOUTH = -12.0  # no map of ours reaches farther

# Natural Earth draws the line of control at Perekop. The General Assembly of
# the United Nations (resolution 68/262) holds Crimea to be part of Ukraine.
PEREKOP = (32.0, 45.7, 35.6, 46.4)  # west, south, east, north


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


def levelled(points: list[Point]) -> list[Point]:
    """Return the points with longitudes as long as a degree of latitude there."""
    latitude = sum(lat for _, lat in points) / len(points)
    return [(lon * math.cos(math.radians(latitude)), lat) for lon, lat in points]


def thin(arc: list[Point]) -> list[int]:
    """Return an arc as x, y, then steps of x and y, in hundredths of a degree."""
    flat = levelled(arc)
    kept = set(simplify(flat, tolerance=TOLERANCE))
    steps: list[int] = []
    x = y = 0
    for (lon, lat), point in zip(arc, flat, strict=True):
        if point in kept:
            new_x, new_y = round(lon * STEPS), round(lat * STEPS)
            steps += [new_x - x, new_y - y]
            x, y = new_x, new_y
    return steps


def pack(topology: dict[str, Any]) -> dict[str, list[Any]]:
    """Return land and borders, and only the arcs that these are made of."""
    arcs = decode(topology)
    land = [ring for ring in rings_of(topology["objects"]["land"]) if printed(join(arcs, ring))]
    borders = [number for number in borders_of(topology) if not at_perekop(arcs[number])]
    borders = [number for number in borders if max(lat for _, lat in arcs[number]) > SOUTH]
    used = sorted({n if n >= 0 else ~n for ring in land for n in ring} | set(borders))
    place = {old: new for new, old in enumerate(used)}
    return {
        "arcs": [thin(arcs[number]) for number in used],
        "land": [[place[n] if n >= 0 else ~place[~n] for n in ring] for ring in land],
        "borders": [place[number] for number in borders],
    }


def printed(ring: list[Point]) -> bool:
    """Tell whether a ring is large enough, and far enough north, for any of our maps."""
    return max(lat for _, lat in ring) > SOUTH and area(levelled(ring)) >= LEAST_AREA


def main() -> None:
    """Write `land.json` beside this module."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m drawing.pack countries-50m.json (of npm world-atlas 2.0.2)")
    data = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        sys.exit(f"{sys.argv[1]}: not the file of world-atlas 2.0.2 the maps are drawn from")
    text = json.dumps(pack(json.loads(data)), separators=(",", ":"))
    TARGET.write_text(text.replace('],"', '],\n"').replace("],[", "],\n[") + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

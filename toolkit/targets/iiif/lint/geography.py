"""Find places that no map can show.

Source: navPlace extension, section 2; RFC 7946 (GeoJSON), section 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.errors import Address, Finding
from toolkit.targets.iiif.lint.languages import check_label
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Json, Tree, found

# How many arrays stand around the positions of each kind of geometry.
_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}


def check_geography(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the places of a document."""
    for one in tree.all:
        if isinstance(one.value.get("navPlace"), dict):
            yield from _collection(one.value["navPlace"], one.at("navPlace"))
        elif one.role == "body" and one.value.get("type") == "Feature":
            yield from _feature(one.value, one.address)


def _collection(value: Json, address: Address) -> Iterator[Finding]:
    if value.get("type") != "FeatureCollection":
        yield found("I181", address, "a 'navPlace' must have the type FeatureCollection")
        return
    features = value.get("features")
    if features is None:
        if "id" not in value:
            yield found("I181", address, "has neither features nor an id")
        return
    if not isinstance(features, list) or not features:
        said = "'features' must be an array with one feature or more"
        yield found("I181", (*address, "features"), said)
        return
    for position, each in enumerate(features):
        where = (*address, "features", position)
        if not isinstance(each, dict) or each.get("type") != "Feature":
            yield found("I181", where, "must be an object of the type Feature")
        else:
            yield from _feature(each, where)


def _feature(value: Json, address: Address) -> Iterator[Finding]:
    if "geometry" not in value:
        yield found("I181", address, "a Feature must have a 'geometry'")
    elif value["geometry"] is not None:
        yield from _geometry(value["geometry"], (*address, "geometry"))
    properties = value.get("properties")
    if isinstance(properties, dict) and "label" in properties:
        yield from check_label(properties["label"], (*address, "properties", "label"))


def _geometry(value: Any, address: Address) -> Iterator[Finding]:
    if not isinstance(value, dict):
        yield found("I181", address, "a geometry must be an object")
        return
    kind = value.get("type")
    if kind == "GeometryCollection":
        inner = value.get("geometries")
        for position, each in enumerate(inner if isinstance(inner, list) else []):
            yield from _geometry(each, (*address, "geometries", position))
        return
    if not isinstance(kind, str) or kind not in _DEPTHS:
        yield found("I181", address, f"{shown(kind)} is no type of geometry")
        return
    where = (*address, "coordinates")
    yield from _coordinates(value.get("coordinates"), where, _DEPTHS[kind], kind)


def _coordinates(value: Any, address: Address, depth: int, kind: str) -> Iterator[Finding]:
    if not isinstance(value, list):
        yield found("I181", address, f"the coordinates of a {kind} must be an array")
        return
    if depth == 0:
        yield from _position(value, address)
        return
    ring = depth == 1 and kind in ("Polygon", "MultiPolygon")
    if ring and (len(value) < 4 or value[0] != value[-1]):
        yield found("I187", address, "the ring is not closed")
    for position, each in enumerate(value):
        yield from _coordinates(each, (*address, position), depth - 1, kind)


def _position(value: list[Any], address: Address) -> Iterator[Finding]:
    numbers = [each for each in value if isinstance(each, int | float)]
    if len(value) < 2 or len(numbers) < len(value) or any(isinstance(each, bool) for each in value):
        yield found("I181", address, "a position must be two numbers: longitude, latitude")
        return
    east, north = value[:2]
    if not -180 <= east <= 180 or not -90 <= north <= 90:
        swapped = -90 <= east <= 90 and -180 <= north <= 180
        hint = f"did you mean [{shown(north)}, {shown(east)}]? Longitude comes first." * swapped
        yield found("I182", address, f"[{shown(east)}, {shown(north)}] is outside the world", hint)

"""Find what is wrong with an info.json.

Source: IIIF Image API 3.0, section 5, and its implementation notes, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from toolkit.errors import Address, Finding
from toolkit.images.plan import SUFFIX, Size
from toolkit.model.rights import CANONICAL
from toolkit.targets.iiif.lint.identifiers import is_address
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Json, found, listed
from toolkit.targets.iiif.lint.shapes import is_positive

CONTEXT = "http://iiif.io/api/image/3/context.json"
_FIXED = {"type": ("ImageService3",), "protocol": ("http://iiif.io/api/image",)}
_LEVELS = ("level0", "level1", "level2")
_SIDES = ("width", "height")
# A picture of 200,000 x 200,000 px has as many tiles of 256 px.
_MOST = 1_000_000


def check_info(value: Json) -> Iterator[Finding]:
    """Yield what is wrong with an info.json."""
    contexts = listed(value.get("@context"))
    if not contexts or contexts[-1] != CONTEXT:
        where: Address = ("@context",) if contexts else ()
        yield found("I189", where, f"'@context' must be, or end with, {CONTEXT}")
    yield from _id(value)
    for name, words in (*_FIXED.items(), ("profile", _LEVELS)):
        if value.get(name) not in words:
            where = (name,) if name in value else ()
            yield found("I189", where, f"'{name}' must be {' or '.join(words)}")
    for name in _SIDES:
        if not is_positive(value.get(name)):
            where = (name,) if name in value else ()
            yield found("I189", where, f"'{name}' must be a whole number above 0")
    rights = value.get("rights")
    if isinstance(rights, str) and not CANONICAL.fullmatch(rights):
        yield found("I175", ("rights",), f"is not canonical: '{shown(rights)}'")
    yield from _limits(value)
    yield from _sizes(value)
    yield from _tiles(value)
    if value.get("profile") == "level0" and not value.get("tiles"):
        yield found("I192", (), "a service of level 0 has no 'tiles'")


def _id(value: Json) -> Iterator[Finding]:
    id = value.get("id")
    if not isinstance(id, str):
        yield found("I189", ("id",) if "id" in value else (), "'id' must be an address")
    elif id.endswith(("/", "/info.json")):
        yield found("I189", ("id",), f"'id' is no base address: {shown(id)}")
    elif not id.startswith(("http://", "https://")):
        yield found("I125", ("id",), f"the id is no HTTP(S) address: '{shown(id)}'")
    elif not is_address(id):
        yield found("I126", ("id",), f"the id holds what must be encoded: {shown(id)}")


def _limits(value: Json) -> Iterator[Finding]:
    """Yield what is wrong with maxWidth, maxHeight and maxArea (section 5.2)."""
    for name in ("maxWidth", "maxHeight", "maxArea"):
        if name in value and not is_positive(value[name]):
            yield found("I189", (name,), f"'{name}' must be a whole number above 0")
    if "maxHeight" in value and "maxWidth" not in value:
        yield found("I189", ("maxHeight",), "'maxHeight' must not be without 'maxWidth'")


def _sizes(value: Json) -> Iterator[Finding]:
    sizes = value.get("sizes")
    if sizes is None:
        return
    if not isinstance(sizes, list):
        yield found("I189", ("sizes",), "'sizes' must be an array")
        return
    good: list[tuple[int, int]] = []
    for position, each in enumerate(sizes):
        where = ("sizes", position)
        pair = _pair(each)
        if pair is None:
            yield found("I190", where, "a size must have 'width' and 'height', above 0")
        elif any(there > side > 0 for there, side in zip(pair, sides_of(value), strict=True)):
            yield found("I190", where, f"{pair[0]},{pair[1]} is larger than the picture")
        elif pair in good:
            yield found("I190", where, f"{pair[0]},{pair[1]} stands twice")
        else:
            good.append(pair)
    if len(good) == len(sizes):
        yield from _rounding(value, good)


def _rounding(value: Json, sizes: list[tuple[int, int]]) -> Iterator[Finding]:
    """Yield a finding if sizes are those of the scale factors, but not rounded up."""
    width, height = (_side(value, name) for name in _SIDES)
    factors = {factor for each in _objects(value.get("tiles")) for factor in _factors(each)}
    if not width or not height:
        return
    for factor in sorted(factors):
        right = (-(-width // factor), -(-height // factor))
        near = [each for each in sizes if _is_near(each, right) and each != right]
        if near and right not in sizes:
            said = f"{near[0][0]},{near[0][1]}"
            position = sizes.index(near[0])
            message = f"{said} should be {right[0]},{right[1]} at scale factor {factor}"
            yield found("I191", ("sizes", position), message)


def _is_near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 1


def _tiles(value: Json) -> Iterator[Finding]:
    tiles = value.get("tiles")
    if tiles is None:
        return
    if not isinstance(tiles, list):
        yield found("I189", ("tiles",), "'tiles' must be an array")
        return
    met: set[tuple[int, int]] = set()
    for position, each in enumerate(tiles):
        where = ("tiles", position)
        if not isinstance(each, dict) or not is_positive(each.get("width")):
            yield found("I190", where, "a tile must have a 'width' above 0")
            continue
        shape: tuple[Any, Any] = (each["width"], each.get("height", each["width"]))
        if not is_positive(shape[1]):
            yield found("I190", where, "the 'height' of a tile must be above 0")
        elif shape in met:
            yield found("I190", where, f"tiles of {shape[0]} x {shape[1]} stand twice")
        else:
            met.add(shape)
        said = each.get("scaleFactors")
        if not isinstance(said, list) or not said or not all(map(is_positive, said)):
            yield found("I190", where, "'scaleFactors' must be an array of whole numbers above 0")
        elif len(set(said)) < len(said):
            yield found("I190", (*where, "scaleFactors"), "a scale factor stands twice")


def _pair(value: Any) -> tuple[int, int] | None:
    """Return width and height of a size, None if it has not both."""
    if not isinstance(value, dict) or not all(is_positive(value.get(side)) for side in _SIDES):
        return None
    return value["width"], value["height"]


def _side(value: Json, name: str) -> int:
    side = value.get(name)
    return side if isinstance(side, int) and is_positive(side) else 0


def _objects(value: Any) -> list[Json]:
    return [each for each in listed(value) if isinstance(each, dict)]


def _factors(tile: Json) -> list[int]:
    return [each for each in listed(tile.get("scaleFactors")) if is_positive(each)]


def sides_of(value: Json) -> tuple[int, int]:
    """Return width and height of the picture; 0 for what is not said."""
    return _side(value, "width"), _side(value, "height")


def tile_paths(value: Json) -> dict[str, tuple[str, ...]]:
    """Return the files that an info.json promises, below its folder, by the property that does.

    Bounded: of a picture beyond all measure, only as many as a large one has.
    """
    size = Size(max(1, _side(value, "width")), max(1, _side(value, "height")))
    pairs = [pair for each in _objects(value.get("sizes")) if (pair := _pair(each))]
    sizes = [f"full/{'max' if Size(*pair) == size else Size(*pair)}" for pair in pairs]
    tiles: list[str] = []
    for each in _objects(value.get("tiles")):
        width = each.get("width")
        if is_positive(width) and isinstance(width, int) and each.get("height", width) == width:
            for factor in _factors(each):
                tiles.extend(islice(_tiles_of(size, width, factor), _MOST - len(tiles)))
    return {
        "profile": (f"full/max/{SUFFIX}",),
        "sizes": tuple(f"{each}/{SUFFIX}" for each in sizes),
        "tiles": tuple(tiles),
    }


def _tiles_of(size: Size, side: int, factor: int) -> Iterator[str]:
    """Yield the tiles of one scale factor, as a viewer reckons them."""
    step = side * factor
    for top in range(0, size.height, step):
        for left in range(0, size.width, step):
            covers = Size(min(step, size.width - left), min(step, size.height - top))
            delivered = Size(-(-covers.width // factor), -(-covers.height // factor))
            region = "full" if covers == size else f"{left},{top},{covers}"
            yield f"{region}/{'max' if delivered == size else delivered}/{SUFFIX}"

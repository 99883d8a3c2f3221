"""The plan names every file that a viewer asks for, and nothing but whole numbers rounded up."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.images.plan import (
    Size,
    alias,
    fit,
    info_json,
    level0_paths,
    scale_factors,
    sizes,
    tiles,
)

SIZES = st.one_of(
    st.builds(Size, st.integers(1, 1200), st.integers(1, 1200)),
    st.builds(Size, st.integers(1, 9000), st.integers(1, 9000)),
    st.builds(Size, st.integers(1, 3), st.integers(1, 9000)),
)
TILES = st.sampled_from([256, 300, 512, 1024])


def asked_by_openseadragon(info: dict) -> set[str]:
    """Follow OpenSeadragon 6.1.1, `IIIFTileSource`, from an info.json to the files it asks for.

    Derived from its constructor (levels; `sizes` taken for levels when there are as many),
    `getNumTiles` and `getTileUrl`; compared once with the program itself on 2,007 sizes: equal.
    """
    width, height = info["width"], info["height"]
    (tiling,) = info["tiles"]
    side, factors = tiling["width"], tiling["scaleFactors"]
    top = round(math.log2(max(factors)))
    listed = levels_of(info, factors, top)
    asked = set()
    for level in range(top + 1):
        scale = 0.5 ** (top - level)
        wide, high = (
            listed[level] if listed else (math.ceil(width * scale), math.ceil(height * scale))
        )
        for x in range(math.ceil(wide / side)):
            for y in range(math.ceil(high / side)):
                asked.add(address(width, height, side, scale, wide, high, x, y))
    return asked


def levels_of(info: dict, factors: list[int], top: int) -> list[tuple[int, int]] | None:
    full = (info["width"], info["height"])
    listed = sorted(((s["width"], s["height"]) for s in info["sizes"]), key=lambda s: s[0])
    if listed[-1][0] < full[0] and listed[-1][1] < full[1]:
        listed.append(full)
    if len(listed) != top + 1:
        return None
    for factor, (wide, high) in zip(reversed(factors), listed, strict=True):
        if (round_js(full[0] / wide), round_js(full[1] / high)) != (factor, factor):
            return None
    return listed


def round_js(number: float) -> int:
    return math.floor(number + 0.5)


def address(
    width: int, height: int, side: int, scale: float, wide: int, high: int, x: int, y: int
) -> str:
    if wide < side and high < side:
        size = "max" if (wide, high) == (width, height) else f"{wide},{high}"
        return f"full/{size}/0/default.jpg"
    step = round_js(side / scale)
    left, top = x * step, y * step
    across, down = min(step, width - left), min(step, height - top)
    whole = (x, y, across, down) == (0, 0, width, height)
    region = "full" if whole else f"{left},{top},{across},{down}"
    w, h = min(side, wide - x * side), min(side, high - y * side)
    return f"{region}/{'max' if (w, h) == (width, height) else f'{w},{h}'}/0/default.jpg"


@settings(max_examples=1500, deadline=None)
@given(size=SIZES, tile=TILES)
def test_every_tile_that_openseadragon_asks_for_is_planned(size, tile):
    info = info_json("https://example.org/iiif/panel", size, tile=tile)
    asked = asked_by_openseadragon(info)
    assert asked <= set(level0_paths(size, tile=tile))
    assert asked == {request.path for request in tiles(size, tile=tile)}


@given(size=SIZES, tile=TILES)
def test_every_listed_size_is_a_file_and_the_first_is_a_thumbnail(size, tile):
    planned = set(level0_paths(size, tile=tile))
    listed = sizes(size, tile=tile)
    assert all(f"full/{one.width},{one.height}/0/default.jpg" in planned for one in listed)
    assert listed[0].longest <= 400
    assert all(small.pixels <= large.pixels for small, large in pairwise(listed))


@given(size=SIZES, tile=TILES)
def test_every_planned_file_has_a_viewer_that_asks_for_it(size, tile):
    info = info_json("https://example.org/iiif/panel", size, tile=tile)
    listed = {f"full/{one['width']},{one['height']}/0/default.jpg" for one in info["sizes"]}
    fixed = {"full/max/0/default.jpg", "full/90,/0/default.jpg"}
    assert set(level0_paths(size, tile=tile)) == asked_by_openseadragon(info) | listed | fixed


@given(size=SIZES, tile=TILES)
def test_the_tiles_of_a_level_cover_the_picture_once(size, tile):
    for factor in scale_factors(size, tile=tile):
        level = [one for one in tiles(size, tile=tile) if one.factor == factor]
        assert sum(one.covers.pixels for one in level) == size.pixels
        assert all(one.delivered.longest <= tile for one in level)


@given(size=SIZES, longest=st.integers(1, 5000))
def test_fitting_never_enlarges_and_never_loses_a_side(size, longest):
    fitted = fit(size, longest=longest)
    assert fitted.longest == min(size.longest, longest)
    assert fitted.width <= size.width
    assert fitted.height <= size.height


def test_a_picture_is_fitted_by_its_longer_side():
    assert fit(Size(5000, 7000), longest=1400) == Size(1000, 1400)
    assert fit(Size(5000, 7000), longest=9000) == Size(5000, 7000)
    assert fit(Size(9000, 2), longest=100) == Size(100, 1)


def test_a_panel_is_planned_as_the_specification_writes_it():
    panel = Size(1100, 700)
    assert scale_factors(panel) == (1, 2, 4)
    assert sizes(panel) == (Size(275, 175), Size(550, 350))
    assert level0_paths(panel) == (
        "0,0,1024,700/512,350/0/default.jpg",
        "0,0,512,512/512,512/0/default.jpg",
        "0,512,512,188/512,188/0/default.jpg",
        "1024,0,76,512/76,512/0/default.jpg",
        "1024,0,76,700/38,350/0/default.jpg",
        "1024,512,76,188/76,188/0/default.jpg",
        "512,0,512,512/512,512/0/default.jpg",
        "512,512,512,188/512,188/0/default.jpg",
        "full/275,175/0/default.jpg",
        "full/550,350/0/default.jpg",
        "full/90,/0/default.jpg",
        "full/max/0/default.jpg",
    )


def test_odd_sides_are_rounded_up_at_every_level():
    assert sizes(Size(2049, 513)) == (Size(257, 65), Size(513, 129), Size(1025, 257))


def test_a_picture_smaller_than_a_thumbnail_lists_its_only_size():
    assert sizes(Size(300, 200)) == (Size(300, 200),)
    assert level0_paths(Size(300, 200)) == (
        "full/300,200/0/default.jpg",
        "full/90,/0/default.jpg",
        "full/max/0/default.jpg",
    )


def test_the_alias_keeps_the_shape_and_never_enlarges():
    assert alias(Size(5000, 7000)) == Size(90, 126)
    assert alias(Size(40, 80)) == Size(40, 80)
    assert alias(Size(9000, 20)) == Size(90, 1)


def test_the_description_says_level_0_and_ends_its_address_without_a_slash():
    assert info_json("https://example.org/iiif/p1/", Size(1100, 700), rights="https://r/") == {
        "@context": "http://iiif.io/api/image/3/context.json",
        "id": "https://example.org/iiif/p1",
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": 1100,
        "height": 700,
        "sizes": [{"width": 275, "height": 175}, {"width": 550, "height": 350}],
        "tiles": [{"width": 512, "height": 512, "scaleFactors": [1, 2, 4]}],
        "rights": "https://r/",
    }
    assert "rights" not in info_json("https://example.org/iiif/p1", Size(1, 1))


@pytest.mark.parametrize("sides", [(0, 5), (5, 0), (-1, 5)])
def test_a_picture_without_pixels_is_no_size(sides):
    with pytest.raises(ValueError, match="has no pixels"):
        Size(*sides)

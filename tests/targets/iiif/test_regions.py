"""A detail lies on the canvas where it lies in its picture, whatever size that has on the web."""

from __future__ import annotations

import pytest

from toolkit.images.plan import Size
from toolkit.model.pictures import Detail, Picture
from toolkit.model.text import Text
from toolkit.targets.iiif.regions import on_canvas, region_of

CANVAS = "https://example.org/a/canvas/one"


def detail(x: int, y: int, width: int, height: int, language: str | None = None) -> Detail:
    title = Text.parse({"en": "A lamp"})
    return Detail(title=title, x=x, y=y, width=width, height=height, language=language)


def picture(language: str, width: int, height: int) -> Picture:
    return Picture(language=language, path="p.jpg", width=width, height=height)


EN, RU = picture("en", 1000, 2000), picture("ru", 500, 500)


@pytest.mark.parametrize(
    ("detail", "canvas", "fragment"),
    [
        pytest.param(detail(10, 20, 30, 40), Size(1000, 2000), "10,20,30,40", id="as it is"),
        pytest.param(detail(10, 20, 30, 40), Size(500, 1000), "5,10,15,20", id="shrunk"),
        pytest.param(detail(11, 21, 30, 40), Size(500, 1000), "5,10,16,21", id="rounded outwards"),
        pytest.param(
            detail(10, 20, 30, 40, "ru"), Size(1000, 2000), "20,80,60,160", id="of another size"
        ),
        pytest.param(detail(0, 0, 1000, 2000), Size(333, 667), "0,0,333,667", id="the whole"),
        pytest.param(detail(999, 1999, 1, 1), Size(10, 20), "9,19,1,1", id="the last pixel"),
        pytest.param(detail(0, 0, 1, 1), Size(10, 20), "0,0,1,1", id="the first pixel"),
    ],
)
def test_a_detail_lies_where_its_picture_is_stretched_to(
    detail: Detail, canvas: Size, fragment: str
) -> None:
    region = region_of(detail, (EN, RU), canvas)
    assert on_canvas(CANVAS, region) == f"{CANVAS}#xywh={fragment}"


def test_no_region_is_empty_or_leaves_its_canvas() -> None:
    for shrunk in (Size(7, 13), Size(64, 128), Size(999, 1999)):
        for x in range(0, 1000, 37):
            region = region_of(detail(x, 2 * x, 1000 - x, 1), (EN,), shrunk)
            assert region is not None
            assert min(region.width, region.height) >= 1
            assert region.left + region.width <= shrunk.width
            assert region.top + region.height <= shrunk.height


def test_what_has_no_picture_has_no_region() -> None:
    assert region_of(detail(1, 1, 1, 1), (), Size(10, 10)) is None
    assert on_canvas(CANVAS, None) == CANVAS

"""What an info.json and a feed of changes must have, change by change."""

from __future__ import annotations

import json
from typing import Any

import pytest

from toolkit.images import plan
from toolkit.images.plan import Size
from toolkit.targets.iiif.feed.pages import FULL, Feed, append, files
from toolkit.targets.iiif.lint import lint

HOME = "https://example.org/activity"
DISCOVERY = "http://iiif.io/api/discovery/1/context.json"
GONE = "taken away"


def codes(value: Any) -> list[str]:
    return [problem.code for problem in lint(json.dumps(value).encode(), "x.json")]


def changed(value: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return `value` with other properties; GONE takes one away."""
    return {key: each for key, each in (value | changes).items() if each != GONE}


def info() -> dict[str, Any]:
    return plan.info_json("https://example.org/iiif/one", Size(2481, 3507))


@pytest.mark.parametrize("size", [Size(1, 1), Size(700, 500), Size(2481, 3507), Size(100, 40_000)])
def test_what_we_write_for_pictures_of_any_size_is_right(size: Size) -> None:
    assert codes(plan.info_json("https://example.org/iiif/one", size)) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"@context": GONE}, ["I189"]),
        ({"@context": ["http://iiif.io/api/image/3/context.json", "https://x.org"]}, ["I189"]),
        ({"id": GONE}, ["I189"]),
        ({"id": "https://example.org/iiif/one/"}, ["I189"]),
        ({"id": "iiif/one"}, ["I125"]),
        ({"id": "https://example.org/a b"}, ["I126"]),
        ({"type": "ImageService2"}, ["I189"]),
        ({"protocol": "https://iiif.io/api/image"}, ["I189"]),
        ({"profile": "http://iiif.io/api/image/3/level0.json"}, ["I189"]),
        ({"width": 0}, ["I189"]),
        ({"height": "3507"}, ["I189"]),
        ({"rights": "https://x.org/mine"}, ["I175"]),
        ({"maxHeight": 100}, ["I189"]),
        ({"maxWidth": -1}, ["I189"]),
        ({"sizes": {}}, ["I189"]),
        ({"sizes": [{"width": 2482, "height": 3507}]}, ["I190"]),
        ({"sizes": [{"width": 100}]}, ["I190"]),
        ({"sizes": [{"width": 9, "height": 9}, {"width": 9, "height": 9}]}, ["I190"]),
        ({"sizes": [{"width": 310, "height": 438}]}, ["I191"]),
        ({"tiles": GONE}, ["I192"]),
        ({"tiles": GONE, "profile": "level2"}, []),
        ({"tiles": [{"scaleFactors": [1]}]}, ["I190"]),
        ({"tiles": [{"width": 512, "scaleFactors": []}]}, ["I190"]),
        ({"tiles": [{"width": 512, "scaleFactors": [1]}] * 2}, ["I190"]),
    ],
    ids=str,
)
def test_an_info_json_with_one_mistake_is_told_of_it(
    changes: dict[str, Any], expected: list[str]
) -> None:
    assert codes(changed(info(), changes)) == expected


def activity(end: str, **more: Any) -> dict[str, Any]:
    thing = {"id": "https://example.org/a/manifest.json", "type": "Manifest"}
    return changed({"type": "Update", "object": thing, "endTime": end}, more)


def page(*items: Any, **more: Any) -> dict[str, Any]:
    value = {
        "@context": DISCOVERY,
        "id": f"{HOME}/page-1.json",
        "type": "OrderedCollectionPage",
        "partOf": {"id": f"{HOME}/collection.json", "type": "OrderedCollection"},
        "prev": {"id": f"{HOME}/page-0.json", "type": "OrderedCollectionPage"},
        "orderedItems": [*items],
    }
    return changed(value, more)


FIRST, SECOND = "2026-11-27T00:00:00Z", "2026-11-28T00:00:00Z"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (page(activity(FIRST), activity(FIRST), activity(SECOND)), []),
        (page(activity("2026-11-28T01:00:00+02:00"), activity(SECOND)), []),
        (page(activity(SECOND), activity(FIRST)), ["I194"]),
        (page(activity(FIRST, endTime=GONE)), []),
        (page(), ["I193"]),
        (page(activity(FIRST), **{"@context": GONE}), ["I193"]),
        (page(activity("28.11.2026")), ["I193"]),
        (page(activity(FIRST, type="Changed")), ["I193"]),
        (page(activity(FIRST, object=GONE)), ["I193"]),
        (page(activity(FIRST, object={"id": "urn:x", "type": "Manifest"})), ["I193"]),
        (page(activity(FIRST, type="Move")), ["I193"]),
        (page(activity(FIRST, type="Refresh", object=GONE)), []),
        (page(activity(FIRST), prev=f"{HOME}/page-0.json"), ["I193"]),
        (page(activity(FIRST), id="page-1.json"), ["I193"]),
        (page("x"), ["I193"]),
    ],
    ids=lambda value: json.dumps(value)[-60:],
)
def test_a_page_of_a_feed_with_one_mistake_is_told_of_it(
    value: dict[str, Any], expected: list[str]
) -> None:
    assert codes(value) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"last": GONE}, ["I193"]),
        ({"totalItems": -1}, ["I193"]),
        ({"totalItems": "2"}, ["I193"]),
        ({"rights": "https://x.org/mine"}, ["I175"]),
        ({"first": {"id": f"{HOME}/page-0.json", "type": "Page"}}, ["I193"]),
    ],
    ids=str,
)
def test_a_feed_with_one_mistake_is_told_of_it(
    changes: dict[str, Any], expected: list[str]
) -> None:
    value = {
        "@context": DISCOVERY,
        "id": f"{HOME}/collection.json",
        "type": "OrderedCollection",
        "totalItems": 2,
        "last": {"id": f"{HOME}/page-1.json", "type": "OrderedCollectionPage"},
    }
    assert codes(changed(value, changes)) == expected


def test_the_feed_that_we_write_is_right() -> None:
    rights = "http://creativecommons.org/publicdomain/zero/1.0/"
    feed = append(Feed(home="https://example.org", rights=rights), [activity(FIRST)] * (FULL + 1))
    written = files(append(feed, [activity(SECOND, type="Delete")]))
    assert len(written) == 3
    assert [code for value in written.values() for code in codes(value)] == []

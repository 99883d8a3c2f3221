"""Requests, moments, regions, markup and tags are read as their specifications write them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.targets.iiif.lint.valid import BASE, CANVAS_1, canvas, manifest
from toolkit.targets.iiif.lint import lint, moments
from toolkit.targets.iiif.lint.info import tile_paths
from toolkit.targets.iiif.lint.languages import is_tag
from toolkit.targets.iiif.lint.requests import request

SERVICE = "https://example.org/iiif/one"


def codes(value: Any) -> set[str]:
    return {problem.code for problem in lint(json.dumps(value).encode(), "m.json")}


@pytest.mark.parametrize(
    ("asked", "version", "good"),
    [
        ("full/max/0/default.jpg", 3, True),
        ("full/full/0/default.jpg", 3, False),
        ("full/full/0/default.jpg", 2, True),
        ("full/max/0/default.jpg", 2, True),
        ("full/90,/0/default.jpg", 3, True),
        ("full/^200,/0/default.jpg", 3, True),
        ("full/^200,/0/default.jpg", 2, False),
        ("full/!200,200/!22.5/gray.png", 3, True),
        ("full/pct:50/0/default.jpg", 3, True),
        ("full/pct:120/0/default.jpg", 3, False),
        ("full/^pct:120/0/default.jpg", 3, True),
        ("square/max/0/default.jpg", 3, True),
        ("0,0,512,512/512,512/0/default.jpg", 3, True),
        ("pct:0,0,50,50.5/max/0/bitonal.jpg", 3, True),
        ("0,0,512/512,512/0/default.jpg", 3, False),
        ("full/200/0/default.jpg", 3, False),
        ("full/max/none/default.jpg", 3, False),
        ("full/max/0/default", 3, False),
    ],
)
def test_an_address_of_an_image_is_a_request_or_is_not(
    asked: str, version: int, good: bool
) -> None:
    parts = request(f"{SERVICE}/{asked}", SERVICE)
    assert parts is not None
    assert (parts.fault(version) == "") is good


def test_what_does_not_lie_below_a_service_asks_nothing_of_it() -> None:
    assert request("https://example.org/iiif/one-more/full/max/0/default.jpg", SERVICE) is None
    assert request(f"{SERVICE}/info.json", SERVICE) is None


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("1947-07-17T00:00:00Z", ""),
        ("1947-07-17T12:30:00.5+03:00", ""),
        ("-0044-03-15T00:00:00Z", ""),
        ("12026-01-01T24:00:00Z", ""),
        ("2000-02-29T00:00:00Z", ""),
        ("1900-02-29T00:00:00Z", "names a day that the calendar has not"),
        ("1947-13-01T00:00:00Z", "names a day that the calendar has not"),
        ("1947-07-17T25:00:00Z", "names an hour that the clock has not"),
        ("1947-07-17T24:00:01Z", "names an hour that the clock has not"),
        ("1947-07-17T00:00:00", "has no time zone"),
        ("1947-07-17T00:00:00+15:00", "has a time zone that does not exist"),
        ("1947-07-17", "is no moment (YYYY-MM-DDThh:mm:ssZ)"),
        ("17 July 1947", "is no moment (YYYY-MM-DDThh:mm:ssZ)"),
        ("", "is no moment (YYYY-MM-DDThh:mm:ssZ)"),
    ],
)
def test_a_moment_has_a_day_a_clock_and_a_zone(words: str, fault: str) -> None:
    assert moments.fault(words) == fault


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (f"{CANVAS_1}#xywh=0,0,1500,2000", set()),
        (f"{CANVAS_1}#xywh=pixel:0,0,10,10", set()),
        (f"{CANVAS_1}#xywh=percent:0,0,100,100", set()),
        (f"{CANVAS_1}#xywh=percent:50,0,60,100", {"I146"}),
        (f"{CANVAS_1}#xywh=0.5,0.5,1499.5,10", set()),
        (f"{CANVAS_1}#xywh=-1,0,10,10", {"I146"}),
        (f"{CANVAS_1}#xywh=0,0,10,2002", {"I146"}),
        (f"{CANVAS_1}#xywh=a,b,c,d", {"I145"}),
        (f"{CANVAS_1}#xywh=1..2,0,1,1", {"I145"}),
        (f"{CANVAS_1}#t=5,3", {"I145"}),
        ([f"{CANVAS_1}#xywh=0,0,1,1", f"{CANVAS_1}#xywh=0,0,9999,1"], {"I146"}),
        ({"id": CANVAS_1, "type": "Canvas"}, set()),
        (
            {
                "type": "SpecificResource",
                "source": CANVAS_1,
                "selector": {"type": "FragmentSelector", "value": "xywh=0,0,9999,1"},
            },
            {"I146"},
        ),
        (
            {
                "type": "SpecificResource",
                "source": {"id": CANVAS_1, "type": "Canvas"},
                "selector": [{"type": "SvgSelector", "value": "<svg/>"}],
            },
            set(),
        ),
    ],
)
def test_an_annotation_is_about_a_part_that_its_canvas_has(target: Any, expected: set[str]) -> None:
    value = manifest()
    value["items"][0]["annotations"][0]["items"][0]["target"] = target
    assert codes(value) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("<p>A &amp; B, a<br/>b <a href='https://x.org'>c</a></p>", set()),
        ("1945 < 1946 > 1944", set()),
        ("a <b or c> d", set()),
        ("<unknown>", {"I119"}),
        ("<p>A & B</p>", {"I119"}),
        ("<p>A&nbsp;B</p>", {"I119"}),
        ("<p>A</p> ", {"I119"}),
        ("<p>A</p><p>B</p>", {"I119"}),
        ("<p><img src='https://x.org/1.png' alt='x'/></p>", set()),
        ("<p><a href='/relative'>x</a></p>", {"I120"}),
        ("<!DOCTYPE p [<!ENTITY a 'b'>]><p>&a;</p>", {"I120"}),
        ("<p>A<script>x</p>", {"I119", "I120"}),
        ("<div>A</div>", {"I121"}),
    ],
)
def test_markup_is_well_formed_harmless_and_kept_by_viewers(words: str, expected: set[str]) -> None:
    value = manifest()
    value["summary"] = {"en": [words]}
    assert codes(value) == expected


@pytest.mark.parametrize("tag", ["en", "none", "ru-Latn", "en-latn", "pt-BR", "zh-Hant-TW", "x-a"])
def test_a_tag_of_bcp_47_is_one_in_any_case(tag: str) -> None:
    assert is_tag(tag)


@pytest.mark.parametrize("tag", ["english", "jp", "ru_RU", "@none", "", "en-", "e n", "None"])
def test_what_is_no_tag_is_none(tag: str) -> None:
    assert not is_tag(tag)


def test_a_choice_of_pictures_is_judged_picture_by_picture() -> None:
    value = manifest()
    annotation = value["items"][0]["items"][0]["items"][0]
    other = canvas(f"{BASE}/canvas/p3", "three")["items"][0]["items"][0]["body"]
    annotation["body"] = {"type": "Choice", "items": [annotation["body"], other]}
    assert codes(value) == set()
    other["height"] = 1000
    assert codes(value) == {"I149"}


def test_a_picture_painted_on_a_region_has_the_shape_of_the_region() -> None:
    value = manifest()
    annotation = value["items"][0]["items"][0]["items"][0]
    annotation["target"] = f"{CANVAS_1}#xywh=0,0,750,1000"
    assert codes(value) == set()
    annotation["target"] = f"{CANVAS_1}#xywh=0,0,1000,1000"
    assert codes(value) == {"I149"}


def test_a_canvas_of_another_document_may_be_named_with_it() -> None:
    value = manifest()
    item = {"id": "https://else.org/canvas/1", "type": "Canvas"}
    value["structures"][0]["items"].append(item)
    assert codes(value) == {"I156"}
    item["partOf"] = [{"id": "https://else.org/manifest", "type": "Manifest"}]  # type: ignore[assignment]
    assert codes(value) == set()


def test_an_extension_may_bring_properties_and_words_of_its_own() -> None:
    value = manifest()
    value["mood"] = "sober"
    value["behavior"] = ["scroll"]
    assert codes(value) == set()


def test_the_files_of_an_info_json_are_those_a_viewer_asks_for() -> None:
    info = {
        "width": 700,
        "height": 500,
        "sizes": [{"width": 350, "height": 250}],
        "tiles": [{"width": 512, "scaleFactors": [1, 2]}],
    }
    assert tile_paths(info) == {
        "profile": ("full/max/0/default.jpg",),
        "sizes": ("full/350,250/0/default.jpg",),
        "tiles": (
            "0,0,512,500/512,500/0/default.jpg",
            "512,0,188,500/188,500/0/default.jpg",
            "full/350,250/0/default.jpg",
        ),
    }

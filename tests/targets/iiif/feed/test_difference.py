"""A change is told where it is, in words that name the record."""

from __future__ import annotations

import pytest

from toolkit.targets.iiif.feed.difference import as_line, differences
from toolkit.targets.iiif.presentation import Json

BASE = "https://archive.museum/letters"


def canvas(id: str, **fields: object) -> Json:
    return {"id": f"{BASE}/canvas/{id}", "type": "Canvas", "label": {"en": [id.title()]}, **fields}


def lines(old: object, new: object) -> list[str]:
    return [as_line(each) for each in differences(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            {"items": [canvas("panel-03", label={"ru": ["Стенд"]})]},
            {"items": [canvas("panel-03", label={"ru": ["Плакат"]})]},
            'items[panel-03].label.ru: "Стенд" → "Плакат"',
        ),
        (
            {"items": [canvas("one")]},
            {"items": [canvas("one"), canvas("two")]},
            'items[two]: added Canvas "Two"',
        ),
        (
            {"items": [canvas("one"), canvas("two")]},
            {"items": [canvas("one")]},
            'items[two]: removed Canvas "Two"',
        ),
        (
            {"items": [canvas("one"), canvas("two"), canvas("three")]},
            {"items": [canvas("one"), canvas("three"), canvas("two")]},
            "items: order changed: three after one, two after three",
        ),
        (
            {"metadata": [{"label": {"en": ["Date"]}, "value": {"en": ["1944"]}}]},
            {"metadata": [{"label": {"en": ["Date"]}, "value": {"en": ["1945"]}}]},
            'metadata[Date].value.en: "1944" → "1945"',
        ),
        ({"width": 7}, {"width": 8}, "width: 7 → 8"),
        ({"rights": "a"}, {}, 'rights: removed "a"'),
        ({}, {"behavior": ["individuals"]}, 'behavior: added ["individuals"]'),
        ({"a": ["x", "y"]}, {"a": ["x", "z"]}, 'a[1]: "y" → "z"'),
        (
            {"thumbnail": [{"id": f"{BASE}/full/1,2/0/default.jpg"}]},
            {"thumbnail": [{"id": f"{BASE}/full/2,4/0/default.jpg"}]},
            f'thumbnail[0].id: "{BASE}/full/1,2/0/default.jpg" → "{BASE}/full/2,4/0/default.jpg"',
        ),
        (
            {"items": [{"id": f"{BASE}/persons/anna/manifest.json", "label": {"en": ["A"]}}]},
            {"items": [{"id": f"{BASE}/persons/anna/manifest.json", "label": {"en": ["B"]}}]},
            'items[anna].label.en: "A" → "B"',
        ),
    ],
)
def test_a_difference_is_one_line(old: Json, new: Json, line: str) -> None:
    assert lines(old, new) == [line]


def test_what_is_alike_is_not_told() -> None:
    manifest = {"items": [canvas("one"), canvas("two")], "behavior": ["individuals"]}
    assert lines(manifest, manifest) == []


def test_canvases_are_compared_by_their_id_wherever_they_stand() -> None:
    old = {"items": [canvas("one", width=1), canvas("two", width=2)]}
    new = {"items": [canvas("two", width=3), canvas("one", width=1)]}
    assert lines(old, new) == [
        "items[two].width: 2 → 3",
        "items: order changed: one after two",
    ]

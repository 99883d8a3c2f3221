"""What is said of a picture comes out as the IIIF cookbook's recipes say, each by its number."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from functools import cache
from typing import Any

import jsonschema
import pytest

import toolkit
from tests.building import PROJECT
from tests.surroundings import shared_folder
from tests.targets.iiif.panels import (
    BASE,
    KOLA,
    LAMP,
    PANEL,
    SOMEWHERE,
    exhibition,
    picture,
    prose,
    text,
)
from toolkit.model.contentstate import canvas_state, decoded, link
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.permitted import permitted
from toolkit.model.pictures import Cover, Image, Permissions, WebPermission
from toolkit.model.prose import Characters, Emphasis, Hyperlink, Paragraph, Passage, Prose
from toolkit.model.records import Panel
from toolkit.model.web import Addresses
from toolkit.targets.iiif.annotations import EMBEDDED
from toolkit.targets.iiif.canvases import annotation_files, canvas
from toolkit.targets.iiif.documents import documents
from toolkit.targets.iiif.manifest import manifest
from toolkit.targets.iiif.navigation import nav_place, with_contexts
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.regions import Region, on_canvas
from toolkit.targets.iiif.writing import unpacked

CANVAS = f"{BASE}/canvas/panel-01"
LINKS = ("rendering", "seeAlso", "homepage", "provider", "partOf")
PRESENTATION = "http://iiif.io/api/presentation/3/context.json"
POINT = {
    "id": f"{CANVAS}/places#kola",
    "type": "Feature",
    "properties": {
        "label": {"en": ["Kola"], "ru": ["Кола"]},
        "summary": {"en": ["±\u00a03\u00a0km"], "ru": ["±\u00a03\u00a0км"]},
    },
    "geometry": {"type": "Point", "coordinates": [33.08, 68.88]},
}
PLACES = {"id": f"{CANVAS}/places", "type": "FeatureCollection", "features": [POINT]}


@cache
def official() -> jsonschema.Draft7Validator:
    path = shared_folder(PROJECT, os.environ) / "conformance" / "iiif_3_0.json"
    return jsonschema.Draft7Validator(json.loads(path.read_text(encoding="utf-8")))


def is_valid(value: Json) -> bool:
    """Tell whether the official schema and iiif-prezi3 take it."""
    assert [error.message for error in official().iter_errors(value)] == []
    toolkit.to_prezi3(value)
    return True


def canvas_of(all_of_it: Exhibition, number: int = 0) -> Json:
    """Return a canvas out of a manifest that the official schema takes, without its links."""
    made = manifest(all_of_it)
    assert is_valid(made)
    found: Json = made["items"][number]
    return {key: value for key, value in found.items() if key not in LINKS}


def pages_of(panel: Panel, **changes: Any) -> list[Json]:
    """Return the pages of annotations on the canvas of one panel."""
    found: list[Json] = canvas_of(exhibition(panel, **changes))["annotations"]
    return found


def texts(page: Json) -> list[str]:
    return [each["body"]["value"] for each in page["items"]]


def test_recipe_0019_html_in_annotations() -> None:
    site = Hyperlink("https://example.org/?a=1&b=2", (Characters("a <page>"),))
    words = (Characters("See "), site, Characters(" & "), Emphasis((Characters("wait"),)))
    caption = Prose((Passage("en", (Paragraph(words),)),))
    [page] = pages_of(replace(PANEL, caption=caption))
    assert page == {
        "id": f"{CANVAS}/comments",
        "type": "AnnotationPage",
        "label": {"en": ["Comments"], "ru": ["Комментарии"]},
        "items": [
            {
                "id": f"{CANVAS}/comments/caption/en",
                "type": "Annotation",
                "motivation": "commenting",
                "body": {
                    "type": "TextualBody",
                    "value": '<p>See <a href="https://example.org/?a=1&amp;b=2">a &lt;page&gt;'
                    "</a> &amp; <i>wait</i></p>",
                    "format": "text/html",
                    "language": "en",
                },
                "target": CANVAS,
            }
        ],
    }


def test_recipe_0021_tagging() -> None:
    lamp = replace(LAMP, persons=("mary",))
    *_, page = pages_of(replace(PANEL, details=(lamp,)), languages=("en",))
    assert page["items"] == [
        {
            "id": f"{CANVAS}/tags/detail-1/mary",
            "type": "Annotation",
            "motivation": "tagging",
            "body": {
                "type": "TextualBody",
                "value": "Mary",
                "format": "text/plain",
                "language": "en",
            },
            "target": f"{CANVAS}#xywh=300,490,100,90",
        }
    ]


def test_recipe_0033_choice() -> None:
    image = Image(pictures=(picture("en"), picture("ru", 2500, 3500)))
    made = canvas_of(exhibition(replace(PANEL, image=image)))
    service = {"type": "ImageService3", "profile": "level0"}
    assert (made["width"], made["height"]) == (5000, 7000)
    assert made["items"][0]["items"] == [
        {
            "id": f"{CANVAS}/painting",
            "type": "Annotation",
            "motivation": "painting",
            "body": {
                "type": "Choice",
                "items": [
                    {
                        "id": f"{BASE}/iiif/panel-01.en/full/max/0/default.jpg",
                        "type": "Image",
                        "format": "image/jpeg",
                        "width": 5000,
                        "height": 7000,
                        "service": [{"id": f"{BASE}/iiif/panel-01.en", **service}],
                        "label": {"en": ["English"], "ru": ["Английский"]},
                        "language": "en",
                    },
                    {
                        "id": f"{BASE}/iiif/panel-01.ru/full/max/0/default.jpg",
                        "type": "Image",
                        "format": "image/jpeg",
                        "width": 2500,
                        "height": 3500,
                        "service": [{"id": f"{BASE}/iiif/panel-01.ru", **service}],
                        "label": {"en": ["Russian"], "ru": ["Русский"]},
                        "language": "ru",
                    },
                ],
            },
            "target": CANVAS,
        }
    ]


def test_recipe_0154_geo_extension() -> None:
    made = with_contexts({"id": f"{BASE}/persons/anna/manifest.json", "type": "Manifest"})
    assert made["@context"] == PRESENTATION
    places = nav_place((KOLA, SOMEWHERE, KOLA), made["id"], ("en", "ru"))
    located = with_contexts(made | {"navPlace": places})
    assert located["@context"] == [
        "http://iiif.io/api/extension/navplace/context.json",
        PRESENTATION,
    ]
    assert located["navPlace"] == {
        "id": f"{made['id']}/places",
        "type": "FeatureCollection",
        "features": [POINT | {"id": f"{made['id']}/places#kola"}],
    }


OBJECT = ArchivalObject(
    id="letter",
    title=text(en="A letter"),
    date=HistoricalDate.parse("1940-11-07"),
    place="kola",
    image=Image(pictures=(picture("en"),)),
)


OCTOBER = {"edtf": "1917-10-25", "calendar": "julian"}


def canvas_of_object(thing: ArchivalObject) -> Json:
    return canvas_of(replace(exhibition(), objects=(thing,)))


@pytest.mark.parametrize(
    ("date", "day"),
    [
        (HistoricalDate.parse("1940-11-07"), "1940-11-07T00:00:00Z"),
        (HistoricalDate.parse(OCTOBER), "1917-11-07T00:00:00Z"),
        (HistoricalDate.parse("1940-11-07T12:30:00"), "1940-11-07T00:00:00Z"),
        (HistoricalDate.parse("1940-11"), None),
        (HistoricalDate.parse("1940-11-07?"), None),
        (HistoricalDate.parse("1940-11-07/1940-11-08"), None),
        (HistoricalDate.parse("-0044-03-15"), None),
        (None, None),
    ],
)
def test_recipe_0230_navdate(date: HistoricalDate | None, day: str | None) -> None:
    made = canvas_of_object(replace(OBJECT, date=date))
    assert made.get("navDate") == day


def test_recipe_0231_transcripts() -> None:
    [page] = pages_of(replace(PANEL, transcript=prose(en="Dear <all>", ru="Дорогие")))
    assert page["items"] == [
        {
            "id": f"{CANVAS}/transcript/{tag}",
            "type": "Annotation",
            "motivation": "supplementing",
            "body": {
                "type": "TextualBody",
                "value": words,
                "format": "text/plain",
                "language": tag,
            },
            "target": CANVAS,
        }
        for tag, words in (("en", "Dear <all>"), ("ru", "Дорогие"))
    ]


def test_recipe_0240_nav_place_on_canvases() -> None:
    made = manifest(exhibition(replace(PANEL, places=("somewhere", "kola"))))
    assert made["@context"] == [
        "http://iiif.io/api/extension/navplace/context.json",
        PRESENTATION,
    ]
    assert made["items"][0]["navPlace"] == PLACES
    nowhere = manifest(exhibition(replace(PANEL, places=("somewhere",))))
    assert nowhere["@context"] == PRESENTATION
    assert "navPlace" not in nowhere["items"][0]


def test_recipe_0258_tagging_with_an_external_resource() -> None:
    lamp = replace(LAMP, persons=("anna",), places=("kola",))
    *_, page = pages_of(replace(PANEL, details=(lamp,), persons=("anna",)), languages=("en",))
    anna, kola = page["items"]
    assert anna == {
        "id": f"{CANVAS}/tags/detail-1/anna",
        "type": "Annotation",
        "motivation": ["tagging", "identifying"],
        "body": [
            {
                "type": "SpecificResource",
                "source": "http://www.wikidata.org/entity/Q156733",
                "purpose": "identifying",
            },
            {
                "type": "SpecificResource",
                "source": "http://viaf.org/viaf/44300633",
                "purpose": "identifying",
            },
            {
                "type": "SpecificResource",
                "source": "https://d-nb.info/gnd/118628860",
                "purpose": "identifying",
            },
            {
                "type": "TextualBody",
                "value": "Anna Lind",
                "format": "text/plain",
                "language": "en",
                "purpose": "tagging",
            },
        ],
        "target": f"{CANVAS}#xywh=300,490,100,90",
    }
    assert kola["body"][0]["source"] == "https://sws.geonames.org/543899/"


def test_a_tag_bears_the_name_in_every_language() -> None:
    [page] = pages_of(replace(PANEL, places=("kola",)))
    [tag] = page["items"]
    names = [(each["language"], each["value"]) for each in tag["body"][1:]]
    assert names == [("en", "Kola"), ("ru", "Кола")]


def test_recipe_0266_full_canvas_annotation() -> None:
    [page] = pages_of(replace(PANEL, caption=prose(en="The first panel.")))
    assert page["items"] == [
        {
            "id": f"{CANVAS}/comments/caption/en",
            "type": "Annotation",
            "motivation": "commenting",
            "body": {
                "type": "TextualBody",
                "value": "The first panel.",
                "format": "text/plain",
                "language": "en",
            },
            "target": CANVAS,
        }
    ]


LONG = "word " * (EMBEDDED // len("word "))
LARGE = replace(
    PANEL, transcript=prose(en=LONG, ru="Слово"), caption=prose(ru="Подпись"), details=(LAMP,)
)


def files_of(panel: Panel) -> dict[str, Json]:
    """Return the pages that are files of their own, by path; the official schema takes each."""
    made = exhibition(panel)
    found = dict(annotation_files(made, Addresses.of(made)))
    assert all(is_valid(page) for page in found.values())
    return found


def test_recipe_0269_embedded_or_referenced_annotations() -> None:
    assert pages_of(LARGE) == [
        {"id": f"{BASE}/annotations/panel-01/{name}.json", "type": "AnnotationPage"}
        for name in ("transcript.en", "transcript.ru", "comments.ru", "comments.en")
    ]
    files = files_of(LARGE)
    assert [f"{BASE}/{path}" for path in files] == [page["id"] for page in pages_of(LARGE)]
    page = files["annotations/panel-01/transcript.ru.json"]
    assert {key: value for key, value in page.items() if key != "items"} == {
        "@context": PRESENTATION,
        "id": f"{BASE}/annotations/panel-01/transcript.ru.json",
        "type": "AnnotationPage",
        "label": {"ru": ["Расшифровка"]},
    }
    assert texts(page) == ["Слово"]
    assert texts(files["annotations/panel-01/comments.en.json"]) == ["The lamp"]
    assert texts(files["annotations/panel-01/comments.ru.json"]) == ["Подпись"]


@pytest.mark.parametrize(("length", "files"), [(EMBEDDED, 0), (EMBEDDED + 1, 1)])
def test_pages_are_files_when_their_text_is_over_the_threshold(length: int, files: int) -> None:
    assert len(files_of(replace(PANEL, transcript=prose(en="x" * length)))) == files


def test_a_picture_with_large_pages_has_the_same_canvas_in_every_manifest() -> None:
    made = exhibition(LARGE)
    assert canvas(made, LARGE, Addresses.of(made)) == canvas_of(made)


def lost(panel: Panel, **changes: Any) -> Panel:
    return replace(panel, image=Image(missing=text(en="Burnt.", ru="Сгорел.")), **changes)


FRAME = {
    "id": f"{BASE}/missing.jpg",
    "type": "Image",
    "format": "image/jpeg",
    "width": 500,
    "height": 700,
}


def test_recipe_0283_missing_image() -> None:
    assert canvas_of(exhibition(lost(PANEL))) == {
        "id": CANVAS,
        "type": "Canvas",
        "label": {"en": ["First"], "ru": ["Первый"]},
        "height": 1400,
        "width": 1000,
        "metadata": [
            {
                "label": {
                    "en": ["Why there is no picture"],
                    "ru": ["Почему нет изображения"],
                },
                "value": {"en": ["Burnt."], "ru": ["Сгорел."]},
            },
        ],
        "thumbnail": [FRAME],
        "items": [
            {
                "id": f"{CANVAS}/page",
                "type": "AnnotationPage",
                "items": [
                    {
                        "id": f"{CANVAS}/painting",
                        "type": "Annotation",
                        "motivation": "painting",
                        "body": FRAME,
                        "target": CANVAS,
                    }
                ],
            }
        ],
    }


def test_a_picture_that_is_withheld_is_missing_and_its_words_are_not() -> None:
    hidden = Permissions(iiif=WebPermission(allowed=False))
    panel = replace(PANEL, permissions=hidden, details=(LAMP,))
    made = canvas_of(permitted(exhibition(panel), "iiif"))
    assert made["items"][0]["items"][0]["body"] == FRAME
    [reason] = made["metadata"]
    assert reason["value"]["en"] == ["This picture may not be shown here."]
    [page] = made["annotations"]
    assert (texts(page), page["items"][0]["target"]) == (["The lamp"], CANVAS)


def test_recipe_0283_a_picture_that_is_withheld() -> None:
    # A placeholderCanvas with the cover (recipe 0013) is what Clover then shows, as if the cover
    # were the thing that is missing.
    image = Image(pictures=(picture("en", 1600, 2400),))
    hidden = replace(PANEL, permissions=Permissions(iiif=WebPermission(allowed=False)))
    made = exhibition(hidden)
    covered = replace(made, front=replace(made.front, cover=Cover(image=image)))
    found = canvas_of(permitted(covered, "iiif"))
    assert found["items"][0]["items"][0]["body"] == FRAME
    assert found["metadata"][-1]["value"]["en"] == ["This picture may not be shown here."]
    assert "placeholderCanvas" not in found


def test_recipe_0299_region() -> None:
    # Level 0 has no file of a region to paint; of the other ways the recipe names, an annotation
    # points at it on the whole picture, and a content state opens a viewer there.
    [page] = pages_of(replace(PANEL, details=(LAMP,)))
    [detail] = page["items"]
    assert detail["target"] == f"{CANVAS}#xywh=300,490,100,90"
    state = canvas_state(f"{BASE}/manifest.json", on_canvas(CANVAS, Region(300, 490, 100, 90)))
    assert state["id"] == detail["target"]
    assert decoded(link("https://v.org/", state).partition("iiif-content=")[2]) == state


def test_recipe_0306_linking_annotations_to_manifests() -> None:
    page = files_of(LARGE)["annotations/panel-01/comments.en.json"]
    assert page["items"] == [
        {
            "id": f"{CANVAS}/comments/detail-1/en",
            "type": "Annotation",
            "motivation": "commenting",
            "body": {
                "type": "TextualBody",
                "value": "The lamp",
                "format": "text/plain",
                "language": "en",
            },
            "target": {
                "type": "SpecificResource",
                "source": {
                    "id": CANVAS,
                    "type": "Canvas",
                    "partOf": [{"id": f"{BASE}/manifest.json", "type": "Manifest"}],
                },
                "selector": {
                    "type": "FragmentSelector",
                    "conformsTo": "http://www.w3.org/TR/media-frags/",
                    "value": "xywh=300,490,100,90",
                },
            },
        }
    ]


def test_recipe_0318_nav_place_and_nav_date() -> None:
    made = canvas_of_object(OBJECT)
    id = f"{BASE}/canvas/letter/places"
    assert made["navDate"] == "1940-11-07T00:00:00Z"
    assert made["navPlace"] == PLACES | {"id": id, "features": [POINT | {"id": f"{id}#kola"}]}


def test_recipe_0318_a_collection_says_of_each_manifest_when_and_where() -> None:
    leaf = replace(OBJECT, id="leaf", part_of="letter", date=None, place=None)
    made = replace(exhibition(), objects=(OBJECT, leaf))
    found = {path: json.loads(b"".join(unpacked(text))) for path, text in documents(made)}
    manifest, listed = found["objects/letter/manifest.json"], found["collection/objects.json"]
    [entry] = listed["items"]
    assert entry["navDate"] == manifest["navDate"] == "1940-11-07T00:00:00Z"
    assert entry["navPlace"] == manifest["navPlace"]
    assert entry["navPlace"]["features"][0]["geometry"] == POINT["geometry"]
    for value in (manifest, listed):
        assert is_valid(value)
        assert value["@context"] == [
            "http://iiif.io/api/extension/navplace/context.json",
            PRESENTATION,
        ]


def test_recipe_0346_multilingual_annotation_body() -> None:
    [page] = pages_of(replace(PANEL, alt=text(en="A lighthouse", ru="Маяк")))
    assert page["items"] == [
        {
            "id": f"{CANVAS}/comments/description",
            "type": "Annotation",
            "motivation": "describing",
            "body": {
                "type": "Choice",
                "items": [
                    {
                        "type": "TextualBody",
                        "value": "A lighthouse",
                        "format": "text/plain",
                        "language": "en",
                    },
                    {
                        "type": "TextualBody",
                        "value": "Маяк",
                        "format": "text/plain",
                        "language": "ru",
                    },
                ],
            },
            "target": CANVAS,
        }
    ]


def test_a_comment_is_an_annotation_in_each_language() -> None:
    lamp = replace(LAMP, title=text(en="The lamp", ru="Лампа"), note=prose(ru="Не горит."))
    [page] = pages_of(replace(PANEL, details=(lamp,)))
    assert [(one["id"], one["body"]["format"], one["body"]["value"]) for one in page["items"]] == [
        (f"{CANVAS}/comments/detail-1/en", "text/plain", "The lamp"),
        (
            f"{CANVAS}/comments/detail-1/ru",
            "text/html",
            "<span><b>Лампа</b><br /><br />Не горит.</span>",
        ),
    ]


def test_recipe_0466_link_for_loading_a_manifest() -> None:
    assert link("https://projectmirador.org/embed/", f"{BASE}/manifest.json") == (
        f"https://projectmirador.org/embed/?iiif-content={BASE}/manifest.json"
    )

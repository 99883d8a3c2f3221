"""Canvases, pictures and services fit each other as the IIIF cookbook's recipes say."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from toolkit.images.make import write_logo, write_small_tiles
from toolkit.images.plan import Size
from toolkit.model.exhibition import Exhibition, Logo
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image, Permissions, Picture, WebPermission
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.iiif.documents import documents
from toolkit.targets.iiif.product import plan
from toolkit.targets.iiif.writing import unpacked

BASE = "https://example.org/tiny"
CC = "http://creativecommons.org/licenses/by/4.0/"
IN_COPYRIGHT = "http://rightsstatements.org/vocab/InC/1.0/"
LOST = Image(missing=Text.parse({"en": "Burnt.", "ru": "Сгорел."}))
LETTER = ArchivalObject(
    id="letter",
    title=Text.parse({"en": "A letter", "ru": "Письмо"}),
    image=Image(pictures=(Picture(language="en", path="letter.png", width=1500, height=1000),)),
)


@pytest.fixture
def exhibition(tiny: Path) -> Exhibition:
    """Return the tiny exhibition with one letter more."""
    return replace(read_exhibition(tiny).exhibition, objects=(LETTER,))


def steps(exhibition: Exhibition) -> dict[str, Step]:
    """Return the steps of the product by the path of what they make."""
    planned = plan(exhibition, Folders.of("tiny"), languages=("en", "ru"))
    return {step.output.removeprefix("dist/tiny/"): step for step in planned}


def info(exhibition: Exhibition, image: str) -> Any:
    return json.loads(str(steps(exhibition)[f"iiif/{image}/info.json"].inputs[0]))


def canvas(exhibition: Exhibition, id: str) -> Any:
    texts = dict(documents(exhibition))
    items = json.loads(b"".join(unpacked(texts["manifest.json"])))["items"]
    return next(each for each in items if each["id"] == f"{BASE}/canvas/{id}")


def body(canvas: Any) -> Any:
    return canvas["items"][0]["items"][0]["body"]


def test_recipe_0005_image_service_fits_its_info(exhibition: Exhibition) -> None:
    shown, described = canvas(exhibition, "letter"), info(exhibition, "letter")
    service = f"{BASE}/iiif/letter"
    assert body(shown) == {
        "id": f"{service}/full/max/0/default.jpg",
        "type": "Image",
        "format": "image/jpeg",
        "width": 1500,
        "height": 1000,
        "service": [{"id": service, "type": "ImageService3", "profile": "level0"}],
    }
    assert (described["id"], described["profile"]) == (service, "level0")
    assert (described["width"], described["height"]) == (shown["width"], shown["height"])


def test_recipe_0004_canvas_size_differs_from_that_of_its_picture(exhibition: Exhibition) -> None:
    lost = canvas(replace(exhibition, objects=(replace(LETTER, image=LOST),)), "letter")
    assert (lost["width"], lost["height"]) == (1000, 1400)
    assert (body(lost)["width"], body(lost)["height"]) == (500, 700)


def test_recipe_0232_thumbnail_of_a_canvas_is_a_size_of_its_info(exhibition: Exhibition) -> None:
    (small,) = canvas(exhibition, "letter")["thumbnail"]
    assert small["id"] == f"{BASE}/iiif/letter/full/375,250/0/default.jpg"
    assert {"width": 375, "height": 250} in info(exhibition, "letter")["sizes"]


def test_recipe_0008_rights_of_a_picture_are_those_of_its_record(exhibition: Exhibition) -> None:
    assert info(exhibition, "light")["rights"] == CC, "a panel is the exhibition's own"
    assert "rights" not in info(exhibition, "letter"), "an object is not"
    owned = replace(exhibition, objects=(replace(LETTER, rights=IN_COPYRIGHT),))
    assert info(owned, "letter")["rights"] == IN_COPYRIGHT


def test_a_picture_that_may_be_shown_small_is_small_in_every_place(exhibition: Exhibition) -> None:
    small = Permissions(iiif=WebPermission(max_px=600))
    limited = replace(exhibition, objects=(replace(LETTER, permissions=small),))
    step = steps(limited)["iiif/letter"]
    assert step.make is write_small_tiles
    described = info(limited, "letter")
    assert (described["width"], described["height"]) == (600, 400)
    assert max(size["width"] for size in described["sizes"]) < 600


def test_a_picture_that_may_not_be_shown_is_not_tiled(exhibition: Exhibition) -> None:
    never = Permissions(iiif=WebPermission(allowed=False))
    hidden = steps(replace(exhibition, objects=(replace(LETTER, permissions=never),)))
    assert not [path for path in hidden if path.startswith("iiif/letter")]
    assert "missing.jpg" in hidden


def test_recipe_0283_a_frame_is_made_only_where_a_picture_is_missing(
    exhibition: Exhibition,
) -> None:
    assert "missing.jpg" not in steps(exhibition)
    assert "missing.jpg" in steps(replace(exhibition, objects=(replace(LETTER, image=LOST),)))
    unshown = replace(LETTER, image=None)
    assert "missing.jpg" not in steps(replace(exhibition, objects=(unshown,)))


@pytest.mark.parametrize(
    ("path", "name", "suffix"),
    [("mark.PNG", "logo.png", ".png"), ("mark.tif", "logo.jpg", ".jpg")],
)
def test_recipe_0234_the_logo_is_made_and_never_copied(
    exhibition: Exhibition, path: str, name: str, suffix: str
) -> None:
    mark = Image(pictures=(Picture(language="en", path=path, width=400, height=100),))
    logo = Logo(image=mark, alt=Text.parse({"en": "A mark"}))
    marked = replace(exhibition, front=replace(exhibition.front, logo=logo))
    step = steps(marked)[name]
    assert step.make is write_logo
    assert step.inputs == (File(f"sources/tiny/{path}"), Size(400, 100), suffix)

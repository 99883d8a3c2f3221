"""What stands on a map or timeline is certain, and is said in the languages of the exhibition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.targets.iiif.panels import ANNA, KOLA, SOMEWHERE
from toolkit.model.claims import Event
from toolkit.model.records import Coordinates
from toolkit.model.vocabulary import CoordinatesBasis
from toolkit.targets.iiif.navigation import nav_place, places_of, with_contexts

AT = "https://example.org/a/manifest.json"
PRESENTATION = "http://iiif.io/api/presentation/3/context.json"


@pytest.mark.parametrize(
    ("basis", "there"), [("gazetteer", True), ("survey", True), ("unverified", False)]
)
def test_a_place_stands_on_the_map_if_its_coordinates_are_verified(
    basis: CoordinatesBasis, there: bool
) -> None:
    place = replace(SOMEWHERE, coordinates=Coordinates(lat=1, lon=2, basis=basis))
    assert (nav_place([place], AT, ("en",)) is not None) == there


def test_a_place_without_coordinates_stands_on_no_map() -> None:
    assert nav_place([replace(KOLA, coordinates=None)], AT, ("en",)) is None


def test_longitude_comes_first_and_an_exact_place_says_nothing_of_how_exact_it_is() -> None:
    exact = replace(KOLA, coordinates=Coordinates(lat=68.88, lon=-33.08, basis="map"))
    found = nav_place([exact], AT, ("ru",))
    assert found is not None
    assert found["features"] == [
        {
            "id": f"{AT}/places#kola",
            "type": "Feature",
            "properties": {"label": {"ru": ["Кола"]}},
            "geometry": {"type": "Point", "coordinates": [-33.08, 68.88]},
        }
    ]


def test_how_far_from_there_a_place_may_be_is_said_in_languages_we_have_words_for() -> None:
    near = replace(KOLA, coordinates=Coordinates(lat=1, lon=2, radius_km=2.5, basis="map"))
    found = nav_place([near], AT, ("ru", "zh"))
    assert found is not None
    assert found["features"][0]["properties"]["summary"] == {"ru": ["±\u00a02,5\u00a0км"]}


def test_a_person_is_on_the_map_where_nobody_doubts_that_something_happened() -> None:
    events = (
        Event(type="birth", place="kola"),
        Event(type="arrest", place="somewhere", doubt="disputed"),
        Event(type="office"),
        Event(type="death", place="kola"),
    )
    assert places_of(replace(ANNA, events=events)) == ("kola",)


def test_presentations_context_comes_last_and_context_first_of_all() -> None:
    inner = {"id": AT, "type": "Range", "navPlace": {}}
    value = with_contexts({"id": AT, "@context": "x", "structures": [{"items": [inner]}]})
    assert next(iter(value)) == "@context"
    assert value["@context"] == ["http://iiif.io/api/extension/navplace/context.json", PRESENTATION]
    assert with_contexts({"id": AT})["@context"] == PRESENTATION

"""Check where places are said to be (codes R017 and R019 to R023)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import asin, cos, radians, sin, sqrt

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Coordinates, Place

R017 = Rule(
    "R017",
    "warning",
    "A place lies in another country than the place it is part of.",
    "'country' is the state it lies in today. If it belonged to the larger place at another time "
    "only, give part_of its 'from' and 'to'.",
    scope="value",
)
R019 = Rule(
    "R019",
    "warning",
    "A place lies far from the place it is part of.",
    "Compare the coordinates of both; often latitude and longitude are turned round, or a minus "
    "sign is missing.",
    scope="value",
)
R020 = Rule(
    "R020",
    "warning",
    "Coordinates are said to be looked up, and not where.",
    "Name the map or gazetteer in 'sources' of the coordinates, or the number in GeoNames, TGN or "
    "Wikidata in 'same_as'; or write basis: unverified.",
    scope="record",
)
R021 = Rule(
    "R021",
    "warning",
    "Unverified coordinates claim to be exact.",
    "Say in 'radius_km' how far from there the place may be, or look the coordinates up and write "
    "the basis.",
    scope="record",
)
R022 = Rule(
    "R022",
    "error",
    "A place lies where the equator meets the meridian of Greenwich.",
    "There is only sea: the numbers were filled in by a program. Look them up, or leave "
    "'coordinates' out.",
    scope="value",
)
R023 = Rule(
    "R023",
    "error",
    "A map draws a place whose coordinates are unverified, or that has none.",
    "Look the coordinates up and write their basis; or let the map show the place without a "
    "point, and take it out of 'mapped'.",
    scope="record",
)
RULES = (R017, R019, R020, R021, R022, R023)

WITHIN = frozenset({"city", "town", "village", "suburb", "settlement", "island"})
"""Kinds of places whose parts are near."""
NEAR = 100.0
"""Kilometres that a part of a town may be away from its middle."""
EARTH = 6371.0
"""Mean radius of the earth in kilometres."""


def check_places(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield places that cannot be where they are said to be."""
    places = {place.id: place for place in exhibition.places}
    for position, place in enumerate(exhibition.places):
        address = ("places", position)
        if place.coordinates is not None:
            yield from _coordinates(place, place.coordinates, (*address, "coordinates"))
        yield from _country(place, address, places)
        yield from _distance(place, address, places)
    yield from _mapped(exhibition, places)


def _mapped(exhibition: Exhibition, places: Mapping[str, Place]) -> Iterator[Finding]:
    """Yield the places that a panel's map draws without knowing where they are."""
    for position, panel in enumerate(exhibition.panels):
        for number, id in enumerate(panel.mapped):
            place = places.get(id)
            if place is None or (place.coordinates and place.coordinates.basis != "unverified"):
                continue
            lack = "are unverified" if place.coordinates else "are not given"
            message = f"the map of '{panel.id}' draws '{id}', whose coordinates {lack}"
            hint = "look them up and write their basis, or take the place out of 'mapped'"
            yield R023.at(("panels", position, "mapped", number), message, hint)


def _coordinates(place: Place, there: Coordinates, address: Address) -> Iterator[Finding]:
    if there.lat == 0 and there.lon == 0:
        message = f"'{place.id}' lies at 0, 0: in the sea off Africa"
        yield R022.at(address, message, "look the numbers up, or leave them out")
    if there.basis == "unverified" and there.radius_km == 0:
        message = f"the coordinates of '{place.id}' are unverified and have no radius"
        yield R021.at(address, message, "add radius_km: how far from there it may be")
    same = place.same_as
    known = same is not None and (same.geonames or same.tgn or same.wikidata)
    if there.basis != "unverified" and not there.sources and not (place.sources or known):
        message = f"the coordinates of '{place.id}' are from a {there.basis}, which is not named"
        yield R020.at(address, message, "add sources: [{id: …}], or same_as: {geonames: …}")


def _country(place: Place, address: Address, places: Mapping[str, Place]) -> Iterator[Finding]:
    for number, part in enumerate(place.part_of):
        whole = places.get(part.place)
        if whole is None or not (place.country and whole.country) or part.start or part.end:
            continue
        if place.country != whole.country:
            message = f"'{place.id}' lies in {place.country}, '{whole.id}' in {whole.country}"
            hint = "correct one country, or write from when to when it was part of it"
            yield R017.at((*address, "part_of", number), message, hint)


def _distance(place: Place, address: Address, places: Mapping[str, Place]) -> Iterator[Finding]:
    for part in place.part_of:
        whole = places.get(part.place)
        if whole is None or whole.kind not in WITHIN:
            continue
        here, there = place.coordinates, whole.coordinates
        if here is None or there is None:
            continue
        away = distance(here, there) - here.radius_km - there.radius_km
        if away > NEAR:
            message = f"'{place.id}' lies {away:.0f} km from '{whole.id}', of which it is part"
            yield R019.at((*address, "coordinates"), message, "are lat and lon turned round?")


def distance(one: Coordinates, other: Coordinates) -> float:
    """Return kilometres between two points along the earth's surface (haversine formula)."""
    lat, far = radians(one.lat), radians(other.lat)
    half = sin((far - lat) / 2) ** 2
    half += cos(lat) * cos(far) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))

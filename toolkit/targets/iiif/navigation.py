"""Let viewers find things by date and on a map: only what is certain gets there.

Source: IIIF Presentation API 3.0, section 3.1 (navDate); navPlace extension, sections 2 and 3;
GeoJSON (RFC 7946), section 3.1.1; cookbook recipes 0154, 0230, 0240 and 0318.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from toolkit.book.phrases import PHRASES, interface
from toolkit.model.dates import HistoricalDate
from toolkit.model.records import Coordinates, Person, Place
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.presentation import CONTEXT, Json, language_map
from toolkit.targets.iiif.words import named

NAV_PLACE_CONTEXT = "http://iiif.io/api/extension/navplace/context.json"


def nav_date(date: HistoricalDate | None) -> str | None:
    """Return the first moment of a date that is one certain day of our era, else None."""
    if date is None or not date.exact:
        return None
    day = date.earliest
    # A year of five digits or before 1 is beyond what readers of xsd:dateTime take for granted.
    return f"{day}T00:00:00Z" if len(day) == len("1947-07-17") and day >= "0001" else None


def nav_place(places: Iterable[Place], at: str, languages: Sequence[str]) -> Json | None:
    """Return the places whose coordinates are verified, as points; None if there is none.

    Args:
        places: In the order they are to stand; a place that comes again stands once.
        at: The id of what has them: a manifest, canvas, range or collection.
        languages: Those of the exhibition, in which the places are named.
    """
    verified = {place.id: place for place in places if is_verified(place)}
    if not verified:
        return None
    id = f"{at}/places"
    features = [
        _feature(f"{id}#{place.id}", named(place.names, languages), place.coordinates, languages)
        for place in verified.values()
        if place.coordinates
    ]
    return {"id": id, "type": "FeatureCollection", "features": features}


def places_of(person: Person) -> tuple[str, ...]:
    """Return the ids of the places where something happened to a person that nobody doubts."""
    sure = (event.place for event in person.events if event.doubt is None)
    return tuple(dict.fromkeys(place for place in sure if place))


def is_verified(place: Place) -> bool:
    """Tell whether a place may stand on a map."""
    return place.coordinates is not None and place.coordinates.basis != "unverified"


def _feature(id: str, name: Text, where: Coordinates, languages: Sequence[str]) -> Json:
    said: Json = {"label": language_map(name)}
    if where.radius_km:
        said["summary"] = language_map(_exactness(where, languages))
    point = {"type": "Point", "coordinates": [where.lon, where.lat]}
    return {"id": id, "type": "Feature", "properties": said, "geometry": point}


def _exactness(where: Coordinates, languages: Sequence[str]) -> Text:
    """Return how far from the point the place may be: "± 5 km"."""
    known = [tag for tag in languages if interface(tag) == tag.split("-")[0]] or ["en"]
    return Text(tuple(Words(tag, _radius(where.radius_km, tag)) for tag in known))


def _radius(kilometres: float, language: str) -> str:
    words = PHRASES[interface(language)]
    return f"±\u00a0{kilometres:g}\u00a0{words['km']}".replace(".", words["decimal"])


def with_contexts(value: Json) -> Json:
    """Return a manifest or collection with the contexts that it needs, first of all it says.

    Presentation's stands last, for it has the last word (section 4.6).
    """
    needed = [NAV_PLACE_CONTEXT, CONTEXT] if _has_places(value) else CONTEXT
    rest = {key: part for key, part in value.items() if key != "@context"}
    return {"@context": needed} | rest


def _has_places(value: Any) -> bool:
    """Tell whether a manifest or collection, or what it holds, has places."""
    if "navPlace" in value:
        return True
    held = (*value.get("items", ()), *value.get("structures", ()))
    return any(_has_places(each) for each in held if isinstance(each, dict))

"""Name a record in authority files by the URIs that linked data knows it by."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.names import SameAs

FILES = {
    "wikidata": ("Wikidata", "http://www.wikidata.org/entity/{}"),
    "viaf": ("VIAF", "http://viaf.org/viaf/{}"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "lcnaf": ("LCNAF", "http://id.loc.gov/authorities/names/{}"),
    "geonames": ("GeoNames", "https://sws.geonames.org/{}/"),
    "tgn": ("TGN", "http://vocab.getty.edu/tgn/{}"),
    "ulan": ("ULAN", "http://vocab.getty.edu/ulan/{}"),
}
"""Field of `SameAs` -> the file's name and its URIs: of the thing, not of the page about it."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A record in an authority file; `name` is what people call it there: "Wikidata Q156733"."""

    uri: str
    name: str


def entities(same_as: SameAs | None) -> tuple[Entity, ...]:
    """Return who a record is in authority files, in the order of `FILES`."""
    numbers = ((field, getattr(same_as, field, None)) for field in FILES)
    return tuple(_entity(field, number) for field, number in numbers if number)


def _entity(field: str, number: str) -> Entity:
    file, pattern = FILES[field]
    return Entity(pattern.format(number.replace(" ", "")), f"{file} {number}")

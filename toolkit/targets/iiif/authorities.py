"""Name a record in authority files by the URIs that linked data knows it by."""

from __future__ import annotations

from toolkit.model.names import SameAs

FILES = {
    "wikidata": "http://www.wikidata.org/entity/{}",
    "viaf": "http://viaf.org/viaf/{}",
    "gnd": "https://d-nb.info/gnd/{}",
    "isni": "https://isni.org/isni/{}",
    "lcnaf": "http://id.loc.gov/authorities/names/{}",
    "geonames": "https://sws.geonames.org/{}/",
    "tgn": "http://vocab.getty.edu/tgn/{}",
    "ulan": "http://vocab.getty.edu/ulan/{}",
}
"""Field of `SameAs` -> the URIs of its file: of the thing, not of the page about it."""


def entities(same_as: SameAs | None) -> tuple[str, ...]:
    """Return the URIs of a record in authority files, in the order of `FILES`."""
    numbers = ((field, getattr(same_as, field, None)) for field in FILES)
    return tuple(FILES[field].format(n.replace(" ", "")) for field, n in numbers if n)

"""Say where authority files describe a record."""

from __future__ import annotations

from toolkit.book.content.facts import Authority
from toolkit.model.names import SameAs

FILES: dict[str, tuple[str, str]] = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/{}"),
    "viaf": ("VIAF", "https://viaf.org/viaf/{}"),
    "gnd": ("GND", "https://d-nb.info/gnd/{}"),
    "isni": ("ISNI", "https://isni.org/isni/{}"),
    "lcnaf": ("LCNAF", "https://id.loc.gov/authorities/names/{}"),
    "geonames": ("GeoNames", "https://www.geonames.org/{}"),
    "tgn": ("TGN", "http://vocab.getty.edu/page/tgn/{}"),
    "ulan": ("ULAN", "http://vocab.getty.edu/page/ulan/{}"),
}
"""Field of `SameAs` -> the name its file is known by, and the address of a number in it."""


def authorities(same_as: SameAs | None) -> tuple[Authority, ...]:
    """Return the numbers of a record with their addresses, in the order of `FILES`."""
    if same_as is None:
        return ()
    numbers = ((field, getattr(same_as, field)) for field in FILES)
    return tuple(
        Authority(file=FILES[field][0], number=number, url=_address(field, number))
        for field, number in numbers
        if number
    )


def _address(field: str, number: str) -> str:
    return FILES[field][1].format(number.replace(" ", ""))

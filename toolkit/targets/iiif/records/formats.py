"""Name the formats of the records, and link to them.

Source: IIIF Presentation API 3.0, section 3.3 (seeAlso), cookbook recipe 0053.
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.model.web import Addresses
from toolkit.targets.iiif.presentation import Json, language_map

Described = Person | Place | Organisation | Panel | ArchivalObject
"""What has records of its own; so has the exhibition."""
WHOLE = "exhibition"
"""The name of the records of the exhibition itself."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how its files end, its media type, the URI of its profile, its name."""

    suffix: str
    media: str
    profile: str
    name: str


SCHEMA = Format("schema.jsonld", "application/ld+json", "https://schema.org", "schema.org")
EDM = Format(
    "edm.rdf",
    "application/rdf+xml",
    "http://www.europeana.eu/schemas/edm/",
    "Europeana Data Model",
)
# Source of the media type: RFC 6207, section 5.
MODS = Format("mods.xml", "application/mods+xml", "http://www.loc.gov/mods/v3", "MODS 3.8")
LINKED_ART = Format(
    "linked-art.jsonld",
    "application/ld+json",
    "https://linked.art/ns/v1/linked-art.json",
    "Linked Art 1.0",
)
FORMATS = (SCHEMA, EDM, MODS, LINKED_ART)
# A place or a body is no resource that a library catalogues, nor one that Europeana collects.
OF_CONTEXT = (SCHEMA, LINKED_ART)

LABELS = {"en": "Description for machines: {}", "ru": "Описание для программ: {}"}
FALLBACK = "en"


def formats_of(record: Described | Exhibition) -> tuple[Format, ...]:
    """Return the formats in which a record is described."""
    return OF_CONTEXT if isinstance(record, Place | Organisation) else FORMATS


def named(record: Described | Exhibition) -> str:
    """Return the name of a record's files, without what they end in."""
    return WHOLE if isinstance(record, Exhibition) else stem(record.id)


def stem(id: str) -> str:
    """Return what the files of the record called `id` are named by.

    The whole has taken one name; no id begins with a low line, so the other is free.
    """
    return f"_{id}" if id == WHOLE else id


def address(at: Addresses, name: str, format: Format) -> str:
    """Return where the file of that name stands in a format."""
    return at.record(f"{name}.{format.suffix}")


def see_also(
    at: Addresses, record: Described | Exhibition, *, languages: tuple[str, ...] = ()
) -> list[Json]:
    """Return what `seeAlso` of the manifest or canvas of a record holds.

    `languages` are those of the exhibition, for the labels; without them, all there are.
    Somebody who is not described has none.
    """
    if isinstance(record, Person) and not is_described(record):
        return []
    return [
        {
            "id": address(at, named(record), format),
            "type": "Dataset",
            "label": language_map(_label(format, languages)),
            "format": format.media,
            "profile": format.profile,
        }
        for format in formats_of(record)
    ]


def is_described(record: Described) -> bool:
    """Tell whether there are records of it: not of who may be living, without a basis for it."""
    return not isinstance(record, Person) or record.living == "no" or record.basis is not None


def _label(format: Format, languages: tuple[str, ...]) -> Text:
    known = [tag for tag in languages or LABELS if tag in LABELS] or [FALLBACK]
    return Text(tuple(Words(tag, LABELS[tag].format(format.name)) for tag in known))

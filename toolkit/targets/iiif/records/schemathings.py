"""Describe panels and objects in schema.org: ImageObject, ArchiveComponent.

Source: schema.org, version 29.
"""

from __future__ import annotations

from toolkit.model.dates import HistoricalDate
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.pictures import Image
from toolkit.model.records import Panel
from toolkit.model.text import Words
from toolkit.targets.iiif.addresses import services
from toolkit.targets.iiif.authorities import entities
from toolkit.targets.iiif.presentation import Json, full_image
from toolkit.targets.iiif.records.catalogue import Catalogue, iso, lasting, texts
from toolkit.targets.iiif.records.codes import relator
from toolkit.targets.iiif.records.schemaparts import citation, literals, literals_of, manifest, ref

KINDS = {
    "photograph": "Photograph",
    "drawing": "Drawing",
    "map": "Map",
    "letter": "Message",
    "recording": "AudioObject",
    "film": "VideoObject",
}
"""Kind of object -> its class beside ArchiveComponent; others are a CreativeWork alone."""


def panel_in(catalogue: Catalogue, panel: Panel) -> Json:
    """Return a panel: its picture, what is written on it, what it rests on."""
    exhibition = catalogue.exhibition
    return {
        "@type": "ImageObject" if panel.image.pictures else "CreativeWork",
        "name": literals(panel.title),
        "position": panel.number,
        "identifier": lasting(panel.identifiers),
        "abstract": literals_of(texts(panel.caption)),
        **_shown(catalogue, panel),
        "conditionsOfAccess": _why_missing(panel.image),
        "about": [
            *_about(catalogue, panel),
            *(ref(catalogue, exhibition.object(id)) for id in panel.objects),
        ],
        "isPartOf": {"@id": catalogue.whole},
        "license": panel.rights or exhibition.front.rights,
    }


def object_in(catalogue: Catalogue, record: ArchivalObject) -> Json:
    """Return an object of an archive, and its holder."""
    exhibition = catalogue.exhibition
    date, kind = record.date, KINDS.get(record.kind)
    whole = exhibition.object(record.part_of) if record.part_of else None
    return {
        "@type": ["ArchiveComponent", kind] if kind else "ArchiveComponent",
        "name": literals(record.title),
        "abstract": literals_of([*texts(record.description), *texts(record.caption)]),
        **_shown(catalogue, record),
        "identifier": [
            *literals_of(catalogue.reference(record.reference)),
            *lasting(record.identifiers),
        ],
        "holdingArchive": ref(catalogue, exhibition.organisation(record.holder))
        if record.holder
        else None,
        "dateCreated": iso(date),
        "temporal": _uncertain(catalogue, date),
        "locationCreated": ref(catalogue, exhibition.place(record.place)) if record.place else None,
        "creator": [_maker(catalogue, made, "creator") for made in record.creators],
        "contributor": _maker(catalogue, record.photographer, "contributor")
        if record.photographer
        else None,
        "inLanguage": list(record.languages),
        "materialExtent": literals(record.extent),
        "material": literals(record.medium),
        "conditionsOfAccess": [*_access(catalogue, record), *_why_missing(record.image)],
        "copyrightNotice": literals(record.copyright),
        "license": record.rights,
        "keywords": [each for subject in record.subjects for each in literals(subject)],
        "about": _about(catalogue, record),
        "isPartOf": [
            *([ref(catalogue, whole)] if whole else []),
            {"@id": catalogue.whole},
        ],
        "url": record.url,
        "sameAs": list(entities(record.same_as)),
    }


def _access(catalogue: Catalogue, record: ArchivalObject) -> list[Json]:
    known = record.access != "unknown"
    said = literals(catalogue.phrase(f"access-{record.access}")) if known else []
    return [*said, *literals(record.access_note)]


def _uncertain(catalogue: Catalogue, date: HistoricalDate | None) -> list[Json]:
    """Return in words a date that is none for machines."""
    return literals_of(catalogue.date(date)) if date and not iso(date) else []


def _shown(catalogue: Catalogue, record: Panel | ArchivalObject) -> Json:
    """Return what panels and objects have in common: the picture and the words about it."""
    return {
        "image" if isinstance(record, ArchivalObject) else "associatedMedia": _pictures(
            catalogue, record
        ),
        "description": literals(record.alt),
        "text": literals_of(texts(record.transcript)),
        "creditText": literals(record.credit),
        "citation": citation(catalogue, record.sources),
        "subjectOf": manifest(catalogue, record.id),
    }


def _why_missing(image: Image | None) -> list[Json]:
    return literals(image.missing) if image else []


def _pictures(catalogue: Catalogue, record: Panel | ArchivalObject) -> list[Json]:
    found = services(record, catalogue.at)
    return [
        {
            "@type": "ImageObject",
            "contentUrl": full_image(service)["id"],
            "encodingFormat": "image/jpeg",
            "width": service.size.width,
            "height": service.size.height,
            "inLanguage": tag if len(found) > 1 else "",
        }
        for tag, service in found
    ]


def _about(catalogue: Catalogue, record: Panel | ArchivalObject) -> list[Json]:
    exhibition = catalogue.exhibition
    return [
        *(ref(catalogue, person) for person in catalogue.persons(record.persons)),
        *(ref(catalogue, exhibition.place(id)) for id in record.places),
        *(ref(catalogue, exhibition.organisation(id)) for id in record.organisations),
    ]


def _maker(catalogue: Catalogue, made: Maker, property: str) -> Json:
    """Return who made an object, with the MARC relator code and the doubt.

    Source: schema.org/Role: the property that leads to it is said again within.
    """
    actor = catalogue.actor(made.id) if made.id else None
    lang = made.lang or catalogue.languages[0]
    who = ref(catalogue, actor) if actor else {"name": literals_of([Words(lang, made.name or "")])}
    doubt = literals(catalogue.phrase(made.doubt)) if made.doubt else []
    return {"@type": "Role", "roleName": relator(made.role), "description": doubt, property: who}

"""Build the parts of schema.org JSON-LD that all records share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from toolkit.model.claims import SourceUse
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person, Place
from toolkit.model.text import Text, Words
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.records.catalogue import Catalogue, labels
from toolkit.targets.iiif.records.formats import Described


def citation(catalogue: Catalogue, uses: Sequence[SourceUse]) -> list[Json]:
    """Return the works that a claim or description rests on, and where in them."""
    return [
        {
            "@type": "CreativeWork",
            "isPartOf": {"@id": catalogue.work(use.id)},
            "position": literals(use.locator),
        }
        if use.locator
        else {"@id": catalogue.work(use.id)}
        for use in uses
    ]


def ref(catalogue: Catalogue, record: Described) -> Json:
    """Return a reference to another record, with its name."""
    names = (
        literals(record.title)
        if isinstance(record, Panel | ArchivalObject)
        else literals_of(labels(record.names))
    )
    return {"@id": catalogue.entity(record.id), "@type": TYPES[type(record)], "name": names}


TYPES: dict[type, str] = {
    Person: "Person",
    Place: "Place",
    Organisation: "Organization",
    Panel: "CreativeWork",
    ArchivalObject: "ArchiveComponent",
}


def literals(text: Text | None) -> list[Json]:
    """Return a text as JSON-LD literals, one a language."""
    return literals_of(text.entries) if text else []


def literals_of(said: Iterable[Words]) -> list[Json]:
    """Return words as JSON-LD literals, each with its language where it has one."""
    return [
        {"@value": each.words, "@language": each.language}
        if each.language
        else {"@value": each.words}
        for each in said
    ]


def written(value: Json) -> Json:
    """Return a record without what says nothing: None, "", [] and {}."""
    found: Json = pruned(value)
    return found


def pruned(value: Any) -> Any:
    """Return plain values without what says nothing."""
    if isinstance(value, dict):
        kept = ((key, pruned(each)) for key, each in value.items())
        return {key: each for key, each in kept if each not in (None, "", [], {})}
    if isinstance(value, list):
        return [pruned(each) for each in value]
    return value


def manifest(catalogue: Catalogue, id: str = "") -> Json:
    """Return the IIIF manifest in which a record is shown."""
    media = 'application/ld+json;profile="http://iiif.io/api/presentation/3/context.json"'
    return {"@type": "DigitalDocument", "url": catalogue.manifest(id), "encodingFormat": media}

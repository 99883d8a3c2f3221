"""Plan the files of the records: one step a file, made of its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.records import Organisation, Place
from toolkit.model.web import Addresses
from toolkit.steps.step import Step
from toolkit.targets import Folders
from toolkit.targets.iiif.files import write_text
from toolkit.targets.iiif.presentation import as_text
from toolkit.targets.iiif.records.catalogue import VOCABULARY, Catalogue
from toolkit.targets.iiif.records.edm import edm, edm_of_the_whole
from toolkit.targets.iiif.records.formats import (
    EDM,
    LINKED_ART,
    MODS,
    SCHEMA,
    WHOLE,
    Described,
    stem,
)
from toolkit.targets.iiif.records.linkedart import linked_art, linked_art_of_the_whole
from toolkit.targets.iiif.records.mods import mods, mods_of_the_whole
from toolkit.targets.iiif.records.schemaorg import schema_org, schema_org_of_the_whole
from toolkit.targets.iiif.records.vocabulary import vocabulary

NONE: Mapping[str, str] = MappingProxyType({})


def record_steps(
    exhibition: Exhibition, folders: Folders, *, manifests: Mapping[str, str] = NONE
) -> Iterator[Step]:
    """Yield the steps that write every record in every format, and the vocabulary.

    `manifests` are those of persons and things that have one of their own, by id.
    """
    for name, text in records(exhibition, manifests=manifests):
        output = f"{folders.manifests}/records/{name}"
        yield Step(output=output, make=write_text, inputs=(text,))


def records(
    exhibition: Exhibition, *, manifests: Mapping[str, str] = NONE
) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every file of the records.

    `exhibition` has no drafts any more; what may not be shown on the web is left out here.
    """
    catalogue = Catalogue(permitted(exhibition, "iiif"), Addresses.of(exhibition), manifests)
    yield from _of_the_whole(catalogue)
    for record in catalogue.described():
        yield from _of(catalogue, record)


def _of_the_whole(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    yield f"{WHOLE}.{SCHEMA.suffix}", as_text(schema_org_of_the_whole(catalogue))
    yield f"{WHOLE}.{EDM.suffix}", edm_of_the_whole(catalogue)
    yield f"{WHOLE}.{MODS.suffix}", mods_of_the_whole(catalogue)
    yield f"{WHOLE}.{LINKED_ART.suffix}", as_text(linked_art_of_the_whole(catalogue))
    yield VOCABULARY, as_text(vocabulary(catalogue))


def _of(catalogue: Catalogue, record: Described) -> Iterator[tuple[str, str]]:
    name = stem(record.id)
    yield f"{name}.{SCHEMA.suffix}", as_text(schema_org(catalogue, record))
    if not isinstance(record, Place | Organisation):
        yield f"{name}.{EDM.suffix}", edm(catalogue, record)
        yield f"{name}.{MODS.suffix}", mods(catalogue, record)
    yield f"{name}.{LINKED_ART.suffix}", as_text(linked_art(catalogue, record))

"""List the manifests and collections of one exhibition, each with its path and its text."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model.exhibition import Exhibition
from toolkit.model.web import Addresses
from toolkit.targets.iiif import objects, persons
from toolkit.targets.iiif.exhibits import Exhibits
from toolkit.targets.iiif.manifest import whole
from toolkit.targets.iiif.presentation import Json
from toolkit.targets.iiif.tree import collection_of, exhibition_collection
from toolkit.targets.iiif.writing import pieces


def documents(exhibition: Exhibition) -> Iterator[tuple[str, tuple[bytes, ...]]]:
    """Yield the path below the exhibition's manifests of each, and its text in packed pieces."""
    at = Addresses.of(exhibition)
    for value in resources(Exhibits(exhibition, at)):
        path = str(value["id"]).removeprefix(f"{at.base}/")
        yield path, tuple(pieces(value))


def resources(exhibits: Exhibits) -> Iterator[Json]:
    """Yield every manifest and collection of the exhibition, canvases written already."""
    yield whole(exhibits)
    inside: list[Json] = []
    if shown := tuple(persons.shown_persons(exhibits.exhibition)):
        yield from (persons.person_manifest(exhibits, *each) for each in shown)
        entries = [persons.entry(exhibits, *each) for each in shown]
        inside.append(collection_of(exhibits, "persons", entries))
    if found := tuple(objects.shown_things(exhibits.exhibition)):
        yield from (objects.object_manifest(exhibits, thing) for thing in found)
        entries = [objects.entry(exhibits, thing) for thing in found]
        inside.append(collection_of(exhibits, "objects", entries))
    yield from inside
    yield exhibition_collection(exhibits, inside)


def paths(exhibition: Exhibition) -> Iterator[str]:
    """Yield where each lies below the exhibition's manifests."""
    yield "manifest.json"
    shown = tuple(persons.shown_persons(exhibition))
    yield from (f"persons/{person.id}/manifest.json" for person, _ in shown)
    found = tuple(objects.shown_things(exhibition))
    yield from (f"objects/{thing.record.id}/manifest.json" for thing in found)
    names = {"persons": shown, "objects": found, "exhibition": True}
    yield from (f"collection/{name}.json" for name, there in names.items() if there)

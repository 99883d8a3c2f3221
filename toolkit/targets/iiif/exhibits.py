"""Show panels and objects: one canvas each, written once for all manifests that hold it.

A canvas names the exhibition's manifest as what it is part of, so that a person's manifest, which
shows the same canvas, leads back (cookbook recipe 0464).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.web import Addresses, Pictured, pictures_of
from toolkit.targets.iiif import presentation
from toolkit.targets.iiif.addresses import services
from toolkit.targets.iiif.canvases import canvases, pictured
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.links import Places, homepage, see_also_of
from toolkit.targets.iiif.navigation import with_contexts
from toolkit.targets.iiif.presentation import Json, reference, titles
from toolkit.targets.iiif.providers import holder
from toolkit.targets.iiif.writing import Written, written


class Exhibits:
    """What an exhibition shows, and where its books print it."""

    def __init__(self, exhibition: Exhibition, at: Addresses) -> None:
        """Write every canvas."""
        self.exhibition = exhibition
        self.at = at
        self.places = Places(exhibition, at)
        self.records = pictured(exhibition)
        self._mapped: set[str] = set()
        # As text: as values, the canvases of a large exhibition would fill the memory.
        self.written: dict[str, Written] = {
            record.id: written(canvas, among=len(self.records))
            for record, canvas in zip(self.records, self._canvases(), strict=True)
        }

    def complete(self, value: Json, records: Sequence[Pictured]) -> Json:
        """Return a manifest with the contexts that it and the canvases of `records` need."""
        mapped = any(record.id in self._mapped for record in records)
        # The canvases are text already: one that has places stands for them all.
        told = value | {"items": [{"navPlace": None}] if mapped else []}
        return {"@context": with_contexts(told)["@context"]} | value

    def collection(self, name: str) -> Json:
        """Return a reference to a collection: of the exhibition, its `persons`, `objects`."""
        front = self.exhibition.front
        subtitle = front.subtitle if name == "exhibition" else label(name, front.languages)
        words = titles(front.title, subtitle)
        return reference(self.at.collection(name), "Collection") | {"label": words}

    def thumbnail(self, records: Sequence[Pictured]) -> Json:
        """Return `thumbnail`: the first picture there is of `records`; nothing without one."""
        shown = (record for record in records if pictures_of(record))
        first = next(shown, None)
        if first is None:
            return {}
        return {"thumbnail": presentation.thumbnail(services(first, self.at)[0][1])}

    def start(self, records: Sequence[Pictured]) -> Json:
        """Return `start`: of `records` the first with a picture, where the very first has none.

        Source: section 3.2 (start) and cookbook recipe 0202.
        """
        shown = [record for record in records if pictures_of(record)]
        if not shown or shown[0] is records[0]:
            return {}
        return {"start": reference(self.at.canvas(shown[0].id), "Canvas")}

    def _canvases(self) -> Iterator[Json]:
        """Yield the canvas of every record, with what it is linked to."""
        whole = reference(self.at.manifest, "Manifest")
        made = canvases(self.exhibition, self.at)
        for record, canvas in zip(self.records, made, strict=True):
            if "navPlace" in canvas:
                self._mapped.add(record.id)
            yield canvas | self._links(record) | {"partOf": [whole]}

    def _links(self, record: Pictured) -> Json:
        links: Json = {"rendering": self.places.pdfs(record)}
        if isinstance(record, ArchivalObject):
            links |= holder(self.exhibition, record, self.at)
        return links | homepage(record, self.at) | see_also_of(self.exhibition, record, self.at)

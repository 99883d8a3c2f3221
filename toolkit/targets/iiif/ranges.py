"""Put the canvases in order: a chapter a range, the other panels, documents and objects.

Source: IIIF Presentation API 3.0, section 5.4 (range) and 3.2 (start); cookbook recipe 0024.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.prose import panels
from toolkit.model.text import Text
from toolkit.model.web import Addresses
from toolkit.targets.iiif.labels import label
from toolkit.targets.iiif.presentation import Json, reference, structure
from toolkit.targets.iiif.things import canvases_of, things


def contents(exhibition: Exhibition, at: Addresses) -> Json:
    """Return the range of all ranges: chapters that show panels, panels of none, objects."""
    languages = exhibition.front.languages
    parts, shown = [], set[str]()
    for essay in _in_order(exhibition):
        if placed := plates(essay):
            shown.update(placed)
            parts.append(_range(at, essay.id, essay.title, placed))
    rest = [panel.id for panel in exhibition.panels if panel.id not in shown]
    if rest:
        parts.append(_range(at, "_panels", label("panels", languages), rest))
    if items := canvases_of(things(exhibition), at):
        parts.append(structure(at.range("_objects"), label("objects", languages), items))
    return structure(at.range("_contents"), exhibition.front.title, parts)


def _in_order(exhibition: Exhibition) -> list[Essay]:
    """Return the essays in the order of the book; those it leaves out stand behind."""
    places = {entry: place for place, entry in enumerate(exhibition.front.contents)}
    last = len(places)
    return sorted(exhibition.essays, key=lambda one: places.get(f"essays/{one.id}", last))


def plates(essay: Essay) -> list[str]:
    """Return the panels an essay shows, in its order, each once, over all languages."""
    found = (panel for passage in essay.body.entries for panel in panels(passage.blocks))
    return list(dict.fromkeys(found))


def _range(at: Addresses, part: str, title: Text, ids: Sequence[str]) -> Json:
    """Return a range of canvases, which begins with the first of them."""
    items = [reference(at.canvas(id), "Canvas") for id in ids]
    return structure(at.range(part), title, items) | {"start": items[0]}

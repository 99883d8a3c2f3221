"""Compare a document with the files it names, where somebody says in which folder they lie.

Source: IIIF Presentation API 3.0, sections 3.2 (id) and 5.7; Image API 3.0, section 5.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.errors import Finding
from toolkit.targets.iiif.lint.info import sides_of, tile_paths
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.requests import request
from toolkit.targets.iiif.lint.resources import Json, Resource, Tree, found, listed
from toolkit.targets.iiif.lint.served import Served, is_file, load
from toolkit.targets.iiif.lint.services import id_of, image_services, version_of
from toolkit.targets.iiif.lint.targets import number

_NAMED = frozenset({"thumbnail", "logo", "rendering", "seeAlso", "body", "items"})
_DOCUMENTS = frozenset({"Manifest", "Collection", "AnnotationPage"})
_SIDES = ("width", "height")


def check_files(tree: Tree, path: Path, served: Served) -> Iterator[Finding]:
    """Yield where a document and the files it names differ."""
    yield from check_id(tree.top.value, path, served, ending="")
    infos: dict[str, Json | None] = {}
    met: set[str] = set()
    for one in tree.all:
        if one.owner is not None and _is_file(one):
            yield from _there(one, served)
        if one.kind == "Content":
            yield from _agrees(one, infos, served)
        elif _is_known(one, served) and one.id not in met:
            met.add(one.id)
            yield from _service(one, _kept(one.id, infos, served), served)


def _is_known(one: Resource, served: Served) -> bool:
    return one.kind == "Service" and version_of(one.value) == 3 and served.knows(one.id)


def check_id(value: Json, path: Path, served: Served, *, ending: str) -> Iterator[Finding]:
    """Yield a finding if the file of a document is not the one that its id leads to."""
    id = value.get("id")
    if not isinstance(id, str) or not served.knows(id + ending):
        return
    there = served.find(id + ending)
    if there is None or not there.samefile(path):
        yield found("I199", ("id",), f"the id leads to another file: {shown(id)}")


def check_tiles(value: Json, folder: Path) -> Iterator[Finding]:
    """Yield a finding if what an info.json of level 0 lists is not in its folder."""
    if value.get("profile") != "level0":
        return
    for name, paths in tile_paths(value).items():
        missing = [each for each in paths if not is_file(folder / each)]
        if missing:
            said = f"{len(missing)} of '{name}' are not there, first {missing[0]}"
            yield found("I198", (name,) if name in value else (), said)


def _is_file(one: Resource) -> bool:
    """Tell whether a resource is named by the address of its file."""
    if one.reference and one.kind in _DOCUMENTS:
        return one.role in ("items", "annotations", "partOf")
    return one.kind == "Content" and one.role in _NAMED


def _there(one: Resource, served: Served) -> Iterator[Finding]:
    if one.id and served.knows(one.id) and served.find(one.id) is None:
        yield found("I195", one.at("id"), f"the file is not there: {shown(one.id)}")


def _kept(id: str, infos: dict[str, Json | None], served: Served) -> Json | None:
    """Return the info.json of a service, read once; None if it cannot be."""
    if id not in infos:
        infos[id] = _info(id, served)
    return infos[id]


def _info(id: str, served: Served) -> Json | None:
    path = served.find(f"{id.rstrip('/')}/info.json")
    value: Any = load(path) if path else None
    return value if isinstance(value, dict) else None


def _service(one: Resource, info: Json | None, served: Served) -> Iterator[Finding]:
    """Yield what is wrong with the info.json of a service."""
    where = one.at("id")
    if info is None:
        yield found("I197", where, f"there is no info.json that can be read: {shown(one.id)}")
        return
    if info.get("id") != one.id:
        yield found("I197", where, f"the info.json is that of {shown(info.get('id'))}")
    for side in _SIDES:
        if side in one.value and one.value[side] != info.get(side):
            message = f"'{side}' is {shown(info.get(side))} in info.json"
            yield found("I196", one.at(side), message)
    if served.tiles and info.get("profile") == "level0":
        folder = served.find(f"{one.id}/info.json")
        for each in check_tiles(info, folder.parent) if folder else ():
            yield found("I198", where, each.message)


def _agrees(one: Resource, infos: dict[str, Json | None], served: Served) -> Iterator[Finding]:
    """Yield a finding if a picture at full size has not the size of its info.json."""
    for service in image_services(one.value):
        id = id_of(service)
        parts = request(one.id, id)
        if parts is None or not served.knows(id):
            continue
        info = _kept(id, infos, served)
        if info is None or any(name in info for name in ("maxWidth", "maxArea")):
            continue
        for side, there in zip(_SIDES, parts.sides(*sides_of(info)), strict=True):
            said = one.value.get(side)
            if parts.size in ("max", "full") and there and number(said) and said != there:
                message = f"'{side}' is {shown(said)}, but {there} in info.json"
                yield found("I196", one.at(side), message)


def check_feed_links(value: Json, served: Served) -> Iterator[Finding]:
    """Yield a finding for each page of a feed that is not there."""
    for name in ("first", "last", "prev", "next", "partOf"):
        for each in listed(value.get(name)):
            id = each.get("id") if isinstance(each, dict) else None
            if isinstance(id, str) and served.knows(id) and served.find(id) is None:
                yield found("I195", (name, "id"), f"the file is not there: {shown(id)}")

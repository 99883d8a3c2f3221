"""Find ids that nobody can load, that stand twice, or that cannot be ids of what bears them.

Source: IIIF Presentation API 3.0, sections 3.2 (id), 5 and 6.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.errors import Finding
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Resource, Tree, found
from toolkit.targets.iiif.lint.shapes import article

# RFC 3986, section 2: what may stand in a URI; letters beyond ASCII are those of IRIs and are
# encoded differently by different clients.
_ADDRESS = re.compile(r"https?://[^\s/?#]+(?:[/?#].*)?", re.S)
_FORBIDDEN = re.compile(r"[^A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]|%(?![0-9A-Fa-f]{2})")
_LOADED = frozenset({"thumbnail", "logo", "service", "rendering", "annotations"})
_SHOWN = frozenset({"Image", "Sound", "Video"})
_OWNED = frozenset({"Manifest", "Collection", "Canvas", "Range", "AnnotationPage", "Annotation"})


def check_identifiers(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the ids of a document."""
    for one in tree.all:
        if one.kind != "Other" and isinstance(one.value.get("id"), str):
            yield from _address(one)
    yield from _twice(tree)
    yield from _insecure(tree)
    if "#" in tree.top.id and tree.top.kind != "Canvas":
        yield found("I130", tree.top.at("id"), f"the id has a fragment: {shown(tree.top.id)}")


def _address(one: Resource) -> Iterator[Finding]:
    """Yield what is wrong with one id."""
    id = one.id
    if is_address(id):
        yield from _canvas_id(one)
        return
    where = one.at("id")
    if not _ADDRESS.fullmatch(id):
        # Agents, profiles and services of others may have URIs of any scheme.
        if one.kind not in ("Agent", "Service", "Choice", "SpecificResource", "TextualBody"):
            yield found("I125", where, f"the id is no HTTP(S) address: '{shown(id)}'")
        elif not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:\S+$", id):
            yield found("I125", where, f"the id is no URI: '{shown(id)}'")
        return
    bad = _FORBIDDEN.search(id)
    if bad:
        what = "a space" if bad.group() == " " else f"'{shown(bad.group())}'"
        yield found("I126", where, f"the id holds {what}: {shown(id)}")
    yield from _canvas_id(one)


def _canvas_id(one: Resource) -> Iterator[Finding]:
    if one.kind == "Canvas" and not one.reference and "#" in one.id:
        yield found("I127", one.at("id"), f"the id of a Canvas has a fragment: {shown(one.id)}")


@cache
def is_address(id: str) -> bool:
    """Tell whether an id is an HTTP(S) address in which everything is encoded."""
    return bool(_ADDRESS.fullmatch(id)) and not _FORBIDDEN.search(id)


def _twice(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each id that a second resource bears.

    References repeat ids by their nature, and one content resource may be shown in many places. A
    canvas that stands for another (placeholderCanvas) may be the same for several.
    """
    met: dict[str, Resource] = {}
    for one in tree.all:
        if one.kind not in _OWNED or one.reference or not one.id:
            continue
        first = met.setdefault(one.id, one)
        if first is one or (first.role == one.role != "items" and first.value == one.value):
            continue
        code = "I131" if one.kind == first.kind == "Range" else "I128"
        message = f"the id is that of {article(first.kind)} already: {shown(one.id)}"
        yield found(code, one.at("id"), message)
    yield from _listed_twice(tree)


def _listed_twice(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for what a Collection lists twice."""
    met: set[tuple[int, str]] = set()
    for one in tree.all:
        owner = one.owner
        if owner is None or owner.kind != "Collection" or one.role != "items":
            continue
        if one.reference and one.id:
            if (id(owner), one.id) in met:
                yield found("I128", one.at("id"), f"is listed twice: {shown(one.id)}")
            met.add((id(owner), one.id))


def _is_loaded(one: Resource) -> bool:
    """Tell whether a viewer asks for a resource; an http URI that only names harms nobody."""
    if one.owner is None or one.role in _LOADED:
        return True
    if one.kind in ("Manifest", "Collection"):
        return one.role == "items"
    return one.role in ("body", "items") and one.type in _SHOWN


def _insecure(tree: Tree) -> Iterator[Finding]:
    """Yield one finding for all addresses that a page under https cannot load."""
    loaded = [one for one in tree.all if one.id.startswith("http://") and _is_loaded(one)]
    if loaded:
        number = len(loaded)
        said = f"begins with http:{f', as do {number - 1} more' if number > 1 else ''}"
        first = loaded[0]
        name = "id" if "id" in first.value else "@id"
        yield found("I129", first.at(name), f"{shown(first.id)} {said}")

"""Find ranges and starts that lead nowhere.

Source: IIIF Presentation API 3.0, sections 3.3.2 (start) and 5.4.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.errors import Finding
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Resource, Tree, found, listed
from toolkit.targets.iiif.lint.targets import check_part, pointed


def check_ranges(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the ranges of a Manifest, and with every `start`."""
    if tree.top.kind != "Manifest":
        return
    ranges = {one.id for one in tree.of("Range") if not one.reference}
    for one in tree.all:
        if one.owner is not None and one.owner.kind == "Range" and one.role == "items":
            yield from _item(one, tree, ranges)
        if one.role == "start":
            yield from _canvas(one, tree, "I157", "'start'")
        if one.kind == "Range" and not one.reference:
            yield from _range(one)
    yield from _circles(tree)


def _item(one: Resource, tree: Tree, ranges: set[str]) -> Iterator[Finding]:
    if one.kind in ("Canvas", "SpecificResource"):
        yield from _canvas(one, tree, "I156", "a Range")
    elif one.kind == "Range" and one.reference and one.id and one.id not in ranges:
        yield found("I161", one.at("id"), f"the Range is not described: {shown(one.id)}")


def _canvas(one: Resource, tree: Tree, code: str, who: str) -> Iterator[Finding]:
    """Yield a finding if what is named is no canvas of the manifest, nor a part of one."""
    for part in pointed(one.value, one.address):
        canvas = tree.canvases.get(part.id)
        if canvas is not None:
            yield from check_part(part, canvas) if part.fragment else ()
        elif not _elsewhere(one, tree):
            yield found(code, part.address, f"{who} names no Canvas here: {shown(part.id)}")


def _elsewhere(one: Resource, tree: Tree) -> bool:
    """Tell whether a reference says that the canvas is another document's."""
    partly = listed(one.value.get("partOf"))
    return any(isinstance(each, dict) and each.get("id") != tree.top.id for each in partly)


def _range(one: Resource) -> Iterator[Finding]:
    behaviors = listed(one.value.get("behavior"))
    if "sequence" in behaviors and one.role != "structures":
        yield found("I159", one.at("behavior"), "a Range with 'sequence' must be in 'structures'")
    silent = {"no-nav", "sequence", "thumbnail-nav"}
    said = {each for each in behaviors if isinstance(each, str)}
    if "label" not in one.value and not said & silent:
        yield found("I160", one.address, "a Range has no label")


def _circles(tree: Tree) -> Iterator[Finding]:
    """Yield a finding for each reference to a range that closes a circle."""
    inner: dict[str, list[str]] = {}
    places: dict[tuple[str, str], Resource] = {}
    for one in tree.of("Range"):
        owner = one.owner
        if owner is not None and owner.kind == "Range" and owner.id and one.id:
            inner.setdefault(owner.id, []).append(one.id)
            places[owner.id, one.id] = one
    # Depth first with a stack of its own: references may chain as long as the file likes.
    done: set[str] = set()
    for start in inner:
        if start in done:
            continue
        path, open_ = [(start, iter(inner[start]))], {start}
        while path:
            here, rest = path[-1]
            following = next(rest, None)
            if following is None:
                path.pop()
                open_.discard(here)
                done.add(here)
            elif following in open_:
                one = places[here, following]
                message = f"the Range is part of itself: {shown(following)}"
                # One that is written out ends somewhere; only the reference leads back.
                if one.reference:
                    yield found("I158", one.at("id"), message)
            elif following not in done and following in inner:
                path.append((following, iter(inner[following])))
                open_.add(following)

"""Find annotations that do not paint what they should, or paint where they must not.

Source: IIIF Presentation API 3.0, sections 3.4 (annotations), 3.5, 5.3, 5.6 and 5.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.errors import Address, Finding
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Json, Resource, Tree, found, listed
from toolkit.targets.iiif.lint.targets import box_of, check_part, number, pointed

_AREA = frozenset({"Image", "Video"})
_TIMED = frozenset({"Sound", "Video", "Audio"})
# Whose annotations are about them; those of pages and bodies are not looked into.
_ABOUT = frozenset({"Canvas", "Manifest", "Collection"})
# Shapes may differ by what rounding does to a thumbnail, and a little more.
_TOLERANCE = 0.01


def check_painting(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the annotations of a document."""
    for one in tree.of("Annotation"):
        if one.reference:
            continue
        page = one.owner
        home = page.owner if page is not None else None
        if page is not None and home is not None and page.role == "items":
            if home.kind == "Canvas":
                yield from _painted(one, home)
        elif page is not None and page.role == "annotations":
            yield from _noted(one, home, tree)
        yield from _bodies(one)
        yield from _parts(one, tree)


def _painted(one: Resource, canvas: Resource) -> Iterator[Finding]:
    """Yield what is wrong with an annotation in the items of a canvas."""
    motivation = listed(one.value.get("motivation"))
    if "painting" not in motivation:
        where = one.at("motivation") if motivation else one.address
        said = f"has the motivation {shown(motivation[0])}" if motivation else "has no motivation"
        yield found("I140", where, f"an annotation in the items of a Canvas {said}")
    targets = list(pointed(one.value.get("target"), one.at("target")))
    if canvas.id and targets and canvas.id not in {each.id for each in targets}:
        message = f"paints {shown(targets[0].id) or 'nothing'}, not its Canvas {shown(canvas.id)}"
        yield found("I143", targets[0].address, message)
    if "body" not in one.value and "bodyValue" not in one.value:
        yield found("I147", one.address, "an annotation that paints must have a 'body'")
        return
    if listed(one.value.get("body")) == []:
        yield found("I147", one.at("body"), "the 'body' is empty")
    for body, address in _contents(one.value.get("body"), one.at("body")):
        yield from _fits(body, address, canvas, one)


def _contents(body: Any, address: Address) -> Iterator[tuple[Json, Address]]:
    """Yield each content resource of a body: those of a Choice, the source of a part."""
    if isinstance(body, list):
        for position, each in enumerate(body):
            yield from _contents(each, (*address, position))
    elif isinstance(body, dict):
        if body.get("type") == "Choice":
            yield from _contents(body.get("items"), (*address, "items"))
        elif body.get("type") == "SpecificResource":
            # Its region has another shape than the whole, which is not looked into.
            return
        else:
            yield body, address


def _fits(body: Json, address: Address, canvas: Resource, one: Resource) -> Iterator[Finding]:
    """Yield a finding if content has not the dimensions or shape of its place."""
    kind, place = str(body.get("type")), canvas.value
    if kind in _TIMED and "duration" not in place:
        message = f"{shown(kind)} is painted on a Canvas without a duration"
        yield found("I150", address, message)
    if kind in _AREA and "duration" in place and "width" not in place:
        message = f"{shown(kind)} is painted on a Canvas without height and width"
        yield found("I150", address, message)
    if kind != "Image":
        return
    width, height = number(body.get("width")), number(body.get("height"))
    if not width or not height:
        if not body.get("service") and "width" not in body and "height" not in body:
            yield found("I148", address, "a picture has neither sizes nor a service")
        return
    targets = list(pointed(one.value.get("target"), one.at("target")))
    if len(targets) != 1:
        return
    box = box_of(targets[0], place)
    if targets[0].fragment and box is None:
        return
    wide = box.width if box else number(place.get("width"))
    high = box.height if box else number(place.get("height"))
    if wide <= 0 or high <= 0:
        return
    slack = _TOLERANCE + 1 / min(width, height, wide, high)
    if abs(wide / high * height / width - 1) > slack:
        picture = f"{shown(body['width'])} x {shown(body['height'])}"
        message = f"a picture of {picture} is painted on a place of {wide:g} x {high:g}"
        yield found("I149", address, message)


def _noted(one: Resource, home: Resource | None, tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with an annotation in `annotations`."""
    motivation = listed(one.value.get("motivation"))
    if "painting" in motivation:
        yield found("I142", one.at("motivation"), "paints, but stands in 'annotations'")
    elif not motivation:
        yield found("I141", one.address, "an annotation has no motivation")
    targets = list(pointed(one.value.get("target"), one.at("target")))
    if home is None or not home.id or not targets or home.kind not in _ABOUT:
        return
    inner = tree.canvases if home is tree.top else {}
    if not any(each.id == home.id or each.id in inner for each in targets):
        message = f"is about {shown(targets[0].id)}, not about {shown(home.id)}"
        yield found("I144", targets[0].address, message)


def _bodies(one: Resource) -> Iterator[Finding]:
    """Yield what is wrong with the texts in the body of an annotation."""
    for position, body in enumerate(listed(one.value.get("body"))):
        if not isinstance(body, dict) or body.get("type") != "TextualBody":
            continue
        inner = (position,) if isinstance(one.value.get("body"), list) else ()
        where, value = one.at("body", *inner), body.get("value")
        if not isinstance(value, str):
            said = "a TextualBody must have a 'value', a string"
            yield found("I151", (*where, "value") if "value" in body else where, said)
        elif not value.strip():
            yield found("I151", (*where, "value"), "a TextualBody says nothing")


def _parts(one: Resource, tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the parts of canvases that an annotation is about."""
    for part in pointed(one.value.get("target"), one.at("target")):
        if not part.fragment:
            continue
        around = (each for each in one.owners() if each.kind == "Canvas" and each.id == part.id)
        canvas = tree.canvases.get(part.id) or next(around, None)
        if canvas is not None:
            yield from check_part(part, canvas)

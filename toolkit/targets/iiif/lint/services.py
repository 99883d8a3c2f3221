"""Find image services that cannot be asked, and pictures that do not agree with theirs.

Source: IIIF Presentation API 3.0, sections 3.3.1 (service) and 5.7; Image API 3.0, sections 3 to 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from toolkit.errors import Finding
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.requests import Request, request
from toolkit.targets.iiif.lint.resources import Json, Resource, Tree, found, listed
from toolkit.targets.iiif.lint.targets import number

_LEVELS = ("level0", "level1", "level2")
_LEVEL = re.compile(r"https?://iiif\.io/api/image/([12](?:\.\d)?)/(?:profiles/)?level[012]\.json")
_OLDER = re.compile(r"https?://library\.stanford\.edu/iiif/image-api/.*level[012]")
_ENDS = re.compile(r"/info\.json$|/full/(?:full|max|[\d,!^]+)/0/[a-z]+\.[a-z]+$")


def check_services(tree: Tree) -> Iterator[Finding]:
    """Yield what is wrong with the services of a document, and with the pictures they serve."""
    for one in tree.all:
        if one.kind == "Service":
            yield from _service(one)
        elif one.kind == "Content" and one.value.get("type") == "Image":
            yield from _picture(one)
        elif one.kind == "Canvas" and one.role == "items" and not one.reference:
            yield from _thumbnail(one)


def version_of(service: Json) -> int:
    """Return the version of the Image API that a service speaks; 0 for other services."""
    said = service.get("type", service.get("@type"))
    match = re.fullmatch(r"ImageService([123])", said) if isinstance(said, str) else None
    return int(match[1]) if match else 0


def image_services(value: Json) -> Iterator[Json]:
    """Yield the image services of a picture."""
    for each in listed(value.get("service")):
        if isinstance(each, dict) and version_of(each):
            yield each


def id_of(service: Json) -> str:
    """Return the id of a service, "" if it has none."""
    found = service.get("id", service.get("@id"))
    return found if isinstance(found, str) else ""


def _service(one: Resource) -> Iterator[Finding]:
    for name in ("id", "type"):
        if not isinstance(one.value.get(name, one.value.get(f"@{name}")), str):
            yield found("I163", one.address, f"a service must have '{name}'")
    version = version_of(one.value)
    if not version:
        return
    yield from _profile(one, version)
    where = one.at("id" if "id" in one.value else "@id")
    if _ENDS.search(one.id):
        yield found("I165", where, f"is no base address: {shown(one.id)}")
    elif one.id.endswith("/"):
        yield found("I169", where, f"ends with a slash: {shown(one.id)}")


def _profile(one: Resource, version: int) -> Iterator[Finding]:
    profile = one.value.get("profile")
    if profile is None:
        yield found("I164", one.address, "an image service must have a 'profile'")
        return
    first = next(iter(listed(profile)), None)
    if not _is_level(first, version):
        message = f"{shown(first)} is no profile of {shown(one.type)}"
        yield found("I164", one.at("profile"), message)


def _is_level(value: Any, version: int) -> bool:
    if not isinstance(value, str):
        return False
    if value in _LEVELS:
        return True
    return version < 3 and bool(_LEVEL.fullmatch(value.split("#")[0]) or _OLDER.match(value))


def _picture(one: Resource) -> Iterator[Finding]:
    """Yield what does not agree between a picture and its services."""
    services = list(image_services(one.value)) if one.id else []
    bare = {id_of(each).rstrip("/") for each in services} - {""}
    if one.role not in ("homepage", "seeAlso", "rendering") and (
        one.id.rstrip("/") in bare or one.id.endswith("/info.json")
    ):
        yield found("I153", one.at("id"), f"is a service, no picture: {shown(one.id)}")
        return
    asked = [(each, request(one.id, id_of(each))) for each in services if id_of(each)]
    if asked and not any(one.id.startswith(f"{each}/") for each in bare):
        message = f"{shown(one.id)} is not below its service {shown(sorted(bare)[0])}"
        yield found("I166", one.at("id"), message)
        return
    for service, parts in asked:
        if not one.id.startswith(f"{id_of(service).rstrip('/')}/"):
            continue
        fault = parts.fault(version_of(service)) if parts else "it has not four parts"
        if fault:
            yield found("I167", one.at("id"), f"{shown(one.id)}: {shown(fault)}")
        elif parts:
            yield from _sizes(one, service, parts)


def _sizes(one: Resource, service: Json, parts: Request) -> Iterator[Finding]:
    """Yield a finding if a picture says another size than its address asks for."""
    width, height = (int(number(service.get(side))) for side in ("width", "height"))
    if any(name in service for name in ("maxWidth", "maxHeight", "maxArea")):
        width = height = 0
    for side, there in zip(("width", "height"), parts.sides(width, height), strict=True):
        said = one.value.get(side)
        if there and number(said) and said != there:
            message = f"'{side}' is {shown(said)}, but {shown(parts.size)} gives {there}"
            yield found("I168", one.at(side), message)


def _thumbnail(canvas: Resource) -> Iterator[Finding]:
    """Yield a finding if viewers must make the thumbnail of a canvas from level 0 (measured)."""
    if "thumbnail" in canvas.value or not _is_ready_made(canvas.value):
        return
    yield found("I177", canvas.address, "the Canvas of a level-0 picture has no thumbnail")


def _is_ready_made(canvas: Json) -> bool:
    """Tell whether a canvas is painted with a picture of an image service of level 0."""
    for page in _objects(canvas.get("items")):
        for annotation in _objects(page.get("items")):
            for body in _objects(annotation.get("body")):
                pictures = _objects(body.get("items")) if body.get("type") == "Choice" else [body]
                if any(map(_is_level_0, pictures)):
                    return True
    return False


def _is_level_0(picture: Json) -> bool:
    profiles = [listed(each.get("profile")) for each in image_services(picture)]
    return any(
        isinstance(each, str) and each.removesuffix(".json").endswith("level0")
        for profile in profiles
        for each in profile[:1]
    )


def _objects(value: Any) -> list[Json]:
    return [each for each in listed(value) if isinstance(each, dict)]

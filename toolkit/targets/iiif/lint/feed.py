"""Find what is wrong with a feed of Change Discovery, lightly.

Source: IIIF Change Discovery API 1.0, section 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.errors import Address, Finding
from toolkit.model.rights import CANONICAL
from toolkit.targets.iiif.lint import moments
from toolkit.targets.iiif.lint.identifiers import is_address
from toolkit.targets.iiif.lint.reading import shown
from toolkit.targets.iiif.lint.resources import Json, found, listed

CONTEXT = "http://iiif.io/api/discovery/1/context.json"
TYPES = ("OrderedCollection", "OrderedCollectionPage")
_ACTIVITIES = ("Create", "Update", "Delete", "Move", "Add", "Remove", "Refresh")
_PAGE = "OrderedCollectionPage"


def check_feed(value: Json) -> Iterator[Finding]:
    """Yield what is wrong with a collection or page of a feed."""
    if CONTEXT not in listed(value.get("@context")):
        where: Address = ("@context",) if "@context" in value else ()
        yield found("I193", where, f"'@context' must be {CONTEXT}")
    yield from _id(value, ())
    rights = value.get("rights")
    if isinstance(rights, str) and not CANONICAL.fullmatch(rights):
        yield found("I175", ("rights",), f"is not canonical: '{shown(rights)}'")
    if value.get("type") == "OrderedCollection":
        if "last" not in value:
            yield found("I193", (), "a collection must have 'last'")
        yield from _links(value, ("first", "last"), _PAGE)
        total = value.get("totalItems")
        if total is not None and (isinstance(total, bool) or not isinstance(total, int)):
            yield found("I193", ("totalItems",), "'totalItems' must be a whole number")
        elif isinstance(total, int) and total < 0:
            yield found("I193", ("totalItems",), "'totalItems' must not be below 0")
    else:
        yield from _links(value, ("prev", "next"), _PAGE)
        yield from _links(value, ("partOf",), "OrderedCollection")
        yield from _activities(value.get("orderedItems"))


def _id(value: Json, address: Address) -> Iterator[Finding]:
    id = value.get("id")
    if not isinstance(id, str) or not is_address(id):
        where = (*address, "id") if "id" in value else address
        yield found("I193", where, "'id' must be an HTTP(S) address")


def _links(value: Json, names: tuple[str, ...], kind: str) -> Iterator[Finding]:
    for name in names:
        said = value.get(name)
        if said is None:
            continue
        if not isinstance(said, dict) or said.get("type") != kind:
            yield found(
                "I193", (name,), f"'{name}' must be an object with 'id' and the type {kind}"
            )
        else:
            yield from _id(said, (name,))


def _activities(value: Any) -> Iterator[Finding]:
    if not isinstance(value, list) or not value:
        said = "'orderedItems' must be an array with one activity or more"
        yield found("I193", (), said)
        return
    before = ""
    for position, each in enumerate(value):
        where: Address = ("orderedItems", position)
        if not isinstance(each, dict):
            yield found("I193", where, "an activity must be an object")
            continue
        yield from _activity(each, where)
        end = each.get("endTime")
        if isinstance(end, str):
            if before and not moments.is_before(before, end):
                yield found("I194", (*where, "endTime"), f"{shown(end)} is before {shown(before)}")
            before = end


def _activity(value: Json, where: Address) -> Iterator[Finding]:
    kind, thing = value.get("type"), value.get("object")
    if kind not in _ACTIVITIES:
        yield found("I193", where, f"{shown(kind)} is no type of activity")
    for name in ("startTime", "endTime"):
        said = value.get(name)
        if said is not None and (not isinstance(said, str) or moments.fault(said)):
            yield found("I193", (*where, name), f"{shown(said)} is no moment with a time zone")
    if kind == "Refresh":
        return
    yield from _object(thing, (*where, "object"), where)
    if kind == "Move":
        yield from _object(value.get("target"), (*where, "target"), where)


def _object(thing: Any, address: Address, where: Address) -> Iterator[Finding]:
    if not isinstance(thing, dict):
        yield found("I193", where, f"an activity must have an object as '{address[-1]}'")
        return
    if not isinstance(thing.get("type"), str):
        yield found("I193", address, "what an activity is about must have a 'type'")
    yield from _id(thing, address)

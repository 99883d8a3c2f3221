"""Walk a document once, and list the resources in it with what each is, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from toolkit.checks.linking import LINT
from toolkit.errors import Address, Finding
from toolkit.targets.iiif.lint.classes import ALLOWED, DOCUMENTS, MEDIA

Json = dict[str, Any]

PRESENTATION = "http://iiif.io/api/presentation/3/context.json"

_LINKS = ("thumbnail", "logo", "homepage", "rendering", "seeAlso")
# Where a property may hold resources: the kinds it takes, the usual one first.
_INNER: dict[str, tuple[str, ...]] = {
    "structures": ("Range",),
    "annotations": ("AnnotationPage",),
    "placeholderCanvas": ("Canvas",),
    "accompanyingCanvas": ("Canvas",),
    "provider": ("Agent",),
    "start": ("Canvas", "SpecificResource"),
    "supplementary": ("AnnotationCollection",),
    "service": ("Service",),
    "services": ("Service",),
    "partOf": (),
    "body": (),
    "target": (),
    "source": (),
    **dict.fromkeys(_LINKS, ("Content",)),
}
ITEMS: dict[str, tuple[str, ...]] = {
    "Collection": ("Manifest", "Collection"),
    "Manifest": ("Canvas",),
    "Canvas": ("AnnotationPage",),
    "AnnotationPage": ("Annotation",),
    "Range": ("Canvas", "Range", "SpecificResource"),
    "Choice": (),
}
"""What the `items` of a class hold (section 3.4)."""
_REFERENCES = frozenset({"start", "supplementary", "partOf", "target", "source"})


@dataclass(slots=True, eq=False)
class Resource:
    """One object of a document that is a resource.

    `kind` is its class as `classes` names them: what it says, or what has to stand there if it
    says nothing that is known. `role` is the property it stands in, `wanted` what may stand there
    (nothing: anything). A reference says no more than what it is and where.
    """

    value: Json
    address: Address
    kind: str
    role: str
    owner: Resource | None
    wanted: tuple[str, ...]
    reference: bool

    @property
    def id(self) -> str:
        """Its id, in whichever version's words; empty if it has none."""
        found = self.value.get("id", self.value.get("@id"))
        return found if isinstance(found, str) else ""

    @property
    def type(self) -> str:
        """Its type as written; empty if it has none."""
        found = self.value.get("type", self.value.get("@type"))
        return found if isinstance(found, str) else ""

    def owners(self) -> Iterator[Resource]:
        """Yield what it stands in, from the inside out."""
        owner = self.owner
        while owner is not None:
            yield owner
            owner = owner.owner

    def at(self, *names: str | int) -> Address:
        """Return the address of a part of it."""
        return (*self.address, *names)


class Tree:
    """All resources of a document, in its order."""

    def __init__(self, value: Json) -> None:
        """Walk `value`, the document's outermost object."""
        self.all = tuple(_walk(value, (), "", None, ()))
        self.top = self.all[0]

    def of(self, *kinds: str) -> Iterator[Resource]:
        """Yield the resources of these kinds."""
        return (each for each in self.all if each.kind in kinds)

    @cached_property
    def contexts(self) -> tuple[str, ...]:
        """The contexts of the document."""
        found = self.top.value.get("@context")
        return tuple(each for each in listed(found) if isinstance(each, str))

    @cached_property
    def is_extended(self) -> bool:
        """Whether another context may define properties and words of its own."""
        value = self.top.value.get("@context")
        return any(each != PRESENTATION for each in listed(value))

    @cached_property
    def canvases(self) -> dict[str, Resource]:
        """The canvases of a Manifest by id; of another document, none."""
        found = self.of("Canvas") if self.top.kind == "Manifest" else ()
        return {each.id: each for each in found if each.role == "items" and not each.reference}


def listed(value: Any) -> list[Any]:
    """Return `value` as a list: what stands alone is a list of one, nothing of none."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def found(code: str, address: Address, message: str, hint: str = "") -> Finding:
    """Return a finding of a rule; without a hint of its own, the rule's advice is it."""
    return LINT[code].at(address, message, hint or LINT[code].advice)


def _walk(
    value: Json, address: Address, role: str, owner: Resource | None, wanted: tuple[str, ...]
) -> Iterator[Resource]:
    kind = _kind(value, role, owner, wanted)
    resource = Resource(value, address, kind, role, owner, wanted, False)
    resource.reference = _is_reference(resource)
    yield resource
    for name, inner in value.items():
        kinds = _taken(kind, name)
        if kinds is None:
            continue
        if isinstance(inner, dict):
            yield from _walk(inner, (*address, name), name, resource, kinds)
        elif isinstance(inner, list):
            for position, each in enumerate(inner):
                if isinstance(each, dict):
                    yield from _walk(each, (*address, name, position), name, resource, kinds)


def _taken(kind: str, name: str) -> tuple[str, ...] | None:
    """Return what a property of a class may hold: kinds, any (empty), or no resource (None)."""
    if name == "items":
        return ITEMS.get(kind)
    return _INNER.get(name)


def _kind(value: Json, role: str, owner: Resource | None, wanted: tuple[str, ...]) -> str:
    """Return the class of a resource."""
    said = value.get("type", value.get("@type"))
    if role in ("service", "services"):
        return "Service"
    if role in _LINKS:
        return "Content"
    if wanted:
        # What says a wrong type is judged as what has to stand there: one mistake, one finding.
        return said if isinstance(said, str) and said in wanted else wanted[0]
    if isinstance(said, str):
        if said in ALLOWED and said != "Content":
            return said
        if said in MEDIA:
            return "Content"
    if role in ("body", "items") and (owner is None or owner.kind in ("Annotation", "Choice")):
        return "Content" if said is None else "Other"
    return "Other"


def _is_reference(one: Resource) -> bool:
    """Tell whether a resource only names one that is described elsewhere (section 4.2)."""
    if one.owner is None:
        return False
    if one.role in _REFERENCES:
        return True
    if one.kind == "Canvas":
        return one.owner.kind == "Range" or (one.role != "items" and "items" not in one.value)
    if one.kind == "Manifest":
        return True
    if one.role == "body" and one.kind in DOCUMENTS:
        return True
    return one.kind in ("Collection", "Range", "AnnotationPage") and "items" not in one.value

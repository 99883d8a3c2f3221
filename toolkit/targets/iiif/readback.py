"""Read manifests back through iiif-prezi3, for ourselves and for people who script with it.

iiif-prezi3 3.1 does not hold all of Presentation 3.0: it forgets the language of a rendering, the
start of a range and a context beside its own, gives every canvas that a range refers to an empty
list of items, and writes addresses its own way (`https://example.org` gets a slash). What it hands
back through `json()` is mended here, so that it is what was read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from toolkit.errors import Place, Problem

KINDS = ("Manifest", "Collection", "AnnotationPage")
"""What is published as JSON, by its type and by the name of iiif-prezi3's class."""
Json = dict[str, Any]


def to_prezi3(manifest: Path | str | dict[str, Any]) -> Any:
    """Return a manifest, collection or page of annotations as iiif-prezi3's own object.

    It is an instance of iiif-prezi3's class; `json()` and `jsonld_dict()` keep also those
    properties that this class does not know, unless what they belong to was taken out.

    Args:
        manifest: The file, or its JSON as text or as plain values.

    Raises:
        ValueError: iiif-prezi3 does not accept it.
    """
    if isinstance(manifest, Path):
        manifest = manifest.read_text(encoding="utf-8")
    value = json.loads(manifest) if isinstance(manifest, str) else manifest
    kind = value.get("type")
    if kind not in KINDS:
        raise ValueError(f"is of type {kind!r}, not one of {', '.join(KINDS)}")
    read = _faithful(kind)(**value)
    object.__setattr__(read, "_losses", tuple(_losses(value, json.loads(read.json()), "")))
    return read


@dataclass(frozen=True, slots=True)
class _Loss:
    """What iiif-prezi3 makes of one part: properties it forgets, invents, or writes otherwise.

    `part` is the way there, by `id` where there is one: places in a list change when it is edited.
    `rewritten` are property -> what it writes and what it was given.
    """

    part: str
    forgotten: Json
    invented: frozenset[str]
    rewritten: dict[str, tuple[Any, Any]]


@cache
def _faithful(kind: str) -> Any:
    """Return a class of iiif-prezi3 that hands back what it was given."""
    # Half a second and 35 MB: loaded only by who asks for it.
    import iiif_prezi3

    base: Any = getattr(iiif_prezi3, kind)

    class Faithful(base):  # type: ignore[misc]
        _losses: tuple[_Loss, ...] = ()

        def json(self, exclude_context: bool = False, **options: Any) -> str:
            """Return the JSON, with what iiif-prezi3 alone would lose."""
            losses = {loss.part: loss for loss in self._losses}
            value = json.loads(super().json(exclude_context, **options))
            mended = _mended(value, losses, "")
            if exclude_context:
                mended.pop("@context", None)
            return json.dumps(mended, ensure_ascii=False)

        def jsonld_dict(self, **options: Any) -> Json:
            """Return the same as plain values."""
            return dict(json.loads(self.json(**options)))

    Faithful.__name__ = Faithful.__qualname__ = kind
    return Faithful


def _losses(given: Any, back: Any, part: str) -> Iterator[_Loss]:
    """Yield in what `back` differs from what was `given`, part by part."""
    if isinstance(given, list) and isinstance(back, list):
        for at, pair in enumerate(zip(given, back, strict=False)):
            yield from _losses(*pair, _part(part, at, pair[1]))
    if not (isinstance(given, dict) and isinstance(back, dict)):
        return
    forgotten = {key: value for key, value in given.items() if key not in back}
    invented = frozenset(key for key in back if key not in given)
    shared = [(key, value, back[key]) for key, value in given.items() if key in back]
    rewritten = {key: (new, old) for key, old, new in shared if old != new and _is_plain(old)}
    if forgotten or invented or rewritten:
        yield _Loss(part, forgotten, invented, rewritten)
    for key, old, new in shared:
        yield from _losses(old, new, f"{part}/{key}")


def _is_plain(value: Any) -> bool:
    """Tell whether a value holds no part with properties of its own."""
    inside = value if isinstance(value, list) else [value]
    return not any(isinstance(each, dict | list) for each in inside)


def _mended(value: Any, losses: dict[str, _Loss], part: str) -> Any:
    if isinstance(value, list):
        return [_mended(each, losses, _part(part, at, each)) for at, each in enumerate(value)]
    if not isinstance(value, dict):
        return value
    made = {key: _mended(each, losses, f"{part}/{key}") for key, each in value.items()}
    loss = losses.get(part)
    if loss is None:
        return made
    kept = {key: each for key, each in made.items() if each or key not in loss.invented}
    given = {key: old for key, (new, old) in loss.rewritten.items() if kept.get(key) == new}
    return kept | given | loss.forgotten


def _part(within: str, at: int, value: Any) -> str:
    name = value.get("id", at) if isinstance(value, dict) else at
    return f"{within}/{name}"


def read_back(path: str, *, root: Path) -> Iterator[Problem]:
    """Yield why what lies at `path` cannot be read back, if it cannot."""
    place = Place(path)
    try:
        value = json.loads((root / path).read_text(encoding="utf-8"))
    except OSError as error:
        yield Problem(place, "I001", f"cannot be read: {error.strerror}", "Run: toolkit build")
        return
    except ValueError as error:
        yield Problem(place, "I001", f"cannot be read: {error}", "Run: toolkit build")
        return
    if not isinstance(value, dict) or value.get("type") not in KINDS:
        message = "is neither a manifest nor a collection nor a page of annotations"
        yield Problem(place, "I001", message, "Run: toolkit build")
        return
    try:
        to_prezi3(value)
    except ValueError as error:
        first = str(error).splitlines()
        yield Problem(place, "I005", f"iiif-prezi3 refuses it: {' '.join(first[:3])}")

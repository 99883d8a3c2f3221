"""Say field by field how two versions of a manifest differ, in paths that people can read.

`items[panel-03].label.ru` is the Russian label of the canvas of panel-03; entries of `metadata` are
named by their label. What has an id is compared with what has the same id, wherever it stands.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from toolkit.targets.iiif.presentation import Json

What = Literal["changed", "added", "removed", "moved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference; `old` and `new` are JSON values, None where there is none."""

    path: str
    what: What
    old: Any = None
    new: Any = None


def differences(old: Any, new: Any, path: str = "") -> Iterator[Difference]:
    """Yield how `new` differs from `old`, in the order of `new`, what is removed last."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _in_objects(old, new, path)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _in_lists(old, new, path)
    else:
        yield Difference(path=path, what="changed", old=old, new=new)


def _in_objects(old: Json, new: Json, path: str) -> Iterator[Difference]:
    for key, value in new.items():
        inner = f"{path}.{key}" if path else key
        if key in old:
            yield from differences(old[key], value, inner)
        else:
            yield Difference(path=inner, what="added", new=value)
    for key, value in old.items():
        if key not in new:
            yield Difference(path=f"{path}.{key}" if path else key, what="removed", old=value)


def _in_lists(old: list[Any], new: list[Any], path: str) -> Iterator[Difference]:
    if len(old) == len(new) == 1 and not isinstance(new[0], dict):
        yield from differences(old[0], new[0], path)  # a language map: label.ru, not label.ru[0]
        return
    here, there = _names(old), _names(new)
    if here is None or there is None:
        here, there = _numbers(old), _numbers(new)
    before = dict(zip(here, old, strict=True))
    for name, value in zip(there, new, strict=True):
        inner = f"{path}[{name}]"
        if name in before:
            yield from differences(before[name], value, inner)
        else:
            yield Difference(path=inner, what="added", new=value)
    for name, value in before.items():
        if name not in there:
            yield Difference(path=f"{path}[{name}]", what="removed", old=value)
    both = [name for name in here if name in there]
    after = [name for name in there if name in before]
    if both != after:
        yield Difference(path=path, what="moved", old=both, new=after)


def _numbers(values: Sequence[Any]) -> list[str]:
    return [str(number) for number in range(len(values))]


def _names(values: Sequence[Any]) -> list[str] | None:
    """Return a name for each of `values`, no two alike; None if not all can be named."""
    for name in (_last, _id, _label):
        found = [name(each) for each in values]
        if all(found) and len(set(found)) == len(found):
            return found
    return None


def _id(value: Any) -> str:
    id = value.get("id") if isinstance(value, dict) else None
    # The address of a picture says its size; what is meant is its place.
    return id if isinstance(id, str) and not id.endswith("/default.jpg") else ""


def _last(value: Any) -> str:
    """Return the end of an id, which names the record: `panel-03`."""
    id = _id(value)
    name = id.rstrip("/").rpartition("/")[2]
    # Files that are called alike everywhere say less than the folder they lie in.
    return id.rstrip("/").split("/")[-2] if name == "manifest.json" else name


def _label(value: Any) -> str:
    """Return the words of the label of a pair such as those in `metadata`."""
    label = value.get("label") if isinstance(value, dict) else None
    if not isinstance(label, dict):
        return ""
    return next((words[0] for words in label.values() if words), "")


def as_line(found: Difference) -> str:
    """Return a difference in one line: `label.ru: "…" → "…"`."""
    path = found.path or "all"
    if found.what == "changed":
        return f"{path}: {_short(found.old)} → {_short(found.new)}"
    if found.what == "moved":
        return f"{path}: order changed: {_moved(found.old, found.new)}"
    value = found.new if found.what == "added" else found.old
    return f"{path}: {found.what} {_short(value)}"


def _moved(old: list[str], new: list[str]) -> str:
    """Return what stands behind another neighbour than before, the fewest that tell it."""
    before = {second: first for first, second in pairwise(old)}
    moved = [
        f"{second} after {first}" for first, second in pairwise(new) if before.get(second) != first
    ]
    return ", ".join(moved) or "the last is first"


def _short(value: Any) -> str:
    """Return a value in a few words: text whole, of objects what they are."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, dict):
        said = _words(value.get("label")) or value.get("id") or ", ".join(value)
        return f'{value.get("type", "fields")} "{said}"'
    if isinstance(value, list):
        return f"[{', '.join(map(_short, value))}]"
    return json.dumps(value)


def _words(label: Any) -> str:
    if isinstance(label, dict):
        return next((words[0] for words in label.values() if words), "")
    return ""

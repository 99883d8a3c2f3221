"""Find the manifests and collections that are committed, and what was announced of them.

Source: IIIF Change Discovery API 1.0, section 3.3 (object, seeAlso, canonical).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from toolkit.targets.iiif.presentation import Json

ANNOUNCED = "manifests/activity/announced.json"
TOP = "collection.json"
KINDS = ("Manifest", "Collection")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A manifest or collection; `path` is posix, below `manifests`.

    `digest` is that of its file and of the annotation pages and records it refers to: who has read
    the old ones must read it again when one of them has changed.
    """

    path: str
    id: str
    type: str
    digest: str
    see_also: tuple[Json, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """What the feed said last of a document that was not deleted since."""

    path: str
    type: str
    digest: str


def documents(root: Path, slug: str) -> tuple[Document, ...]:
    """Return the documents of an exhibition, then the collection of all, in order of their paths.

    Raises:
        ValueError: A file is not JSON.
    """
    top = root / "manifests"
    files = [*sorted((top / slug).rglob("*.json")), top / TOP]
    found = (_document(top, path) for path in files if path.is_file())
    return tuple(each for each in found if each is not None)


def read_announced(root: Path) -> dict[str, Announced]:
    """Return what was announced, by id."""
    path = root / ANNOUNCED
    if not path.is_file():
        return {}
    read = json.loads(path.read_text(encoding="utf-8"))
    return {id: Announced(**said) for id, said in read.items()}


def announced_json(announced: Mapping[str, Announced]) -> Json:
    """Return what is kept of the documents announced, in order of their ids."""
    return {
        id: {"path": each.path, "type": each.type, "digest": each.digest}
        for id, each in sorted(announced.items())
    }


def _document(top: Path, path: Path) -> Document | None:
    content = path.read_bytes()
    value = json.loads(content)
    if not isinstance(value, dict) or value.get("type") not in KINDS:
        return None
    said = path.relative_to(top).as_posix()
    hashed = sha256(content)
    for each in _referred(value, said, top):
        hashed.update(each.read_bytes())
    return Document(
        path=said,
        id=value["id"],
        type=value["type"],
        digest=f"sha256:{hashed.hexdigest()}",
        see_also=tuple(value.get("seeAlso", ())),
    )


def _referred(value: Json, path: str, top: Path) -> Iterator[Path]:
    """Yield the files of the annotation pages and records that a document names, each once."""
    inside = str(PurePosixPath(*PurePosixPath(path).parts[1:]))
    base = value["id"].removesuffix(inside)
    folder = top / PurePosixPath(path).parts[0]
    for id in dict.fromkeys(_named(value)):
        if base != value["id"] and id.startswith(base):
            file = folder / unquote(id.removeprefix(base))
            if file.is_file() and file.resolve().is_relative_to(folder.resolve()):
                yield file


def _named(value: Any) -> Iterator[str]:
    """Yield the ids of all annotation pages and `seeAlso` below a value, in their order."""
    if isinstance(value, list):
        for each in value:
            yield from _named(each)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in ("annotations", "seeAlso"):
                yield from _ids(inner)
            yield from _named(inner)


def _ids(values: Iterable[Any]) -> Iterator[str]:
    for each in values:
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            yield each["id"]

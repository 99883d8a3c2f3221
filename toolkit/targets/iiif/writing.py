"""Write JSON as it is committed, piece by piece: a manifest of 10,000 canvases fits in memory.

What `json.dumps(value, ensure_ascii=False, indent=2)` gives, to the byte, some times faster: the
standard library has no fast path for indented JSON. What stands in several manifests is written
once, and kept packed: the canvases of a manifest are alike, and are a fifth of their length then.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from json.encoder import encode_basestring
from typing import Any

STEP = "  "


@dataclass(frozen=True, slots=True)
class Written:
    """A value as it stands in the list of a manifest, `DEPTH` steps deep: UTF-8, packed."""

    packed: bytes


DEPTH = 2
"""How deep the items of a manifest or collection lie."""


def written(value: Any) -> Written:
    """Return `value` written as an item of a manifest."""
    return Written(_packed(_json(value, "\n" + STEP * DEPTH)))


def _packed(text: str) -> bytes:
    # zlib's level 1: the others are slower than the writing itself, for little.
    return zlib.compress(text.encode("utf-8"), 1)


def unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the text of the pieces of a resource, UTF-8."""
    return map(zlib.decompress, pieces)


def pieces(value: dict[str, Any]) -> Iterator[bytes]:
    """Yield the text of a resource, packed; each of its items that are written already apart.

    `value` itself holds no other `Written` than in its list `items`.
    """
    inner, lead = "\n" + STEP, "{"
    for key, part in value.items():
        start = f"{lead}{inner}{_key(key)}"
        lead = ","
        if key == "items" and part and isinstance(part[0], Written):
            yield from _items(start, part)
        else:
            yield _packed(f"{start}{_json(part, inner)}")
    yield _packed("\n}\n")


def _items(start: str, items: list[Written]) -> Iterator[bytes]:
    between = f"\n{STEP * DEPTH}"
    comma = _packed(f",{between}")
    yield _packed(f"{start}[{between}")
    for at, item in enumerate(items):
        if at:
            yield comma
        yield item.packed
    yield _packed(f"\n{STEP}]")


def _json(value: Any, indent: str) -> str:
    """Return a value whose first line stands where it is put; `indent` begins the others."""
    kind = type(value)
    if kind is str:
        return encode_basestring(value)
    inner = indent + STEP
    if kind is dict:
        if not value:
            return "{}"
        # Most values are strings: a call less for each is a third of the time.
        lines = [
            f"{_key(key)}{encode_basestring(part) if type(part) is str else _json(part, inner)}"
            for key, part in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(lines)}{indent}}}"
    if kind is list:
        if not value:
            return "[]"
        lines = [
            encode_basestring(part) if type(part) is str else _json(part, inner) for part in value
        ]
        return f"[{inner}{f',{inner}'.join(lines)}{indent}]"
    return str(value) if kind is int else json.dumps(value)


@cache
def _key(key: str) -> str:
    """Return the name of a property as it begins a line; there are few of them."""
    return f"{encode_basestring(key)}: "

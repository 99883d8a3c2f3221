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


FEW = 2000
"""So many items are kept as they are: packing them would save no memory that anybody lacks."""


def written(value: Any, *, among: int = 0) -> Written:
    """Return `value` written as one `among` so many items of a manifest."""
    return Written(_packed(_json(value, "\n" + STEP * DEPTH), level=1 if among > FEW else 0))


def _packed(text: str, *, level: int = 0) -> bytes:
    # zlib's level 0 only wraps; those above 1 are slower than the writing itself, for little.
    return zlib.compress(text.encode("utf-8"), level)


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
    if kind is dict:
        return _object(value, indent, indent + STEP)
    if kind is list:
        return _array(value, indent, indent + STEP)
    return str(value) if kind is int else json.dumps(value)


def _object(value: dict[str, Any], indent: str, inner: str) -> str:
    if not value:
        return "{}"
    lines = []
    for key, part in value.items():
        kind = type(part)
        # Strings, and the one text of a language, are most of what there is: no call for them.
        if kind is str:
            lines.append(f"{_key(key)}{encode_basestring(part)}")
        elif kind is list and len(part) == 1 and type(part[0]) is str:
            lines.append(f"{_key(key)}[{inner}{STEP}{encode_basestring(part[0])}{inner}]")
        else:
            lines.append(f"{_key(key)}{_json(part, inner)}")
    return f"{{{inner}{f',{inner}'.join(lines)}{indent}}}"


def _array(value: list[Any], indent: str, inner: str) -> str:
    if not value:
        return "[]"
    lines = [_json(part, inner) for part in value]
    return f"[{inner}{f',{inner}'.join(lines)}{indent}]"


@cache
def _key(key: str) -> str:
    """Return the name of a property as it begins a line; there are few of them."""
    return f"{encode_basestring(key)}: "

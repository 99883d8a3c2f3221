"""Write JSON as it is committed, piece by piece: a manifest of 10,000 canvases fits in memory.

What `json.dumps(value, ensure_ascii=False, indent=2)` gives, to the byte, some times faster: the
standard library has no fast path for indented JSON. What stands in several manifests is written
once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any

STEP = "  "


@dataclass(frozen=True, slots=True)
class Written:
    """A value as it stands in the list of a manifest: UTF-8, `DEPTH` steps deep."""

    text: bytes


DEPTH = 2
"""How deep the items of a manifest or collection lie."""


def written(value: Any) -> Written:
    """Return `value` written as an item of a manifest."""
    return Written(_json(value, "\n" + STEP * DEPTH).encode("utf-8"))


def pieces(value: dict[str, Any]) -> Iterator[bytes]:
    """Yield the text of a resource, each of its items that are written already apart.

    `value` itself holds no other `Written` than in its list `items`.
    """
    inner, lead = "\n" + STEP, "{"
    for key, part in value.items():
        start = f"{lead}{inner}{encode_basestring(key)}: "
        lead = ","
        if key == "items" and part and isinstance(part[0], Written):
            yield from _items(start, part)
        else:
            yield f"{start}{_json(part, inner)}".encode()
    yield b"\n}\n"


def _items(start: str, items: list[Written]) -> Iterator[bytes]:
    yield f"{start}[".encode()
    separator = f"\n{STEP * DEPTH}".encode()
    for at, item in enumerate(items):
        yield b"," + separator if at else separator
        yield item.text
    yield f"\n{STEP}]".encode()


def _json(value: Any, indent: str) -> str:
    """Return a value whose first line stands where it is put; `indent` begins the others."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = indent + STEP
    if isinstance(value, dict):
        if not value:
            return "{}"
        lines = [f"{encode_basestring(key)}: {_json(part, inner)}" for key, part in value.items()]
        return "{" + inner + ("," + inner).join(lines) + indent + "}"
    if isinstance(value, list):
        if not value:
            return "[]"
        lines = [_json(part, inner) for part in value]
        return "[" + inner + ("," + inner).join(lines) + indent + "]"
    return _SCALARS[value] if value is None or isinstance(value, bool) else repr(value)


_SCALARS = {None: "null", True: "true", False: "false"}

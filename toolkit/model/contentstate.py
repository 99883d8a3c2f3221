"""Link to a manifest, a canvas or a region of it, so that any viewer opens it there.

Source: IIIF Content State API 1.0, sections 2.2, 3.1 and 6; cookbook recipes 0466 and 0485.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any
from urllib.parse import quote, unquote

Json = dict[str, Any]
PARAMETER = "iiif-content"
# What JavaScript's encodeURIComponent leaves as it is, beyond what `quote` does.
UNRESERVED = "!*'()"


def canvas_state(manifest: str, canvas: str) -> Json:
    """Return what describes a canvas, or a region of it: the canvas alone opens nowhere.

    `canvas` is its id, with the fragment of the region (`#xywh=1,2,30,40`) if one is meant.

    Source: section 2.2.3 (target body), which is preferred in links.
    """
    part_of = [{"id": manifest, "type": "Manifest"}]
    return {"id": canvas, "type": "Canvas", "partOf": part_of}


def link(viewer: str, state: Json | str) -> str:
    """Return the address of a viewer with what it is to open: a described part, or a whole by id.

    An id must not be encoded as a content state, and anything else must be (section 6.2).
    """
    joint = "&" if "?" in viewer else "?"
    # Only what would end the parameter is escaped, and what a decoder would take for escaped.
    value = quote(state, safe="/:@!$'()*,;=~?") if isinstance(state, str) else encoded(state)
    return f"{viewer}{joint}{PARAMETER}={value}"


def encoded(state: Json) -> str:
    """Return a content state as links carry it (section 6.1): escaped, base64url, no padding."""
    condensed = json.dumps(state, ensure_ascii=False, separators=(",", ":"))
    escaped = quote(condensed, safe=UNRESERVED)
    return urlsafe_b64encode(escaped.encode("ascii")).decode("ascii").rstrip("=")


def decoded(text: str) -> Json:
    """Return the content state that a link carries.

    Raises:
        ValueError: It carries none.
    """
    padded = text + "=" * (-len(text) % 4)
    state = json.loads(unquote(urlsafe_b64decode(padded).decode("ascii"), errors="strict"))
    if not isinstance(state, dict):
        raise ValueError("a content state is a JSON object")
    return state

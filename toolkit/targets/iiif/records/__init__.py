"""Records of the exhibition's things in the formats that machines read (`seeAlso`)."""

from __future__ import annotations

from typing import Any

from toolkit.targets.iiif.addresses import Addresses


def see_also(at: Addresses, record: object) -> list[dict[str, Any]]:
    """Return the entries of `seeAlso` of a record; none yet."""
    return []

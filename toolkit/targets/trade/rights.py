"""Read what the sources say of rights: the short name of a licence, the years of copyright."""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.model.text import Words

LICENCE = re.compile(r"http://creativecommons\.org/licenses/([a-z-]+)/([0-9.]+)/")
YEAR = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b")


def cc_name(uri: str) -> str | None:
    """Return how Creative Commons calls a licence: CC BY 4.0; None for what is none of theirs."""
    found = LICENCE.match(uri)
    if found:
        return f"CC {found[1].upper()} {found[2]}"
    return "CC0 1.0" if "/publicdomain/zero/" in uri else None


def years(lines: Iterable[Words]) -> tuple[str, ...]:
    """Return the first year that each line of copyright names, once each."""
    found = (YEAR.search(each.words) for each in lines)
    return tuple(dict.fromkeys(each[0] for each in found if each))

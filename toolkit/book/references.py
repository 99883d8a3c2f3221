"""Print where something lies in an archive."""

from __future__ import annotations

import re

from toolkit.book.phrases import PHRASES, interface
from toolkit.model.objects import Reference

SEVERAL = re.compile(r"[-–,;]")


def reference(lies: Reference, language: str) -> str:
    """Return a reference as its holder writes it, else part by part: "ф. Р-5446, оп. 48а"."""
    if lies.shelfmark:
        return lies.shelfmark
    words = PHRASES[interface(language)]
    return ", ".join(f"{words[_key(name, part)]}\u00a0{part}" for name, part in lies.parts)


def _key(name: str, part: str) -> str:
    """Return the key of the word before a part: one folio, or several."""
    return "folio" if name == "folios" and not SEVERAL.search(part) else name

"""Print where something lies in an archive."""

from __future__ import annotations

import re

from toolkit.book.phrases import PHRASES, interface
from toolkit.model.objects import Reference

LETTERS = str.maketrans("АБВГДМОПРСФабвгде", "ABVGDMOPRSFabvgde")
"""Cyrillic letters in the numbers of fonds, inventories and files, and what they are in Latin."""
SEVERAL = re.compile(r"[-–,;]")


def reference(lies: Reference, language: str) -> str:
    """Return a reference as its holder writes it, else part by part: "ф. Р-5446, оп. 48а"."""
    if lies.shelfmark:
        return lies.shelfmark
    words = PHRASES[interface(language)]
    return ", ".join(
        f"{words[_key(name, part)]}\u00a0{_number(part, interface(language))}"
        for name, part in lies.parts
    )


def _number(part: str, language: str) -> str:
    """Return a number in letters that readers know: Р-5446 is R-5446 in English, 3v is 3 об."""
    if language == "ru":
        return re.sub(r"(?<=\d)v\b", "\u00a0об.", part)
    return re.sub(r"(?<=\d)\s?об\.?", "v", part).translate(LETTERS)


def _key(name: str, part: str) -> str:
    """Return the key of the word before a part: one folio, or several."""
    return "folio" if name == "folios" and not SEVERAL.search(part) else name

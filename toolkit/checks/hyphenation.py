"""Check the words that house_style parts (codes L034, L035)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.texts import Piece
from toolkit.errors import Finding
from toolkit.model.exhibition import Exhibition

L034 = Rule(
    "L034",
    "error",
    "A word's hyphenation is not written as it must be.",
    "Write one word, all of it, with a hyphen where a line may end: Wallen-berg; without a hyphen "
    "if no line may end in it. Give the parts of a compound one by one.",
    scope="value",
)
L035 = Rule(
    "L035",
    "warning",
    "A word's hyphenation is that of no word of the exhibition.",
    "Mind the spelling and the language, or delete the entry. It holds for every word of its "
    "language that begins with it.",
)
RULES = (L034, L035)

ENTRY = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
WORD = re.compile(r"[^\W\d_]+")


def check_hyphenation(exhibition: Exhibition, texts: tuple[Piece, ...]) -> Iterator[Finding]:
    """Yield every entry that is malformed, or of no use."""
    for language, entries in exhibition.front.house_style.hyphenation:
        # A text of no known language may be in this one; so may a name, wherever it is from.
        words = {
            word
            for piece in texts
            if piece.label or piece.language in (language, None)
            for word in WORD.findall(piece.text.lower())
        }
        for at, entry in enumerate(entries):
            spot = ("exhibition", "house_style", language, "hyphenation", at)
            stem = entry.replace("-", "").lower()
            if not ENTRY.fullmatch(entry):
                yield L034.at(spot, f"'{entry}' is no word with hyphens")
            elif not any(word.startswith(stem) for word in words):
                yield L035.at(spot, f"no word begins with '{entry.replace('-', '')}'")

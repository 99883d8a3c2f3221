"""Name scripts: Unicode's word for the letters of one, and its code.

Sources: Unicode Character Database (names of letters begin with the word); ISO 15924.
"""

from __future__ import annotations

from typing import Final

SCRIPTS: Final = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "CJK": "Hani",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "HANGUL": "Hang",
    "HIRAGANA": "Hira",
    "KATAKANA": "Kana",
    "THAI": "Thai",
}
"""The word with which the names of a script's letters begin -> its code."""

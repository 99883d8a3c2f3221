"""Know the abbreviations that say where in a work something stands, whatever the language.

`p. 12` is written once for all editions, which word it each in their own way; a place that is told
in words ("chapter on the arrest") is text like any other.
"""

from __future__ import annotations

import re

ABBREVIATIONS: dict[str, dict[str, str]] = {
    "p.": {"en": "p.", "ru": "с."},
    "pp.": {"en": "pp.", "ru": "с."},
    "ch.": {"en": "ch.", "ru": "гл."},
    "fol.": {"en": "fol.", "ru": "л."},
    "fols.": {"en": "fols.", "ru": "л."},
    "f.": {"en": "f.", "ru": "л."},
    "ff.": {"en": "ff.", "ru": "л."},
    "vol.": {"en": "vol.", "ru": "т."},
    "no.": {"en": "no.", "ru": "№"},
    "n.": {"en": "n.", "ru": "прим."},
    "col.": {"en": "col.", "ru": "стб."},
    "art.": {"en": "art.", "ru": "ст."},
    "fig.": {"en": "fig.", "ru": "рис."},
    "part": {"en": "part", "ru": "часть"},
    "chapter": {"en": "chapter", "ru": "глава"},
    "с.": {"en": "p.", "ru": "с."},
    "гл.": {"en": "ch.", "ru": "гл."},
    "л.": {"en": "fol.", "ru": "л."},
    "лл.": {"en": "fols.", "ru": "лл."},
    "т.": {"en": "vol.", "ru": "т."},
    "№": {"en": "no.", "ru": "№"},
    "прим.": {"en": "n.", "ru": "прим."},
    "стб.": {"en": "col.", "ru": "стб."},
    "ст.": {"en": "art.", "ru": "ст."},
    "рис.": {"en": "fig.", "ru": "рис."},
    "часть": {"en": "part", "ru": "часть"},
    "глава": {"en": "chapter", "ru": "глава"},
}
"""Abbreviation before a number -> what it is in each language that we word."""
_WORDS = "|".join(map(re.escape, sorted(ABBREVIATIONS, key=len, reverse=True)))
ABBREVIATED = re.compile(rf"(?<![^ ,;(])({_WORDS})[ \u00a0]?(?=\d|[IVXLC]+\b)")
NUMBERS = re.compile(r"[\W\d_]*(?:\b(?:[IVXLC]+|\d+[a-zа-я]?|(?:об|ob|recto|verso)\b)[\W_]*)*")


def in_each_language(locator: str) -> bool:
    """Tell whether a locator is nothing but known abbreviations and numbers."""
    return NUMBERS.fullmatch(ABBREVIATED.sub("", locator)) is not None


def worded(locator: str, language: str) -> str:
    """Return `locator` with its abbreviations as `language` has them, else as they are written."""
    base = language.split("-")[0]

    def said(match: re.Match[str]) -> str:
        word = ABBREVIATIONS[match[1]].get(base)
        several = match[1] == "с." and base == "en" and SEVERAL.match(locator, match.end())
        return f"{'pp.' if several else word} " if word else match.group()

    return ABBREVIATED.sub(said, locator)


SEVERAL = re.compile(r"\d+\s*[–,-]\s*\d")
"""More pages than one, of which English says "pp."."""

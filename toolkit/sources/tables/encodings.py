"""Guess how the letters of a CSV file are written, if not in Unicode.

A table is short, and a name in it may be its only word that is not English. So what counts is not
how often letters stand side by side, as in libraries that guess, but whether words look like words.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

CENTRAL_EUROPEAN = frozenset(("bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"))
CYRILLIC = {"cp1251": "Windows-1251", "koi8_r": "KOI8-R", "cp866": "DOS (code page 866)"}
LATIN = {"cp1252": "Windows-1252", "cp1250": "Windows-1250"}
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
WORD = re.compile(r"[^\W\d_]+")
# A word of one script as people write it: Иванов, иванов, ИВАНОВ, and not иВАНОВ.
CYRILLIC_WORD = re.compile(r"[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]+|[А-ЯЁІЇЄҐЎ]+")
# Letters of Windows-1252 and its Central European sister; other signs inside a word are no letters.
LATIN_LETTER = re.compile(r"[À-ÖØ-öø-ſŒœŠšŽž]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file; `guess` names the old encoding it was read as, "" for Unicode."""

    text: str
    guess: str = ""


def decode(data: bytes, languages: Sequence[str]) -> Decoded | None:
    """Return the text that `data` is, None if it is no text; `languages` help guessing."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _decoded(data, encoding)
    text = _decoded(data, "utf-8")
    if text is not None or 0 in data:
        return text
    if _looks_cyrillic(data):
        best = max(CYRILLIC, key=lambda encoding: _cyrillic_score(data, encoding))
        return _decoded(data, best, CYRILLIC[best])
    return _latin(data, languages)


def _decoded(data: bytes, encoding: str, guess: str = "") -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), guess)
    except UnicodeDecodeError:
        return None


def _looks_cyrillic(data: bytes) -> bool:
    """Tell whether the bytes above ASCII are words of their own, and not letters in English ones.

    Russian words are of such bytes throughout; in French or Polish they stand among plain letters.
    """
    runs = re.findall(rb"[A-Za-z\x80-\xff]+", data)
    whole = sum(len(run) for run in runs if len(run) > 1 and not re.search(rb"[A-Za-z]", run))
    mixed = sum(
        len(re.findall(rb"[\x80-\xff]", run)) for run in runs if re.search(rb"[A-Za-z]", run)
    )
    return whole > mixed


def _cyrillic_score(data: bytes, encoding: str) -> int:
    """Return how many letters stand in words that look Russian; of equals the first is meant."""
    words = WORD.findall(data.decode(encoding, errors="replace"))
    return sum(len(word) for word in words if CYRILLIC_WORD.fullmatch(word))


def _latin(data: bytes, languages: Sequence[str]) -> Decoded | None:
    """Return the text in Windows-1252, or in 1250 where that makes more letters."""
    central = any(language.partition("-")[0] in CENTRAL_EUROPEAN for language in languages)
    order = sorted(LATIN, reverse=not central)
    best = max(order, key=lambda encoding: _latin_score(data, encoding))
    return _decoded(data, best, LATIN[best])


def _latin_score(data: bytes, encoding: str) -> int:
    """Return how many bytes above ASCII are letters, or signs that stand between words."""
    text = data.decode(encoding, errors="replace")
    inside = re.findall(r"(?<=\w)[^\w\s\x00-\x7f](?=\w)", text)
    return len(LATIN_LETTER.findall(text)) - 2 * len(inside) - 3 * text.count("\ufffd")

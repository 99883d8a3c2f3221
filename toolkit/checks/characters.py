"""Check the characters of texts: those no font has, those nobody sees (codes L003, L011-L013)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator

from toolkit.checks.rule import Rule
from toolkit.checks.texts import Piece
from toolkit.errors import Finding

L003 = Rule(
    "L003",
    "error",
    "No shipped font has a character.",
    "Look whether it is a slip (a look-alike, a private character). If it is right, a font "
    "that has it must be added to the theme.",
    scope="value",
)
L011 = Rule(
    "L011",
    "warning",
    "A letter and its accent are written as two characters.",
    "Type the word anew, or let your editor normalise the file to NFC. Text copied from a Mac's "
    "file names or from a PDF is often so, and is not found by searching.",
    scope="value",
)
L012 = Rule(
    "L012",
    "warning",
    "A text holds characters that nobody sees.",
    "Delete them: soft hyphens and spaces without width come with text copied from web pages and "
    "PDF files, and break searching and the line breaks of other editions.",
    scope="value",
)
L013 = Rule(
    "L013",
    "error",
    "A text was once read in the wrong encoding.",
    "Copy it again from where it came: the letters that are wrong stand for others, or are lost.",
    scope="value",
)
RULES = (L003, L011, L012, L013)

UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that are never drawn: controls, marks of direction, spaces."""
HIDDEN = re.compile("[\\u00ad\\u200b\\u2060\\ufeff\\u202d\\u202e]")
"""Soft hyphen, spaces without width, and what turns the direction of letters by force.

Joiners and the other marks of direction are letters' own affair: Persian and Hebrew need them.
"""
LOST = "\ufffd"
"""What decoders put in place of what they could not read."""


def _second_bytes(encoding: str) -> str:
    """Return what the bytes 80 to BF, which follow in UTF-8, are in an old encoding."""
    # What may follow a capital letter in good text is left out: spaces, closing quotation marks.
    found = bytes(range(0x80, 0xC0)).decode(encoding, errors="ignore")
    return "".join(
        each for each in found if each not in "\u00a0\u00bb\u2019\u201d\u2013\u2014\u2026"
    )


# UTF-8 that was read as Windows-1252: of two bytes (C3, C2, D0, D1 first) and of three (E2 80);
# as Windows-1251: D0 and D1 are the letters Er and Es there.
GARBLED = re.compile(
    f"{LOST}"
    f"|\u00c3[{_second_bytes('cp1252')}]"
    "|\u00c2[\u00a0-\u00bf]"
    "|\u00e2(?:\u20ac|\u0080)"
    f"|(?:[\u00d0\u00d1][{_second_bytes('cp1252')}\u0080-\u00bf]){{2}}"
    f"|(?:[\u0420\u0421][{_second_bytes('cp1251')}]){{2}}"
)


def check_characters(pieces: tuple[Piece, ...], covered: Container[int]) -> Iterator[Finding]:
    """Yield each character of a text that is not among the code points `covered`.

    The address ends in ("characters", the character), by which its place is found.
    """
    for piece in pieces:
        if piece.text.isascii():
            continue
        for character in dict.fromkeys(piece.text):
            if ord(character) in covered or unicodedata.category(character) in UNSEEN:
                continue
            message = f"no shipped font has '{character}' ({_named(character)})"
            hint = "if it is no slip, a font that has it must be added to the theme"
            yield L003.at((*piece.address, "characters", character), message, hint)


def check_writing(pieces: tuple[Piece, ...]) -> Iterator[Finding]:
    """Yield what stands in a text and cannot be meant."""
    for piece in pieces:
        if not piece.text.isascii():
            yield from _loose(piece)
            yield from _hidden(piece)
            yield from _garbled(piece)


def _loose(piece: Piece) -> Iterator[Finding]:
    if unicodedata.is_normalized("NFC", piece.text):
        return
    words = (word for word in piece.text.split() if not unicodedata.is_normalized("NFC", word))
    word = next(words, piece.text)
    message = f"'{word}' is written with accents apart from their letters"
    spot = (*piece.address, "characters", word)
    yield L011.at(spot, message, f"type it anew: '{unicodedata.normalize('NFC', word)}'")


def _hidden(piece: Piece) -> Iterator[Finding]:
    found = HIDDEN.findall(piece.text)
    if found:
        times = f", {len(found)} in all" if len(found) > 1 else ""
        message = f"nobody sees {_named(found[0])}{times}"
        yield L012.at((*piece.address, "characters", found[0]), message, "delete it")


def _garbled(piece: Piece) -> Iterator[Finding]:
    match = GARBLED.search(piece.text)
    if match:
        around = piece.text[max(0, match.start() - 8) : match.end() + 8].strip()
        message = f"'{around}' was read in the wrong encoding"
        spot = (*piece.address, "characters", match.group())
        yield L013.at(spot, message, "copy it again from where it came")


def _named(character: str) -> str:
    name = unicodedata.name(character, "a character without a name")
    return f"U+{ord(character):04X}, {name}"

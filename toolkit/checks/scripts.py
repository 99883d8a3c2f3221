"""Check that letters are those of the language they are said to be in (codes L008 to L010)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from toolkit.checks.rule import Rule
from toolkit.checks.tags import is_registered, language_and_script
from toolkit.checks.texts import Piece
from toolkit.errors import Finding
from toolkit.model.scripts import SCRIPTS

L008 = Rule(
    "L008",
    "warning",
    "A name or title is not in the script of its language.",
    "Correct 'lang'. A name in other letters than its language's own takes the script into the "
    "tag: ru-Latn for a Russian name in Latin letters, sr-Latn, uk-Latn.",
    scope="value",
)
L009 = Rule(
    "L009",
    "warning",
    "A text has not one letter of its language's script.",
    "Often two languages were exchanged, or a text was copied and not translated.",
    scope="value",
)
L010 = Rule(
    "L010",
    "warning",
    "A word mixes letters of two alphabets that look alike.",
    "Type the word anew: a Cyrillic letter among Latin ones looks right, and nobody finds the word "
    "by searching. Such letters come from recognised scans.",
    scope="value",
)
RULES = (L008, L009, L010)

NAMES = {code: word for word, code in SCRIPTS.items()}
"""Scripts (ISO 15924), and the word with which Unicode's names of their letters begin."""
SEVERAL = {
    "Hans": ("Hani",),
    "Hant": ("Hani",),
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
}
"""What Unicode calls several scripts and ISO 15924 one."""
BESIDE = {
    "az": ("Cyrl", "Arab"),
    "bs": ("Cyrl",),
    "ha": ("Arab",),
    "kk": ("Latn", "Arab"),
    "ku": ("Arab", "Cyrl"),
    "ky": ("Latn", "Arab"),
    "mn": ("Mong",),
    "ms": ("Arab",),
    "ro": ("Cyrl",),
    "sr": ("Latn",),
    "tg": ("Latn", "Arab"),
    "tk": ("Cyrl", "Arab"),
    "tt": ("Latn", "Arab"),
    "ug": ("Latn", "Cyrl"),
    "uz": ("Cyrl", "Arab"),
}
"""Scripts in which a language was or is written beside the one that is usual today."""
STRANGERS = frozenset("АВЕЅКМНОРСТХІЈаеорсухіјѕԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧο")
"""Cyrillic and Greek letters that look like Latin ones."""
LATIN = frozenset("ABCEHIJKMOPSTXYZacdeijopqswxy")
"""Latin letters that look like one of them."""
ENOUGH = 20
"""Letters from which on a text is long enough to be judged."""
WORD = re.compile(r"[^\W\d_]+")


def check_scripts(pieces: tuple[Piece, ...]) -> Iterator[Finding]:
    """Yield texts whose letters belong to another script than their language's."""
    for piece in pieces:
        if piece.language is not None:
            yield from _judged(piece, piece.language)
        yield from _mixed(piece)


def _judged(piece: Piece, language: str) -> Iterator[Finding]:
    expected = scripts_of(piece.script or language) if is_registered(language) else ()
    written = _scripts_in(piece.text)
    if not expected or not written or set(expected) & written.keys():
        return
    found = max(written, key=lambda script: written[script])
    if piece.label:
        tag = f"{language.split('-')[0]}-{found}"
        message = f"'{piece.text}' is not in the script of '{language}'"
        yield L008.at(piece.address, message, f"correct lang, or name the script: lang: {tag}")
    elif sum(written.values()) >= ENOUGH and piece.address[-2] != "credit":
        message = f"there is no letter of the script of '{language}' in this text"
        yield L009.at(piece.address, message, "was it copied, and not translated?")


@cache
def scripts_of(tag: str) -> tuple[str, ...]:
    """Return the scripts that `tag` is written in (or a script itself); none if not known."""
    if tag in NAMES or tag in SEVERAL:
        return SEVERAL.get(tag, (tag,))
    language, script = language_and_script(tag)
    usual = SEVERAL.get(script, (script,))
    # One whose letters we cannot tell apart is not judged at all.
    known = all(each in NAMES for each in usual)
    return (*usual, *BESIDE.get(language, ())) if known else ()


def _scripts_in(text: str) -> dict[str, int]:
    """Return the number of letters of each script."""
    found: dict[str, int] = {}
    for character in text:
        script = _script(character)
        if script:
            found[script] = found.get(script, 0) + 1
    return found


@cache
def _script(character: str) -> str:
    """Return the script of a letter; "" for what is no letter of a script we know."""
    if not character.isalpha():
        return ""
    name = unicodedata.name(character, "")
    return next((script for script, word in NAMES.items() if name.startswith(word)), "")


def _mixed(piece: Piece) -> Iterator[Finding]:
    if piece.text.isascii():
        return
    for word in dict.fromkeys(WORD.findall(piece.text)):
        letters = [(letter, _script(letter)) for letter in word]
        latin = {letter for letter, script in letters if script == "Latn"}
        others = {letter for letter, script in letters if script in ("Cyrl", "Grek")}
        if latin and others and (others <= STRANGERS or latin <= LATIN):
            fewer = sorted(others if len(others) <= len(latin) else latin)
            names = ", ".join(unicodedata.name(letter) for letter in fewer)
            message = f"'{word}' mixes letters of two alphabets that look alike ({names})"
            spot = (*piece.address, "characters", word)
            yield L010.at(spot, message, "type the word anew in one alphabet")

"""Turn Word's marks of language into tags of an essay, and see where they cannot be true.

Word marks every run with a language and a region (fr-FR), often the keyboard's or a guess.
"""

from __future__ import annotations

import locale
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

# Source: IANA language subtag registry: what replaced what; Word still writes the old ones.
RENAMED = {"iw": "he", "in": "id", "ji": "yi", "no": "nb", "mo": "ro"}
NO_LANGUAGE = frozenset({"", "und", "mul", "mis", "zxx", "x"})
CHINESE = {"CN": "Hans", "SG": "Hans", "TW": "Hant", "HK": "Hant", "MO": "Hant"}
# Letters as Unicode names them: the script subtag, and the languages written in them.
SCRIPTS = {
    "CYRILLIC": ("Cyrl", "ru uk be bg sr mk kk ky mn tg tt uz az ba cv ce os ab sah udm kv cu rue"),
    "HEBREW": ("Hebr", "he yi lad arc"),
    "ARABIC": ("Arab", "ar fa ur ps ug ku ckb sd ks az prs uz ota"),
    "GREEK": ("Grek", "el grc"),
    "ARMENIAN": ("Armn", "hy xcl"),
    "GEORGIAN": ("Geor", "ka"),
}
EAST_ASIAN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC")
WORD_OF = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class MainLanguage:
    """The language of an essay, and the tag that most words of the document are marked with."""

    tag: str
    mark: str

    def foreign(self, language: str, text: str) -> str:
        """Return the tag of a passage in another language; "" if `text` is none.

        A mark that cannot be true, Cyrillic letters marked as French, is none either.
        """
        if not language or is_same(language, self.tag) or is_same(language, self.mark):
            return ""
        letters = sum(map(str.isalpha, text))
        return "" if 2 * odd_letters(text, language) > letters else language

    def odd_word(self, language: str, text: str) -> str:
        """Return the first word in `text` that its language is never written in, "" if none."""
        return odd_word(text, self.foreign(language, text) or self.tag)


@cache
def language_of(mark: str) -> str:
    """Return the tag for one of Word's marks: fr for fr-FR, zh-Hant for zh-TW; "" for none.

    The region is left out: it is the keyboard's, and says nothing about the words.
    """
    if re.fullmatch(r"[0-9A-Fa-f]{4}", mark):  # a Windows number, as old converters write
        mark = locale.windows_locale.get(int(mark, 16), "")
    first, *rest = mark.replace("_", "-").split("-")
    language = RENAMED.get(first.lower(), first.lower())
    if language in NO_LANGUAGE or not re.fullmatch("[a-z]{2,3}", language):
        return ""
    script = next((part.title() for part in rest if re.fullmatch("[A-Za-z]{4}", part)), "")
    if language == "zh":
        script = script or next((CHINESE[part] for part in rest if part in CHINESE), "")
    return f"{language}-{script}" if script else language


def among(language: str, there: Sequence[str]) -> str:
    """Return which of the tags `there` means `language`, "" if none does."""
    if language in there:
        return language
    return next((tag for tag in there if is_same(tag, language)), "")


def is_same(one: str, other: str) -> bool:
    """Return whether two tags name one language, whatever the region; scripts may not differ."""
    first, second = language_of(one), language_of(other)
    if first == second:
        return True
    return first.split("-")[0] == second.split("-")[0] and not ("-" in first and "-" in second)


def odd_word(text: str, language: str) -> str:
    """Return the first word in `text` whose letters `language` is never written in, "" if none.

    Latin letters are nowhere odd.
    """
    return next((word for word in WORD_OF.findall(text) if _is_odd(word, language)), "")


def odd_letters(text: str, language: str) -> int:
    """Return how many letters of `text` stand in such words."""
    return sum(len(word) for word in WORD_OF.findall(text) if _is_odd(word, language))


def _is_odd(word: str, language: str) -> bool:
    letters = unicodedata.name(word[0], "").split(" ")[0]
    if letters not in SCRIPTS:
        return False
    script, languages = SCRIPTS[letters]
    first, *rest = language.split("-")
    return script not in rest if rest else first not in languages.split()


@cache
def kind_of(character: str) -> str:
    """Return which of a run's three languages a letter is in: val, bidi, eastAsia; "" for others.

    Source: ECMA-376, part 1, sections 17.3.2.20 (lang) and 17.3.2.26 (rFonts).
    """
    if unicodedata.bidirectional(character) in ("R", "AL"):
        return "bidi"
    if not character.isalpha():
        return ""
    return "eastAsia" if unicodedata.name(character, "").startswith(EAST_ASIAN) else "val"

"""Tag what stands in other letters than those of its language, so that no voice stumbles on it.

Where the sources say a language, it is on the words already. What is left is in letters that its
language is not written in, and nobody has said what it is: `und-Latn`, `und-Cyrl`.
Source: BCP 47, section 4.1 (`und`); WCAG 2.2, 3.1.2 (Language of Parts).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from toolkit.book.choose.names import SCRIPTS
from toolkit.book.elements import h
from toolkit.model.scripts import SCRIPTS as CODES

# A letter and its marks: signs of vowels are no letters to `re`.
LETTER = r"[^\W\d_][\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0dff\u200c\u200d]*"
WORD = re.compile(rf"(?:{LETTER})+(?:[-‐‑’'](?:{LETTER})+)*")
ROMAN = re.compile(r"[IVXLCDM]+(?![\w.])")
BETWEEN = re.compile(r"[\s\d_,.&/:’'–—-]*")
"""What may stand between two words of one run."""
OTHERS = {
    **dict.fromkeys(("ar", "fa", "ps", "ug", "ur"), ("ARABIC",)),
    "as": ("BENGALI",),
    "bn": ("BENGALI",),
    **dict.fromkeys(("hi", "mr", "ne", "sa"), ("DEVANAGARI",)),
    "hy": ("ARMENIAN",),
    "ja": ("HIRAGANA", "KATAKANA", "CJK"),
    "ka": ("GEORGIAN",),
    "ko": ("HANGUL", "CJK"),
    "zh": ("CJK",),
}
"""Languages whose letters `SCRIPTS` does not know, since they are not set in fonts of ours."""


@cache
def scripts_of(language: str) -> tuple[str, ...]:
    """Return the scripts a language is written in, as its tag says or as is usual."""
    base, *subtags = language.split("-")
    told = tuple(script for script, code in CODES.items() if code in subtags)
    if told or base == "und":
        return told
    return OTHERS.get(base) or (SCRIPTS.get(base, "LATIN"),)


@cache
def _script(letter: str) -> str:
    word = unicodedata.name(letter, "").split(" ")[0]
    return word if word in CODES else ""


def foreign(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of `text` in other letters than those of `language`: from, to, which letters.

    A Roman number is written in Latin letters everywhere, and one letter is no word.
    """
    usual = scripts_of(language)
    if not usual or (text.isascii() and "LATIN" in usual):
        return
    run: tuple[int, int, str] | None = None
    for word in WORD.finditer(text):
        script = next(filter(None, map(_script, word[0])), "")
        other = script and script not in usual and not ROMAN.match(text, word.start())
        if run and other and script == run[2] and BETWEEN.fullmatch(text, run[1], word.start()):
            run = run[0], word.end(), script
            continue
        yield from _whole(run)
        run = (word.start(), word.end(), script) if other else None
    yield from _whole(run)


def _whole(run: tuple[int, int, str] | None) -> Iterator[tuple[int, int, str]]:
    if run and run[1] - run[0] > 1:
        yield run


def tag_scripts(element: Element, language: str) -> None:
    """Tag every run of other letters in `element`, which stands in text in `language`."""
    language = element.get("lang", language)
    children = list(element)
    for child in children:
        tag_scripts(child, language)
    whole = _only_run(element, language) if not children else ""
    if whole:
        element.set("lang", whole)
        element.set("xml:lang", whole)
        return
    for child in reversed(children):
        made, child.tail = _pieces(child.tail or "", language)
        at = list(element).index(child) + 1
        element[at:at] = made
    made, element.text = _pieces(element.text or "", language)
    element[0:0] = made


def _only_run(element: Element, language: str) -> str:
    """Return the tag of an element that is nothing but one run, "" if it is not."""
    text = element.text or ""
    runs = list(foreign(text, language))
    only = len(runs) == 1 and not WORD.search(text[: runs[0][0]] + " " + text[runs[0][1] :])
    return f"und-{CODES[runs[0][2]]}" if only else ""


def _pieces(text: str, language: str) -> tuple[list[Element], str]:
    """Return the runs of a text as elements, each with what follows it, and what precedes all."""
    made: list[Element] = []
    done = len(text)
    for start, end, script in reversed([*foreign(text, language)]):
        span = h("span", text[start:end], lang=f"und-{CODES[script]}")
        span.tail = text[end:done]
        made.insert(0, span)
        done = start
    return made, text[:done]

"""Check which language everything is said to be in, and whether its letters agree.

Source: BCP 47 (RFC 5646); WCAG 2.2, 3.1.1 and 3.1.2; Standard Ebooks s-033, s-082, s-090.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.checks.scripts import scripts_of
from toolkit.checks.tags import is_registered
from toolkit.model.text import mended
from toolkit.targets.epub.lint.ebook import Document, Ebook
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_SHAPE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ANY = frozenset({"mul", "und", "zxx", "mis", ""})
"""Tags that name no language, so that any letters may follow."""
_MUTE = ("script", "style", "code", "samp", "kbd", "pre", "head", "svg:svg", "math:math")
"""Elements whose letters are no words."""
LETTERS = {
    "Grek": "Ͱ-Ͽἀ-῿",
    "Cyrl": "Ѐ-ԯᲀ-᲏ⷠ-ⷿꙀ-ꚟ",
    "Armn": "԰-֏",
    "Hebr": "א-תיִ-פֿ",
    "Arab": "ؠ-يٮ-ۿݐ-ݿﭐ-ﷇﹰ-ﻼ",
    "Deva": "ऄ-हक़-ॡ",
    "Beng": "অ-হ",
    "Thai": "ก-ฮเ-ๆ",
    "Geor": "Ⴀ-ჿᲐ-Ჿ",
    "Ethi": "ሀ-ፚ",
    "Hang": "가-힣",
    "Hira": "ぁ-ゖ",
    "Kana": "ァ-ヺ",
    "Hani": "㐀-䶿一-鿿",
}
"""Letters of the scripts that no language shares with Latin ones, as ranges."""
_SHORT = frozenset({"Hani", "Hang", "Kana", "Hira"})
"""Scripts of which one sign is a word; of others a single letter is a symbol, such as π."""
AROUND = 25
"""Characters that are quoted after the first strange word."""
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+")


def check(book: Ebook) -> Iterator[Fault]:
    """Yield tags that are none, and letters of another script than their language's."""
    yield from _tags(book.package, book.package_path)
    for each in book.package:
        if each.name == "dc:language" and each.words():
            yield from _judged(each, each.words(), book.package_path)
    usual = book.languages[0] if book.languages else ""
    for path, document in book.documents.items():
        yield from _tags(document.elements, path)
        yield from _document(book, document, path)
        yield from _letters(document, path, usual)


def _tags(elements: list[Element], path: str) -> Iterator[Fault]:
    for each in elements:
        plain, xml = each.attributes.get("lang"), each.attributes.get("xml:lang")
        if plain is not None and xml is not None and plain.lower() != xml.lower():
            yield at(each, path, "E061", f"lang is {quoted(plain)} and xml:lang {quoted(xml)}")
        for tag in {plain, xml, each.attributes.get("hreflang")} - {None, ""}:
            yield from _judged(each, str(tag), path)


def _judged(element: Element, tag: str, path: str) -> Iterator[Fault]:
    fault = _fault(tag)
    if fault:
        severity, words = fault
        place = at(element, path, "E063", words)
        yield (
            place
            if severity
            else Fault("E063", words, path, place.line, place.column, place.id, severity="warning")
        )


@cache
def _fault(tag: str) -> tuple[bool, str] | None:
    """Return what is wrong with a tag, and whether its very form is."""
    if not _SHAPE.fullmatch(tag):
        return True, f"{quoted(tag)} is no language tag"
    first = tag.lower().split("-")[0]
    if first in ("x", "i") or "-x-" in tag.lower():
        return None
    if first not in _ANY and not is_registered(mended(tag) or tag.lower()):
        return False, f"{quoted(tag)} names no registered language, script or region"
    return None


def _document(book: Ebook, document: Document, path: str) -> Iterator[Fault]:
    """Yield a fault if a document does not say its language, or one the package does not name."""
    said = document.root.language
    if document.root.name != "html":
        return
    if not said:
        yield at(document.root, path, "E062", "the document does not say in which language it is")
        return
    first = {each.split("-")[0].lower() for each in book.languages}
    if first and said.split("-")[0].lower() not in first:
        named = ", ".join(book.languages)
        message = f"the document is in '{said}', and the package names {named} alone"
        yield at(document.root, path, "E062", message)


@cache
def _strangers(tag: str) -> re.Pattern[str] | None:
    """Return what finds letters that a language has not; None if nobody can tell."""
    if tag.split("-")[0].lower() in _ANY or not is_registered(mended(tag) or tag.lower()):
        return None
    own = scripts_of(mended(tag) or tag)
    if not own:
        return None
    groups = [
        f"(?P<{script}>[{ranges}]{'+' if script in _SHORT else '{2,}'})"
        for script, ranges in LETTERS.items()
        if script not in own
    ]
    return re.compile("|".join(groups))


def _letters(document: Document, path: str, usual: str) -> Iterator[Fault]:
    mute: set[int] = set()
    for each in document.elements:
        above = each.parent
        if each.name in _MUTE or (above is not None and above.number in mute):
            mute.add(each.number)
            continue
        language = each.language or usual
        texts = [text for text in each.children if isinstance(text, str) and not text.isascii()]
        pattern = _strangers(language) if texts else None
        for match in (found for text in texts if pattern and (found := pattern.search(text))):
            words = match.string[match.start() : match.end() + AROUND]
            message = f"{quoted(words)} stands in '{language}' ({match.lastgroup})"
            yield at(each, path, "E064", message)
        own = each.attributes.get("lang", each.attributes.get("xml:lang"))
        if own and above is not None and above.parent is not None:
            yield from _romanised(each, own, path)


def _romanised(element: Element, tag: str, path: str) -> Iterator[Fault]:
    """Yield words in Latin letters that are said to be in a language of other letters."""
    pattern = _own_letters(tag)
    if pattern is None:
        return
    text = "".join(
        child
        for each in element.walk()
        if each.language == tag
        for child in each.children
        if isinstance(child, str)
    )
    latin = _LATIN.findall(text)
    if pattern.search(text) or not any(len(word) > 2 and not word.isupper() for word in latin):
        return
    message = f"{quoted(text)} is said to be '{tag}' and is in Latin letters: '{tag}-Latn'"
    yield at(element, path, "E065", message)


@cache
def _own_letters(tag: str) -> re.Pattern[str] | None:
    """Return what finds the letters of a language; None if they are Latin or unknown."""
    known = mended(tag) or tag
    if tag.split("-")[0].lower() in _ANY or not is_registered(known):
        return None
    own = scripts_of(known)
    if not own or "Latn" in own:
        return None
    return re.compile("[" + "".join(LETTERS.get(script, "") for script in own) + "]")

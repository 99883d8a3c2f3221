"""Tables of defects: each spoils a sound e-book, and names what the linter must tell of it."""

from __future__ import annotations

from collections.abc import Callable

from tests.targets.epub.lint.sound import Files

Spoil = Callable[[Files], object]
Defects = dict[str, tuple[str, Spoil]]
"""What is wrong -> the code it must bring, and how it is done."""
PACKAGE = "EPUB/package.opf"
NAV = "EPUB/nav.xhtml"
COVER = "EPUB/text/cover.xhtml"
ONE = "EPUB/text/one.xhtml"
TWO = "EPUB/text/two.xhtml"
SHEET = "EPUB/css/book.css"
PLATE = "EPUB/images/plate.jpg"
SIGN = "EPUB/images/sign.png"
FRONT = "EPUB/images/cover.jpg"


def said(name: str, old: str, new: str) -> Spoil:
    """Return what changes words of a file."""
    return lambda book: book.say(name, old, new)


def after(name: str, words: str, new: str) -> Spoil:
    """Return what adds words after others."""
    return lambda book: book.say(name, words, words + new)

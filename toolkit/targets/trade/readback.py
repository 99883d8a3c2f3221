"""Read the finished files back: they are whole, say what the sources say, and hold together."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from toolkit.errors import Place, Problem
from toolkit.targets.trade.ebook import differences
from toolkit.targets.trade.facts import Product
from toolkit.targets.trade.makers import counted
from toolkit.targets.trade.marc.record import marc
from toolkit.targets.trade.marc.soundness import faults as faults_of_record
from toolkit.targets.trade.onix.message import message
from toolkit.targets.trade.onix.soundness import faults as faults_of_message
from toolkit.targets.trade.pages import Count

BUILD = "Run: toolkit build"
UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, EOFError)
"""What is raised where an e-book is not there, is cut off or damaged."""


def check_message(products: tuple[Product, ...], path: str, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the ONIX message at `path` below `root`."""
    try:
        text, found = _read(root / path)
        expected = message(products, [_pages(each, root) for each in products])
    except (OSError, ValueError, ElementTree.ParseError) as error:
        yield _unreadable(path, error)
        return
    yield from _told(path, text, expected)
    for code, fault in faults_of_message(found):
        yield Problem(Place(path), code, fault, BUILD)


def check_record(
    product: Product, others: tuple[Product, ...], path: str, root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the MARC record at `path` below `root`."""
    try:
        text, found = _read(root / path)
        expected = marc(product, _pages(product, root), others)
    except (OSError, ValueError, ElementTree.ParseError) as error:
        yield _unreadable(path, error)
        return
    yield from _told(path, text, expected)
    for code, fault in faults_of_record(found):
        yield Problem(Place(path), code, fault, BUILD)


def check_ebook(product: Product, message: str, ebook: str, root: Path) -> Iterator[Problem]:
    """Yield where the message at `message` and the e-book at `ebook` tell different things.

    A warning: where only one of the two was built anew, the other is older. Nothing is told of an
    e-book that is not there, or of files that cannot be read, which is told elsewhere.
    """
    try:
        _, told = _read(root / message)
        found = differences(product, told, root / ebook)
    except (*UNREADABLE, ValueError, KeyError, ElementTree.ParseError):
        return
    for difference in found:
        yield Problem(Place(message), "T006", difference, BUILD, "warning")


def _read(path: Path) -> tuple[str, Element]:
    # Our own file of a moment ago; a message from elsewhere is never read here.
    text = path.read_text(encoding="utf-8")
    return text, ElementTree.fromstring(text)


def _pages(product: Product, root: Path) -> Count | None:
    return counted(product, root / product.pages_from if product.pages_from else None)


def _told(path: str, text: str, expected: str) -> Iterator[Problem]:
    if text != expected:
        yield Problem(Place(path), "T002", "does not say what the sources say", BUILD)


def _unreadable(path: str, error: Exception) -> Problem:
    said = str(error).splitlines()[0] if str(error) else type(error).__name__
    return Problem(Place(path), "T001", f"cannot be read: {said}", BUILD)

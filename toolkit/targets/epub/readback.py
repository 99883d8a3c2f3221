"""Read a finished e-book back: container, manifest, documents, links.

epubcheck says more, but needs Java; this runs after every build.
Source: EPUB 3.3, section 4.2 (OCF), 5 (package), 6 (content documents).
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from toolkit.errors import Place, Problem

PACKAGE = "EPUB/content.opf"
OPF = "{http://www.idpf.org/2007/opf}"
HTML = "{http://www.w3.org/1999/xhtml}"
AGAIN = "Run: toolkit build"


def read_back(path: str, *, root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the e-book at `path` below `root`."""
    place = Place(path)
    try:
        with zipfile.ZipFile(root / path) as book:
            for code, message in _faults(book):
                yield Problem(place, code, message, AGAIN)
    except OSError as error:
        yield Problem(place, "E001", f"cannot be read: {error.strerror}", AGAIN)
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError) as error:
        yield Problem(place, "E001", f"cannot be read: {error}", AGAIN)


def _faults(book: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    first = book.infolist()[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED:
        yield "E002", "does not begin with an uncompressed 'mimetype'"
    if bad := book.testzip():
        yield "E001", f"is damaged at {bad}"
        return
    listed = {
        posixpath.join("EPUB", item.get("href", "")): item.get("media-type", "")
        for item in ElementTree.fromstring(book.read(PACKAGE)).iter(f"{OPF}item")
    }
    held = set(book.namelist()) - {"mimetype", "META-INF/container.xml", PACKAGE}
    for name in sorted(listed.keys() ^ held):
        where = (
            "the manifest but not the file" if name in listed else "the file but not its manifest"
        )
        yield "E003", f"{name} is in {where}"
    pages = {
        name: ElementTree.fromstring(book.read(name))
        for name, kind in listed.items()
        if kind == "application/xhtml+xml" and name in held
    }
    yield from _broken_links(pages, held)
    yield from _silent_pictures(pages)


def _broken_links(pages: dict[str, Element], held: set[str]) -> Iterator[tuple[str, str]]:
    known = {name: {each.get("id") for each in page.iter()} for name, page in pages.items()}
    for name, page in pages.items():
        for href in _references(page):
            target = urlsplit(href)
            if target.scheme:
                continue
            path = posixpath.join(posixpath.dirname(name), unquote(target.path))
            file = posixpath.normpath(path) if target.path else name
            lost = file not in held or (target.fragment and target.fragment not in known[file])
            if lost:
                yield "E004", f"{name} points at {href}, which is not there"


def _references(page: Element) -> Iterator[str]:
    for element in page.iter():
        for attribute in ("href", "src"):
            if value := element.get(attribute):
                yield value


def _silent_pictures(pages: dict[str, Element]) -> Iterator[tuple[str, str]]:
    for name, page in pages.items():
        for image in page.iter(f"{HTML}img"):
            if not image.get("alt"):
                yield "E005", f"{name} has a picture without a description: {image.get('src')}"

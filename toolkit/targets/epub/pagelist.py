"""Tell where each page of the printed book is in the e-book, and hold the list against it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from toolkit.book.pagemap import PageMap, read_pagemap
from toolkit.errors import Finding, Place, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub.navigation import NAV
from toolkit.targets.epub.package import Package
from toolkit.targets.epub.paging import BACKWARDS, OTHERWISE, Placed, paged, printed_pages

TYPE = "{http://www.idpf.org/2007/ops}type"
HTML = "{http://www.w3.org/1999/xhtml}"
TITLES = ("page", "in the e-book", "begins with")
ADDRESS = ("exhibition", "editions", "press")
HINT = "look at the page in dist, in the list that ends with -pages.txt; readers cannot go there"
AGAIN = "Run: toolkit build"


def report_step(package: Package, pages: File, folders: Folders, name: str) -> Step:
    """Return what writes, beside the e-book, where each page of the printed book is in it."""
    return Step(
        output=f"{folders.dist}/{name}-pages.txt", make=make_report, inputs=(package, pages)
    )


def make_report(part: Path, package: Package, pagemap: Path) -> tuple[Finding, ...]:
    """Write a line for each page of print; find those whose words are here, but have no mark."""
    pages = paged(package, read_pagemap(pagemap)).pages
    part.write_text(report(pages), encoding="utf-8", newline="\n")
    return tuple(
        Finding(
            ADDRESS, "E090", f"p. {page.label} of the printed book {page.reason}", HINT, "warning"
        )
        for page in pages
        if page.reason in (BACKWARDS, OTHERWISE)
    )


def report(pages: tuple[Placed, ...]) -> str:
    """Return the table: the number of each page, its place or why it has none, its first words."""
    marked = sum(bool(page.href) for page in pages)
    lines = [TITLES, *((page.label, page.href or f"– {page.reason}", page.words) for page in pages)]
    first, second = (max(len(line[at]) for line in lines) for at in (0, 1))
    table = "".join(
        f"{label.ljust(first)}  {place.ljust(second)}  {words}".rstrip() + "\n"
        for label, place, words in lines
    )
    return (
        f"{marked} of {len(pages)} pages of the printed book have a mark in the e-book.\n\n{table}"
    )


def verify_pages(
    exhibition: Exhibition, folders: Folders, language: str, root: Path
) -> Iterator[Problem]:
    """Yield a list of pages that is not the printed book's; other faults are told elsewhere."""
    shown = f"{folders.dist}/{exhibition.id}-{language}.epub"
    listed = _listed(root / shown)
    if listed is None:
        return
    pages = printed_pages(exhibition, language)
    try:
        known = read_pagemap(root / pages.path) if pages else PageMap((), ())
    except (OSError, ValueError):
        return
    for message in _strays(listed, [page.label for page in known.pages if page.anchor]):
        yield Problem(Place(shown), "E091", message, AGAIN)


def _strays(listed: list[str], printed: list[str]) -> Iterator[str]:
    if printed and not listed:
        yield "has no list of the pages of the printed book"
    order = {label: number for number, label in enumerate(printed)}
    last = -1
    for label in listed:
        if label not in order:
            yield f"lists p. {label}, and the printed book has no words there"
        elif order[label] <= last:
            yield f"lists p. {label} behind p. {printed[last]}"
        last = max(last, order.get(label, last))


def _listed(path: Path) -> list[str] | None:
    """Return the labels in the list of pages of an e-book; None if it cannot be read."""
    try:
        with zipfile.ZipFile(path) as book:
            root = ElementTree.fromstring(book.read(f"EPUB/text/{NAV}"))
    except (OSError, zipfile.BadZipFile, ElementTree.ParseError, KeyError):
        return None
    lists = (nav for nav in root.iter(f"{HTML}nav") if nav.get(TYPE) == "page-list")
    return ["".join(link.itertext()) for nav in lists for link in nav.iter(f"{HTML}a")]

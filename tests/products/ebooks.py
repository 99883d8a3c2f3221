"""Read e-books without the toolkit: documents, spine, lists, and where to look in a reader."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
TYPE = "{http://www.idpf.org/2007/ops}type"
Documents = Mapping[str, Element]
Lists = Mapping[str, list[tuple[str, str]]]


def documents_of(book: Path) -> Documents:
    """Return the content documents, the navigation too, by name."""
    with zipfile.ZipFile(book) as archive:
        return {
            name.removeprefix("EPUB/text/"): ElementTree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xhtml")
        }


def spine_of(book: Path) -> list[str]:
    """Return the names of the content documents in reading order."""
    with zipfile.ZipFile(book) as archive:
        package = next(name for name in archive.namelist() if name.endswith(".opf"))
        root = ElementTree.fromstring(archive.read(package))
    href = {item.get("id"): item.get("href", "") for item in root.iter(f"{OPF}item")}
    return [href[item.get("idref")].rpartition("/")[2] for item in root.iter(f"{OPF}itemref")]


def lists_of(documents: Documents) -> Lists:
    """Return the lists of the navigation: type -> (label, address) of each entry."""
    navs = {nav.get(TYPE, ""): nav for nav in documents["nav.xhtml"].iter(f"{HTML}nav")}
    return {
        kind: [("".join(a.itertext()), a.get("href", "")) for a in nav.iter(f"{HTML}a")]
        for kind, nav in navs.items()
    }


def places(documents: Documents, wanted: Callable[[Element], bool]) -> Iterator[str]:
    """Yield the addresses, as the package has them, of the elements with an id that are wanted."""
    for name, page in documents.items():
        for element in page.iter():
            if element.get("id") and wanted(element):
                yield f"text/{name}#{element.get('id')}"

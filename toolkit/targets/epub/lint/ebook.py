"""Hold a finished e-book as it is looked at: its package, documents, sheets and pictures.

Everything is read once, in `reading`; the families of checks look at what is held.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from toolkit.targets.epub.css import Sheet
from toolkit.targets.epub.lint.elements import HEADINGS, Element
from toolkit.targets.epub.lint.headers import Header

XHTML = "application/xhtml+xml"
MIMETYPE = "application/epub+zip"
Target = tuple[str, str]
"""Where a link leads: a file of the e-book, and an id in it ("" = its beginning)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An entry of the manifest; `path` is its file in the zip, "" if it lies elsewhere."""

    id: str
    href: str
    path: str
    media_type: str
    properties: tuple[str, ...]
    element: Element


@dataclass(eq=False)
class Document:
    """A content document, whole."""

    path: str
    elements: list[Element]
    size: int

    @property
    def root(self) -> Element:
        """Return its outermost element."""
        return self.elements[0]

    @cached_property
    def ids(self) -> dict[str, Element]:
        """Return the elements that have an id."""
        return {id: each for each in reversed(self.elements) if (id := each.get("id"))}

    @cached_property
    def headings(self) -> list[Element]:
        """Return its headings."""
        return [each for each in self.elements if each.name in HEADINGS]

    def named(self, *names: str) -> Iterator[Element]:
        """Yield the elements of these names, in order."""
        return (each for each in self.elements if each.name in names)


@dataclass(frozen=True, slots=True)
class Link:
    """A reference from a document: the element, what it says, and where that is in the e-book."""

    element: Element
    href: str
    target: Target | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the e-book: its size in bytes, and what its header says if it can be read."""

    item: Item
    size: int
    header: Header | None


@dataclass(eq=False, kw_only=True)
class Ebook:
    """An e-book under inspection; `size` is that of its file.

    `documents` are in reading order, those outside it last. `encrypted` are files that cannot be
    looked into.
    """

    size: int
    members: tuple[zipfile.ZipInfo, ...]
    begins: bytes
    package_path: str
    package: list[Element]
    items: tuple[Item, ...]
    encrypted: frozenset[str]
    documents: dict[str, Document] = field(default_factory=dict)
    sheets: dict[str, Sheet] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)

    @property
    def version(self) -> int:
        """Return 3, or 2 if it is of an older edition of the standard."""
        return 2 if self.package[0].get("version").startswith("2") else 3

    @cached_property
    def names(self) -> frozenset[str]:
        """Return the names of all its files."""
        return frozenset(each.filename for each in self.members if not each.is_dir())

    @cached_property
    def by_id(self) -> dict[str, Item]:
        """Return the entries of the manifest by their ids."""
        return {item.id: item for item in self.items}

    @cached_property
    def by_path(self) -> dict[str, Item]:
        """Return the entries of the manifest by their files."""
        return {item.path: item for item in self.items if item.path}

    @cached_property
    def itemrefs(self) -> list[Element]:
        """Return the entries of the spine."""
        return [each for each in self.package if each.name == "itemref"]

    @cached_property
    def spine(self) -> dict[str, int]:
        """Return the files of the reading order, each with its place."""
        places: dict[str, int] = {}
        for place, each in enumerate(self.itemrefs):
            item = self.by_id.get(each.get("idref"))
            if item is not None:
                places.setdefault(item.path, place)
        return places

    @property
    def is_whole(self) -> bool:
        """Tell whether every document could be read, so that what is not seen is not there."""
        wanted = {item.path for item in self.items if item.media_type == XHTML}
        return wanted <= self.documents.keys()

    @cached_property
    def nav(self) -> Document | None:
        """Return the navigation document."""
        paths = (item.path for item in self.items if "nav" in item.properties)
        return next((self.documents[path] for path in paths if path in self.documents), None)

    def navs(self, kind: str) -> list[Element]:
        """Return the lists of the navigation document that are of this kind."""
        found = self.nav.named("nav") if self.nav else iter(())
        return [each for each in found if kind in each.types]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Return the languages that the package names."""
        found = (each.words() for each in self.package if each.name == "dc:language")
        return tuple(each for each in found if each)

    @cached_property
    def links(self) -> dict[str, list[Link]]:
        """Return what each document refers to, by its file."""
        return {
            document.path: [
                Link(each, href, resolve(document.path, href))
                for each in document.elements
                for name in ("href", "src", "xlink:href", "poster", "data")
                if (href := each.attributes.get(name)) is not None
            ]
            for document in self.documents.values()
        }

    def metas(self, name: str) -> list[Element]:
        """Return the `meta` elements of the package that give this property of the whole book."""
        return [
            each
            for each in self.package
            if each.name == "meta" and each.get("property") == name and not each.get("refines")
        ]

    def values(self, name: str) -> tuple[str, ...]:
        """Return what the package says of a property of the whole book, in either manner."""
        older = (
            each.get("content")
            for each in self.package
            if each.name == "meta" and each.get("name") == name
        )
        return (*(each.words() for each in self.metas(name)), *older)

    def element(self, target: Target | None) -> Element | None:
        """Return the element that a link leads to; of a whole document its root."""
        document = self.documents.get(target[0]) if target else None
        if target is None or document is None:
            return None
        return document.ids.get(target[1]) if target[1] else document.root

    def place(self, target: Target) -> tuple[int, int] | None:
        """Return where a target stands in the order of reading; None if nowhere."""
        element = self.element(target)
        if element is None or target[0] not in self.spine:
            return None
        return self.spine[target[0]], element.number


def resolve(file: str, href: str) -> Target | None:
    """Return where a reference from `file` leads in the e-book; None if out of it.

    >>> resolve("EPUB/text/one.xhtml", "../images/a%20b.jpg")
    ('EPUB/images/a b.jpg', '')
    """
    try:
        parts = urlsplit(href.strip())
    except ValueError:  # such as "http://["
        return None
    if parts.scheme or parts.netloc:
        return None
    if not parts.path:
        return file, unquote(parts.fragment)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(parts.path)))
    return path, unquote(parts.fragment)

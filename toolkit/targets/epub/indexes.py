"""Tell in the indexes of an e-book the pages of the printed book, once these are known."""

from __future__ import annotations

from dataclasses import replace

from toolkit.book.locators import PARTS, tell_pages
from toolkit.book.pagemap import PageMap
from toolkit.book.serialise import parse, whole
from toolkit.targets.epub.package import Document, Package


def told_in_indexes(package: Package, pages: PageMap | None) -> Package:
    """Return the package; what names parts of the book says their pages, too, if any are known."""
    if pages is None:
        return package
    labels = dict(pages.anchors)

    def told(document: Document) -> Document:
        if f'class="{PARTS}"' not in document.text:
            return document
        return replace(document, text=whole(tell_pages(parse(document.text), labels)))

    return replace(package, documents=tuple(map(told, package.documents)))

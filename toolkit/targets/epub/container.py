"""Zip an e-book through ebooklib, with finished bytes and without the clock.

ebooklib 0.20 damages XHTML that it parses, lists every element with an `epub:type` as a page and
stamps the zip with the time of day; so it keeps the items, the manifest and the spine, and gets
everything else ready-made. Source: EPUB 3.3, section 4 (OCF); EPUB 3.3, section 5.
"""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ebooklib import epub

from toolkit.targets.epub.metadata import IDENTIFIER
from toolkit.targets.epub.package import Asset, Document, Meta, Package

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MEDIA = (".jpg", ".png")
EPOCH = (1980, 1, 1, 0, 0, 0)


class _Ready(epub.EpubItem):  # type: ignore[misc]
    """An item that gives its bytes as they are; a file's are read when they are zipped."""

    def __init__(self, uid: str, href: str, media_type: str, source: bytes | Path) -> None:
        super().__init__(uid=uid, file_name=href, media_type=media_type)
        self.properties: list[str] = []
        self.source = source

    def get_content(self, default: object = None) -> bytes:
        return self.source if isinstance(self.source, bytes) else self.source.read_bytes()


class _Archive(zipfile.ZipFile):
    """A zip whose bytes depend on nothing but its members: media stored, text deflated."""

    def writestr(  # type: ignore[override]  # ebooklib gives names; the rest is ours to say
        self, name: str, data: bytes | str, compress_type: int | None = None
    ) -> None:
        entry = zipfile.ZipInfo(name, EPOCH)
        entry.create_system = 0
        stored = name == "mimetype" or name.endswith(MEDIA)
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        super().writestr(entry, data, compresslevel=9)


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """ebooklib's writer with our archive and a package document as EPUB 3.3 has it."""

    def _write_opf_file(self, root: Any) -> None:
        language = self.book.language
        root.set(XML_LANG, language)
        root.set("dir", self.book.direction)
        del root.attrib["prefix"]  # `rendition:` is reserved, and unused
        spine = root.find("spine")
        del spine.attrib["toc"]  # there is no NCX
        spine.set("page-progression-direction", self.book.direction)
        super()._write_opf_file(root)

    def write(self) -> None:
        with _Archive(self.file_name, "w") as self.out:
            self.out.writestr("mimetype", "application/epub+zip")
            self._write_container()
            self._write_opf()
            self._write_items()


def write_container(
    target: Path,
    package: Package,
    *,
    nav: str,
    documents: Sequence[Document],
    files: Sequence[Path],
) -> None:
    """Zip `documents`, the navigation and `files` (in the order of `package.assets`)."""
    book = epub.EpubBook()
    book.reset()
    book.metadata = {}
    book.namespaces = {}
    book.IDENTIFIER_ID = IDENTIFIER
    book.language = package.language
    book.direction = package.direction
    for meta in package.metadata:
        _add(book, meta)
    for link in package.links:
        others = {"rel": link.rel, "href": link.href, "refines": f"#{link.refines}"}
        book.add_metadata(None, "link", None, others)
    spine = [_document(book, each) for each in documents]
    toc = _item(book, "nav", "text/nav.xhtml", "application/xhtml+xml", nav.encode())
    toc.properties = ["nav"]
    _assets(book, package.assets, files)
    before = sum(each.before_contents for each in documents)
    book.spine = [*spine[:before], toc, *spine[before:]]
    modified = dt.datetime.fromisoformat(package.modified)
    _Writer(str(target), book, {"mtime": modified, "raise_exceptions": True}).write()


def _document(book: Any, document: Document) -> _Ready:
    stem = Path(document.name).stem
    return _item(book, stem, document.href, "application/xhtml+xml", document.text.encode())


def _assets(book: Any, assets: Sequence[Asset], files: Sequence[Path]) -> None:
    for asset, path in zip(assets, files, strict=True):
        uid = asset.href.replace("/", "-").replace(".", "-")
        item = _item(book, uid, asset.href, asset.media_type, path)
        item.properties = [*asset.properties]


def _item(book: Any, uid: str, href: str, media_type: str, source: bytes | Path) -> _Ready:
    item = _Ready(uid, href, media_type, source)
    book.add_item(item)
    return item


def _add(book: Any, meta: Meta) -> None:
    others = {"id": meta.id} if meta.id else {}
    if meta.lang:
        others[XML_LANG] = meta.lang
    if meta.dublin_core:
        book.add_metadata("DC", meta.name.removeprefix("dc:"), meta.value, others)
        return
    others["property"] = meta.name
    if meta.refines:
        others["refines"] = f"#{meta.refines}"
    if meta.scheme:
        others["scheme"] = meta.scheme
    book.add_metadata(None, "meta", meta.value, others)

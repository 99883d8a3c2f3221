"""Zip an e-book through ebooklib, with finished bytes and without the clock.

ebooklib 0.20 damages XHTML that it parses, lists every element with an `epub:type` as a page and
stamps the zip with the time of day; so it keeps the items, the manifest and the spine, and gets
everything else ready-made. Source: EPUB 3.3, section 4 (OCF); EPUB 3.3, section 5.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ebooklib import epub

from toolkit.errors import ProductError
from toolkit.targets.epub.disk import reading, writing
from toolkit.targets.epub.metadata import IDENTIFIER
from toolkit.targets.epub.package import Asset, Document, Meta, Package

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EPOCH = (1980, 1, 1, 0, 0, 0)
STORED = (".gif", ".jpeg", ".jpg", ".mp3", ".mp4", ".png", ".webp", ".woff", ".woff2")
"""Endings of what is compressed already: to deflate a JPEG takes 20 times as long, for 1 %."""
CHUNK = 1 << 18
"""How many bytes of a file are in memory at a time."""
# What every system takes as the name of a file; OCF, section 4.2.3, allows more.
PORTABLE = re.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*")


class _Ready(epub.EpubItem):  # type: ignore[misc]
    """An item that gives its bytes as they are; a file's are read only while they are zipped."""

    def __init__(self, uid: str, href: str, media_type: str, source: str | bytes | Path) -> None:
        super().__init__(uid=uid, file_name=href, media_type=media_type)
        self.properties: list[str] = []
        self.is_linear = True
        self.source = source


class _Archive(zipfile.ZipFile):
    """A zip whose bytes depend on nothing but its members: media stored, text deflated.

    The target can be sought in, so sizes and checksums stand before the bytes, as old readers want
    them, and Zip64 is used only for what needs it.
    """

    def writestr(  # type: ignore[override]  # ebooklib gives names; the rest is ours to say
        self, name: str, data: bytes | str, compress_type: int | None = None
    ) -> None:
        held = data.encode() if isinstance(data, str) else data
        self._write(name, len(held), [held])

    def stream(self, name: str, path: Path) -> None:
        """Write the bytes of a file, a little at a time."""
        with reading(path):
            size = path.stat().st_size
        self._write(name, size, _chunks(path))

    def _write(self, name: str, size: int, pieces: Iterable[bytes]) -> None:
        entry = zipfile.ZipInfo(name, EPOCH)
        entry.create_system = 0
        entry.file_size = size
        stored = name == "mimetype" or name.endswith(STORED)
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        # Deflated at zlib's level 6: 9 takes a third more time and saves 1 % of the text.
        with self.open(entry, "w") as member:
            for piece in pieces:
                member.write(piece)
        entry.external_attr = 0  # `open` sets rights of Unix; the system is none


def _chunks(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file; what is raised by who takes them passes by."""
    with reading(path):
        source = path.open("rb", buffering=0)
    with source:
        while True:
            with reading(path):
                chunk = source.read(CHUNK)
            if not chunk:
                return
            yield chunk


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """ebooklib's writer with our archive and a package document as EPUB 3.3 has it."""

    def _write_opf_file(self, root: Any) -> None:
        language = self.book.language
        root.set(XML_LANG, language)
        root.set("dir", self.book.direction)
        del root.attrib["prefix"]  # `rendition:` is reserved, and unused
        _refuse_gaps(root.find("metadata"))
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

    def _write_items(self) -> None:
        for item in self.book.get_items():
            name = f"{self.book.FOLDER_NAME}/{item.file_name}"
            if isinstance(item.source, Path):
                self.out.stream(name, item.source)
            else:
                self.out.writestr(name, item.source)


def write_container(
    target: Path,
    package: Package,
    *,
    nav: str,
    documents: Sequence[Document],
    files: Sequence[bytes | Path],
) -> None:
    """Zip `documents`, the navigation and `files` (in the order of `package.assets`).

    Raises:
        ProductError: A file cannot be read, the e-book cannot be written, or two members would
            have one name.
    """
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
    toc = _item(book, "nav", "text/nav.xhtml", "application/xhtml+xml", nav)
    toc.properties = ["nav"]
    _assets(book, package.assets, files)
    before = sum(each.before_contents for each in documents)
    book.spine = [*spine[:before], toc, *spine[before:]]
    modified = dt.datetime.fromisoformat(package.modified)
    _refuse_names([item.file_name for item in book.get_items()])
    with writing():
        _Writer(str(target), book, {"mtime": modified, "raise_exceptions": True}).write()


def _refuse_names(names: Sequence[str]) -> None:
    """Refuse names that some system cannot unpack beside each other."""
    counted = Counter(map(str.casefold, names))
    bad = [name for name in names if counted[name.casefold()] > 1 or not PORTABLE.fullmatch(name)]
    if bad:
        raise ProductError(f"E008 the e-book has names that are not portable: {', '.join(bad)}")


def _refuse_gaps(metadata: Any) -> None:
    """Refuse metadata without words: ebooklib passes over those that XML cannot hold."""
    empty = [dict(each.attrib) or each.tag for each in metadata if not each.text]
    if silent := [each for each in empty if "href" not in each]:  # a link says nothing else
        raise ProductError(f"the package document has no words for {silent}")


def _document(book: Any, document: Document) -> _Ready:
    stem = Path(document.name).stem
    item = _item(book, stem, document.href, "application/xhtml+xml", document.text)
    item.is_linear = document.linear
    return item


def _assets(book: Any, assets: Sequence[Asset], files: Sequence[bytes | Path]) -> None:
    for asset, path in zip(assets, files, strict=True):
        uid = asset.href.replace("/", "-").replace(".", "-")
        item = _item(book, uid, asset.href, asset.media_type, path)
        item.properties = [*asset.properties]


def _item(book: Any, uid: str, href: str, media_type: str, source: str | bytes | Path) -> _Ready:
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

"""Read an e-book once: every file is unpacked, so that damage is seen, and what is text parsed.

Source: EPUB 3.3, section 4 (OCF) and 5 (package document).
"""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from toolkit.targets.epub.css import read_sheet
from toolkit.targets.epub.lint.ebook import (
    XHTML,
    Document,
    Ebook,
    Item,
    Picture,
    resolve,
)
from toolkit.targets.epub.lint.elements import Element, parse
from toolkit.targets.epub.lint.faults import Fault
from toolkit.targets.epub.lint.headers import read_header

CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
LONGEST = 64_000_000
"""Bytes of a text that is read: no e-book needs more, and a small zip can hold very many."""
PIECE = 1 << 20
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
"""What zipfile raises where a file is cut off, damaged, packed strangely or has a password."""
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*);")
_PUBLIC = re.compile(rb"<!DOCTYPE[^>]*\bPUBLIC\b", re.IGNORECASE)
_ENCODING = re.compile(rb"^<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")


class UnreadableError(Exception):
    """An e-book cannot be read at all; says why."""


def read_ebook(path: Path) -> tuple[Ebook, list[Fault]]:
    """Return the e-book at `path`, and what was wrong with single files of it.

    Raises:
        UnreadableError: It is no zip, is damaged, or has no package document.
        OSError: The file cannot be opened.
    """
    with path.open("rb"):  # what the disk says of it is told as it is
        pass
    try:
        with zipfile.ZipFile(path) as book:
            return _Reader(book, path.stat().st_size).read()
    except zipfile.BadZipFile as error:
        raise UnreadableError(str(error)) from error


class _Reader:
    """Reads one e-book, and remembers what is wrong with its files."""

    def __init__(self, book: zipfile.ZipFile, size: int) -> None:
        self.book = book
        self.size = size
        self.faults: list[Fault] = []
        self.names = set(book.namelist())

    def read(self) -> tuple[Ebook, list[Fault]]:
        begins = self.needed("mimetype") if "mimetype" in self.names else b""
        path = self.package_path()
        package = self.parsed(path, self.needed(path))
        if package is None or package[0].name != "package":
            raise UnreadableError(f"its package document {path} is none")
        items = tuple(_items(path, package))
        book = Ebook(
            size=self.size,
            members=tuple(self.book.infolist()),
            begins=begins,
            package_path=path,
            package=package,
            items=items,
            encrypted=frozenset(self.encrypted()),
        )
        self.contents(book, read={"mimetype", CONTAINER, path})
        return book, self.faults

    def package_path(self) -> str:
        if CONTAINER not in self.names:
            raise UnreadableError(f"it has no {CONTAINER}")
        elements = self.parsed(CONTAINER, self.needed(CONTAINER)) or []
        paths = [each.get("full-path") for each in elements if each.name == "rootfile"]
        if not paths or paths[0] not in self.names:
            raise UnreadableError(f"{CONTAINER} names no package document that is there")
        return paths[0]

    def needed(self, name: str) -> bytes:
        """Return a file without which nothing can be said."""
        try:
            return self.book.read(name)
        except UNREADABLE as error:
            raise UnreadableError(f"{name}: {error}") from error

    def encrypted(self) -> Iterator[str]:
        """Yield the files that only those can read who have the key."""
        if ENCRYPTION in self.names:
            for each in self.parsed(ENCRYPTION, self.needed(ENCRYPTION)) or []:
                if each.name.endswith("CipherReference"):
                    yield each.get("URI")

    def contents(self, book: Ebook, *, read: set[str]) -> None:
        """Read every other file, documents in reading order first."""
        order = sorted(book.by_path, key=lambda path: book.spine.get(path, len(book.spine)))
        for path in dict.fromkeys((*order, *sorted(self.names - read))):
            if path not in self.names or path in read or path.endswith("/"):
                continue
            try:
                self.file(book, path, book.by_path.get(path))
            except UNREADABLE as error:
                raise UnreadableError(f"is damaged at {path}: {error}") from error

    def file(self, book: Ebook, path: str, item: Item | None) -> None:
        size = self.book.getinfo(path).file_size
        kind = item.media_type if item else ""
        text = kind == XHTML or kind == "text/css"
        with self.book.open(path) as stream:
            head = stream.read(min(size, LONGEST) if text else 4 * PIECE)
            while stream.read(PIECE):  # to the end, where the sum of all bytes is compared
                pass
        if item is None:
            return
        if path in book.encrypted:
            if text:
                message = "is locked and cannot be looked into"
                self.faults.append(Fault("E001", message, path, severity="warning"))
            return
        if text and size > LONGEST:
            self.faults.append(Fault("E016", "is too long to be read", path))
        elif kind == XHTML:
            elements = self.parsed(path, head)
            if elements:
                book.documents[path] = Document(path, elements, size)
        elif kind == "text/css":
            book.sheets[path] = read_sheet(self.decoded(path, head))
        elif kind.startswith("image/") and kind != "image/svg+xml":
            book.pictures[path] = Picture(item, size, read_header(head))

    def decoded(self, path: str, data: bytes) -> str:
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.faults.append(Fault("E015", f"is not UTF-8 at byte {error.start + 1}", path))
            return data.decode("latin-1")

    def parsed(self, path: str, data: bytes) -> list[Element] | None:
        """Return the elements of an XML file; None if it is not well-formed."""
        said = _ENCODING.match(data)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (
            said and said[1].lower() not in (b"utf-8", b"utf8", b"us-ascii", b"ascii")
        ):
            name = said[1].decode() if said else "UTF-16"
            self.faults.append(Fault("E015", f"is {name}, not UTF-8", path))
        data = self.without_entities(path, data)
        try:
            return parse(data)
        except (expat.ExpatError, LookupError, ValueError) as error:
            line, column = getattr(error, "lineno", 0), getattr(error, "offset", -1) + 1
            words = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else error
            self.faults.append(Fault("E016", f"is not well-formed: {words}", path, line, column))
            return None

    def without_entities(self, path: str, data: bytes) -> bytes:
        """Return a document with the characters that HTML's names of them stand for.

        EPUB 2 takes these names, for its documents name the list of them (a public DTD).
        """
        if not _ENTITY.search(data):
            return data
        allowed = _PUBLIC.search(data[:1000])
        own = b"<!ENTITY" in data[:10_000]

        def character(match: re.Match[bytes]) -> bytes:
            name = match[1].decode()
            found = html.entities.html5.get(f"{name};")
            if found is None or own:
                return match[0]
            if not allowed:
                line = data.count(b"\n", 0, match.start()) + 1
                column = match.start() - data.rfind(b"\n", 0, match.start())
                self.faults.append(Fault("E017", f"has the entity &{name};", path, line, column))
            return found.encode()

        return _ENTITY.sub(character, data)


def _items(path: str, package: list[Element]) -> Iterator[Item]:
    for each in package:
        if each.name == "item":
            target = resolve(path, each.get("href"))
            yield Item(
                id=each.get("id"),
                href=each.get("href"),
                path=target[0] if target else "",
                media_type=each.get("media-type").strip().lower(),
                properties=tuple(each.get("properties").split()),
                element=each,
            )

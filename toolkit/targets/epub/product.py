"""Plan and make the e-book of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from toolkit.book import fonts
from toolkit.book.medium import Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pagemap import PAGES, layout_folder, mark_pages, page_marks, read_pagemap
from toolkit.book.phrases import phrase
from toolkit.book.serialise import parse, whole
from toolkit.errors import Finding, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.web import public_pages
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub import documents
from toolkit.targets.epub.container import write_container
from toolkit.targets.epub.cover import FrontCover, cover_of
from toolkit.targets.epub.metadata import metadata
from toolkit.targets.epub.navigation import nav
from toolkit.targets.epub.package import Asset, Package
from toolkit.targets.epub.pictures import Album, shown, too_heavy
from toolkit.targets.epub.readback import read_back

name = "epub"
LIBRARIES = ("ebooklib", "lxml")
CSS = ("base.css", "epub.css")


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield for each language its pictures and its e-book."""
    exhibition = permitted(exhibition, "epub")
    for language in languages:
        book = outline(exhibition, (language,))
        album, cover = illustrated(exhibition, folders, book)
        yield from album.steps()
        yield _book_step(exhibition, folders, book, album, cover)


def illustrated(exhibition: Exhibition, folders: Folders, book: Book) -> tuple[Album, FrontCover]:
    """Return the pictures of the book, the cover's own last, and the cover."""
    every = (shown(exhibition, folders, each, book.language) for each in documents.pictured(book))
    pictures = tuple(each for each in every if each)
    cover = cover_of(exhibition, folders, book, pictures)
    return Album((*pictures, cover.picture) if cover.own else pictures), cover


def _book_step(
    exhibition: Exhibition, folders: Folders, book: Book, album: Album, cover: FrontCover
) -> Step:
    medium = Medium(
        link=str,
        notes="end",
        images=album.image,
        enlarged=album.enlarged,
        zoom=public_pages(exhibition),
        form="epub",
    )
    package = _package(exhibition, book)
    texts = tuple(documents.documents(book, medium, cover=cover, css=package.css))
    assets = (*_sheets(), *album.assets(cover.id))
    package = replace(package, documents=texts, assets=tuple(asset for asset, _ in assets))
    pagemap = File(f"{layout_folder(book.id, book.language)}/{PAGES}")
    return Step(
        output=f"{folders.dist}/{book.id}-{book.language}.epub",
        make=write_epub,
        inputs=(package, pagemap, *(file for _, file in assets)),
        libraries=LIBRARIES,
    )


def _package(exhibition: Exhibition, book: Book) -> Package:
    def words(key: str) -> str:
        return phrase(key, book.language).words

    front = exhibition.front
    return Package(
        language=book.language,
        modified=f"{front.date.earliest}T00:00:00",
        metadata=tuple(
            metadata(
                book,
                base_url=front.base_url.address.rstrip("/"),
                plates=documents.plates(book),
                objects=documents.objects(book),
                covered=True,
            )
        ),
        documents=(),
        assets=(),
        entries=tuple(documents.entries(book)),
        landmarks=tuple(documents.landmarks(book, words=words)),
        css=tuple(f"css/{sheet}" for sheet in CSS),
    )


def _sheets() -> Iterator[tuple[Asset, File]]:
    for sheet in CSS:
        yield Asset(href=f"css/{sheet}", media_type="text/css"), File(str(fonts.THEME / sheet))


def write_epub(part: Path, package: Package, pagemap: Path, *files: Path) -> tuple[Finding, ...]:
    """Mark the pages of the PDF in the documents, list them, and zip everything.

    Args:
        part: The e-book to write.
        package: Everything but the bytes of its files.
        pagemap: `pages.json` of the PDF's layout.
        files: The files of `package.assets`, in their order.
    """
    pages = read_pagemap(pagemap)
    marked, listed = [], []
    for text in package.documents:
        root = mark_pages(parse(text.text), pages)
        marked.append(replace(text, text=whole(root)))
        listed += [(mark.label, f"{text.name}#{mark.id}") for mark in page_marks(root)]
    navigation = nav(package, listed)
    write_container(part, package, nav=navigation, documents=marked, files=files)
    return too_heavy(files)


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the e-books: a broken link, a missing file, an unlisted one."""
    for language in languages:
        yield from read_back(f"{folders.dist}/{exhibition.id}-{language}.epub", root=root)

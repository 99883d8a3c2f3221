"""Plan and make the e-book of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from toolkit.book import fonts
from toolkit.book.access import access
from toolkit.book.medium import Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pagemap import PageMap, read_pagemap
from toolkit.book.phrases import phrase
from toolkit.errors import Finding, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.web import public_pages
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub import documents
from toolkit.targets.epub.accessibility import accessibility, reports
from toolkit.targets.epub.container import write_container
from toolkit.targets.epub.cover import FrontCover, cover_of
from toolkit.targets.epub.disk import reading
from toolkit.targets.epub.lint import lint
from toolkit.targets.epub.metadata import metadata, modified
from toolkit.targets.epub.package import Asset, Package
from toolkit.targets.epub.pagelist import report_step, verify_pages
from toolkit.targets.epub.paging import paged, printed_pages
from toolkit.targets.epub.pictures import Album, shown, too_heavy
from toolkit.targets.epub.styles import dressed

name = "epub"
LIBRARIES = ("ebooklib", "lxml")
CSS = ("base.css", "epub.css")


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield for each language its pictures, its e-book, and where its pages are in print."""
    exhibition = permitted(exhibition, "epub")
    for language in languages:
        order = exhibition.front.editions.order
        book = outline(exhibition, (language,), order.of(language))
        album, cover = illustrated(exhibition, folders, book)
        yield from album.steps()
        yield from _book_steps(exhibition, folders, book, album, cover)


def illustrated(exhibition: Exhibition, folders: Folders, book: Book) -> tuple[Album, FrontCover]:
    """Return the pictures of the book, the cover's own last, and the cover."""
    every = (shown(exhibition, folders, each, book.language) for each in documents.pictured(book))
    pictures = tuple(each for each in every if each)
    cover = cover_of(exhibition, folders, book, pictures)
    return Album.of((*pictures, cover.picture) if cover.own else pictures), cover


def _book_steps(
    exhibition: Exhibition, folders: Folders, book: Book, album: Album, cover: FrontCover
) -> Iterator[Step]:
    medium = Medium(
        link=str,
        notes="end",
        images=album.image,
        enlarged=album.enlarged,
        zoom=public_pages(exhibition),
        told_by_pages=exhibition.front.editions.press.made,
        form="epub",
    )
    package = _package(exhibition, book)
    sections = documents.printed(book, medium)
    texts = tuple(documents.documents(book, sections, cover=cover, css=package.css))
    assets = (*_sheets(), *album.assets(cover.id))
    package = replace(
        package,
        documents=texts,
        entries=tuple(documents.entries(book, sections)),
        assets=tuple(asset for asset, _ in assets),
    )
    name, pages = f"{book.id}-{book.language}", printed_pages(exhibition, book.language)
    yield Step(
        output=f"{folders.dist}/{name}.epub",
        make=write_epub,
        inputs=(package, pages, *(file for _, file in assets)),
        libraries=LIBRARIES,
    )
    if pages:
        yield report_step(package, pages, folders, name)


def _package(exhibition: Exhibition, book: Book) -> Package:
    def words(key: str) -> str:
        return phrase(key, book.language).words

    front = exhibition.front
    printed = front.editions.press.made
    return Package(
        language=book.language,
        modified=modified(front),
        metadata=(
            *metadata(exhibition, book, printed=printed),
            *accessibility(access(book, pages=printed), book.language, said=front.accessibility),
        ),
        links=tuple(reports(book.language, said=front.accessibility)),
        documents=(),
        assets=(),
        entries=(),
        landmarks=tuple(documents.landmarks(book, words=words)),
        css=tuple(f"css/{sheet}" for sheet in CSS),
    )


def _sheets() -> Iterator[tuple[Asset, File]]:
    for sheet in CSS:
        yield Asset(href=f"css/{sheet}", media_type="text/css"), File(str(fonts.THEME / sheet))


def write_epub(
    part: Path, package: Package, pagemap: Path | None, *files: Path
) -> tuple[Finding, ...]:
    """Mark the pages of the printed book in the documents, list them, and zip everything.

    Args:
        part: The e-book to write.
        package: Everything but the bytes of its files.
        pagemap: `pages.json` of the press edition's layout, None where no book is printed.
        files: The files of `package.assets`, in their order.
    """
    book = paged(package, _pages(pagemap))
    texts = (book.nav, *(each.text for each in book.documents))
    held = dressed(texts, package.assets, files)
    write_container(part, package, nav=book.nav, documents=book.documents, files=held)
    return too_heavy(files)


def _pages(pagemap: Path | None) -> PageMap | None:
    if pagemap is None:
        return None
    with reading(pagemap):
        return read_pagemap(pagemap)


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the e-books, as `lint` finds it in anybody's."""
    for language in languages:
        path = f"{folders.dist}/{exhibition.id}-{language}.epub"
        yield from lint(root / path, path, hint="Run: toolkit build")
        yield from verify_pages(exhibition, folders, language, root)

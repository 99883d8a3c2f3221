"""Plan and make the e-book of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isqrt
from pathlib import Path

from toolkit.book import fonts
from toolkit.book.access import access
from toolkit.book.medium import ImageFile
from toolkit.book.outline import Book, outline
from toolkit.book.pagemap import read_pagemap
from toolkit.book.phrases import phrase
from toolkit.errors import Problem
from toolkit.images import make
from toolkit.images.plan import Size, fit
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.pictures import Cover, Picture
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub import documents
from toolkit.targets.epub.accessibility import accessibility, reports
from toolkit.targets.epub.container import write_container
from toolkit.targets.epub.documents import FrontCover
from toolkit.targets.epub.metadata import metadata, modified
from toolkit.targets.epub.package import Asset, Package
from toolkit.targets.epub.pagelist import report_step, verify_pages
from toolkit.targets.epub.paging import paged, printed_pages
from toolkit.targets.epub.readback import read_back

name = "epub"
LIBRARIES = ("ebooklib", "lxml")
PIXELS = 3_800_000
"""The most a picture may have: the strictest of Apple, Kobo and the EBPAJ profile."""
QUALITY = 85
CSS = ("base.css", "epub.css")


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield for each language its pictures, its e-book, and where its pages are in print."""
    exhibition = permitted(exhibition, "epub")
    for language in languages:
        order = exhibition.front.editions.order
        book = outline(exhibition, (language,), order.of(language))
        pictures = dict(_pictures(exhibition, folders, book))
        yield from (step for step, _ in pictures.values())
        yield from _book_steps(exhibition, folders, book, pictures)


def _pictures(
    exhibition: Exhibition, folders: Folders, book: Book
) -> Iterator[tuple[str, tuple[Step, Size]]]:
    """Yield for each picture, the cover's own last, the step that scales it, and its size."""
    for shown in documents.pictured(book):
        image = exhibition.image(shown.id)
        picture = image.choose((shown.picture,)) if image and shown.picture else None
        if picture is not None:
            yield shown.id, _scaled(folders, shown.id, picture)
    cover = exhibition.cover
    if isinstance(cover, Cover) and cover.image:
        own = cover.image.choose(book.languages)
        if own is not None:
            yield documents.COVER_PICTURE, _scaled(folders, documents.COVER_PICTURE, own)


def _scaled(folders: Folders, name: str, picture: Picture) -> tuple[Step, Size]:
    size = within(Size(picture.width, picture.height), pixels=PIXELS)
    step = Step(
        output=f"{folders.dist}/epub/{name}-{picture.language}.jpg",
        make=make.write_derivative,
        inputs=(File(f"{folders.sources}/{picture.path}"), size, QUALITY, False),
        libraries=make.LIBRARIES,
    )
    return step, size


def within(size: Size, *, pixels: int) -> Size:
    """Return the largest size of the same shape that has at most `pixels` px."""
    if size.pixels <= pixels:
        return size
    # longest² = pixels × longer / shorter side, rounded down
    return fit(size, longest=isqrt(pixels * size.longest**2 // size.pixels))


def _book_steps(
    exhibition: Exhibition,
    folders: Folders,
    book: Book,
    pictures: dict[str, tuple[Step, Size]],
) -> Iterator[Step]:
    def image(id: str, language: str) -> ImageFile:
        step, size = pictures[id]
        return ImageFile(f"../images/{Path(step.output).name}", size.width, size.height)

    cover = documents.cover_of(exhibition, book)
    package = _package(exhibition, book, cover=cover)
    texts = tuple(documents.documents(book, image, cover=cover, css=package.css))
    assets = (*_sheets(), *_image_assets(pictures, cover))
    package = replace(package, documents=texts, assets=tuple(asset for asset, _ in assets))
    name, pages = f"{book.id}-{book.language}", printed_pages(exhibition, book.language)
    yield Step(
        output=f"{folders.dist}/{name}.epub",
        make=write_epub,
        inputs=(package, pages, *(file for _, file in assets)),
        libraries=LIBRARIES,
    )
    if pages:
        yield report_step(package, pages, folders, name)


def _package(exhibition: Exhibition, book: Book, *, cover: FrontCover | None) -> Package:
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
        entries=tuple(documents.entries(book)),
        landmarks=tuple(documents.landmarks(book, cover=cover is not None, words=words)),
        css=tuple(f"css/{sheet}" for sheet in CSS),
    )


def _sheets() -> Iterator[tuple[Asset, File]]:
    for sheet in CSS:
        yield Asset(href=f"css/{sheet}", media_type="text/css"), File(str(fonts.THEME / sheet))


def _image_assets(
    pictures: dict[str, tuple[Step, Size]], cover: FrontCover | None
) -> Iterator[tuple[Asset, File]]:
    for id, (step, _) in pictures.items():
        properties = ("cover-image",) if cover and cover.picture == id else ()
        href = f"images/{Path(step.output).name}"
        asset = Asset(href=href, media_type="image/jpeg", properties=properties)
        yield asset, File(step.output)


def write_epub(part: Path, package: Package, pagemap: Path | None, *files: Path) -> None:
    """Mark the pages of the printed book in the documents, list them, and zip everything.

    Args:
        part: The e-book to write.
        package: Everything but the bytes of its files.
        pagemap: `pages.json` of the press edition's layout, None where no book is printed.
        files: The files of `package.assets`, in their order.
    """
    book = paged(package, read_pagemap(pagemap) if pagemap else None)
    write_container(part, package, nav=book.nav, documents=book.documents, files=files)


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the e-books: a broken link, a missing file, an unlisted one."""
    for language in languages:
        yield from read_back(f"{folders.dist}/{exhibition.id}-{language}.epub", root=root)
        yield from verify_pages(exhibition, folders, language, root)

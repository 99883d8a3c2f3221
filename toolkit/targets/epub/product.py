"""Plan and make the e-book of each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isqrt
from pathlib import Path

from toolkit.book import fonts
from toolkit.book.content.panels import Plate
from toolkit.book.medium import ImageFile
from toolkit.book.outline import Book, outline
from toolkit.book.pagemap import PAGES, layout_folder, mark_pages, page_marks, read_pagemap
from toolkit.book.phrases import phrase
from toolkit.book.serialise import parse, whole
from toolkit.errors import Problem
from toolkit.images import make
from toolkit.images.plan import Size, fit
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.pictures import Cover, Picture
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub import documents
from toolkit.targets.epub.container import write_container
from toolkit.targets.epub.documents import FrontCover
from toolkit.targets.epub.lint import lint
from toolkit.targets.epub.metadata import metadata
from toolkit.targets.epub.navigation import nav
from toolkit.targets.epub.package import Asset, Package

name = "epub"
LIBRARIES = ("ebooklib", "lxml")
PIXELS = 3_800_000
"""The most a picture may have: the strictest of Apple, Kobo and the EBPAJ profile."""
QUALITY = 85
CSS = ("base.css", "epub.css")


def plan(exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...]) -> Iterator[Step]:
    """Yield for each language its pictures and its e-book."""
    exhibition = permitted(exhibition, "epub")
    for language in languages:
        book = outline(exhibition, (language,))
        pictures = dict(_pictures(exhibition, folders, book))
        yield from (step for step, _ in pictures.values())
        yield _book_step(exhibition, folders, book, pictures)


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


def _book_step(
    exhibition: Exhibition,
    folders: Folders,
    book: Book,
    pictures: dict[str, tuple[Step, Size]],
) -> Step:
    def image(id: str, language: str) -> ImageFile:
        step, size = pictures[id]
        return ImageFile(f"../images/{Path(step.output).name}", size.width, size.height)

    shown = documents.plates(book)
    cover = documents.cover_of(exhibition, book)
    package = _package(exhibition, book, cover=cover, shown=shown)
    texts = tuple(documents.documents(book, image, cover=cover, css=package.css))
    assets = (*_sheets(), *_image_assets(pictures, cover))
    package = replace(package, documents=texts, assets=tuple(asset for asset, _ in assets))
    pagemap = File(f"{layout_folder(book.id, book.language)}/{PAGES}")
    return Step(
        output=f"{folders.dist}/{book.id}-{book.language}.epub",
        make=write_epub,
        inputs=(package, pagemap, *(file for _, file in assets)),
        libraries=LIBRARIES,
    )


def _package(
    exhibition: Exhibition, book: Book, *, cover: FrontCover | None, shown: tuple[Plate, ...]
) -> Package:
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
                plates=shown,
                objects=documents.objects(book),
                covered=cover is not None,
            )
        ),
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


def write_epub(part: Path, package: Package, pagemap: Path, *files: Path) -> None:
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


def verify(
    exhibition: Exhibition, folders: Folders, *, languages: tuple[str, ...], root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the e-books, as `lint` finds it in anybody's."""
    for language in languages:
        path = f"{folders.dist}/{exhibition.id}-{language}.epub"
        yield from lint(root / path, path, hint="Run: toolkit build")

"""Make an e-book without its PDF: the last step alone, with a page map and pictures made up."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.book.pagemap import PAGES, PageMap, PageStart, write_pagemap
from toolkit.sources.read import read_exhibition
from toolkit.steps.step import File, Step
from toolkit.targets import Folders
from toolkit.targets.epub import plan
from toolkit.targets.epub.package import Package

PICTURE = b"\xff\xd8\xff\xe0 what no test looks at \xff\xd9"


def book_step(sources: Path, language: str) -> Step:
    """Return the step that makes the e-book of an exhibition."""
    exhibition = read_exhibition(sources).exhibition
    planned = plan(exhibition, Folders.of(sources.name), languages=(language,))
    return next(step for step in planned if step.output.endswith(".epub"))


def make_book(folder: Path, step: Step, pages: PageMap) -> Path:
    """Make the e-book in `folder`, with `pages` as its page map; return it."""
    (folder / "picture.jpg").write_bytes(PICTURE)
    write_pagemap(folder / PAGES, pages)
    book = folder / Path(step.output).name
    step.make(book, *(_given(each, folder) for each in step.inputs))
    return book


def _given(value: object, folder: Path) -> object:
    if type(value) is tuple:
        return tuple(_given(each, folder) for each in value)
    if not isinstance(value, File):
        return value
    path = Path(value.path)
    return path if path.is_absolute() else folder / (PAGES if path.name == PAGES else "picture.jpg")


def package_of(step: Step) -> Package:
    """Return what the book is made from."""
    return next(each for each in step.inputs if isinstance(each, Package))


def many_pages(package: Package) -> PageMap:
    """Return a page map in which a page begins inside every paragraph, some letters behind its id.

    Those of the folded texts and of the notes are none of them: a printed book has these elsewhere.
    """
    pages: list[PageStart] = []
    for document in package.documents:
        text = re.sub(r"(?s)<details.*?</details>|<aside.*?</aside>", "", document.text)
        for id, begins in re.findall(r'<p id="([^"]+)"[^>]*>([^<]*)', text):
            words = begins[9:].partition(" ")[2][:60]
            if words:
                pages.append(PageStart(str(len(pages) + 1), id, begins.index(words), words))
    return PageMap(tuple(pages), tuple((page.anchor, page.label) for page in pages))

"""Covers of a book of a few pages, each laid out once."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image as Pillow

from tests.targets.pdf.conftest import book, english
from toolkit.book.pagemap import PageMap, PageStart, write_pagemap
from toolkit.errors import Finding
from toolkit.model.editions import CoverEdition, Editions
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover, Image, Picture
from toolkit.model.publication import ProductIsbn, Publication
from toolkit.steps.run import run
from toolkit.targets import Folders
from toolkit.targets.pdf.cover.planning import plan_cover

SEA = (221, 227, 229)
ISBN = "978-0-306-40615-7"
PICTURE = (2100, 2965)


def pictured() -> Exhibition:
    """Return a book with a picture made for its cover, and an ISBN."""
    exhibition = book()
    width, height = PICTURE
    picture = Picture(language="en", path="cover.png", width=width, height=height)
    return replace(
        exhibition,
        front=replace(
            exhibition.front,
            summary=english("A small book of long sentences."),
            homepage="https://small.museum",
            cover=Cover(image=Image(pictures=(picture,)), alt=english("A sea.")),
            publication=Publication(isbns=(ProductIsbn(isbn=ISBN, form="paperback"),)),
        ),
    )


def with_cover(exhibition: Exhibition, edition: CoverEdition) -> Exhibition:
    return replace(exhibition, front=replace(exhibition.front, editions=Editions(cover=edition)))


@dataclass(frozen=True)
class Made:
    path: Path
    findings: tuple[Finding, ...]

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]

    def words(self, box: Sequence[float]) -> list[str]:
        """Return the lines within a box: left, top, width, height, in mm of the media box."""
        left, top, width, height = (round(edge / 25.4 * 720) for edge in box)
        area = ["-x", left, "-y", top, "-W", width, "-H", height]
        command = ["pdftotext", "-r", 720, *area, self.path, "-"]
        read = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
        return [line for line in read.stdout.replace("\f", "").splitlines() if line.strip()]

    def drawn(self, ppi: int, folder: Path, box: Sequence[float] = ()) -> Pillow.Image:
        """Return the sheet as a picture, or what is within a box, as `words` takes it."""
        target = folder / f"drawn-{ppi}"
        edges = zip(("-x", "-y", "-W", "-H"), box, strict=False)
        area = [word for name, edge in edges for word in (name, str(round(edge / 25.4 * ppi)))]
        command = ["pdftoppm", "-r", str(ppi), *area, "-png", "-singlefile"]
        subprocess.run([*command, str(self.path), str(target)], check=True)
        return Pillow.open(target.with_suffix(".png"))


def make(exhibition: Exhibition, pages: int, root: Path, *, drawing: Path | None = None) -> Made:
    sources = root / "sources/small"
    sources.mkdir(parents=True)
    Pillow.new("RGB", (500, 700), "#c8c0b0").save(sources / "one.jpg")
    Pillow.new("RGB", PICTURE, SEA).save(sources / "cover.png")
    if drawing is not None:
        shutil.copy(drawing, sources / "cover.pdf")
    layout = root / "dist/small/layout/en-press"
    layout.mkdir(parents=True)
    labels = (PageStart(str(number), "", 0) for number in range(1, pages + 1))
    write_pagemap(layout / "pages.json", PageMap(tuple(labels), ()))
    report = run(plan_cover(exhibition, Folders.of("small"), "en"), root=root)
    found = tuple(finding for _, finding in report.findings if finding.code != "F004")
    return Made(root / "dist/small/small-en-cover.pdf", found)


@pytest.fixture(scope="session")
def cover(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return the cover of 216 pages, with picture and barcode."""
    return make(pictured(), 216, tmp_path_factory.mktemp("cover"))


@pytest.fixture(scope="session")
def thin(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return the cover of 40 pages, without a picture."""
    exhibition = replace(pictured(), front=replace(pictured().front, cover=None))
    return make(exhibition, 40, tmp_path_factory.mktemp("thin"))

"""The e-book has the pages of the printed book, if one is printed."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from tests.building import edit
from toolkit.book.pagemap import PageMap, PageStart, write_pagemap
from toolkit.model.exhibition import Exhibition
from toolkit.model.parts import Parts
from toolkit.sources.read import read_exhibition
from toolkit.targets import Folders
from toolkit.targets.epub import plan
from toolkit.targets.epub.package import Document, Package
from toolkit.targets.epub.pagelist import verify_pages

FOLDERS = Folders.of("tiny")


@pytest.fixture
def unprinted(tiny: Path, tmp_path: Path) -> Exhibition:
    """Return the tiny exhibition without a printed book."""
    folder = tmp_path / "sources" / "tiny"
    shutil.copytree(tiny, folder)
    edit(folder / "exhibition.yaml", "cover: light\n", "cover: light\neditions: {press: no}\n")
    return read_exhibition(folder).exhibition


def outputs(exhibition: Exhibition) -> list[str]:
    made = plan(exhibition, FOLDERS, languages=("en",))
    return [step.output for step in made if not step.output.endswith(".jpg")]


def documents(exhibition: Exhibition) -> tuple[Document, ...]:
    step = next(
        step
        for step in plan(exhibition, FOLDERS, languages=("en",))
        if step.output.endswith(".epub")
    )
    assert isinstance(step.inputs[0], Package)
    return step.inputs[0].documents


def test_a_list_of_the_pages_lies_beside_the_e_book_of_a_printed_one(
    tiny: Path, unprinted: Exhibition
) -> None:
    printed = read_exhibition(tiny).exhibition
    assert outputs(printed) == ["dist/tiny/tiny-en.epub", "dist/tiny/tiny-en-pages.txt"]
    assert outputs(unprinted) == ["dist/tiny/tiny-en.epub"]


def test_the_texts_of_the_panels_are_an_appendix_that_is_looked_up(
    tiny: Path, unprinted: Exhibition
) -> None:
    aside = [each.name for each in documents(read_exhibition(tiny).exhibition) if not each.linear]
    assert aside == ["transcripts.xhtml"]
    assert "transcripts.xhtml" not in {each.name for each in documents(unprinted)}


def test_the_e_book_has_the_order_of_the_printed_one(tiny: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sources" / "tiny"
    shutil.copytree(tiny, folder)
    order = "[title-page, body, sources, imprint]"
    said = f"cover: light\neditions: {{press: {{parts: {order}}}}}\n"
    edit(folder / "exhibition.yaml", "cover: light\n", said)
    names = [each.name for each in documents(read_exhibition(folder).exhibition)]
    assert names[-1] == "imprint.xhtml"
    assert read_exhibition(folder).exhibition.front.editions.order == Parts.parse(
        ["title-page", "body", "sources", "imprint"]
    )


NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<nav epub:type="page-list"><ol>{}</ol></nav></body></html>'
)


@pytest.mark.parametrize(
    ("listed", "messages"),
    [
        (["1", "2", "3"], []),
        (["1", "3"], []),
        ([], ["has no list of the pages of the printed book"]),
        (["1", "4"], ["lists p. 4, and the printed book has no words there"]),
        (["2", "1", "3"], ["lists p. 1 behind p. 2"]),
        (["1", "1"], ["lists p. 1 behind p. 1"]),
    ],
    ids=["all", "some", "none", "a blank one", "backwards", "twice"],
)
def test_a_list_of_pages_that_is_not_the_printed_book_s_is_told(
    listed: list[str], messages: list[str], tiny: Path, tmp_path: Path
) -> None:
    layout = tmp_path / "dist/tiny/layout/en-press"
    layout.mkdir(parents=True)
    starts = (PageStart(label, "" if label == "4" else "p", 0, "Words") for label in "1234")
    write_pagemap(layout / "pages.json", PageMap(tuple(starts), ()))
    lines = "".join(f'<li><a href="a.xhtml#page-{label}">{label}</a></li>' for label in listed)
    with zipfile.ZipFile(tmp_path / "dist/tiny/tiny-en.epub", "w") as book:
        book.writestr("EPUB/text/nav.xhtml", NAV.format(lines))
    found = list(verify_pages(read_exhibition(tiny).exhibition, FOLDERS, "en", tmp_path))
    assert [problem.message for problem in found] == messages
    assert {problem.code for problem in found} <= {"E091"}

"""The e-book is valid, accessible, whole in two readers, and says what the sources say."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from tests.building import PROJECT
from tests.products.conftest import SLUG
from tests.validators.ace import check_accessibility
from tests.validators.epubcheck import check_epub
from tests.validators.reader import Reading, read_in_epubjs, read_in_foliate
from toolkit.book.choose.choice import Choice
from toolkit.book.phrases import phrase

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
TYPE = "{http://www.idpf.org/2007/ops}type"
NOT_TEXT = {"noteref", "pagebreak", "backlink"}
ESSAYS = PROJECT / "sources" / SLUG / "essays"


@pytest.fixture(scope="module")
def pages(book: Path) -> dict[str, Element]:
    """Return the content documents by name."""
    with zipfile.ZipFile(book) as archive:
        return {
            name.removeprefix("EPUB/text/"): ElementTree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xhtml")
        }


def spine(book: Path) -> list[str]:
    """Return the names of the content documents in reading order."""
    with zipfile.ZipFile(book) as archive:
        package = next(name for name in archive.namelist() if name.endswith(".opf"))
        root = ElementTree.fromstring(archive.read(package))
    href = {item.get("id"): item.get("href", "") for item in root.iter(f"{OPF}item")}
    return [href[item.get("idref")].rpartition("/")[2] for item in root.iter(f"{OPF}itemref")]


@pytest.fixture(scope="module")
def lists(pages: dict[str, Element]) -> dict[str, list[tuple[str, str]]]:
    """Return the lists of the navigation: type -> (label, address) of each entry."""
    navs = {nav.get(TYPE, ""): nav for nav in pages["nav.xhtml"].iter(f"{HTML}nav")}
    return {
        kind: [("".join(a.itertext()), a.get("href", "")) for a in nav.iter(f"{HTML}a")]
        for kind, nav in navs.items()
    }


def test_epubcheck_has_nothing_to_say_not_even_a_usage(book: Path) -> None:
    assert check_epub(book) == ()


def test_ace_finds_no_violation(book: Path) -> None:
    assert check_accessibility(book) == ()


@pytest.mark.parametrize("read", [read_in_epubjs, read_in_foliate])
def test_a_reader_finds_every_list_and_shows_the_first_chapter(
    read: Callable[..., Reading],
    book: Path,
    pages: dict[str, Element],
    lists: dict[str, list[tuple[str, str]]],
    choice: Choice,
) -> None:
    opening = choice.exhibition.front.contents[0].removeprefix("essays/")
    begins = letters(next(paragraphs(written(opening, choice))))[:50]
    first = next(
        at
        for at, name in enumerate(spine(book))
        if begins in letters("".join(pages[name].itertext()))
    )
    reading = read(book, chapters=[0, first])
    assert (reading.toc, reading.pages, reading.landmarks) == (
        len(lists["toc"]),
        len(lists["page-list"]),
        len(lists["landmarks"]),
    )
    assert begins in letters(reading.chapters[1].text)
    assert reading.errors == ()
    assert {request.status for request in reading.requests} == {200}


def test_every_section_of_the_exhibition_stands_in_the_contents(
    lists: dict[str, list[tuple[str, str]]], choice: Choice
) -> None:
    titles = [label for label, _ in lists["toc"]]
    essays = [essay.title.choose(choice.languages).words for essay in choice.exhibition.essays]
    assert {re.sub(r"^\d+ ", "", title) for title in titles} >= set(essays)
    persons = {choice.name_of(person).text for person in choice.exhibition.persons}
    assert set(titles) >= persons
    parts = {phrase(kind, choice.languages[0]).words for kind in ("persons", "works")}
    assert set(titles) >= parts


@pytest.mark.parametrize("essay", sorted({path.name.split(".")[0] for path in ESSAYS.iterdir()}))
def test_every_paragraph_of_an_essay_is_in_the_book(
    essay: str, pages: dict[str, Element], choice: Choice
) -> None:
    page = pages[f"essay-{essay}.xhtml"]
    printed = {letters(text_of(each)) for each in page.iter(f"{HTML}p")}
    told = list(paragraphs(written(essay, choice)))
    assert len(told) >= 2
    for paragraph in told:
        assert letters(paragraph) in printed, paragraph[:60]


def written(essay: str, choice: Choice) -> str:
    """Return the source of an essay in the language of a book."""
    return (ESSAYS / f"{essay}.{choice.languages[0]}.md").read_text(encoding="utf-8")


def paragraphs(markdown: str) -> Iterator[str]:
    """Yield the paragraphs of an essay's source as plain words; notes and citations left out."""
    body = markdown.split("\n---\n", 1)[1]
    for block in re.split(r"\n\s*\n", body):
        if block.lstrip().startswith(("[^", "![", "#", ">", "-")):
            continue
        words = re.sub(r"\[\^[^\]]*\]|\[@[^\]]*\]", "", block)
        words = re.sub(r"\[([^\]]*)\](\([^)]*\)|\{[^}]*\})", r"\1", words)
        yield words.replace("*", "")


def letters(words: str) -> str:
    """Return what no typesetting changes: no spaces, no hyphens."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]+", "", words)


def text_of(element: Element) -> str:
    """Return the text of an element without the numbers of notes."""
    if element.get(TYPE) in NOT_TEXT:
        return ""
    return (element.text or "") + "".join(text_of(each) + (each.tail or "") for each in element)

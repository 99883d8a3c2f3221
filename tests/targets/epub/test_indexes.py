"""The indexes of an e-book tell the pages of the printed book, or the paragraphs without one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.targets.epub.test_languages import package
from toolkit.book.pagemap import PageMap, PageStart
from toolkit.model.exhibition import Exhibition
from toolkit.sources.read import read_exhibition
from toolkit.targets.epub.indexes import told_in_indexes
from toolkit.targets.epub.package import Package


@pytest.fixture
def exhibition(tiny: Path) -> Exhibition:
    return read_exhibition(tiny).exhibition


def index(found: Package) -> str:
    text = next(each.text for each in found.documents if each.name == "index-of-persons.xhtml")
    return re.sub("<[^>]*>", "", text.partition("</h1>")[2]).replace("\u00a0", " ")


def test_with_a_printed_book_the_index_says_its_pages(exhibition: Exhibition) -> None:
    found = package(exhibition, "en")
    pages = PageMap(
        pages=(PageStart("7", "person-lind", 0, "Anna Lind"),),
        anchors=(("person-lind", "7"), ("essay-the-light-M2", "1")),
    )
    told = index(told_in_indexes(found, pages))
    assert "Lind, Anna, keeper: entry, p. 7; The light, p. 1" in told
    assert "Page numbers are those of the printed book." in told


def test_without_a_printed_book_the_index_says_paragraphs(exhibition: Exhibition) -> None:
    editions = exhibition.front.editions
    press = replace(editions.press, made=False)
    front = replace(exhibition.front, editions=replace(editions, press=press))
    found = package(replace(exhibition, front=front), "en")
    assert "Lind, Anna, keeper: entry; The light, para. 1" in index(found)
    assert "Numbers are those of the paragraphs" in index(found)
    assert told_in_indexes(found, None) is found

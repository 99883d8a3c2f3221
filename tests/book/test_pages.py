from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from toolkit.book.elements import ids
from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.exhibition import Exhibition
from toolkit.sources.read import read_exhibition

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture(params=["small", "tiny"])
def any_exhibition(request: pytest.FixtureRequest, exhibition: Exhibition) -> Exhibition:
    return exhibition if request.param == "small" else read_exhibition(TINY).exhibition


@pytest.mark.parametrize("languages", [("en",), ("ru", "en")])
def test_every_link_in_the_book_leads_to_one_place(
    any_exhibition: Exhibition, paged: Medium, languages: tuple[str, ...]
) -> None:
    pages = [
        section_page(section, paged) for section in outline(any_exhibition, languages).sections
    ]
    found = Counter(id for made in pages for id in ids(made))
    assert [id for id, times in found.items() if times > 1] == []
    links = {
        href[1:]
        for made in pages
        for item in made.iter("a")
        if (href := item.get("href", "")).startswith("#")
    }
    assert links - set(found) == set()
    slots = {item.get("data-for") for made in pages for item in made.iter("a")} - {None}
    assert slots - set(found) == set()


@pytest.mark.parametrize("languages", [("en",), ("ru", "en")])
def test_links_hold_bare_text(
    any_exhibition: Exhibition, flowing: Medium, paged: Medium, languages: tuple[str, ...]
) -> None:
    for medium in (flowing, paged):
        for section in outline(any_exhibition, languages).sections:
            for link in section_page(section, medium).iter("a"):
                assert len(link) == 0
                assert link.text


def test_headings_never_skip_a_level(any_exhibition: Exhibition, paged: Medium) -> None:
    levels = [
        int(item.tag[1])
        for section in outline(any_exhibition, ("en",)).sections
        for item in section_page(section, paged).iter()
        if item.tag in ("h1", "h2", "h3", "h4", "h5", "h6")
    ]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_a_chapter_tells_the_language_of_its_text(exhibition: Exhibition, paged: Medium) -> None:
    chapter = outline(exhibition, ("ru", "en")).sections[5]
    made = xhtml(section_page(chapter, paged))
    assert made.startswith(
        '<section class="chapter body" id="essay-introduction" epub:type="chapter" '
        'role="doc-chapter" lang="en" xml:lang="en"><h1><span class="title" lang="ru" '
        'xml:lang="ru">Введение</span></h1>'
    )
    assert '<figure class="plate" id="panel-one" lang="ru" xml:lang="ru"' in made

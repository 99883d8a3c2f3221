from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from toolkit.book.content.sections import Section
from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import Reference
from toolkit.model.works import Author, Source


def works(exhibition: Exhibition, *sources: Source) -> Section:
    book = outline(replace(exhibition, sources=(*exhibition.sources, *sources)), ("en",))
    return next(section for section in book.sections if section.kind == "works")


@pytest.mark.parametrize(
    ("fields", "printed"),
    [
        (
            {
                "kind": "article",
                "authors": (Author(name="Applebaum, Anne"),),
                "container": "The Review",
                "volume": "3",
                "pages": "1–9",
                "date": HistoricalDate("1999"),
            },
            "Applebaum, Anne. ‘A Title: Sub’. The Review, vol.\u00a03, pp.\u00a01–9. 1999.",
        ),
        (
            {
                "kind": "chapter",
                "authors": (Author(name="Abe, A."),),
                "editors": (Author(name="Zed, Z."),),
                "pages": "12",
                "container": "Whole Book",
                "city": "Oxford",
                "publisher": "OUP",
            },
            "Abe, A. ‘A Title: Sub’, edited by Z. Zed. In Whole Book, p.\u00a012. Oxford: OUP.",
        ),
        (
            {
                "kind": "web",
                "corporate": "Aid",
                "url": "https://example.org/a",
                "accessed": HistoricalDate("2026-11-01"),
            },
            "Aid. ‘A Title: Sub’. example.org/a (accessed 1\u00a0November 2026).",
        ),
        (
            {
                "kind": "archival-file",
                "corporate": "",
                "archive": "RGANI",
                "reference": Reference(shelfmark="f. 3"),
            },
            "‘A Title: Sub’. RGANI, f. 3.",
        ),
    ],
    ids=["article", "chapter", "web", "archival file"],
)
def test_a_work_in_the_list(
    exhibition: Exhibition, paged: Medium, fields: dict[str, Any], printed: str
) -> None:
    source = Source(id="new", grade="press", title="A Title: Sub", lang="en", **fields)
    page = section_page(works(exhibition, source), paged)
    item = next(item for item in page.iter("li") if item.get("id") == "source-new")
    assert "".join(item.itertext()) == printed


def test_works_are_sorted_by_maker_then_title(exhibition: Exhibition, paged: Medium) -> None:
    page = section_page(
        works(
            exhibition,
            Source(id="z", grade="press", kind="book", title="Zoo", corporate="Ångström Fund"),
            Source(id="a", grade="press", kind="book", title="Arc", corporate="Ångström Fund"),
        ),
        paged,
    )
    assert [item.get("id") for item in page.iter("li")] == ["source-a", "source-z", "source-nights"]


def test_a_title_tells_its_language(exhibition: Exhibition, paged: Medium) -> None:
    source = Source(id="ru", grade="memoir", kind="book", title="Белые ночи", lang="ru")
    page = section_page(works(exhibition, source), paged)
    assert [item.get("lang") for item in page.iter("cite")] == [None, "ru"]

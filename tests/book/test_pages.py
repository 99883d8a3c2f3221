from __future__ import annotations

from collections import Counter

from toolkit.book.content import Section
from toolkit.book.elements import ids
from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.exhibition import Exhibition


def page(exhibition: Exhibition, anchor: str, medium: Medium, *languages: str) -> str:
    book = outline(exhibition, languages or ("en",))
    return xhtml(section_page(find(book.walk(), anchor), medium))


def find(sections: object, anchor: str) -> Section:
    return next(section for section in sections if section.anchor == anchor)


def test_every_link_in_the_book_leads_to_one_place(exhibition: Exhibition, paged: Medium) -> None:
    pages = [section_page(section, paged) for section in outline(exhibition, ("en",)).sections]
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
    assert "panel-two" in found


def test_links_hold_bare_text(exhibition: Exhibition, flowing: Medium, paged: Medium) -> None:
    for medium in (flowing, paged):
        for section in outline(exhibition, ("en",)).sections:
            for link in section_page(section, medium).iter("a"):
                assert len(link) == 0
                assert link.text

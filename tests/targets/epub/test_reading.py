"""What a reading system and a screen reader find in the documents of an e-book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.targets.epub.test_languages import FULL, package
from toolkit.book.elements import has_class
from toolkit.book.serialise import parse
from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.printed import printed
from toolkit.model.prose import (
    Characters,
    Citation,
    Cite,
    Heading,
    Inline,
    Note,
    Paragraph,
    Passage,
    Prose,
    Reference,
)
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

ROLES = {
    "afterword": "doc-afterword",
    "appendix": "doc-appendix",
    "backlink": "doc-backlink",
    "bibliography": "doc-bibliography",
    "biblioref": "doc-biblioref",
    "chapter": "doc-chapter",
    "colophon": "doc-colophon",
    "credits": "doc-credits",
    "footnote": "doc-footnote",
    "foreword": "doc-foreword",
    "glossary": "doc-glossary",
    "glossref": "doc-glossref",
    "index": "doc-index",
    "noteref": "doc-noteref",
}
"""Source: DPUB-ARIA 1.1, section 4, and its mapping from epub:type."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
Documents = dict[str, Element]


def documents(exhibition: Exhibition, language: str = "en") -> Documents:
    return {each.name: parse(each.text) for each in package(exhibition, language).documents}


def sentence(*children: Inline) -> Paragraph:
    return Paragraph((*children, Characters(".")))


CHAPTER = Essay(
    id="told",
    title=Text.parse({"en": "What is told", "ru": "О чём рассказано"}),
    body=Prose(
        (
            Passage(
                "en",
                (
                    sentence(
                        Characters("A "),
                        Reference("term", "term-one", (Characters("term"),)),
                        Cite((Citation("on-term"),)),
                    ),
                    Heading(2, (Characters("Later"),)),
                    sentence(
                        Characters("Said"),
                        Note((sentence(Characters("A note")), sentence(Characters("More of it")))),
                        Reference("term", "term-one", (Characters("again"),)),
                        Note((sentence(Characters("Another")),)),
                    ),
                ),
            ),
        )
    ),
)


@cache
def full(language: str = "en") -> Documents:
    """Return the documents of the full exhibition, with a chapter that has notes and terms."""
    exhibition = read_exhibition(FULL).exhibition
    contents = (f"essays/{CHAPTER.id}", *exhibition.front.contents)
    front = replace(exhibition.front, contents=contents)
    told = replace(exhibition, front=front, essays=(*exhibition.essays, CHAPTER))
    return documents(printed(told), language)


def typed(pages: Documents, kind: str) -> Iterator[tuple[str, Element]]:
    for name, page in pages.items():
        yield from ((name, each) for each in page.iter() if each.get("epub:type") == kind)


def target(pages: Documents, name: str, link: Element) -> Element:
    """Return the element that a link in the document `name` leads to."""
    file, _, anchor = link.get("href", "").partition("#")
    (found,) = (each for each in pages[file or name].iter() if each.get("id") == anchor)
    return found


def words(element: Element) -> str:
    return "".join(element.itertext()).replace("\u00a0", " ").strip()


def test_what_has_a_type_has_the_role_that_belongs_to_it() -> None:
    for page in full().values():
        for each in page.iter():
            kind = each.get("epub:type", "")
            if kind in ROLES:
                assert each.get("role") == ROLES[kind], kind
    assert {kind for kind in ROLES if [*typed(full(), kind)]} >= set(ROLES) - {"foreword"}


def test_every_note_leads_back_to_its_own_call() -> None:
    calls = [*typed(full(), "noteref")]
    assert len(calls) > 2
    notes = set()
    for name, call in calls:
        note = target(full(), name, call)
        assert (note.tag, note.get("epub:type")) == ("aside", "footnote")
        (back,) = (each for each in note.iter() if each.get("epub:type") == "backlink")
        assert target(full(), name, back) is call
        assert words(back) == words(call)
        assert back.get("aria-label") == f"Back to note {words(call)} in the text"
        notes.add(note.get("id"))
    assert len(notes) == len(calls) == len([*typed(full(), "footnote")])


def test_a_note_that_is_called_twice_stands_twice_each_with_its_own_way_back(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    first, *others = exhibition.essays
    note = Note((Paragraph((Characters("The same."),)),))
    text = (Paragraph((Characters("One"), note, Characters(" and two"), note)),)
    essay = replace(first, body=Prose((Passage("en", text),)))
    pages = documents(replace(exhibition, essays=(essay, *others)))
    name = f"essay-{essay.id}.xhtml"
    calls = [call for page, call in typed(pages, "noteref") if page == name]
    notes = [target(pages, name, call) for call in calls]
    assert [words(note) for note in notes] == ["1 The same.", "2 The same."]
    backs = [each for note in notes for each in note.iter() if each.get("epub:type") == "backlink"]
    assert [target(pages, name, back) for back in backs] == calls


def test_a_link_to_a_term_opens_the_term_with_its_meaning() -> None:
    links = [*typed(full(), "glossref")]
    assert links
    for name, link in links:
        entry = target(full(), name, link)
        assert [each.tag for each in entry] == ["dt", "dd"]
        assert entry.find("dt/dfn") is not None
        assert entry[1].get("epub:type") == "glossdef"


def test_a_term_leads_back_to_the_texts_that_use_it() -> None:
    ways = [
        (link, target(full(), "glossary.xhtml", link))
        for each in full()["glossary.xhtml"].iter()
        if has_class(each, "mentions")
        for link in each.iter("a")
    ]
    assert ways
    for _, text in ways:
        assert any(each.get("epub:type") == "glossref" for each in text.iter())


def test_a_section_has_one_heading_or_a_name() -> None:
    for name, page in full().items():
        for section in page.iter("section"):
            headings = [each for each in section if each.tag in HEADINGS]
            of_text = [each for each in headings if "-P" not in each.get("id", "")]
            named = section.get("aria-label")
            assert len(of_text) == (0 if named else 1), (name, section.attrib)


def test_headings_leave_out_no_level() -> None:
    for page in full().values():
        levels = [HEADINGS.index(each.tag) + 1 for each in page.iter() if each.tag in HEADINGS]
        assert levels[:1] in ([], [1])
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_content_note_stands_at_the_head_of_the_text(tiny: Path) -> None:
    front = read_exhibition(tiny).exhibition
    pages = package(front, "en")
    opening = next(mark.href for mark in pages.landmarks if mark.type == "bodymatter")
    text = next(each.text for each in pages.documents if each.name == opening)
    before, note, _ = text.partition('<aside class="opening-note" aria-label="Content note"><p')
    assert note
    assert "<p" not in before
    assert before.endswith("</h1>")


def test_the_list_of_panels_says_what_the_captions_say() -> None:
    (listed,) = (nav for nav in full()["list-of-plates.xhtml"].iter("nav"))
    lines = [*listed.iter("li")]
    assert lines
    for line in lines:
        (link,) = line.iter("a")
        figure = target(full(), "list-of-plates.xhtml", link)
        (caption,) = figure.iter("figcaption")
        assert words(caption).startswith(words(line))


@pytest.mark.parametrize("language", ["en", "ru"])
def test_dates_that_are_sure_can_be_read_by_machines(language: str) -> None:
    times = [each for page in full(language).values() for each in page.iter("time")]
    assert times
    for each in times:
        year = each.get("datetime", "")[:4].lstrip("0")
        assert year in words(each) or each.get("datetime", "").count("-"), words(each)
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", each.get("datetime", ""))


def test_labels_are_in_the_language_of_the_book() -> None:
    labels = {
        label
        for page in full("ru").values()
        for each in page.iter()
        if (label := each.get("aria-label")) and each.get("role") != "doc-pagebreak"
    }
    assert len(labels) > 3
    english = {label for label in labels if label.startswith(("Back", "Notes", "Cover", "Imprint"))}
    assert english == set()


def test_no_words_of_print_are_left_in_an_e_book() -> None:
    for page in full().values():
        text = words(page)
        assert "The picture: page" not in text
        assert "Text: page" not in text
        assert "\u2007" not in text

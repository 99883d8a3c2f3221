"""The e-book says what the sources say, and knows the pages of the printed book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from tests.building import PROJECT
from tests.products.conftest import SLUG
from tests.products.ebooks import HTML, TYPE
from toolkit.book.choose.choice import Choice
from toolkit.book.phrases import phrase

NOT_TEXT = {"noteref", "pagebreak", "backlink"}
ESSAYS = PROJECT / "sources" / SLUG / "essays"


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

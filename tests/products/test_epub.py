"""The e-book says what the sources say, and knows the pages of the printed book."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pikepdf
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


def test_the_page_list_holds_pages_of_the_pdf_in_their_order(
    lists: dict[str, list[tuple[str, str]]], screen: Path
) -> None:
    with pikepdf.open(screen) as pdf:
        printed = [page.label for page in pdf.pages]
    listed = [label for label, _ in lists["page-list"]]
    assert len(listed) > 60
    assert listed == sorted(listed, key=printed.index)
    assert len(set(listed)) == len(listed)


def test_a_page_mark_stands_before_the_words_its_page_begins_with(
    pages: dict[str, Element], lists: dict[str, list[tuple[str, str]]], screen: Path
) -> None:
    printed = printed_letters(screen)
    wrong = []
    for label, href in lists["page-list"]:
        name, _, mark = href.partition("#")
        # The first word may be parted, its beginning on the page before; what is a link has the
        # mark before it, and its words may stand on both pages.
        parted = 1 + words_of_link(pages[name], mark)
        behind = text_behind(pages[name], mark).lstrip().split(" ", parted + 1)
        starts = [" ".join(behind[first:]) for first in range(1, parted + 1)]
        words = [lettered(start)[:12] for start in starts]  # notes behind them stand elsewhere
        if not any(start in printed[label] for start in words):
            wrong.append((label, words))
    assert wrong == [], wrong


def words_of_link(page: Element, mark: str) -> int:
    """Return how many words the link has that stands right behind the element with the id."""
    passed = False
    for element in page.iter():
        if passed and element.tag == f"{HTML}a":
            return len("".join(element.itertext()).split())
        if passed and (element.text or "").strip():
            return 0
        if element.get("id") == mark:
            passed = not (element.tail or "").strip()
    return 0


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


def lettered(words: str) -> str:
    """Return the letters: notes have numbers only in print, Hebrew is printed backwards."""
    return re.sub(r"[^A-Za-zÀ-žА-яЁё]+", "", words)


def text_of(element: Element) -> str:
    """Return the text of an element without the numbers of notes."""
    if element.get(TYPE) in NOT_TEXT:
        return ""
    return (element.text or "") + "".join(text_of(each) + (each.tail or "") for each in element)


def text_behind(page: Element, mark: str) -> str:
    """Return the text that follows the element with the id `mark`."""
    parts: list[str] = []
    _gather(page, mark, parts)
    return "".join(parts)


def _gather(element: Element, mark: str, parts: list[str], found: bool = False) -> bool:
    found = found or element.get("id") == mark
    if found and element.get(TYPE) not in NOT_TEXT:
        parts.append(element.text or "")
    for child in element:
        found = _gather(child, mark, parts, found)
        if found:
            parts.append(child.tail or "")
    return found


def printed_letters(pdf: Path) -> dict[str, str]:
    """Return the letters of each page of a PDF by its label, one column after the other."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    with pikepdf.open(pdf) as opened:
        labels = [page.label for page in opened.pages]
    return dict(zip(labels, map(lettered, done.stdout.split("\f")), strict=False))

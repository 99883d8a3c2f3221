"""Every page of the printed book begins in the e-book where it begins in print.

The printed side is the press PDF as another program reads it; the page map is not asked.
"""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pikepdf
import pytest

from tests.products.conftest import SLUG

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
TYPE = "{http://www.idpf.org/2007/ops}type"
UNPRINTED = ("noteref", "backlink", "footnotes", "page-list", "landmarks")
"""What print has elsewhere or in another form."""
BEGINNING = 24
"""So many letters of a page are compared: no two pages begin with the same."""
IN_PRINT_ONLY = {"i"}
"""The half-title, which an e-book does not have."""


@dataclass(frozen=True)
class Marked:
    """The letters of an e-book, and for each page the number of the letter behind its mark.

    `head` is how many letters the heading has that begins there, `link` the link, `word` the word.
    """

    letters: str
    marks: Mapping[str, int]
    head: Mapping[str, int]
    link: Mapping[str, int]
    word: Mapping[str, int]


@pytest.fixture(scope="module")
def printed(press: Path) -> dict[str, str]:
    """Return what is printed on each page, by its label, the first words first."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(press), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    with pikepdf.open(press) as pdf:
        labels = [str(page.label) for page in pdf.pages]
    return dict(zip(labels, done.stdout.split("\f"), strict=False))


@pytest.fixture(scope="module")
def contents(book: Path) -> dict[str, Element]:
    """Return the content documents by name, in reading order."""
    with zipfile.ZipFile(book) as archive:
        package = ElementTree.fromstring(archive.read("EPUB/content.opf"))
        href = {item.get("id"): item.get("href", "") for item in package.iter(f"{OPF}item")}
        names = [href[line.get("idref")] for line in package.iter(f"{OPF}itemref")]
        return {
            name.rpartition("/")[2]: ElementTree.fromstring(archive.read(f"EPUB/{name}"))
            for name in names
        }


@pytest.fixture(scope="module")
def listed(contents: dict[str, Element]) -> list[tuple[str, str]]:
    """Return the list of pages: label and address of each."""
    lists = [
        nav for nav in contents["nav.xhtml"].iter(f"{HTML}nav") if nav.get(TYPE) == "page-list"
    ]
    return [
        ("".join(a.itertext()), a.get("href", "")) for nav in lists for a in nav.iter(f"{HTML}a")
    ]


@pytest.fixture(scope="module")
def marked(contents: dict[str, Element]) -> Marked:
    """Return the text of the e-book with its marks."""
    parts: list[str] = []
    marks: dict[str, int] = {}
    lengths: dict[str, dict[str, int]] = {"head": {}, "link": {}, "word": {}}
    read, waiting = 0, ""
    for kind, said in (each for page in contents.values() for each in pieces(page)):
        found = lettered(said)
        if kind == "mark":
            marks[said], waiting = read, said
        elif waiting and kind in ("head", "link"):
            lengths[kind][waiting] = len(found)
        elif kind == "text":
            parts.append(found)
            if waiting and found:
                lengths["word"][waiting], waiting = len(lettered(said.split()[0])), ""
            read += len(found)
    return Marked("".join(parts), marks, **lengths)


def pieces(element: Element) -> Iterator[tuple[str, str]]:
    """Yield, in reading order, the texts that print has there, too, marks, headings and links."""
    if element.tag in (f"{HTML}details", f"{HTML}head") or element.get(TYPE) in UNPRINTED:
        return
    if element.get("role") == "doc-pagebreak":
        yield "mark", element.get("id", "").removeprefix("page-")
    if element.tag == f"{HTML}a" or re.fullmatch(r"\{.*\}h[1-6]", element.tag):
        yield ("link" if element.tag == f"{HTML}a" else "head"), "".join(element.itertext())
    yield "text", element.text or ""
    for child in element:
        yield from pieces(child)
        yield "text", child.tail or ""


def lettered(words: str) -> str:
    """Return the letters, without Hebrew and Arabic, which pdftotext gives in the order drawn.

    Notes have numbers, which stand in other places in print.
    """
    return re.sub(r"[\W\d_\u0590-\u06ff]+", "", words)


def test_each_page_with_words_has_one_place_in_the_order_of_print(
    printed: dict[str, str], listed: list[tuple[str, str]], marked: Marked
) -> None:
    labels = [label for label, _ in listed]
    worded = [label for label, words in printed.items() if lettered(words)]
    assert labels == [label for label in worded if label not in IN_PRINT_ONLY]
    assert labels == list(marked.marks), "the marks stand in the order of the list"


def test_a_place_in_the_list_is_that_of_the_mark(
    contents: dict[str, Element], listed: list[tuple[str, str]], language: str
) -> None:
    word = {"en": "page", "ru": "страница"}[language]
    for label, href in listed:
        name, _, id = href.partition("#")
        (mark,) = [each for each in contents[name].iter() if each.get("id") == id]
        assert (mark.get("role"), mark.get(TYPE)) == ("doc-pagebreak", "pagebreak")
        assert mark.get("aria-label") == f" {word} {label}. "
        assert not mark.text


def test_behind_each_mark_stand_the_words_its_page_begins_with(
    printed: dict[str, str], listed: list[tuple[str, str]], marked: Marked
) -> None:
    """A page may begin inside a word that is parted, or inside a link: the mark is before it.

    Of a page that begins with a heading this is compared, of contents and indexes the first line:
    behind these an e-book has words and ways of its own, and print has numbers of pages.
    """
    wrong = []
    labels = list(printed)
    for label, href in listed:
        is_list = href.startswith(("nav.", "index-"))
        words = printed[label].splitlines()[0] if is_list else printed[label]
        length, at = marked.head.get(label) or BEGINNING, marked.marks[label]
        begins = lettered(words)[: min(length, BEGINNING)]
        first = marked.letters.find(begins, at)
        if first == at:
            continue
        before = marked.letters[at:first]
        earlier = [lettered(printed[each]) for each in labels[: labels.index(label)][-3:]]
        room = max(marked.link.get(label, 0), marked.word.get(label, 0))
        parted = at < first <= at + room and any(before in page for page in earlier)
        if not parted:
            wrong.append((label, begins, marked.letters[at : at + BEGINNING]))
    assert wrong == []


def test_a_list_beside_the_e_book_tells_of_every_page(
    real: Path, printed: dict[str, str], listed: list[tuple[str, str]], language: str
) -> None:
    text = (real / "dist" / SLUG / f"{SLUG}-{language}-pages.txt").read_text(encoding="utf-8")
    head, _, titles, *lines = text.splitlines()
    told = [line.split()[0] for line in lines]
    assert head.startswith(f"{len(listed)} of {len(told)} pages")
    assert titles.split()[0] == "page"
    assert told == list(printed)[: len(told)]
    unmarked = {line.split()[0] for line in lines if "–" in line.split()[1]}
    assert unmarked == set(told) - {label for label, _ in listed}

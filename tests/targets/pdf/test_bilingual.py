"""The book of two languages: the tiny exhibition, English first."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree
from xml.etree.ElementTree import Element

import pikepdf
import pytest

from tests.targets.pdf.conftest import book
from tests.targets.pdf.test_editions import with_letter
from tests.validators.verapdf import check_pdf
from toolkit.book.elements import has_class, ids, text_in
from toolkit.book.outline import outline
from toolkit.book.pagemap import PAGES, PageMap, read_pagemap
from toolkit.model.editions import Bilingual
from toolkit.model.exhibition import Exhibition
from toolkit.model.permitted import permitted
from toolkit.model.prose import Characters, Paragraph, Passage, Plate, Prose
from toolkit.sources.read import read_exhibition
from toolkit.steps.run import run
from toolkit.targets import Folders, pdf
from toolkit.targets.pdf.editions import compose
from toolkit.targets.pdf.layout import parse

LANGUAGES = ("en", "ru")
FOLDERS = Folders.of("tiny")


@dataclass(frozen=True)
class Book:
    root: Path
    exhibition: Exhibition
    html: Element
    css: str

    @property
    def screen(self) -> Path:
        return self.root / "dist/tiny/tiny-en-ru.pdf"

    @property
    def pages(self) -> PageMap:
        return read_pagemap(self.root / "dist/tiny/layout/en-ru-screen" / PAGES)

    def texts(self) -> list[str]:
        """Return the words of each page, on one line, hyphens at line ends taken out."""
        command = ["pdftotext", "-raw", str(self.screen), "-"]
        read = subprocess.run(command, capture_output=True, check=True, text=True).stdout
        return [" ".join(page.replace("-\n", "").split()) for page in read.split("\f")]


@pytest.fixture(scope="module")
def built(tmp_path_factory, tiny: Path) -> Book:
    root = tmp_path_factory.mktemp("bilingual")
    copytree(tiny, root / "sources/tiny")
    read = read_exhibition(root / "sources/tiny").exhibition
    editions = replace(
        read.front.editions, bilingual=Bilingual(languages=LANGUAGES, layout="consecutive")
    )
    exhibition = replace(read, front=replace(read.front, editions=editions))
    steps = [
        step
        for step in pdf.plan(exhibition, FOLDERS, languages=LANGUAGES)
        if "en-ru" in step.output
    ]
    report = run(steps, root=root)
    assert {finding.code for _, finding in report.findings} <= {"F004"}
    manuscript = compose(permitted(exhibition, "screen"), LANGUAGES, "screen").manuscript
    return Book(root, exhibition, parse(manuscript.html), manuscript.css)


def sections(book: Book) -> Iterator[tuple[str, Element]]:
    return ((each.get("id", ""), each) for each in book.html.iterfind("./body/section"))


def section(book: Book, id: str) -> Element:
    return dict(sections(book))[id]


def test_no_id_stands_twice_and_every_reference_is_met(built: Book):
    found = ids(built.html)
    assert len(found) == len({*found})
    for item in built.html.iter():
        href = item.get("href", "")
        lists = (item.get("aria-labelledby"), item.get("aria-details"), item.get("data-for"))
        wanted = {id for each in lists if each for id in each.split()}
        wanted |= {href[1:]} if href.startswith("#") else set()
        assert wanted <= {*found}


def test_one_text_follows_whole_after_the_other_and_says_its_language(built: Book):
    order = [id for id, _ in sections(built)]
    own = [id for id in order if id.startswith("In-ru_")]
    assert own[:3] == ["In-ru_essay-the-light", "In-ru_essay-the-keepers", "In-ru_persons"]
    assert order.index("glossary") < order.index(own[0])
    assert order.index(own[-1]) < order.index("colophon")
    assert {section(built, id).get("lang") for id in own} == {"ru"}
    texts = " ".join(built.texts())
    said = ("was lit on 4 October 1871", "Лампу на мысе Харроу", "Тексты стендов")
    assert [*map(texts.rindex, said)] == sorted(map(texts.rindex, said))


def test_there_is_one_title_page_with_both_titles(built: Book):
    page = section(built, "title-page")
    assert [text_in(each) for each in page.iter("h1")] == ["The Light at Harrow Point"]
    (also,) = (each for each in page if has_class(each, "also"))
    assert also.get("lang") == "ru"
    assert text_in(also[0]) == "Маяк на мысе Харроу"


def test_the_contents_have_a_list_for_each_language_in_the_order_of_the_pages(built: Book):
    lists = list(section(built, "contents").iterfind(".//nav/ol"))
    order = {id: position for position, id in enumerate(ids(built.html))}
    assert len(lists) == 2
    for listed in lists:
        places = [order[item.get("data-for", "")] for item in listed.iter() if item.get("data-for")]
        assert places == sorted(places)


def test_a_picture_stands_once_with_its_caption_in_both_languages(built: Book):
    figures = [each for each in built.html.iter("figure") if has_class(each, "plate")]
    assert len(figures) == len({each.get("id") for each in figures}) == 2
    caption = figures[0].find("figcaption")
    assert caption is not None
    assert "The first panel" in text_in(caption)
    (also,) = (each for each in caption if has_class(each, "also"))
    assert also.get("lang") == "ru"
    assert "Первый стенд" in text_in(also)
    assert "См. стенд" in text_in(section(built, "In-ru_essay-the-light"))


def test_there_is_one_index_and_its_pages_are_right(built: Book):
    indexes = [each for _, each in sections(built) if has_class(each, "index")]
    assert [each.get("id") for each in indexes] == ["index-of-persons", "index-of-places"]
    labels, texts = [page.label for page in built.pages.pages], built.texts()
    at = labels.index(dict(built.pages.anchors)["index-of-persons"])
    line = re.search(r"Lind, Anna \(Линд, Анна\)[^\d]*([\d, –]+)", texts[at])
    assert line is not None
    said = [label for part in line[1].strip(" ,").split(", ") for label in part.split("–")]
    assert len(said) >= 3
    for label in said:
        page = texts[labels.index(label)]
        assert "Lind" in page or "Линд" in page or "Panel 2." in page  # which shows her


def test_the_heads_of_the_second_text_are_in_its_language(built: Book):
    assert '#In-ru_persons > h1 > .title { string-set: chapter content(), book "Маяк' in built.css


def test_the_file_is_what_it_claims_to_be_and_says_both_languages(built: Book):
    assert check_pdf(built.screen, "ua1", "2a") == ()
    with pikepdf.open(built.screen) as file:
        packet = file.Root.Metadata.read_bytes().decode()
    assert "Маяк на мысе Харроу" in packet
    assert "The Light at Harrow Point" in packet


def test_the_gate_finds_nothing_in_either_edition(built: Book):
    problems = list(pdf.verify(built.exhibition, FOLDERS, root=built.root, languages=LANGUAGES))
    assert [each for each in problems if "en-ru" in each.place.path] == []


def test_a_book_of_one_language_is_as_it_is_outlined(built: Book):
    html = parse(compose(permitted(built.exhibition, "screen"), ("en",), "screen").manuscript.html)
    outlined = outline(permitted(built.exhibition, "screen"), ("en",))
    assert [each.get("id") for each in html.iterfind("./body/section")] == [
        None if each.kind == "plate" else each.anchor for each in outlined.sections
    ]


def test_there_is_no_such_book_while_one_language_is_built(built: Book):
    outputs = [step.output for step in pdf.plan(built.exhibition, FOLDERS, languages=("ru",))]
    assert not any("en-ru" in output for output in outputs)


def test_a_picture_of_an_object_is_printed_by_the_first_text_alone():
    html = parse(compose(with_letter(), LANGUAGES, "screen").manuscript.html)
    (figure,) = (each for each in html.iter("figure") if has_class(each, "picture"))
    assert figure.get("id") == "object-letter-F"
    (entry,) = (each for each in html.iter("section") if each.get("id") == "In-ru_object-letter")
    (see,) = (each for each in entry if has_class(each, "see"))
    assert text_in(see).startswith("Изображение: с.")
    assert [link.get("href") for link in see] == ["#object-letter-F"]


def test_a_panel_that_only_the_second_text_shows_is_printed_there():
    shown = Passage("ru", (Paragraph((Characters("Слова."),)), Plate("one")))
    silent = Passage("en", (Paragraph((Characters("Words."),)),))
    essay = replace(book().essays[0], body=Prose((silent, shown)))
    told = replace(book(), essays=(essay, *book().essays[1:]))
    html = parse(compose(told, LANGUAGES, "screen").manuscript.html)
    (figure,) = (each for each in html.iter("figure") if has_class(each, "plate"))
    assert figure.get("id") == "In-ru_panel-one"
    found = ids(html)
    assert len(found) == len({*found})

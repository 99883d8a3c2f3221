"""The e-book says what the sources say, character for character, and the comparison can fail."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import pytest

from tests.building import edit
from tests.fidelity import printed
from tests.fidelity.compare import differences
from tests.fidelity.printed import HTML, SVG
from tests.fidelity.written import Note, Said, read_markdown
from tests.targets.epub.making import book_step, make_book, many_pages, package_of
from toolkit.book.pagemap import PageMap, PageStart
from toolkit.steps.step import Step
from toolkit.targets.epub.indexes import told_in_indexes

FULL = Path(__file__).parents[2] / "exhibitions" / "full"
MARK = re.compile(r'<span class="pagebreak"[^>]*></span>')
RICH = """\
---
title: The light
---
One *Sea*side and **two**, *three*[^1][@logbook, f. 1] and `[four](lang:la)`; a\u00a0no-break space,
a new line, – a dash, ‘quotes’, a \\*star\\*, 2 < 3 & 4 > 1, […] and [*Havet*](lang:sv)s.

## A heading of *this* chapter

1. First of a list
2. Second, which goes on
   in a line below

   and in a paragraph

- Bare\\
  broken off

> A quotation [in **two**](https://example.net/words) parts,
> one of them here.
>
> The other here.[^2]

***

### Lower down

Zu\u0308rich and Žižek[^1] [Anna *Lind*](person:lind), [שלום](lang:he).

![](panel:light)

The end.

[^1]: Of one paragraph, as [@marlow-1990, p. 9] has it, and more.

[^2]: Of two paragraphs,

    of which this is the other.
"""
RICH = RICH.replace("`", "")


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Path:
    """Return sources with a chapter in which everything stands that Markdown may say."""
    folder = tmp_path_factory.mktemp("sources") / "tiny"
    shutil.copytree(tiny, folder)
    (folder / "essays" / "the-light.en.md").write_text(RICH, encoding="utf-8")
    return folder


def made(folder: Path, step: Step) -> Path:
    """Make the e-book with a page beginning inside every paragraph."""
    return make_book(folder, step, many_pages(package_of(step)))


@pytest.fixture(scope="module")
def step(rich: Path) -> Step:
    """Return the step that makes the English e-book of `rich`."""
    return book_step(rich, "en")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, step: Step) -> Path:
    """Return the English e-book of `rich`."""
    return made(tmp_path_factory.mktemp("made"), step)


@pytest.fixture(scope="module")
def unmarked(tmp_path_factory: pytest.TempPathFactory, step: Step) -> Path:
    """Return the same without marks of pages, which part what is looked for here."""
    return make_book(tmp_path_factory.mktemp("unmarked"), step, PageMap((), ()))


@pytest.fixture(scope="module")
def every_part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return sources in which every field is filled, with every part a book can have."""
    folder = tmp_path_factory.mktemp("sources") / "full"
    shutil.copytree(FULL, folder)
    edit(folder / "exhibition.yaml", "[essays/only,", "[essays/only, places, organisations,")
    return folder


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, every_part: Path) -> Path:
    """Return the e-book of `every_part`, without marks of pages."""
    folder = tmp_path_factory.mktemp("full")
    return make_book(folder, book_step(every_part, "en"), PageMap((), ()))


def test_markdown_is_read_by_a_route_of_its_own(rich: Path) -> None:
    text = (rich / "essays" / "the-light.en.md").read_text(encoding="utf-8")
    assert read_markdown(text.split("---\n", 2)[2]) == Said(
        (
            "One Seaside and two, three and four; a no-break space, a new line, – a dash, "
            "‘quotes’, a *star*, 2 < 3 & 4 > 1, […] and Havets.",
            "A heading of this chapter",
            "First of a list",
            "Second, which goes on in a line below",
            "and in a paragraph",
            "Bare broken off",
            "A quotation in two parts, one of them here.",
            "The other here.",
            "Lower down",
            "Zürich and Žižek Anna Lind, שלום.",
            "The end.",
        ),
        (
            Note(("Of one paragraph, as", "has it, and more.")),
            Note(works=("logbook",)),
            Note(("Of two paragraphs, of which this is the other.",)),
            Note(("Of one paragraph, as", "has it, and more.")),
        ),
    )


@pytest.mark.parametrize("language", ["en", "ru"])
def test_everything_that_markdown_may_say_is_printed_as_written(
    language: str, rich: Path, tmp_path: Path
) -> None:
    book = made(tmp_path, book_step(rich, language))
    assert differences(rich, printed.pages(book), language) == []


def test_every_field_of_every_record_is_printed_as_written(
    every_part: Path, tmp_path: Path
) -> None:
    book = made(tmp_path, book_step(every_part, "en"))
    assert differences(every_part, printed.pages(book), "en") == []


def test_page_marks_are_all_that_is_added_to_the_documents(book: Path, step: Step) -> None:
    with zipfile.ZipFile(book) as opened:
        package = package_of(step)
        for document in told_in_indexes(package, many_pages(package)).documents:
            text = opened.read(f"EPUB/{document.href}").decode()
            assert MARK.sub("", text) == document.text
        assert MARK.search(opened.read("EPUB/text/essay-the-light.xhtml").decode())


def test_the_case_of_svg_and_what_stands_between_inline_elements_is_kept(
    tmp_path: Path, step: Step
) -> None:
    package = package_of(step)
    page = package.documents[-1].text.replace(
        "</body>",
        '<p id="x"><em>a</em><sup>1</sup> <b>b</b>\n<i>c</i></p>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" preserveAspectRatio="none">'
        '<linearGradient id="g"></linearGradient></svg></body>',
    )
    last = replace(package.documents[-1], text=page)
    changed = replace(package, documents=(*package.documents[:-1], last))
    inputs = tuple(changed if each is package else each for each in step.inputs)
    start = PageStart("1", "x", 2, "b c")
    for pages in (PageMap((), ()), PageMap((start,), (("x", "1"),))):
        book = make_book(tmp_path, replace(step, inputs=inputs), pages)
        with zipfile.ZipFile(book) as opened:
            assert MARK.sub("", opened.read(f"EPUB/{last.href}").decode()) == page


Change = Callable[[dict[str, Element]], None]


def chapter(pages: dict[str, Element]) -> Element:
    """Return the document of the chapter."""
    return pages["essay-the-light.xhtml"]


def holding(pages: dict[str, Element], words: str) -> Element:
    """Return the element whose own text begins with these words."""
    found = (each for page in pages.values() for each in page.iter())
    return next(each for each in found if (each.text or "").startswith(words))


def drop_a_word(pages: dict[str, Element]) -> None:
    holding(pages, "The end").text = "The"


def put_a_space_between_inline_elements(pages: dict[str, Element]) -> None:
    element = holding(pages, "Sea")
    element.tail = f" {element.tail}"


def take_the_space_between_inline_elements(pages: dict[str, Element]) -> None:
    element = holding(pages, "two")
    element.tail = (element.tail or "").replace(", ", ",")


def swap_two_paragraphs(pages: dict[str, Element]) -> None:
    one, other = holding(pages, "First of a list"), holding(pages, "Second, which")
    one.text, other.text = other.text, one.text


def say_a_paragraph_twice(pages: dict[str, Element]) -> None:
    section = next(chapter(pages).iter(f"{HTML}section"))
    section.append(deepcopy(holding(pages, "The end")))


def change_a_quotation_mark(pages: dict[str, Element]) -> None:
    element = next(each for each in chapter(pages).iter() if "‘quotes’" in (each.tail or ""))
    element.tail = (element.tail or "").replace("‘", "'")


def drop_the_call_of_a_note(pages: dict[str, Element]) -> None:
    element = holding(pages, "three")
    parent = next(each for each in chapter(pages).iter() if element in list(each))
    parent.remove(list(parent)[list(parent).index(element) + 1])


def drop_a_note(pages: dict[str, Element]) -> None:
    note = next(each for each in chapter(pages).iter() if each.get("id", "").endswith("-N1"))
    for child in list(note):
        note.remove(child)


def shorten_a_note(pages: dict[str, Element]) -> None:
    note = next(each for each in chapter(pages).iter() if "and more." in (each.tail or ""))
    note.tail = ""


def cite_another_work(pages: dict[str, Element]) -> None:
    for link in chapter(pages).iter(f"{HTML}a"):
        link.set("href", link.get("href", "").replace("source-logbook", "source-marlow-1990"))


def drop_an_item_of_a_transcript(pages: dict[str, Element]) -> None:
    holding({"the chapter": chapter(pages)}, "Lit until 1934").text = ""


def drop_it_in_the_appendix(pages: dict[str, Element]) -> None:
    appendix = {"transcripts.xhtml": pages["transcripts.xhtml"]}
    holding(appendix, "Lit until 1934").text = ""


def describe_a_picture_otherwise(pages: dict[str, Element]) -> None:
    for picture in chapter(pages).iter(f"{HTML}img"):
        picture.set("alt", "A lighthouse")


def drop_a_caption(pages: dict[str, Element]) -> None:
    holding(pages, "The first panel").text = ""


def drop_a_credit(pages: dict[str, Element]) -> None:
    holding(pages, "Drawn for this exhibition").text = ""


def put_a_soft_hyphen(pages: dict[str, Element]) -> None:
    holding(pages, "The end").text = "The e\u00adnd."


def lower_the_case_of_a_tag(pages: dict[str, Element]) -> None:
    drawing = SubElement(chapter(pages), f"{SVG}svg", viewBox="0 0 1 1")
    SubElement(drawing, f"{SVG}lineargradient")


def lower_the_case_of_an_attribute(pages: dict[str, Element]) -> None:
    SubElement(chapter(pages), f"{SVG}svg", viewbox="0 0 1 1")


def drop_an_entry(pages: dict[str, Element]) -> None:
    entry = printed.by_id(pages)["person-lind"][0]
    for parent in pages["persons.xhtml"].iter():
        if entry in list(parent):
            parent.remove(entry)


@pytest.mark.parametrize(
    "change",
    [
        drop_a_word,
        put_a_space_between_inline_elements,
        take_the_space_between_inline_elements,
        swap_two_paragraphs,
        say_a_paragraph_twice,
        change_a_quotation_mark,
        drop_the_call_of_a_note,
        drop_a_note,
        shorten_a_note,
        cite_another_work,
        drop_an_item_of_a_transcript,
        drop_it_in_the_appendix,
        describe_a_picture_otherwise,
        drop_a_caption,
        drop_a_credit,
        put_a_soft_hyphen,
        lower_the_case_of_a_tag,
        lower_the_case_of_an_attribute,
        drop_an_entry,
    ],
)
def test_a_text_that_is_said_otherwise_is_found(change: Change, rich: Path, unmarked: Path) -> None:
    pages = printed.pages(unmarked)
    assert differences(rich, pages, "en") == []
    change(pages)
    assert len(differences(rich, pages, "en")) >= 1


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("persons anna", "A summary of her"),
        ("persons anna", "A biography of her"),
        ("persons anna", "A note on the claim"),
        ("persons anna", "A response to it"),
        ("persons anna", "A charge quoted"),
        ("persons anna", "A note on the relation"),
        ("objects letter", "A description of the object"),
        ("objects letter", "A history of the object"),
        ("objects letter", "What is written on the object"),
        ("panels sheet", "What is written on the panel"),
        ("panels sheet", "A caption of the panel"),
        ("glossary term-one", "A definition of the term"),
        ("chronology year-one", "A text of the milestone"),
        ("panels sheet", "A note on the detail"),
        ("panels sheet", "What is written in the detail"),
        ("places town", "A note on the place"),
        ("organisations body", "A note on the body"),
        ("sources work", "A note on the work"),
        ("essay only", "Words of the essay"),
    ],
)
def test_a_word_that_is_lost_is_found_in_every_kind_of_record(
    record: str, words: str, full: Path, every_part: Path
) -> None:
    pages = printed.pages(full)
    for page in pages.values():
        for each in page.iter():
            each.text = each.text and each.text.replace(words, words.rpartition(" ")[0])
            each.tail = each.tail and each.tail.replace(words, words.rpartition(" ")[0])
    assert {each.partition(":")[0] for each in differences(every_part, pages, "en")} == {record}

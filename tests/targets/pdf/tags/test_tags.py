"""The structure of a whole book, read back from its PDF and compared with its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from tests.targets.pdf.tags.structure import Marked, Tag, read_page, read_tree
from toolkit.book.elements import has_class
from toolkit.targets.pdf.layout import parse

NUMBER = re.compile("[,0-9ivxl–]+")
GROUPS = {"Document", "Sect", "Div", "BlockQuote", "Index", "LBody", "Caption", "TD", "TH"}


@pytest.fixture(scope="session")
def tree(screen) -> Tag:
    with screen.open() as pdf:
        return read_tree(pdf)


@pytest.fixture(scope="session")
def pages(screen) -> list[Marked]:
    with screen.open() as pdf:
        return [read_page(page) for page in pdf.pages]


@pytest.fixture(scope="session")
def body(screen) -> Element:
    return next(parse(screen.composed.manuscript.html).iter("body"))


def squeezed(text: str) -> str:
    """Return the letters of a text: without white space, and hyphens, which lines add."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in "-\u00ad")


def own(element: Element) -> Iterator[str]:
    """Yield the texts of an element without its notes and page numbers."""
    if not (has_class(element, "footnote") or has_class(element, "page")):
        yield element.text or ""
        for child in element:
            yield from own(child)
            yield child.tail or ""


def said(tag: Tag) -> str:
    """Return the words of a tag, without notes, their calls, and page numbers."""
    number = NUMBER.fullmatch(squeezed(tag.words))
    if (tag.kind == "Reference" and number) or tag.kind == "Note":
        return ""
    if tag.actual:
        return tag.actual
    return "".join(said(kid) if isinstance(kid, Tag) else kid for kid in tag.own)


def artifacts(pages: list[Marked], **wanted: str) -> list[str]:
    return [
        words
        for page in pages
        for properties, words in page.artifacts
        if all(properties.get(f"/{key}") == f"/{value}" for key, value in wanted.items())
    ]


def test_heads_and_folios_are_artifacts_of_pagination_and_no_content(tree, pages):
    assert "A long chapter" in artifacts(pages, Type="Pagination", Subtype="Header")
    folios = artifacts(pages, Type="Pagination", Subtype="Footer")
    assert {"v", "1", "3"} <= set(folios)
    assert tree.words.count("Small: a “book”") == 3, "half-title, title page and imprint, no head"


def test_all_that_is_printed_is_marked_and_every_artifact_has_a_type(pages):
    assert [page.loose for page in pages if page.loose] == []
    assert all("/Type" in properties for page in pages for properties, _ in page.artifacts)


def test_the_rule_above_the_notes_is_an_artifact(pages):
    noted = [page for page in pages if any("The note of" in text for text in page.pieces.values())]
    for page in noted:
        assert ({"/Type": "/Layout"}, "") in page.artifacts


def test_the_tree_says_what_the_book_says_once_and_in_its_order(tree, body):
    assert squeezed(said(tree)) == squeezed("".join(own(body)))


def test_words_at_the_ends_of_lines_are_parted_by_spaces(tree):
    long = next(tag for tag in tree.walk("P") if tag.words.startswith("The arrest"))
    assert (
        " ".join(long.words.replace("-", "").split()).count(
            "and nobody in the legation was informed of the"
        )
        == 6
    )
    assert "2 A short chapter" in [tag.words for tag in tree.walk("H1")]


def test_every_foreign_passage_tells_its_language_in_the_letters_it_is_read_in(tree, body):
    told = {(tag.spoken, squeezed(said(tag))) for tag in tree.walk()}
    foreign = [item for item in body.iter() if item.get("lang")]
    assert {item.get("lang") for item in foreign} >= {"he", "ru"}
    for item in foreign:
        assert (item.get("lang"), squeezed("".join(own(item)))) in told
    assert "מנחם בגין" in [tag.words for tag in tree.walk("Span") if tag.lang == "he"]


def test_no_element_is_empty_or_says_nothing(tree):
    for tag in tree.walk():
        assert tag.own, f"{tag.kind} is empty"
        assert tag.kind != "Span" or tag.lang or tag.attributes, tag.words
        assert tag.kind not in ("NonStruct", "Private")


def test_text_stands_in_paragraphs_and_not_bare_in_groups(tree):
    for tag in tree.walk("Document", "Sect", "Div", "BlockQuote", "Index", "L", "LI", "TOC"):
        assert [each for each in tag.own if isinstance(each, str)] == []
    for tag in tree.walk("Caption"):
        assert tag.above is not None
        assert tag.above.kind in ("Figure", "Table")


def test_a_caption_stands_in_the_figure_that_has_words_and_a_place(tree):
    (figure,) = tree.walk("Figure")
    assert figure.alt == "A grey panel."
    assert [kid.kind for kid in figure.kids] == ["Caption"]
    assert figure.words.startswith("One panel")
    assert {"/BBox", "/Placement"} <= set(figure.attributes)


def test_every_note_stands_behind_the_block_of_its_call(tree, body):
    notes = [item.get("id") for item in body.iter() if has_class(item, "footnote")]
    assert [tag.id for tag in tree.walk("Note")] == notes, "in the order of the book, once each"
    for block in tree.walk(*GROUPS):
        calls = 0
        for kid in block.kids:
            if kid.kind == "Note":
                calls -= 1
                assert [each.kind for each in kid.kids] == ["Lbl", "P"]
            else:
                assert calls == 0, "all notes of a block come before the next"
                calls = sum(call.words.strip(", ").isdecimal() for call in called(kid))
        assert calls == 0


def called(tag: Tag) -> Iterator[Tag]:
    """Yield the calls of notes right in a paragraph."""
    if tag.kind == "P":
        yield from (each for each in tag.walk("Reference") if each.kids[0].described[0][-1] == ".")


def test_call_and_note_lead_to_each_other(screen):
    with screen.open() as pdf:
        names = [str(name) for name in pdf.Root.Names.Dests.Names[::2]]
        targets = [
            str(annotation.Dest)
            for page in pdf.pages
            for annotation in page.obj.get("/Annots", [])
            if "/Dest" in annotation
        ]
    assert "essay-long-N1" in targets
    assert "essay-long-N1-R" in targets
    assert set(targets) <= set(names)


def test_every_link_says_where_it_leads_and_is_in_a_link(screen, tree):
    with screen.open() as pdf:
        links = sum(len(page.obj.get("/Annots", [])) for page in pdf.pages)
        for page in pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                assert str(annotation.Contents).strip()
                assert "/StructParent" in annotation
    assert links == sum(len(tag.described) for tag in tree.walk("Link"))
    told = [words for tag in tree.walk("Link") for words in tag.described]
    assert "1 A long chapter: 1" in told, "the number of a page says what is there"
    assert "1: The note of paragraph 0." in told


def test_contents_are_a_table_of_contents_with_a_line_for_each(tree, body):
    lines = [item for nav in body.iter("nav") for item in nav.iter("li")]
    items = [*tree.walk("TOCI")]
    assert [squeezed(said(without_deeper(item))) for item in items] == [
        squeezed("".join(own(line))) for line in lines
    ]
    deeper = [item for item in items if item.above and item.above.above.kind == "TOCI"]
    assert len(deeper) == sum(has_class(line, "level-2") for line in lines) == 1
    for item in items:
        assert {kid.kind for kid in item.kids} <= {"Lbl", "Reference", "TOC"}
        assert all(link.described for link in item.walk("Link"))


def without_deeper(item: Tag) -> Tag:
    kids = [kid for kid in item.own if not (isinstance(kid, Tag) and kid.kind == "TOC")]
    return Tag("TOCI", "", "", "", "", {}, None, kids)


def test_the_index_is_one_and_refers_to_pages(tree):
    (index,) = tree.walk("Index")
    assert [each.words.strip() for each in index.walk("Reference")] == ["9", "2"]


def test_every_list_says_how_it_is_numbered(tree):
    for each in tree.walk("L"):
        assert each.attributes["/ListNumbering"] == "/None"
        assert {kid.kind for kid in each.kids} == {"LI"}
        assert {kid.kind for item in each.kids for kid in item.kids} <= {"Lbl", "LBody"}

"""The parts of a book stand in the order wanted, and nothing is lost that it does not name."""

from __future__ import annotations

from dataclasses import replace

from tests.book.conftest import paragraph, text
from toolkit.book.content.sections import Contents, Section
from toolkit.book.medium import Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.apparatus import Term
from toolkit.model.claims import SourceUse
from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.parts import GOST, Parts
from toolkit.model.prose import Passage, Prose
from toolkit.model.vocabulary import Matter

SHORT = ("title-page", "imprint", "contents", "body")


def essay(id: str, matter: Matter = "body") -> Essay:
    body = Prose((Passage("en", (paragraph(f"Words of {id}."),)),))
    return Essay(id=id, title=text(en=id.title()), body=body, matter=matter)


def anchors(book: Book) -> list[str]:
    return [section.anchor for section in book.sections]


def with_essays(exhibition: Exhibition, *essays: Essay) -> Exhibition:
    contents = (*(f"essays/{each.id}" for each in essays), "panels", "persons", "sources")
    front = replace(exhibition.front, contents=contents)
    return replace(exhibition, front=front, essays=essays)


def section(book: Book, anchor: str) -> Section:
    return next(section for section in book.sections if section.anchor == anchor)


def test_forewords_stand_before_the_body_and_afterwords_behind(exhibition: Exhibition) -> None:
    essays = (essay("first"), essay("thanks", "back"), essay("last"), essay("note", "front"))
    book = outline(with_essays(exhibition, *essays), ("en",))
    chapters = [each for each in book.sections if each.kind == "chapter"]
    assert [(each.anchor, each.matter, each.number) for each in chapters] == [
        ("essay-note", "front", None),
        ("essay-first", "body", 1),
        ("essay-last", "body", 2),
        ("essay-thanks", "back", None),
    ]
    order = anchors(book)
    assert order.index("list-of-plates") < order.index("essay-note") < order.index("essay-first")
    assert order.index("persons") < order.index("essay-thanks") < order.index("transcripts")


def test_a_foreword_is_one_to_who_reads_aloud(exhibition: Exhibition, flowing: Medium) -> None:
    changed = with_essays(exhibition, essay("note", "front"), essay("thanks", "back"))
    book = outline(changed, ("en",))
    made = xhtml(section_page(section(book, "essay-note"), flowing))
    assert 'class="chapter front" id="essay-note" epub:type="foreword" role="doc-foreword"' in made
    made = xhtml(section_page(section(book, "essay-thanks"), flowing))
    assert 'epub:type="afterword" role="doc-afterword"' in made


def test_what_the_order_does_not_name_stands_in_the_body(exhibition: Exhibition) -> None:
    changed = with_essays(exhibition, essay("first"), essay("note", "front"))
    assert anchors(outline(changed, ("en",), SHORT)) == [
        *("title-page", "imprint", "contents", "essay-note", "essay-first", "plates", "persons"),
        *("works", "transcripts"),
    ]


def test_russian_books_end_with_their_lists_and_the_last_page(exhibition: Exhibition) -> None:
    said = Prose((Passage("en", (paragraph("It held the camps."),)),))
    nkvd = Term(
        id="term-nkvd",
        term=text(en="NKVD"),
        expansion=text(en="People’s Commissariat"),
        definition=said,
        sources=(SourceUse(id="nights"),),
    )
    front = replace(exhibition.front, contents=("essays/introduction", "panels", "glossary"))
    book = outline(replace(exhibition, front=front, glossary=(nkvd,)), ("en",), GOST)
    assert anchors(book) == [
        *("half-title", "title-page", "imprint", "contents", "essay-introduction", "plates"),
        *("transcripts", "glossary", "index-of-persons", "abbreviations", "list-of-plates"),
        "end-page",
    ]
    behind = {each.anchor: each.matter for each in book.sections}
    assert behind["list-of-plates"] == "back"


def test_an_edition_has_the_order_of_its_language(exhibition: Exhibition) -> None:
    screen = replace(exhibition.front.editions.screen, parts=Parts.parse({"ru": "gost"}))
    editions = replace(exhibition.front.editions, screen=screen)
    changed = replace(exhibition, front=replace(exhibition.front, editions=editions))
    assert anchors(outline(changed, ("ru",)))[-1] == "end-page"
    assert anchors(outline(changed, ("en",)))[-1] == "colophon"


def test_a_long_list_of_plates_is_in_the_contents(exhibition: Exhibition) -> None:
    panel = exhibition.panels[0]
    many = tuple(replace(panel, id=f"panel-{number}") for number in range(21))
    front = replace(exhibition.front, contents=("panels",))
    for panels, listed in ((many, True), (many[:20], False)):
        changed = replace(exhibition, front=front, panels=panels, essays=())
        contents = section(outline(changed, ("en",)), "contents").content
        assert isinstance(contents, Contents)
        assert ("list-of-plates" in [each.anchor for each in contents.entries]) == listed


def test_the_contents_list_what_is_looked_for(exhibition: Exhibition) -> None:
    book = outline(exhibition, ("en",), (*SHORT, "colophon", "list-of-plates"))
    contents = section(book, "contents").content
    assert isinstance(contents, Contents)
    assert [each.anchor for each in contents.entries if each.level == 1] == [
        *("essay-introduction", "plates", "persons", "works", "transcripts", "list-of-plates"),
    ]

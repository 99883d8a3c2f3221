from __future__ import annotations

from dataclasses import replace

from toolkit.book.content.sections import Chapter, Contents
from toolkit.book.outline import outline
from toolkit.model.exhibition import Essay, Exhibition
from toolkit.model.prose import Passage, Plate, Prose
from toolkit.model.text import Text, Words


def test_the_parts_of_a_book_stand_in_their_order(exhibition: Exhibition) -> None:
    book = outline(exhibition, ("en",))
    assert [(section.kind, section.matter) for section in book.sections] == [
        ("half-title", "front"),
        ("title-page", "front"),
        ("imprint", "front"),
        ("contents", "front"),
        ("list-of-plates", "front"),
        ("chapter", "body"),
        ("plates", "body"),
        ("persons", "body"),
        ("transcripts", "back"),
        ("works", "back"),
        ("index", "back"),
        ("index", "back"),
        ("colophon", "back"),
    ]


def test_without_pages_there_are_indexes_but_neither_half_title_nor_contents(
    exhibition: Exhibition,
) -> None:
    kinds = [section.kind for section in outline(exhibition, ("en",)).flowing]
    assert kinds == [
        *("title-page", "imprint", "list-of-plates", "chapter", "plates", "persons"),
        *("transcripts", "works", "index", "index", "colophon"),
    ]


def test_a_panel_that_an_essay_places_stands_nowhere_else(exhibition: Exhibition) -> None:
    book = outline(exhibition, ("en",))
    chapter, plates = book.sections[5:7]
    assert isinstance(chapter.content, Chapter)
    assert chapter.content.prints == ("one",)
    assert [part.anchor for part in plates.parts] == ["panel-two"]


def test_the_first_of_two_essays_prints_a_panel(exhibition: Exhibition) -> None:
    body = Prose((Passage("en", (Plate("one"), Plate("two"))),))
    second = Essay(id="second", title=Text((Words("en", "Second"),)), body=body)
    contents = ("essays/introduction", "essays/second")
    book = outline(
        replace(
            exhibition,
            front=replace(exhibition.front, contents=contents),
            essays=(*exhibition.essays, second),
        ),
        ("en",),
    )
    chapters = [section for section in book.sections if section.kind == "chapter"]
    assert [section.number for section in chapters] == [1, 2]
    assert [getattr(section.content, "prints", None) for section in chapters] == [
        ("one",),
        ("two",),
    ]
    assert "plates" not in {section.kind for section in book.sections}


def test_what_is_no_chapter_of_the_story_is_not_counted(exhibition: Exhibition) -> None:
    body = Prose((Passage("en", (Plate("two"),)),))
    made = [
        Essay(id=id, title=Text((Words("en", id),)), body=body, numbered=id != "note")
        for id in ("first", "note", "last")
    ]
    front = replace(exhibition.front, contents=tuple(f"essays/{essay.id}" for essay in made))
    book = outline(replace(exhibition, front=front, essays=tuple(made)), ("en",))
    numbers = {each.anchor: each.number for each in book.sections if each.kind == "chapter"}
    assert numbers == {"essay-first": 1, "essay-note": None, "essay-last": 2}


def test_the_only_chapter_has_no_number(exhibition: Exhibition) -> None:
    assert outline(exhibition, ("en",)).sections[5].number is None


def test_the_first_language_there_is_gets_chosen(exhibition: Exhibition) -> None:
    book = outline(exhibition, ("ru", "en"))
    assert book.title == Words("ru", "Малая")
    assert book.subtitle == Words("en", "An exhibition")
    assert book.sections[3].title == Words("ru", "Содержание")


def test_persons_are_sorted_by_family_name(exhibition: Exhibition) -> None:
    persons = outline(exhibition, ("en",)).sections[7]
    assert [part.title.words for part in persons.parts] == ["Menachem Begin", "Anna Lost"]


def test_contents_list_what_follows_them(exhibition: Exhibition) -> None:
    contents = outline(exhibition, ("en",)).sections[3].content
    assert isinstance(contents, Contents)
    assert [(entry.anchor, entry.level) for entry in contents.entries] == [
        ("essay-introduction", 1),
        ("plates", 1),
        ("panel-two", 2),
        ("persons", 1),
        ("person-begin", 2),
        ("person-lost", 2),
        ("transcripts", 1),
        ("works", 1),
        ("index-of-persons", 1),
        ("index-of-places", 1),
    ]

"""What a book says of itself to readers who cannot see it: take a thing away, and a term goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from toolkit.book.access import Access, Form, access, summary
from toolkit.book.outline import outline
from toolkit.book.phrases import PHRASES
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject
from toolkit.model.pictures import Image, Picture
from toolkit.model.prose import Passage, Prose
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

LETTER = ArchivalObject(
    id="letter",
    title=Text.parse({"en": "A letter"}),
    kind="letter",
    image=Image(pictures=(Picture(language="en", path="l.jpg", width=20, height=30),)),
    alt=Text.parse({"en": "A page"}),
    transcript=Prose((Passage(language="en", blocks=()),)),
)


@pytest.fixture
def exhibition(tiny: Path) -> Exhibition:
    return read_exhibition(tiny).exhibition


def of(exhibition: Exhibition, *, form: Form = "epub", pages: bool = True) -> Access:
    return access(outline(exhibition, ("en",)), form=form, pages=pages)


def with_objects(exhibition: Exhibition, *objects: ArchivalObject) -> Exhibition:
    contents = (*exhibition.front.contents, "objects")
    front = replace(exhibition.front, contents=contents)
    return replace(exhibition, front=front, objects=objects)


def without_pictures(exhibition: Exhibition) -> Exhibition:
    missing = Image(missing=Text.parse({"en": "Lost"}))
    panels = tuple(replace(panel, image=missing) for panel in exhibition.panels)
    return replace(exhibition, panels=panels)


def test_a_book_of_described_and_transcribed_panels_can_be_read_as_text(
    exhibition: Exhibition,
) -> None:
    found = of(exhibition)
    assert found.modes == ("textual", "visual", "textOnVisual")
    assert found.sufficient == ("textual", "textual,visual")
    assert found.hazards == ("none",)
    features = {"alternativeText", "longDescription", "tableOfContents", "readingOrder"}
    assert features <= set(found.features)


@pytest.mark.parametrize("alt", [None, "title"])
def test_one_picture_without_a_description_of_its_own_takes_the_term_away(
    exhibition: Exhibition, alt: str | None
) -> None:
    first, *others = exhibition.panels
    bare = replace(first, alt=first.title if alt else None)
    found = of(replace(exhibition, panels=(bare, *others)))
    assert "alternativeText" not in found.features
    assert found.sufficient == ("textual,visual",)
    assert "Some pictures have no description." in summary(found, "en").words


def test_one_panel_without_its_text_takes_the_term_away(exhibition: Exhibition) -> None:
    first, *others = exhibition.panels
    found = of(replace(exhibition, panels=(replace(first, transcript=None), *others)))
    assert "longDescription" not in found.features
    assert found.sufficient == ("textual,visual",)
    assert "not given as text" in summary(found, "en").words


def test_a_letter_needs_its_text_and_a_thing_does_not(exhibition: Exhibition) -> None:
    silent = replace(LETTER, transcript=None)
    thing = replace(silent, kind="artefact")
    assert "textual" in of(with_objects(exhibition, LETTER)).sufficient
    assert "textual" not in of(with_objects(exhibition, silent)).sufficient
    assert "textual" in of(with_objects(exhibition, thing)).sufficient
    assert "textual" not in of(with_objects(exhibition, replace(thing, alt=None))).sufficient


def test_pages_are_told_of_where_they_are_listed(exhibition: Exhibition) -> None:
    terms = {"pageBreakMarkers", "pageNavigation"}
    assert terms <= set(of(exhibition).features)
    assert not terms & set(of(exhibition, pages=False).features)
    assert "page numbers" not in summary(of(exhibition, pages=False), "en").words


def test_an_index_is_told_of_where_it_is_in_the_edition(exhibition: Exhibition) -> None:
    assert "index" in of(exhibition).features
    assert "index" in of(exhibition, form="pdf").features
    nobody = replace(exhibition, persons=(), places=(), panels=(), essays=(), chronology=())
    front = replace(exhibition.front, contents=("sources",), frontispiece=None)
    assert "index" not in of(replace(nobody, front=front)).features


def test_a_book_without_pictures_speaks_of_none(exhibition: Exhibition) -> None:
    found = of(without_pictures(exhibition))
    assert found.modes == ("textual",)
    assert found.sufficient == ("textual",)
    assert not {"alternativeText", "longDescription"} & set(found.features)
    assert "The book has no pictures." in summary(found, "en").words


def test_a_pdf_has_tags_and_its_type_cannot_be_changed(exhibition: Exhibition) -> None:
    found = of(exhibition, form="pdf")
    assert "taggedPDF" in found.features
    assert not {"ARIA", "displayTransformability"} & set(found.features)
    assert "can be changed" not in summary(found, "en").words


def test_what_is_of_sound_or_mathematics_is_never_told(exhibition: Exhibition) -> None:
    untrue = {"transcript", "describedMath", "MathML", "highContrastDisplay", "none", "unknown"}
    assert not untrue & {*of(exhibition).features, *of(exhibition, form="pdf").features}


@pytest.mark.parametrize("language", PHRASES)
def test_the_summary_says_in_each_language_that_it_is_derived(
    exhibition: Exhibition, language: str
) -> None:
    said = summary(of(exhibition), language)
    assert said.language == language
    assert PHRASES[language]["access-derived"] in said.words
    assert PHRASES[language]["way-pages"] in said.words
    assert "{" not in said.words


def test_the_summary_is_made_of_the_facts(exhibition: Exhibition) -> None:
    assert summary(of(exhibition, pages=False), "ru").words == (
        "Все изображения снабжены описаниями. Текст, помещённый на изображениях, воспроизведён "
        "рядом с ними. Размер и гарнитуру шрифта, интервалы и цвета можно менять. В книге ничего "
        "не мигает, не движется и не звучит. Защиты от копирования нет. Перемещаться по книге "
        "можно с помощью оглавления, заголовков и указателя. Эти сведения программа вывела из "
        "содержания самой книги."
    )

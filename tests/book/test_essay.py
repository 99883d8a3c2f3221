from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.book.content.sections import Section
from toolkit.book.elements import h
from toolkit.book.essay import Flow, Notes
from toolkit.book.medium import Medium, Setting
from toolkit.book.outline import outline
from toolkit.book.serialise import xhtml
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import (
    Block,
    Break,
    Characters,
    Citation,
    Cite,
    Emphasis,
    Foreign,
    Heading,
    Hyperlink,
    Items,
    LineBreak,
    Note,
    Paragraph,
    Passage,
    Plate,
    Quote,
    Reference,
)


@pytest.fixture
def section(exhibition: Exhibition) -> Section:
    return outline(exhibition, ("en",)).sections[5]


def flowed(section: Section, medium: Medium, *blocks: Block) -> str:
    notes = Notes("a")
    setting = Setting(medium, section, "en")
    made = Flow(setting, notes, "a").passage(Passage("en", blocks))
    return xhtml(h("x", made, notes.section(setting)))[3:-4]


def line(*children: object) -> Paragraph:
    return Paragraph(tuple(Characters(c) if isinstance(c, str) else c for c in children))


def test_blocks_become_elements(section: Section, flowing: Medium) -> None:
    assert flowed(
        section,
        flowing,
        Heading(2, (Characters("Head"),)),
        line("a", LineBreak(), Emphasis((Characters("b"),), strong=True)),
        Quote((line("c"),)),
        Break(),
        Items(((line("d"),),), ordered=True, start=3),
    ) == (
        '<h2 id="a-P1">Head</h2><p id="a-P2">a<br/><strong>b</strong></p>'
        '<blockquote><p id="a-P3">c</p></blockquote><hr class="break"/>'
        '<ol start="3"><li><p id="a-P4">d</p></li></ol>'
    )


def test_links_stand_inside_what_they_are_about(section: Section, flowing: Medium) -> None:
    made = flowed(
        section,
        flowing,
        line(Reference("person", "begin", (Emphasis((Characters("B"),)),), anchor="a-M1")),
        line(Hyperlink("https://example.org/", (Emphasis((Characters("out"),)),))),
    )
    assert made == (
        '<p id="a-P1"><span class="person" id="a-M1"><em>'
        '<a href="book.xhtml#person-begin">B</a></em></span></p><p id="a-P2"><em><a href="https://example.org/">out</a></em></p>'
    )


def test_who_has_no_entry_gets_no_link(section: Section, flowing: Medium) -> None:
    made = flowed(
        section,
        flowing,
        line(Reference("person", "nobody", (Characters("N"),))),
        line(Reference("place", "brest", (Characters("Brest"),))),
    )
    assert made == (
        '<p id="a-P1"><span class="person">N</span></p>'
        '<p id="a-P2"><span class="place">Brest</span></p>'
    )


def test_another_language_is_told(section: Section, flowing: Medium) -> None:
    assert flowed(section, flowing, line(Foreign("ru", (Characters("этап"),)))) == (
        '<p id="a-P1"><i class="foreign" lang="ru" xml:lang="ru">этап</i></p>'
    )


def test_a_title_in_another_language_is_a_title_whichever_mark_stands_outside(
    section: Section, flowing: Medium
) -> None:
    title = (Characters("Nincs mentség"),)
    made = '<p id="a-P1"><em lang="hu" xml:lang="hu">Nincs mentség</em></p>'
    assert flowed(section, flowing, line(Foreign("hu", (Emphasis(title),)))) == made
    assert flowed(section, flowing, line(Emphasis((Foreign("hu", title),)))) == made


def test_a_list_inside_a_list_stands_in_its_item(section: Section, flowing: Medium) -> None:
    inner = Items(((line("b"),),), ordered=True)
    made = flowed(section, flowing, Items(((line("a"), inner), (line("c"),))))
    assert made == (
        '<ul><li><p id="a-P1">a</p><ol><li><p id="a-P2">b</p></li></ol></li>'
        '<li><p id="a-P3">c</p></li></ul>'
    )


def test_a_note_at_the_foot_stands_at_its_call(section: Section, paged: Medium) -> None:
    made = flowed(
        section, paged, line("a", Cite((Citation("nights", "p. 12"),)), Note((line("b"),)))
    )
    assert made == (
        '<p id="a-P1">a<span class="footnote" id="a-N1">Begin, <cite class="title">'
        '<a href="#source-nights">White Nights</a></cite>, p.\u00a012.</span>'
        '<span class="footnote next" id="a-N2">b</span></p>'
    )


def test_notes_at_the_end_are_called_and_lead_back(section: Section, flowing: Medium) -> None:
    made = flowed(section, flowing, line("a", Note((line("b"), line("c")))))
    assert made == (
        '<p id="a-P1">a<a class="noteref" epub:type="noteref" role="doc-noteref" id="a-R1" '
        'href="#a-N1">1</a></p><section class="footnotes" epub:type="footnotes" '
        'role="doc-endnotes" '
        'aria-label="Notes: Introduction"><aside class="footnote" epub:type="footnote" '
        'role="doc-footnote" id="a-N1"><p><a class="backlink" epub:type="backlink" '
        'role="doc-backlink" aria-label="Back to note 1 in the text" href="#a-R1">1</a> b</p>'
        "<p>c</p></aside></section>"
    )


def test_a_citation_inside_a_note_stands_in_it(section: Section, paged: Medium) -> None:
    note = Note((line("See ", Cite((Citation("nights"),)), "."),))
    assert flowed(section, paged, line(note)) == (
        '<p id="a-P1"><span class="footnote" id="a-N1">See Begin, <cite class="title">'
        '<a href="#source-nights">White Nights</a></cite>.</span></p>'
    )


def test_what_a_note_cites_after_a_sentence_is_a_sentence(section: Section, paged: Medium) -> None:
    note = Note((line("It was so.", Cite((Citation("nights"),)), " Later."),))
    assert flowed(section, paged, line(note)) == (
        '<p id="a-P1"><span class="footnote" id="a-N1">It was so. Begin, <cite class="title">'
        '<a href="#source-nights">White Nights</a></cite>. Later.</span></p>'
    )


def test_a_panel_printed_elsewhere_is_referred_to(section: Section, paged: Medium) -> None:
    assert flowed(section, paged, Plate("two")) == (
        '<p class="see">See panel <span class="title"><a href="#panel-two">Return</a></span> '
        '<a class="page" data-for="panel-two" href="#panel-two">\u2007\u2007\u2007</a></p>'
    )


def test_words_of_the_book_inside_a_text_of_another_language(
    section: Section, paged: Medium
) -> None:
    setting = Setting(paged, replace(section, language="ru"), "ru")
    made = Flow(setting, Notes("a"), "a").passage(Passage("en", (Plate("two"),)))
    assert xhtml(h("x", made)).startswith('<x><p class="see" lang="ru" xml:lang="ru">См. стенд ')

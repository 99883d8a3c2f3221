"""Terms are found where readers look for them, and lead to one another."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from tests.book.conftest import CITED, paragraph, text
from toolkit.book.medium import Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.apparatus import Original, Term
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.prose import Characters as Plain
from toolkit.model.prose import Inline, Passage, Prose, Reference


def prose(*children: Inline | str) -> Prose:
    return Prose((Passage("en", (paragraph(*children),)),))


OFFICE = Term(
    id="term-nkvd",
    term=text(en="NKVD", ru="НКВД"),
    original=Original(text="НКВД", lang="ru"),
    expansion=text(en="People’s Commissariat", ru="Народный комиссариат"),
    date=HistoricalDate("1934/1946"),
    definition=prose(
        "It held the camps; see ", Reference("term", "term-zek", (Plain("zek"),)), "."
    ),
    organisation="nkvd",
    see=("term-zek", "term-draft"),
    sources=CITED,
)
PRISONER = Term(
    id="term-zek",
    term=text(en="zek", ru="зэк"),
    definition=prose("Such as ", Reference("person", "begin", (Plain("Begin"),)), "."),
    sources=CITED,
)


def book(exhibition: Exhibition, *terms: Term, language: str = "en", **front: object) -> Book:
    contents = ("persons", "glossary", "organisations", "sources")
    changed = replace(exhibition.front, **{"contents": contents, **front})  # type: ignore[arg-type]
    return outline(replace(exhibition, glossary=terms, front=changed), (language,))


def printed(made: Book, medium: Medium, kind: str = "glossary") -> Element:
    return section_page(next(one for one in made.sections if one.kind == kind), medium)


def test_a_term_says_what_it_stands_for_when_and_what_it_means(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = xhtml(printed(book(exhibition, PRISONER, OFFICE), paged))
    assert made.replace("\u00a0", " ") == (
        '<section class="glossary back" id="glossary" epub:type="glossary" role="doc-glossary">'
        '<h1><span class="title">Glossary</span></h1><dl class="glossary">'
        '<div class="entry"><dt id="term-term-nkvd" epub:type="glossterm"><dfn>'
        '<span class="name"><a href="#organisation-nkvd">NKVD</a></span></dfn></dt>'
        '<dd epub:type="glossdef"><p class="facts">'
        '<span class="name" lang="ru" xml:lang="ru">НКВД</span>; People’s Commissariat; '
        '1934–1946</p><div class="definition"><p id="term-term-nkvd-P1">It held the camps; '
        'see <span class="term"><a href="#term-term-zek" epub:type="glossref" '
        'role="doc-glossref">zek</a></span>.</p></div><p class="shown">See also: '
        '<span class="name"><a href="#term-term-zek">zek</a></span></p><p class="sources">[Begin, '
        '<cite class="title"><a href="#source-nights">White Nights</a></cite>, p. 12]</p></dd>'
        '</div><div class="entry"><dt id="term-term-zek" epub:type="glossterm"><dfn>zek</dfn></dt>'
        '<dd epub:type="glossdef"><div class="definition"><p id="term-term-zek-P1">Such as '
        '<span class="person" id="glossary-M1"><a href="#person-begin">Begin</a></span>.</p>'
        '</div><p class="sources">[Begin, <cite class="title"><a href="#source-nights">White Nights'
        "</a></cite>, p. 12]</p></dd></div></dl></section>"
    )


def test_terms_stand_as_the_language_of_the_book_has_them(
    exhibition: Exhibition, paged: Medium
) -> None:
    camp = replace(PRISONER, id="term-camp", term=text(en="camp", ru="лагерь"))
    orders = {
        language: [
            "".join(word.itertext())
            for word in printed(book(exhibition, *terms, language=language), paged).iter("dfn")
        ]
        for language, terms in (("en", (PRISONER, OFFICE, camp)), ("ru", (camp, OFFICE, PRISONER)))
    }
    assert orders == {"en": ["camp", "NKVD", "zek"], "ru": ["зэк", "лагерь", "НКВД"]}


def test_readers_of_a_language_are_not_told_its_word_twice(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = printed(book(exhibition, OFFICE, language="ru"), paged)
    facts = next(each for each in made.iter("p") if each.get("class") == "facts")
    assert "".join(facts.itertext()) == "Народный комиссариат; 1934–1946"


@pytest.mark.parametrize(
    ("expansion", "facts", "shown"),
    [
        (text(en="NKVD"), "NKVD", None),
        (text(en="The police"), "The police", "See also: NKVD"),
        (None, None, "See also: NKVD"),
    ],
)
def test_the_body_that_a_term_names_is_linked_once(
    exhibition: Exhibition, paged: Medium, expansion: object, facts: str | None, shown: str | None
) -> None:
    term = replace(PRISONER, organisation="nkvd", expansion=expansion)
    made = printed(book(exhibition, term), paged)
    lines = {each.get("class"): "".join(each.itertext()) for each in made.iter("p")}
    assert (lines.get("facts"), lines.get("shown")) == (facts, shown)
    links = [each.get("href") for each in made.iter("a")]
    assert links.count("#organisation-nkvd") == 1


def test_no_way_is_shown_to_a_body_that_has_no_entry(exhibition: Exhibition, paged: Medium) -> None:
    term = replace(PRISONER, organisation="nkvd", see=("term-nkvd",))
    contents = ("persons", "glossary", "sources")
    ways = {
        terms: [
            "".join(each.itertext())
            for each in printed(book(exhibition, *terms, contents=contents), paged).iter("p")
            if each.get("class") == "shown"
        ]
        for terms in ((term,), (term, replace(OFFICE, see=())))
    }
    assert [*ways.values()] == [[], ["See also: NKVD"]]


def test_a_mention_of_a_term_is_plain_where_the_book_has_no_glossary(
    exhibition: Exhibition, paged: Medium
) -> None:
    told = prose("He was a ", Reference("term", "term-zek", (Plain("zek"),)), ".")
    persons = tuple(replace(each, biography=told) for each in exhibition.persons)
    changed = replace(exhibition, persons=persons)
    with_it = printed(book(changed, PRISONER), paged, "persons")
    without = printed(book(changed, PRISONER, contents=("persons",)), paged, "persons")
    assert any(each.get("href") == "#term-term-zek" for each in with_it.iter("a"))
    assert not any(each.get("href") == "#term-term-zek" for each in without.iter("a"))
    assert "He was a zek." in "".join(without.itertext())


def test_a_glossary_without_terms_is_left_out(exhibition: Exhibition) -> None:
    assert "glossary" not in [section.kind for section in book(exhibition).sections]

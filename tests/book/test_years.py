"""The chronology tells of each year what happened at large, then what happened to persons."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from tests.book.conftest import CITED, paragraph, text
from toolkit.book.content.sections import Index
from toolkit.book.medium import Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.apparatus import Milestone
from toolkit.model.claims import Event
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import Name
from toolkit.model.prose import Characters, Citation, Cite, Passage, Prose, Reference
from toolkit.model.records import Person
from toolkit.model.vocabulary import EventType


def milestone(date: str, said: str = "It was so.", **fields: object) -> Milestone:
    prose = Prose((Passage("en", (paragraph(said),)),))
    told = {"text": prose, "sources": CITED, **fields}
    return Milestone(id=f"year-{date}", date=HistoricalDate.parse(date), **told)  # type: ignore[arg-type]


def event(type: EventType, date: str | None, **fields: object) -> Event:
    when = HistoricalDate.parse(date) if date else None
    return Event(type=type, date=when, **{"sources": CITED, **fields})  # type: ignore[arg-type]


def somebody(*events: Event, id: str = "anna", name: str = "Anna Free") -> Person:
    return Person(id=id, names=(Name(text=name, lang="en"),), living="no", events=events)


def book(
    exhibition: Exhibition,
    *milestones: Milestone,
    persons: tuple[Person, ...] = (),
    contents: tuple[str, ...] = ("persons", "chronology", "places", "sources"),
    language: str = "en",
) -> Book:
    front = replace(exhibition.front, contents=contents)
    changed = replace(exhibition, chronology=milestones, front=front)
    return outline(replace(changed, persons=persons or exhibition.persons), (language,))


def printed(made: Book, medium: Medium) -> Element:
    return section_page(next(one for one in made.sections if one.kind == "chronology"), medium)


def lines(made: Element) -> list[str]:
    """Return what each line says: a year, a milestone, a life."""
    return [
        "".join(each.itertext()).replace("\u00a0", " ").partition(" [")[0]
        for each in made.iter()
        if each.tag in ("h2", "li")
    ]


ALWAYS = (milestone("1900"), milestone("1999"))


def lives(exhibition: Exhibition, medium: Medium, *persons: Person) -> list[str]:
    """Return the lines of lives in a chronology of the whole century, each behind its year."""
    made = printed(book(exhibition, *ALWAYS, persons=persons), medium)
    found = []
    for year in made.iter("section"):
        number = "".join(next(iter(year)).itertext()) if year is not made else ""
        for each in year if number else ():
            if each.get("class") == "lives":
                found += [f"{number} {''.join(life.itertext())}" for life in each]
    return [line.replace("\u00a0", " ") for line in found]


def test_the_years_follow_each_other_with_the_lives_between(
    exhibition: Exhibition, paged: Medium
) -> None:
    made = book(
        exhibition,
        milestone("1941-06-22", "War began.", persons=("begin",), places=("brest",)),
        milestone("1939-09-17", "Brest was occupied."),
    )
    assert xhtml(printed(made, paged)).replace("\u00a0", " ") == (
        '<section class="chronology back" id="chronology" epub:type="appendix" role="doc-appendix">'
        '<h1><span class="title">Chronology</span></h1><p class="legend">In smaller type stand the '
        "lives told in this book, year by year; what each statement rests on is said in the "
        'person’s entry.</p><section class="year"><h2 id="chronology-Y1939">1939</h2>'
        '<ul class="milestones"><li id="milestone-year-1939-09-17"><p><span class="date">17 '
        'September</span> Brest was occupied. <span class="sources">[Begin, <cite class="title">'
        '<a href="#source-nights">White Nights</a></cite>, p. 12]</span></p></li></ul></section>'
        '<section class="year"><h2 id="chronology-Y1940">1940</h2><ul class="lives">'
        '<li id="chronology-Y1940-L1"><span class="person"><a href="#person-begin">Menachem Begin'
        '</a></span>: arrest, 20 September, <span class="name"><a href="#place-brest">Brest</a>'
        "</span> (disputed).</li></ul></section>"
        '<section class="year"><h2 id="chronology-Y1941">1941</h2><ul class="milestones">'
        '<li id="milestone-year-1941-06-22"><p><span class="date">22 June</span> War began. <span '
        'class="shown">See also: <span class="name"><a href="#person-begin">Menachem Begin</a>'
        "</span>; "
        '<span class="name"><a href="#place-brest">Brest</a></span>.</span> <span '
        'class="sources">[Begin, '
        '<cite class="title"><a href="#source-nights">White Nights</a></cite>, p. 12]</span></p>'
        "</li></ul></section></section>"
    )


@pytest.mark.parametrize(
    ("date", "en", "ru"),
    [
        ("1917-12-20", "20 December", "20 декабря"),
        ("1917-12", "December", "декабрь"),
        ("1917", "", ""),
        ("1917-22", "summer", "лето"),
        ("1917-03/1917-04", "March–April", "март–апрель"),
        ("1917-12?", "perhaps December", "предположительно декабрь"),
        ("1917~", "c. 1917", "около 1917 года"),
        ("1917?", "perhaps 1917", "предположительно 1917 год"),
        ("1917/1921", "to 1921", "по 1921 год"),
        ("1917-03/1921-04-05", "from March to 5 April 1921", "с марта по 5 апреля 1921 года"),
        ("1917/1921?", "perhaps to 1921", "предположительно по 1921 год"),
        ("1917?/1921", "perhaps 1917 – 1921", "предположительно 1917 год — 1921 год"),
        ("1917/..", "from this year", "с этого года"),
        ("1917-24", "winter 1917/18", "зима 1917/18"),
        ("[1917,1918]", "1917 or 1918", "1917 или 1918 год"),
        ("[1917-02-03,1917-02-05]", "3 or 5 February", "3 или 5 февраля"),
        ("[1917-02,1917-03]", "February or March", "февраль или март"),
        ("{1917-02-03,1917-03-05}", "3 February and 5 March", "3 февраля и 5 марта"),
        ("1917-02/1917-03-05", "February – 5 March", "февраль — 5 марта"),
        ("[1917-02-03..1917-02-05]", "between 3 and 5 February", "между 3 и 5 февраля"),
        ("[1917-02?,1917-03]", "perhaps February 1917 or March 1917", None),
        ("1917-02?/1917-03", "perhaps February 1917 – March 1917", None),
        ("[1917,1917-03]", "1917 or March 1917", "1917 год или март 1917 года"),
        ("[1917-02,1918-02]", "February 1917 or February 1918", None),
        ("[1917-02..]", "February 1917 or later", None),
        ("1917-02/..", "from February", "с февраля"),
        ("../1917", "until this year", "до этого года"),
        ("../1917-05", "until May", "до мая"),
        ("191X", "1910s", "1910-е годы"),
    ],
)
def test_a_date_leaves_out_its_year_only_where_it_is_sure(
    exhibition: Exhibition, paged: Medium, date: str, en: str, ru: str | None
) -> None:
    for language, words in (("en", en), ("ru", ru)):
        made = printed(book(exhibition, milestone(date), language=language), paged)
        found = [each.text for each in made.iter("span") if each.get("class") == "date"]
        if words is not None:
            assert [(each or "").replace("\u00a0", " ") for each in found] == (
                [words] * bool(words)
            )


def test_a_note_after_the_last_sentence_brings_no_second_stop(
    exhibition: Exhibition, paged: Medium, flowing: Medium
) -> None:
    cited = Cite((Citation("nights", "p. 12"),))
    said = Prose((Passage("en", (paragraph("War began.", cited),)),))
    stopless = Prose((Passage("en", (paragraph("Peace", cited),)),))
    years = milestone("1941", text=said), milestone("1945", text=stopless)
    for medium in (paged, flowing):
        made = xhtml(printed(book(exhibition, *years, persons=(somebody(),)), medium))
        tails = re.findall(r"</(?:span|a)>(\.?) <span class=\"sources\">", made)
        assert tails == ["", "."]


def test_dates_that_leave_something_open_stand_in_the_first_year_they_allow(
    exhibition: Exhibition, paged: Medium
) -> None:
    dates = ("[1918,1920]", "1917-05/1919", "../1921", "1917-05-01", "1917")
    made = printed(book(exhibition, *map(milestone, dates), persons=exhibition.persons[:1]), paged)
    assert lines(made) == [
        *("1917", "It was so.", "1 May It was so.", "from May to 1919 It was so."),
        *("1918", "1918 or 1920 It was so.", "1921", "until this year It was so."),
    ]


def test_what_happened_to_a_person_in_one_year_is_one_line(
    exhibition: Exhibition, paged: Medium
) -> None:
    ten = text(en="ten years")
    person = somebody(
        event("arrest", "1937-06-05", place="brest"),
        event("sentence", "1937-08", sentence=ten, doubt="unverified"),
        event("imprisonment", "1937/1947"),
        event("award", "1937"),
        event("release", "1947", asserted_by=text(en="a friend"), basis="hearsay"),
        event("death", None),
    )
    assert lives(exhibition, paged, person) == [
        "1937 Anna Free: arrest, 5 June, Brest; sentence, August – ten years (unverified).",
        "1947 Anna Free: release (according to a friend; from hearsay).",
    ]


def test_custody_is_told_where_nothing_else_says_how_it_began(
    exhibition: Exhibition, paged: Medium
) -> None:
    person = somebody(
        event("imprisonment", "1937/1941"),
        event("imprisonment", "1937-12/1938"),
        event("imprisonment", "../1947"),
        event("imprisonment", "1947-03-11"),
    )
    assert lives(exhibition, paged, person) == ["1937 Anna Free: imprisonment, to 1941."]


def test_what_needs_more_than_a_line_is_left_to_the_entry(
    exhibition: Exhibition, paged: Medium
) -> None:
    person = somebody(
        event("arrest", "1950", about="allegation", response=text(en="Denied.")),
        event("death", "1951", basis="legal-presumption"),
        event("sentence", "1952", sentence=text(en="a sentence " * 7)),
    )
    assert lives(exhibition, paged, person) == ["1952 Anna Free: sentence."]


def test_the_preferred_claim_is_told_and_an_execution_is_a_death(
    exhibition: Exhibition, paged: Medium
) -> None:
    person = somebody(
        event("arrest", "1937-06"),
        event("arrest", "1937-06-05", place="brest"),
        event("execution", "1938-02-10"),
        event("death", "1938"),
    )
    other = somebody(event("death", "1952"), event("death", "1947", preferred=True), id="b")
    assert lives(exhibition, paged, person, other) == [
        "1937 Anna Free: arrest, 5 June, Brest.",
        "1938 Anna Free: execution, 10 February.",
        "1947 Anna Free: death.",
    ]


def test_lives_stand_from_the_first_milestone_to_their_end(
    exhibition: Exhibition, paged: Medium
) -> None:
    person = somebody(*(event("arrest", year) for year in ("1916", "1917", "1921", "1922")))
    years = (milestone("1917"), milestone("1918/1921"))
    made = printed(book(exhibition, *years, persons=(person,)), paged)
    assert [each.text for each in made.iter("h2")] == ["1917", "1918", "1921", "1922"]


def test_an_event_of_which_only_what_it_does_not_precede_is_known_has_no_year(
    exhibition: Exhibition, paged: Medium
) -> None:
    person = somebody(event("arrest", "1945-01"), event("death", "[1947-03-11..]", preferred=True))
    assert lives(exhibition, paged, person) == ["1945 Anna Free: arrest, January."]


def test_lives_stand_only_where_the_book_names_their_sources(
    exhibition: Exhibition, paged: Medium
) -> None:
    bare = book(exhibition, *ALWAYS, contents=("chronology", "sources"))
    made = printed(bare, paged)
    assert [each for each in made.iter() if each.get("class") in ("lives", "legend")] == []


def test_the_index_finds_whom_milestones_name(exhibition: Exhibition) -> None:
    reference = Reference("person", "begin", (Characters("Begin"),))
    said = Prose((Passage("en", (paragraph("With ", reference, "."),)),))
    made = book(
        exhibition, milestone("1940", text=said), milestone("1941", persons=("begin", "lost"))
    )
    index = next(s.content for s in made.sections if s.anchor == "index-of-persons")
    assert isinstance(index, Index)
    assert [entry.anchors for entry in index.entries] == [
        ("milestone-year-1941", "chronology-M1"),
        ("milestone-year-1941",),
    ]


def test_a_chronology_without_milestones_is_left_out(exhibition: Exhibition) -> None:
    assert "chronology" not in [section.kind for section in book(exhibition).sections]

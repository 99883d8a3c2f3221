from __future__ import annotations

from dataclasses import replace

from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import PartOf, Place


def test_a_place_gives_its_names_by_date(exhibition: Exhibition, paged: Medium) -> None:
    vilnius = Place(
        id="vilnius",
        names=(
            DatedName(text="Wilno", lang="pl", end=HistoricalDate("1939")),
            DatedName(text="Vilnius", lang="lt", start=HistoricalDate("1939"), preferred=True),
        ),
        part_of=(PartOf(place="brest"),),
        note=Prose((Passage("en", (Paragraph((Characters("A city."),)),)),)),
        sources=(SourceUse(id="nights"),),
    )
    changed = replace(
        exhibition,
        places=(vilnius, *exhibition.places),
        front=replace(exhibition.front, contents=("places", "organisations", "sources")),
    )
    sections = outline(changed, ("en",)).sections
    made = xhtml(section_page(next(s for s in sections if s.kind == "places"), paged))
    assert made == (
        '<section class="places back" id="places"><h1><span class="title">Places</span></h1>'
        '<ul class="gazetteer"><li id="place-brest"><p class="title">Brest</p></li>'
        '<li id="place-vilnius"><p class="title" lang="lt" xml:lang="lt">Vilnius</p>'
        '<p class="names"><span class="name" lang="pl" xml:lang="pl">Wilno</span> (until 1939) · '
        '<span class="name" lang="lt" xml:lang="lt">Vilnius</span> (from 1939); part of '
        '<span class="name"><a href="#place-brest">Brest</a></span></p>'
        '<div><p id="place-vilnius-P1">A city.</p></div><p class="sources">[Begin, '
        '<cite class="title"><a href="#source-nights">White Nights</a></cite>]</p></li></ul>'
        "</section>"
    )
    assert "organisation-nkvd" in sections[0].anchors


def test_who_acts_may_be_a_person(exhibition: Exhibition, paged: Medium) -> None:
    cited = (SourceUse(id="nights"),)
    arrest = Event(type="arrest", by="begin", sources=cited)
    lost = replace(exhibition.person("lost"), events=(arrest,))
    changed = replace(exhibition, persons=(lost, exhibition.person("begin")))
    sections = outline(changed, ("en",)).walk()
    made = xhtml(section_page(next(s for s in sections if s.anchor == "person-lost"), paged))
    begin = '<span class="name"><a href="#person-begin">Menachem Begin</a></span>'
    assert f'<span class="event">Arrest</span>, by {begin}.' in made

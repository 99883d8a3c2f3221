"""The index of places finds where texts, lives, milestones, objects and panels name them."""

from __future__ import annotations

from dataclasses import replace

from tests.book.conftest import CITED, paragraph, text
from toolkit.book.content.sections import Index, IndexEntry, See
from toolkit.book.elements import ids
from toolkit.book.medium import Medium
from toolkit.book.outline import Book, outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.apparatus import Milestone
from toolkit.model.claims import Event
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName
from toolkit.model.objects import ArchivalObject
from toolkit.model.prose import Characters, Passage, Prose, Reference
from toolkit.model.records import Place

LVIV = Place(
    id="lviv",
    names=(
        DatedName(text="Lviv", lang="en", preferred=True),
        DatedName(text="Lwów", lang="pl", end=HistoricalDate("1939")),
        DatedName(text="Lemberg", lang="de", end=HistoricalDate("1918")),
    ),
)
QUIET = Place(id="quiet", names=(DatedName(text="Quiet", lang="en"),))


def entries(book: Book) -> tuple[IndexEntry | See, ...]:
    found = [each.content for each in book.sections if each.anchor == "index-of-places"]
    assert all(isinstance(each, Index) for each in found)
    return tuple(entry for each in found if isinstance(each, Index) for entry in each.entries)


def told(exhibition: Exhibition, *contents: str) -> Exhibition:
    """Return an exhibition that names Lviv in every way."""
    link = Reference("place", "lviv", (Characters("Lviv"),))
    said = Prose((Passage("en", (paragraph("In ", link, "."),)),))
    first, *others = exhibition.panels
    lost, begin = exhibition.persons
    trial = Event(type="sentence", date=HistoricalDate("1941"), place="lviv", sources=CITED)
    rival = replace(trial, date=HistoricalDate("1942"), doubt="disputed")
    letter = ArchivalObject(id="letter", title=text(en="A letter"), place="lviv")
    milestone = Milestone(
        id="year-war", date=HistoricalDate("1941"), text=said, places=("lviv",), sources=CITED
    )
    front = replace(exhibition.front, contents=contents or exhibition.front.contents)
    return replace(
        exhibition,
        front=front,
        places=(*exhibition.places, LVIV, QUIET),
        persons=(replace(lost, events=(trial, rival), biography=said), begin),
        panels=(replace(first, places=("lviv",)), *others),
        objects=(letter,),
        chronology=(milestone,),
    )


EVERYTHING = ("essays/introduction", "panels", "persons", "objects", "chronology", "places")


def test_a_place_is_found_wherever_it_is_named(exhibition: Exhibition, paged: Medium) -> None:
    book = outline(told(exhibition, *EVERYTHING), ("en",))
    lviv = next(each for each in entries(book) if each.name.words == "Lviv")
    assert isinstance(lviv, IndexEntry)
    assert lviv.main == "place-lviv"
    assert set(lviv.anchors) == {
        *("person-lost-E1", "person-lost-E1-R1", "person-lost-M1", "object-letter"),
        *("milestone-year-war", "chronology-M1", "panel-one"),
    }
    printed = {id for each in book.sections for id in ids(section_page(each, paged))}
    assert {lviv.main, *lviv.anchors} <= printed


def test_other_names_lead_to_the_one_that_has_the_pages(
    exhibition: Exhibition, paged: Medium
) -> None:
    book = outline(told(exhibition, *EVERYTHING), ("en",))
    assert [each.name.words for each in entries(book)] == [
        *("Brest", "Lemberg", "Lviv", "Lwów", "Quiet"),
    ]
    index = next(each for each in book.sections if each.anchor == "index-of-places")
    made = xhtml(section_page(index, paged))
    assert (
        '<li id="index-of-places-L4"><span class="name" lang="pl" xml:lang="pl">Lwów</span>, '
        '<em class="see-entry">see</em> <span class="to"><a href="#place-lviv">Lviv</a></span></li>'
    ) in made
    assert '<h1><span class="title">Index of places</span></h1>' in made


def test_where_places_have_no_list_only_what_is_named_is_found(exhibition: Exhibition) -> None:
    found = {
        each.name.words: each for each in entries(outline(told(exhibition, "persons"), ("en",)))
    }
    assert set(found) == {"Brest", "Lemberg", "Lviv", "Lwów"}
    lviv, lemberg = found["Lviv"], found["Lemberg"]
    assert isinstance(lviv, IndexEntry)
    assert lviv.main is None
    assert isinstance(lemberg, See)
    assert lemberg.anchor == lviv.anchors[0]


def test_a_place_that_only_has_its_entry_has_its_page(exhibition: Exhibition) -> None:
    found = entries(outline(told(exhibition, *EVERYTHING), ("en",)))
    quiet = next(each for each in found if each.name.words == "Quiet")
    assert quiet == IndexEntry(
        name=quiet.name, role=None, main="place-quiet", anchors=(), record="quiet", initial="Q"
    )


def test_without_places_there_is_no_index_of_any(exhibition: Exhibition) -> None:
    bare = replace(exhibition, places=(), persons=(), panels=(), essays=())
    front = replace(bare.front, contents=("sources",))
    assert entries(outline(replace(bare, front=front), ("en",))) == ()

from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.book.medium import Medium
from toolkit.book.outline import outline
from toolkit.book.pages import section_page
from toolkit.book.serialise import xhtml
from toolkit.model.claims import Event, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import Coordinates, PartOf, Place


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
        '<span class="name" lang="lt" xml:lang="lt">Vilnius</span> (from 1939); in '
        '<span class="name"><a href="#place-brest">Brest</a></span></p>'
        '<div><p id="place-vilnius-P1">A city.</p></div><p class="sources">[Begin, '
        '<cite class="title"><a href="#source-nights">White Nights</a></cite>]</p></li>'
        '<li><p class="way"><span class="name" lang="pl" xml:lang="pl">Wilno</span> (until 1939), '
        'see <span class="name" lang="lt" xml:lang="lt"><a href="#place-vilnius">Vilnius</a></span>'
        "</p></li></ul></section>"
    )
    assert "organisation-nkvd" in sections[0].anchors


TOWN = Place(
    id="town",
    names=(
        DatedName(text="Kaliningrad", lang="ru-Latn", start=HistoricalDate("1946")),
        DatedName(text="Калининград", lang="ru", start=HistoricalDate("1946")),
        DatedName(text="Königsberg", lang="de", end=HistoricalDate("1946")),
        DatedName(text="Кёнигсберг", lang="ru", end=HistoricalDate("1946")),
        DatedName(text="Königsberg in Preußen", lang="de"),
        DatedName(text="Kaliningrad city", lang="en"),
        DatedName(text="Kalíníngrad", lang="is"),
    ),
)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ["Brest", "Kaliningrad city", "Königsberg (until 1946), see Kaliningrad city"]),
        ("ru", ["Калининград", "Кёнигсберг (до 1946\u00a0года), см. Калининград", "Brest"]),
    ],
)
def test_old_names_lead_to_the_entry_where_readers_can_look_for_them(
    exhibition: Exhibition, paged: Medium, language: str, lines: list[str]
) -> None:
    front = replace(exhibition.front, contents=("places",))
    changed = replace(exhibition, front=front, places=(TOWN, *exhibition.places))
    book = outline(changed, (language,))
    made = section_page(next(s for s in book.sections if s.kind == "places"), paged)
    assert ["".join(item[0].itertext()) for item in made.iter("li")] == lines
    assert {each.get("href") for each in made.iter("a")} == {"#place-town"}


def listed(exhibition: Exhibition, medium: Medium, place: Place, language: str = "en") -> str:
    """Return the line of facts of a place."""
    front = replace(exhibition.front, contents=("places", "sources"))
    changed = replace(exhibition, front=front, places=(place, *exhibition.places))
    book = outline(changed, (language,))
    made = section_page(next(s for s in book.sections if s.kind == "places"), medium)
    item = next(item for item in made.iter("li") if item.get("id") == f"place-{place.id}")
    found = [each for each in item if each.get("class") == "names"]
    return "".join(found[0].itertext()).replace("\u00a0", " ") if found else ""


CAMP = Place(
    id="camp",
    names=(DatedName(text="The Camp", lang="en"),),
    kind="camp",
    country="RU",
    start=HistoricalDate("1937"),
    end=HistoricalDate("1960"),
    coordinates=Coordinates(lat=-61.5, lon=40.25, radius_km=2.5, basis="map"),
)


def test_a_place_says_what_it_was_when_and_where(exhibition: Exhibition, paged: Medium) -> None:
    assert listed(exhibition, paged, CAMP) == (
        "camp, Russia; existed 1937–1960; 61.5° S, 40.25° E (± 2.5 km; from a map)"
    )
    assert listed(exhibition, paged, CAMP, "ru") == (
        "лагерь, Россия; годы существования: 1937–1960; "
        "61,5° ю. ш., 40,25° в. д. (± 2,5 км; по карте)"
    )


def test_coordinates_that_nobody_verified_are_left_out(
    exhibition: Exhibition, paged: Medium
) -> None:
    guessed = replace(CAMP, coordinates=Coordinates(lat=1, lon=2))
    assert listed(exhibition, paged, guessed) == "camp, Russia; existed 1937–1960"


def test_a_place_of_no_kind_says_nothing(exhibition: Exhibition, paged: Medium) -> None:
    bare = Place(id="there", names=(DatedName(text="There", lang="en"),))
    assert listed(exhibition, paged, bare) == ""


def test_a_place_lay_in_others_by_date_and_they_in_larger_ones(
    exhibition: Exhibition, paged: Medium
) -> None:
    def place(id: str, *wholes: PartOf) -> Place:
        return Place(id=id, names=(DatedName(text=id.title(), lang="en"),), part_of=wholes)

    poland = PartOf(place="poland", end=HistoricalDate("1939"))
    others = (place("poland"), place("lithuania"), place("region", PartOf(place="lithuania")))
    town = place("town", poland, PartOf(place="region", start=HistoricalDate("1940")))
    changed = replace(exhibition, places=(*exhibition.places, *others))
    within = "in Poland (until 1939), Region, Lithuania (from 1940)"
    assert listed(changed, paged, town) == within


def test_a_heading_begins_with_a_capital_and_a_country_is_named_once(
    exhibition: Exhibition, paged: Medium
) -> None:
    prison = Place(
        id="conti", kind="prison", names=(DatedName(text="тюрьма на улице Конти", lang="ru"),)
    )
    iran = Place(
        id="iran", kind="country", country="IR", names=(DatedName(text="Иран", lang="ru"),)
    )
    front = replace(exhibition.front, contents=("places", "sources"))
    changed = replace(
        exhibition,
        places=(iran, prison),
        front=front,
    )
    sections = outline(changed, ("ru",)).sections
    made = section_page(next(s for s in sections if s.kind == "places"), paged)
    assert ["".join(each.itertext()) for each in made.iter("li")] == [
        "Иранстрана",
        "Тюрьма на улице Контитюрьма",
    ]


def test_who_acts_may_be_a_person(exhibition: Exhibition, paged: Medium) -> None:
    cited = (SourceUse(id="nights"),)
    arrest = Event(type="arrest", by="begin", sources=cited)
    lost = replace(exhibition.person("lost"), events=(arrest,))
    changed = replace(exhibition, persons=(lost, exhibition.person("begin")))
    sections = outline(changed, ("en",)).walk()
    made = xhtml(section_page(next(s for s in sections if s.anchor == "person-lost"), paged))
    begin = '<span class="name"><a href="#person-begin">Menachem Begin</a></span>'
    assert f'<span class="event">Arrest</span> by {begin}.' in made


@pytest.mark.parametrize(
    ("language", "country", "names"),
    [
        ("ru", "AT", "Wien"),
        ("en", "AT", "Wien"),
        ("ru", "US", "Vienna · Wien"),
        ("en", "SU", "Wien · Вена"),
        ("ru", None, "Wien"),
        ("pl", "AT", "Wien"),
    ],
)
def test_names_of_other_editions_stand_only_where_they_are_spoken(
    exhibition: Exhibition, paged: Medium, language: str, country: str | None, names: str
) -> None:
    place = Place(
        id="vienna",
        country=country,
        names=(
            DatedName(text="Vienna", lang="en"),
            DatedName(text="Wien", lang="de"),
            DatedName(text="Вена", lang="ru"),
        ),
    )
    assert listed(exhibition, paged, place, language).rpartition("; ")[2] == names


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", "Yuryev (until 1919) · Tartu (from 1919)"),
        ("ru", "Tartu (с 1919 года) · Юрьев (до 1919 года)"),
    ],
)
def test_the_name_of_another_time_is_told_in_letters_that_readers_read(
    exhibition: Exhibition, paged: Medium, language: str, names: str
) -> None:
    old, new = {"end": HistoricalDate("1919")}, {"start": HistoricalDate("1919")}
    place = Place(
        id="tartu",
        country="EE",
        names=(
            DatedName(text="Yuryev", lang="ru-Latn", **old),
            DatedName(text="Tartu", lang="et", **new),
            DatedName(text="Юрьев", lang="ru", **old),
            DatedName(text="Тарту", lang="ru", preferred=True, **new),
        ),
    )
    assert listed(exhibition, paged, place, language).rpartition("; ")[2] == names


def test_of_a_headword_without_other_names_its_time_alone_is_told(
    exhibition: Exhibition, paged: Medium
) -> None:
    name = DatedName(
        text="GDR", lang="en", start=HistoricalDate("1949"), end=HistoricalDate("1990")
    )
    assert (
        listed(exhibition, paged, Place(id="gdr", kind="country", names=(name,)))
        == "country; 1949–1990"
    )


def test_a_state_does_not_lie_in_itself(exhibition: Exhibition, paged: Medium) -> None:
    iran = Place(
        id="iran", kind="country", country="IR", names=(DatedName(text="Iran", lang="en"),)
    )
    assert listed(exhibition, paged, iran) == "country"

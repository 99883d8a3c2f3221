"""The program that draws the panels: words taken apart, places projected, names set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawing.errors import DrawingError
from drawing.ground import Projection, clip, simplify
from drawing.labels import Around, Box, Named, faults, place_labels
from drawing.marks import bent, curve_of, spots_of
from drawing.panel import Head, classes, ends_of, panel_page
from drawing.plan import Line, Place, plan_of
from drawing.transcript import Entry, Moment, read_words
from drawing.typography import set_words, tie, without_glyphs

TRANSCRIPT = """\
## Walter Ciszek

Norilsk

A coal town, a college,
a mission.

## Dates

- **1937** Ordained in Rome; **1938** sent to Albertyn
- **1942 ?** Fifteen years

## The map

- Rome – Albertyn
- Under arrest

Sources: W. J. Ciszek, *With God in Russia*, 1964.
"""
MAP = {"centre": [20.0, 60.0], "scale": 600, "size": [1000, 500]}
PLACES = [
    {"key": "rome", "at": [12.5, 41.9], "name": {"en": "Rome"}},
    {"key": "albertyn", "at": [25.4, 53.1], "name": {"en": "Albertyn"}},
]
ROUTE = {"from": "rome", "to": "albertyn", "kind": "free"}


def written(**more: object) -> dict[str, object]:
    return {"map": dict(MAP), "place": [dict(one) for one in PLACES], **more}


def test_a_transcript_is_taken_apart_into_what_stands_on_the_panel() -> None:
    words = read_words(TRANSCRIPT, of="x")
    assert (words.title, words.under) == ("Walter Ciszek", "Norilsk")
    assert words.lead == "A coal town, a college, a mission."
    assert (words.dates_title, words.map_title) == ("Dates", "The map")
    assert words.legend == ("Rome – Albertyn", "Under arrest")
    assert words.sources == "Sources: W. J. Ciszek, *With God in Russia*, 1964."


def test_a_second_date_in_an_item_is_a_moment_of_its_own() -> None:
    first, _ = read_words(TRANSCRIPT, of="x").dates
    assert first.moments == (
        Moment(date="1937", text="Ordained in Rome;"),
        Moment(date="1938", text="sent to Albertyn"),
    )


def test_a_date_that_ends_with_a_question_mark_is_doubtful() -> None:
    assert [one.doubtful for one in read_words(TRANSCRIPT, of="x").dates] == [False, True]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Norilsk\n\n", "", "has eight parts"),
        ("- **1937** Ordained", "- Ordained", "a date begins with"),
        ("- Rome – Albertyn\n- Under arrest", "Rome – Albertyn", "a list"),
    ],
)
def test_a_transcript_of_another_form_is_refused(old: str, new: str, told: str) -> None:
    with pytest.raises(DrawingError, match=told):
        read_words(TRANSCRIPT.replace(old, new), of="x")


def test_the_projection_is_that_of_the_textbook() -> None:
    # Snyder 1987, page 332: Lambert azimuthal equal-area, sphere of radius 3.
    projection = Projection(centre=(-100, 40), scale=3, focus=(0, 0))
    x, y = projection.project(100, -20)
    assert (x, -y) == (pytest.approx(-4.2339303), pytest.approx(4.0257775))


def test_the_centre_falls_on_the_focus() -> None:
    projection = Projection(centre=(20, 60), scale=600, focus=(550, 308))
    assert projection.project(20, 60) == pytest.approx((550, 308))


def test_a_line_is_thinned_to_what_bends_it() -> None:
    assert simplify([(0, 0), (1, 0.01), (2, 0), (2, 5)]) == [(0, 0), (2, 0), (2, 5)]


def test_a_ring_is_cut_to_the_frame_and_its_margin() -> None:
    ring = clip([(-50.0, 20.0), (50.0, 20.0), (50.0, 40.0), (-50.0, 40.0)], (100, 100))
    assert {x for x, _ in ring} == {-12.0, 50.0}


def test_a_drawing_file_may_not_say_what_is_not_known() -> None:
    with pytest.raises(DrawingError, match="place says 'labl'"):
        plan_of(written(place=[{**PLACES[0], "labl": "left"}]))
    with pytest.raises(DrawingError, match="'paris', which is no place"):
        plan_of(written(route=[{**ROUTE, "to": "paris"}]))
    with pytest.raises(DrawingError, match=r"a route's kind is 'fled'"):
        plan_of(written(route=[{**ROUTE, "kind": "fled"}]))


def test_a_bend_above_0_leads_to_the_left_of_the_way() -> None:
    eastward = bent((0, 100), (100, 100), 0.2)
    assert eastward.at(0.5) == pytest.approx((50, 80))


def test_a_way_ends_before_the_mark_it_leads_to() -> None:
    plan = plan_of(written(route=[ROUTE]))
    spots = spots_of(plan.places, plan.frame)
    curve = curve_of(plan.routes[0], spots)
    (x, y), (to_x, to_y) = curve.b, spots["albertyn"].at
    assert ((x - to_x) ** 2 + (y - to_y) ** 2) ** 0.5 == pytest.approx(8.5)


def named(text: str, at: tuple[float, float], **more: object) -> Named:
    place = Place(key=text, at=(0, 0), name={"en": text}, **more)  # type: ignore[arg-type]
    return Named(place=place, at=at, reach=5.5, text=text)


def around(**more: object) -> Around:
    empty = Around(size=(400, 200), marks={}, taken=(), ways=())
    return replace(empty, **more)  # type: ignore[arg-type]


def test_names_of_near_places_do_not_collide() -> None:
    names = [named("Norilsk", (200, 100)), named("Dudinka", (206, 106))]
    labels = place_labels(names, around())
    assert labels[0].box.overlap(labels[1].box) == 0
    assert faults(labels, names, around()) == []


def test_a_name_leaves_the_wished_side_only_where_something_stands_there() -> None:
    wished = named("Moscow", (200, 100), label="right")
    assert place_labels([wished], around())[0].anchor == "start"
    taken = (Box(left=205, top=80, right=300, bottom=120),)
    assert place_labels([wished], around(taken=taken))[0].anchor == "end"


def test_a_name_that_cannot_be_set_is_told() -> None:
    moved = named("Moscow", (200, 100), label="right", dx=190)
    labels = place_labels([moved], around())
    assert faults(labels, [moved], around()) == ["the name 'Moscow' leaves the map"]


def test_circles_are_hollow_where_a_date_is_doubtful_or_the_life_is_no_longer_known() -> None:
    line = Line(held=((1, 3),), open_from=4)
    sure = Entry(moments=(Moment(date="1942", text=""),))
    doubtful = Entry(moments=(Moment(date="1942 ?", text=""),))
    assert classes(1, sure, line) == "held"
    assert classes(2, doubtful, line) == "hollow held"
    assert classes(3, sure, line) == "open"
    assert classes(4, sure, line) == "hollow open"


@pytest.mark.parametrize(
    ("span", "ends"),
    [
        ("1937/1941", (1937, 1942)),
        ("1933/..", (1933, float("inf"))),
        ("1937-11-01", (1937.83, None)),
    ],
)
def test_bars_stand_where_their_dates_are(span: str, ends: tuple[float, float | None]) -> None:
    assert ends_of(span) == pytest.approx(ends, abs=0.01)


def test_words_that_belong_together_are_not_parted() -> None:
    assert tie("W. J. Ciszek, 26 July", "en") == "W.\u00a0J.\u00a0Ciszek, 26\u00a0July"
    assert tie("и в лагере № 7", "ru") == "и\u00a0в\u00a0лагере №\u00a07"


def test_markdown_becomes_markup_and_nothing_else_does() -> None:
    assert set_words("*Gulag* & [*Roy*](lang:en)", "ru") == (
        '<i>Gulag</i> &amp; <span lang="en"><i>Roy</i></span>'
    )


def test_a_sign_without_a_glyph_is_found() -> None:
    assert without_glyphs("Чишек ឃ", ("SourceSerif4-Regular.ttf",)) == "ឃ"


def test_a_legend_needs_a_symbol_for_each_item() -> None:
    plan = plan_of(written(legend={"order": ["free"]}))
    with pytest.raises(DrawingError, match=r"has 2 items, legend\.order 1 symbols"):
        panel_page(
            read_words(TRANSCRIPT, of="x"), plan, Head(exhibition="E", number="1"),
            language="en", of="x",
        )  # fmt: skip

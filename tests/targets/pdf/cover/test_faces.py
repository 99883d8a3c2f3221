"""A picture made for the cover is printed over the edges, unless lettering would be cut off."""

from __future__ import annotations

from dataclasses import replace

from tests.targets.pdf.conftest import book
from tests.targets.pdf.cover.conftest import ISBN, pictured
from toolkit.images.plan import Size
from toolkit.model.editions import CoverEdition, Editions
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover
from toolkit.model.prose import Characters, Emphasis, Paragraph, Passage, Prose
from toolkit.targets.pdf.cover.faces import below_title, is_whole, jacket, shown_pictures, whole
from toolkit.targets.pdf.cover.wrap import Face

FRONT = Face(181.88, 0, 170, 240)


def test_a_picture_of_the_proportions_of_the_page_covers_front_and_bleed() -> None:
    place = whole(Size(5000, 7059), FRONT, 3)
    assert is_whole(place, FRONT)
    assert (place.placed.width, place.placed.height) == (174.246, 246)
    assert (place.x, place.y) == (-1.246, -3)


def test_a_little_is_cut_off_on_both_sides_alike() -> None:
    place = whole(Size(1000, 1460), FRONT, 3)
    assert is_whole(place, FRONT)
    assert (place.x, round(place.y + place.placed.height - 240, 3)) == (0, round(-place.y, 3))


def test_a_picture_of_other_proportions_stands_whole_on_a_field() -> None:
    place = whole(Size(1000, 1000), FRONT, 3)
    assert not is_whole(place, FRONT)
    assert (place.x, place.y, place.placed.width) == (15, 50, 140)


def test_a_panel_stands_at_the_foot_below_the_title() -> None:
    place = below_title(Size(1000, 1400), FRONT)
    assert place.placed.height == 139.2
    assert (place.x, place.y) == (15, 85.8)


def test_the_number_is_that_of_the_binding() -> None:
    assert jacket(pictured(), ("en",)).isbn == ISBN
    hard = replace(pictured().front, editions=Editions(cover=CoverEdition(binding="hardback")))
    assert jacket(replace(pictured(), front=hard), ("en",)).isbn is None
    assert jacket(book(), ("en",)).isbn is None


def test_the_back_has_its_own_words_with_their_markup() -> None:
    words = (Characters("On "), Emphasis((Characters("lights"),)), Characters("."))
    text = Prose((Passage("en", (Paragraph(words),)),))
    front = replace(pictured().front, editions=Editions(cover=CoverEdition(text=text)))
    said = jacket(replace(pictured(), front=front), ("en",)).back
    assert ">On <em>lights</em>.</p>" in said


def test_a_spine_reads_upward_in_the_languages_that_ask_for_it() -> None:
    front = replace(pictured().front, editions=Editions(cover=CoverEdition(upward=("ru",))))
    exhibition = replace(pictured(), front=front)
    assert jacket(exhibition, ("ru",)).upward
    assert not jacket(exhibition, ("en",)).upward


def shown(exhibition: Exhibition) -> list[str]:
    return [each.href for each in shown_pictures(exhibition, ("en",), FRONT, 3)]


def test_a_cover_shows_its_own_picture_or_a_panel_or_none() -> None:
    assert shown(pictured()) == ["front.jpg"]
    panel = replace(book(), front=replace(book().front, cover=Cover(panel="one")))
    assert shown(panel) == ["front.jpg"]
    assert not jacket(panel, ("en",)).lettered
    assert shown(book()) == []

from __future__ import annotations

from toolkit.images.plan import Size
from toolkit.model.theme import PLATE_BOOK, SOBER
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.plates import Placed, bleeding, caption_width, framed, small

PAGE = Measures(SOBER, 170, 240)


def test_a_plate_with_its_caption_fits_the_page():
    placed = framed(Size(5000, 7000), PAGE, captions=("Title", "words " * 60))
    assert placed.width <= 142
    assert placed.height < 240 - 14 - 14 - 6 * 3.88


def test_a_wide_picture_fills_the_width():
    placed = framed(Size(4000, 1000), PAGE, captions=())
    assert (placed.width, placed.height) == (142, 35.5)


def test_a_longer_caption_makes_a_smaller_plate():
    long = framed(Size(50, 70), PAGE, captions=("words " * 200,))
    short = framed(Size(50, 70), PAGE, captions=("words",))
    assert long.height < short.height


def test_pixels_are_those_of_the_print_and_never_more_than_there_are():
    placed = Placed(127, 177.8)
    assert placed.pixels(200, Size(5000, 7000)) == Size(1000, 1400)
    assert placed.pixels(300, Size(500, 700)) == Size(500, 700)
    assert placed.ppi(Size(500, 700)) == 100


def test_a_caption_is_as_wide_as_its_picture_but_not_too_narrow():
    assert caption_width(Placed(131, 180), PAGE) == 131
    assert caption_width(Placed(20, 180), PAGE) == 90


def test_a_wide_picture_runs_over_three_edges_of_its_page():
    placed = bleeding(Size(4000, 3000), PAGE, captions=("Title",), bleed=3)
    assert placed == Placed(176, 132)


def test_a_little_may_be_cut_off_so_that_the_caption_has_room():
    room = 240 + 3 - 14 - (7 + 2 * 11) / 72 * 25.4
    placed = bleeding(Size(1760, 2250), PAGE, captions=("Title",), bleed=3)
    assert placed == Placed(176, round(room, 3))


def test_a_picture_that_would_lose_more_keeps_its_margins():
    assert bleeding(Size(3000, 4500), PAGE, captions=("Title",), bleed=3) is None


def test_a_picture_in_an_entry_is_as_large_as_its_theme_and_its_pixels_allow():
    book = Measures(PLATE_BOOK, 220, 280)
    assert small(Size(3000, 2000), PAGE) == Placed(54, 36)
    assert small(Size(3000, 2000), book) == Placed(136, 90.667)
    assert small(Size(600, 400), book) == Placed(101.6, 67.733)
    assert small(Size(150, 100), book) == Placed(54, 36)

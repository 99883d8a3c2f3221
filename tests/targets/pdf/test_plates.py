from __future__ import annotations

from toolkit.images.plan import Size
from toolkit.targets.pdf.plates import Placed, caption_width, place


def test_a_plate_with_its_caption_fits_the_page():
    placed = place(Size(5000, 7000), (170, 240), captions=("Title", "words " * 60))
    assert placed.width <= 142
    assert placed.height < 240 - 14 - 12 - 6 * 3.88


def test_a_wide_picture_fills_the_width():
    placed = place(Size(4000, 1000), (170, 240), captions=())
    assert (placed.width, placed.height) == (142, 35.5)


def test_a_longer_caption_makes_a_smaller_plate():
    long = place(Size(50, 70), (170, 240), captions=("words " * 200,))
    short = place(Size(50, 70), (170, 240), captions=("words",))
    assert long.height < short.height


def test_pixels_are_those_of_the_print_and_never_more_than_there_are():
    placed = Placed(127, 177.8)
    assert placed.pixels(200, Size(5000, 7000)) == Size(1000, 1400)
    assert placed.pixels(300, Size(500, 700)) == Size(500, 700)
    assert placed.ppi(Size(500, 700)) == 100


def test_a_caption_is_as_wide_as_its_picture_but_not_too_narrow():
    assert caption_width(Placed(131, 180)) == 131
    assert caption_width(Placed(20, 180)) == 90

"""Lives on one map: a leg for each kind, and what is not known above what is."""

from __future__ import annotations

import re

import pytest
from drawing.errors import DrawingError
from drawing.lives import draw_lives, lives_of
from drawing.plan import plan_of
from drawing.records import Front
from drawing.sheets import poster_page, refuse_other_titles

from tests.exhibition.test_drawing import written
from tests.exhibition.test_panels import PANELS

PLAN = plan_of(written())
KNOWN = {"person": "ciszek", "way": ["rome", "albertyn"], "kinds": ["free"]}
OPEN = {"person": "wallenberg", "way": ["albertyn", "rome"], "kinds": ["held"], "known": False}
FRONT = Front(title={"en": "Foreigners"}, subtitle={"en": "Lives"})


def drawn(*lives: dict[str, object], marked: str = "") -> str:
    read = lives_of(lives, PLAN.places)
    return draw_lives(read, PLAN.places, PLAN.frame, language="en", marked=marked)


def test_a_life_is_drawn_leg_by_leg_in_the_colour_of_its_kind() -> None:
    two = {**KNOWN, "way": ["rome", "albertyn", "rome"], "kinds": ["free", "held-doubt"]}
    assert re.findall(r'<path class="(life[^"]*)"', drawn(two)) == ["life free", "life held doubt"]


def test_a_life_whose_end_is_not_known_ends_above_the_others_in_a_hollow_circle() -> None:
    ends = re.findall(r'<circle class="(life end[^"]*)"', drawn(OPEN, KNOWN))
    assert ends == ["life end known", "life end"]


def test_the_marked_life_is_drawn_last() -> None:
    lines = re.findall(r'<path class="(life[^"]*)"', drawn(OPEN, KNOWN, marked="wallenberg"))
    assert lines == ["life free", "life marked held"]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"way": ["rome", "paris"]}, "no place 'paris'"),
        ({"kinds": ["free", "held"]}, "1 legs, 2 kinds"),
        ({"kinds": ["lost"]}, "kind is 'lost'"),
        ({"bends": [0.1, 0.2]}, "1 legs, 2 bends"),
    ],
)
def test_a_life_that_does_not_go_with_the_map_is_refused(
    change: dict[str, object], told: str
) -> None:
    with pytest.raises(DrawingError, match=told):
        lives_of([{**KNOWN, **change}], PLAN.places)


def test_the_poster_bears_the_titles_of_the_exhibition() -> None:
    refuse_other_titles("Foreigners", "Lives", FRONT, language="en", of="poster-en")
    with pytest.raises(DrawingError, match="says 'Twelve lives', the exhibition 'Lives'"):
        refuse_other_titles("Foreigners", "Twelve lives", FRONT, language="en", of="poster-en")


def test_a_poster_has_five_parts() -> None:
    with pytest.raises(DrawingError, match="five parts, this one 2"):
        poster_page("## Foreigners\n\nLives", PANELS, FRONT, language="en")

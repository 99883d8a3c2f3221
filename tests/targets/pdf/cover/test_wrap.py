"""The sheet is as wide as back, spine and front; the spine as thick as the leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.targets.pdf.cover.wrap import Measures, leaves, spine_size, spine_width, wrap
from toolkit.targets.pdf.trim import Trim

PAPERBACK = Measures(
    page=Trim(170, 240, 3),
    binding="paperback",
    caliper=0.11,
    spine=None,
    board=2.5,
    hinge=8,
    turn_in=17,
)
HARDBACK = replace(PAPERBACK, binding="hardback")


@pytest.mark.parametrize(
    ("pages", "signature", "wanted"), [(1, 2, 1), (215, 2, 108), (215, 16, 112), (224, 16, 112)]
)
def test_the_last_signature_is_filled(pages: int, signature: int, wanted: int) -> None:
    assert leaves(pages, signature) == wanted


def test_a_spine_is_as_wide_as_the_leaves_are_thick() -> None:
    assert spine_width(PAPERBACK, 216) == 11.88
    assert spine_width(replace(PAPERBACK, caliper=0.09), 216) == 9.72
    assert spine_width(HARDBACK, 216) == 16.88


def test_what_the_printer_has_told_is_not_reckoned() -> None:
    assert spine_width(replace(PAPERBACK, spine=12.5), 216) == 12.5


def test_back_spine_and_front_lie_side_by_side() -> None:
    found = wrap(PAPERBACK, 216)
    assert (found.sheet.width, found.sheet.height, found.sheet.bleed) == (351.88, 240, 3)
    assert found.folds == (170, 181.88)
    assert (found.back.x, found.spine.x, found.front.x) == (0, 170, 181.88)
    assert {face.height for face in (found.back, found.spine, found.front)} == {240}


def test_a_hardback_is_turned_over_its_boards_and_folded_at_the_joints() -> None:
    found = wrap(HARDBACK, 216)
    assert (found.sheet.width, found.sheet.height) == (2 * 17 + 2 * 173 + 16.88, 240 + 6 + 34)
    assert found.folds == pytest.approx((17, 182, 190, 206.88, 214.88, 379.88))
    assert (found.front.width, found.front.height) == (173, 246)


@pytest.mark.parametrize(
    ("spine", "size"), [(3.3, None), (5.99, None), (6.0, 7.0), (8.0, 12.0), (30.0, 18.0)]
)
def test_words_stand_on_a_spine_that_holds_them(spine: float, size: float | None) -> None:
    assert spine_size(spine) == size

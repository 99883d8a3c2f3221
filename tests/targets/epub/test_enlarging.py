"""Which parts of a picture an e-book shows by themselves."""

from __future__ import annotations

import pytest

from toolkit.book.content.panels import Cut
from toolkit.images.plan import Size
from toolkit.model.text import Words
from toolkit.targets.epub.enlarging import READABLE, Grid, enlarged, seen, x_height

PANEL = Size(5000, 7000)


def cut(left: int, top: int, width: int, height: int) -> Cut:
    return Cut(title=Words("en", "A map"), left=left, top=top, width=width, height=height)


def parts(size: Size, letters: int, language: str = "en") -> list[str]:
    grid = enlarged(size, (), letters, language)
    return [each.title.words for each in grid.cuts] if grid else []


def test_the_parts_that_a_record_names_are_shown() -> None:
    named = (cut(0, 2000, 5000, 2400), cut(300, 400, 2000, 1300))
    assert enlarged(PANEL, named, 2000, "en") == Grid("details", named, named=True)


def test_a_spot_to_point_at_is_no_picture() -> None:
    assert enlarged(PANEL, (cut(10, 10, 200, 120),), 0, "en") is None


def test_a_part_that_would_not_be_seen_larger_is_not_shown() -> None:
    assert enlarged(PANEL, (cut(0, 0, 5000, 6900),), 0, "en") is None
    assert enlarged(Size(300, 400), (cut(0, 0, 300, 200),), 0, "en") is None


@pytest.mark.parametrize("letters", [0, 100, 400])
def test_a_picture_of_few_words_is_shown_whole(letters: int) -> None:
    assert parts(PANEL, letters) == []


def test_a_tall_picture_of_many_words_is_divided_from_top_to_bottom() -> None:
    assert parts(PANEL, 700) == ["Upper part", "Lower part"]
    assert parts(PANEL, 700, "ru") == ["Верхняя часть", "Нижняя часть"]


def test_a_wide_picture_of_many_words_is_divided_from_left_to_right() -> None:
    assert parts(Size(9000, 3000), 700) == ["Left part", "Right part"]


def test_more_words_make_more_parts_until_they_can_be_read() -> None:
    assert parts(PANEL, 4000)[:2] == ["Upper left part", "Upper right part"]
    assert len(parts(PANEL, 4000)) == 6


def test_lines_are_left_whole_as_long_as_they_can_be_read_at_all() -> None:
    assert parts(PANEL, 2400) == ["Upper part", "Lower part"]


@pytest.mark.parametrize(("letters", "least"), [(700, READABLE), (1200, READABLE), (2400, 5)])
def test_words_on_the_parts_can_be_read(letters: int, least: float) -> None:
    grid = enlarged(PANEL, (), letters, "en")
    assert grid
    for part in grid.cuts:
        assert seen(Size(part.width, part.height)) * x_height(PANEL, letters) >= least


def test_a_small_scan_is_not_divided_since_nothing_is_to_be_gained() -> None:
    assert parts(Size(500, 700), 2000) == []


def test_parts_cover_the_whole_and_share_a_strip() -> None:
    grid = enlarged(PANEL, (), 700, "en")
    assert grid
    upper, lower = grid.cuts
    assert (upper.top, lower.top + lower.height) == (0, PANEL.height)
    assert upper.top + upper.height - lower.top == 2 * (PANEL.height // 24)
    assert {part.width for part in grid.cuts} == {PANEL.width}

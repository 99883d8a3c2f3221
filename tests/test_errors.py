"""The order in which problems are told, and how a place reads."""

from __future__ import annotations

from toolkit.errors import Place, Problem


def test_lines_sort_as_numbers() -> None:
    places = [Place("a.yaml", 10, 1), Place("a.yaml", 9, 12), Place("a.yaml", 9, 2)]
    assert [str(place) for place in sorted(places)] == ["a.yaml:9:2", "a.yaml:9:12", "a.yaml:10:1"]


def test_cells_sort_row_by_row_and_aa_after_z() -> None:
    cells = ["D17", "D9", "AA9", "Z9", "B10"]
    places = sorted(Place("a.xlsx", sheet="Events", cell=cell) for cell in cells)
    assert [place.cell for place in places] == ["D9", "Z9", "AA9", "B10", "D17"]


def test_the_whole_file_comes_before_its_lines() -> None:
    problems = [Problem(Place("a.yaml", 1, 1), "S003", ""), Problem(Place("a.yaml"), "S017", "")]
    assert [problem.code for problem in sorted(problems)] == ["S017", "S003"]


def test_the_name_of_a_file_cannot_break_the_line() -> None:
    assert str(Place("per\nsons\x1b\udcff.yaml", 2, 1)) == r"per\nsons\x1b\udcff.yaml:2:1"


def test_a_cell_is_named_with_its_sheet() -> None:
    assert str(Place("a.xlsx", sheet="Events", cell="D17")) == "a.xlsx!Events!D17"

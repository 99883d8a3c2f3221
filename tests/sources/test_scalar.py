"""Where words stand in a string as its file writes it."""

from __future__ import annotations

import pytest

from toolkit.errors import Place
from toolkit.sources.scalar import Scalar


@pytest.mark.parametrize(
    ("words", "line", "column"),
    [("A. N.", 3, 12), ("N. Yakovlev", 3, 15), ("Yakovlev", 4, 3), ("nowhere", 3, 5)],
)
def test_words_are_found_wherever_the_line_ends(words: str, line: int, column: int) -> None:
    scalar = Scalar(Place("persons.yaml", 3, 5), "Led by A. N.\n  Yakovlev, 1988", "")
    assert scalar.place_of(words) == Place("persons.yaml", line, column)

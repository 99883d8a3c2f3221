from __future__ import annotations

import pytest

from toolkit.targets.pdf.gate import MOST, pages_in_words, told
from toolkit.targets.pdf.gate.proof import Fault

LABELS = ("i", "ii", *map(str, range(1, 99)))


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([], ""),
        ([2], "page ii (sheet 2)"),
        ([1, 2, 3, 7], "pages i–1, 5 (sheets 1–3, 7)"),
    ],
)
def test_pages_are_named_as_they_are_printed_and_as_they_are_counted(numbers, words):
    assert pages_in_words(numbers, LABELS) == words


def test_too_many_pages_are_not_all_named():
    words = pages_in_words(list(range(1, 2 * MOST + 10, 2)), LABELS)
    assert words.count("and 5 more") == 2


def test_what_is_wrong_on_several_pages_is_told_once_in_the_order_of_pages():
    faults = [
        Fault("F014", "a", 4),
        Fault("F015", "b", 3),
        Fault("F014", "a", 3),
        Fault("F010", "c"),
    ]
    lines = [str(problem) for problem in told(faults, "x.pdf", LABELS)]
    assert lines == [
        "x.pdf: F010 c",
        "x.pdf, pages 1–2 (sheets 3–4): F014 a",
        "x.pdf, page 1 (sheet 3): F015 b",
    ]

"""The press edition as built: four plates, and text on the black one alone."""

from __future__ import annotations

import pytest

from tests.validators.ghostscript import PROCESS, coverage, pictured, plates


@pytest.fixture(scope="session")
def press_edition(press, tmp_path_factory):
    """Return the finished press edition of a few pages."""
    file = tmp_path_factory.mktemp("gate") / "press.pdf"
    file.write_bytes(press.finished)
    return file


def test_text_is_printed_from_the_black_plate_alone(press_edition):
    inks = coverage(press_edition)
    text = [each for number, each in enumerate(inks, 1) if number not in {*pictured(press_edition)}]
    assert len(text) >= 8
    assert {each[:3] for each in text} == {(0, 0, 0)}
    assert max(each[3] for each in text) > 0.01


def test_there_are_four_plates_and_no_fifth(press_edition):
    with_picture = next(pictured(press_edition))
    for page in (1, with_picture):
        assert plates(press_edition, page) == tuple(sorted(PROCESS))

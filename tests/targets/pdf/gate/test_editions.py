"""Our editions as built: no faults; four plates, and text on the black one alone."""

from __future__ import annotations

import pytest

from tests.targets.pdf.conftest import PRINTING
from tests.validators.ghostscript import PROCESS, coverage, pictured, plates
from toolkit.targets.pdf.gate import Expected, inspect
from toolkit.targets.pdf.makers import labels_of


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


def faults(built, file, **ordered):
    """Return what the gate tells of an edition, held against its own layout."""
    file.write_bytes(built.finished)
    known = built.laid.pages
    anchors = tuple(anchor for anchor, _ in known.anchors)
    expected = Expected(labels_of(known), anchors, built.composed.trim, **ordered)
    return [str(problem) for problem in inspect(file, "book.pdf", expected)]


def test_the_screen_edition_has_no_faults(screen, tmp_path):
    assert faults(screen, tmp_path / "screen.pdf", press=False, archive="2a") == []


def test_the_press_edition_has_no_faults_but_its_coarse_picture(press, tmp_path):
    ordered = {"condition": PRINTING.condition, "ink_limit": PRINTING.limit}
    (fault,) = faults(press, tmp_path / "press.pdf", press=True, **ordered)
    assert "F063 picture" in fault
    coarse = ((500, 700, 90),)
    assert faults(press, tmp_path / "press.pdf", press=True, accepted=coarse, **ordered) == []

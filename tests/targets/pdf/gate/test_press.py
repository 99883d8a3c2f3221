"""The gate finds every defect that is put into a sound press file, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.targets.pdf.gate.conftest import ORDERED, found
from tests.targets.pdf.gate.press_defects import DEFECTS

CONSEQUENCES = {
    "F011": ("F012", "F038"),
    "F021": ("F020", "F025"),
    "F025": ("F020",),
    "F029": ("F024",),
    "F031": ("F033",),
    "F032": ("F015", "F050"),
    "F034": ("F013", "F035", "F036"),
    "F035": ("F013",),
    "F036": ("F013",),
    "F038": ("F011", "F012"),
    "F039": ("F062",),
}
"""What else is wrong with a file that has such a defect: a page cut off is a page lost."""


def test_a_sound_file_has_no_faults(sound_press, tmp_path):
    assert found(sound_press, tmp_path, lambda pdf: None, ORDERED[True]) == []


@pytest.mark.parametrize("words", DEFECTS)
def test_a_defect_is_told(words, sound_press, tmp_path):
    code, spoil = DEFECTS[words]
    lines = found(sound_press, tmp_path, spoil, ORDERED[True])
    codes = {line.split(" ")[0] for line in lines}
    assert code in codes
    assert codes <= {code, *CONSEQUENCES.get(code, ())}, lines


def test_a_coarse_picture_is_accepted_if_its_owner_says_so(sound_press, tmp_path):
    _, spoil = DEFECTS["a picture of 100 ppi"]
    few, many = (replace(ORDERED[True], accepted=((400, 400, ppi),)) for ppi in (100, 120))
    assert found(sound_press, tmp_path, spoil, few) == []
    assert [line[:4] for line in found(sound_press, tmp_path, spoil, many)] == ["F063"]


def test_there_are_enough_defects():
    assert len(DEFECTS) >= 60
    assert len({code for code, _ in DEFECTS.values()}) >= 40

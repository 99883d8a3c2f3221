"""The gate finds every defect that is put into a sound press file, and nothing else."""

from __future__ import annotations

import pytest

from tests.targets.pdf.gate.conftest import ORDERED, found
from tests.targets.pdf.gate.press_defects import DEFECTS


def test_a_sound_file_has_no_faults(sound_press, tmp_path):
    assert found(sound_press, tmp_path, lambda pdf: None, ORDERED[True]) == []


@pytest.mark.parametrize("words", DEFECTS)
def test_a_defect_is_told(words, sound_press, tmp_path):
    code, spoil = DEFECTS[words]
    lines = found(sound_press, tmp_path, spoil, ORDERED[True])
    assert any(line.startswith(f"{code} ") for line in lines), lines


def test_there_are_enough_defects():
    assert len(DEFECTS) >= 60
    assert len({code for code, _ in DEFECTS.values()}) >= 40

"""The gate finds every defect that is put into a sound screen file, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pikepdf import Array, Name, String

from tests.targets.pdf.gate.conftest import ORDERED, found
from tests.targets.pdf.gate.screen_defects import DEFECTS, attach, say

CONSEQUENCES = {"F018": ("F028",), "F021": ("F025",), "F073": ("F072",), "F077": ("F028",)}
"""What else is wrong with a file that has such a defect."""
THIRD = replace(ORDERED[False], archive="3a")


def test_a_sound_file_has_no_faults(sound_screen, tmp_path):
    assert found(sound_screen, tmp_path, lambda pdf: None, ORDERED[False]) == []


@pytest.mark.parametrize("words", DEFECTS)
def test_a_defect_is_told(words, sound_screen, tmp_path):
    code, spoil = DEFECTS[words]
    lines = found(sound_screen, tmp_path, spoil, ORDERED[False])
    codes = {line.split(" ")[0] for line in lines}
    assert code in codes
    assert codes <= {code, *CONSEQUENCES.get(code, ())}, lines


def test_there_are_enough_defects():
    assert len(DEFECTS) >= 40
    assert len({code for code, _ in DEFECTS.values()}) >= 20


def described(pdf):
    """Attach a file to a PDF/A-3 as the standard asks."""
    say(pdf, "<pdfaid:part>2", "<pdfaid:part>3")
    attach(pdf)
    item = pdf.Root.Names.EmbeddedFiles.Names[1]
    item.AFRelationship = Name.Source
    item.EF.F.Params.ModDate = String("D:20261123000000Z")
    pdf.Root.AF = Array([item])
    return item


def test_a_file_attached_to_pdf_a_3_is_described(sound_screen, tmp_path):
    def sound(pdf):
        described(pdf)

    assert found(sound_screen, tmp_path, sound, THIRD) == []


@pytest.mark.parametrize(
    ("lacks", "spoil"),
    [
        ("AFRelationship", lambda pdf, item: item.__delitem__("/AFRelationship")),
        ("F and UF", lambda pdf, item: item.__delitem__("/UF")),
        ("MIME", lambda pdf, item: item.EF.F.__delitem__("/Subtype")),
        ("ModDate", lambda pdf, item: item.EF.F.Params.__delitem__("/ModDate")),
        ("AF)", lambda pdf, item: pdf.Root.__delitem__("/AF")),
    ],
)
def test_a_file_that_is_attached_and_not_described_is_told(lacks, spoil, sound_screen, tmp_path):
    lines = found(sound_screen, tmp_path, lambda pdf: spoil(pdf, described(pdf)), THIRD)
    assert len(lines) == 1
    assert lines[0].startswith("F079")
    assert lacks in lines[0]

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.validators import ToolError
from tests.validators.ghostscript import PROCESS, coverage, pictured, plates, sampled

BLACK, RED = b"0 0 0 1 k 0 0 50 50 re f", b"0 1 1 0 k 0 0 50 50 re f"


def write(path: Path, *contents: bytes) -> Path:
    """Write a PDF whose pages draw these contents; /S is a spot colour."""
    function = Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1)
    function.C0, function.C1 = Array([0, 0, 0, 0]), Array([0, 1, 1, 0])
    spot = Array([Name.Separation, Name.Gold, Name.DeviceCMYK, function])
    with pikepdf.new() as pdf:
        for content in contents:
            page = pdf.add_blank_page(page_size=(100, 100))
            page.obj.Resources = Dictionary(ColorSpace=Dictionary(S=spot))
            page.obj.Contents = pikepdf.Stream(pdf, content)
        pdf.save(path)
    return path


def test_each_page_takes_its_inks(tmp_path: Path) -> None:
    black, red, blank = coverage(write(tmp_path / "a.pdf", BLACK, RED, b""))
    assert black == pytest.approx((0, 0, 0, 0.25), abs=0.01)
    assert red == pytest.approx((0, 0.25, 0.25, 0), abs=0.01)
    assert blank == (0, 0, 0, 0)


def test_a_spot_colour_is_a_plate_more(tmp_path: Path) -> None:
    pdf = write(tmp_path / "a.pdf", BLACK, b"/S cs 1 scn 0 0 50 50 re f")
    assert plates(pdf, 1) == tuple(sorted(PROCESS))
    assert plates(pdf, 2) == tuple(sorted((*PROCESS, "Gold")))


def test_pages_are_sampled_and_pictures_seen(tmp_path: Path) -> None:

    pdf = write(tmp_path / "a.pdf", BLACK, RED)
    assert coverage(sampled(pdf, tmp_path / "b.pdf", [2]))[0][1] == pytest.approx(0.25, abs=0.01)
    assert list(pictured(pdf)) == []


def test_what_is_no_pdf_is_not_taken_for_a_blank_one(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"nothing")
    with pytest.raises(ToolError):
        coverage(tmp_path / "a.pdf")

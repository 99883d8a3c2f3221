"""What a drawing may hold, and how large it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.building import PROJECT
from toolkit.sources.vectors import UnusableDrawing, measure_drawing

PANELS = PROJECT / "sources" / "foreigners-in-the-gulag" / "panels"
Change = Callable[[pikepdf.Pdf], None]


def written(path: Path, change: Change = lambda _: None) -> Path:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(200, 300))
        change(pdf)
        pdf.save(path)
    return path


def layers(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array())


def form(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm = Dictionary(Fields=Array())


def action(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.Launch))


def font_in_a_form(pdf: pikepdf.Pdf) -> None:
    inner = pdf.make_stream(b"BT /F1 9 Tf (a) Tj ET")
    helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    inner.Subtype, inner.Resources = Name.Form, Dictionary(Font=Dictionary(F1=helvetica))
    pdf.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X1=inner))


def letters_without_meaning(pdf: pikepdf.Pdf) -> None:
    program = pdf.make_stream(b"a font")
    below = Dictionary(Subtype=Name.CIDFontType2, FontDescriptor=Dictionary(FontFile2=program))
    font = Dictionary(Subtype=Name.Type0, BaseFont=Name.Mute, DescendantFonts=Array([below]))
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=font))


def test_a_drawing_is_as_large_as_its_trimmed_page(tmp_path: Path) -> None:
    def trimmed(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].trimbox = Array([10, 10, 110, 160])

    assert measure_drawing(written(tmp_path / "a.pdf")) == (200, 300)
    assert measure_drawing(written(tmp_path / "a.pdf", trimmed)) == (100, 150)


def test_a_turned_drawing_is_measured_as_shown(tmp_path: Path) -> None:
    def turned(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Pages.Rotate = 270

    assert measure_drawing(written(tmp_path / "a.pdf", turned)) == (300, 200)


def test_our_own_sheets_are_good_drawings() -> None:
    assert measure_drawing(PANELS / "panel-03-en.pdf") == (1200, 1680)


def test_a_place_to_open_at_is_no_script(tmp_path: Path) -> None:
    def opens(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])

    assert measure_drawing(written(tmp_path / "a.pdf", opens)) == (200, 300)


@pytest.mark.parametrize(
    ("change", "code", "reason"),
    [
        (layers, "P030", "it has layers"),
        (form, "P030", "it has a form to fill in"),
        (action, "P033", "it holds a script"),
        (font_in_a_form, "P032", "the font Helvetica is not in the file"),
        (letters_without_meaning, "P032", "nobody can tell the letters of the font Mute"),
    ],
)
def test_what_print_would_lose_is_refused(
    tmp_path: Path, change: Change, code: str, reason: str
) -> None:
    with pytest.raises(UnusableDrawing, match=reason) as refused:
        measure_drawing(written(tmp_path / "a.pdf", change))
    assert refused.value.code == code


@pytest.mark.parametrize("password", ["", "secret"])
def test_an_encrypted_drawing_is_refused(tmp_path: Path, password: str) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(user=password, owner="other"))
    with pytest.raises(UnusableDrawing, match="it is encrypted"):
        measure_drawing(tmp_path / "a.pdf")


def test_a_drawing_cut_off_is_refused(tmp_path: Path) -> None:
    whole = written(tmp_path / "a.pdf").read_bytes()
    (tmp_path / "a.pdf").write_bytes(whole[:40])
    with pytest.raises(UnusableDrawing, match="it is broken"):
        measure_drawing(tmp_path / "a.pdf")

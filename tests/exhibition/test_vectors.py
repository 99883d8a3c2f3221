"""A sheet is printed as lines and letters that everybody can search, and nothing shines through."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from drawing.browser import print_page
from drawing.errors import DrawingError
from drawing.typography import FONTS
from drawing.vectors import drawing
from pikepdf import Dictionary

SIZE = (60.0, 40.0)
PAGE = f"""<!DOCTYPE html><html><head><style>
@font-face {{ font-family: Label; src: url({FONTS.as_uri()}/SourceSans3-Semibold.ttf); }}
body {{ margin: 0; font: 14px/20px Label; font-variant-numeric: oldstyle-nums; color: #1d1c1a }}
span {{ -webkit-text-stroke: 3px #f6f3ec; paint-order: stroke fill }}
</style></head><body><span>Office 1938</span><script>0</script></body></html>"""


@pytest.fixture(scope="module")
def printed() -> bytes:
    return print_page(PAGE, (120, 80), factor=5)


def changed(printed: bytes, name: str, value: pikepdf.Object) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(printed)) as pdf:
        for state in pdf.pages[0].Resources.ExtGState.values():
            state[name] = value
        pdf.save(out)
    return out.getvalue()


def test_a_name_with_a_halo_is_found_once(printed: bytes, tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").write_bytes(drawing(printed, SIZE, stamp="digest"))
    command = ["pdftotext", "sheet.pdf", "-"]
    read = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True, text=True)
    assert read.stdout.split() == ["Office", "1938"]


def test_letters_are_black_and_of_fonts_that_say_what_they_mean(printed: bytes) -> None:
    with pikepdf.open(BytesIO(drawing(printed, SIZE, stamp="digest"))) as pdf:
        page = pdf.pages[0]
        fonts = page.Resources.Font.values()
        assert {(str(font.Subtype), "/ToUnicode" in font) for font in fonts} == {("/Type0", True)}
        assert b"\n0 0 0 rg\n" in page.Contents.read_bytes()
        assert [float(edge) for edge in page.MediaBox] == [0, 0, *SIZE]


def test_nothing_tells_of_the_day_or_the_browser(printed: bytes) -> None:
    made = drawing(printed, SIZE, stamp="digest")
    assert made == drawing(print_page(PAGE, (120, 80), factor=5), SIZE, stamp="digest")
    with pikepdf.open(BytesIO(made)) as pdf:
        assert dict(pdf.docinfo.items()) == {"/Keywords": "digest"}
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}


@pytest.mark.parametrize(
    ("name", "value"),
    [("/ca", 0.5), ("/BM", pikepdf.Name.Multiply), ("/SMask", Dictionary(S=pikepdf.Name.Alpha))],
)
def test_what_shines_through_is_refused(printed: bytes, name: str, value: pikepdf.Object) -> None:
    with pytest.raises(DrawingError, match="something is transparent"):
        drawing(changed(printed, name, value), SIZE, stamp="digest")


def test_a_sheet_on_two_pages_is_refused() -> None:
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.save(out)
    with pytest.raises(DrawingError, match="printed on 2 pages"):
        drawing(out.getvalue(), SIZE, stamp="digest")

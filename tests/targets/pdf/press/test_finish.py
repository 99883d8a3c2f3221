from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from tests.targets.pdf.conftest import PRINTING, PROFILE, Built
from toolkit.images.profiles import read_profile
from toolkit.targets.pdf.makers import labels_of
from toolkit.targets.pdf.press import crop_marks, finish_press
from toolkit.targets.pdf.press.sheets import filled_labels
from toolkit.targets.pdf.trim import Trim, boxes

MM = 72 / 25.4


def edges(page: pikepdf.Page, name: str) -> list[float]:
    return [float(edge) for edge in page.obj[name]]


def test_a_screen_page_is_170_by_240_mm(screen):
    with screen.open() as pdf:
        for page in pdf.pages:
            assert edges(page, "/MediaBox") == pytest.approx([0, 0, 170 * MM, 240 * MM], abs=0.01)


def test_a_press_page_is_trimmed_to_170_by_240_mm_with_3_mm_of_bleed(press):
    with press.open() as pdf:
        for page in pdf.pages:
            left, bottom, right, top = edges(page, "/TrimBox")
            assert [right - left, top - bottom] == pytest.approx([170 * MM, 240 * MM], abs=0.01)
            bled = [left - 3 * MM, bottom - 3 * MM, right + 3 * MM, top + 3 * MM]
            assert edges(page, "/BleedBox") == pytest.approx(bled, abs=0.01)
            assert edges(page, "/MediaBox")[:2] == [0, 0]


def test_crop_marks_stay_off_the_bleed():
    trim = Trim(170, 240, 3)
    left, bottom, right, top = boxes(trim)["/BleedBox"]
    lines = [line for line in crop_marks(trim).decode().splitlines() if line.endswith("S")]
    assert len(lines) == 8
    for line in lines:
        x0, y0, _, x1, y1, *_ = line.split()
        beside = max(float(x0), float(x1)) < left or min(float(x0), float(x1)) > right
        above = max(float(y0), float(y1)) < bottom or min(float(y0), float(y1)) > top
        assert beside or above


def test_the_press_edition_has_no_links_and_no_bookmarks(press):
    with press.open() as pdf:
        assert not any("/Annots" in page.obj for page in pdf.pages)
        assert "/Outlines" not in pdf.Root


def test_the_press_edition_prints_its_words_in_black_ink_alone(press):
    with press.open() as pdf:
        operators = {
            str(instruction.operator)
            for page in pdf.pages
            for instruction in pikepdf.parse_content_stream(page)
        }
    assert not operators & {"rg", "RG", "g", "G"}


def test_page_labels_are_roman_until_the_text_begins(screen):
    with screen.open() as pdf:
        labels = [page.label for page in pdf.pages]
    assert labels[:7] == ["i", "ii", "iii", "iv", "v", "vi", "1"]


def test_the_file_says_title_author_language_and_date(screen):
    with screen.open() as pdf:
        assert str(pdf.docinfo["/Title"]) == "Small: a “book”"
        assert str(pdf.docinfo["/Author"]) == "A. Writer"
        assert str(pdf.Root.Lang) == "en"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261123")
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_both_editions_have_the_same_pages(screen, press):
    assert screen.laid.pages == press.laid.pages


def test_a_panel_can_be_jumped_to_by_its_id_alone(screen):
    with screen.open() as pdf:
        listed = [*pdf.Root.Names.Dests.Names]
        names = [str(name) for name in listed[::2]]
        places = dict(zip(names, listed[1::2], strict=True))
        assert list(places["one"]) == list(places["panel-one"])
    assert names == sorted(names), "a name tree is sorted (ISO 32000-1, 7.9.6)"


# PDF/X-4 ------------------------------------------------------------------------------------------


def finished(built: Built, **changes: object) -> bytes:
    labels = labels_of(built.laid.pages)
    printing = replace(PRINTING, **changes)
    return finish_press(built.laid.raw, labels, built.composed.trim, printing, PROFILE)


def test_the_only_output_intent_names_the_press_and_holds_its_profile(press):
    with press.open() as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.S) == "/GTS_PDFX"
        assert str(intent.OutputConditionIdentifier) == "FOGRA39"
        assert str(intent.RegistryName) == "http://www.color.org"
        assert "FOGRA39" in str(intent.Info)
        assert int(intent.DestOutputProfile.N) == 4
        assert intent.DestOutputProfile.read_bytes() == PROFILE.read_bytes()


def test_a_press_that_no_registry_knows_is_named_by_its_profile(press, tmp_path):
    own = tmp_path / "own.icc"
    other = b"A press of ours, based on WORKSHO"
    own.write_bytes(
        PROFILE.read_bytes()
        .replace(b"Coated offset paper, based on FOGRA39", other.ljust(37))
        .replace(b"ICCHDAT FOGRA39", b"               ")
    )
    printing = replace(PRINTING, condition="")
    labels = labels_of(press.laid.pages)
    made = finish_press(press.laid.raw, labels, press.composed.trim, printing, own)
    with pikepdf.open(_file(tmp_path, made)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == other.decode()
        assert "/RegistryName" not in intent


def test_a_name_that_is_in_no_registry_claims_none(press, tmp_path):
    made = _file(tmp_path, finished(press, condition="The press in our cellar"))
    with pikepdf.open(made) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert str(intent.OutputConditionIdentifier) == "The press in our cellar"
        assert "/RegistryName" not in intent


def _file(folder: Path, data: bytes) -> Path:
    (folder / "made.pdf").write_bytes(data)
    return folder / "made.pdf"


def properties(pdf: pikepdf.Pdf) -> dict[str, str]:
    packet = pdf.Root.Metadata.read_bytes().decode()
    plain = re.findall(r"<(\w+:\w+)>([^<]+)</\1>", packet)
    lists = re.findall(r"<(\w+:\w+)><rdf:\w+><rdf:li[^>]*>([^<]*)</rdf:li>", packet)
    return dict([*plain, *lists])


def test_the_claim_the_dates_and_the_ids_stand_in_the_metadata(press):
    with press.open() as pdf:
        told, info = properties(pdf), pdf.docinfo
        assert told["pdfxid:GTS_PDFXVersion"] == "PDF/X-4"
        assert told["dc:title"] == str(info["/Title"]) == "Small: a “book”"
        assert told["dc:creator"] == str(info["/Author"])
        assert told["xmp:CreatorTool"] == str(info["/Creator"])
        assert told["pdf:Producer"] == str(info["/Producer"])
        assert told["pdf:Trapped"] == "False" == str(info["/Trapped"])[1:]
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20261123000000Z"
        for name in ("CreateDate", "ModifyDate", "MetadataDate"):
            assert told[f"xmp:{name}"] == "2026-11-23T00:00:00Z"
        assert told["xmpMM:DocumentID"].startswith("uuid:")
        assert (told["xmpMM:VersionID"], told["xmpMM:RenditionClass"]) == ("1", "default")


def test_the_header_says_1_6_and_the_metadata_are_not_compressed(press):
    assert press.finished.startswith(b"%PDF-1.6")
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in press.finished
    with press.open() as pdf:
        assert not pdf.is_encrypted
        assert len(pdf.trailer.ID) == 2


def test_a_second_time_makes_the_same_bytes(press):
    assert finished(press) == press.finished


def test_another_content_is_another_document(press):
    assert b"uuid:" in press.finished
    ids = [
        re.search(rb"DocumentID>([^<]+)<", made)[1]
        for made in (press.finished, finished(press, marks=False))
    ]
    assert ids[0] != ids[1]


def test_a_file_for_the_press_has_nothing_for_a_window(press):
    names = ("Outlines", "Names", "Dests", "OpenAction", "AA", "AcroForm", "PageMode", "MarkInfo")
    with press.open() as pdf:
        assert not [name for name in names if f"/{name}" in pdf.Root]


def test_what_is_drawn_by_ghostscript_lays_black_ink_alone_on_pages_of_text(press, tmp_path):
    file = _file(tmp_path, press.finished)
    command = ["gs", "-q", "-o", "-", "-sDEVICE=inkcov", "-r36", str(file)]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    pages = [[float(ink) for ink in line.split()[:4]] for line in shown.splitlines()]
    coloured = [number for number, inks in enumerate(pages, start=1) if any(inks[:3])]
    assert len(pages) == len(press.laid.pages.pages)
    assert len(coloured) == 1, "the plate alone has colours"
    assert sum(inks[3] > 0 for inks in pages) > len(pages) / 2


# Sheets -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("labels", "signature", "added"),
    [
        (("i", "ii", "1", "2", "3"), 4, ("4", "5", "6")),
        (("i", "ii", "1", "2"), 4, ()),
        (("i", "ii", "1"), 1, ()),
        (("i", "ii", "iii"), 4, ("iv",)),
    ],
)
def test_the_last_sheet_is_filled_with_pages_that_are_counted(labels, signature, added):
    assert filled_labels(labels, signature) == (*labels, *added)


def test_the_pages_added_are_empty_and_have_boxes_and_marks(press, tmp_path):
    count = len(press.laid.pages.pages)
    made = finished(press, signature=32)
    with pikepdf.open(_file(tmp_path, made)) as pdf:
        assert (len(pdf.pages), count < 32) == (32, True)
        last, first = pdf.pages[-1], pdf.pages[0]
        assert last.label == str(int(labels_of(press.laid.pages)[-1]) + 32 - count)
        for name in ("/MediaBox", "/BleedBox", "/TrimBox"):
            assert edges(last, name) == edges(first, name)
        assert last.Contents.read_bytes() == crop_marks(press.composed.trim)


def test_the_profile_shipped_is_that_of_a_press():
    told = read_profile(PROFILE.read_bytes())
    assert (told.kind, told.space, told.version, told.data) == ("prtr", "CMYK", 2, "FOGRA39")

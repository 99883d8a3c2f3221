from __future__ import annotations

from xml.etree.ElementTree import fromstring

from toolkit.book.fonts import FOLDER, coverage, font_files, fontconfig, stylesheet


def test_every_font_has_its_licence_beside_it() -> None:
    licences = {file.name.removeprefix("OFL-")[:-4] for file in FOLDER.glob("OFL-*.txt")}
    assert font_files()
    for file in font_files():
        assert any(file.name.startswith(licence) for licence in licences), file.name


def test_the_fonts_print_latin_cyrillic_greek_and_hebrew() -> None:
    text = "Łódź Šiauliai ’„“«»–— Кривошеин Ѣ Ελλάδα מנחם בגין\u00a0\u2007\u00ad"
    assert {letter for letter in text if ord(letter) not in coverage()} == set()


def test_what_they_cannot_print_is_told() -> None:
    assert ord("अ") not in coverage()
    assert ord("日") not in coverage()


def test_fontconfig_sees_our_folder_alone() -> None:
    root = fromstring(fontconfig("cache & more"))
    assert [item.text for item in root.iter("dir")] == [str(FOLDER)]
    assert [item.text for item in root.iter("cachedir")] == ["cache & more"]


def test_the_base_style_sheet_is_safe_for_poor_reading_systems() -> None:
    css = stylesheet("base.css").split("*/", 1)[1]
    for risky in ("calc(", "var(", "min(", "max(", "clamp(", "env(", "rem;", "#", "background"):
        assert risky not in css, risky

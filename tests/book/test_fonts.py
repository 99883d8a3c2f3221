from __future__ import annotations

import hashlib
from xml.etree.ElementTree import fromstring

from toolkit.book.fonts import (
    FALLBACKS,
    FAMILIES,
    FOLDER,
    coverage,
    font_files,
    fontconfig,
    stylesheet,
)


def test_every_font_has_its_licence_beside_it() -> None:
    licences = {file.name.removeprefix("OFL-")[:-4] for file in FOLDER.glob("OFL-*.txt")}
    assert font_files()
    for file in font_files():
        assert any(file.name.startswith(licence) for licence in licences), file.name


def test_the_fonts_print_latin_cyrillic_greek_and_hebrew() -> None:
    text = "Łódź Šiauliai ’„“«»–— Кривошеин Ѣ Ελλάδα מנחם בגין\u00a0\u2007\u00ad"
    assert {letter for letter in text if ord(letter) not in coverage()} == set()


def test_the_fonts_print_names_in_devanagari_bengali_and_japanese() -> None:
    text = "वीरेन्द्रनाथ चट्टोपाध्याय অবনীনাথ মুখার্জি 内村剛介 うちむら ごうすけ ウチムラ・ゴウスケ"
    assert {letter for letter in text if ord(letter) not in coverage()} == set()


def test_what_they_cannot_print_is_told() -> None:
    assert ord("ع") not in coverage()
    assert ord("მ") not in coverage()


def test_every_font_is_the_file_its_provenance_names() -> None:
    told = FOLDER.joinpath("PROVENANCE.md").read_text(encoding="utf-8")
    for file in font_files():
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        row = next(line for line in told.splitlines() if line.startswith(f"| `{file.name}` |"))
        assert row.endswith(f" | `{digest}` |"), file.name


def test_a_letter_is_looked_for_in_the_text_font_first_and_in_every_family() -> None:
    root = fromstring(fontconfig("cache"))
    for alias in root.iter("alias"):
        first, *others = [item.text for item in alias.iter("family")][1:]
        assert {first, *others} == {*FAMILIES, *FALLBACKS}
        assert (
            first
            == {"serif": "Source Serif 4", "sans-serif": "Source Sans 3"}[
                alias.findtext("family", "")
            ]
        )


def test_the_families_named_are_those_of_the_files() -> None:
    names = {"".join(file.stem.partition("_")[0].split("-")[0].split()) for file in font_files()}
    assert {name.replace(" ", "") for name in (*FAMILIES, *FALLBACKS)} == names - {
        "SourceSerif4Display"  # a size of the text font
    }


def test_fontconfig_sees_our_folder_alone() -> None:
    root = fromstring(fontconfig("cache & more"))
    assert [item.text for item in root.iter("dir")] == [str(FOLDER)]
    assert [item.text for item in root.iter("cachedir")] == ["cache & more"]


def test_the_base_style_sheet_is_safe_for_poor_reading_systems() -> None:
    css = stylesheet("base.css").split("*/", 1)[1]
    for risky in ("calc(", "var(", "min(", "max(", "clamp(", "env(", "rem;", "#", "background"):
        assert risky not in css, risky

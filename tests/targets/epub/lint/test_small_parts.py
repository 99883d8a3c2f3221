"""The parts of the linter: sheets, headers of pictures, dates, what is told once."""

from __future__ import annotations

import pytest

from tests.targets.epub.lint.sound import picture
from toolkit.targets.epub.css import declarations, read_sheet
from toolkit.targets.epub.lint.budgets import in_words
from toolkit.targets.epub.lint.ebook import resolve
from toolkit.targets.epub.lint.elements import parse
from toolkit.targets.epub.lint.faults import FILES, MOST, Fault, told
from toolkit.targets.epub.lint.headers import read_header
from toolkit.targets.epub.lint.metadata import is_date

SHEET = """@charset "utf-8";
/* a { b: c }
*/
@media print { a, b:not(.c, .d) { content: "}"; margin: 0 } }
@font-face { src: url(a;b.ttf) }
p::after { background: url("a;b.png");
  margin: 0 }
"""


def test_a_sheet_is_read_with_the_lines_of_its_rules() -> None:
    sheet = read_sheet(SHEET)
    assert [(rule.line, rule.selectors, rule.within) for rule in sheet.rules] == [
        (4, ("a", "b:not(.c, .d)"), ("@media print",)),
        (5, (), ()),
        (6, ("p::after",), ()),
    ]
    declared = [(one.name, one.value, one.line) for one in sheet.rules[2].declarations]
    assert declared == [("background", 'url("a;b.png")', 6), ("margin", "0", 7)]
    assert sheet.rules[0].declarations[0].value == '"}"'


@pytest.mark.parametrize("text", ["a { b: c", "a { b: c } }"])
def test_a_sheet_whose_braces_do_not_match_is_torn(text: str) -> None:
    assert read_sheet(f"\n{text}").torn == 2


def test_a_style_is_read_as_the_inside_of_a_rule() -> None:
    assert [(one.name, one.value) for one in declarations("Color: red ; margin:0")] == [
        ("color", "red"),
        ("margin", "0"),
    ]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (picture(30, 20), ("jpeg", 30, 20, 3, False, False)),
        (picture(30, 20, progressive=True), ("jpeg", 30, 20, 3, False, True)),
        (picture(30, 20, mode="CMYK"), ("jpeg", 30, 20, 4, False, False)),
        (picture(30, 20, mode="L"), ("jpeg", 30, 20, 1, False, False)),
        (picture(30, 20, "PNG"), ("png", 30, 20, 3, False, False)),
        (picture(30, 20, "PNG", "RGBA"), ("png", 30, 20, 3, True, False)),
        (picture(30, 20, "PNG", "P", transparency=0), ("png", 30, 20, 3, True, False)),
        (picture(30, 20, "GIF", "P"), ("gif", 30, 20, 3, False, False)),
        (picture(30, 20, "WEBP"), ("webp", 30, 20, 3, False, False)),
        (picture(30, 20, "WEBP", lossless=True), ("webp", 30, 20, 3, False, False)),
    ],
)
def test_the_header_of_a_picture_is_read(data: bytes, said: tuple[object, ...]) -> None:
    header = read_header(data)
    assert header is not None
    known = (header.kind, header.width, header.height, header.bands, header.alpha)
    assert (*known, header.progressive) == said


@pytest.mark.parametrize("cut", [1, 3, 8, 20, 60])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_is_cut_off_has_no_header_and_stops_nothing(kind: str, cut: int) -> None:
    assert read_header(picture(30, 20, kind)[:cut]) is None or cut >= 20


@pytest.mark.parametrize(
    ("words", "good"),
    [
        ("1947", True),
        ("1947-07-17", True),
        ("1947-07-17T09:30:00Z", True),
        ("1947-13", False),
        ("1947-02-30", False),
        ("1947/1948", False),
        ("17 July 1947", False),
    ],
)
def test_a_date_is_one_as_w3c_dtf_has_it(words: str, good: bool) -> None:
    assert is_date(words) is good


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("b.xhtml#c", ("EPUB/b.xhtml", "c")),
        ("../x%20y.jpg", ("x y.jpg", "")),
        ("#c", ("EPUB/a.xhtml", "c")),
        ("https://example.org/b.xhtml", None),
        ("//example.org/b.xhtml", None),
        ("http://[", None),
    ],
)
def test_a_link_is_resolved_within_the_e_book(href: str, target: object) -> None:
    assert resolve("EPUB/a.xhtml", href) == target


def test_elements_know_where_they_stand_and_in_which_language() -> None:
    found = parse(b'<p xml:lang="en">a\n <i lang="ru">b</i><b>c</b></p>')
    assert [(each.name, each.line, each.column, each.language) for each in found] == [
        ("p", 1, 1, "en"),
        ("i", 2, 2, "ru"),
        ("b", 2, 20, "en"),
    ]
    assert found[0].words() == "a bc"


def test_what_is_wrong_alike_is_told_once_and_the_rest_is_counted() -> None:
    same = [Fault("E049", "<p> holds nothing", "a.xhtml", line) for line in (3, 9)]
    others = [Fault("E049", f"<p{n}> holds nothing", "a.xhtml", n) for n in range(10, 20)]
    lines = [str(each) for each in told([*same, *others], "x.epub")]
    assert lines[0] == "x.epub, a.xhtml:3:0: E049 <p> holds nothing (2 times)"
    assert len(lines) == MOST + 1
    assert "broken at 6 more places of this file" in lines[-1]


def test_of_many_files_some_are_told_and_the_rest_is_counted() -> None:
    faults = [Fault("E045", "has no title", f"{n}.xhtml") for n in range(FILES + 3)]
    *named, last = [str(each) for each in told(faults, "x.epub")]
    assert len(named) == FILES
    assert last == "x.epub: E045 the same rule is broken in 3 more files, 3 times"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (425_000, "bytes", "425 kB"),
        (5_508_483, "bytes", "5.51 MB"),
        (2_000_000_000, "bytes", "2 GB"),
        (3_795_456, "pixels", "3.80 Mpx"),
        (1400, "px", "1400 px"),
        (4, "", "4"),
    ],
)
def test_amounts_are_said_as_people_say_them(value: int, unit: str, words: str) -> None:
    assert in_words(value, unit) == words

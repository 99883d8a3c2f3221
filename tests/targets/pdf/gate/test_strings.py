from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, String

from toolkit.targets.pdf.gate.strings import pairs, shown_codes, unicode_map


@pytest.mark.parametrize(
    "pieces",
    [
        [b"\0\x10\0\x29"],
        [b"\0\x10", b"\0\x29"],
        [b"AB", b"(\\)", b"\0\n"],
        [b"", b"()", b"\r\n\t"],
        [bytes(range(256))],
    ],
)
def test_the_codes_of_an_array_are_those_of_its_strings(pieces):
    array = Array([each for piece in pieces for each in (String(piece), -104.5)])
    assert shown_codes(array) == b"".join(pieces)


def test_the_codes_of_a_string_are_its_bytes():
    assert shown_codes(pikepdf.String(b"a(b")) == b"a(b"
    assert shown_codes(12) == b""


def test_two_bytes_are_a_code():
    assert pairs(b"\0\1\1\0") == [1, 256]
    assert pairs(b"\0\1\1") == [1]


def test_a_map_says_what_codes_mean():
    cmap = b"""begincmap 3 beginbfchar <0001> <0041> <0002> <00660069> <0003> <> endbfchar
    2 beginbfrange <0010> <0012> <0430> <0020> <0021> [<0058> <D83DDE00>] endbfrange endcmap"""
    assert unicode_map(cmap) == {
        **{1: "A", 2: "fi", 3: ""},
        **{0x10: "а", 0x11: "б", 0x12: "в"},
        **{0x20: "X", 0x21: "😀"},
    }

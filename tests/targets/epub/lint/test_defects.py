"""The linter finds every defect that is put into a sound e-book, and nothing else."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.targets.epub.lint import package_defects, text_defects
from tests.targets.epub.lint.sound import STAMP, sound
from toolkit.checks import RULES
from toolkit.targets.epub.lint import lint

DEFECTS = package_defects.DEFECTS | text_defects.DEFECTS
CONSEQUENCES = {
    "E005": ("E032",),
    "E027": ("E032", "E038"),
    "E040": ("E049",),
    "E048": ("E038",),
    "E074": ("E080",),
    "E088": ("E080",),
}
"""What else is wrong with a book that has such a defect."""
BY_HAND = {"E001", "E006", "E007", "E008", "E084"}
"""Codes that other tests bring: of no e-book at all, of one that could not be written, and of one
too large to be made in memory."""
MEGABYTE = 1_000_000


def found(tmp_path: Path, words: str = "") -> list[str]:
    book = sound()
    if words:
        DEFECTS[words][1](book)
    path = book.write(tmp_path / "book.epub")
    return [f"{each.code} {each.place}: {each.message}" for each in lint(path, "book.epub")]


def test_a_sound_e_book_has_no_faults(tmp_path: Path) -> None:
    assert found(tmp_path) == []


@pytest.mark.parametrize("words", DEFECTS)
def test_a_defect_is_told(words: str, tmp_path: Path) -> None:
    code, _ = DEFECTS[words]
    lines = found(tmp_path, words)
    codes = {line.split(" ")[0] for line in lines}
    assert code in codes, lines
    assert codes <= {code, *CONSEQUENCES.get(code, ())}, lines


def test_a_file_that_stores_find_too_large_is_told(tmp_path: Path) -> None:
    path = sound().write(tmp_path / "book.epub")
    entry = zipfile.ZipInfo("META-INF/padding", STAMP)
    with zipfile.ZipFile(path, "a") as archive, archive.open(entry, "w") as padding:
        for _ in range(200):
            padding.write(bytes(MEGABYTE))
    assert [each.code for each in lint(path, "book.epub")] == ["E084"]


def test_every_rule_has_a_defect() -> None:
    linted = {code for code in RULES if code.startswith("E") and code < "E090"}
    assert linted - {code for code, _ in DEFECTS.values()} == BY_HAND


def test_no_defect_is_named_twice() -> None:
    assert len(DEFECTS) == len(package_defects.DEFECTS) + len(text_defects.DEFECTS)

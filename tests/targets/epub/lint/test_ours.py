"""Our own e-books break no rule but for what their sources lack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.building import new_project
from tests.targets.epub.bookmaking import make_book
from toolkit.sources.read import read_exhibition
from toolkit.targets.epub.lint import lint

LACKING = {
    "E030": "the author has no family name, after which books are sorted",
    "E087": "the panel on the cover is smaller than shops ask for",
}


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_e_book_of_an_exhibition_breaks_no_other_rule(
    language: str, tiny: Path, tmp_path: Path
) -> None:
    root = new_project(tmp_path, tiny)
    exhibition = read_exhibition(root / "sources" / "tiny").exhibition
    press = replace(exhibition.front.editions.press, made=False)  # no pages are listed then
    editions = replace(exhibition.front.editions, press=press)
    book = make_book(
        root,
        replace(exhibition, front=replace(exhibition.front, editions=editions)),
        language,
    )
    told = [str(each) for each in lint(book, "b.epub") if each.code not in LACKING]
    assert told == []

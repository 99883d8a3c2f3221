"""What is told of a written exhibition is told in places of the collection."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.adapters.origins import (
    Lines,
    Piece,
    Said,
    as_date,
    as_prose,
    as_rights,
    in_markdown,
    in_places,
    in_yaml,
    leaves,
    unexplained,
    write,
)
from toolkit.errors import Place

HERE = Place("list.csv", 7, 3)
THERE = Place("list.csv", 9, 30)


def test_a_word_of_yaml_comes_from_its_cell(tmp_path: Path) -> None:
    title = {"en": Said('"Lamp": #3', HERE), "no": Said("Lampe", THERE)}
    adapted = write(tmp_path, "lamps", {"objects.yaml": in_yaml([{"title": title}])}, {})
    assert (adapted.folder / "objects.yaml").read_text(encoding="utf-8").splitlines() == [
        "-",
        '  "title":',
        '    "en": "\\"Lamp\\": #3"',
        '    "no": "Lampe"',
    ]
    assert adapted.origin(Place("sources/lamps/objects.yaml", 4, 11)) == THERE
    assert adapted.origin(Place("sources/lamps/objects.yaml", 2, 3)) == HERE
    assert adapted.origins == {HERE, THERE}


def test_a_text_of_lines_comes_from_a_cell_each(tmp_path: Path) -> None:
    lines = Lines((Said("[a](object:a)", HERE), Said("[b](object:b)", THERE)))
    adapted = write(tmp_path, "lamps", {"objects.yaml": in_yaml([{"description": lines}])}, {})
    assert adapted.origin(Place("sources/lamps/objects.yaml", 4, 9)) == THERE


def test_a_letter_of_an_essay_comes_from_the_very_letter(tmp_path: Path) -> None:
    pieces = [
        Piece("See ", Place("page.md", 5, 1), runs=True),
        Piece("[1](object:1)", Place("page.md", 5, 5)),
        Piece(", or\nnot.", Place("page.md", 5, 20), runs=True),
    ]
    title = Said("Lamps", HERE)
    files = {"essays/page.en.md": in_markdown(title, pieces)}
    adapted = write(tmp_path, "lamps", files, {})
    path = "sources/lamps/essays/page.en.md"
    assert (adapted.folder / "essays/page.en.md").read_text(encoding="utf-8") == (
        '---\ntitle: "Lamps"\n---\nSee [1](object:1), or\nnot.\n'
    )
    assert adapted.origin(Place(path, 2, 8)) == HERE
    assert adapted.origin(Place(path, 4, 2)) == Place("page.md", 5, 2)
    assert adapted.origin(Place(path, 4, 9)) == Place("page.md", 5, 5)
    assert adapted.origin(Place(path, 4, 20)) == Place("page.md", 5, 22)
    assert adapted.origin(Place(path, 5, 3)) == Place("page.md", 6, 3)


def test_values_keep_the_place_they_have_in_a_foreign_file() -> None:
    value = in_places('list:\n  - id: one\n    name: "no"\n', "foreign.yaml")
    assert list(leaves(value)) == [
        ("list.id", Said("one", Place("foreign.yaml", 2, 9))),
        ("list.name", Said("no", Place("foreign.yaml", 3, 11))),
    ]


def test_a_field_is_explained_by_itself_or_by_one_above_it() -> None:
    names = ["title", "link.url", "link.name", "colour"]
    assert unexplained(names, {"title": "title"}, {"link": "made"}) == ["colour"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("1910", "1910"), ("1930s", "193X"), ("c. 1770", "1770~"), ("17 July 1947", "1947-07-17")],
)
def test_a_date_is_taken_as_the_toolkit_suggests(words: str, edtf: str) -> None:
    assert as_date(Said(words, HERE)) == Said(edtf, HERE)


def test_words_that_are_no_date_are_none() -> None:
    assert as_date(Said("when lamps were new", HERE)) is None


def test_rights_are_an_address_in_canonical_form_or_words() -> None:
    address = Said("https://creativecommons.org/licenses/by/4.0/", HERE)
    assert as_rights(address) == Said("http://creativecommons.org/licenses/by/4.0/", HERE)
    assert as_rights(Said("Mit freundlicher Genehmigung der Erben", HERE)) is None


def test_plain_text_is_no_markdown() -> None:
    assert as_prose(Said("1. *Lamps* [sic]", HERE)) == Said(r"1\. \*Lamps\* \[sic\]", HERE)

"""The document for curators says what the model has, and its examples are understood."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import PROJECT, environment
from toolkit.checks import RULES
from toolkit.sources.read import read_exhibition
from toolkit.sources.tables.cells import read_list, read_uses
from toolkit.sources.tables.document import MADE, PATH, filled

TEXT = (PROJECT / PATH).read_text(encoding="utf-8")
TINY = PROJECT / "tests" / "exhibitions" / "tiny"


def test_the_sheets_are_what_the_model_says() -> None:
    assert filled(TEXT) == TEXT, "call ./run docs"


def test_the_command_makes_them_anew(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    path = tmp_path / PATH
    path.write_text(MADE.sub(r"\1\2", TEXT), encoding="utf-8")
    command = [sys.executable, "-m", "toolkit.sources.tables.document"]
    subprocess.run(command, cwd=tmp_path, env=environment(), check=True)
    assert path.read_text(encoding="utf-8") == TEXT


def test_the_table_of_persons_is_read(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "sources" / "tiny"))
    table = re.search(r"^\| Id \|.*?\n\n", TEXT, re.DOTALL | re.MULTILINE)
    assert table is not None
    head, _, *rows = table[0].strip().splitlines()
    (folder / "tables").mkdir()
    cells = [[cell.strip() for cell in line.strip("| ").split("|")] for line in (head, *rows)]
    text = "\n".join("\t".join(row) for row in cells)
    (folder / "tables" / "persons.tsv").write_text(f"{text}\n", encoding="utf-8")
    person = read_exhibition(folder).exhibition.person("marlow")
    assert [event.type for event in person.events] == ["birth", "arrest"]
    assert [name.text for name in person.names] == ["Jane Marlow", "Джейн Марлоу"]


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("kola; harrow-point", ["kola", "harrow-point"]),
        ('"Press; Harrow"; "the ""Pravda"", 1890"', ["Press; Harrow", 'the "Pravda", 1890']),
    ],
)
def test_the_examples_of_lists_are_read(cell: str, items: list[str]) -> None:
    assert f"`{cell}`" in TEXT
    assert read_list(cell) == items


@pytest.mark.parametrize(
    ("cell", "locators"),
    [
        ("logbook, f. 3; marlow-1990", ["f. 3", None]),
        ('"logbook, f. 3; f. 7"', ["f. 3; f. 7"]),
    ],
)
def test_the_examples_of_works_are_read(cell: str, locators: list[str | None]) -> None:
    assert f"`{cell}`" in TEXT
    assert [use.get("locator") for use in read_uses(cell)] == locators


def test_the_codes_it_names_are_there() -> None:
    assert set(re.findall(r"\b[A-Z]\d{3}\b", TEXT)) <= RULES.keys()

"""What the language server for YAML, which most editors run, makes of our schemas."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.building import PROJECT
from tests.validators.editor import Editor, open_editor
from toolkit.sources.schema import DATES, write_schemas

NAMED = "# yaml-language-server: $schema=.schema/{}.schema.json\n"
REAL = PROJECT / "sources" / "foreigners-in-the-gulag"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the schemas and nothing else in it."""
    folder = tmp_path_factory.mktemp("letters")
    write_schemas(folder)
    return folder


@pytest.fixture(scope="module")
def editor(folder: Path) -> Iterator[Editor]:
    with open_editor(folder) as editor:
        yield editor


def write(folder: Path, kind: str, text: str) -> Path:
    path = folder / f"{kind}.yaml"
    path.write_text(NAMED.format(kind) + text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted(REAL.glob("*.yaml")), ids=lambda path: str(path.name))
def test_nothing_is_marked_in_the_real_exhibition(path: Path, folder: Path, editor: Editor) -> None:
    text = path.read_text(encoding="utf-8")
    assert editor.problems(write(folder, path.stem, text)) == []


def test_what_is_wrong_is_marked_on_its_line(folder: Path, editor: Editor) -> None:
    text = """\
- id: Lind
  names:
  - {text: Anna Lind, lang: sv, kind: nickname}
  living: no
  titel: keeper
  as_of: about 1990
- living: unknown
"""
    assert sorted(editor.problems(write(folder, "persons", text))) == [
        (2, "an id is made of a-z, 0-9, - and _, and begins with a-z or 0-9"),
        (
            4,
            'Value is not accepted. Valid values: "birth", "married", "religious",'
            ' "transliteration", "document", "alias", "pseudonym", "variant", "given-by-state".',
        ),
        (6, "Property titel is not allowed."),
        (7, DATES),
        (8, 'Missing property "id".'),
        (8, 'Missing property "names".'),
    ]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("- |", {"id", "names", "living", "events", "biography"}),
        ("- id: lind\n  names:\n  - |", {"text", "lang", "family", "from", "to"}),
        ("- id: lind\n  living: |", {'"yes"', '"no"', "unknown"}),
        ("- id: lind\n  events:\n  - {type: |}", {"birth", "arrest", "declared-dead"}),
        ("- id: lind\n  events:\n  - type: birth\n    sources:\n    - |", {"id", "locator"}),
    ],
)
def test_what_may_stand_in_a_place_is_offered(
    typed: str, offered: set[str], folder: Path, editor: Editor
) -> None:
    path = folder / "persons.yaml"
    assert offered <= editor.proposals(path, NAMED.format("persons") + typed).keys()


@pytest.mark.parametrize("typed", ["- id: lind\n  summary: |", "- id: lind\n  as_of: |"])
def test_no_truth_value_is_offered_for_text(typed: str, folder: Path, editor: Editor) -> None:
    path = folder / "persons.yaml"
    assert editor.proposals(path, NAMED.format("persons") + typed) == {}


def test_a_field_and_a_word_are_explained(folder: Path, editor: Editor) -> None:
    text = "- id: lind\n  names:\n  - {text: Anna, lang: sv, ki|nd: alias}"
    said = editor.hover(folder / "persons.yaml", NAMED.format("persons") + text)
    assert said.startswith("What kind of name it is. If left out: `variant`.")
    assert "* `alias`: a name taken to hide behind\n" in said

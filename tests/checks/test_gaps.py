"""Where a part was refused, what is left is checked, and its gaps are not found fault with."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from toolkit.checks import check
from toolkit.sources.located import load
from toolkit.sources.read import try_reading

TINY = Path(__file__).parents[1] / "exhibitions" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Return a copy of the tiny exhibition that may be spoiled."""
    return Path(shutil.copytree(TINY, tmp_path / "sources" / "tiny"))


def found(folder: Path) -> list[str]:
    """Return what the rules find in what can be read; tiny's address is only an example."""
    read, _ = try_reading(folder)
    assert read is not None
    findings = check(read.exhibition, gaps=read.gaps)
    seen = [f"{read.place_of(one.address)}: {one.code}" for one in findings if one.code != "S020"]
    return [line.removeprefix("sources/tiny/") for line in seen]


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_a_dangling_reference_is_found_beside_a_date_that_is_none(tiny: Path) -> None:
    append(tiny / "persons.yaml", "  - {type: burial, date: nonsense, sources: [{id: logbook}]}\n")
    append(tiny / "places.yaml", "- {id: cape, names: [{text: C, lang: en}], part_of: nowhere}\n")
    assert found(tiny) == ["places.yaml:13:53: R001"]


def test_a_dangling_reference_is_found_in_a_record_with_a_date_that_is_none(tiny: Path) -> None:
    append(
        tiny / "persons.yaml", "  - {type: office, date: x, place: nowhere, sources: [{id: no}]}\n"
    )
    assert found(tiny) == ["persons.yaml:58:36: R001", "persons.yaml:58:60: R001"]


def test_what_stands_behind_a_refused_record_is_found_where_it_is_written(tiny: Path) -> None:
    persons = tiny / "persons.yaml"
    text = persons.read_text(encoding="utf-8").replace("living: no", "living: maybe", 1)
    persons.write_text(text.replace("person:lind", "person:nobody"), encoding="utf-8")
    assert found(tiny) == ["persons.yaml:41:52: R002", "persons.yaml:43:53: R002"]


def test_what_stands_behind_a_refused_item_is_found_where_it_is_written(tiny: Path) -> None:
    append(tiny / "persons.yaml", "  - {type: dancing, date: 1890}\n")
    append(tiny / "persons.yaml", "  - {type: office, by: nobody, sources: [{id: logbook}]}\n")
    assert found(tiny) == ["persons.yaml:59:24: R001"]


@pytest.mark.parametrize("name", ["persons.yaml", "places.yaml", "sources.yaml"])
def test_records_in_a_file_that_cannot_be_read_are_not_missed(tiny: Path, name: str) -> None:
    append(tiny / name, "- {")
    assert found(tiny) == []


@pytest.mark.parametrize("name", ["the-light.en.md", "the-light.ru.md"])
def test_an_essay_that_cannot_be_read_is_not_missed(tiny: Path, name: str) -> None:
    (tiny / "essays" / name).write_text("no front matter\n", encoding="utf-8")
    assert found(tiny) == []


def test_without_front_matter_references_are_checked_all_the_same(tiny: Path) -> None:
    (tiny / "exhibition.yaml").write_text("[", encoding="utf-8")
    append(tiny / "places.yaml", "- {id: cape, names: [{text: C, lang: en}], part_of: nowhere}\n")
    assert found(tiny) == ["places.yaml:13:53: R001"]


def spoiled(text: str) -> list[str]:
    """Return `text` with each of its keys misspelt in turn, then with each value made a list."""
    document = load(text, "")
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    wounds = [(place, r"[^:]+", "Zzz") for place in document.keys.values()]
    wounds += [
        (scalar.place, re.escape(scalar.raw), "[[]]")
        for scalar in document.scalars.values()
        if scalar.style not in ("|", ">")
    ]
    versions = []
    for place, old, new in wounds:
        start = starts[place.line - 1] + place.column - 1
        versions.append(text[:start] + re.sub(old, new, text[start:], count=1))
    return versions


@pytest.mark.parametrize("name", sorted(path.name for path in TINY.glob("*.yaml")))
def test_nothing_is_found_that_only_a_gap_makes_so(tiny: Path, name: str) -> None:
    versions = spoiled((TINY / name).read_text(encoding="utf-8"))
    assert len(versions) > 10
    for version in versions:
        (tiny / name).write_text(version, encoding="utf-8")
        assert found(tiny) == [], version

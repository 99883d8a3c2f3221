"""Wallpapers of KDE Plasma, named in up to 40 locales, read where they lie."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.origins import Adapted, leaves
from tests.adapters.plasma import PLACES, adapt, as_tag, as_written, read_list
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Picture

NO_LANGUAGE = "x-test"
"""The locale of KDE in which programmers see whether a text is translated at all."""


@pytest.fixture(scope="session")
def wallpapers(shared: Path) -> Path:
    """Return the folder of the list."""
    return shared / "data" / "plasma-wallpapers"


@pytest.fixture(scope="session")
def listed(wallpapers: Path) -> list[dict[str, Any]]:
    """Return the list as the standard library reads it."""
    found: list[dict[str, Any]] = json.loads((wallpapers / "records.json").read_bytes())
    return found


@pytest.fixture(scope="session")
def adapted(wallpapers: Path, tmp_path_factory: pytest.TempPathFactory) -> Adapted:
    """Return the exhibition written from the list, but for the locale that is no language."""
    return adapt(wallpapers, tmp_path_factory.mktemp("plasma"), without=[NO_LANGUAGE])


@pytest.fixture(scope="session")
def exhibition(adapted: Adapted) -> Exhibition:
    """Return what the toolkit reads of it."""
    return adapted.read.exhibition


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        ("en", "en"),
        ("pt_BR", "pt-BR"),
        ("ca@valencia", "ca-valencia"),
        ("sr@latin", "sr-Latn"),
        ("uz_UZ@cyrillic", "uz-Cyrl-UZ"),
    ],
)
def test_a_locale_has_a_tag(locale: str, tag: str) -> None:
    assert as_tag(locale) == tag


def test_locales_as_they_are_written_are_refused_with_the_tag_that_is_meant(
    wallpapers: Path, tmp_path: Path
) -> None:
    refused = {
        problem.message: problem.hint
        for problem in adapt(wallpapers, tmp_path, name_locale=as_written).problems
        if problem.code == "L001"
    }
    general = "a tag is such as en, pt-BR, he, ru-Latn"
    assert {
        "'pt_BR' is not a language tag": "did you mean 'pt-BR'?",
        "'en_GB' is not a language tag": "did you mean 'en-GB'?",
        "'x-test' is not a language tag": general,
    }.items() <= refused.items()
    assert "'ca@valencia' is not a language tag" in refused


def test_a_locale_that_is_no_language_is_refused_wherever_it_stands(
    wallpapers: Path, tmp_path: Path
) -> None:
    problems = adapt(wallpapers, tmp_path).problems
    lines = (wallpapers / "records.json").read_text(encoding="utf-8").splitlines()
    there = [number for number, line in enumerate(lines, 1) if f'"{NO_LANGUAGE}"' in line]
    refused = [problem for problem in problems if problem.code == "L001"]
    assert [problem.place.line for problem in refused] == there
    assert {problem.message for problem in refused} == {"'x-test' is not a language tag"}


def test_two_records_with_one_id_are_reported_with_both_places(adapted: Adapted) -> None:
    (twice,) = (problem for problem in adapted.problems if problem.code == "S008")
    assert str(twice) == (
        "records.json:326:9: S008 the id 'next' is taken\n    it stands also in records.json:84:9"
    )


def test_nothing_dangles(adapted: Adapted) -> None:
    assert adapted.dangling == []


def test_a_picture_that_is_not_there_is_reported_at_its_line(
    wallpapers: Path, tmp_path: Path
) -> None:
    text = (wallpapers / "records.json").read_text(encoding="utf-8")
    (tmp_path / "records.json").write_text(text, encoding="utf-8")
    assert adapt(tmp_path, tmp_path).dangling == [
        f"records.json:{number}:12"
        for number, line in enumerate(text.splitlines(), 1)
        if line.startswith('  "image":')
    ]


def test_every_record_comes_out_with_its_picture(
    exhibition: Exhibition, listed: list[dict[str, Any]]
) -> None:
    assert len(exhibition.objects) == 6
    assert [thing.image.pictures for thing in exhibition.objects if thing.image] == [
        (Picture(language="en", path=one["image"], width=5120, height=2880),) for one in listed
    ]
    assert {thing.rights for thing in exhibition.objects} == {
        "http://creativecommons.org/licenses/by-sa/4.0/"
    }


def test_every_title_is_there_in_every_language(
    exhibition: Exhibition, listed: list[dict[str, Any]]
) -> None:
    for thing, one in zip(exhibition.objects, listed, strict=True):
        labels = {name: text for name, text in one["label_by_locale"].items() if name != "x-test"}
        assert len(labels) > 30
        assert [(words.language, words.words) for words in thing.title.entries] == [
            (as_tag(locale), text) for locale, text in labels.items()
        ]


def test_every_author_has_a_name_in_every_language(
    exhibition: Exhibition, listed: list[dict[str, Any]]
) -> None:
    authors = [author for one in listed for author in one["authors_by_locale"]]
    assert len(exhibition.persons) == len({author["en"] for author in authors})
    for thing, one in zip(exhibition.objects, listed, strict=True):
        (maker,) = thing.creators
        (author,) = one["authors_by_locale"]
        person = exhibition.person(maker.id or "")
        assert {name.text for name in person.names} == {
            name for locale, name in author.items() if locale != "x-test"
        }


def test_every_value_is_written(adapted: Adapted, wallpapers: Path) -> None:
    records = read_list(wallpapers, without=[NO_LANGUAGE])
    assert {name for record in records for name in record} == PLACES.keys()
    values = [value for record in records for _, value in leaves(record)]
    assert len(values) == 425
    assert {value.place for value in values} <= adapted.origins


def test_all_that_is_reported_is_told_in_places_of_the_list(adapted: Adapted) -> None:
    assert {problem.place.path for problem in adapted.problems} == {"records.json"}

"""What `init` writes reads clean in every language, in the toolkit and in an editor."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.building import PROJECT
from tests.editing import as_editors_read
from toolkit import publish
from toolkit.errors import UsageError
from toolkit.model.exhibition import KINDS, Exhibition
from toolkit.publish import Project
from toolkit.sources.located import load
from toolkit.starter import without_words, write_starter

STARTER = PROJECT / "toolkit" / "starter"
WORDED = [("en",), ("ru",), ("en", "ru"), ("ru", "en")]
STRANGE = [("de",), ("pt-BR", "fr", "en")]
UNTRANSLATED = {"L014", "L015"}
"""What may be said of words that stand in for a translation."""


def read(root: Path, *, but: Collection[str] = ()) -> Exhibition:
    """Return what was written, if nothing is said of it but that the address is an example."""
    checked = publish.read_and_check(Project(root, "letters"))
    assert {problem.code for problem in checked.warnings} - {*but} == {"S020"}
    return checked.exhibition


@pytest.mark.parametrize("languages", WORDED)
def test_it_checks_clean_in_every_language_that_we_have_words_in(
    languages: tuple[str, ...], tmp_path: Path
) -> None:
    write_starter("letters", root=tmp_path, languages=languages)
    assert read(tmp_path).front.languages == languages


@pytest.mark.parametrize("languages", STRANGE)
def test_in_other_languages_there_is_nothing_to_do_but_to_translate(
    languages: tuple[str, ...], tmp_path: Path
) -> None:
    write_starter("letters", root=tmp_path, languages=languages)
    exhibition = read(tmp_path, but=UNTRANSLATED)
    assert exhibition.front.languages == languages
    assert set(exhibition.essays[0].title.languages) == set(languages)


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize("languages", [*WORDED, *STRANGE])
def test_no_editor_marks_anything(languages: tuple[str, ...], old: bool, tmp_path: Path) -> None:
    folder = tmp_path / write_starter("letters", root=tmp_path, languages=languages)
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        named = re.match(r"# yaml-language-server: \$schema=(.+)\n", text)
        assert named, path.name
        schema = json.loads((folder / named[1]).read_text(encoding="utf-8"))
        errors = Draft7Validator(schema).iter_errors(as_editors_read(text, old=old))
        assert [error.json_path for error in errors] == [], path.name


def test_it_shows_a_record_of_every_kind(tmp_path: Path) -> None:
    write_starter("letters", root=tmp_path)
    exhibition = read(tmp_path)
    counts = {kind: sum(each == kind for each, _, _ in exhibition.records()) for kind in KINDS}
    assert all(counts.values()), counts
    assert {role.kind for role in exhibition.person("keeper").roles} == {"official", "witness"}
    assert exhibition.object("letter-1931").image is not None


def test_in_one_language_no_text_is_a_map(tmp_path: Path) -> None:
    folder = tmp_path / write_starter("letters", root=tmp_path)
    text = (folder / "panels.yaml").read_text(encoding="utf-8")
    assert "title: A letter\n" in text
    assert "{en" not in re.sub(r" *#.*", "", text)


def test_the_title_stands_in_every_language(tmp_path: Path) -> None:
    write_starter("letters", root=tmp_path, languages=("en", "ru"), title="Old: letters")
    title = read(tmp_path, but=UNTRANSLATED).front.title
    assert [words.words for words in title.entries] == ["Old: letters", "Old: letters"]


def test_where_english_stands_in_is_told() -> None:
    assert without_words(("en", "de", "ru")) == ("de",)


@pytest.mark.parametrize("language", ["", "English", "en_GB", "../en"])
def test_what_is_no_language_is_refused(language: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no language"):
        write_starter("letters", root=tmp_path, languages=("en", language))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("inside", ["sources", "sources/letters"])
def test_no_exhibition_is_begun_inside_another(inside: str, tmp_path: Path) -> None:
    write_starter("letters", root=tmp_path)
    with pytest.raises(UsageError, match="the folder that holds it"):
        write_starter("other", root=tmp_path / inside)


def test_a_name_with_accents_is_proposed_without_them(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="for example 'alte-bucher'"):
        write_starter("Alte Bücher", root=tmp_path)


def test_every_language_words_the_same_things() -> None:
    template = "".join(
        path.read_text(encoding="utf-8") for path in (STARTER / "template").glob("*.yaml")
    )
    named = set(re.findall(r"\$([a-z_]+)", template)) - {"id", "languages"}
    for path in sorted((STARTER / "words").iterdir()):
        words = load(path.read_text(encoding="utf-8"), path.name).value
        assert isinstance(words, dict)
        assert words.keys() == named, path.name

"""Sheets and columns come out of the model, and each has words in every language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pytest

from toolkit.checks.references import FIELDS
from toolkit.model.fields import Choice, describe, parts_of
from toolkit.sources.tables import words
from toolkit.sources.tables.closed import ENGLISH, GENITIVE, RUSSIAN
from toolkit.sources.tables.columns import Column, Sheet, columns_of, records, sheets
from toolkit.sources.tables.explain import explain
from toolkit.sources.tables.russian import HELP
from toolkit.sources.tables.titles import OWNER, column_title, meant_word, word

CLASSES = tuple(dict.fromkeys(kind for record in records().values() for kind in parts_of(record)))
COLUMNS = [(sheet, column) for sheet in sheets() for column in sheet.columns]
CHOICES = tuple(dict.fromkeys(c.form for _, c in COLUMNS if isinstance(c.form, Choice)))


def sheet(name: str) -> Sheet:
    return next(each for each in sheets() if each.name == name)


def column(name: str, *path: str) -> Column:
    return next(each for each in sheet(name).columns if each.path == path)


def test_each_kind_of_record_has_a_sheet_and_so_has_what_a_record_has_several_of() -> None:
    assert [each.name for each in sheets() if not each.linked] == [*records()]
    assert {each.name for each in sheets() if each.linked} >= {"names", "events", "part_of"}


def test_one_sheet_serves_all_kinds_that_have_names() -> None:
    assert sheet("names").kinds == ("persons", "places", "organisations")
    assert column("names", "text").needed
    assert not column("part_of", "place").needed  # Organisations are part of organisations.


def test_a_field_is_a_column_and_a_part_of_a_record_one_for_each_of_its_fields() -> None:
    assert column("persons", "living").needed
    assert column("places", "coordinates", "lat").keys == ("Place.coordinates", "Coordinates.lat")


def test_texts_and_pictures_have_a_column_for_each_language() -> None:
    assert column("panels", "title").by_language
    assert column("panels", "image").by_language
    assert column("panels", "image", "reason").sets == (("image", "status"), "missing")
    assert not column("sources", "title").by_language


def test_a_date_has_a_second_column_for_its_calendar() -> None:
    assert column("events", "date", "edtf").is_date
    assert column("events", "date", "calendar").form == Choice(words=("gregorian", "julian"))


def test_a_list_is_one_cell_and_so_are_works_cited() -> None:
    assert column("panels", "persons").writing == "list"
    assert column("events", "sources").writing == "uses"
    assert column("sources", "authors").writing == "list"  # Beside the sheet of authors.


@dataclass(frozen=True, kw_only=True)
class Inner:
    """A part of a part."""

    word: str = ""
    """A word."""


@dataclass(frozen=True, kw_only=True)
class Outer:
    """A part that has several parts of its own."""

    inner: Inner = Inner()
    """One of them."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """A record whose part has a list of parts."""

    outer: Outer = Outer()
    """It."""


@dataclass(frozen=True, kw_only=True)
class Deep:
    """A part with a list of parts in it."""

    inner: tuple[Inner, ...] = ()
    """Several."""


@dataclass(frozen=True, kw_only=True)
class Holder:
    """A record that has one such part."""

    deep: Deep = Deep()
    """It."""


def test_what_no_cell_and_no_sheet_can_hold_is_written_as_yaml() -> None:
    assert [each.path for each in columns_of(Record)] == [("outer", "inner", "word")]
    (only,) = columns_of(Holder)
    assert (only.path, only.writing) == (("deep", "inner"), "yaml")


def test_columns_name_the_kinds_of_record_that_are_checked() -> None:
    found = {each.keys[-1]: each.names for _, each in COLUMNS if each.names}
    checked = {
        f"{kind.__name__}.{name}": kinds
        for kind, fields in FIELDS.items()
        for name, kinds in fields.items()
    }
    works = {key for key in found if key.endswith(".sources")}
    assert {found[key] for key in works} == {checked["SourceUse.id"]}
    # These cells hold what a plain string stands for in parts of the record.
    short = {"Place.part_of": "PartOf.place", "Organisation.part_of": "BranchOf.organisation"}
    assert {key: found[key] for key in short} == {key: checked[short[key]] for key in short}
    others = found.keys() - works - short.keys()
    assert {key: found[key] for key in others} == {key: checked[key] for key in others}


# --- words ----------------------------------------------------------------------------


def test_every_field_has_a_russian_title() -> None:
    untitled = {
        key
        for _, each in COLUMNS
        for key in each.keys
        if "." in key and not {key, key.rpartition(".")[2]} & words.TITLES.keys()
    }
    assert untitled == set()


def test_no_title_is_of_a_field_that_is_gone() -> None:
    known = {f"{kind.__name__}.{field.name}" for kind in CLASSES for field in describe(kind).fields}
    names = {key.rpartition(".")[2] for key in known}
    assert {key for key in words.TITLES if key not in (known if "." in key else names)} == set()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_two_columns_of_a_sheet_have_the_same_title(language: str) -> None:
    for each in sheets():
        columns = (OWNER, *each.columns) if each.linked else each.columns
        titles = Counter(column_title(c, language) for c in columns)
        assert [title for title, times in titles.items() if times > 1] == []


def test_every_sheet_has_titles() -> None:
    assert words.SHEETS.keys() == {each.name for each in sheets()}


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_column_is_explained(language: str) -> None:
    assert [c.path for _, c in COLUMNS if not explain(c, language).strip()] == []


def test_every_explanation_is_there_in_russian() -> None:
    missing = {
        c.keys[-1]
        for _, c in COLUMNS
        if not {c.keys[-1], c.keys[-1].rpartition(".")[2]} & HELP.keys()
    }
    assert missing == set()


def test_no_russian_explanation_is_of_a_field_that_is_gone() -> None:
    keys = {key for _, c in COLUMNS for key in c.keys}
    known = keys | {key.rpartition(".")[2] for key in keys}
    assert {key for key in HELP if key not in known} == set()


def test_every_word_of_every_closed_list_is_there_in_russian() -> None:
    missing = {
        (form.list, each)
        for form in CHOICES
        for each in form.words
        if each not in RUSSIAN.get(form.list, {})
    }
    assert missing == set()


def test_no_word_is_of_a_list_that_does_not_have_it() -> None:
    known: dict[str, set[str]] = {}
    for form in CHOICES:
        known.setdefault(form.list, set()).update(form.words)
    known[""] |= {"true", "false"}
    for table in (RUSSIAN, ENGLISH, GENITIVE):
        assert {(n, w) for n, all_ in table.items() for w in all_ if w not in known[n]} == set()


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("form", CHOICES, ids=lambda form: form.list or form.words[0])
def test_every_word_is_read_back(form: Choice, language: str) -> None:
    assert [meant_word(form, word(form, each, language)) for each in form.words] == [*form.words]


def test_every_event_can_be_dated_in_russian() -> None:
    types = next(form for form in CHOICES if form.list == "EventType")
    assert GENITIVE["EventType"].keys() == {*types.words}

"""What a title means, in whatever way a curator writes it."""

from __future__ import annotations

import pytest

from toolkit.sources.tables.columns import Sheet, sheets
from toolkit.sources.tables.headings import Heading, Headings, Told
from toolkit.sources.tables.titles import (
    OWNER,
    column_title,
    find_sheet,
    is_read,
    nearest_sheet,
    normal,
)
from toolkit.sources.tables.words import LANGUAGES


def sheet(name: str) -> Sheet:
    return next(each for each in sheets() if each.name == name)


def found(name: str, title: str) -> Heading | None:
    return Headings(sheet(name), ("en", "ru")).find(title)


def path(name: str, title: str) -> tuple[str, ...]:
    heading = found(name, title)
    assert heading is not None, title
    return (*heading.column.path, heading.language) if heading.language else heading.column.path


@pytest.mark.parametrize(
    "title",
    ["family", "Family name", "Surname", "FAMILY_NAME", " last-name ", "Фамилия", "фамилия"],
)
def test_a_column_is_known_by_its_field_and_by_titles_in_two_languages(title: str) -> None:
    assert path("names", title) == ("family",)


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Title", "en"),
        ("Title (ru)", "ru"),
        ("title [RU]", "ru"),
        ("title.ru", "ru"),
        ("title_ru", "ru"),
        ("Название: ru", "ru"),
        ("Название (pt-br)", "pt-BR"),
        ("Title (zh_hant)", "zh-Hant"),
    ],
)
def test_a_text_names_its_language_or_is_in_the_first(title: str, language: str) -> None:
    assert path("panels", title) == ("title", language)


@pytest.mark.parametrize(
    ("name", "title", "wanted"),
    [
        ("events", "charge.article", ("charge", "article")),
        ("events", "Charge: article", ("charge", "article")),
        ("events", "Article", ("charge", "article")),
        ("events", "Обвинение: статья", ("charge", "article")),
        ("events", "Charge (ru)", ("charge", "as_stated", "ru")),
        ("events", "Charge: as stated (ru)", ("charge", "as_stated", "ru")),
        ("places", "Latitude", ("coordinates", "lat")),
        ("places", "lon", ("coordinates", "lon")),
        ("places", "Radius (km)", ("coordinates", "radius_km")),
        ("sources", "Reference", ("reference", "shelfmark")),
        ("sources", "Дело", ("reference", "file")),
        ("persons", "Wikidata", ("same_as", "wikidata")),
        ("panels", "Permissions: web", ("permissions", "iiif", "allowed")),
        ("panels", "Picture: why missing (en)", ("image", "reason", "en")),
        ("panels", "№", ("number",)),
        ("events", "Date: calendar", ("date", "calendar")),
    ],
)
def test_a_part_of_a_record_is_named_with_it_or_alone(
    name: str, title: str, wanted: tuple[str, ...]
) -> None:
    assert path(name, title) == wanted


@pytest.mark.parametrize("title", ["Record", "Запись", "owner", "Person", "id", "Код"])
def test_a_linked_sheet_says_whose_a_row_is(title: str) -> None:
    heading = found("events", title)
    assert heading is not None
    assert heading.column is OWNER


def test_a_field_comes_before_the_record_that_is_called_the_same() -> None:
    assert path("relations", "Person") == ("person",)
    assert path("creators", "Id of the maker") == ("id",)


@pytest.mark.parametrize(
    ("title", "wanted", "told"),
    [
        ("Arrest date", ("date", "edtf"), Told("events", "type", "arrest")),
        ("Date of arrest", ("date", "edtf"), Told("events", "type", "arrest")),
        ("Arrested", ("date", "edtf"), Told("events", "type", "arrest")),
        ("arrest.place", ("place",), Told("events", "type", "arrest")),
        ("Дата ареста", ("date", "edtf"), Told("events", "type", "arrest")),
        ("Место рождения", ("place",), Told("events", "type", "birth")),
        ("Арест: источники", ("sources",), Told("events", "type", "arrest")),
        (
            "Loss of citizenship date",
            ("date", "edtf"),
            Told("events", "type", "loss-of-citizenship"),
        ),
        ("Death note (ru)", ("note", "ru"), Told("events", "type", "death")),
        ("Spouse", ("person",), Told("relations", "type", "spouse")),
        ("Surname", ("family",), Told("names", "lang", "en")),
        ("Surname (ru)", ("family",), Told("names", "lang", "ru")),
        ("Имя (ru)", ("text",), Told("names", "lang", "ru")),
    ],
)
def test_a_sheet_of_persons_may_tell_events_and_names_too(
    title: str, wanted: tuple[str, ...], told: Told
) -> None:
    heading = found("persons", title)
    assert heading is not None
    assert heading.told == told
    assert path("persons", title) == wanted


@pytest.mark.parametrize("title", ["Dat", "Kind (ru)", "Title (1)", "Arrest", "Date of Arrest"])
def test_a_title_that_means_nothing_there_is_not_found(title: str) -> None:
    assert found("relations", title) is None


def test_a_hint_is_in_the_words_of_whoever_wrote_the_title() -> None:
    headings = Headings(sheet("persons"), ("en", "ru"))
    assert headings.nearest("Sumary (ru)") == "did you mean 'Summary (ru)'?"
    assert headings.nearest("Биогрфия") == "did you mean 'Биография'?"
    assert headings.nearest("xyz") == "a column of your own notes begins with '#'"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_title_that_is_written_is_understood(language: str) -> None:
    for each in sheets():
        headings = Headings(each, ("en", "ru"))
        for column in each.columns:
            tag = "ru" if column.by_language else ""
            heading = headings.find(column_title(column, language, tag=tag))
            assert heading == Heading(column, tag)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Persons", "persons"),
        ("persons", "persons"),
        ("Персоны", "persons"),
        ("part_of", "part_of"),
        ("Входит в", "part_of"),
        ("PEOPLE", "persons"),
    ],
)
def test_a_sheet_is_known_in_two_languages(title: str, name: str) -> None:
    assert find_sheet(title) == sheet(name)


def test_notes_and_our_own_guide_are_not_read() -> None:
    assert [is_read(each) for each in ("# to do", "How to", "Списки", "Persons")] == [
        *(False, False, False, True)
    ]


def test_a_mistyped_sheet_is_told_its_name() -> None:
    assert nearest_sheet("Evnts") == "did you mean 'Events'?"
    assert nearest_sheet("Персны") == "did you mean 'Персоны'?"
    assert "begins with '#'" in nearest_sheet("Budget 2026")


def test_signs_and_case_make_no_difference() -> None:
    assert normal("  Тяжёлые_ТЕМЫ: (a) ") == "тяжелые темы a"

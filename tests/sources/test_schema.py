"""What an editor marks, completes and explains with our schemas."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.building import PROJECT
from tests.editing import as_editors_read
from tests.model.tables import rows
from toolkit.sources.read import TYPES
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import judge
from toolkit.sources.schema import schema_files, write_schemas
from toolkit.sources.shape import shape

TINY = PROJECT / "tests" / "exhibitions" / "tiny"
REAL = PROJECT / "sources" / "foreigners-in-the-gulag"
KINDS = tuple(kind for kind in TYPES if kind != "essays")
FRONT_MATTER = re.compile(r"---\n(.*?)^---", re.DOTALL | re.MULTILINE)


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(json.loads(schema_files()[f"{name}.schema.json"]))


def marks(name: str, text: str, *, old: bool = False) -> list[str]:
    """Return where an editor draws a red line in a file, as paths of fields."""
    errors = validator(name).iter_errors(as_editors_read(text, old=old))
    return sorted(error.json_path for error in errors)


def written(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.yaml"))


# --- what is right is not marked ------------------------------------------------------


@pytest.mark.parametrize("name", ["exhibition", "essay", *KINDS])
def test_every_schema_is_one(name: str) -> None:
    Draft7Validator.check_schema(validator(name).schema)


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize(
    "path", [*written(TINY), *written(REAL)], ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_nothing_is_marked_in_an_exhibition_that_checks_clean(path: Path, old: bool) -> None:
    kind = path.parent.name if path.parent.name in KINDS else path.stem
    assert marks(kind, path.read_text(encoding="utf-8"), old=old) == []


@pytest.mark.parametrize(
    "path", sorted((TINY / "essays").iterdir()), ids=lambda path: str(path.name)
)
def test_nothing_is_marked_in_the_front_matter_of_an_essay(path: Path) -> None:
    front = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    assert front
    assert marks("essay", front[1]) == []


def test_a_record_may_stand_without_a_list() -> None:
    assert marks("persons", "id: lind\nnames: [{text: A, lang: sv}]\nliving: no") == []
    assert marks("persons", "id: lind\nnames: [{text: A, lang: sv}]\nliving: dead") != []


# Each is text to our reader, and something else to one parser in an editor or another.
SCALARS = (
    *("no", "yes", "on", "off", "true", "y", "NO", "1947", "0945", "-5", "+5", "3.14", "1e3"),
    *("0x1F", "0o17", "12:30", "1912-08-04", "2001-12-14T21:59:43Z", "1_000", ".5", "5.", ".inf"),
    *("'1947'", "'no'", "''", "two words", "ru-Latn", "SU", "Cyrl", "aut", "Q1", "birth"),
    *("1944/1945", "194X", "1945/..", "'[1947-03-11..]'", "1947~", "-0044", "1947-21"),
    *("https://example.org/a", "978-3-16-148410-0", "9783161484100", "0000 0001 2103 2683"),
    "0000-0001-2103-2683",
    *("http://creativecommons.org/licenses/by/4.0/", "http://rightsstatements.org/vocab/InC/1.0/"),
    *("{edtf: 1947}", "{en: no}", "{en: 1947, ru: .5}", "{status: missing, reason: 1947}", "[no]"),
)
# Every form of value there is: a file, and in it the place of the value.
SPOTS = (
    ("persons", "{id: ?, names: [{text: A, lang: sv}], living: no}"),
    ("persons", "{id: a, names: [{text: ?, lang: sv}], living: no}"),
    ("persons", "{id: a, names: [{text: A, lang: ?}], living: no}"),
    ("persons", "{id: a, names: [{text: A, lang: sv, script: ?}], living: no}"),
    ("persons", "{id: a, names: [{text: A, lang: sv, family: ?}], living: no}"),
    ("persons", "{id: a, names: [{text: A, lang: sv, preferred: ?}], living: no}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: ?}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, summary: ?}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, biography: ?}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, as_of: ?}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, citizenship: [?]}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, same_as: {isni: ?}}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, same_as: {wikidata: ?}}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, same_as: {viaf: ?}}"),
    ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, events: [{type: ?}]}"),
    ("places", "{id: a, names: [{text: A, lang: sv}], part_of: [?]}"),
    ("places", "{id: a, names: [{text: A, lang: sv}], coordinates: {lat: ?, lon: 0}}"),
    ("organisations", "{id: a, names: [{text: A, lang: sv}], homepage: ?}"),
    ("panels", "{id: a, title: A, image: {status: missing, reason: ?}}"),
    ("panels", "{id: a, title: A, image: ?}"),
    ("panels", "{id: a, title: A, image: {status: missing, reason: A}, rights: ?}"),
    ("objects", "{id: a, title: A, permissions: {iiif: ?}}"),
    ("objects", "{id: a, title: A, permissions: {print: {run: ?}}}"),
    ("objects", "{id: a, title: A, photographer: ?}"),
    ("objects", "{id: a, title: A, photographer: {name: A, role: ?}}"),
    ("objects", "{id: a, title: A, reference: ?}"),
    ("objects", "{id: a, title: A, persons: ?}"),
    ("sources", "{id: a, grade: press, kind: web, title: A, isbn: ?}"),
    ("sources", "{id: a, grade: press, kind: web, title: A, based_on: [?]}"),
)


def read_well(kind: str, text: str, folder: Path) -> bool:
    """Return whether our reader takes a file of one kind."""
    reading = Reading(folder, folder)
    document = reading.yaml_text(text, "a.yaml", (kind,))
    if document is None:
        return False
    reading.keep(document)
    shaped = shape(document.value, TYPES[kind], (kind,), reading)
    judge(shaped, TYPES[kind], (kind,), reading)
    return not reading.problems


@pytest.mark.parametrize("old", [False, True])
@pytest.mark.parametrize(("kind", "spot"), SPOTS)
def test_what_our_reader_takes_no_editor_marks(
    kind: str, spot: str, old: bool, tmp_path: Path
) -> None:
    texts = [f"- {spot.replace('?', scalar)}" for scalar in SCALARS]
    taken = [text for text in texts if read_well(kind, text, tmp_path)]
    assert taken
    assert [text for text in taken if marks(kind, text, old=old)] == []


def test_a_field_of_free_text_may_be_left_empty() -> None:
    record = "id: a\nliving: no\nnames:\n- text: A\n  lang: sv\n  family:\n"
    assert marks("persons", record) == []


# --- what is wrong is marked ----------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "record", "mark"),
    [
        ("persons", "{id: a, names: [{text: A, lang: sv}], living: no, titel: A}", "$[0]"),
        ("persons", "{id: a, names: [{text: A, lang: sv, sort: A}], living: no}", "$[0].names[0]"),
        ("persons", "{id: a, names: [{text: A, lang: sv}]}", "$[0]"),
        ("persons", "{id: a, names: [], living: no}", "$[0].names"),
        ("persons", "{id: Old Id, names: [{text: A, lang: sv}], living: no}", "$[0].id"),
        ("persons", "{id: a, names: [{text: A, lang: sv}], living: dead}", "$[0].living"),
        ("persons", "{id: a, names: [{text: A, lang: sv_SE}], living: no}", "$[0].names[0].lang"),
        ("places", "{id: a, names: [{text: A, lang: sv}], kind: hamlet}", "$[0].kind"),
        ("places", "{id: a, names: [{text: A, lang: sv}], from: c. 1930}", "$[0].from"),
        ("places", "{id: a, names: [{text: A, lang: sv}], country: Sweden}", "$[0].country"),
        (
            "places",
            "{id: a, names: [{text: A, lang: sv}], coordinates: {lat: 95, lon: 0}}",
            "$[0].coordinates.lat",
        ),
        ("panels", "{id: a, title: {English: A}, image: a.jpg}", "$[0].title"),
        ("panels", "{id: a, title: A, image: {status: lost, reason: A}}", "$[0].image"),
        ("panels", "{id: a, title: A, image: {status: missing}}", "$[0].image"),
        ("panels", "{id: a, title: A, image: a.jpg, rights: CC BY}", "$[0].rights"),
        (
            "panels",
            "{id: a, title: A, image: a.jpg, sources: [{locator: p. 3}]}",
            "$[0].sources[0]",
        ),
        ("objects", "{id: a, title: A, permissions: {iiif: perhaps}}", "$[0].permissions.iiif"),
        ("sources", "{id: a, kind: book, title: A}", "$[0]"),
        ("sources", "{id: a, grade: press, kind: web, title: A, date: {year: 1947}}", "$[0].date"),
    ],
)
def test_what_is_wrong_is_marked_where_it_stands(kind: str, record: str, mark: str) -> None:
    assert mark in marks(kind, f"- {record}")


def test_an_unknown_field_of_the_exhibition_is_marked() -> None:
    text = (TINY / "exhibition.yaml").read_text(encoding="utf-8")
    assert marks("exhibition", text) == []
    assert marks("exhibition", text.replace("publisher:", "publischer:")) == ["$", "$"]


def test_no_date_that_our_reader_takes_is_marked() -> None:
    dates = [row[0] for row in rows("valid.tsv")]
    assert len(dates) > 300
    spot = "- {{id: a, names: [{{text: A, lang: sv}}], from: '{}'}}"
    assert [date for date in dates if marks("places", spot.format(date))] == []


@pytest.mark.parametrize(
    "date", ["about 1947", "17.1.1945", "January 1945", "1945-1-17", "1940s", "около 1947", "1945-"]
)
def test_what_is_no_date_is_marked_with_how_to_write_it(date: str) -> None:
    assert marks("places", f"- {{id: a, names: [{{text: A, lang: sv}}], from: {date}}}") != []


# --- what is said ---------------------------------------------------------------------


def test_a_field_says_what_it_is_for_and_what_is_meant_if_it_is_left_out() -> None:
    kind = validator("persons").schema["definitions"]["Name"]["properties"]["kind"]
    assert kind["description"] == "What kind of name it is. If left out: variant."
    assert kind["enumDescriptions"][kind["enum"].index("alias")] == "a name taken to hide behind"


def test_no_editor_is_led_to_propose_a_truth_value_for_a_text() -> None:
    definitions = validator("persons").schema["definitions"]
    assert [name for name, each in definitions.items() if "boolean" in each.get("type", ())] == []


# --- files ----------------------------------------------------------------------------


def test_the_schemas_of_our_exhibition_are_what_the_model_says() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (REAL / ".schema").iterdir()}
    assert written == schema_files(), "call ./run docs"


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(schema_files())
    (tmp_path / ".schema" / "places.schema.json").write_text("{}")
    assert write_schemas(tmp_path) == ("places.schema.json",)
    assert write_schemas(tmp_path) == ()

"""The log that code hosts and editors read, held against the schema of its specification."""

from __future__ import annotations

import json

from jsonschema import Draft4Validator

from tests.validators import NODE_MODULES
from toolkit.checks import RULES
from toolkit.checks.sarif import sarif
from toolkit.errors import Place, Problem

OFFICIAL = NODE_MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
LINE = Problem(Place("sources/tiny/Акты 1.yaml", 5, 12), "S003", "'titel' is not known", "title?")
CELL = Problem(Place("sources/tiny/persons.xlsx", sheet="Events", cell="D17"), "D001", "no date")
FILE = Problem(Place("sources/tiny/exhibition.yaml"), "C002", "no source", severity="warning")


def results(*problems: Problem) -> list[dict[str, object]]:
    log = sarif(problems, RULES, version="1.0")
    found: list[dict[str, object]] = log["runs"][0]["results"]
    return found


def test_a_log_keeps_the_official_schema() -> None:
    schema = json.loads(OFFICIAL.read_text(encoding="utf-8"))
    log = sarif([LINE, CELL, FILE], RULES, version="1.0")
    assert [error.message for error in Draft4Validator(schema).iter_errors(log)] == []


def test_the_schema_refuses_what_the_specification_does_not_allow() -> None:
    schema = json.loads(OFFICIAL.read_text(encoding="utf-8"))
    log = sarif([LINE], RULES, version="1.0")
    log["runs"][0]["results"][0]["level"] = "grave"
    assert not Draft4Validator(schema).is_valid(log)


def test_a_line_is_a_region_of_a_percent_encoded_path() -> None:
    assert results(LINE)[0]["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "sources/tiny/%D0%90%D0%BA%D1%82%D1%8B%201.yaml",
                    "uriBaseId": "%SRCROOT%",
                },
                "region": {"startLine": 5, "startColumn": 12},
            }
        }
    ]


def test_a_path_that_is_not_utf_8_is_encoded_byte_by_byte() -> None:
    strange = Problem(Place("sources/tiny/a\udcff.yaml"), "S017", "is not read")
    location = {"artifactLocation": {"uri": "sources/tiny/a%FF.yaml", "uriBaseId": "%SRCROOT%"}}
    assert results(strange)[0]["locations"] == [{"physicalLocation": location}]


def test_a_cell_is_a_logical_location() -> None:
    (location,) = results(CELL)[0]["locations"]  # type: ignore[misc]
    assert location["logicalLocations"] == [
        {"name": "D17", "fullyQualifiedName": "Events!D17", "kind": "cell"}
    ]
    assert "region" not in location["physicalLocation"]


def test_message_and_hint_are_two_paragraphs() -> None:
    assert results(LINE)[0]["message"] == {"text": "'titel' is not known\n\ntitle?"}


def test_a_result_names_its_rule_by_code_and_index() -> None:
    log = sarif([FILE], RULES, version="1.0")
    (result,) = log["runs"][0]["results"]
    rule = log["runs"][0]["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (result["ruleId"], rule["id"], result["level"]) == ("C002", "C002", "warning")
    assert rule["help"]["text"] == RULES["C002"].advice


def test_a_place_inside_of_a_file_is_told_by_its_words() -> None:
    place = Place("book.epub", line=14, column=12, words="text/one.xhtml:14:12 #arrest")
    log = sarif([Problem(place, "E004", "points at nothing")], RULES, version="1")
    (location,) = log["runs"][0]["results"][0]["locations"]
    assert location == {
        "physicalLocation": {
            "artifactLocation": {"uri": "book.epub", "uriBaseId": "%SRCROOT%"},
        },
        "logicalLocations": [{"fullyQualifiedName": "text/one.xhtml:14:12 #arrest"}],
    }

"""Say problems in SARIF, which code hosts and editors read.

Source: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard; the
sections are named where a property is chosen.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from toolkit.checks.rule import Rule
from toolkit.errors import Place, Problem

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
"""What paths are relative to: the project's folder, wherever the reader has it (3.4.4)."""


def sarif(
    problems: Iterable[Problem], rules: Mapping[str, Rule], *, version: str
) -> dict[str, Any]:
    """Return a log of one run; `version` is the toolkit's."""
    indexes = {code: number for number, code in enumerate(rules)}
    driver = {
        "name": "toolkit check",
        "version": version,
        "rules": [_rule(rule) for rule in rules.values()],
    }
    run = {
        "tool": {"driver": driver},
        # Our columns count characters, not the 16-bit units that are meant otherwise (3.14.17).
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(problem, indexes) for problem in problems],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    """Return a reportingDescriptor (3.49)."""
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.advice},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(problem: Problem, indexes: Mapping[str, int]) -> dict[str, Any]:
    """Return a result (3.27); message and hint are its two paragraphs (3.11.3)."""
    text = f"{problem.message}\n\n{problem.hint}" if problem.hint else problem.message
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "level": problem.severity,
        "message": {"text": text},
    }
    if problem.code in indexes:
        result["ruleIndex"] = indexes[problem.code]
    if problem.place.path:
        result["locations"] = [_location(problem.place)]
    return result


def _location(place: Place) -> dict[str, Any]:
    """Return a location (3.28): a region of a text file, the cell of a workbook by its name."""
    # A path may hold spaces and letters that an address must not (3.4.3: a relative reference).
    physical: dict[str, Any] = {
        "artifactLocation": {"uri": quote(os.fsencode(place.path)), "uriBaseId": ROOT},
    }
    location: dict[str, Any] = {"physicalLocation": physical}
    if place.line and not place.words:  # otherwise it is but what places are sorted by
        physical["region"] = {"startLine": place.line, "startColumn": max(place.column, 1)}
    if place.cell:
        name = {
            "name": place.cell,
            "fullyQualifiedName": f"{place.sheet}!{place.cell}",
            "kind": "cell",  # none of the kinds of 3.33.7 is one; any other word may stand here
        }
        location["logicalLocations"] = [name]
    elif place.words:
        location["logicalLocations"] = [{"fullyQualifiedName": place.words}]
    return location

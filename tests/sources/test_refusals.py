"""Every way in which pydantic can refuse has a code of ours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from toolkit.errors import ToolkitError
from toolkit.model.exhibition import FrontMatter
from toolkit.sources.read import TYPES
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import TABLE, did_you_mean, judge

# Which errors a validator can give for strings, lists and mappings of these; a validator that is
# not here is one that nobody has thought about. Source: pydantic-core, error types.
CAN_GIVE: dict[str, set[str]] = {
    "dataclass": {"dataclass_type"},
    "dataclass-args": {"missing", "unexpected_keyword_argument"},
    "dataclass-field": set(),
    "tuple": {"tuple_type"},
    "str": {"string_type"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "int_from_float"},
    "float": {"float_type", "float_parsing"},
    "bool": {"bool_type", "bool_parsing"},
    "literal": {"literal_error"},
    "nullable": set(),
    "default": set(),
    "function-after": set(),
    "no-info": set(),
    "function-plain": set(),
    "definitions": set(),
    "definition-ref": set(),
}
CONSTRAINTS = {
    "min_length": "too_short",
    "pattern": "string_pattern_mismatch",
    "ge": "greater_than_equal",
    "le": "less_than_equal",
    "allow_inf_nan": "finite_number",
}


def validators(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema
        for key, value in schema.items():
            if key != "serialization":
                yield from validators(value)
    elif isinstance(schema, list | tuple):
        for item in schema:
            yield from validators(item)


@pytest.mark.parametrize("kind", [*TYPES.values(), FrontMatter])
def test_every_error_that_can_occur_has_a_code(kind: Any) -> None:
    possible: set[str] = set()
    for schema in validators(TypeAdapter(kind).core_schema):
        possible |= CAN_GIVE[schema["type"]]
        possible |= {error for limit, error in CONSTRAINTS.items() if limit in schema}
    assert len(possible) > 4
    assert possible <= set(TABLE)


def test_an_error_nobody_thought_of_is_our_bug(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="has no code of ours"):
        judge("x", complex, ("persons",), Reading(tmp_path, tmp_path))


def test_the_nearest_word_is_proposed() -> None:
    assert did_you_mean("titel", ["title", "text"]) == "did you mean 'title'?"
    assert did_you_mean("zzz", ["b", "a"]) == "there are: a, b"

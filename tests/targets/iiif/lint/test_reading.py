"""Whatever a file holds, it is told what is wrong with it, and where."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.targets.iiif.lint.valid import manifest
from toolkit.errors import Place
from toolkit.targets.iiif.lint import lint
from toolkit.targets.iiif.lint.classes import PROPERTIES
from toolkit.targets.iiif.lint.reading import Document, read, spots

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["Canvas", "Manifest", "painting", "https://x.org/1#xywh=1,2,3,4", "<p>"])
)
ANY_JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(sorted(PROPERTIES)) | st.text(max_size=4), inner, max_size=4
        )
    ),
    max_leaves=20,
)
TOP = st.sampled_from(
    [
        *("Manifest", "Collection", "Canvas", "Range", "AnnotationPage", "Annotation"),
        *("ImageService3", "OrderedCollection", "OrderedCollectionPage"),
    ]
)


def told(data: bytes) -> list[tuple[str, int, int]]:
    problems = lint(data, "m.json")
    return [(each.code, each.place.line, each.place.column) for each in problems]


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where every value of a document is."""
    inner = value.items() if isinstance(value, dict) else []
    inner = enumerate(value) if isinstance(value, list) else inner
    return [path, *(each for key, one in inner for each in paths(one, (*path, key)))]


PATHS = paths(manifest())


@given(ANY_JSON)
@settings(deadline=None)
@example({"type": "Manifest", "items": [{"type": ["Canvas"], "id": 1}]})
def test_any_json_is_told_of_without_a_traceback(value: Any) -> None:
    for problem in lint(json.dumps(value).encode(), "m.json"):
        assert str(problem).encode()
        assert problem.place.line >= 1


@given(TOP, st.dictionaries(st.sampled_from(sorted(PROPERTIES)), ANY_JSON, max_size=6))
@settings(deadline=None)
def test_any_document_is_told_of_without_a_traceback(kind: str, value: dict[str, Any]) -> None:
    lint(json.dumps(value | {"type": kind}).encode(), "m.json")


@given(st.sampled_from(PATHS[1:]), ANY_JSON)
@settings(deadline=None, max_examples=300)
def test_any_value_anywhere_in_a_manifest_is_told_of_without_a_traceback(
    path: tuple[Any, ...], new: Any
) -> None:
    value = manifest()
    inner = value
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = new
    lint(json.dumps(value).encode(), "m.json")


@given(st.binary(max_size=200))
def test_any_bytes_are_told_of_without_a_traceback(data: bytes) -> None:
    assert lint(data, "m.json")


@given(ANY_JSON, st.sampled_from([None, 1]))
@settings(deadline=None)
def test_every_value_is_found_where_it_is_written(value: Any, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    for spot in spots(text):
        part = value
        for step in spot.address:
            part = part[step]
        # A number may be written with a point and read as an integer's equal.
        assert json.JSONDecoder().raw_decode(text, spot.offset)[0] == part


def test_a_place_counts_lines_and_characters_from_one() -> None:
    document = read('{\n  "имя": {"ж": [1,\n 22]}}'.encode(), "m.json")
    address = ("имя", "ж", 1)
    assert document.places([address]) == {address: Place("m.json", 3, 2)}


def test_what_is_missing_is_where_it_would_be() -> None:
    document = read(b'{"a": {"b": 1}}', "m.json")
    assert document.places([("a", "c")]) == {("a", "c"): Place("m.json", 1, 7)}


def test_a_file_that_was_never_read_has_no_places_but_itself() -> None:
    assert Document("m.json").places([()]) == {(): Place("m.json", 1, 1)}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [("I100", 1, 1)]),
        (b"{", [("I100", 1, 2)]),
        (b"<html></html>", [("I100", 1, 1)]),
        (b'{"a": NaN}', [("I100", 0, 0)]),
        (b'{"a": 1} x', [("I100", 1, 10)]),
        ("{}".encode("utf-16"), [("I101", 0, 0)]),
        ('{"a":\n "é"}'.encode("latin-1"), [("I101", 2, 3)]),
        (b"\x1f\x8b\x08\x00", [("I101", 0, 0)]),
        (b"\xef\xbb\xbf[]", [("I101", 1, 1), ("I104", 1, 1)]),
        (b'{"a": 1, "b": {"a": 2, "a": 3}}', [("I104", 1, 1), ("I102", 1, 24)]),
        (b'{"a": 1, "\\u0061": 2}', [("I104", 1, 1), ("I102", 1, 10)]),
        (b"[" * 65 + b"]" * 65, [("I103", 1, 65)]),
        (b"[" * 100_000, [("I103", 1, 65)]),
        (b'{"a":' * 100_000, [("I103", 1, 321)]),
        (b"1" * 5_000, [("I103", 0, 0)]),
        (b"[]", [("I104", 1, 1)]),
        (b'"a"', [("I104", 1, 1)]),
        (b'{"@type": "sc:Manifest"}', [("I104", 1, 1)]),
        (b'{"type": "manifest"}', [("I104", 1, 10)]),
        (b'{"type": "\\ud800"}', [("I104", 1, 10)]),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_what_cannot_be_read_is_told_of_where_it_is(
    data: bytes, expected: list[tuple[str, int, int]]
) -> None:
    assert told(data) == expected


def test_two_mistakes_of_which_one_is_in_the_file_itself_are_both_told() -> None:
    text = json.dumps(manifest(), indent=1).replace('"rights": "', '"rights": "x",\n "rights": "x')
    assert {code for code, *_ in told(text.encode())} == {"I102", "I175"}


def test_a_thousand_problems_are_told_in_the_order_of_the_file() -> None:
    value = manifest()
    value["metadata"] = [{"label": "x"}] * 500
    places = [each.place for each in lint(json.dumps(value, indent=1).encode(), "m.json")]
    assert len(places) == 1_000
    assert places == sorted(places)


@pytest.mark.parametrize(
    "word", ["<a" + " " * 100_000, "<a " * 50_000, "<" * 100_000, "&a;" * 50_000]
)
def test_no_text_holds_the_linter_up(word: str) -> None:
    value = manifest() | {"summary": {"en": [word, f"<p>{word}</p>"]}, "label": {word: [word]}}
    data = json.dumps(value).encode()
    began = time.process_time()
    assert lint(data, "m.json")
    assert time.process_time() - began < 2

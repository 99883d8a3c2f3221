"""YAML as strings with places."""

from __future__ import annotations

import contextlib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.errors import Place, SourceError
from toolkit.sources.encoding import decode
from toolkit.sources.located import DEPTH, load


def codes(text: str) -> list[str]:
    try:
        return [problem.code for problem in load(text, "a.yaml").problems]
    except SourceError as error:
        return [problem.code for problem in error.problems]


def test_every_scalar_is_a_string() -> None:
    text = "a: no\nb: 12:30\nc: 1937-02-29\nd: ~\ne: 010\nf: 'x'"
    expected = {"a": "no", "b": "12:30", "c": "1937-02-29", "d": "~", "e": "010", "f": "x"}
    assert load(text, "a.yaml").value == expected


def test_columns_count_code_points() -> None:
    document = load("- {имя: 𝔄𝔅, b: с}", "a.yaml", base=("persons",), offset=3)
    assert document.places["persons", 3, "b"] == Place("a.yaml", 1, 16)
    assert document.keys["persons", 3, "b"] == Place("a.yaml", 1, 13)


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("a: |\n  one\n   two here\n", "here", "a.yaml:3:8"),
        ("a: >-\n  one\n\n  two\n  here\n", "here", "a.yaml:5:3"),
        ("a: |  # why\n  one here\n", "here", "a.yaml:2:7"),
        ("a: one\n  two here\n", "here", "a.yaml:2:7"),
        ("a: 'one here'\n", "here", "a.yaml:1:9"),
        ('a: "one\n  here"\n', "here", "a.yaml:2:3"),
        ('a: "\\u0041 here"\n', "here", "a.yaml:1:4"),
    ],
)
def test_a_spot_in_a_text_is_found_again_in_its_file(text: str, word: str, place: str) -> None:
    document = load(text, "a.yaml")
    assert isinstance(document.value, dict)
    value = document.value["a"]
    assert isinstance(value, str)
    assert str(document.scalars[("a",)].place_at(value, value.index(word))) == place


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: [", "S001"),
        ("a: *b", "S001"),
        ("--- a\n--- b", "S001"),
        ("\t- a", "S001"),
        ("a: 1\na: 2", "S002"),
        ('a: "\\0"', "S006"),
        ("? [a]\n: b", "S011"),
        ("[" * 20_000, "S014"),
        ("- " * 100 + "a", "S014"),
        ("&a [*a]", "S014"),
        ("a: !!int 3", "S015"),
        ("a: {b, c}", "S019"),
    ],
)
def test_what_yaml_would_let_pass_is_refused(text: str, code: str) -> None:
    assert code in codes(text)


def test_nesting_within_bounds_is_read() -> None:
    assert codes("[" * DEPTH + "]" * DEPTH) == []


def test_an_alias_bomb_is_refused_at_once() -> None:
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9))
    assert codes(f"l0: &l0 [a]\n{levels}") == ["S014"]


def test_a_few_aliases_are_read() -> None:
    assert load("a: &x [1]\nb: *x", "a.yaml").value == {"a": ["1"], "b": ["1"]}


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("- a: 1\n  a: 2", [(0, "a")]),
        ("- {b, c: d}", [(0, "b")]),
        ("- ? [a]\n  : b", [(0, "")]),
        ("- a: b", []),
    ],
)
def test_what_is_left_out_is_known(text: str, lost: list[object]) -> None:
    assert load(text, "a.yaml").lost == lost


VALUES = st.recursive(
    st.text("ab:-#'\"\\{[, \n\té\x07", max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=2), inner),
    max_leaves=12,
)


def looked_at_twice(text: str) -> object:
    """Return what `text` says if an anchor, of which nothing comes, asks for the slow look."""
    return load(f"&unused\n{text}", "a.yaml").value


@settings(max_examples=200, deadline=None)
@given(VALUES, st.booleans())
def test_the_quick_look_and_the_slow_one_read_the_same(value: object, flow: bool) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True)
    assert load(text, "a.yaml").value == looked_at_twice(text)


PIECES = st.sampled_from([*"ab:-[]{},*!?|>'\"#\n ", ": ", "- ", "\n  ", "\\0"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES).map("".join))
def test_whatever_the_quick_look_reads_has_places(text: str) -> None:
    try:
        document = load(text, "a.yaml")
    except SourceError:
        return
    assert () in document.places
    with contextlib.suppress(SourceError):
        assert document.value in ({}, looked_at_twice(text))


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        ("﻿a: б".encode(), "UTF-8 with a byte order mark"),
        ("a: б".encode("utf-16"), "UTF-16"),
        ("a: Иностранцы".encode("cp1251"), "Windows-1251"),
        ("a: Kádár".encode("cp1252"), "Windows-1252"),
    ],
)
def test_another_encoding_is_refused_and_guessed(data: bytes, guess: str) -> None:
    with pytest.raises(SourceError, match="S005") as error:
        decode(data, "a.yaml")
    assert guess in str(error.value)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x7f", "\x85", "\x92", "\u2028", "\ufffe"])
def test_a_character_that_cannot_be_printed_is_refused(character: str) -> None:
    with pytest.raises(SourceError, match=f"S006 .* U\\+{ord(character):04X}"):
        decode(f"a: b{character}".encode(), "a.yaml")


def test_a_character_xml_forbids_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError, match=r"a\.yaml:2:4: S006"):
        decode("a: b\r\nc: \ufffe".encode(), "a.yaml")

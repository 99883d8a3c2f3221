"""Lists in a cell: what is written is read back, and what people type is understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.sources.tables.cells import read_list, read_uses, write_list, write_uses

SIGNS = st.text(alphabet='ab;,"\n \t\xa0.é')
IDS = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,9}", fullmatch=True)


@given(st.lists(SIGNS))
def test_every_list_is_read_back(items: list[str]) -> None:
    assert read_list(write_list(items)) == items


@given(st.lists(st.tuples(IDS, SIGNS.map(str.strip))))
def test_all_works_cited_are_read_back(uses: list[tuple[str, str]]) -> None:
    found = [(use["id"], use.get("locator", "")) for use in read_uses(write_uses(uses))]
    assert found == uses


def test_a_place_told_in_several_languages_is_read_back() -> None:
    told = {"en": "chapter on him; the end", "ru-Latn": "glava o nyom"}
    written = write_uses([("mid", told), ("ud-2000", "p. 3")])
    assert written == '"mid, [en] chapter on him; the end [ru-Latn] glava o nyom"; ud-2000, p. 3'
    assert [use["locator"] for use in read_uses(written)] == [told, "p. 3"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("", []),
        ("moscow", ["moscow"]),
        ("moscow; budapest", ["moscow", "budapest"]),
        ("moscow;budapest;", ["moscow", "budapest"]),
        ("moscow\nbudapest", ["moscow", "budapest"]),
        (" ; moscow ;; ", ["moscow"]),
        ('"a; b"; c', ["a; b", "c"]),
        ('"say ""no"""', ['say "no"']),
        ('the "Pravda"; b', ['the "Pravda"', "b"]),
        ('"Pravda", 1947', ['"Pravda", 1947']),
        ('"not closed; b', ['"not closed', "b"]),
        ('""; b', ["", "b"]),
    ],
)
def test_a_list_may_be_typed_as_people_do(text: str, items: list[str]) -> None:
    assert read_list(text) == items


@pytest.mark.parametrize(
    ("items", "text"),
    [
        (["a", "b"], "a; b"),
        (["a; b", "c"], '"a; b"; c'),
        ([" a"], '" a"'),
        (['"a"'], '"""a"""'),
        ([""], '""'),
        (["a, b"], "a, b"),
    ],
)
def test_a_list_is_written_with_as_few_marks_as_can_be(items: list[str], text: str) -> None:
    assert write_list(items) == text


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("ud-2000", [{"id": "ud-2000"}]),
        ("ud-2000, p. 12; mid", [{"id": "ud-2000", "locator": "p. 12"}, {"id": "mid"}]),
        ("mid, [en] chapter on him [ru] глава о нём", [
            {"id": "mid", "locator": {"en": "chapter on him", "ru": "глава о нём"}},
        ]),
        ("mid, p. [12]", [{"id": "mid", "locator": "p. [12]"}]),
        ("ud-2000, pp. 3, 12", [{"id": "ud-2000", "locator": "pp. 3, 12"}]),
        ('"ud-2000, p. 3; fol. 4"; mid', [
            {"id": "ud-2000", "locator": "p. 3; fol. 4"},
            {"id": "mid"},
        ]),
    ],
)  # fmt: skip
def test_the_place_in_a_work_stands_after_a_comma(text: str, uses: list[dict[str, object]]) -> None:
    assert read_uses(text) == uses

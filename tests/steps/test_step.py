from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath
from typing import NamedTuple

import pytest

from tests.steps import makers
from tests.steps.conftest import Toy
from toolkit.steps.step import File, Step, digest


class Sheet(Enum):
    SCREEN = "screen"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Area:
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Plate:
    source: object


class Pair(NamedTuple):
    one: int
    two: int


class Title(str):
    __slots__ = ()


def nothing(file: File) -> str:
    return "content"


VALUES = (
    None,
    True,
    False,
    0,
    1,
    -1,
    1.0,
    0.1,
    "",
    "1",
    "None",
    "ё",
    "\ud800",
    b"",
    b"1",
    Sheet.SCREEN,
    Sheet.PRESS,
    (),
    ("",),
    ("", ""),
    ("a", "b"),
    ("ab",),
    (("a",), "b"),
    ("a", ("b",)),
    Size(1, 2),
    Size(2, 1),
    Area(1, 2),
    (1, 2),
    PurePosixPath("1"),
    File("1"),
    File("2"),
)


def test_no_two_different_values_have_one_digest() -> None:
    assert len({digest(value, nothing) for value in VALUES}) == len(VALUES)


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_has_the_same_digest_twice(value: object) -> None:
    assert digest(value, nothing) == digest(value, nothing)


def test_a_digest_is_the_same_in_every_process(toy: Toy) -> None:
    toy.write(
        "__main__.py",
        """
        from dataclasses import dataclass
        from enum import Enum
        from toolkit.steps.step import File, digest

        class Kind(Enum):
            A = "a"

        @dataclass(frozen=True)
        class Size:
            width: int
            unit: str

        value = ("x", 1, 2.5, None, b"y", Kind.A, Size(3, "mm"), File("pictures/a.jpg"))
        print(digest(value, lambda file: "content"))
        """,
    )
    said = {toy.call(PYTHONHASHSEED=seed) for seed in ("0", "1", "20")}
    assert len(said) == 1
    assert len(said.pop()) == 40


def test_a_digest_of_a_known_value_never_changes_silently() -> None:
    """Every product of everybody would be made anew."""
    assert digest(("x", 1, None), nothing) == "144e484cc3cbd8dea8821f6614ff2a9d20c9e665"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (["a"], "list"),
        ({"a": 1}, "dict"),
        ({"a"}, "set"),
        (frozenset({"a"}), "frozenset"),
        (1j, "complex"),
        (Pair(1, 2), "Pair"),
        (Title("a"), "Title"),
        (PurePosixPath("/a"), "PurePosixPath"),
        (nothing, "function"),
        (Size, "type"),
        (("a", ["b"]), "list"),
        (Plate(["b"]), "list"),
    ],
)
def test_a_value_without_a_canonical_form_is_refused_by_name(value: object, name: str) -> None:
    with pytest.raises(TypeError, match=f"a {name} cannot be an input of a step"):
        digest(value, nothing)


@pytest.mark.parametrize("source", [File("a.jpg"), ("x", File("a.jpg"))])
def test_a_file_hidden_in_a_dataclass_is_refused(source: object) -> None:
    with pytest.raises(TypeError, match="source: a File cannot stand in a Plate"):
        digest(Plate(source), nothing)


def test_a_files_digest_is_of_its_path_and_its_content() -> None:
    one = digest(File("a.jpg"), lambda file: "1")
    assert one != digest(File("a.jpg"), lambda file: "2")
    assert one != digest(File("b/a.jpg"), lambda file: "1")


def test_of_a_file_outside_the_project_the_folder_does_not_count() -> None:
    here, there = File("/usr/fonts/a.otf"), File("/opt/fonts/a.otf")
    assert here.outside
    assert digest(here, nothing) == digest(there, nothing)
    assert digest(here, nothing) != digest(File("/usr/fonts/b.otf"), nothing)


def test_inputs_have_the_names_of_the_makers_parameters() -> None:
    step = Step(output="a", make=makers.join_all, inputs=((File("b"),), "end"))
    assert list(step.named()) == [("sources", (File("b"),)), ("end", "end")]


def test_inputs_of_a_star_are_numbered() -> None:
    step = Step(output="a", make=makers.join, inputs=(File("b"), File("c")))
    assert list(step.named()) == [("sources[0]", File("b")), ("sources[1]", File("c"))]


def test_the_hint_is_no_input() -> None:
    step = Step(output="a", make=makers.with_hint, inputs=("text",), hint=File("b"))
    assert list(step.named()) == [("text", "text")]
    assert list(step.files()) == []


@pytest.mark.parametrize("inputs", [(), ("one", "two")])
def test_inputs_the_maker_cannot_take_are_refused(inputs: tuple[str, ...]) -> None:
    step = Step(output="a/b", make=makers.write, inputs=inputs)
    with pytest.raises(TypeError, match="a/b: write: "):
        list(step.named())


def test_the_files_of_a_step_are_found_in_tuples_too() -> None:
    step = Step(output="a", make=makers.join_all, inputs=((File("b"), (File("c"),)), "end"))
    assert list(step.files()) == [File("b"), File("c")]

from __future__ import annotations

from functools import partial

import pytest

from tests.steps import makers
from toolkit.steps.graph import StepError, graph, maker_of, with_ancestors
from toolkit.steps.step import File, Step


def text(output: str, words: str = "x") -> Step:
    return Step(output=output, make=makers.write, inputs=(words,))


def made_from(output: str, *paths: str) -> Step:
    return Step(output=output, make=makers.join, inputs=tuple(map(File, paths)))


def folder(output: str, *, keeps: tuple[str, ...] = ()) -> Step:
    return Step(output=output, make=makers.write_folder, inputs=(("a",),), keeps=keeps)


def test_a_file_that_another_step_makes_is_an_edge() -> None:
    assert graph([made_from("b", "a"), text("a")]).before == {"b": {"a"}, "a": set()}


def test_a_file_below_a_folder_that_another_step_makes_is_an_edge() -> None:
    assert graph([made_from("b", "tiles/0/a.jpg"), folder("tiles")]).before["b"] == {"tiles"}


def test_a_folder_is_made_from_every_product_in_it() -> None:
    steps = [made_from("zip", "book"), text("book/a"), text("book/css/b"), text("other")]
    assert graph(steps).before["zip"] == {"book/a", "book/css/b"}


def test_a_file_in_a_tuple_is_an_edge() -> None:
    zipped = Step(output="zip", make=makers.join_all, inputs=(("b", File("a")), "end"))
    assert graph([zipped, text("a")]).before["zip"] == {"a"}


def test_a_path_written_another_way_is_the_same_edge() -> None:
    assert graph([made_from("c", "a/../a/./b"), text("a/b")]).before["c"] == {"a/b"}


def test_sources_and_files_outside_the_project_are_no_edges() -> None:
    assert graph([made_from("b", "sources/a", "/usr/a"), text("a")]).before["b"] == frozenset()


def test_the_hint_is_no_edge() -> None:
    hinted = Step(output="b", make=makers.with_hint, inputs=("x",), hint=File("a"))
    assert graph([hinted, text("a")]).before["b"] == frozenset()


def test_the_nearest_product_makes_a_file() -> None:
    steps = {"tiles": folder("tiles", keeps=("info",)), "tiles/info": text("tiles/info")}
    assert maker_of(File("tiles/info"), steps) == "tiles/info"
    assert maker_of(File("tiles/0.jpg"), steps) == "tiles"
    assert maker_of(File("elsewhere"), steps) is None


def test_what_is_kept_in_a_folder_waits_for_the_folder() -> None:
    before = graph([text("tiles/info"), folder("tiles", keeps=("info",))]).before
    assert before == {"tiles/info": {"tiles"}, "tiles": set()}


def test_equal_steps_are_one() -> None:
    assert list(graph([text("a"), text("b"), text("a")]).steps) == ["a", "b"]


def test_different_steps_with_one_output_are_refused() -> None:
    with pytest.raises(StepError, match="Two different steps make a"):
        graph([text("a", "one"), text("a", "two")])


@pytest.mark.parametrize("keeps", [(), ("other",), ("inf",)])
def test_a_product_inside_anothers_folder_is_refused(keeps: tuple[str, ...]) -> None:
    with pytest.raises(StepError, match="d/info would be made inside d, another product"):
        graph([folder("d", keeps=keeps), text("d/info")])


def test_a_circle_is_refused_and_shown() -> None:
    with pytest.raises(StepError, match=r"made from each other: a <- b <- a|b <- a <- b"):
        graph([made_from("a", "b"), made_from("b", "a")]).order()


def test_a_step_that_reads_its_own_output_is_a_circle() -> None:
    with pytest.raises(StepError, match="made from each other: d/a <- d/a"):
        graph([made_from("d/a", "d")]).order()


def test_steps_are_ordered_by_what_they_are_made_from() -> None:
    steps = [made_from("c", "b"), made_from("b", "a"), text("a")]
    assert [step.output for step in graph(steps).order()] == ["a", "b", "c"]


@pytest.mark.parametrize(
    "output", ["", ".", "/a", "../a", "a/../b", "a//b", "a/", "a.part", "a.old"]
)
def test_an_output_that_could_not_be_swapped_in_is_refused(output: str) -> None:
    with pytest.raises(StepError, match="cannot be the output of a step"):
        graph([text(output)])


def test_a_maker_that_holds_what_is_not_in_the_key_is_refused() -> None:
    words = "x"

    def closure(part: object) -> None:
        print(words)

    for make in (closure, lambda part: None, partial(makers.write, text="x"), "x".join):
        refused = Step(output="a", make=make)
        with pytest.raises(TypeError, match=r"^a: "):
            graph([refused])


def test_an_input_without_a_canonical_form_is_named() -> None:
    with pytest.raises(TypeError, match="a/b: text: a list cannot be an input of a step"):
        graph([Step(output="a/b", make=makers.write, inputs=(["x"],))])


def test_ancestors_are_all_that_the_wanted_are_made_from() -> None:
    steps = [text("a"), text("z"), made_from("b", "a"), made_from("c", "b"), made_from("d", "c")]
    kept = with_ancestors([steps[3]], steps)
    assert [step.output for step in kept] == ["a", "b", "c"]

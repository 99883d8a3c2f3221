from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.steps import makers
from toolkit.errors import Finding, MissingToolError, ProductError
from toolkit.steps.graph import StepError
from toolkit.steps.run import Event, Report, plan, prune, run, with_ancestors
from toolkit.steps.step import File, Step

WARNING = Finding(("panels", 3, "image"), "P001", "dark", "scan it anew", "warning")


def text(output: str, words: str = "x") -> Step:
    return Step(output=output, make=makers.write, inputs=(words,))


def copy(output: str, path: str) -> Step:
    return Step(output=output, make=makers.copy, inputs=(File(path),))


def folder(output: str, *names: str, keeps: tuple[str, ...] = ()) -> Step:
    return Step(output=output, make=makers.write_folder, inputs=(names,), keeps=keeps)


def made(report: Report) -> list[str]:
    return [each.output for each in report.made]


def why(steps: Sequence[Step], root: Path) -> dict[str, str]:
    return {each.step.output: each.why for each in plan(steps, root=root)}


def products(root: Path) -> dict[str, str]:
    """Return the text of every file of the project but the ledger's."""
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".toolkit" not in path.parts
    }


def facts(root: Path) -> dict[Path, tuple[int, int]]:
    """Return inode and time of every file, the ledger's too."""
    return {
        path: (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if path.is_file()
    }


def test_everything_is_made_in_the_order_of_what_it_is_made_from(tmp_path: Path) -> None:
    steps = [copy("dist/c", "dist/b"), copy("dist/b", "a"), folder("dist/d", "x", "in/y")]
    (tmp_path / "a").write_text("source", "utf-8")
    assert made(run(steps, root=tmp_path)) == ["dist/c", "dist/b", "dist/d"]
    assert products(tmp_path) == {
        "a": "source",
        "dist/b": "source",
        "dist/c": "source",
        "dist/d/in/y": "in/y",
        "dist/d/x": "x",
    }


def test_nothing_is_made_and_nothing_written_the_second_time(tmp_path: Path) -> None:
    steps = [text("a"), copy("b", "a"), folder("d", "x", keeps=("k",)), text("d/k")]
    run(steps, root=tmp_path)
    before = facts(tmp_path)
    report = run(steps, root=tmp_path)
    assert (report.made, report.fresh) == ((), ("a", "b", "d", "d/k"))
    assert facts(tmp_path) == before


def test_an_edit_of_the_same_size_within_the_same_second_is_noticed(tmp_path: Path) -> None:
    source = tmp_path / "a"
    source.write_text("one", "utf-8")
    times = (source.stat().st_atime_ns, source.stat().st_mtime_ns)
    run([copy("b", "a")], root=tmp_path)
    source.write_text("two", "utf-8")
    os.utime(source, ns=times)
    assert why([copy("b", "a")], tmp_path) == {"b": "source changed"}
    run([copy("b", "a")], root=tmp_path)
    assert (tmp_path / "b").read_text("utf-8") == "two"


def test_a_touch_makes_nothing_stale(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one", "utf-8")
    steps = [copy("b", "a")]
    run(steps, root=tmp_path)
    for name in ("a", "b"):
        os.utime(tmp_path / name, (1, 1))
    assert why(steps, tmp_path) == {"b": ""}


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        (text("a", "one"), text("a", "two"), "text changed"),
        (text("a"), Step(output="a", make=makers.find, inputs=("x",)), "the maker changed"),
        (
            Step(output="a", make=makers.join_all, inputs=((), "x")),
            Step(output="a", make=makers.join_all, inputs=((File("s"),), "y")),
            "end changed and 1 more",
        ),
        (
            Step(output="a", make=makers.join, inputs=(File("s"),)),
            Step(output="a", make=makers.join, inputs=(File("s"), File("s"))),
            "sources[1] changed",
        ),
        (
            text("a"),
            Step(output="a", make=makers.write, inputs=("x",), libraries=("no-such-library",)),
            "no-such-library absent -> absent",
        ),
    ],
)
def test_what_changed_is_named(tmp_path: Path, before: Step, after: Step, reason: str) -> None:
    (tmp_path / "s").write_text("source", "utf-8")
    assert why([before], tmp_path) == {"a": "new"}
    run([before], root=tmp_path)
    assert why([after], tmp_path) == {"a": reason}
    run([after], root=tmp_path)
    assert why([after], tmp_path) == {"a": ""}


def test_a_plan_makes_nothing_and_says_what_waits(tmp_path: Path) -> None:
    steps = [copy("c", "b"), copy("b", "a"), text("a"), text("z")]
    run([text("z")], root=tmp_path)
    planned = {each.step.output: (each.state, each.why) for each in plan(steps, root=tmp_path)}
    assert planned == {
        "a": ("stale", "new"),
        "b": ("waits", "waits for a"),
        "c": ("waits", "waits for b"),
        "z": ("fresh", ""),
    }
    assert products(tmp_path) == {"z": "x"}


@pytest.mark.parametrize("output", ["a", "d"])
def test_a_product_that_was_deleted_is_made_again(tmp_path: Path, output: str) -> None:
    steps = [text("a"), folder("d", "x", "y")]
    run(steps, root=tmp_path)
    before = products(tmp_path)
    for path in sorted((tmp_path / output, *(tmp_path / output).rglob("*")), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert why(steps, tmp_path)[output] == "the product is gone"
    assert made(run(steps, root=tmp_path)) == [output]
    assert products(tmp_path) == before


@pytest.mark.parametrize("edited", ["a", "d/x", "d/new"])
def test_a_product_that_was_edited_is_made_again(tmp_path: Path, edited: str) -> None:
    steps = [text("a", "x"), folder("d", "x", "y")]
    run(steps, root=tmp_path)
    before = products(tmp_path)
    (tmp_path / edited).write_text("?", "utf-8")
    assert why(steps, tmp_path)[edited[0]] == "the product was changed"
    run(steps, root=tmp_path)
    assert products(tmp_path) == before


def test_a_file_missing_in_a_folder_makes_it_again(tmp_path: Path) -> None:
    run([folder("d", "x", "y")], root=tmp_path)
    (tmp_path / "d/x").unlink()
    run([folder("d", "x", "y")], root=tmp_path)
    assert products(tmp_path) == {"d/x": "x", "d/y": "y"}


def test_the_same_bytes_are_not_written_and_what_follows_stays_fresh(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("one", "utf-8")
    steps = [Step(output="b", make=makers.measure, inputs=(File("a"),)), copy("c", "b")]
    run(steps, root=tmp_path)
    before = (tmp_path / "b").stat()
    (tmp_path / "a").write_text("two", "utf-8")
    report = run(steps, root=tmp_path)
    assert [(each.output, each.written) for each in report.made] == [("b", False)]
    assert report.fresh == ("c",)
    after = (tmp_path / "b").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_findings_are_told_by_every_run(tmp_path: Path) -> None:
    steps = [text("z"), Step(output="a", make=makers.find, inputs=("dark",))]
    for _ in range(3):
        assert run(steps, root=tmp_path).findings == (("a", WARNING),)


def test_equal_steps_are_made_once(tmp_path: Path) -> None:
    assert made(run([text("a"), text("a")], root=tmp_path)) == ["a"]


def test_contradictions_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(StepError):
        run([text("z"), copy("a", "b"), copy("b", "a")], root=tmp_path)
    with pytest.raises(TypeError, match="a: text: a list"):
        run([text("z"), Step(output="a", make=makers.write, inputs=([],))], root=tmp_path)
    assert products(tmp_path) == {}


def test_a_folder_keeps_what_others_make_in_it(tmp_path: Path) -> None:
    info = text("d/info", "i")
    run([info, folder("d", "x", keeps=("info",))], root=tmp_path)
    os.utime(tmp_path / "d/info", (1, 1))
    report = run([info, folder("d", "y", keeps=("info",))], root=tmp_path)
    assert (made(report), report.fresh) == (["d"], ("d/info",))
    assert products(tmp_path) == {"d/info": "i", "d/y": "y"}
    assert (tmp_path / "d/info").stat().st_mtime == 1
    report = run([text("d/info", "j"), folder("d", "y", keeps=("info",))], root=tmp_path)
    assert made(report) == ["d/info"]


def test_a_step_that_reads_a_whole_folder_sees_all_products_in_it(tmp_path: Path) -> None:
    listed = Step(output="list", make=makers.list_folder, inputs=(File("d"),))
    steps = [listed, text("d/info"), folder("d", "x", keeps=("info",))]
    run(steps, root=tmp_path)
    assert (tmp_path / "list").read_text("utf-8") == "info x"
    assert made(run([*steps[:1], text("d/info", "new"), steps[2]], root=tmp_path)) == [
        "list",
        "d/info",
    ]


def test_the_hint_is_no_part_of_the_key(tmp_path: Path) -> None:
    steps = [Step(output="a", make=makers.with_hint, inputs=("x",), hint=File("h"))]
    run(steps, root=tmp_path)
    assert (tmp_path / "hints").read_text("utf-8") == "none"
    (tmp_path / "h").write_text("faster", "utf-8")
    assert run(steps, root=tmp_path).fresh == ("a",)
    (tmp_path / "a").unlink()
    run(steps, root=tmp_path)
    assert (tmp_path / "hints").read_text("utf-8") == "faster"


def test_events_tell_what_happens(tmp_path: Path) -> None:
    run([text("a")], root=tmp_path)
    told: list[Event] = []
    run([text("a"), copy("b", "a")], root=tmp_path, on_event=told.append)
    assert [(each.kind, each.output, each.number, each.total) for each in told] == [
        ("fresh", "a", 1, 2),
        ("started", "b", 1, 2),
        ("finished", "b", 2, 2),
    ]


def test_a_source_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProductError, match=r"b is made from sources/a\.jpg, which is not there"):
        plan([copy("b", "sources/a.jpg")], root=tmp_path)


def test_sources_that_are_not_there_are_all_named_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ProductError) as caught:
        run([text("a"), copy("b", "one"), copy("c", "two"), copy("d", "a")], root=tmp_path)
    assert [line.split(",")[0] for line in str(caught.value).splitlines()] == [
        "b is made from one",
        "c is made from two",
    ]
    assert products(tmp_path) == {}


def test_new_steps_are_begun_first_and_then_the_longest(tmp_path: Path) -> None:
    slow = Step(output="slow", make=makers.write_slowly, inputs=("x",))
    run([text("quick"), slow], root=tmp_path)
    steps = [text("quick", "y"), Step(output="slow", make=makers.write_slowly, inputs=("y",))]
    begun: list[str] = []
    run(
        [*steps, text("new")],
        root=tmp_path,
        on_event=lambda event: begun.append(event.output) if event.kind == "started" else None,
    )
    assert begun == ["new", "slow", "quick"]


def test_a_failed_step_is_an_event(tmp_path: Path) -> None:
    seen: list[tuple[str, str]] = []
    with pytest.raises(ProductError):
        run(
            [Step(output="a", make=makers.fail, inputs=("why",))],
            root=tmp_path,
            on_event=lambda event: seen.append((event.kind, event.output)),
        )
    assert seen == [("started", "a"), ("failed", "a")]


FAILING = {
    "a was not made: its maker wrote nothing": Step(output="a", make=makers.write_nothing),
    "a was not made: LookupError: why": Step(output="a", make=makers.fail, inputs=("why",)),
    "a was not made: UnpicklableError: not pickled": Step(output="a", make=makers.fail_strangely),
    "a was not made: SystemExit: 5": Step(output="a", make=makers.leave),
}


@pytest.mark.parametrize("message", FAILING)
def test_a_failure_names_the_output_and_leaves_the_old_product(
    tmp_path: Path, message: str
) -> None:
    run([text("a", "old")], root=tmp_path)
    with pytest.raises(ProductError, match=rf"^{message}(\n|$)"):
        run([FAILING[message]], root=tmp_path)
    assert products(tmp_path) == {"a": "old"}
    assert why([text("a", "old")], tmp_path) == {"a": ""}


def test_a_bug_in_a_maker_shows_where_it_is(tmp_path: Path) -> None:
    with pytest.raises(ProductError) as caught:
        run([Step(output="a", make=makers.fail, inputs=("why",))], root=tmp_path)
    assert "makers.py" in "".join(caught.value.__notes__)


def test_a_missing_tool_stays_one(tmp_path: Path) -> None:
    with pytest.raises(MissingToolError, match="a was not made: no press here"):
        run([Step(output="a", make=makers.miss_a_tool)], root=tmp_path)


def test_what_was_finished_before_a_failure_is_kept(tmp_path: Path) -> None:
    bad = Step(output="b", make=makers.fail, inputs=("why",))
    steps = [text("a"), bad, copy("c", "b"), text("z")]
    with pytest.raises(ProductError):
        run(steps, root=tmp_path)
    assert products(tmp_path)["a"] == "x"
    assert why([text("a")], tmp_path) == {"a": ""}
    assert "c" not in products(tmp_path)


def test_a_failure_in_another_executor_waits_for_what_is_running(tmp_path: Path) -> None:
    slow = Step(output="s", make=makers.write_slowly, inputs=("x",))
    bad = Step(output="b", make=makers.fail, inputs=("why",))
    with ThreadPoolExecutor(2) as executor, pytest.raises(ProductError, match="LookupError: why"):
        run([slow, bad], root=tmp_path, executor=executor)
    assert products(tmp_path) == {"s": "x"}
    assert why([slow], tmp_path) == {"s": ""}


def test_a_file_its_step_did_not_make_found_while_others_run_loses_nothing(
    tmp_path: Path,
) -> None:
    slow = Step(output="s", make=makers.write_slowly, inputs=("x",))
    with ThreadPoolExecutor(2) as executor, pytest.raises(ProductError, match="made from d/no"):
        run([slow, folder("d", "yes"), copy("b", "d/no")], root=tmp_path, executor=executor)
    assert products(tmp_path) == {"s": "x", "d/yes": "yes"}
    assert why([slow], tmp_path) == {"s": ""}


def test_several_failures_are_all_told(tmp_path: Path) -> None:
    bad = [Step(output=name, make=makers.fail, inputs=("why",)) for name in "ab"]
    with ThreadPoolExecutor(2) as executor, pytest.raises(ProductError) as caught:
        run([*bad, copy("c", "a")], root=tmp_path, executor=executor)
    assert str(caught.value).count("was not made: LookupError: why") in (1, 2)
    assert products(tmp_path) == {}


def test_an_interrupt_passes_and_leaves_nothing_half_made(tmp_path: Path) -> None:
    run([text("b", "old")], root=tmp_path)
    steps = [text("a"), Step(output="b", make=makers.interrupt)]
    with pytest.raises(KeyboardInterrupt):
        run(steps, root=tmp_path)
    assert products(tmp_path) == {"a": "x", "b": "old"}
    assert why([text("a")], tmp_path) == {"a": ""}


def test_what_cannot_be_swapped_in_is_a_failure_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "dist").write_text("a file of somebody's", "utf-8")
    with pytest.raises(ProductError, match="dist/a was not made"):
        run([text("dist/a")], root=tmp_path)
    assert products(tmp_path) == {"dist": "a file of somebody's"}


def test_a_product_gives_way_when_it_becomes_a_folder_of_products(tmp_path: Path) -> None:
    run([text("book")], root=tmp_path)
    run([text("book/en"), text("book/ru")], root=tmp_path)
    assert products(tmp_path) == {"book/en": "x", "book/ru": "x"}
    run([folder("book", "all")], root=tmp_path)
    assert products(tmp_path) == {"book/all": "all"}
    run([text("book")], root=tmp_path)
    assert products(tmp_path) == {"book": "x"}


def test_half_made_files_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    run([folder("d", "x")], root=tmp_path)
    (tmp_path / "d").rename(tmp_path / "d.old")
    (tmp_path / "d.part").mkdir()
    (tmp_path / "a.part").write_text("ha", "utf-8")
    report = run([folder("d", "x"), text("a")], root=tmp_path)
    assert (made(report), report.fresh) == (["a"], ("d",))
    assert products(tmp_path) == {"a": "x", "d/x": "x"}


def test_a_damaged_ledger_makes_everything_anew(tmp_path: Path) -> None:
    run([text("a")], root=tmp_path)
    (tmp_path / ".toolkit" / "ledger.sqlite").write_bytes(b"?" * 5000)
    report = run([text("a")], root=tmp_path)
    assert [(each.output, each.written) for each in report.made] == [("a", False)]
    assert run([text("a")], root=tmp_path).fresh == ("a",)


def test_ancestors_are_enough_to_make_what_is_wanted(tmp_path: Path) -> None:
    steps = [text("a"), copy("b", "a"), copy("c", "b"), text("z")]
    run(with_ancestors([steps[1]], steps), root=tmp_path)
    assert products(tmp_path) == {"a": "x", "b": "x"}


def test_prune_deletes_what_no_step_makes_below_the_folders_given(tmp_path: Path) -> None:
    every = [text("dist/a"), text("dist/b"), folder("dist/d", "x"), text("other/c"), text("dista")]
    run(every, root=tmp_path)
    (tmp_path / "dist/theirs").write_text("not ours", "utf-8")
    (tmp_path / "dist/b.part").write_text("half", "utf-8")
    assert prune(every[:1], root=tmp_path, under=("dist",)) == ("dist/b", "dist/d")
    assert products(tmp_path) == {
        "dist/a": "x",
        "dist/theirs": "not ours",
        "dista": "x",
        "other/c": "x",
    }
    assert prune(every[:1], root=tmp_path, under=("dist",)) == ()
    assert why(every, tmp_path)["dist/b"] == "new"


def test_prune_spares_planned_products_in_and_around_old_ones(tmp_path: Path) -> None:
    run([folder("d", "x", keeps=("k",)), text("d/k"), folder("e", "x")], root=tmp_path)
    planned = [text("d/k"), text("e/x")]
    assert prune(planned, root=tmp_path, under=("d", "e")) == ()
    assert set(products(tmp_path)) == {"d/k", "d/x", "e/x"}


def test_prune_deletes_what_a_planned_folder_only_kept_for_another(tmp_path: Path) -> None:
    tiles = folder("d", "x", keeps=("k",))
    run([tiles, text("d/k")], root=tmp_path)
    assert prune([tiles], root=tmp_path, under=("d",)) == ("d/k",)
    assert products(tmp_path) == {"d/x": "x"}
    assert run([tiles], root=tmp_path).fresh == ("d",)

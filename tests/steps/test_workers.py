from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from tests.steps import makers
from tests.steps.conftest import Toy
from toolkit.errors import Finding, MissingToolError, ProductError
from toolkit.steps.run import plan, pool, run
from toolkit.steps.step import File, Step
from toolkit.steps.workers import Here, Outcome, perform, room_of

ENDLESS = """
    import sys
    from pathlib import Path
    from tests.steps import makers
    from toolkit.steps.run import pool, run
    from toolkit.steps.step import Step

    if __name__ == "__main__":
        steps = [Step(output=name, make=makers.write_for_ever) for name in ("a", "b", "c")]
        steps.append(Step(output="0", make=makers.write, inputs=("x",)))
        with pool(2) as executor:
            run(steps, root=Path(), executor=executor)
"""


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    with pool(2) as opened:
        yield opened


@pytest.fixture
def endless(toy: Toy) -> Iterator[subprocess.Popen[str]]:
    """A pool of two workers that never finish, each known to be writing."""
    toy.write("__main__.py", ENDLESS)
    with toy.start() as process:
        wait_for(lambda: len(workers(toy.root)) == 2)
        yield process
        if process.poll() is None:
            process.kill()


def wait_for(true: Callable[[], bool], *, seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


def workers(root: Path) -> set[int]:
    """Return the processes that are writing folders in `root`."""
    return {
        int(text)
        for path in root.glob("*.part/0")
        if path.is_file() and (text := path.read_text("utf-8"))
    }


def is_running(process: int) -> bool:
    """Tell whether a process is there and no zombie."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_an_outcome_carries_findings_and_time(tmp_path: Path) -> None:
    outcome = perform(makers.find, tmp_path / "a", ("dark",), {})
    assert [each.message for each in outcome.findings] == ["dark"]
    assert outcome.seconds > 0
    assert outcome.failure == ""


def test_an_outcome_of_a_failure_says_what_and_where(tmp_path: Path) -> None:
    outcome = perform(makers.fail, tmp_path / "a", ("why",), {})
    assert outcome.failure == "LookupError: why"
    assert outcome.kind is ProductError
    assert outcome.trace.startswith("Traceback")
    assert perform(makers.miss_a_tool, tmp_path / "a", (), {}).kind is MissingToolError


def test_an_interrupt_is_no_outcome(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        perform(makers.interrupt, tmp_path / "a", (), {})


def test_here_everything_is_done_at_once() -> None:
    future = Here().submit(Outcome, seconds=2.0)
    assert future.done()
    assert future.result().seconds == 2.0


def test_a_pool_takes_no_more_than_it_has_processes(executor: Executor) -> None:
    assert (room_of(executor), room_of(Here())) == (2, 1)


def test_a_pool_makes_what_one_process_makes(tmp_path: Path, executor: Executor) -> None:
    steps = [
        Step(output="all", make=makers.join_all, inputs=((File("a"), File("b")), "end")),
        Step(output="a", make=makers.write, inputs=("1",)),
        Step(output="b", make=makers.find, inputs=("2",)),
        Step(output="d", make=makers.write_folder, inputs=(("x", "in/y"),)),
    ]
    report = run(steps, root=tmp_path, executor=executor)
    assert [each.output for each in report.made] == ["all", "a", "b", "d"]
    assert report.findings == (
        ("b", Finding(("panels", 3, "image"), "P001", "2", "scan it anew", "warning")),
    )
    assert (tmp_path / "all").read_text("utf-8") == "12end"
    assert run(steps, root=tmp_path).made == ()


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (makers.fail_strangely, "a was not made: UnpicklableError: not pickled"),
        (makers.leave, "a was not made: SystemExit: 5"),
        (makers.write_nothing, "a was not made: its maker wrote nothing"),
    ],
)
def test_a_failure_in_a_worker_names_the_output(
    tmp_path: Path, executor: Executor, make: Callable[..., None], message: str
) -> None:
    with pytest.raises(ProductError, match=message):
        run([Step(output="a", make=make)], root=tmp_path, executor=executor)
    assert list(tmp_path.glob("a*")) == []


def test_a_killed_worker_is_an_error_that_names_the_step(tmp_path: Path) -> None:
    done = Step(output="a", make=makers.write, inputs=("x",))
    run([Step(output="z", make=makers.write, inputs=("old",))], root=tmp_path)
    killed = Step(output="z", make=makers.die)
    with (
        pytest.raises(ProductError, match=r"^z was not made: its process was ended"),
        pool(1) as one,
    ):
        run([done, killed], root=tmp_path, executor=one)
    assert {each.name for each in tmp_path.iterdir()} == {".toolkit", "a", "z"}
    assert (tmp_path / "z").read_text("utf-8") == "old"
    assert [each.state for each in plan([done], root=tmp_path)] == ["fresh"]


def test_a_killed_worker_names_its_step_and_no_other_that_was_under_way(tmp_path: Path) -> None:
    steps = [Step(output=name, make=makers.write_for_ever) for name in ("b", "x", "y")]
    killed = Step(output="a", make=makers.die)
    with pytest.raises(ProductError, match=r"^a was not made: its process"), pool(2) as two:
        run([killed, *steps], root=tmp_path, executor=two)
    assert {each.name for each in tmp_path.iterdir()} == {".toolkit"}


def test_ctrl_c_ends_the_workers_at_once_and_leaves_nothing(
    toy: Toy, endless: subprocess.Popen[str]
) -> None:
    busy = workers(toy.root)
    began = time.monotonic()
    os.killpg(endless.pid, signal.SIGINT)  # the whole group, as a terminal does
    _, complaint = endless.communicate(timeout=10)
    assert time.monotonic() - began < 3
    assert endless.returncode == -signal.SIGINT
    assert complaint.rstrip().endswith("KeyboardInterrupt")
    assert complaint.count("Traceback") == 1
    assert not any(map(is_running, busy))
    assert {each.name for each in toy.root.iterdir()} <= {".toolkit", "0"}


def test_workers_end_when_their_parent_is_killed(toy: Toy, endless: subprocess.Popen[str]) -> None:
    busy = workers(toy.root)
    assert all(map(is_running, busy))
    os.kill(endless.pid, signal.SIGKILL)
    wait_for(lambda: not any(map(is_running, busy)), seconds=5)

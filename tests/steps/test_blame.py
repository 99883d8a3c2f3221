"""Who is named when a process of the pool ends: the one that ended, not its neighbours."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from toolkit.errors import ProductError
from toolkit.steps.run import pool, run
from toolkit.steps.step import Step


def be_killed(part: Path, after: float) -> None:
    part.write_text("half")
    time.sleep(after)
    os.kill(os.getpid(), signal.SIGKILL)


def drop_out(part: Path, after: float) -> None:
    time.sleep(after)
    os._exit(7)


def be_ended(part: Path, after: float) -> None:
    time.sleep(after)
    os.kill(os.getpid(), signal.SIGTERM)


def linger(part: Path, seconds: float) -> None:
    part.write_text("half")
    time.sleep(seconds)


def left(root: Path) -> list[str]:
    return sorted(each.name for each in root.iterdir() if each.name != ".toolkit")


@pytest.mark.parametrize("make", [be_killed, drop_out])
def test_only_the_step_whose_process_ended_is_named(tmp_path: Path, make: object) -> None:
    steps = [
        Step(output="innocent", make=linger, inputs=(2.0,)),
        Step(output="guilty", make=make, inputs=(0.3,)),  # type: ignore[arg-type]
        Step(output="bystander", make=linger, inputs=(2.0,)),
    ]
    with pytest.raises(ProductError) as caught, pool(3) as executor:
        run(steps, root=tmp_path, executor=executor)
    assert str(caught.value).startswith("guilty was not made: its process")
    assert "innocent" not in str(caught.value)
    assert "bystander" not in str(caught.value)
    # Python may notice a dead process only when another has finished: that one is kept.
    assert {"guilty", "guilty.part", "innocent.part", "bystander.part"}.isdisjoint(left(tmp_path))


def test_if_all_ended_alike_all_are_named(tmp_path: Path) -> None:
    steps = [
        Step(output="a", make=be_ended, inputs=(0.3,)),
        Step(output="b", make=be_ended, inputs=(0.3,)),
    ]
    with pytest.raises(ProductError, match=r"^a or b was not made"), pool(2) as executor:
        run(steps, root=tmp_path, executor=executor)
    assert left(tmp_path) == []

"""A build that is killed at any moment loses nothing and confuses nothing."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from tests.steps.conftest import Toy
from toolkit.steps.swap import recover

MOMENTS = 12

MAIN = """
    import sys
    from pathlib import Path
    from toolkit.steps.run import pool, run
    from toolkit.steps.step import File, Step
    from toy import makers

    def steps(edition):
        source = File("source")
        for number in range(3):
            tiles = f"dist/tiles{number}"
            yield Step(
                output=tiles, make=makers.tiles, inputs=(edition, source), keeps=("info",)
            )
            yield Step(output=f"{tiles}/info", make=makers.text, inputs=(f"info {edition}",))
        yield Step(output="dist/book", make=makers.book, inputs=(edition, File("dist/tiles1")))
        yield Step(output="dist/copy", make=makers.copy, inputs=(File("dist/book"),))

    if __name__ == "__main__":
        edition, jobs = sys.argv[1], int(sys.argv[2])
        print("started", flush=True)
        if jobs:
            with pool(jobs) as executor:
                run(steps(edition), root=Path(), executor=executor)
        else:
            run(steps(edition), root=Path())
        print("finished", flush=True)
"""
MAKERS = """
    import time

    def tiles(part, edition, source):
        part.mkdir()
        for number in range(6):
            (part / f"{number}").write_text(f"{edition} {number} " * 500)
            time.sleep(0.002)

    def text(part, words):
        part.write_text(words)

    def book(part, edition, folder):
        with part.open("w") as file:
            for inner in sorted(folder.iterdir()):
                file.write(inner.read_text())
                file.flush()
                time.sleep(0.002)

    def copy(part, source):
        part.write_bytes(source.read_bytes())
"""


def tree(root: Path) -> dict[str, str]:
    """Return the text of every file in `dist`."""
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8")
        for path in sorted((root / "dist").rglob("*"))
        if path.is_file()
    }


def product(files: dict[str, str], name: str) -> dict[str, str]:
    """Return the files of one product, without what its folder keeps for another."""
    return {
        path: text
        for path, text in files.items()
        if path == name or (path.startswith(f"{name}/") and not path.endswith("/info"))
    }


PRODUCTS = [f"dist/tiles{number}{rest}" for number in range(3) for rest in ("", "/info")]
PRODUCTS += ["dist/book", "dist/copy"]


@pytest.mark.parametrize("jobs", [0, 2])
def test_a_killed_run_leaves_every_product_old_or_new_and_the_next_makes_the_rest(
    toy: Toy, jobs: int
) -> None:
    toy.write("__main__.py", MAIN)
    toy.write("makers.py", MAKERS)
    (toy.root / "source").write_text("source", "utf-8")
    editions = {}
    for edition in ("even", "odd"):
        took = time.monotonic()
        toy.call(edition, f"{jobs}")
        took = time.monotonic() - took
        editions[edition] = tree(toy.root)
    now, chance, cut = "odd", random.Random(20), 0
    for _ in range(MOMENTS // 2):
        before, now = now, {"odd": "even", "even": "odd"}[now]
        cut += kill(toy, now, jobs, after=chance.uniform(0, took))
        left = tree(toy.root)
        for name in PRODUCTS:
            found = product(left, name)
            assert found in (product(editions[before], name), product(editions[now], name)), name
        toy.call(now, f"{jobs}")
        assert tree(toy.root) == editions[now]
    assert cut > 0


def kill(toy: Toy, edition: str, jobs: int, *, after: float) -> bool:
    """Kill a run some seconds after its start, recover; tell whether it was cut short."""
    process = toy.start(edition, f"{jobs}")
    assert process.stdout
    process.stdout.readline()
    time.sleep(after)
    process.kill()
    said, _ = process.communicate(timeout=10)
    assert process.returncode in (0, -signal.SIGKILL)
    for name in PRODUCTS:  # as the next start does before all else
        recover(toy.root / name)
    return "finished" not in said

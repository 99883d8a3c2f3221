"""Find how steps depend on each other: a file at or below another step's output is the edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from toolkit.errors import ToolkitError
from toolkit.steps.step import File, Step


class StepError(ToolkitError):
    """The steps contradict each other: a bug in a target."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Steps by output, and for each the outputs it waits for."""

    steps: dict[str, Step]
    before: dict[str, frozenset[str]]

    def order(self) -> tuple[Step, ...]:
        """Return the steps so that each comes after what it is made from.

        Raises:
            StepError: They form a circle.
        """
        try:
            return tuple(self.steps[each] for each in TopologicalSorter(self.before).static_order())
        except CycleError as error:
            circle = " <- ".join(error.args[1])
            raise StepError(f"These products are made from each other: {circle}") from None


def graph(steps: Iterable[Step]) -> Graph:
    """Return the graph of `steps`; equal steps of two targets are one.

    Raises:
        StepError: Two different steps make the same file, or one inside the other's folder.
    """
    found: dict[str, Step] = {}
    for step in steps:
        if found.setdefault(step.output, step) != step:
            raise StepError(f"Two different steps make {step.output}")
    for output in found:
        _refuse_overlap(output, found)
    before = {
        output: frozenset(_makers(step.files(), found) - {output}) for output, step in found.items()
    }
    return Graph(found, before)


def with_ancestors(wanted: Sequence[Step], steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return `wanted` and, of `steps`, all those they are made from, in the order of `steps`."""
    whole = graph((*steps, *wanted))
    kept: set[str] = set()
    waiting = [step.output for step in wanted]
    while waiting:
        output = waiting.pop()
        if output not in kept:
            kept.add(output)
            waiting.extend(whole.before[output])
    return tuple(step for output, step in whole.steps.items() if output in kept)


def maker_of(file: File, steps: dict[str, Step]) -> str | None:
    """Return the output at or above `file`, the nearest one; None if no step makes it."""
    if file.outside:
        return None
    path = PurePosixPath(file.path)
    return next((str(each) for each in (path, *path.parents) if str(each) in steps), None)


def _makers(files: Iterable[File], steps: dict[str, Step]) -> set[str]:
    return {maker for file in files if (maker := maker_of(file, steps))}


def _refuse_overlap(output: str, steps: dict[str, Step]) -> None:
    path = PurePosixPath(output)
    for above in path.parents:
        owner = steps.get(str(above))
        if owner and path.relative_to(above).parts[0] not in owner.keeps:
            raise StepError(f"{output} would be made inside {owner.output}, another product")

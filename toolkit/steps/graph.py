"""Find how steps depend on each other: a file at, below or above another's output is the edge."""

from __future__ import annotations

import inspect
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import PurePosixPath

from toolkit.errors import ToolkitError
from toolkit.steps.step import File, Step, digest


class StepError(ToolkitError):
    """The steps contradict each other: a bug in a target."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Steps by output, and for each the outputs it waits for and the files that no step makes."""

    steps: dict[str, Step]
    before: dict[str, frozenset[str]]
    sources: dict[str, tuple[File, ...]]

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

    A step that makes something inside another's folder waits for the folder: its half-made file
    would be swapped out with the old folder.

    Raises:
        StepError: Two different steps make the same file, or one inside the other's folder, or
            one makes what the runner could not put in its place.
        TypeError: A maker is not a top-level function or cannot take its inputs.
    """
    found: dict[str, Step] = {}
    for step in steps:
        if found.setdefault(step.output, step) != step:
            raise StepError(f"Two different steps make {step.output}")
    for step in found.values():
        _refuse_unfit(step)
        _refuse_overlap(step.output, found)
    inside = _inside(found)
    before: dict[str, frozenset[str]] = {}
    sources: dict[str, tuple[File, ...]] = {}
    for output, step in found.items():
        makers = {file: _makers(file, found, inside) for file in step.files()}
        before[output] = _owners(output, found).union(*makers.values())
        sources[output] = tuple(file for file, names in makers.items() if not names)
    return Graph(found, before, sources)


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


def maker_of(file: File, steps: Mapping[str, Step]) -> str | None:
    """Return the output at or above `file`, the nearest one; None if no step makes it."""
    if file.outside:
        return None
    path = PurePosixPath(posixpath.normpath(file.path))
    return next((str(each) for each in (path, *path.parents) if str(each) in steps), None)


def _makers(
    file: File, steps: Mapping[str, Step], inside: Mapping[str, list[str]]
) -> frozenset[str]:
    """Return the outputs that are read with `file`: the one it is or lies in, all it holds."""
    maker = maker_of(file, steps)
    held = inside.get(posixpath.normpath(file.path), ())
    return frozenset((*([maker] if maker else ()), *held))


def _inside(steps: Iterable[str]) -> dict[str, list[str]]:
    """Return, for every folder above an output, the outputs below it."""
    found: dict[str, list[str]] = {}
    for output in steps:
        for folder in PurePosixPath(output).parents:
            found.setdefault(str(folder), []).append(output)
    return found


def _owners(output: str, steps: Mapping[str, Step]) -> frozenset[str]:
    return frozenset(str(each) for each in PurePosixPath(output).parents if str(each) in steps)


def _refuse_overlap(output: str, steps: Mapping[str, Step]) -> None:
    path = PurePosixPath(output)
    for above in path.parents:
        owner = steps.get(str(above))
        if owner and path.relative_to(above).parts[0] not in owner.keeps:
            raise StepError(f"{output} would be made inside {owner.output}, another product")


def _refuse_unfit(step: Step) -> None:
    path = PurePosixPath(step.output)
    plain = str(path) == step.output and not path.is_absolute() and ".." not in path.parts
    if not plain or not path.parts or path.suffix in (".part", ".old"):
        raise StepError(f"{step.output!r} cannot be the output of a step")
    # What a closure or an object holds would not be in the key, nor could it go to a process.
    if not inspect.isfunction(step.make) or "<" in step.make.__qualname__:
        raise TypeError(f"{step.output}: {step.make!r} is not a top-level function")
    for name, value in step.named():
        _refuse_input(step, name, value)


def _refuse_input(step: Step, name: str, value: object) -> None:
    try:
        digest(value, lambda file: "")
    except TypeError as error:
        raise TypeError(f"{step.output}: {name}: {error}") from None

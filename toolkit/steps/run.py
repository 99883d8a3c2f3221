"""Make what is not fresh, in the order the files demand, with any executor.

A step is fresh if every part of its key is as the ledger says and its product is untouched. The
keys of later steps are computed when the earlier ones have finished.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from math import inf
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from toolkit.errors import Finding, ProductError, ToolkitError
from toolkit.steps import swap
from toolkit.steps.code import code_digests, library_versions
from toolkit.steps.graph import Graph, graph, with_ancestors
from toolkit.steps.ledger import Ledger, Record
from toolkit.steps.step import File, Step, digest
from toolkit.steps.workers import Here, Outcome, Pool, perform, pool, room_of

__all__ = ["Event", "Made", "Planned", "Report", "plan", "pool", "prune", "run", "with_ancestors"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened to a step; `number` of `total` steps are done."""

    kind: Literal["started", "finished", "fresh", "failed"]
    output: str
    seconds: float
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Made:
    """A product that was made; `written` is False if its bytes were those that were there."""

    output: str
    seconds: float
    written: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did, and everything its steps have found, now or when they were made."""

    made: tuple[Made, ...]
    fresh: tuple[str, ...]
    findings: tuple[tuple[str, Finding], ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A step, whether it would be made, and why."""

    step: Step
    state: Literal["fresh", "stale", "waits"]
    why: str


def plan(steps: Iterable[Step], *, root: Path) -> tuple[Planned, ...]:
    """Say of every step whether `run` would make it; nothing is made.

    Raises:
        ProductError: A file is not there and no step makes it.
    """
    whole = graph(steps)
    order = whole.order()
    _refuse_missing(whole, root)
    found: dict[str, Planned] = {}
    with Ledger.open(root) as ledger:
        for step in order:
            unmade = sorted(
                each for each in whole.before[step.output] if found[each].state != "fresh"
            )
            if unmade:
                found[step.output] = Planned(step, "waits", f"waits for {unmade[0]}")
                continue
            why = reason(step, parts(step, ledger), ledger)
            found[step.output] = Planned(step, "stale" if why else "fresh", why)
    return tuple(found.values())


def run(
    steps: Iterable[Step],
    *,
    root: Path,
    executor: Executor | None = None,
    on_event: Callable[[Event], None] = lambda event: None,
) -> Report:
    """Make every step that is not fresh, and return what was done and found.

    Args:
        steps: In any order; equal ones count once.
        root: The project; outputs and files are relative to it.
        executor: Where makers run; None is this process.
        on_event: Called for every step.

    Raises:
        ProductError: A maker failed; what the others finished is kept and recorded. Or a file is
            not there and no step makes it; then nothing is begun.
    """
    whole = graph(steps)
    whole.order()  # refuses circles before anything is made
    _refuse_missing(whole, root)
    with Ledger.open(root) as ledger:
        for output in whole.steps:
            swap.recover(root / output)
        running = _Run(whole, root, ledger, executor or Here(), on_event)
        try:
            running.work()
        finally:
            running.settle()
        return running.report()


def prune(steps: Iterable[Step], *, root: Path, under: Sequence[str]) -> tuple[str, ...]:
    """Delete the products below `under` that the ledger knows and no step makes; return them."""
    planned = graph(steps).steps
    deleted = []
    with Ledger.open(root) as ledger:
        for output in ledger.outputs():
            path = PurePosixPath(output)
            if _is_planned(path, planned) or not any(path.is_relative_to(each) for each in under):
                continue
            swap.clear(root / output)
            ledger.forget(output)
            deleted.append(output)
    return tuple(deleted)


def _refuse_missing(whole: Graph, root: Path) -> None:
    """Refuse files that nobody has and nobody makes, all at once and before anything is made."""
    lines = [
        f"{output} is made from {file.path}, which is not there; no step makes it."
        for output, files in whole.sources.items()
        for file in files
        if not (root / file.path).exists()
    ]
    if lines:
        raise ProductError("\n".join(lines))


def _is_planned(path: PurePosixPath, planned: Mapping[str, Step]) -> bool:
    """Tell whether `path` is a planned product, a part of one, or has one below it.

    What a planned folder keeps for others is no part of it.
    """
    if any(path == each or path in each.parents for each in map(PurePosixPath, planned)):
        return True
    owners = ((above, planned[str(above)]) for above in path.parents if str(above) in planned)
    return any(path.relative_to(above).parts[0] not in step.keeps for above, step in owners)


def parts(step: Step, ledger: Ledger) -> dict[str, str]:
    """Return the key of a step: a digest for each named thing it depends on.

    Raises:
        ProductError: A file among its inputs is not there.
        TypeError: An input has no canonical form.
    """

    def content(file: File) -> str:
        try:
            return ledger.digest(ledger.root / file.path)
        except OSError as error:
            raise ProductError(f"{step.output} is made from {file.path}: {error}") from None

    key = {f"input {name}": digest(value, content) for name, value in step.named()}
    key |= {f"code {name}": value for name, value in code_digests(step.make).items()}
    key |= {f"library {name}": value for name, value in library_versions(step.libraries).items()}
    key["maker"] = f"{step.make.__module__}.{step.make.__qualname__}"
    return key


def reason(step: Step, key: dict[str, str], ledger: Ledger) -> str:
    """Say why a step is not fresh, "" if it is."""
    record = ledger.record_of(step.output)
    if record is None:
        return "new"
    changed = [
        name for name in sorted({*key, *record.parts}) if key.get(name) != record.parts.get(name)
    ]
    if changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        return _change(changed[0], record.parts, key) + more
    stamp = ledger.stamp(ledger.root / step.output, keeps=step.keeps)
    if stamp != record.stamp:
        return "the product was changed" if stamp else "the product is gone"
    return ""


def _change(name: str, before: dict[str, str], now: dict[str, str]) -> str:
    kind, _, rest = name.partition(" ")
    if kind == "library":
        return f"{rest} {before.get(name, 'absent')} -> {now.get(name, 'absent')}"
    if kind == "code":
        return f"the program changed ({rest})"
    return f"{rest or 'the maker'} changed"


@dataclass(slots=True)
class _Run:
    """One run under way."""

    whole: Graph
    root: Path
    ledger: Ledger
    executor: Executor
    on_event: Callable[[Event], None]
    made: dict[str, Made] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    under_way: dict[Future[Outcome], tuple[Step, dict[str, str]]] = field(default_factory=dict)
    failures: list[ToolkitError] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    def work(self) -> None:
        """Start what is ready, take in what is finished, until all is done or one has failed."""
        order = TopologicalSorter(self.whole.before)
        order.prepare()
        waiting: deque[str] = deque()
        took = self.ledger.seconds()
        room = room_of(self.executor)
        while (order.is_active() and not self._failed()) or self.under_way:
            if ready := order.get_ready():
                # New ones, then the longest: begun last, they would be waited for by all others.
                waiting = deque(sorted((*waiting, *ready), key=lambda each: -took.get(each, inf)))
            while waiting and not self._failed() and len(self.under_way) < room:
                output = waiting.popleft()
                if self._begins(self.whole.steps[output]):
                    order.done(output)
            done, _ = wait(self.under_way, return_when=FIRST_COMPLETED)
            for future in done:
                step, key = self.under_way.pop(future)
                if self._finishes(step, key, future):
                    order.done(step.output)
            if self._failed():
                self._cancel()
        self._raise()

    def settle(self) -> None:
        """End what is still running, because something was raised, and drop what is half made."""
        if not self.under_way and not self._failed() and self._is_done():
            return
        self._cancel()
        if not isinstance(self.executor, Pool):
            wait(self.under_way)
        elif self.under_way or self.lost or not self.failures:
            self.executor.kill()
        for output in self.whole.steps:
            swap.recover(self.root / output)

    def report(self) -> Report:
        """Return what was done, in the order of the steps."""
        steps = self.whole.steps
        return Report(
            made=tuple(self.made[each] for each in steps if each in self.made),
            fresh=tuple(each for each in steps if each in self.fresh),
            findings=tuple((each, one) for each in steps for one in self.findings.get(each, ())),
        )

    def _is_done(self) -> bool:
        return len(self.made) + len(self.fresh) == len(self.whole.steps)

    def _failed(self) -> bool:
        return bool(self.failures or self.lost)

    def _cancel(self) -> None:
        """Take back what waits in the executor."""
        self.under_way = {
            future: value for future, value in self.under_way.items() if not future.cancel()
        }

    def _raise(self) -> None:
        if self.lost:
            names = " or ".join(sorted(self._suspects()))
            message = (
                f"{names} was not made: its process was ended from outside, perhaps for want of "
                "memory. What was finished is kept; try again with --jobs 1."
            )
            self.failures.append(ProductError(message))
        if len(self.failures) > 1:
            raise ProductError("\n".join(map(str, self.failures)))
        if self.failures:
            raise self.failures[0]

    def _suspects(self) -> list[str]:
        """Return the outputs during which a process ended; all that were lost, if unknown."""
        if not isinstance(self.executor, Pool):
            return self.lost
        parts = self.executor.suspects()
        return [each for each in self.lost if swap.part_of(self.root / each) in parts] or self.lost

    def _begins(self, step: Step) -> bool:
        """Start a step; True if it is fresh and there is nothing to do."""
        try:
            return self._begin(step)
        except ToolkitError as error:
            return self._fails(step, error)
        except BrokenExecutor:
            return self._fails(step, None)
        except OSError as error:
            return self._fails(step, ProductError(f"{step.output} was not made: {error}"))

    def _fails(self, step: Step, error: ToolkitError | None) -> Literal[False]:
        """Keep an error, or None for a process that ended."""
        if error:
            self.failures.append(error)
        else:
            self.lost.append(step.output)
        self._tell("failed", step, 0.0)
        return False

    def _begin(self, step: Step) -> bool:
        key = parts(step, self.ledger)
        record = self.ledger.record_of(step.output)
        if record and not reason(step, key, self.ledger):
            self.findings[step.output] = record.findings
            self.fresh.add(step.output)
            self._tell("fresh", step, 0.0)
            return True
        part = swap.part_of(self.root / step.output)
        self._make_way(step.output)
        part.parent.mkdir(parents=True, exist_ok=True)
        swap.remove(part)
        self._tell("started", step, 0.0)
        inputs = self._resolved(step.inputs)
        future = self.executor.submit(perform, step.make, part, inputs, self._hint(step))
        self.under_way[future] = (step, key)
        return False

    def _make_way(self, output: str) -> None:
        """Delete a file that stood where a folder is needed, if it was a product of ours."""
        for above in map(str, PurePosixPath(output).parents):
            if (self.root / above).is_file() and self.ledger.record_of(above):
                swap.clear(self.root / above)
                self.ledger.forget(above)

    def _finishes(self, step: Step, key: dict[str, str], future: Future[Outcome]) -> bool:
        """Take in what came of a step; True if it was made."""
        error = future.exception()
        if isinstance(error, BrokenExecutor):
            return self._fails(step, None)
        outcome = future.result() if error is None else Outcome(failure=repr(error))
        try:
            self._finish(step, key, outcome)
        except ToolkitError as failure:
            return self._fails(step, failure)
        except OSError as failure:
            return self._fails(step, ProductError(f"{step.output} was not made: {failure}"))
        return True

    def _finish(self, step: Step, key: dict[str, str], outcome: Outcome) -> None:
        """Swap a product in and record it."""
        target = self.root / step.output
        failure = outcome.failure
        if not failure and not os.path.lexists(swap.part_of(target)):
            failure = "its maker wrote nothing"
        if failure:
            error = outcome.kind(f"{step.output} was not made: {failure}")
            if outcome.trace:
                error.add_note(outcome.trace)
            raise error
        written = swap.swap(target, keeps=step.keeps)
        stamp = self.ledger.stamp(target, keeps=step.keeps)
        self.ledger.record(step.output, Record(key, outcome.findings, outcome.seconds, stamp))
        self.made[step.output] = Made(step.output, outcome.seconds, written)
        self.findings[step.output] = outcome.findings
        self._tell("finished", step, outcome.seconds)

    def _tell(
        self, kind: Literal["started", "finished", "fresh", "failed"], step: Step, took: float
    ) -> None:
        number = len(self.made) + len(self.fresh)
        self.on_event(Event(kind, step.output, took, number, len(self.whole.steps)))

    def _resolved(self, value: Any) -> Any:
        if isinstance(value, File):
            return self.root / value.path
        if type(value) is tuple:
            return tuple(self._resolved(inner) for inner in value)
        return value

    def _hint(self, step: Step) -> dict[str, Path | None]:
        if step.hint is None:
            return {}
        path = self.root / step.hint.path
        return {"hint": path if path.exists() else None}

"""Make what is not fresh, in the order the files demand, with any executor.

A step is fresh if every part of its key is as the ledger says and its product is untouched. The
keys of later steps are computed when the earlier ones have finished.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from toolkit.errors import Finding, ProductError, ToolkitError
from toolkit.steps import swap
from toolkit.steps.code import code_digests, library_versions
from toolkit.steps.graph import Graph, graph, with_ancestors
from toolkit.steps.ledger import Ledger, Record
from toolkit.steps.step import File, Step, digest

__all__ = ["Event", "Made", "Planned", "Report", "plan", "pool", "prune", "run", "with_ancestors"]


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened to a step; `number` of `total` steps are done."""

    kind: Literal["started", "finished", "fresh"]
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
    """Say of every step whether `run` would make it; nothing is made."""
    whole = graph(steps)
    found: dict[str, Planned] = {}
    with Ledger.open(root) as ledger:
        for step in whole.order():
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
        ProductError: A maker failed; what the others finished is kept and recorded.
    """
    whole = graph(steps)
    whole.order()  # refuses circles before anything is made
    with Ledger.open(root) as ledger:
        for output in whole.steps:
            swap.recover(root / output)
        running = _Run(whole, root, ledger, executor, on_event)
        try:
            running.work()
        except KeyboardInterrupt:
            running.abandon()
            raise
        return running.report()


def prune(steps: Iterable[Step], *, root: Path, under: Sequence[str]) -> tuple[str, ...]:
    """Delete the products below `under` that the ledger knows and no step makes; return them."""
    planned = [PurePosixPath(output) for output in graph(steps).steps]
    deleted = []
    with Ledger.open(root) as ledger:
        for output in ledger.outputs():
            path = PurePosixPath(output)
            needed = any(
                each == path or path in each.parents or each in path.parents for each in planned
            )
            if needed or not any(path.is_relative_to(folder) for folder in under):
                continue
            swap.remove(root / output)
            ledger.forget(output)
            deleted.append(output)
    return tuple(deleted)


@contextmanager
def pool(jobs: int) -> Iterator[Executor]:
    """Open a pool of `jobs` processes that end with this one.

    Forkserver, because libvips has threads and a fork would copy their locks.
    """
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupt) as executor:
        try:
            yield executor
        except KeyboardInterrupt:
            executor.shutdown(wait=False, cancel_futures=True)
            for process in multiprocessing.active_children():
                process.kill()
            raise


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


def perform(
    make: Callable[..., Sequence[Finding] | None],
    part: Path,
    inputs: tuple[Any, ...],
    hint: dict[str, Path | None],
) -> tuple[tuple[Finding, ...], float]:
    """Run one maker; return what it found and the seconds it took. Runs in a worker."""
    began = time.monotonic()
    found = make(part, *inputs, **hint)
    return tuple(found or ()), time.monotonic() - began


@dataclass(slots=True)
class _Run:
    """One run under way."""

    whole: Graph
    root: Path
    ledger: Ledger
    executor: Executor | None
    on_event: Callable[[Event], None]
    made: dict[str, Made] = field(default_factory=dict)
    fresh: list[str] = field(default_factory=list)
    findings: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    under_way: dict[Future[Any], tuple[Step, dict[str, str]]] = field(default_factory=dict)

    def work(self) -> None:
        """Start what is ready, take in what is finished, until all is done or one fails."""
        order = TopologicalSorter(self.whole.before)
        order.prepare()
        failures: list[ToolkitError] = []
        while order.is_active():
            ready = () if failures else order.get_ready()
            for output in ready:
                if not self._begin(self.whole.steps[output]):
                    order.done(output)
            if not self.under_way:
                if failures:
                    raise failures[0]
                continue
            done, _ = wait(self.under_way, return_when=FIRST_COMPLETED)
            for future in done:
                step, key = self.under_way.pop(future)
                try:
                    self._finish(step, key, future)
                    order.done(step.output)
                except ToolkitError as error:
                    failures.append(error)

    def abandon(self) -> None:
        """Drop what is half made."""
        for step, _ in self.under_way.values():
            swap.remove(swap.part_of(self.root / step.output))

    def report(self) -> Report:
        """Return what was done, in the order of the steps."""
        steps = self.whole.steps
        return Report(
            made=tuple(self.made[each] for each in steps if each in self.made),
            fresh=tuple(each for each in steps if each in self.fresh),
            findings=tuple((each, one) for each in steps for one in self.findings.get(each, ())),
        )

    def _begin(self, step: Step) -> bool:
        """Start a step; False if it is fresh and there is nothing to do."""
        key = parts(step, self.ledger)
        if not reason(step, key, self.ledger):
            record = self.ledger.record_of(step.output)
            self.findings[step.output] = record.findings if record else ()
            self.fresh.append(step.output)
            self._tell("fresh", step, 0.0)
            return False
        part = swap.part_of(self.root / step.output)
        part.parent.mkdir(parents=True, exist_ok=True)
        swap.remove(part)
        self._tell("started", step, 0.0)
        task = (step.make, part, self._resolved(step.inputs), self._hint(step))
        if self.executor is None:
            future: Future[Any] = Future()
            _settle(future, task)
        else:
            future = self.executor.submit(perform, *task)
        self.under_way[future] = (step, key)
        return True

    def _finish(self, step: Step, key: dict[str, str], future: Future[Any]) -> None:
        """Swap a product in and record it."""
        target = self.root / step.output
        part = swap.part_of(target)
        try:
            findings, seconds = future.result()
            if not part.exists():
                raise ProductError("its maker wrote nothing")
        except BrokenProcessPool:
            swap.remove(part)
            raise ProductError(
                f"{step.output} was not made: its process was ended from outside, perhaps for "
                "want of memory. What was finished is kept; try again with --jobs 1."
            ) from None
        except ToolkitError as error:
            swap.remove(part)
            failure = ProductError(f"{step.output} was not made: {error}")
            raise failure from error
        except (OSError, ValueError, KeyError, TypeError, ArithmeticError, RuntimeError) as error:
            swap.remove(part)
            name = type(error).__name__
            raise ProductError(f"{step.output} was not made: {name}: {error}") from error
        written = swap.swap(target, keeps=step.keeps)
        stamp = self.ledger.stamp(target, keeps=step.keeps)
        self.ledger.record(step.output, Record(key, findings, seconds, stamp))
        self.made[step.output] = Made(step.output, seconds, written)
        self.findings[step.output] = findings
        self._tell("finished", step, seconds)

    def _tell(self, kind: Literal["started", "finished", "fresh"], step: Step, took: float) -> None:
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


def _settle(future: Future[Any], task: tuple[Any, ...]) -> None:
    """Run a task here, as an executor would: its failure belongs to the future."""
    future.set_running_or_notify_cancel()
    try:
        future.set_result(perform(*task))
    except (
        ToolkitError,
        OSError,
        ValueError,
        KeyError,
        TypeError,
        ArithmeticError,
        RuntimeError,
    ) as error:
        future.set_exception(error)


def _ignore_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

"""Run makers: in this process, or in a pool of processes that end with it."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

from toolkit.errors import Finding, MissingToolError, ProductError, ToolkitError

# In a worker of a pool: the folder where it notes what it is making.
_notes: Path | None = None

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a maker. A failure is told in words: not every exception can be pickled."""

    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    failure: str = ""
    kind: type[ToolkitError] = ProductError
    trace: str = ""


def perform(
    make: Callable[..., Sequence[Finding] | None],
    part: Path,
    inputs: tuple[Any, ...],
    hint: dict[str, Path | None],
) -> Outcome:
    """Run one maker and return what it found or why it failed. Runs in a worker."""
    began = time.monotonic()
    with _noted(part), _Caught() as caught:
        findings = tuple(make(part, *inputs, **hint) or ())
    seconds = time.monotonic() - began
    if caught.error is None:
        return Outcome(findings, seconds)
    return _failed(caught.error, seconds)


def _failed(error: BaseException, seconds: float) -> Outcome:
    kind = MissingToolError if isinstance(error, MissingToolError) else ProductError
    if isinstance(error, ToolkitError):
        return Outcome((), seconds, str(error), kind)
    trace = "".join(traceback.format_exception(error))
    return Outcome((), seconds, f"{type(error).__name__}: {error}", kind, trace)


@contextmanager
def _noted(part: Path) -> Iterator[None]:
    """Leave a note for whoever finds this process dead."""
    if _notes is None:
        yield
        return
    note = _notes / str(os.getpid())
    note.write_bytes(os.fsencode(part))
    yield
    note.unlink()


class _Caught:
    """Hold whatever a maker raises, as the futures of an executor do; Ctrl-C passes through."""

    error: BaseException | None = None

    def __enter__(self) -> _Caught:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        self.error = error
        return isinstance(error, (Exception, SystemExit))


class Here(Executor):
    """Do everything at once, in this process."""

    room = 1

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Call `fn` and return a future that is done."""
        future: Future[T] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Pool(ProcessPoolExecutor):
    """Processes that end with this one, and at once if need be.

    Forkserver, because libvips has threads and a fork would copy their locks.
    """

    def __init__(self, jobs: int) -> None:
        """Prepare `jobs` processes; each starts when there is work for it."""
        self.room = jobs
        self._others = multiprocessing.active_children()
        self._started: set[BaseProcess] = set()
        self._notes = tempfile.TemporaryDirectory(prefix="toolkit-")
        super().__init__(
            jobs,
            mp_context=multiprocessing.get_context("forkserver"),
            initializer=_follow_parent,
            initargs=(Path(self._notes.name),),
        )

    def suspects(self) -> frozenset[Path]:
        """Return the parts that were being made by the processes that broke the pool.

        A broken pool ends its other processes with SIGTERM: they are to blame only if all were.
        """
        self.shutdown(wait=True)  # only then are the exit codes known
        parts: dict[bool, set[Path]] = {True: set(), False: set()}
        for worker in self._started:
            note = Path(self._notes.name, str(worker.pid))
            if note.exists():
                ended_by_pool = worker.exitcode == -signal.SIGTERM
                parts[ended_by_pool].add(Path(os.fsdecode(note.read_bytes())))
        return frozenset(parts[False] or parts[True])

    def _workers(self) -> list[BaseProcess]:
        """Return the processes that are alive."""
        return [each for each in multiprocessing.active_children() if each not in self._others]

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Hand a task in, and make sure that the death of its process will be noticed and known.

        CPython wakes the thread that watches the processes before it starts a new one; that one
        may then be killed unseen, and the build would wait for ever.
        """
        future = super().submit(fn, *args, **kwargs)
        wakeup = getattr(self, "_executor_manager_thread_wakeup", None)
        if wakeup is not None:
            with self._shutdown_lock:  # as `submit` does: the thread may be closing it
                wakeup.wakeup()
        self._started.update(self._workers())
        return future

    def kill(self) -> None:
        """End the workers, whatever they are doing, and wait until they are gone."""
        self.shutdown(wait=False, cancel_futures=True)
        workers = self._workers()
        for worker in workers:
            worker.kill()
        for worker in workers:
            worker.join()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None:
        """Wait for the workers, but not when something was raised."""
        if kind is not None:
            self.kill()
        ended = super().__exit__(kind, error, trace)
        self._notes.cleanup()
        return ended


@contextmanager
def pool(jobs: int) -> Iterator[Executor]:
    """Open a pool of `jobs` processes that end with this one."""
    with Pool(jobs) as executor:
        yield executor


def room_of(executor: Executor) -> int:
    """Return how many tasks an executor is given at a time.

    Of a pool's no more than it has processes: if one of them is killed, those are the suspects.
    """
    return executor.room if isinstance(executor, (Here, Pool)) else sys.maxsize


def _follow_parent(notes: Path) -> None:
    """Leave Ctrl-C to the parent, and end when it ends, even if it was killed.

    A worker that outlived it would go on writing what the next start makes anew.
    """
    global _notes
    _notes = notes
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    if _notes is not None:
        shutil.rmtree(_notes, ignore_errors=True)  # nobody is left to read them, or to clear up
    os._exit(1)

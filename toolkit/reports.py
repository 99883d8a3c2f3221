"""Put what a command found and did into lines and a progress bar."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from toolkit import __version__, publish
from toolkit.checks import RULES
from toolkit.checks.sarif import sarif
from toolkit.errors import Problem
from toolkit.model.exhibition import FrontMatter
from toolkit.sources.read import Read
from toolkit.steps.run import Event, Report
from toolkit.steps.step import Step

# What readers take away; the files behind them (layouts, derivatives, info.json) stay unlisted.
PRODUCTS = (".pdf", ".epub", "manifest.json", "onix.xml")
PICTURES = "-press-pictures.txt"


class Reporter:
    """Show a build's events: one progress bar on a terminal, plain lines elsewhere."""

    def __init__(self, *, quiet: bool) -> None:
        """Choose the bar if standard error is a terminal."""
        self._lines = not quiet and not sys.stderr.isatty()
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            disable=quiet or self._lines,
            transient=True,
        )
        self._task = self._progress.add_task("building", total=None)

    def __enter__(self) -> Self:
        """Start the bar."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._progress.stop()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        self._progress.update(
            self._task, description=event.output, completed=event.number, total=event.total
        )
        if self._lines and event.kind == "finished":
            line = f"[{event.number}/{event.total}] {event.output} {event.seconds:.1f} s"
            print(line, file=sys.stderr)


def provisional_line(front: FrontMatter) -> str:
    """Return the note that the address of an exhibition may still change, and why."""
    home = front.base_url
    reason = f": {home.reason.choose(front.languages).words}" if home.reason else ""
    return f"note: the address {home.address} is provisional{reason}"


def problem_lines(problems: Iterable[Problem], *, form: str = "text") -> Iterator[str]:
    """Yield problems as lines for people, as one JSON list for editors, or as SARIF."""
    if form == "json":
        yield json.dumps([asdict(each) for each in problems], ensure_ascii=False, indent=2)
        return
    if form == "sarif":
        log = sarif(problems, RULES, version=__version__)
        yield json.dumps(log, ensure_ascii=False, indent=2)
        return
    for each in problems:
        said = f"{each.place}: "
        mark = "" if each.severity == "error" else "warning "
        yield said + mark + f"{each}".removeprefix(said)


def counts_by_code(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield a line for each code, with its number and what it says, the most frequent first."""
    times = Counter(each.code for each in problems)
    for code, number in sorted(times.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:6} x {code}  {RULES[code].summary if code in RULES else ''}".rstrip()


def counted(number: int, thing: str) -> str:
    """Return a number of things in words: 1 error, 2 errors."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def said_by_steps(report: Report, read: Read) -> list[Problem]:
    """Return what the steps found, in the coordinates of the sources."""
    return sorted({publish.in_sources(read, finding) for _, finding in report.findings})


def products_table(
    report: Report, steps: Sequence[Step], faults: Sequence[Problem], *, root: Path
) -> Iterator[str]:
    """Yield a short table: product, size, seconds, verified."""
    seconds = {made.output: made.seconds for made in report.made}
    wrong = {fault.place.path for fault in faults if fault.severity == "error"}
    outputs = [step.output for step in steps if step.output.endswith(PRODUCTS)]
    width = max(map(len, outputs), default=7)
    yield f"{'product':{width}}  {'size':>9}  {'seconds':>7}  verified"
    for output in dict.fromkeys(outputs):
        size = (root / output).stat().st_size / 1e6
        took = f"{seconds[output]:.1f}" if output in seconds else "fresh"
        verified = "no" if output in wrong else "yes"
        yield f"{output:{width}}  {size:6.1f} MB  {took:>7}  {verified}"


def picture_lines(steps: Sequence[Step], *, root: Path) -> Iterator[str]:
    """Yield how finely the pictures of each press edition are printed, as its report says."""
    for output in (step.output for step in steps if step.output.endswith(PICTURES)):
        yield f"{output}:"
        yield (root / output).read_text(encoding="utf-8").rstrip()

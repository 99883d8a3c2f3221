"""Say what went wrong, where, and what to do about it.

Data only: who prints it, and how, is decided in `cli`.

    ToolkitError           70  our bug, unless a kind below says otherwise
    ├── SourceError         1  the sources have problems; carries all of them
    ├── RefusedError        1  a target refuses them; carries its findings
    ├── UsageError          2  the command cannot mean anything
    ├── ProductError        3  a product failed or did not verify
    ├── MissingToolError    4  a tool or library is not there
    └── BusyError          75  another build holds the lock
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

Severity = Literal["error", "warning"]
Address = tuple[str | int, ...]
"""Where in the model: (kind, position or id, field, …), for example ("persons", 3, "names", 0)."""


class ExitCode(IntEnum):
    """What the process tells its caller."""

    GOOD = 0
    SOURCES = 1
    USAGE = 2
    PRODUCT = 3
    MISSING_TOOL = 4
    BUG = 70
    BUSY = 75
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file, as editors count: lines and columns from 1; 0 = the whole file.

    `sheet` and `cell` name the spot in a workbook instead, `words` one in a document that has no
    lines ("paragraph 12 'The camp at …'"); `line` is then only what places are sorted by. Places
    sort as one reads: line after line, of a sheet row after row.
    """

    path: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""
    words: str = ""

    @property
    def row(self) -> int:
        """Return the row of `cell`, counted from 1; 0 if there is none."""
        return int("".join(filter(str.isdecimal, self.cell)) or 0)

    def __lt__(self, other: Place) -> bool:
        """Tell whether this place is read before `other`."""
        return self._order() < other._order()

    def _order(self) -> tuple[str, int, int, str, int, int, str]:
        column = "".join(filter(str.isalpha, self.cell))
        # AA is the column after Z: of two letters after one.
        at = (self.row, len(column), column)
        return (self.path, self.line, self.column, self.sheet, *at)

    def __str__(self) -> str:
        """Return `path:line:column`, `path!sheet!cell`, `path, words`, or the path alone."""
        if self.words:
            return f"{self._name}, {self.words}"
        if self.cell:
            return f"{self._name}!{self.sheet}!{self.cell}"
        if self.line:
            return f"{self._name}:{self.line}:{self.column}"
        return self._name

    @property
    def _name(self) -> str:
        """Return the path in one line: a file's name may hold line ends and terminal codes."""
        if self.path.isprintable():
            return self.path
        return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in self.path)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something a person must mend, in that person's coordinates."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        """Return `place: CODE message` and, on the next line, the hint."""
        line = f"{self.place}: {self.code} {self.message}"
        return f"{line}\n    {self.hint}" if self.hint else line


@dataclass(frozen=True, slots=True)
class Finding:
    """Something seen in the model or in a product, in the model's coordinates."""

    address: Address
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Gaps:
    """What is missing from an exhibition of which a part was refused, and that is checked still.

    `ids` are the ids, by kind, of records left out; `kinds` those of which a whole file could not
    be read, so that any id may be one of theirs. `records` are the addresses of records, in the
    exhibition, that lack something; `made_up` those of values that stand for refused ones.
    """

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()
    records: frozenset[Address] = frozenset()
    made_up: frozenset[Address] = frozenset()

    def __bool__(self) -> bool:
        """Tell whether anything is missing."""
        return any((self.ids, self.kinds, self.records, self.made_up))


class ToolkitError(Exception):
    """The root of what we raise on purpose."""

    exit_code = ExitCode.BUG


class SourceError(ToolkitError):
    """The sources have problems; all of them, sorted."""

    exit_code = ExitCode.SOURCES

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems sorted by place."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class RefusedError(ToolkitError):
    """A target cannot make what the sources ask for; what it found, in the model's coordinates."""

    exit_code = ExitCode.SOURCES

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Keep the findings."""
        self.findings = tuple(findings)
        super().__init__("\n".join(finding.message for finding in self.findings))


class UsageError(ToolkitError):
    """The command as given cannot mean anything."""

    exit_code = ExitCode.USAGE


class ProductError(ToolkitError):
    """A product failed or did not verify."""

    exit_code = ExitCode.PRODUCT


class MissingToolError(ToolkitError):
    """A program or library is missing; the message says how to get it."""

    exit_code = ExitCode.MISSING_TOOL


class BusyError(ToolkitError):
    """Another build holds the lock."""

    exit_code = ExitCode.BUSY

"""Hold what is wrong with an e-book, and tell it: like things once, with how often they occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from toolkit.checks import ebooks, ebooktexts, products
from toolkit.errors import Place, Problem, Severity
from toolkit.targets.epub.lint.elements import Element

RULES = {rule.code: rule for rule in (*products.RULES, *ebooks.RULES, *ebooktexts.RULES)}
MOST = 5
"""Faults of one code that are told of one file; the others are counted."""
FILES = 10
"""Files of which one code is told; the others are counted."""
SHOWN = 60
"""Characters of a text that are quoted."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong; `file` is a file of the e-book, "" = the whole; `id` stands nearest to it.

    `severity` is the rule's own where it is empty.
    """

    code: str
    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    id: str = ""
    severity: Severity | None = None


def at(element: Element, file: str, code: str, message: str) -> Fault:
    """Return a fault of an element."""
    return Fault(code, message, file, element.line, element.column, element.id)


def quoted(words: str, longest: int = SHOWN) -> str:
    """Return words in quotes and in one line, cut off where they are too long."""
    line = " ".join(words.split())
    line = "".join(each if each.isprintable() else ascii(each)[1:-1] for each in line)
    return f"'{line}'" if len(line) <= longest else f"'{line[:longest]}…'"


def told(faults: Iterable[Fault], shown: str) -> Iterator[Problem]:
    """Yield a problem for each thing that is wrong; `shown` is what to call the e-book.

    The same fault of one file is told once, of a code at most `MOST` of a file and `FILES` files;
    all are counted.
    """
    groups: dict[tuple[str, str], dict[str, list[Fault]]] = {}
    for fault in faults:
        same = groups.setdefault((fault.code, fault.file), {})
        same.setdefault(fault.message, []).append(fault)
    files = Counter[str]()
    beyond: dict[str, list[Fault]] = {}
    for (code, _), messages in groups.items():
        files[code] += 1
        if files[code] > FILES:
            beyond.setdefault(code, []).extend(chain.from_iterable(messages.values()))
        else:
            yield from _of_file(list(messages.values()), shown)
    for code, others in beyond.items():
        number = files[code] - FILES
        message = f"the same rule is broken in {number} more files, {len(others)} times"
        yield Problem(Place(shown), code, message, severity=_gravest(others))


def _of_file(several: list[list[Fault]], shown: str) -> Iterator[Problem]:
    """Yield the faults of one code in one file, those that are alike together."""
    for each in several[:MOST]:
        yield _problem(each[0], shown, _times(len(each)))
    others = list(chain.from_iterable(several[MOST:]))
    if others:
        message = f"the same rule is broken at {len(others)} more places of this file"
        place = _place(others[0], shown)
        code = others[0].code
        yield Problem(place, code, f"{message}, the first here", severity=_gravest(others))


def _gravest(faults: list[Fault]) -> Severity:
    found = {fault.severity or RULES[fault.code].severity for fault in faults}
    return "error" if "error" in found else "warning"


def _times(number: int) -> str:
    return f" ({number} times)" if number > 1 else ""


def _problem(fault: Fault, shown: str, after: str = "") -> Problem:
    severity = fault.severity or RULES[fault.code].severity
    return Problem(_place(fault, shown), fault.code, fault.message + after, severity=severity)


def _place(fault: Fault, shown: str) -> Place:
    if not fault.file:
        return Place(shown)
    words = f"{fault.file}:{fault.line}:{fault.column}" if fault.line else fault.file
    if fault.id:
        words += f" #{fault.id}"
    return Place(shown, line=fault.line, column=fault.column, words=words)

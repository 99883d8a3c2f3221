"""Read JSON, and say where in the file a value stands when somebody asks.

The quick reading is the standard library's; the slow one, which knows positions, runs only where
something was found. Columns count code points, from 1.
Source: RFC 8259.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NoReturn

from toolkit.checks.linking import LINT
from toolkit.errors import Address, Place, Problem

DEPTH = 64
"""How deep arrays and objects may nest."""
_MARK = b"\xef\xbb\xbf"
_OTHERS = {
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"\x1f\x8b": "compressed (gzip)",
}
# Punctuation, a string, or a word; the white space before them is passed over.
_TOKEN = re.compile(
    r'[ \t\r\n]*(?:([{}\[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|([^\s{}\[\],:"]+))', re.S
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where a value begins, or a name that stands twice in its object (`again`)."""

    address: Address
    offset: int
    again: bool = False


@dataclass(slots=True)
class Document:
    """What one file says; `problems` are those of the file itself.

    `value` is None, and `read` false, where it could not be read at all.
    """

    path: str
    text: str = ""
    value: Any = None
    read: bool = False
    problems: list[Problem] = field(default_factory=list)

    def places(self, addresses: Iterable[Address]) -> dict[Address, Place]:
        """Return where the values at `addresses` begin; what is not there, where it would be."""
        wanted = set(addresses)
        outer = {each[:end] for each in wanted for end in range(len(each) + 1)}
        found = {spot.address: spot.offset for spot in spots(self.text) if spot.address in outer}
        lines = _Lines(self.text)
        return {each: lines.place(self.path, _nearest(each, found)) for each in wanted}


def _nearest(address: Address, found: dict[Address, int]) -> int:
    """Return where the value at `address` begins, or the innermost that would hold it."""
    while address and address not in found:
        address = address[:-1]
    return found.get(address, 0)


class _Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, path: str, offset: int) -> Place:
        """Return the place of a character."""
        line = bisect_right(self.starts, offset)
        return Place(path, line, offset - self.starts[line - 1] + 1)


def read(data: bytes, path: str) -> Document:
    """Return what the file `path`, which holds `data`, says."""
    document = Document(path)
    text = _decoded(data, document)
    if text is None:
        return document
    document.text = text
    doubled: list[bool] = []

    def kept(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) != len(pairs):
            doubled.append(True)
        return value

    try:
        document.value = json.loads(text, object_pairs_hook=kept, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        place = Place(path, error.lineno, error.colno)
        document.problems.append(_problem("I100", place, f"is not JSON: {error.msg}"))
        return document
    except RecursionError:
        document.problems.append(_too_deep(document))
        return document
    except ValueError as error:
        # A number of more than 4,300 digits, or NaN.
        code = "I100" if "not JSON" in str(error) else "I103"
        document.problems.append(_problem(code, Place(path), f"cannot be read: {error}"))
        return document
    document.problems.extend(_faults(document, doubled=bool(doubled)))
    document.read = not any(each.code == "I103" for each in document.problems)
    return document


def _faults(document: Document, *, doubled: bool) -> Iterator[Problem]:
    if _depth(document.value) > DEPTH:
        yield _too_deep(document)
    elif doubled:
        lines = _Lines(document.text)
        for spot in spots(document.text):
            if spot.again:
                place = lines.place(document.path, spot.offset)
                yield _problem("I102", place, f"'{shown(spot.address[-1])}' stands twice here")


def _too_deep(document: Document) -> Problem:
    """Return the problem of the first value that nests too deeply, where it begins."""
    text = document.text
    deep = (
        spot for spot in spots(text) if len(spot.address) >= DEPTH and text[spot.offset] in "{["
    )
    offset = next((spot.offset for spot in deep), 0)
    place = _Lines(text).place(document.path, offset)
    return _problem("I103", place, f"nests deeper than {DEPTH} levels")


def _decoded(data: bytes, document: Document) -> str | None:
    """Return the text of `data`; None if it is none."""
    if data.startswith(_MARK):
        place = Place(document.path, 1, 1)
        document.problems.append(_problem("I101", place, "begins with a byte order mark"))
        data = data[len(_MARK) :]
    other = next((name for mark, name in _OTHERS.items() if data.startswith(mark)), "")
    try:
        if not other:
            return data.decode("utf-8")
        place, said = Place(document.path), f"is {other}, not UTF-8"
    except UnicodeDecodeError as error:
        before = data[: error.start].rpartition(b"\n")[2]
        column = len(before.decode("utf-8", errors="replace")) + 1
        place = Place(document.path, data.count(b"\n", 0, error.start) + 1, column)
        said = "is not UTF-8 here"
    document.problems.append(_problem("I101", place, said))
    return None


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is not JSON")


def _depth(value: object) -> int:
    """Return how deep arrays and objects nest; counts no further than is allowed."""
    level, depth = [value], 0
    while level and depth <= DEPTH:
        inner: list[object] = []
        for each in level:
            if isinstance(each, dict):
                inner.extend(each.values())
            elif isinstance(each, list):
                inner.extend(each)
        level = [each for each in inner if isinstance(each, dict | list)]
        depth += 1
    return depth


def spots(text: str) -> Iterator[Spot]:
    """Yield where each value of `text` begins, which must be JSON, in its order.

    Ends at the first value that nests too deeply: an address is as long as its depth.
    """
    walk = _Walk()
    for match in _TOKEN.finditer(text):
        mark, string, _ = match.groups()
        if mark is None:
            again = walk.named(string) if walk.is_name else None
            if again is not False:
                offset = match.end() - len(match.group().lstrip(" \t\r\n"))
                yield Spot(address=tuple(walk.address), offset=offset, again=bool(again))
        elif mark in "{[":
            yield Spot(address=tuple(walk.address), offset=match.start(1))
            if len(walk.address) > DEPTH:
                return
            walk.enter(mark)
        else:
            walk.go_on(mark)


class _Walk:
    """Where a walk over the tokens of a text is."""

    def __init__(self) -> None:
        self.address: list[str | int] = []
        self.names: list[set[str] | None] = []  # of each open object those met; None: an array
        self.is_name = False

    def enter(self, mark: str) -> None:
        """Go into an object or array."""
        self.is_name = mark == "{"
        self.names.append(set() if self.is_name else None)
        self.address.append("" if self.is_name else 0)

    def go_on(self, mark: str) -> None:
        """Go to the next value, or out of where it stands."""
        if mark in "}]":
            self.names.pop()
            self.address.pop()
        elif mark == ",":
            self.is_name = self.names[-1] is not None
            if not self.is_name:
                self.address[-1] = int(self.address[-1]) + 1
        else:
            self.is_name = False

    def named(self, string: str) -> bool:
        """Take the name of a property; tell whether it was met before."""
        name = json.loads(string) if "\\" in string else string[1:-1]
        met = self.names[-1]
        self.address[-1] = name
        again = met is not None and name in met
        if met is not None:
            met.add(name)
        return again


def shown(value: object, *, longest: int = 80) -> str:
    """Return a value as it can be printed in one line: files of others may hold anything."""
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    words = words if len(words) <= longest else f"{words[:longest]}…"
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in words)


def _problem(code: str, place: Place, message: str) -> Problem:
    return Problem(place, code, message, LINT[code].advice, LINT[code].severity)

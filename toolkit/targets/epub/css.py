"""Read a style sheet as far as we need it: rules, their selectors and declarations.

Source: CSS Syntax Module Level 3; what is not understood is passed over, as readers do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A string, an address without quotes, or one of the signs that give a sheet its shape.
_TOKEN = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|url\([^)\"']*\)|[{};]", re.DOTALL | re.IGNORECASE
)
# What may stand in a selector and names nothing that has to be there.
_ASIDE = re.compile(r":not\([^()]*(\([^()]*\)[^()]*)*\)|\[[^\]]*\]|::?[-\w]+(\([^()]*\))?")
_NAME = re.compile(r"([.#]?)([A-Za-z_][-\w]*)")
_NESTED = ("@media", "@supports", "@layer", "@container")


@dataclass(frozen=True, slots=True)
class Declaration:
    """One property and its value; `line` counts from 1."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class StyleRule:
    """A rule: what stands before the braces, within which conditions, and what it declares.

    `body` is what stands between its braces, as it is written.
    """

    selector: str
    within: tuple[str, ...]
    declarations: tuple[Declaration, ...]
    line: int
    body: str

    @property
    def selectors(self) -> tuple[str, ...]:
        """Return its selectors, white space made one space; none of an at-rule."""
        if self.selector.startswith("@"):
            return ()
        return tuple(" ".join(each.split()) for each in split(self.selector, ","))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet; `torn` is the line where its braces do not match, 0 if they do."""

    rules: tuple[StyleRule, ...]
    torn: int = 0


def split(text: str, sign: str) -> list[str]:
    """Return the parts of a text between signs that stand in no brackets."""
    parts, depth, start = [], 0, 0
    for at, each in enumerate(text):
        if each in "([":
            depth += 1
        elif each in ")]":
            depth -= 1
        elif each == sign and depth <= 0:
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def read_sheet(text: str, *, first: int = 1) -> Sheet:
    """Return the rules of a sheet, whose first line has the number `first`."""
    # Comments go, their lines stay.
    text = _COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    rules: list[StyleRule] = []
    open_: list[tuple[str, int]] = []
    start, line, counted, torn = 0, first, 0, 0
    for match in _TOKEN.finditer(text):
        sign = match[0]
        if sign not in "{};":
            continue
        line += text.count("\n", counted, match.start())
        counted = match.start()
        before = text[start : match.start()]
        if sign == "{":
            open_.append((" ".join(before.split()), line - before.lstrip().count("\n")))
            start = match.end()
        elif sign == "}":
            if not open_:
                torn = torn or line
                start = match.end()
                continue
            selector, at = open_.pop()
            if not selector.startswith(_NESTED):
                within = tuple(each for each, _ in open_)
                found = declarations(before, first=line - before.count("\n"))
                rules.append(StyleRule(selector, within, found, at, before))
            start = match.end()
        elif not open_:  # @import, @charset, @namespace
            start = match.end()
    if open_:
        torn = torn or open_[-1][1]
    return Sheet(tuple(rules), torn)


def names(selector: str) -> tuple[str, ...]:
    """Return the elements, classes and ids that a selector asks for.

    >>> names("ul.index > li:first-child")
    ('ul', '.index', 'li')
    """
    found = _NAME.findall(_ASIDE.sub(" ", selector))
    return tuple(f"{sign}{name}" if sign else name.lower() for sign, name in found)


def declarations(text: str, *, first: int = 1) -> tuple[Declaration, ...]:
    """Return the declarations of a rule or of a `style` attribute."""
    found = []
    line = first
    for part in _semicolons(text):
        name, colon, value = part.partition(":")
        if colon and name.strip():
            value = " ".join(value.split())
            found.append(Declaration(name.strip().lower(), value, line + _leading(part)))
        line += part.count("\n")
    return tuple(found)


def _leading(part: str) -> int:
    """Return how many line ends stand before the first letter."""
    return part[: len(part) - len(part.lstrip())].count("\n")


def _semicolons(text: str) -> list[str]:
    """Return the parts between semicolons that stand in no string and no address."""
    parts, start = [], 0
    for match in _TOKEN.finditer(text):
        if match[0] == ";":
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]

"""Write the reference of all codes: what each says, what to do, and an example of it.

`./run docs` writes docs/errors.md anew, from the rules and their cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit.checks import FAMILIES, RULES
from toolkit.checks.rule import Rule

PROJECT = Path(__file__).parents[2]
TARGET = PROJECT / "docs" / "errors.md"
CASES = PROJECT / "tests" / "cases"
TINY = PROJECT / "tests" / "exhibitions" / "tiny"
INTRODUCTION = """\
# What can be wrong

`toolkit check` tells every problem of all files at once: where (file, line, column; in a workbook
file, sheet, cell), a code, what is wrong, and on the next line what to do. An error stops the
build, a warning does not (`--strict` lets it). `toolkit explain CODE` says what stands here.

This page is made of the rules and of the cases that test them; `./run docs` writes it anew.
"""
# Lines of text files are shown; of a workbook the place alone, `records.xlsx!Events!D17`.
TOLD = re.compile(
    r"sources/tiny/(?P<path>[^:!]+)(?:![^:]*|:(?P<line>\d+):\d+)?: (?P<code>[A-Z]\d{3}) "
)
LANGUAGES = {".md": "markdown", ".csv": "csv"}
"""How the lines of a file are coloured; all others are YAML."""
LONGEST = 160
"""Characters of a line that are shown."""
MOST = 3
"""Problems of one example that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """The lines of a source that are wrong, and what is told of them."""

    language: str
    lines: tuple[str, ...]
    told: tuple[str, ...]


def document(rules: Mapping[str, Rule], examples: Mapping[str, Example]) -> str:
    """Return the page in Markdown."""
    parts = [INTRODUCTION]
    for letter, family in FAMILIES.items():
        parts.append(f"## {letter}: {family}\n")
        for rule in rules.values():
            if rule.code.startswith(letter):
                parts.extend(_entry(rule, examples.get(rule.code)))
    return "\n".join(parts)


def _entry(rule: Rule, example: Example | None) -> Iterator[str]:
    yield f"### {rule.code}\n"
    yield f"**{rule.summary}** ({rule.severity})\n"
    yield f"{rule.advice}\n"
    if rule.source:
        yield f"Source: {rule.source}.\n"
    if example is not None:
        if example.lines:
            yield _fenced(example.language, example.lines)
        yield _fenced("text", example.told)


def _fenced(language: str, lines: tuple[str, ...]) -> str:
    # A case of bad Markdown may hold a fence itself.
    fence = "````" if any("```" in line for line in lines) else "```"
    return "\n".join((f"{fence}{language}", *lines, f"{fence}\n"))


def read_examples(cases: Path, tiny: Path) -> dict[str, Example]:
    """Return the example of each code: the case in the folder that bears its name alone."""
    return {
        folder.name: _example(folder, tiny)
        for folder in sorted(cases.iterdir())
        if re.fullmatch(r"[A-Z]\d{3}", folder.name)
    }


def _example(case: Path, tiny: Path) -> Example:
    lines = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    told: list[str] = []
    spots: dict[tuple[str, int], None] = {}
    shown = 0
    for number, line in enumerate(lines):
        match = TOLD.match(line)
        if match is None or match["code"] != case.name or shown == MOST:
            continue
        shown += 1
        told.append(line.removeprefix("sources/tiny/"))
        told.extend(each for each in lines[number + 1 : number + 2] if each.startswith("    "))
        spots[match["path"], int(match["line"] or 0)] = None
    texts = [_line(case, tiny, path, number) for path, number in spots if number]
    path = next(iter(spots))[0]
    return Example(
        language=LANGUAGES.get(Path(path).suffix, "yaml"),
        lines=tuple(text for text in texts if text),
        told=tuple(told),
    )


def _line(case: Path, tiny: Path, path: str, number: int) -> str:
    """Return a line of a case's file as it can be printed, or of the exhibition it lies over."""
    file = case / path if (case / path).is_file() else tiny / path
    text = file.read_text(encoding="utf-8", errors="replace").splitlines()
    line = text[number - 1] if number <= len(text) else ""
    # Controls would make the page itself unreadable.
    line = "".join(each if each.isprintable() else f"<{ord(each):04X}>" for each in line)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def write(target: Path = TARGET) -> None:
    """Write the page."""
    target.write_text(document(RULES, read_examples(CASES, TINY)), encoding="utf-8")


if __name__ == "__main__":
    write()

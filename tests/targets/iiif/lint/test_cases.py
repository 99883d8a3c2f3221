"""Each code has a document that it is found in, with the place, the words and what to do.

`cases/CODE/document.json` beside what is to be told of it; `--save-golden` writes that anew. Where
a code is about files, the case's folder is what https://example.org/a serves.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolkit.checks.linking import LINT
from toolkit.reports import problem_lines
from toolkit.targets.iiif.lint import Served, lint

CASES = Path(__file__).parent / "cases"
FILES = frozenset({"I195", "I196", "I197", "I198", "I199"})
FOLDERS = sorted(path.name for path in CASES.iterdir())


def told(code: str) -> str:
    """Return what the linter tells of a case, as a person reads it."""
    folder = CASES / code
    document = folder / "document.json"
    served = Served(roots=(("https://example.org/a", (folder,)),)) if code in FILES else None
    problems = lint(document.read_bytes(), str(document), served=served)
    return "".join(f"{line}\n" for line in problem_lines(problems)).replace(f"{folder}/", "")


def test_every_code_has_a_case() -> None:
    assert sorted(LINT) == FOLDERS


@pytest.mark.parametrize("code", FOLDERS)
def test_a_case_is_told_where_it_is_what_and_what_to_do(
    code: str, pytestconfig: pytest.Config
) -> None:
    said, expected = told(code), CASES / code / "expected.txt"
    if pytestconfig.getoption("--save-golden"):
        expected.write_text(said, encoding="utf-8")
    assert said == expected.read_text(encoding="utf-8")
    severity = "" if LINT[code].severity == "error" else "warning "
    assert re.search(rf"^document\.json:\d+:\d+: {severity}{code} ", said, re.MULTILINE)


def test_each_rule_cites_a_section_and_a_warning_says_who_suffers() -> None:
    assert [code for code, rule in LINT.items() if "section" not in rule.source] == []

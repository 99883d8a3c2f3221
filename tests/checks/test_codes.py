"""Every code somebody can meet is explained, and every explanation belongs to a code."""

from __future__ import annotations

import re

from tests.building import PROJECT
from toolkit.checks import RULES

CHECKS = PROJECT / "toolkit" / "checks"
# Alone, or before the words of an error that ends a build.
WRITTEN = re.compile(r'"([A-Z]\d{3})[" ]')
FOREIGN = PROJECT / "toolkit" / "targets" / "trade" / "onix" / "codes.py"
"""Codes of others that look like ours."""
APPLIED = re.compile(
    r"\b([A-Z]\d{3})\.at\(|\brule = (D\d{3}) if .* else (D\d{3})|\bSlip\(\s*(L\d{3})"
)


def used() -> set[str]:
    """Return the codes that the program applies: in the checks as rules, elsewhere as words."""
    found: set[str] = set()
    for path in (PROJECT / "toolkit").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if path == FOREIGN:
            continue
        if path.parent.name == "checks":
            found.update(code for match in APPLIED.findall(text) for code in match if code)
        else:
            found.update(WRITTEN.findall(text))
    return found


def test_every_code_is_explained() -> None:
    assert used() - RULES.keys() == set()


def test_no_code_is_explained_that_nothing_uses() -> None:
    assert RULES.keys() - used() == set()


def test_no_code_is_explained_twice() -> None:
    tables = "".join(path.read_text(encoding="utf-8") for path in CHECKS.glob("*.py"))
    codes = re.findall(r'\b[Rr]ule\(\s*"([A-Z]\d{3})"', tables)
    assert sorted(codes) == sorted(RULES)


def test_an_explanation_says_what_to_do() -> None:
    assert [code for code, rule in RULES.items() if len(rule.advice.split()) < 4] == []

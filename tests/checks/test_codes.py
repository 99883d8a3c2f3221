"""Every code somebody can meet is explained, and every explanation belongs to a code."""

from __future__ import annotations

import re

from tests.building import PROJECT
from toolkit.checks import RULES

TABLES = ("rules.py", "importing.py", "products.py")


def used() -> set[str]:
    """Return the codes in the program, the tables that explain them left out."""
    return {
        code
        for path in (PROJECT / "toolkit").rglob("*.py")
        if not (path.parent.name == "checks" and path.name in TABLES)
        for code in re.findall(r'"([A-Z]0\d\d)"', path.read_text(encoding="utf-8"))
    }


def test_every_code_is_explained() -> None:
    assert used() - RULES.keys() == set()


def test_no_code_is_explained_that_nothing_uses() -> None:
    assert RULES.keys() - used() == set()


def test_an_explanation_says_what_to_do() -> None:
    assert [code for code, rule in RULES.items() if len(rule.advice.split()) < 4] == []

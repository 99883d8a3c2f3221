"""The reference of all codes is the one that the rules and their cases make."""

from __future__ import annotations

import re

from toolkit.checks import RULES, importing
from toolkit.checks.document import CASES, TARGET, TINY, Example, document, read_examples
from toolkit.checks.rule import Rule

SLIP = Rule("S003", "error", "A field is not known.", "Mostly a slip of the pen.")


def test_the_page_in_the_repository_is_up_to_date() -> None:
    made = document(RULES, read_examples(CASES, TINY))
    assert TARGET.read_text(encoding="utf-8") == made, "call ./run docs"


def test_every_code_of_sources_has_an_example() -> None:
    imported = {rule.code for rule in importing.RULES}
    wanted = {code for code in RULES if code[0] in "SLDRPC"} - imported
    planned = {"P027"}  # only a plan can tell it
    assert wanted - planned - read_examples(CASES, TINY).keys() == set()


def test_an_entry_shows_the_lines_and_what_is_told_of_them() -> None:
    example = Example(language="yaml", lines=("  titel: A",), told=("a.yaml:1:3: S003 …",))
    page = document({"S003": SLIP}, {"S003": example})
    assert page.count("```") == 4
    assert "**A field is not known.** (error)\n\nMostly a slip of the pen.\n" in page
    assert "```yaml\n  titel: A\n```\n" in page


def test_the_page_holds_no_character_that_cannot_be_seen() -> None:
    assert re.findall("[\x00-\x08\x0b-\x1f\u00ad\u200b\u2028]", TARGET.read_text("utf-8")) == []

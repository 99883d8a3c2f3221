"""Sheets lose what an e-book has no use for, and nothing else."""

from __future__ import annotations

import pytest

from toolkit.book.fonts import THEME
from toolkit.targets.epub.css import names, read_sheet
from toolkit.targets.epub.styles import pruned, worn

TEXT = '<html><body><p class="first last" id="one">a<br/></p><svg:svg/></body></html>'


def test_what_documents_wear_is_read_from_them() -> None:
    assert worn([TEXT]) == {"html", "body", "p", "br", "svg", ".first", ".last", "#one"}


def test_rules_that_select_nothing_go_and_the_others_stay_as_they_are() -> None:
    sheet = """/* All. */
p, h1 > a, p.first:not(.gone) {
  margin: 0;
}
.gone p { margin: 0 }
@font-face { src: url("a.ttf") }
@media print { p { margin: 1em } .gone { margin: 0 } }
"""
    assert pruned(sheet, worn([TEXT])) == (
        "p, p.first:not(.gone) {\n  margin: 0;\n}\n"
        '\n@font-face { src: url("a.ttf") }\n'
        "\n@media print {\np { margin: 1em }\n}\n"
    )


@pytest.mark.parametrize("name", ["base.css", "epub.css"])
def test_a_book_that_wears_everything_keeps_every_rule_of_the_theme(name: str) -> None:
    text = (THEME / name).read_text(encoding="utf-8")
    selectors = [each for rule in read_sheet(text).rules for each in rule.selectors]
    every = frozenset(asked for each in selectors for asked in names(each))
    assert said(pruned(text, every)) == said(text)


def said(sheet: str) -> list[tuple[object, ...]]:
    """Return what the rules of a sheet say, wherever they stand."""
    return [
        (rule.within, rule.selectors, *((one.name, one.value) for one in rule.declarations))
        for rule in read_sheet(sheet).rules
    ]

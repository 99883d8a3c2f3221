"""What the style sheets of e-book and PDF say alike."""

from __future__ import annotations

import re

import pytest

from toolkit.book.fonts import stylesheet


def style(sheet: str, selector: str) -> str:
    """Return the font style that a sheet gives a selector, "normal" if none."""
    bare = re.sub(r"/\*.*?\*/", "", stylesheet(sheet), flags=re.S)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", bare)
    said = [
        found[1]
        for names, rule in rules
        if selector in [name.strip() for name in names.split(",")]
        and (found := re.search(r"font-style:\s*(\w+)", rule))
    ]
    return said[-1] if said else "normal"


@pytest.mark.parametrize(
    ("selector", "as_set"), [(".person .summary", "italic"), (".person .roles", "normal")]
)
def test_the_head_of_an_entry_looks_the_same(selector: str, as_set: str) -> None:
    assert [style(sheet, selector) for sheet in ("base.css", "print.css")] == [as_set, as_set]

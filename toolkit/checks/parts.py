"""Check the order of a book's parts: that there are such, each once, none missing (codes R)."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.parts import NEEDED, ORDERS, PARTS

R040 = Rule(
    "R040",
    "error",
    "The order of the parts names a part or an order that there is none of.",
    "The orders are chicago and gost. The parts are " + ", ".join(PARTS) + ".",
    scope="value",
)
R041 = Rule(
    "R041",
    "error",
    "The order of the parts names a part twice.",
    "Delete one of the two entries.",
    scope="value",
)
R042 = Rule(
    "R042",
    "error",
    "A part that no book can do without is missing from the order of the parts.",
    "Add it: every book has " + ", ".join(NEEDED) + ".",
    scope="value",
)
R043 = Rule(
    "R043",
    "warning",
    "The order of the parts is given for a language in which there is no edition.",
    "Correct the tag, or add the language to languages.",
    scope="value",
)
RULES = (R040, R041, R042, R043)


def check_parts(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what is wrong with the order of the parts, edition by edition."""
    editions = exhibition.front.editions
    for name, parts in (("screen", editions.screen.parts), ("press", editions.press.parts)):
        for language, names in parts.written if parts else ():
            address = ("exhibition", "editions", name, "parts", *([language] if language else ()))
            if language and language not in exhibition.front.languages:
                yield R043.at(address, f"there is no edition in '{language}'")
            if len(names) == 1 and names[0] not in PARTS:
                yield from _unknown_order(names[0], address)
            else:
                yield from _in_list(names, address)


def _unknown_order(name: str, address: Address) -> Iterator[Finding]:
    if name not in ORDERS:
        hint = f"there are {' and '.join(ORDERS)}; or write a list of parts"
        yield R040.at(address, f"there is no order '{name}'", hint)


def _in_list(names: tuple[str, ...], address: Address) -> Iterator[Finding]:
    for position, name in enumerate(names):
        at = (*address, position)
        if name not in PARTS:
            near = difflib.get_close_matches(name, PARTS, n=1)
            hint = f"did you mean '{near[0]}'?" if near else f"there are: {', '.join(PARTS)}"
            yield R040.at(at, f"there is no part '{name}'", hint)
        elif name in names[:position]:
            yield R041.at(at, f"'{name}' stands twice in the order of the parts", "delete one")
    for name in NEEDED:
        if name not in names:
            yield R042.at(
                address, f"'{name}' is missing from the order of the parts", f"add {name}"
            )

"""Write lists into one cell, and read them back: nothing may be lost on the way.

    lind; orlov; hale
    ud-2000, p. 12; mid-report
    "ud-2000, pp. 3; 12"; "a text with ""marks"" at its beginning"
    mid-report, [en] chapter on the arrest [ru] глава об аресте

Items stand apart by a semicolon or a line break. An item that holds one of these, begins with a
quotation mark, begins or ends with a space or is empty stands in quotation marks, its own doubled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from toolkit.sources.located import Value

QUOTED = re.compile(r'[^\S\n]*"((?:[^"]|"")*)"[^\S\n]*(?:[;\n]|\Z)')
TAGGED = re.compile(r"(?:^|(?<=\s))\[([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\] ")
"""A language before the words in it."""
BARE = re.compile(r"([^;\n]*)(?:[;\n]|\Z)")


def write_list(items: Iterable[str]) -> str:
    """Return `items` as one cell."""
    return "; ".join(map(_quoted, items))


def read_list(text: str) -> list[str]:
    """Return the items that `write_list` was given; whoever types one may leave out the quotes.

    A quotation mark that is not closed before the next semicolon is part of its item.
    """
    items: list[str] = []
    at = 0
    while at < len(text):
        quoted = QUOTED.match(text, at)
        if quoted:
            items.append(quoted[1].replace('""', '"'))
            at = quoted.end()
            continue
        bare = BARE.match(text, at)
        if bare is None:  # Not so: it matches anywhere.
            break
        if bare[1].strip():
            items.append(bare[1].strip())
        at = bare.end()
    return items


def write_uses(uses: Iterable[tuple[str, Value]]) -> str:
    """Return works cited, each an id and where in the work, as one cell."""
    told = ((id, _write_locator(locator)) for id, locator in uses)
    return write_list(f"{id}, {locator}" if locator else id for id, locator in told)


def read_uses(text: str) -> list[dict[str, Value]]:
    """Return the works cited in one cell; the place in a work stands after the first comma."""
    uses: list[dict[str, Value]] = []
    for item in read_list(text):
        id, _, locator = item.partition(",")
        use: dict[str, Value] = {"id": id.strip()}
        if locator.strip():
            use["locator"] = _read_locator(locator.strip())
        uses.append(use)
    return uses


def _write_locator(locator: Value) -> str:
    if isinstance(locator, dict):
        return " ".join(f"[{tag}] {words}" for tag, words in locator.items())
    return str(locator)


def _read_locator(text: str) -> Value:
    """Return where in a work, by language if `text` begins with a language in brackets."""
    if not TAGGED.match(text):
        return text
    _, *parts = TAGGED.split(text)
    return {tag: words.strip() for tag, words in zip(parts[::2], parts[1::2], strict=True)}


def _quoted(item: str) -> str:
    plain = item and item == item.strip() and not item.startswith('"') and not {*item} & {*";\n"}
    return item if plain else '"{}"'.format(item.replace('"', '""'))

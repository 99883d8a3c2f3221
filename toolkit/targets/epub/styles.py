"""Take out of a style sheet what an e-book has no use for.

The theme is written for every book: of one without documents, objects or an index a third selects
nothing. What is left over hides slips in names (E075), and old readers stumble over the more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from toolkit.targets.epub.css import StyleRule, names, read_sheet
from toolkit.targets.epub.package import Asset

# Our own serialiser writes these, and every value in double quotes.
_WORN = re.compile(r'<([A-Za-z][\w:]*)|\s(class|id)="([^"]*)"')


def worn(texts: Iterable[str]) -> frozenset[str]:
    """Return the elements, classes (`.name`) and ids (`#name`) of documents as they are written."""
    found: set[str] = set()
    for text in texts:
        for name, kind, value in _WORN.findall(text):
            if name:
                found.add(name.rpartition(":")[2].lower())
            elif kind == "id":
                found.add(f"#{value}")
            else:
                found.update(f".{each}" for each in value.split())
    return frozenset(found)


def pruned(sheet: str, names_worn: frozenset[str]) -> str:
    """Return a sheet with those rules alone that select something, without its comments."""
    kept = [(rule, _kept(rule, names_worn)) for rule in read_sheet(sheet).rules]
    return "\n".join(_written(rule, head) for rule, head in kept if head)


def _kept(rule: StyleRule, names_worn: frozenset[str]) -> str:
    """Return what stands before the braces, without the selectors of nothing; "" if none is left.

    At-rules stay: they select nothing by themselves.
    """
    if rule.selector.startswith("@"):
        return rule.selector
    return ", ".join(each for each in rule.selectors if names_worn.issuperset(names(each)))


def _written(rule: StyleRule, head: str) -> str:
    lines = "".join(f"{each} {{\n" for each in rule.within)
    return f"{lines}{head} {{{rule.body}}}\n" + "}\n" * len(rule.within)


def dressed(
    texts: Iterable[str], assets: Sequence[Asset], files: Sequence[Path]
) -> list[bytes | Path]:
    """Return the files of the assets, the sheets among them as these documents need them."""
    names_worn = worn(texts)
    return [
        pruned(file.read_text(encoding="utf-8"), names_worn).encode()
        if asset.media_type == "text/css"
        else file
        for asset, file in zip(assets, files, strict=True)
    ]

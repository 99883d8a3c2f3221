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

# Our own serialiser writes these, and every value in double quotes. Each is looked for by itself:
# that takes a third of the time of one expression for all.
_TAGS = re.compile(r"<([A-Za-z][\w:]*)")
_CLASSES = re.compile(r' class="([^"]*)"')
_IDS = re.compile(r' id="([^"]*)"')


def worn(texts: Iterable[str]) -> frozenset[str]:
    """Return the elements, classes (`.name`) and ids (`#name`) of documents as they are written."""
    tags: set[str] = set()
    classes: set[str] = set()
    ids: set[str] = set()
    for text in texts:
        tags.update(_TAGS.findall(text))
        classes.update(_CLASSES.findall(text))
        ids.update(_IDS.findall(text))
    return frozenset(
        {
            *(tag.rpartition(":")[2].lower() for tag in tags),
            *(f".{each}" for value in classes for each in value.split()),
            *(f"#{id}" for id in ids),
        }
    )


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

"""Put names in the order in which the readers of an edition look for them.

The order is that of the edition's language in the Unicode CLDR, by way of ICU: its own script
first (Cyrillic in a Russian book), its own letters (Č after C in Czech, a C with
a mark in English). The machine's locale is never asked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import Any

APART = "\ufffe"
"""Between two fields: lighter than any letter on all levels. Source: UTS #35, part 5 (U+FFFE)."""
LETTERED = ("en", "el", "ru", "he", "hi", "bn", "ja")
"""The languages whose letters head the names of a script that is not the edition's own."""

Key = tuple[bytes, tuple[str, ...]]


def sort_key(language: str, *fields: str) -> Key:
    """Return what sorts a name, or a work, in an edition in `language`; `fields`, weightiest first.

    Word by word, a field before the next one ("Castro, Zoe" before "Castro Ruz, Ana"). Marks and
    case count only between names that are alike in all else, punctuation does not.
    """
    plain = APART.join(_spoken(field) for field in fields)
    return bytes(_collator(language).getSortKey(plain)), fields


def initials(language: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return the letter that heads each of `names` in an index in `language`.

    "…" heads what has no letters: figures, a script none of whose letters we know.
    """
    index = _index(language)
    return tuple(str(index.getBucket(index.getBucketIndex(_spoken(name)))[0]) for name in names)


def _spoken(field: str) -> str:
    """Return a field without punctuation: «, ’ and - are not looked up."""
    kept = (letter for letter in field if not unicodedata.category(letter).startswith("P"))
    return " ".join("".join(kept).split())


@cache
def _collator(language: str) -> Any:
    from icu import Collator, Locale

    return Collator.createInstance(Locale(language))


@cache
def _index(language: str) -> Any:
    from icu import AlphabeticIndex, Locale

    index = AlphabeticIndex(Locale(language))
    # ICU keeps 99 letters and drops every so-and-so-many-th of more: S, of all letters.
    index.maxLabelCount = 10_000
    for other in LETTERED:
        if other != language.split("-")[0]:
            index.addLabels(Locale(other))
    return index.buildImmutableIndex()

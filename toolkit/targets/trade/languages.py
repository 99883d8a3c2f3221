"""Know how libraries and the trade write languages: by the codes of ISO 639-2/B."""

from __future__ import annotations

from functools import cache

from toolkit.book import filing
from toolkit.book.filing import ARTICLES
from toolkit.model.text import Words

UNDETERMINED = "und"
WITHOUT = frozenset({"be", "cs", "et", "fi", "lt", "lv", "pl", "ru", "sk", "uk"})
"""Languages that have no articles."""


@cache
def iso_639_2(tag: str) -> str:
    """Return the bibliographic code of a language tag's language: `ru-Latn` is rus, `de` ger.

    ONIX has the same codes (List 74), and so has MARC (Code List for Languages).
    """
    # Its tables are for these records alone: no other target of a build needs them.
    from langcodes import Language

    try:
        return str(Language.get(tag).to_alpha3(variant="B"))
    except LookupError:
        return UNDETERMINED


def article(title: Words) -> str | None:
    """Return the article that a title begins with, and the space behind it; "" for none.

    None for a language whose articles nobody has listed: then nothing is told of it.
    """
    language = title.language.partition("-")[0]
    if language not in ARTICLES and language not in WITHOUT:
        return None
    return filing.article(title)

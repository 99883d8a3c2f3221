"""Know how libraries and the trade write languages: by the codes of ISO 639-2/B."""

from __future__ import annotations

from functools import cache

UNDETERMINED = "und"
ARTICLES = {"en": ("The", "A", "An"), "ru": (), "uk": (), "be": (), "pl": (), "cs": ()}
"""Language -> the articles that titles are not sorted by; of others nothing is said."""


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


def article(title: str, language: str) -> str | None:
    """Return the article that a title begins with, "" for none, None where nobody knows.

    The space behind it belongs to neither.
    """
    known = ARTICLES.get(language.partition("-")[0])
    if known is None:
        return None
    return next((each for each in known if title.startswith(f"{each} ")), "")

"""Know the codes of libraries: relators of MARC, languages of ISO 639-2."""

from __future__ import annotations

from toolkit.model.relators import RELATORS

RELATOR = "http://id.loc.gov/vocabulary/relators/{}"
LANGUAGE = "http://id.loc.gov/vocabulary/iso639-2/{}"


def relator(code: str) -> str:
    """Return the URI of a relator, the code itself where MARC does not know it."""
    return RELATOR.format(code) if code in RELATORS else code


def iso_639_2(tag: str) -> str:
    """Return the bibliographic code of a language tag's language: `ru-Latn` is rus, `de` ger.

    "" for one that has none. Source: ISO 639-2/B, which MODS names `iso639-2b`.
    """
    # Its tables are for the records alone: nothing else of this target needs them.
    from langcodes import Language

    try:
        return str(Language.get(tag).to_alpha3(variant="B"))
    except LookupError:
        return ""

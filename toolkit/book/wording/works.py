"""Word works cited and archival references."""

from __future__ import annotations

import re

from toolkit.model.locators import worded

WORDS: dict[str, dict[str, str]] = {
    "en": {
        # works
        "in": "In",
        "and": "and",
        "between-makers": " and ",
        "and-others": "et al.",
        "ed": "ed.",
        "eds": "eds",
        "edited-by": "edited by",
        "translated-by": "translated by",
        "volume": "vol.",
        "page": "p.",
        "pages": "pp.",
        "accessed": "accessed",
        "issue": "no.",
        "see": "See",
        # references of archives
        "fonds": "fonds",
        "file": "file",
        "folio": "folio",
        "folios": "folios",
        # and of those with an inventory, as historians of the Soviet Union cite them
        "fond": "f.",
        "opis": "op.",
        "delo": "d.",
        "list": "l.",
        "listy": "ll.",
    },
    "ru": {
        "in": "В кн.:",
        "and": "и",
        "between-makers": ", ",
        "and-others": "и\u00a0др.",
        "ed": "ред.",
        "eds": "ред.",
        "edited-by": "ред.",
        "translated-by": "пер.",
        "volume": "т.",
        "page": "с.",
        "pages": "с.",
        "accessed": "дата обращения:",
        "issue": "№",
        "see": "См.",
        "fonds": "ф.",
        "file": "д.",
        "folio": "л.",
        "folios": "л.",
        "fond": "ф.",
        "opis": "оп.",
        "delo": "д.",
        "list": "л.",
        "listy": "л.",
    },
}

TIED = re.compile(r"(?<=[.№]) | (?=[\dIVXLC]+\b)")


def located(locator: str, language: str) -> str:
    """Return where in a work, in the words of an edition; "p. 12" stays on one line.

    What is no usual abbreviation with a number is left as it is written.
    """
    return TIED.sub("\u00a0", worded(locator, language))

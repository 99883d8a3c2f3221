"""File titles and bodies as catalogues do: an article at the beginning is not looked up.

Source: ISBD and RDA leave nonfiling words to the language; these are the articles of some.
"""

from __future__ import annotations

from toolkit.model.text import Words

ARTICLES: dict[str, tuple[str, ...]] = {
    "de": ("Der ", "Die ", "Das ", "Ein ", "Eine "),
    "en": ("The ", "An ", "A "),
    "es": ("El ", "La ", "Los ", "Las ", "Un ", "Una "),
    "fr": ("Les ", "Le ", "La ", "L’", "L'", "Une ", "Un "),
    "it": ("Il ", "Lo ", "La ", "Gli ", "Le ", "L’", "L'", "Uno ", "Una ", "Un "),
}
"""Language -> how articles are written at the beginning, with what follows them."""


def article(words: Words) -> str:
    """Return the article that `words` begin with, and the space behind it; "" if with none."""
    known = ARTICLES.get(words.language.split("-")[0], ())
    return next((each for each in known if words.words.startswith(each)), "")


def filed(words: Words) -> str:
    """Return `words` as they are filed: "Light at Harrow Point, The"."""
    first = article(words)
    rest = words.words.removeprefix(first)
    return f"{rest[:1].upper()}{rest[1:]}, {first.strip()}" if first and rest else words.words

"""Say the words of the interface in the languages of the books."""

from __future__ import annotations

from toolkit.book.wording import apparatus, claims, objects, places, works
from toolkit.book.wording import interface as frame
from toolkit.model.text import Words

FALLBACK = "en"

PHRASES: dict[str, dict[str, str]] = {
    language: {
        **frame.WORDS[language],
        **apparatus.WORDS[language],
        **claims.WORDS[language],
        **objects.WORDS[language],
        **places.WORDS[language],
        **works.WORDS[language],
    }
    for language in frame.WORDS
}


def phrase(key: str, language: str) -> Words:
    """Return the words for `key` in `language`, in English if there are none.

    A key nobody has worded (a chapter has a title of its own) is "".
    """
    known = interface(language)
    return Words(known, PHRASES[known].get(key, ""))


def interface(language: str) -> str:
    """Return the language in which the interface speaks to readers of `language`."""
    base = language.split("-")[0]
    return base if base in PHRASES else FALLBACK

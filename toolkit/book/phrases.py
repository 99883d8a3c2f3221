"""Say the words of the interface in the languages of the books."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.book.wording import (
    access,
    apparatus,
    backmatter,
    claims,
    objects,
    places,
    plates,
    publication,
    site,
    trade,
    works,
)
from toolkit.book.wording import interface as frame
from toolkit.model.text import Words
from toolkit.model.vocabulary import Sensitivity

FALLBACK = "en"

PHRASES: dict[str, dict[str, str]] = {
    language: {
        **frame.WORDS[language],
        **access.WORDS[language],
        **apparatus.WORDS[language],
        **backmatter.WORDS[language],
        **claims.WORDS[language],
        **objects.WORDS[language],
        **places.WORDS[language],
        **plates.WORDS[language],
        **publication.WORDS[language],
        **works.WORDS[language],
        **site.WORDS[language],
        **trade.WORDS[language],
    }
    for language in frame.WORDS
}


def phrase(key: str, language: str) -> Words:
    """Return the words for `key` in `language`, in English if there are none.

    A key nobody has worded (a chapter has a title of its own) is "".
    """
    known = interface(language)
    return Words(known, PHRASES[known].get(key, ""))


def phrases(keys: Sequence[str], language: str) -> Words:
    """Return several words in one line, as a sentence begins: "Fonds; photograph"."""
    first, *others = (phrase(key, language).words for key in keys)
    line = "; ".join((first, *(f"{word[:1].lower()}{word[1:]}" for word in others)))
    return Words(interface(language), line)


def prepared(about: Sequence[Sensitivity], language: str) -> Words:
    """Return what is told of or shown, in one line: "death, torture and violence"."""
    words = [phrase(f"sensitivity-{one}", language).words for one in about]
    return Words(interface(language), enumerated(words, language) if words else "")


def enumerated(words: Sequence[str], language: str) -> str:
    """Return words as a sentence lists them: "death, torture and violence"."""
    *others, last = words
    both = f" {phrase('and', language).words} "
    return both.join(filter(None, (", ".join(others), last)))


def interface(language: str) -> str:
    """Return the language in which the interface speaks to readers of `language`."""
    base = language.split("-")[0]
    return base if base in PHRASES else FALLBACK

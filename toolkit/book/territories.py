"""Name states and languages in the languages of the editions.

From the Unicode CLDR by way of Babel; states that are gone have no name there, so they have one
here, and so has the one state that CLDR writes in Russian without its ё.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from toolkit.model.text import Words

if TYPE_CHECKING:
    from babel import Locale

FALLBACK = "en"
# ISO 3166-3, but for XX: ICAO 9303-3 (section 5) has XXA for the stateless.
OURS: dict[str, dict[str, str]] = {
    "en": {
        "CS": "Czechoslovakia",
        "DD": "German Democratic Republic",
        "SU": "Soviet Union",
        "XX": "stateless",
        "YU": "Yugoslavia",
    },
    "ru": {
        "CS": "Чехословакия",
        "DD": "ГДР",
        "SU": "СССР",
        "US": "Соединённые Штаты",
        "XX": "без гражданства",
        "YU": "Югославия",
    },
}


# Of states that are gone CLDR knows no languages either.
SPOKEN: dict[str, frozenset[str]] = {
    "CS": frozenset({"cs", "sk"}),
    "DD": frozenset({"de"}),
    "SU": frozenset({"ru"}),
    "YU": frozenset({"hr", "mk", "sl", "sr"}),
}


def spoken_in(code: str) -> frozenset[str]:
    """Return the official languages of a state and its regions; none if they are not known."""
    from babel.languages import get_official_languages

    known = get_official_languages(code, regional=True, de_facto=True)
    return SPOKEN.get(code) or frozenset(tag.split("_")[0] for tag in known)


def territory(code: str, languages: Sequence[str]) -> Words:
    """Return the name of a state in the first of `languages`, else in English, else its code."""
    for tag in (languages[0], FALLBACK):
        ours = OURS.get(tag.split("-")[0], {}).get(code)
        locale = _locale(tag)
        name = ours or (locale.territories.get(code) if locale else None)
        if name:
            return Words(tag, name)
    return Words(languages[0], code)


def languages_in(tags: Iterable[str], languages: Sequence[str]) -> tuple[Words, ...]:
    """Return the names of languages (BCP 47 tags) in the first of `languages`, else in English."""
    return tuple(_language(tag, languages) for tag in tags)


def _language(tag: str, languages: Sequence[str]) -> Words:
    base, *rest = tag.split("-")
    for known in (languages[0], FALLBACK):
        locale = _locale(known)
        name = locale.languages.get(base) if locale else None
        if locale and name:
            more = (locale.scripts.get(part) or locale.territories.get(part) for part in rest)
            told = ", ".join(part for part in more if part)
            return Words(known, f"{name} ({told})" if told else name)
    return Words(languages[0], tag)


@cache
def _locale(tag: str) -> Locale | None:
    """Return what CLDR knows of a language, else of it without its last subtag, else None."""
    # 50 ms: loaded only for a book that names a state or a language.
    from babel import Locale, UnknownLocaleError

    shorter = tag.rpartition("-")[0]
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return _locale(shorter) if shorter else None

"""Choose among the names of a record: by language, by script, by date."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Literal, TypeVar

from toolkit.model.dates import HistoricalDate
from toolkit.model.names import DatedName, Name

Named = TypeVar("Named", Name, DatedName)
Since = Literal["now", "later", "formerly"]

# Names that somebody took or was given: never the name of an entry if there is another.
TAKEN = frozenset({"alias", "pseudonym", "given-by-state"})
# ISO 15924 subtags and the languages, as far as we have fonts, that are not written in Latin.
SCRIPTS = {
    "Latn": "LATIN",
    "Cyrl": "CYRILLIC",
    "Grek": "GREEK",
    "Hebr": "HEBREW",
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), "CYRILLIC"),
    "el": "GREEK",
    "he": "HEBREW",
    "yi": "HEBREW",
}


def script_of(text: str) -> str:
    """Return the script of the first letter of `text`, such as "CYRILLIC"; "" without letters."""
    letter = next((letter for letter in text if letter.isalpha()), None)
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""


def script_of_language(tag: str) -> str:
    """Return the script a language is written in, as its tag says or as is usual."""
    language, *subtags = tag.split("-")
    return next(
        (SCRIPTS[subtag] for subtag in subtags if subtag in SCRIPTS), SCRIPTS.get(language, "LATIN")
    )


def readable(text: str, languages: Sequence[str]) -> bool:
    """Tell whether `text` is in the script of the first of `languages`."""
    return script_of(text) == script_of_language(languages[0])


def written(language: str, text: str) -> str:
    """Return the tag of `text`: `language`, or that language in the letters it stands in.

    Russian in Latin letters is `ru-Latn`. A language in letters it is never written in is no
    transliteration: nobody has said which language that is.
    """
    script = script_of(text)
    if not script or script == script_of_language(language):
        return language
    subtag = next((tag for tag, name in SCRIPTS.items() if name == script), "Zyyy")
    return f"{language.split('-')[0] if subtag == 'Latn' else 'und'}-{subtag}"


def first_in(languages: Sequence[str], ranked: Sequence[Named]) -> Named | None:
    """Return the first of `ranked` in the first of `languages` there is.

    One in the usual script of the language comes before a transliteration.
    """
    for language in languages:
        told = [name for name in ranked if name.lang.split("-")[0] == language.split("-")[0]]
        if told:
            return next((name for name in told if readable(name.text, (language,))), told[0])
    return None


def name_of_person(languages: Sequence[str], names: Sequence[Name], preferred: Name) -> Name:
    """Return the preferred name if readers of this edition can read its script.

    Else a name in one of its languages; one taken or given (a code name), or one that was given
    up, only if no other.
    """
    if readable(preferred.text, languages):
        return preferred
    ranked = sorted(names, key=_standing)
    return first_in(languages, ranked) or preferred


def _standing(name: Name) -> tuple[bool, bool, bool]:
    """Return what sorts the names of a person, the best for an entry first."""
    return name.kind in TAKEN, not name.preferred, name.end is not None


def name_of_entry(languages: Sequence[str], names: Sequence[DatedName]) -> DatedName:
    """Return the name under which a place or body has its entry.

    One that went out of use is not, unless it is preferred or there is no other.
    """
    lasting = [name for name in names if name.preferred or name.end is None] or names
    ranked = sorted(lasting, key=lambda name: not name.preferred)
    return first_in(languages, ranked) or ranked[0]


def name_then(
    languages: Sequence[str], names: Sequence[DatedName], entry: DatedName, day: HistoricalDate
) -> DatedName:
    """Return the dated name in use on `day`, if readers of this edition can read it.

    Else `entry`, which also stays if it was in use itself.
    """
    used = [name for name in names if (name.start or name.end) and name.in_use(day)]
    if entry in used:
        return entry
    legible = [name for name in used if readable(name.text, languages)]
    ranked = sorted(legible, key=lambda name: not name.preferred)
    return first_in(languages, ranked) or next(iter(ranked), entry)


def since(entry: DatedName, day: HistoricalDate, *, gone: bool) -> Since:
    """Say when `entry` is the name of what on `day` had another; `gone` if there is none today."""
    first, last = day.days[0], entry.end.days[1] if entry.end else None
    if first and last and last < first:
        return "formerly"
    return "later" if entry.end or gone else "now"


def beginning(date: HistoricalDate | None) -> HistoricalDate | None:
    """Return the day something began, the day it ended if only that is known, else None.

    Of a long time there may be several names; what is told began under one of them.
    """
    day = date and (date.earliest or date.latest)
    return HistoricalDate(day) if day else None

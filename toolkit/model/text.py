"""Hold human-readable text in several languages, and choose among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

# RFC 5646, section 2.1, without grandfathered and private-use tags.
LANGUAGE_TAG = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
)
MODIFIERS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva"}
"""Scripts as locales of POSIX name them; other modifiers are variants, such as `valencia`."""


# What YAML and editors break lines with. A no-break space is no white space to fold: somebody
# tied two words with it.
WHITE = re.compile("[ \t\n\r\f\v]+")


def tidy(words: str) -> str:
    """Return `words` with runs of white space as one space and none at the ends."""
    return WHITE.sub(" ", words).strip(" ")


RIGHT_TO_LEFT = frozenset(
    {
        *("Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"),
        *("ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"),
    }
)
"""Scripts (ISO 15924) that run from right to left, and languages usually written in one of them.

Source: Unicode CLDR, likely subtags and layout of scripts.
"""


def direction(tag: str) -> Literal["ltr", "rtl"]:
    """Return how a language runs, as the script in its tag says or as is usual."""
    language, *subtags = tag.split("-")
    script = next((subtag for subtag in subtags if len(subtag) == 4 and subtag.isalpha()), "")
    return "rtl" if (script or language) in RIGHT_TO_LEFT else "ltr"


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text in one language (BCP 47 tag)."""

    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Text:
    """The same plain text in one or more languages, in the order of the source."""

    entries: tuple[Words, ...]

    @classmethod
    def parse(cls, value: object) -> Text:
        """Return the text of a language map such as `{"en": "Arrest", "ru": "Арест"}`.

        Raises:
            PydanticCustomError: S010 if it is no map of words, L001 for a tag that is not BCP 47.
        """
        if isinstance(value, Text):
            return value
        if not isinstance(value, dict) or not value:
            raise PydanticCustomError("S010", "must be text, or text by language: {{en: …}}")
        for language, words in value.items():
            check_tag(language)
            if not isinstance(words, str) or not words.strip():
                raise PydanticCustomError("S010", "has no words in '{tag}'", {"tag": language})
        return cls(tuple(Words(tag, tidy(words)) for tag, words in value.items()))

    def choose(self, languages: Sequence[str]) -> Words:
        """Return the words in the first of `languages` there are, else the first words written."""
        return self.exactly(languages) or self.entries[0]

    def exactly(self, languages: Sequence[str]) -> Words | None:
        """Return the words in the first of `languages` there are, else None."""
        found = {entry.language: entry for entry in reversed(self.entries)}
        return next((found[language] for language in languages if language in found), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the tags of the languages, in the order of the source."""
        return tuple(entry.language for entry in self.entries)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> CoreSchema:
        """Let pydantic read a `Text` through `parse`."""
        return core_schema.no_info_plain_validator_function(cls.parse)


def check_tag(tag: object) -> str:
    """Return `tag` if it has the form of a BCP 47 language tag.

    Raises:
        PydanticCustomError: L001 otherwise. Source: RFC 5646, section 2.1.
    """
    if isinstance(tag, str) and LANGUAGE_TAG.fullmatch(tag):
        return tag
    meant = mended(tag) if isinstance(tag, str) else ""
    hint = f"did you mean '{meant}'?" if meant else "a tag is such as en, pt-BR, he, ru-Latn"
    context = {"tag": str(tag), "hint": hint}
    raise PydanticCustomError("L001", "'{tag}' is not a language tag", context)


def mended(tag: str) -> str:
    """Return the tag that a locale of POSIX or a slip in case stands for, "" if there is none.

    `pt_BR.UTF-8` is pt-BR, `sr@latin` is sr-Latn, `RU` is ru. Source: RFC 5646, section 2.1.1.
    """
    locale, _, modifier = tag.strip().replace("_", "-").partition("@")
    first, *rest = locale.partition(".")[0].split("-")
    parts = [first.lower(), *(_cased(part) for part in rest)]
    if modifier:
        parts.insert(1, MODIFIERS.get(modifier.lower(), modifier.lower()))
    found = "-".join(parts)
    return found if LANGUAGE_TAG.fullmatch(found) else ""


def _cased(part: str) -> str:
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()

"""Check language tags and country codes against their registries (codes L006, L007, S025)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.claims import Citizenship
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Image
from toolkit.model.prose import Foreign, Passage, Prose, inlines
from toolkit.model.records import Place
from toolkit.model.text import LANGUAGE_TAG, Text

L006 = Rule(
    "L006",
    "error",
    "A language tag has the right form and names no registered language, script or region.",
    "Look the language up in the IANA Language Subtag Registry; the hint names the usual slips, "
    "such as 'jp' (a country) for 'ja' (the language).",
    scope="value",
)
L007 = Rule(
    "L007",
    "warning",
    "A language tag is no longer used.",
    "Write the tag that the hint names: programs compare tags letter by letter.",
    scope="value",
)
S025 = Rule(
    "S025",
    "error",
    "A code names no country.",
    "Write the two letters of ISO 3166-1: GB, not UK. States that are gone are SU, DD, CS and YU; "
    "XX in a citizenship says that somebody was stateless.",
    scope="value",
)
RULES = (L006, L007, S025)

SLIPS = {
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "il": "he",
    "jp": "ja",
    "sp": "es",
    "ua": "uk",
}
"""Codes of countries that are taken for the languages spoken there, and are no languages."""
OLD = {"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr-Latn"}
"""Language subtags that the registry calls deprecated, and what it prefers."""
GONE = frozenset({"SU", "DD", "CS", "YU"})
"""States that were and are no more, as ISO 3166-3 remembers them."""
STATELESS = "XX"
NO_STATES = frozenset({"EU", "UN", "EZ", "AC", "CP", "DG", "EA", "IC", "TA", "ZZ"})
"""Reserved in ISO 3166-1 for what is no state."""
MEANT = {"EN": "GB", "JA": "JP", "PO": "PL", "SP": "ES", "SW": "SE", "UK": "GB"}
"""What is written for some countries, and their codes."""
TAGGED = ("lang", "language")


def check_tags(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield tags and codes that are in no registry.

    A tag of the exhibition's own languages is told once, where the exhibition names them.
    """
    own = exhibition.front.languages
    for address, tag in _tags(values):
        if tag not in own or address[:2] == ("exhibition", "languages"):
            yield from _judged(tag, address)
    for address, value in values:
        if isinstance(value, Citizenship | Place) and value.country is not None:
            stateless = isinstance(value, Citizenship) and value.country == STATELESS
            if not stateless and not is_country(value.country):
                yield _no_country(value.country, (*address, "country"))


def _tags(values: Values) -> Iterator[tuple[Address, str]]:
    """Yield every language tag of an exhibition with its address."""
    for address, value in values:
        match value:
            case str():
                if address[-1] in TAGGED or address[-2:-1] == ("languages",):
                    yield address, value
            case Text(entries) | Image(pictures=entries):
                for each in entries:
                    yield (*address, each.language), each.language
            case Prose(passages):
                for passage in passages:
                    yield from _in_prose(passage, (*address, passage.language))


def _in_prose(passage: Passage, address: Address) -> Iterator[tuple[Address, str]]:
    yield address, passage.language
    for child in inlines(passage.blocks):
        if isinstance(child, Foreign):
            yield address, child.language


def _judged(tag: str, address: Address) -> Iterator[Finding]:
    if not LANGUAGE_TAG.fullmatch(tag):
        return  # Reading has told of its form (L001).
    first, *rest = tag.split("-")
    if not is_registered(tag):
        meant = "-".join([SLIPS.get(first) or shortest(first), *rest])
        known = meant != tag and is_registered(meant)
        hint = f"did you mean '{meant}'?" if known else "look it up in the IANA registry"
        yield L006.at(address, f"'{tag}' names no registered language, script or region", hint)
    elif first in OLD:
        better = "-".join([OLD[first], *rest])
        yield L007.at(address, f"the tag '{tag}' is no longer used", f"write '{better}'")


@cache
def is_registered(tag: str) -> bool:
    """Tell whether every part of a tag is in the registry as it is written.

    Source: RFC 5646, section 2.2.9 (valid tags).
    """
    # Loads only when sources are checked: 55 ms, half of what 'toolkit --help' takes.
    from langcodes import Language
    from langcodes.tag_parser import LanguageTagError

    try:
        return Language.get(tag, normalize=False).is_valid()
    except LanguageTagError:  # such as a variant that stands twice
        return False


def shortest(language: str) -> str:
    """Return the tag that stands for a language code of three letters: `ru` for `rus`."""
    from langcodes import Language

    return Language.get(language).to_tag()


@cache
def is_country(code: str) -> bool:
    """Tell whether two letters name a state that is or was."""
    from langcodes import Language

    private = code == "AA" or "QM" <= code <= "QZ" or ("XA" <= code <= "XZ" and code != "XK")
    if private or code in NO_STATES:
        return False
    return code in GONE or Language.make(territory=code).is_valid()


def language_and_script(tag: str) -> tuple[str, str]:
    """Return the language that `tag` names, "" if it names a script too, and the script."""
    from langcodes import Language

    found = Language.get(tag, normalize=False)
    if found.script:
        return "", found.script
    language = found.language or ""
    # The likely script of Ancient Greek, taken by number of texts, is that of Cyprus.
    return language, "Grek" if language == "grc" else found.maximize().script or ""


def _no_country(code: str, address: Address) -> Finding:
    meant = MEANT.get(code)
    hint = f"did you mean '{meant}'?" if meant else "two letters of ISO 3166-1, or SU, DD, CS, YU"
    return S025.at(address, f"'{code}' names no country", hint)

"""Decline Russian names by rule, so that they are known again in a sentence."""

from __future__ import annotations

VOWELS = "аеёиоуыэюя"
HARD = ("", "а", "у", "ом", "ем", "ым", "е")
"""What stands behind a masculine name that ends in a consonant, foreign (-ом) or Russian (-ым)."""
SOFT = ("я", "ю", "ем", "ём", "е", "и")
ADJECTIVAL = {
    "ий": ("ий", "ого", "его", "ому", "ему", "им", "ом", "ем"),
    "ый": ("ый", "ого", "ому", "ым", "ом"),
    "ой": ("ой", "ого", "ому", "ым", "им", "ом"),
    "ая": ("ая", "ой", "ую"),
    "яя": ("яя", "ей", "юю"),
}
MENS = ("ов", "ев", "ёв", "ин", "ын")
FIRST = {"а": ("а", "ы", "и", "е", "у", "ой", "ей", "ою"), "я": ("я", "и", "е", "ю", "ей", "ею")}


def is_cyrillic(name: str) -> bool:
    """Tell whether `name` ends in a Cyrillic letter."""
    return "а" <= name[-1:].lower() <= "я" or name[-1:].lower() == "ё"


def forms_of_surname(name: str, *, masculine: bool) -> frozenset[str]:
    """Return a Russian family name in all cases of the singular.

    A woman's that ends in a consonant, and any that ends in another vowel than -а or -я, has one
    form only.
    """
    last, ending = name[-1:], name[-2:]
    if ending in ADJECTIVAL and len(name) > 4:
        return frozenset(name[:-2] + each for each in ADJECTIVAL[ending])
    if last in FIRST:
        return frozenset(name[:-1] + each for each in FIRST[last])
    if last in VOWELS or not masculine:
        return frozenset({name})
    if last in "йь":
        return frozenset({name, *(name[:-1] + each for each in SOFT)})
    return frozenset(name + each for each in HARD)


def forms_of_given_name(name: str) -> frozenset[str]:
    """Return a Russian given name or patronymic in all cases; it may be a man's or a woman's."""
    last = name[-1:]
    if last in FIRST:
        return frozenset(name[:-1] + each for each in FIRST[last])
    if last in "йь":
        return frozenset({name, *(name[:-1] + each for each in SOFT)})
    return frozenset({name}) if last in VOWELS else frozenset(name + each for each in HARD)


def is_masculine(family: str, given: str, patronymic: str = "") -> bool | None:
    """Tell whether a Russian name is a man's by how it ends; None where it does not tell."""
    if patronymic:
        return patronymic.endswith("ич")
    if family.endswith(MENS):  # a woman's would end in -а
        return True
    first = given.split()[0].rstrip(".") if given else ""
    if not first or first[-1] == "ь":
        return None
    return first[-1] not in VOWELS

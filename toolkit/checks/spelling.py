"""Find words that are spelt otherwise than the house spells; only those that are never right."""

from __future__ import annotations

import re
from collections.abc import Iterator

Found = Iterator[tuple[int, int, str]]
"""Where a word begins and ends, and how it should be written."""

# British -> American, the beginnings of words; -ize is good in both (New Hart's Rules, 21.1).
_STEMS = {
    "armour": "armor",
    "behaviour": "behavior",
    "colour": "color",
    "endeavour": "endeavor",
    "favour": "favor",
    "harbour": "harbor",
    "honour": "honor",
    "humour": "humor",
    "labour": "labor",
    "neighbour": "neighbor",
    "rumour": "rumor",
    "centre": "center",
    "theatre": "theater",
    "cancelled": "canceled",
    "counsellor": "counselor",
    "labelled": "labeled",
    "traveller": "traveler",
    "travelled": "traveled",
    "travelling": "traveling",
    "analyse": "analyze",
    "paralyse": "paralyze",
    "defence": "defense",
    "offence": "offense",
    "grey": "gray",
    "jewellery": "jewelry",
    "sceptic": "skeptic",
    "skilful": "skillful",
}
# American words go on with these alone: laborious and coloration are good in both.
_ENDINGS = "|s|ed|ing|er|ers|able|ably|hood|hoods|d|r|rs|ly|less|ful|ite|ites|al|ism|ish"
_OTHERS = {
    "en-GB": {american: british for british, american in _STEMS.items()},
    "en-US": _STEMS,
}
_PATTERNS = {
    variant: re.compile(rf"(?<![\w’-])({'|'.join(others)})(?:{_ENDINGS})(?![\w])")
    for variant, others in _OTHERS.items()
}
_E_FOR_YO = {
    "ее": "её",
    "нее": "неё",
    "еще": "ещё",
    "мое": "моё",
    "твое": "твоё",
    "свое": "своё",
    "чье": "чьё",
    "все-таки": "всё-таки",
    "причем": "причём",
    "вперед": "вперёд",
    "трех": "трёх",
    "четырех": "четырёх",
    "ребенок": "ребёнок",
    "идет": "идёт",
    "пришел": "пришёл",
    "ушел": "ушёл",
    "нашел": "нашёл",
    "перешел": "перешёл",
    "произошел": "произошёл",
    "живет": "живёт",
    "дает": "даёт",
    "ведет": "ведёт",
    "объем": "объём",
    "подъем": "подъём",
    "отчет": "отчёт",
    "расчет": "расчёт",
    "учет": "учёт",
    "самолет": "самолёт",
    "актер": "актёр",
    "шофер": "шофёр",
    "партнер": "партнёр",
    "черный": "чёрный",
    "тяжелый": "тяжёлый",
    "хрущев": "хрущёв",
    "горбачев": "горбачёв",
    "осужден": "осуждён",
    "освобожден": "освобождён",
    "приговорен": "приговорён",
    "заключен": "заключён",
    "переведен": "переведён",
    "награжден": "награждён",
    "рожденный": "рождённый",
}
_E_STEMS = {
    "заключенн": "заключённ",
    "осужденн": "осуждённ",
    "освобожденн": "освобождённ",
    "приговоренн": "приговорённ",
    "переведенн": "переведённ",
}
_WITHOUT_YO = re.compile(
    rf"(?<![\w-])(?:({'|'.join(_E_FOR_YO)})(?![\w-])|({'|'.join(_E_STEMS)})(?=\w+))", re.IGNORECASE
)


def of_other_variant(text: str, variant: str) -> Found:
    """Yield the words that `variant` (en-GB or en-US) spells otherwise.

    Words with a capital are left: they may be of a name, such as the Center's own.
    """
    others = _OTHERS.get(variant, {})
    pattern = _PATTERNS.get(variant)
    for match in pattern.finditer(text) if pattern else ():
        yield match.start(), match.end(), others[match[1]] + match.group()[len(match[1]) :]


def without_yo(text: str) -> Found:
    """Yield the words with е that can only be read with ё."""
    for match in _WITHOUT_YO.finditer(text):
        word = match[1] or match[2]
        instead = (_E_FOR_YO if match[1] else _E_STEMS)[word.lower()]
        yield match.start(), match.end(), _like(word, instead)


def _like(word: str, instead: str) -> str:
    """Return `instead` with capitals where `word` has them."""
    pairs = zip(word, instead, strict=True)
    return "".join(new.upper() if old.isupper() else new for old, new in pairs)

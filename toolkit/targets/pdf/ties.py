"""Tie what no line may part: initials and a name, a day and its month, a number and its unit.

Authors tie much of it themselves, and the house's checks ask for it (L026, L027). What they left
apart is tied for the printed page alone; each space becomes one of another kind, so that the page
map counts the same characters, and the texts of the e-book stay as they are written.

Sources: Мильчин, Чельцова, Справочник издателя и автора (2014), 4.4 and 6.1; New Hart's Rules, 2.5.
"""

from __future__ import annotations

import re
from functools import cache

from toolkit.model.dateforms import TIE

_MONTHS = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
    "ru": "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря",
}
_UNITS = {
    "en": r"km|kg|mm|cm|m|g|per cent|million|years?\b|roubles?\b",
    "ru": r"км|кг|мм|см|м|г|тыс\.|млн|млрд|руб\.|чел\.|год\w*|гг?\.|вв?\.|лет\b|века?\b|экз\.",
}
_BEFORE_NUMBERS = {
    "en": r"c|ca|p|pp|fol|fols|vol|vols|no|nos|No|Nos|ch|art|arts|sect|para|d|b|fl",
    "ru": r"с|стр|т|тт|кн|ч|гл|ст|п|пп|л|лл|оп|д|ф|кв|разд|вып|ок|род|ум|рис|табл",
}
_BEFORE_NAMES = {
    "en": r"Mr|Mrs|Ms|Dr|St|Mr\.|Mrs\.|Ms\.|Dr\.|St\.|Prof\.|Gen\.|Col\.|Capt\.|Lt\.|Maj\.|Rev\.",
    "ru": r"г\.|гор\.|ул\.|пос\.|с\.|д\.|им\.|о\.|р\.|проф\.|акад\.|ген\.|полк\.|св\.|тов\.",
}
_COMMON = (
    # И. О. Фамилия, J. R. Smith, and T. Wolfe
    r"(?<=\b[A-ZА-ЯЁÄÖÜÁÉÍÓÚŁŚŻČŠŽ]\.) (?=[A-ZА-ЯЁÄÖÜÁÉÍÓÚŁŚŻČŠŽ])",
    r"(?<=[№§]) (?=[\dIVXLC])",
    r"(?<=\d) (?=\d{3}\b)",
    r"(?<=\d) (?=[%‰°])",
    # Louis XVI; of one letter it may be another word.
    r"(?<=[a-zа-яё]) (?=[IVX]{2,}\b)",
    # No line begins with a dash.
    r"(?<=\S) (?=[—–] )",
)
_OWN = {
    "en": (),
    "ru": (
        r"(?<=\bт\.) (?=[екдпчо]\.)|(?<=\bи) (?=(?:др|пр|т)\.)",
        r"(?<=\bдо) (?=н\. э)|(?<=\bн\.) (?=э\.)",
        r"(?<=[IVXХ]) (?=(?:век|съезд|в\.|вв\.))",
        # A word of one letter that begins a sentence does not end a line.
        r"(?:(?<=[.!?…] [ВКСОУИАЯ])|(?<=^[ВКСОУИАЯ])) (?=\w)",
        r"(?<=\w) (?=(?:бы|б|ли|ль|же|ж)\b)",
    ),
}


def tied(text: str, language: str) -> str:
    """Return `text`, which is in `language`, with the spaces tied that no line may end at."""
    return _pattern(language.split("-")[0]).sub(TIE, text) if " " in text else text


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """Return what finds the spaces to be tied in a language; of most only what all share."""
    if language not in _MONTHS:
        return re.compile("|".join(_COMMON))
    numbered = "|".join(
        rf"(?<=\b{word}\.) (?=[\d\[]|[IVXLC]+\b)" for word in _BEFORE_NUMBERS[language].split("|")
    )
    named = "|".join(
        rf"(?<=\b{word}) (?=[A-ZА-ЯЁ«„])" for word in _BEFORE_NAMES[language].split("|")
    )
    days = rf"(?<=\d) (?=(?:{_MONTHS[language]}|{_UNITS[language]})(?:\W|$))"
    return re.compile("|".join((*_COMMON, numbered, named, days, *_OWN[language])))

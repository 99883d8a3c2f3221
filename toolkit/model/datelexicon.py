"""Hold the words by which people write dates in six languages: months, "about", "not before".

All in small letters, as `datehints` reads them. A full stop behind a word is never written here.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Literal

from toolkit.model.datetongues import TONGUES

Relation = Literal["since", "until", "after", "before"]

UNKNOWN = frozenset(
    (
        *("unknown", "date unknown", "not known", "undated", "no date", "n.d", "n. d", "nd", "s.d"),
        *("?", "??", "????", "-", "–", "—", "...", "n/a", "none", "null", "tbd"),
        *("unbekannt", "undatiert", "ohne datum", "ohne jahr", "o.j", "o. j", "o.d", "o. d"),
        *("неизвестно", "неизвестен", "неизвестна", "дата неизвестна", "не известно", "не указано"),
        *("без даты", "без года", "б.г", "б. г", "б.д", "б. д", "нет данных", "нет"),
        *("inconnu", "inconnue", "date inconnue", "sans date", "non daté", "s. d"),
        *("nieznany", "nieznana", "nieznane", "data nieznana", "bez daty", "brak daty", "b.d"),
        *("b. d", "b.r", "b. r", "brak danych"),
        *("לא ידוע", "לא ידועה", "ללא תאריך", "תאריך לא ידוע", "אין תאריך"),
    )
)
CIRCA = (
    *("c", "ca", "circa", "cca", "about", "around", "approximately", "approx", "abt"),
    *("um", "etwa", "ungefähr", "gegen", "zirka", "около", "ок", "примерно", "приблизительно"),
    *("прибл", "vers", "environ", "env", "około", "ok", "mniej więcej", "w przybliżeniu"),
    *("בערך", "לערך", "בסביבות", "סביב"),
)
PERHAPS = (
    *("probably", "perhaps", "possibly", "maybe", "likely", "presumably", "prob"),
    *("wahrscheinlich", "vermutlich", "vielleicht", "möglicherweise", "wohl"),
    *("вероятно", "предположительно", "возможно", "видимо", "по-видимому", "может быть"),
    *("probablement", "peut-être", "sans doute", "prawdopodobnie", "być może", "zapewne"),
    *("przypuszczalnie", "כנראה", "אולי", "ככל הנראה"),
)
CIRCA_BEHIND = r"\s\(?(?:ca|circa|approx|approximately|ок|прибл|env|ok|etwa)\.?\)?$"
PERHAPS_BEHIND = r"\s?\(?\?\)?$|\s\((?:probably|perhaps|вероятно|wohl)\)$"
RELATIONS: dict[Relation, tuple[str, ...]] = {
    "after": (
        *("after", "not before", "no earlier than", "not earlier than", "post"),
        *("nach", "nicht vor", "frühestens", "после", "не ранее", "не раньше", "позднее"),
        *("après", "pas avant", "au plus tôt", "po", "nie przed", "nie wcześniej niż"),
        *("אחרי", "לאחר", "לא לפני"),
    ),
    "before": (
        *("before", "by", "not after", "no later than", "not later than", "ante", "pre"),
        *("vor", "nicht nach", "spätestens", "до", "ранее", "не позднее", "не позже", "перед"),
        *("avant", "pas après", "au plus tard", "przed", "nie po", "nie później niż"),
        *("לפני", "לא אחרי", "לא יאוחר מ"),
    ),
    "since": (
        *(
            "since",
            "from",
            "seit",
            "ab",
            "с",
            "со",
            "начиная с",
            "depuis",
            "à partir de",
            "à partir d’",
        ),
        *("à partir du", "à partir des", "dès", "od", "począwszy od", "מאז", "החל מ", "החל ב"),
    ),
    "until": (
        *("until", "till", "up to", "bis", "bis zum", "по", "вплоть до", "jusqu’en", "jusqu’à"),
        *("jusqu’au", "jusqu’aux", "do", "aż do", "עד"),
    ),
}
OPEN: dict[Relation, str] = {
    "since": "{}/..",
    "until": "../{}",
    "after": "[{}..]",
    "before": "[..{}]",
}
BEHIND: dict[Relation, tuple[str, ...]] = {
    "after": tuple(tongue.or_later.removeprefix("{} ") for tongue in TONGUES.values()),
    "before": tuple(tongue.or_earlier.removeprefix("{} ") for tongue in TONGUES.values()),
    "since": ("onwards", "onward", "ואילך"),
    "until": (),
}
BETWEEN = (
    r"(?:between|betw)\s(?P<start>.+?)\s(?:and|&)\s(?P<end>.+)",
    r"zwischen\s(?P<start>.+?)\sund\s(?P<end>.+)",
    r"между\s(?P<start>.+?)\sи\s(?P<end>.+)",
    r"entre\s(?P<start>.+?)\set\s(?P<end>.+)",
    r"(?:po)?między\s(?P<start>.+?)\s(?:a|i)\s(?P<end>.+)",
    r"בין\s(?P<start>.+?)\s(?:ל-?|ו-?)(?P<end>.+)",
)
FROM_TO = (
    r"(?:from\s)?(?P<start>.+?)\s(?:to|until|till)\s(?P<end>.+)",
    r"(?:von\s|vom\s)?(?P<start>.+?)\sbis\s(?:zum\s)?(?P<end>.+)",
    r"(?:с\s|от\s)(?P<start>.+?)\s(?:по|до)\s(?P<end>.+)",
    r"(?:de\s|du\s|d’)(?P<start>.+?)\s(?:à|au)\s(?P<end>.+)",
    r"od\s(?P<start>.+?)\sdo\s(?P<end>.+)",
    r"מ-?(?P<start>.+?)\sעד\s(?P<end>.+)",
)
OR = r"\s(?:or|oder|или|ou|lub|albo|או)\s"
AND = r"\s(?:and|&|und|и|et|i|oraz)\s|\sו-?(?=[\dא-ת])"
CENTURY = (
    r"(?P<number>\d{1,2}|[ivx]+)(?:st|nd|rd|th|\.|e|ème|-й|-ый|-го|-е)?\s?"
    r"(?:century|cent|c|jahrhundert|jahrhunderts|jh|век|века|веке|в|вв|siècle|s|wiek|wieku|w)",
    r"המאה\sה-?(?P<number>\d{1,2})",
)
DECADE = (
    r"(?:the\s)?(?P<year>\d{3}0)(?:’?s|-е|-х|-ых|er|ern)(?:\s(?:jahre|jahren|годы|годов|гг))?",
    r"(?:les\s)?années\s(?P<year>\d{3}0)(?:-\d{4})?",
    r"(?:lata|latach|lat)\s(?P<year>\d{3}0)(?:[-\u2013](?:te|tych|\d{4}))?",
    r"שנות\sה-?(?P<year>\d{3}0)",
    r"(?P<short>\d0)-?(?:е|х)\s(?:годы|годов|гг|г)\s(?P<century>\d{1,2}|[ivx]+)\s(?:века|в)",
    r"lata\s(?P<short>\d0)\.?\s(?P<century>\d{1,2}|[ivx]+)\s(?:wieku|w)",
    r"שנות\sה-?(?P<short>\d0)\sשל\sהמאה\sה-?(?P<century>\d{1,2})",
)
BEFORE_CHRIST = (
    r"\s?(?:b\.?\s?c\.?(?:\s?e)?|v\.?\s?chr|v\.?\s?u\.?\s?z|до\s(?:н\.?\s?э|нашей\sэры|р\.?\s?х)"
    r"|av(?:ant)?\.?\s?j\.?-?\s?c|p\.?\s?n\.?\s?e|לפנה[״\"]ס|לפני\sהספירה)"
)
AFTER_CHRIST = r"(?:\ba\.?d\.?\s)|\s(?:a\.?d|c\.?e|n\.?\s?chr|н\.?\s?э|n\.?\s?e)$"
_OLD = (
    r"old style|o\.?\s?s|alten stils|alter stil|a\.\s?st|julianisch|julian"
    r"|ancien style|vieux style|v\.\s?s|a\.\s?s|calendrier julien|julien"
    r"|starego stylu|st\.\s?st|według kalendarza juliańskiego|kalendarz juliański"
    r"|по старому стилю|старого стиля|ст\.\s?ст|לפי הלוח היוליאני"
)
# "Jul" alone is a month.
OLD_STYLE = rf"\s?\((?:{_OLD}|jul)\.?\)|\s?\b(?:{_OLD})\b\.?"
NEW_STYLE = (
    r"\s?\b(?:new style|n\.?\s?s|neuen stils|n\.\s?st|nouveau style|nowego stylu|n\.\s?st"
    r"|по новому стилю|нового стиля|н\.\s?ст)\b\.?"
)
YEAR_WORDS = (
    r"^(?:in|im|im jahr|im jahre|am|dem|den|der|die|zum|anno|the|the year|year|en|en l’an|l’an"
    r"|le|les|du|au|w|dnia"
    r"|w roku|roku|rok|в|в году|год|בשנת|שנת)\s(?=\D*\d)"
    r"|(?<=\d)\s?(?:год|года|году|годом|годы|годами|гг|г|roku|rok|r)\.?$"
)
ORDINAL = r"(?<=\d)(?:st|nd|rd|th|-го|-е|er|\.)?(?:\s(?:of|de|d’))?(?=\s)"
ROMAN = {"i": 1, "v": 5, "x": 10}
_SEASON_WORDS = {"fall": 23, "frühling": 21, "spätsommer": 22}


def roman(number: str) -> int:
    """Return the value of digits or Roman numerals, 0 if they are neither."""
    if number.isdecimal():
        return int(number)
    values = [ROMAN.get(letter, 0) for letter in number]
    following = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, following, strict=True)
    )


@cache
def months() -> dict[str, int]:
    """Return every name of a month in every case, and what is short for one month only."""
    full: dict[str, int] = {"jänner": 1, "feber": 2, "märz": 3, "maerz": 3, "sept": 9, "мaй": 5}
    for tongue in TONGUES.values():
        for names in (tongue.months_of_day, tongue.plain.months, tongue.between.months):
            full |= {_small(name): number for number, name in enumerate(names, 1)}
    full |= {_unaccented(name): number for name, number in full.items()}
    short: dict[str, set[int]] = {}
    for name, number in full.items():
        for length in (3, 4):
            short.setdefault(name[:length], set()).add(number)
    clear = {name: numbers.pop() for name, numbers in short.items() if len(numbers) == 1}
    return clear | full


@cache
def seasons() -> dict[str, int]:
    """Return every name of a season in every case, with its code (21 to 24)."""
    known = dict(_SEASON_WORDS)
    for tongue in TONGUES.values():
        for forms in (tongue.plain, tongue.about, tongue.between):
            for code, name in enumerate(forms.seasons, 21):
                known[_small(name).split()[-1].removeprefix("l’")] = code
    # "Lata 1930" are the thirties, not the summer.
    del known["lata"]
    return known


def _small(name: str) -> str:
    return unicodedata.normalize("NFC", name).lower()


def _unaccented(name: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter)
    ).replace("ł", "l")

"""Read one date of digits or words as EDTF: `17.07.1947`, `19 May [1811]`, `около 1947`.

What comes in is in small letters, its spaces single. "" goes out where nothing was understood;
what is understood may still be no date (31 April).
"""

from __future__ import annotations

import re
from functools import cache

from toolkit.model import datelexicon as lexicon

DASH = r"\s?[\u2012-\u2015\u2212]\s?|\s-\s"
_SUPPLIED_YEAR = r"(?P<day>.+?) \[(?P<circa>\D*?)(?P<year>\d{4})(?P<doubt>\??)\]"


@cache
def leading(words: tuple[str, ...]) -> str:
    """Return the pattern of one of `words` before a date."""
    longest_first = sorted(words, key=len, reverse=True)
    said = "|".join(map(re.escape, longest_first))
    # A Hebrew preposition, and l’ and d’, are tied to what follows.
    return rf"(?:{said})(?:\.\s?|\s|-?(?=\d)|(?<=[בלמ’]))"


def moment(said: str) -> str:
    """Return one date with its marks."""
    said, marks = doubts(said.strip(" ,;"))
    supplied = re.fullmatch(_SUPPLIED_YEAR, said)
    if supplied:
        # Only the year is the cataloguer's: the source has day and month.
        whole = plain(f"{supplied['day']} {supplied['year']}")
        about = re.fullmatch(leading(lexicon.CIRCA), supplied["circa"]) is not None
        mark = _mark(about=about, perhaps=bool(supplied["doubt"]))
        return f"{whole[:4]}{mark}{whole[4:]}" if len(whole) > 4 else ""
    if said.startswith("[") and said.endswith("]"):
        return marked(moment(said[1:-1]), marks)
    return marked(plain(said.replace("[", "").replace("]", "")), marks)


def doubts(said: str) -> tuple[str, str]:
    """Return what is left of `said` without "about" and "perhaps", and ?, ~ or % for these."""
    about = rf"^{leading(lexicon.CIRCA)}|{lexicon.CIRCA_BEHIND}"
    perhaps = rf"^{leading(lexicon.PERHAPS)}|{lexicon.PERHAPS_BEHIND}"
    found = {about: False, perhaps: False}
    for pattern in (about, perhaps) * 2:
        match = re.search(pattern, said)
        if match and match[0] != said:
            found[pattern] = True
            said = said[: match.start()] + said[match.end() :]
    return said.strip(), _mark(about=found[about], perhaps=found[perhaps])


def _mark(*, about: bool, perhaps: bool) -> str:
    return "%" if about and perhaps else "~" if about else "?" if perhaps else ""


def marked(edtf: str, marks: str) -> str:
    """Return a date with marks added to those it has."""
    if not edtf or not marks:
        return edtf
    if edtf[-1] in "?~%":
        return edtf if edtf[-1] == marks else f"{edtf[:-1]}%"
    return edtf + marks


def plain(said: str) -> str:
    """Return one date without marks."""
    if early := _before_christ(said):
        return early
    said = re.sub(lexicon.YEAR_WORDS, "", re.sub(lexicon.AFTER_CHRIST, "", said).strip()).strip(
        " ."
    )
    for read in (_edtf, _numbers, _named_day, _season, _decade, _century):
        edtf = read(said)
        if edtf:
            return edtf
    return ""


def _edtf(said: str) -> str:
    """Return a date of digits, with x, u or a hyphen for a digit unknown."""
    if re.fullmatch(r"-?[\dx]{4}(?:-[\dx]{2}){0,2}", said):
        return said.upper()
    vague = re.fullmatch(r"(\d{3}[u-]|\d{2}(?:uu|--))", said)
    return re.sub(r"[u-]", "X", said) if vague else ""


def _numbers(said: str) -> str:
    """Return 17.07.1947, 17.VII.1947, 7/17/1947, 1947.7.17, 1947/7 in the order of ISO 8601."""
    tail = re.fullmatch(r"(\d{1,2})[-./ ]\s?(\d{1,2}|[ivx]+)[-./ ]\s?(\d{4})", said)
    if tail:
        day, month = int(tail[1]), lexicon.roman(tail[2])
        if month > 12 >= day:
            day, month = month, day
        return f"{tail[3]}-{month:02}-{day:02}"
    head = re.fullmatch(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?", said)
    if head:
        return "-".join((head[1], *(f"{int(part):02}" for part in head.groups()[1:] if part)))
    basic = re.fullmatch(r"((?:1\d|20)\d\d)(0\d|1[0-2])([0-3]\d)", said)
    if basic:
        return "-".join(basic.groups())
    month_year = re.fullmatch(r"(\d{1,2})[./](\d{4})", said)
    return f"{month_year[2]}-{int(month_year[1]):02}" if month_year else ""


_NAMED_DAYS = (
    r"(?:(?P<day>\d{1,2})[\s-])?(?P<name>[^\W\d_]+)[,.]?[\s-](?P<year>\d{4})",
    r"(?P<name>[^\W\d_]+)\.? (?P<day>\d{1,2}),? (?P<year>\d{4})",
    r"(?P<year>\d{4}),? (?P<name>[^\W\d_]+)\.?(?: (?P<day>\d{1,2}))?",
)


def _named_day(said: str) -> str:
    """Return a day or month with its month in words."""
    said = re.sub(lexicon.ORDINAL, "", said)
    for pattern in _NAMED_DAYS:
        match = re.fullmatch(pattern, said)
        month = lexicon.months().get(match["name"]) if match else None
        if match and month:
            day = f"-{int(match['day']):02}" if match["day"] else ""
            return f"{match['year']}-{month:02}{day}"
    return ""


def _season(said: str) -> str:
    match = re.fullmatch(
        r"(?:l’|ב)?([^\W\d_]+)(?: of| de)? (\d{4})(?:[-/\u2013](?:\d{2}|\d{4}))?", said
    )
    code = lexicon.seasons().get(match[1]) if match else None
    return f"{match[2]}-{code}" if match and code else ""


def _before_christ(said: str) -> str:
    match = re.fullmatch(rf"(\d{{1,4}})(?:{lexicon.BEFORE_CHRIST})\.?", said)
    # EDTF has a year 0, which is 1 BC.
    if match and int(match[1]) > 0:
        year = 1 - int(match[1])
        return f"-{-year:04}" if year else "0000"
    negative = re.fullmatch(r"[-\u2212](\d{1,3})", said)
    return f"-{int(negative[1]):04}" if negative and int(negative[1]) else ""


def _decade(said: str) -> str:
    for pattern in lexicon.DECADE:
        match = re.fullmatch(pattern, said)
        if match:
            found = match.groupdict()
            if found.get("year"):
                return f"{found['year'][:3]}X"
            century = lexicon.roman(found["century"])
            return f"{century - 1:02}{found['short'][0]}X" if century else ""
    return ""


def _century(said: str) -> str:
    for pattern in lexicon.CENTURY:
        match = re.fullmatch(pattern, said)
        if match:
            century = lexicon.roman(match["number"])
            return f"{century - 1:02}XX" if 0 < century <= 100 else ""
    return ""

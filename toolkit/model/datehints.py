"""Guess the EDTF behind a date as people write it: `17.07.1947`, `c. 1947`, `17 July 1947`."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Beginnings long enough to tell months apart in English, German and Russian.
MONTHS = (
    ("jan", "янв", "jän"),
    ("feb", "фев"),
    ("mar", "мар", "mär"),
    ("apr", "апр"),
    ("may", "мая", "май", "mai"),
    ("jun", "июн"),
    ("jul", "июл"),
    ("aug", "авг"),
    ("sep", "сен"),
    ("oct", "окт", "okt"),
    ("nov", "ноя"),
    ("dec", "дек", "dez"),
)
CIRCA = re.compile(r"(?:c|ca|circa|cca|about|around|um|около|ок|примерно)(?:\.\s*|\s+|(?=\d))")
SINCE = re.compile(r"(?:since|from|seit|ab|с)\s+")
AFTER = re.compile(r"(?:after|not before|nach|после)\s+")
UNTIL = re.compile(r"(?:until|till|bis)\s+")
BEFORE = re.compile(r"(?:before|by|not after|vor|до|ранее)\s+")
OPEN = ((SINCE, "{}/.."), (UNTIL, "../{}"), (AFTER, "[{}..]"), (BEFORE, "[..{}]"))
DASH = re.compile(r"\s*[\u2012-\u2015\u2212]\s*")
BETWEEN = re.compile(r"(?:between|zwischen|между)\s+(.+?)\s+(?:and|und|и)\s+(.+)")


def candidates(value: str) -> Iterator[str]:
    """Yield what `value` may have meant in EDTF, the likeliest first; some may not be dates."""
    said = " ".join(value.split()).lower().rstrip(".").removesuffix(" г")
    between = BETWEEN.fullmatch(said)
    if between:
        yield f"[{_simple(between[1])}..{_simple(between[2])}]"
    if CIRCA.match(said):
        yield f"{_simple(CIRCA.sub('', said, count=1))}~"
    for pattern, form in OPEN:
        if pattern.match(said):
            yield form.format(_simple(pattern.sub("", said, count=1)))
    if DASH.search(said):
        start, end = DASH.split(said, maxsplit=1)
        yield f"{_simple(start)}/{_simple(end)}"
    if re.fullmatch(r"\d{4}\s?-\s?(\d{4})?", said):
        start, _, end = said.partition("-")
        yield f"{start.strip()}/{end.strip() or '..'}"
    if re.fullmatch(r"\d{3}0s|\d{3}0-е", said):
        yield f"{said[:3]}X"
    if re.fullmatch(r"[^/]+/[^/]+", said):
        start, end = said.split("/")
        yield f"{end}/{start}"
    turned = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", said)
    if turned:
        yield f"{turned[1]}-{turned[3]}-{turned[2]}"
    yield _simple(said)
    yield said.replace(" ", "").upper()


def _simple(said: str) -> str:
    """Return one date of digits or words as ISO 8601, or `said` itself."""
    said = said.strip(" .")
    doubt = "?" if said.endswith("?") else ""
    said = said.rstrip(" ?")
    numbers = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", said)
    if numbers:
        return f"{numbers[3]}-{int(numbers[2]):02}-{int(numbers[1]):02}{doubt}"
    short = re.fullmatch(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?", said)
    if short:
        return (
            "-".join((short[1], *(f"{int(part):02}" for part in short.groups()[1:] if part)))
            + doubt
        )
    words = re.fullmatch(r"(?:(\d{1,2})\.?\s+)?([^\W\d_]+)\.?(?:\s+(\d{1,2}),)?\s+(\d{4})", said)
    if words:
        month = _month(words[2])
        day = words[1] or words[3]
        if month:
            return f"{words[4]}-{month:02}" + (f"-{int(day):02}" if day else "") + doubt
    return said + doubt


def _month(word: str) -> int:
    for number, beginnings in enumerate(MONTHS, 1):
        if word.startswith(beginnings):
            return number
    return 0

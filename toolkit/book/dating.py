"""Write dates in words: EDTF level 0 and what is common of level 1 and 2.

What it cannot word it prints as written, which is still true.
"""

from __future__ import annotations

import re

from toolkit.book.phrases import MONTHS, PHRASES, interface
from toolkit.model.dates import HistoricalDate

DAY = re.compile(r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<doubt>[?~%]?)")
DECADE = re.compile(r"(\d{3})X")


def dated(date: HistoricalDate, language: str) -> str:
    """Return `date` in words: "17 January 1945", "c. 1947?", "1944–1945", "before 1942"."""
    known = interface(language)
    edtf = date.edtf
    if edtf.startswith("["):
        return _one_of(edtf[1:-1], known)
    if "/" in edtf:
        start, end = edtf.split("/", 1)
        return f"{_open(start, known)}–{_open(end, known)}"
    return _single(edtf, known)


def year_of(date: HistoricalDate, language: str) -> str:
    """Return the year alone, with its doubt, as a lifespan prints it."""
    found = DAY.fullmatch(date.edtf)
    return found["year"] + found["doubt"].replace("~", "?") if found else dated(date, language)


def _open(edtf: str, language: str) -> str:
    return "" if edtf in ("", "..") else _single(edtf, language)


def _one_of(inside: str, language: str) -> str:
    words = PHRASES[language]
    if inside.startswith(".."):
        return f"{words['before']} {_single(inside[2:], language)}"
    if inside.endswith(".."):
        return f"{words['after']} {_single(inside[:-2], language)}"
    return f" {words['or']} ".join(_single(part.strip(), language) for part in inside.split(","))


def _single(edtf: str, language: str) -> str:
    words = PHRASES[language]
    if decade := DECADE.fullmatch(edtf):
        return f"{decade[1]}0{words['s']}"
    found = DAY.fullmatch(edtf)
    if not found:
        return edtf
    text = found["year"]
    if found["month"] and found["month"] != "00" and int(found["month"]) <= 12:
        text = f"{MONTHS[language][int(found['month']) - 1]} {text}"
    if found["day"]:
        text = f"{int(found['day'])}\u00a0{text}"
    circa = f"{words['circa']}\u00a0" if found["doubt"] in ("~", "%") else ""
    return f"{circa}{text}{'?' if found['doubt'] in ('?', '%') else ''}"

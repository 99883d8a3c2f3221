"""Turn what a cell holds into the text that was meant, or say what a spreadsheet did to it.

Spreadsheets make dates of numbers, numbers of dates and truth values of words. What can be told for
certain is mended, with a warning; what cannot is refused.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from toolkit.model.fields import Choice, Simple
from toolkit.sources.tables.columns import Column
from toolkit.sources.tables.grid import Clock, Content, Day, Fault, NoResult, Number, Table, Truth

LAST_YEAR = 2100
"""In a column of dates, a number above this is no year but the number of a day."""
LAST_DAY = 2_958_465
"""The number of 31 December 9999."""
EXACT = 10**15
"""From here on, spreadsheets do not keep all digits of a number."""
LENGTHS = {"isni": 16, "isbn": 10}
"""How many digits these have: a spreadsheet drops zeros at the beginning. Longer ISBN have none."""
ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00(?::00(?:\.0+)?)?")
WHOLE = re.compile(r"(-?\d+)\.0+")
DECIMAL_COMMA = re.compile(r"[+-]?\d+,(\d{1,2}|\d{4,})")
# What Excel writes into CSV files, in English and in Russian; many marks mean a narrow column.
FAULT = re.compile(
    r"#(REF!|N/A|NAME\?|DIV/0!|VALUE!|NULL!|NUM!|ССЫЛКА!|Н/Д|ИМЯ\?|ДЕЛ/0!|ЗНАЧ!|ПУСТО!|ЧИСЛО!)"
    r"|#{3,}|Err:5\d\d"
)


@dataclass(frozen=True, slots=True)
class Mended:
    """The text of a cell, and the code of what is to be said of it, with what it was."""

    text: str
    code: str = ""
    was: str = ""


def mend(content: Content, column: Column, table: Table) -> Mended:
    """Return the text that `content` means in `column`; "" and a code if nobody can tell."""
    match content:
        case str():
            return _written(content, column, table)
        case Number():
            return (
                _date_number(content, column, table) if column.is_date else _number(content, column)
            )
        case Day():
            return _day(content, column)
        case Clock() if column.is_date:
            return Mended("", "S075", f"the time {content.shown}")
        case Clock():
            return Mended(content.shown, "S076", "a time")
        case Truth():
            return _truth(content, column)
        case Fault():
            return Mended("", "S077", content.shown)
        case NoResult():
            return Mended("", "S078")


def _written(text: str, column: Column, table: Table) -> Mended:
    """Return what was typed, or what a program made text of."""
    if not text.strip():
        return Mended("")
    if not _keeps_space(column):
        text = text.strip()
    if FAULT.fullmatch(text):
        return Mended("", "S077", text)
    return _date_text(text, table) if column.is_date else _text(text, column)


def _keeps_space(column: Column) -> bool:
    """Tell whether spaces and line breaks around a text are kept: they are in Markdown."""
    return isinstance(column.form, Simple) and column.form.form == "prose"


def _text(text: str, column: Column) -> Mended:
    """Return text in a column that holds no dates."""
    form = column.form.form if isinstance(column.form, Simple) else ""
    whole = WHOLE.fullmatch(text)
    if whole and form in ("integer", "id"):
        return Mended(whole[1], "S076", f"the number {text}")
    if form == "number" and DECIMAL_COMMA.fullmatch(text):
        return Mended(text.replace(",", "."), "S076", f"'{text}'")
    return Mended(text)


def _date_text(text: str, table: Table) -> Mended:
    """Return a date that is written as text, unless a program wrote it, and wrongly."""
    whole = WHOLE.fullmatch(text)
    if whole and len(whole[1]) < 5:
        return Mended(whole[1], "S076", f"the number {text}")
    stamp = ISO_TIME.fullmatch(text)
    if stamp:
        return Mended(stamp[1], "S074", f"the time {text}")
    number = whole[1] if whole else text
    # EDTF writes no bare number of five digits, so none is lost.
    if re.fullmatch(r"[1-9]\d{4,6}", number) and int(number) <= LAST_DAY:
        return Mended(_numbered(int(number), table), "S074", f"the day number {text}")
    return Mended(text)


def _date_number(number: Number, column: Column, table: Table) -> Mended:
    if LAST_YEAR < number.value <= LAST_DAY:
        was = f"the day number {number.value!r}"
        return Mended(_numbered(int(number.value), table), "S074", was)
    return _number(number, column)


def _numbered(number: int, table: Table) -> str:
    """Return the day with a number, as ISO 8601."""
    return (table.first_day + datetime.timedelta(days=number)).isoformat()


def _number(number: Number, column: Column) -> Mended:
    if number.shown:
        return Mended(number.shown)
    if not abs(number.value) < EXACT:  # So that "no number" is refused too.
        return Mended("", "S079", f"{number.value:.0f}")
    if number.value != int(number.value):
        return Mended(repr(number.value))
    text = str(int(number.value))
    length = LENGTHS.get(column.form.form, 0) if isinstance(column.form, Simple) else 0
    if len(text) < length:
        return Mended(text.zfill(length), "S076", f"the number {text}")
    return Mended(text)


def _day(day: Day, column: Column) -> Mended:
    parts = {"ymd": 10, "ym": 7, "y": 4}
    iso = day.value.isoformat()
    if not column.is_date:
        return Mended("", "S075", f"the date {iso}")
    if not day.sure:
        return Mended("", "S075", "a date before March 1900, which programs count unlike")
    if day.shows not in parts:
        return Mended("", "S075", f"the date {iso}, of which it shows no year")
    return Mended(iso[: parts[day.shows]], "S074", "a date of the spreadsheet")


def _truth(truth: Truth, column: Column) -> Mended:
    if isinstance(column.form, Simple) and column.form.form == "truth":
        return Mended("true" if truth.value else "false")
    if isinstance(column.form, Choice) and {"yes", "no"} <= {*column.form.words}:
        return Mended("yes" if truth.value else "no")
    return Mended("", "S075", f"the truth value {'TRUE' if truth.value else 'FALSE'}")

"""Word a date as a careful press prints it, in English and Russian.

A day and its month are tied by a no-break space; an en dash joins the ends of an interval, with
spaces if an end has spaces itself (New Hart's Rules, 11.6).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from toolkit.model.edtf import Meaning, Moment, OneOf, Span

TIE = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
Case = Literal["plain", "of", "with"]
"""The grammatical case a preposition asks for: nominative, genitive, instrumental."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """The words of one language; `{}` stands for the date."""

    months: tuple[str, ...]
    months_of: tuple[str, ...]
    months_with: tuple[str, ...]
    seasons: tuple[str, ...]
    seasons_of: tuple[str, ...]
    seasons_with: tuple[str, ...]
    about: str
    perhaps: str
    since: str
    until: str
    or_later: str
    or_earlier: str
    between: str
    either: str
    decade: str
    before_christ: str


_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH_SEASONS = ("spring", "summer", "autumn", "winter")
ENGLISH = Tongue(
    months=_ENGLISH_MONTHS,
    months_of=_ENGLISH_MONTHS,
    months_with=_ENGLISH_MONTHS,
    seasons=_ENGLISH_SEASONS,
    seasons_of=_ENGLISH_SEASONS,
    seasons_with=_ENGLISH_SEASONS,
    about=f"c.{TIE}{{}}",
    perhaps="perhaps {}",
    since="from {}",
    until="until {}",
    or_later="{} or later",
    or_earlier="{} or earlier",
    between="between {} and {}",
    either="or",
    decade="{}s",
    before_christ=f"{{}}{TIE}BC",
)
RUSSIAN = Tongue(
    months=(
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
    months_of=(
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
    months_with=(
        *("январём", "февралём", "мартом", "апрелем", "маем", "июнем", "июлем", "августом"),
        *("сентябрём", "октябрём", "ноябрём", "декабрём"),
    ),
    seasons=("весна", "лето", "осень", "зима"),
    seasons_of=("весны", "лета", "осени", "зимы"),
    seasons_with=("весной", "летом", "осенью", "зимой"),
    about="около {}",
    perhaps="предположительно {}",
    since="с {}",
    until="до {}",
    or_later="{} или позднее",
    or_earlier="{} или ранее",
    between="между {} и {}",
    either="или",
    decade="{}-е",
    before_christ=f"{{}}{TIE}до{TIE}н.{TIE}э.",
)
TONGUES = {"en": ENGLISH, "ru": RUSSIAN}


def in_words(meaning: Meaning, language: str) -> str:
    """Return `meaning` in words of `language`; English if we have no words for it."""
    tongue = TONGUES.get(language.partition("-")[0], ENGLISH)
    match meaning:
        case Moment():
            return _moment(meaning, tongue)
        case Span(start, end):
            return _span(start, end, tongue)
        case OneOf(options):
            return f" {tongue.either} ".join(_option(option, tongue) for option in options)


def _option(option: Moment | Span, tongue: Tongue) -> str:
    match option:
        case Span(Moment() as start, Moment() as end):
            return tongue.between.format(
                _moment(start, tongue, "with"), _moment(end, tongue, "with")
            )
        case Span(Moment() as start, _):
            return tongue.or_later.format(_moment(start, tongue))
        case Span(_, Moment() as end):
            return tongue.or_earlier.format(_moment(end, tongue))
        case Moment():
            return _moment(option, tongue)
        case _:
            return ""


def _span(start: Moment | str, end: Moment | str, tongue: Tongue) -> str:
    match start, end:
        case Moment(), "..":
            return tongue.since.format(_moment(start, tongue, "of"))
        case "..", Moment():
            return tongue.until.format(_moment(end, tongue, "of"))
        case Moment(), Moment():
            return _joined(start, end, tongue)
        case _:
            sides = (
                _moment(side, tongue) if isinstance(side, Moment) else "?" for side in (start, end)
            )
            return _dashed(*sides)


def _joined(start: Moment, end: Moment, tongue: Tongue) -> str:
    """Return an interval, what both ends share said once: 17–19 July 1947."""
    certain = not any(side.uncertain or side.approximate for side in (start, end))
    if certain and start.year == end.year and start.precision == end.precision:
        if start.precision == "day" and start.month == end.month:
            return f"{start.day}{DASH}{_moment(end, tongue)}"
        if start.precision == "day":
            first = f"{start.day}{TIE}{tongue.months_of[start.month - 1]}"
            return _dashed(first, _moment(end, tongue))
        if start.precision == "month":
            return f"{tongue.months[start.month - 1]}{DASH}{_moment(end, tongue)}"
    return _dashed(_moment(start, tongue), _moment(end, tongue))


def _dashed(first: str, second: str) -> str:
    if any(
        space in side.removeprefix("c." + TIE) for side in (first, second) for space in (" ", TIE)
    ):
        # The dash stays at the end of its line, never at the start of the next.
        return f"{first}{TIE}{DASH} {second}"
    return f"{first}{DASH}{second}"


def _moment(moment: Moment, tongue: Tongue, case: Case = "plain") -> str:
    if moment.approximate:
        said = tongue.about.format(_bare(moment, tongue, "of"))
    else:
        said = _bare(moment, tongue, case)
    return tongue.perhaps.format(said) if moment.uncertain else said


def _bare(moment: Moment, tongue: Tongue, case: Case) -> str:
    """Return a moment without its doubts."""
    year = _year(moment.year, tongue)
    match moment.precision:
        case "day":
            said = f"{moment.day}{TIE}{tongue.months_of[moment.month - 1]} {year}"
            return f"{said}, {moment.time[:5]}" if moment.time else said
        case "month":
            months = {"plain": tongue.months, "of": tongue.months_of, "with": tongue.months_with}
            return f"{months[case][moment.month - 1]} {year}"
        case "season":
            seasons = {
                "plain": tongue.seasons,
                "of": tongue.seasons_of,
                "with": tongue.seasons_with,
            }
            name = seasons[case][moment.month - 21]
            over = f"/{(moment.year + 1) % 100:02}" if moment.month == 24 else ""
            return f"{name} {year}{over}"
        case "decade" if moment.year > 0:
            return tongue.decade.format(moment.year)
        case "decade" | "century":
            ends = (_year(day[0], tongue) for day in (moment.first, moment.last))
            return _dashed(*ends)
        case "year":
            return year


def _year(year: int, tongue: Tongue) -> str:
    return str(year) if year > 0 else tongue.before_christ.format(1 - year)

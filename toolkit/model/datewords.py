"""Word a date as a careful press prints it, in six languages.

A day and its month are tied by a no-break space; an en dash joins the ends of an interval, with
spaces if an end has spaces itself (New Hart's Rules, 11.6). What has no exact short words keeps
its EDTF in brackets: nothing is said less exactly than the source says it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from toolkit.model.calendars import Calendar, Day, to_gregorian
from toolkit.model.dateforms import TIE, Forms, Tongue
from toolkit.model.datetongues import ENGLISH, TONGUES
from toolkit.model.edtf import AllOf, Limit, Meaning, OneOf, Span
from toolkit.model.moments import CERTAIN, Doubts, Moment, alternatives, months_of, written

DASH = "\N{EN DASH}"
Construction = Literal[
    "plain", "worded", "within", "genitive", "about", "since", "until", "through", "between"
]
_SHORT = re.compile(rf"^(?:c|ok)\.{TIE}(?=\d)")
FEW = 4
"""So many alternatives are listed; of more the first and the last are said."""


def in_words(
    meaning: Meaning,
    language: str,
    calendar: Calendar = "gregorian",
    construction: Construction = "plain",
) -> str:
    """Return `meaning`, read in `calendar`, in words of `language` (BCP 47); English if we lack it.

    A day of the Julian calendar is said in both, other dates with a note. As "plain" a date stands
    alone, as "worded" in a sentence (4 августа 1912 года); the others begin with their own word,
    which only one date can have.
    """
    tongue = _tongue(language)
    return _tidied(_Wording(tongue, calendar, construction).of(meaning), tongue)


def below_year(meaning: Meaning, year: int, language: str) -> str | None:
    """Return an interval that begins or ends in `year` without naming it: "to 1949", "from May".

    None if it is to be said whole, like all that does not surely begin and end as it says.
    """
    tongue = _tongue(language)
    said = _Wording(tongue, "gregorian").below(meaning, year)
    return said and _tidied(said, tongue)


def dashed(first: str, last: str, language: str) -> str:
    """Return two dates in words with the dash of `language` between them; either may be ""."""
    dash = _tongue(language).dash
    return f"{first}{TIE}{dash} {last}".strip(f"{TIE} ")


def _tongue(language: str) -> Tongue:
    return TONGUES.get(language.partition("-")[0].lower(), ENGLISH)


def _tidied(said: str, tongue: Tongue) -> str:
    for pattern, instead in tongue.tidy:
        said = re.sub(pattern, instead, said)
    return said


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words in one language for dates of one calendar."""

    tongue: Tongue
    calendar: Calendar
    alone: Construction = "plain"
    """In which construction a date stands that no other word asks for."""

    def of(self, meaning: Meaning) -> str:
        """Return any date in words."""
        match meaning:
            case Moment():
                return self._moment(meaning, self.alone)
            case Span(start, end):
                return self._span(start, end)
            case OneOf(options):
                said = self._shortened(options) or tuple(map(self._option, options))
                return _listed(said, self.tongue.either)
            case AllOf(members):
                each = _Wording(self.tongue, self.calendar, "worded")
                said = self._shortened(members) or tuple(map(each.of, members))
                return _listed(said, self.tongue.both)

    def below(self, meaning: Meaning, year: int) -> str | None:
        """Return an interval as it stands below its year, None if it is to be said whole."""
        match meaning:
            case Span(Moment() as start, Moment() as end) if _tells(start, year) and (
                end.first[0] > year
            ):
                first = "" if start.precision == "year" else self._begins(start, "since")
                return " ".join(filter(None, (first, self._moment(end, "through"))))
            case Span(Moment() as start, "..") if _tells(start, year):
                return self._begins(start, "since") or None
            case Span("..", Moment() as end) if _tells(end, year):
                return self._begins(end, "until") or None
            case _:
                return None

    def _begins(self, moment: Moment, construction: Construction) -> str:
        """Return "from May" or "from this year"; "" if the language has no words for the latter."""
        forms = self._forms(construction)
        match moment.precision:
            case "year":
                said = forms.this_year
            case "season":
                said = forms.seasons[(moment.month - 21) % 4] if moment.month <= 32 else ""
            case _:
                said = self._without_year(moment, forms, month=True)
        return said and forms.frame.format(said)

    def _forms(self, construction: Construction) -> Forms:
        forms: Forms | None = getattr(self.tongue, construction)
        return forms or self.tongue.plain

    # --- several dates ------------------------------------------------------------------

    def _shortened(self, several: tuple[Moment | Span, ...]) -> tuple[str, ...] | None:
        """Return "27", "28 April 1937": what all share said once; None if each is said in full."""
        moments = tuple(one for one in several if isinstance(one, Moment))
        kinds = {one.precision for one in moments}
        # "27 April or May 1937" could be 27 May.
        if len(moments) < len(several) or len(kinds) > 1 or not self._alike(*moments):
            return None
        month = len({one.month for one in moments}) == 1
        *others, last = moments
        if self.alone == "within" and kinds == {"month"}:
            forms = self._forms("within")
            first, *rest = (self._without_year(one, forms, month=True) for one in others)
            return (forms.frame.format(first), *rest, self._bare(last, replace(forms, frame="{}")))
        shorter = (self._without_year(one, self.tongue.plain, month=not month) for one in others)
        return (*shorter, self._moment(last, "worded"))

    def _option(self, option: Moment | Span) -> str:
        match option:
            case Span(Moment() as start, Moment() as end):
                return self._between(start, end)
            case Span(Moment() as start, _):
                return self.tongue.or_later.format(self._moment(start, "worded"))
            case Span(_, Moment() as end):
                return self.tongue.or_earlier.format(self._moment(end, "worded"))
            case _:
                return _Wording(self.tongue, self.calendar, "worded").of(option)

    def _between(self, start: Moment, end: Moment) -> str:
        """Return "between … and …", the year they share said once."""
        first = self._begun(start, end, self.tongue.between) or self._moment(start, "between")
        return self.tongue.from_to.format(first, self._moment(end, "between"))

    def _span(self, start: Moment | Limit, end: Moment | Limit) -> str:
        match start, end:
            case Moment(), Moment():
                return self._joined(start, end)
            case Moment(), "..":
                return self._moment(start, "since")
            case "..", Moment():
                return self._moment(end, "until")
            case _:
                sides = (
                    self._moment(side) if isinstance(side, Moment) else "?" for side in (start, end)
                )
                return self._dashed(*sides)

    def _joined(self, start: Moment, end: Moment) -> str:
        """Return an interval, what both ends share said once: 17–19 July 1947."""
        if start.doubts == end.doubts == Doubts(uncertain=True):
            sure = (replace(side, doubts=CERTAIN) for side in (start, end))
            within = _Wording(self.tongue, self.calendar, "worded")
            return self.tongue.perhaps.format(_tidied(within._joined(*sure), self.tongue))
        bare = self.alone == "plain" and not (start.hedged or end.hedged)
        alone: Construction = "plain" if bare else "worded"
        short = self._begun(start, end, self.tongue.plain)
        if short:
            tight = start.precision == end.precision and TIE not in short
            last = self._moment(end, alone)
            return f"{short}{DASH}{last}" if tight else self._dashed(short, last)
        if self.calendar == "julian" and "day" not in (start.precision, end.precision):
            plain = _Wording(self.tongue, "gregorian", self.alone)
            return plain._joined(start, end) + _note(self.tongue.old_style)
        return self._dashed(self._moment(start, alone), self._moment(end, alone))

    def _begun(self, start: Moment, end: Moment, forms: Forms) -> str | None:
        """Return how a run begins, without what its end says again; None if it says all itself."""
        if start.first >= end.first or not self._alike(start, end):
            return None
        days = start.precision == end.precision == "day"
        return self._without_year(start, forms, month=not (days and start.month == end.month))

    def _without_year(self, moment: Moment, forms: Forms, *, month: bool) -> str:
        """Return a month, or a day with its month or alone."""
        if moment.precision == "month":
            return forms.months[moment.month - 1]
        if month:
            return forms.day.format(self._day_of_year(moment.month, moment.day))
        return forms.day.format(self._number(moment.day))

    def _alike(self, *moments: Moment) -> bool:
        """Tell whether these are days or months of one year and nothing of them is in doubt."""
        if self.calendar == "julian" or not all(moment.certain for moment in moments):
            return False
        kinds = {moment.precision for moment in moments}
        return kinds <= {"day", "month"} and len({moment.year for moment in moments}) == 1

    # --- one date -----------------------------------------------------------------------

    def _moment(self, moment: Moment, construction: Construction = "plain") -> str:
        """Return a date with its doubts and notes."""
        if construction == "within" and moment.precision in ("day", "year"):
            construction = "plain"
        if construction == "plain" and moment.doubts.uncertain:
            construction = "worded"
        said = self._approximate(moment, construction)
        said += _note("; ".join(self._notes(moment)))
        return self.tongue.perhaps.format(said) if moment.doubts.uncertain else said

    def _approximate(self, moment: Moment, construction: Construction) -> str:
        forms = self._forms(construction)
        if not (moment.doubts.approximate or moment.estimated):
            return self._bare(moment, forms)
        # "About" cannot stand before "between": около между.
        if construction in ("plain", "worded", "within") and not any(moment.masks[1:]):
            return self._bare(moment, self.tongue.about)
        if self.tongue.roughly:
            return self.tongue.roughly.format(self._bare(moment, forms))
        return forms.frame.format(self._bare(moment, self.tongue.about))

    def _notes(self, moment: Moment) -> tuple[str, ...]:
        """Return what is said of a date in brackets behind it."""
        tongue, doubts = self.tongue, moment.doubts
        notes = []
        if moment.estimated:
            notes.append(self._years(moment.first, moment.last))
        if self.calendar == "julian" and not _is_day(moment):
            notes.append(tongue.old_style)
        if moment.precision == "season" and 29 <= moment.month <= 32:
            notes.append(tongue.southern)
        for form, parts in (
            (tongue.uncertain, doubts.uncertain_parts),
            (tongue.approximate, doubts.approximate_parts),
        ):
            if parts:
                notes.append(form.format(", ".join(tongue.parts[part] for part in parts)))
        return tuple(notes)

    def _bare(self, moment: Moment, forms: Forms) -> str:
        """Return a date without its doubts."""
        _, month_mask, day_mask = moment.masks
        if month_mask == "XX" and not day_mask:
            day = f"{self._number(moment.day)} ({self.tongue.month_unknown})"
            return forms.frame.format(forms.day.format(self._with_year(day, moment, forms)))
        if month_mask or day_mask:
            return self._alternatives(moment, forms)
        match moment.precision:
            case "day":
                return forms.frame.format(forms.day.format(self._day(moment, forms)))
            case "month":
                name = forms.months[moment.month - 1]
                return forms.frame.format(self._with_year(name, moment, forms))
            case "season":
                return forms.frame.format(self._season(moment, forms))
            case "year":
                return forms.frame.format(self._open_year(moment, forms))

    def _with_year(self, said: str, moment: Moment, forms: Forms) -> str:
        """Return a day, month or season with its year; one not wholly known stands in brackets."""
        if moment.masks[0]:
            return said + _note(self._open_year(moment, self.tongue.plain))
        return f"{said} {forms.of_year.format(self._year(moment.year))}"

    def _day(self, moment: Moment, forms: Forms) -> str:
        if self.calendar == "julian" and not moment.masks[0]:
            said = self._both_days((moment.year, moment.month, moment.day), forms)
        else:
            said = self._with_year(self._day_of_year(moment.month, moment.day), moment, forms)
        return f"{said}, {moment.time[:5]}" if moment.time else said

    def _both_days(self, old: Day, forms: Forms) -> str:
        """Return a day of the Julian calendar in both: 22 February (10 February Old Style) 1899."""
        new = to_gregorian(old)
        if self.tongue.old_day_first:
            return self._paired(old, new, forms, "")
        return self._paired(new, old, forms, f" {self.tongue.old_style}")

    def _paired(self, first: Day, second: Day, forms: Forms, label: str) -> str:
        year, other_year = (forms.of_year.format(self._year(day[0])) for day in (first, second))
        if label == "" and first[:2] == second[:2]:
            month = self.tongue.months_of_day[first[1] - 1]
            return f"{first[2]} ({second[2]}){TIE}{month} {year}"
        one, other = (self._day_of_year(day[1], day[2]) for day in (first, second))
        if first[0] == second[0]:
            return f"{one} ({other}{label}) {year}"
        return f"{one} {year} ({other} {other_year}{label})"

    def _day_of_year(self, month: int, day: int) -> str:
        return f"{self._number(day)}{TIE}{self.tongue.months_of_day[month - 1]}"

    def _number(self, day: int) -> str:
        if day == 1 and self.tongue.first_day:
            return self.tongue.first_day
        return self.tongue.day_number.format(day)

    def _season(self, moment: Moment, forms: Forms) -> str:
        """Return a season, or the months of a quarter, third or half of the year."""
        if moment.month > 32:
            first, last = (self.tongue.plain.months[month - 1] for month in months_of(moment.month))
            return forms.year.format(self._with_year(f"{first}{DASH}{last}", moment, forms))
        name = forms.seasons[(moment.month - 21) % 4]
        said = self._with_year(name, moment, replace(forms, of_year="{}"))
        following = moment.year + 1
        if moment.masks[0]:
            return said
        if moment.last[0] != moment.year and moment.year > 0:
            said += f"/{following % 100:02}" if following % 100 else f"/{following}"
        return forms.of_year.format(said)

    def _open_year(self, moment: Moment, forms: Forms) -> str:
        """Return a year, or what is known of its digits."""
        mask = moment.masks[0]
        if not mask:
            return forms.year.format(self._year(moment.year))
        if not mask.strip("-X"):
            return forms.year.format(self.tongue.year_unknown)
        year = moment.year
        # "The 1900s" may be a century, "the 10s" anything; both are said in full.
        if re.fullmatch(r"\d{3}X", mask) and year > 100 and year % 100:
            century, short = divmod(year, 100)
            return forms.decade.format(year=year, end=year + 9, short=short, century=century + 1)
        said = self._years(moment.first, moment.last)
        exact = re.fullmatch(r"-?\d*X+", mask)
        return forms.year.format(said if exact else said + _note(mask))

    def _years(self, first: Day, last: Day) -> str:
        return self._dashed(self._year(first[0]), self._year(last[0]))

    def _dashed(self, first: str, second: str) -> str:
        sides = [_SHORT.sub("", side) for side in (first, second)]
        if any(space in side for side in sides for space in (" ", TIE)):
            # The dash stays at the end of its line, never at the start of the next.
            return f"{first}{TIE}{self.tongue.dash} {second}"
        return f"{first}{DASH}{second}"

    def _year(self, year: int) -> str:
        return str(year) if year > 0 else self.tongue.before_christ.format(1 - year)

    def _alternatives(self, moment: Moment, forms: Forms) -> str:
        """Return a date of which not all digits of the month or day are known."""
        # The note on the calendar is added to the whole, not to each.
        plain = _Wording(self.tongue, "gregorian")
        options = alternatives(moment, self.calendar)
        row = _in_a_row(options) and not moment.masks[0]
        if not row and not moment.masks[0] and len(options) <= FEW:
            said = plain.of(OneOf(options))
        else:
            said = plain._between(options[0], options[-1])
            said += "" if row else _note("-".join(filter(None, written(moment))))
        return forms.frame.format(forms.year.format(said))


def _note(said: str) -> str:
    """Return what stands in brackets behind a date."""
    return f" ({said})" if said else ""


def _in_a_row(options: tuple[Moment, ...]) -> bool:
    """Tell whether these are three or more months of one year, or days of one month."""
    first, last = options[0], options[-1]
    if first.precision == "day":
        same, length = first.month == last.month, last.day - first.day + 1
    else:
        same, length = True, last.month - first.month + 1
    return same and len(options) == length > 2


def _tells(moment: Moment, year: int) -> bool:
    """Tell whether a date is surely one of this year."""
    return moment.certain and moment.first[0] == moment.last[0] == year


def _is_day(moment: Moment) -> bool:
    return moment.precision == "day" and not any(moment.masks)


def _listed(said: tuple[str, ...], last: str) -> str:
    """Return "a, b or c"."""
    if len(said) == 1:
        return said[0]
    return last.format(", ".join(said[:-1]), said[-1])

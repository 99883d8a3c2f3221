"""Propose EDTF for a date as people write it: `17.07.1947`, `c. 1947`, `10 (22) февраля 1899`.

Only the words of a hint: the toolkit reads EDTF alone, and never guesses in the curator's stead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from toolkit.model import datelexicon as lexicon
from toolkit.model import datephrases as phrases
from toolkit.model.calendars import Calendar, Day, iso, to_gregorian
from toolkit.model.edtf import take_apart
from toolkit.model.moments import DateRefusal, Moment

FORMS = "write 1947-07-17, 1947-07, 1947, 1944/1945, 1945/.. (open), 1947~ (circa) or 1947?"
LEAVE_OUT = "leave the field out: a date that is not known is not written"
LONGEST = 100
"""What has more characters is a text, and no date."""
LAST_JULIAN = 1923
"""The year in which Greece, the last state to use it, left the Julian calendar."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What somebody may have meant; `also` goes on after it in the hint."""

    edtf: str
    calendar: Calendar = "gregorian"
    also: str = ""

    def __str__(self) -> str:
        """Return the guess as a curator would write it."""
        if self.calendar == "julian":
            return f"{{edtf: {self.edtf}, calendar: julian}}"
        return f"'{self.edtf}'"


def suggest(value: str, *, code: str = "D001", calendar: Calendar = "gregorian") -> str:
    """Return a hint that proposes EDTF for what somebody wrote instead.

    `code` is why it was refused, read in `calendar`; for a day that the calendar does not have
    there may be no hint.
    """
    said = _normal(value)
    if said in lexicon.UNKNOWN:
        return LEAVE_OUT
    for guess in _guesses(said) if len(said) < LONGEST else ():
        try:
            take_apart(guess.edtf, guess.calendar if calendar == "gregorian" else calendar)
        except DateRefusal:
            continue
        return f"did you mean {guess}{guess.also}?"
    return FORMS if code == "D001" else ""


def _normal(value: str) -> str:
    """Return `value` in small letters, with single spaces, plain hyphens and ’ for apostrophes."""
    said = unicodedata.normalize("NFC", " ".join(value.split())).lower()
    said = said.replace("'", "’").replace("\u05be", "-").replace("\u2010", "-")
    return said.replace("\u2011", "-").rstrip(". ")


def _guesses(said: str) -> Iterator[Guess]:
    """Yield what `said` may mean, the likeliest first; some may be no dates."""
    edtf = phrases.moment(said)
    one = [Guess(edtf, also="" if re.fullmatch(r"[\dx]{4}", said) else _years_of(edtf))]
    yield from _julian(said)
    if "X" in edtf:  # "lata 1930–1939" are a decade, although a pair of years
        yield from one
    yield from map(Guess, _pairs(said))
    yield from map(Guess, _ends(said))
    yield from one
    yield from _lists(said)
    if re.fullmatch(r"\d{3}", said):
        yield Guess(f"0{said}", also=f" (the year) or '{said}X' (the decade)")
    if re.fullmatch(r"\d{2}", said):
        yield Guess(f"{said}XX", also=_years_of(f"{said}XX"))
    yield from map(Guess, _slips(said))
    if re.fullmatch(r"\d{4}-02-29", said) and int(said[:4]) <= LAST_JULIAN:
        yield Guess(said, "julian")


def _years_of(edtf: str) -> str:
    """Return which years a century is: EDTF counts from 1300, speech from 1301."""
    match = re.fullmatch(r"(\d\d)XX", edtf)
    return f" ({match[1]}00 to {match[1]}99)" if match else ""


# --- several dates ----------------------------------------------------------------------


def _pairs(said: str) -> Iterator[str]:
    """Yield what two dates may mean: between … and …, from … to …, 1944–1945, 1804/05."""
    bare, marks = phrases.doubts(said)
    for form, patterns in (("[{}..{}]", lexicon.BETWEEN), ("{}/{}", lexicon.FROM_TO)):
        for pattern in patterns:
            if match := re.fullmatch(pattern, bare):
                yield from _paired(match["start"], match["end"], marks, form)
    for start, end in _parted(bare):
        if start and end:
            yield from _paired(start, end, marks, "{}/{}")


def _ends(said: str) -> Iterator[str]:
    """Yield what a date with one end open may mean: not before 1810, 1810 or later, 1945–."""
    for start, end in _parted(said):
        if "?" in (start, end):
            yield "/".join("" if side == "?" else phrases.moment(side) for side in (start, end))
    bare, marks = phrases.doubts(said)
    for form, date in _open(bare):
        if edtf := phrases.moment(date):
            yield form.format(phrases.marked(edtf, marks))


def _open(said: str) -> Iterator[tuple[str, str]]:
    """Yield the form that words around a date stand for, and the date."""
    for relation, form in lexicon.OPEN.items():
        if match := re.match(phrases.leading(lexicon.RELATIONS[relation]), said):
            yield form, said[match.end() :]
        for word in lexicon.BEHIND[relation]:
            if said.endswith(f" {word}"):
                yield form, re.sub("^מ-?", "", said.removesuffix(word))
    for start, end in _parted(said):
        if not (start and end):
            yield ("{}/..", start) if start else ("../{}", end)


def _parted(said: str) -> Iterator[tuple[str, str]]:
    """Yield the two sides of a dash, of an only hyphen, of an only slash."""
    dash = re.search(phrases.DASH, said)
    if dash and said != dash[0]:
        yield said[: dash.start()], said[dash.end() :]
    for sign in ("-", "/", ".."):
        start, found, end = said.partition(sign)
        if found and not re.fullmatch(r"-\d+", said) and sign not in end and (start or end):
            yield start.strip(), end.strip()


def _paired(start: str, end: str, marks: str, form: str) -> Iterator[str]:
    """Yield two dates in `form`; what one says short, the other completes: 17–19 July 1947."""
    last = phrases.moment(end)
    first = phrases.moment(start)
    if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{1,2}", end):
        last = start[: -len(end)] + end if start[-len(end) :] < end else ""
    first = first or _completed(start, last)
    if first and last:
        yield form.format(phrases.marked(first, marks), phrases.marked(last, marks))


def _completed(said: str, by: str) -> str:
    """Return a day or month that takes its year, and month, from another date."""
    known = re.match(r"(?P<year>-?\d{4})(?P<month>-\d\d)?", by)
    if known is None:
        return ""
    day = re.fullmatch(r"(?:\w{1,3} )?(\d{1,2})(?:\.|st|nd|rd|th|er)?", said)
    if day:
        return f"{known[0]}-{int(day[1]):02}" if known["month"] else ""
    return phrases.moment(f"{said} {known['year']}")


def _lists(said: str) -> Iterator[Guess]:
    """Yield what several dates with "or", "and" or a comma between them may mean."""
    # "1770 (frame 1820)" dates two parts of one object.
    said = re.sub(r" \((?:\D+ )?(\d{4})\)", r", \1", said)
    said = re.sub(r" ?\([^()\d]*\)", "", said)
    one_of, all_of = re.search(lexicon.OR, said), re.search(lexicon.AND, said)
    parts = re.split(f"{lexicon.OR}|{lexicon.AND}|[,;]", said)
    edtf = ",".join(_members([part.strip() for part in parts if part.strip()]))
    if "," not in edtf:
        return
    if one_of:
        yield Guess(f"[{edtf}]")
    elif all_of:
        yield Guess(f"{{{edtf}}}")
    else:
        yield Guess(f"{{{edtf}}}", also=f" (all of them) or '[{edtf}]' (one of them)")


def _members(parts: list[str]) -> Iterator[str]:
    """Yield each part as EDTF, "" if it is not understood; the last may complete the others."""
    last = phrases.moment(parts[-1]) if parts else ""
    for part in parts:
        edtf = phrases.moment(part) or _completed(part, last)
        if not edtf:
            pairs = (_paired(*sides, "", "{}..{}") for sides in _parted(part) if all(sides))
            edtf = next((found for pair in pairs for found in pair), "?")
        yield edtf


# --- the Julian calendar ----------------------------------------------------------------


def _julian(said: str) -> Iterator[Guess]:
    """Yield a day told in both calendars, or in the old one: 10 (22) февраля 1899."""
    bare = re.sub(lexicon.NEW_STYLE, "", re.sub(lexicon.OLD_STYLE, "", said))
    pair = re.fullmatch(r"([^()]+?) ?\(([^()]+)\) ?([^()]*)", bare) or re.fullmatch(
        r"(\d{1,2})/(\d{1,2}) ([^()/]+)", bare
    )
    if pair:
        start, other, rest = (part.strip(" ,;") for part in pair.groups())
        one = _day_of(f"{start} {rest}") or _day_of(start)
        two = _day_of(f"{other} {rest}") or _day_of(other)
        one = one or (two and _day_of(f"{start} {two[0]}"))
        two = two or (one and _day_of(f"{other} {one[0]}"))
        for old, new in ((one, two), (two, one)):
            if old and new and to_gregorian(old) == new:
                yield Guess(iso(old), "julian")
    elif bare != said:
        edtf = phrases.moment(bare.strip(" ,;()"))
        if edtf:
            yield Guess(edtf, "julian")


def _day_of(said: str) -> Day | None:
    """Return a day, one that only the Julian calendar has included."""
    try:
        meaning = take_apart(phrases.moment(said), "julian")
    except DateRefusal:
        return None
    is_day = isinstance(meaning, Moment) and meaning.precision == "day" and meaning.certain
    return meaning.first if isinstance(meaning, Moment) and is_day else None


# --- slips ------------------------------------------------------------------------------


def _slips(said: str) -> Iterator[str]:
    """Yield what is almost EDTF, or was in its draft of 2012."""
    start, slash, end = said.partition("/")
    if slash and "/" not in end:
        draft = {"unknown": "", "open": "..", "uuuu": ""}
        yield "/".join(draft.get(side, phrases.moment(side) or side) for side in (start, end))
        yield f"{end}/{start}".upper()
    turned = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", said)
    if turned:
        yield f"{turned[1]}-{turned[3]}-{turned[2]}"
    clock = re.fullmatch(r"(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(z?)", said)
    if clock:
        yield f"{clock[1]}T{clock[2]}{clock[3] or ':00'}{clock[4].upper()}"
    long = re.fullmatch(r"y?(-?)(\d{1,18})", said)
    if long:
        digits = long[2].lstrip("0")
        yield f"{long[1]}{digits:0>4}" if len(digits) < 5 else f"Y{long[1]}{digits}"
    yield said.replace(" ", "").replace("?~", "%").replace("~?", "%").upper()

"""EDTF: what each string of the specification, and of our records, means."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some
from pydantic_core import PydanticCustomError

from tests.model.tables import rows
from toolkit.model.calendars import CALENDARS, Calendar, to_gregorian
from toolkit.model.dates import HistoricalDate
from toolkit.model.edtf import is_plain, take_apart
from toolkit.model.moments import Moment

LANGUAGES = ("en", "ru", "de", "fr", "pl", "he")


@pytest.mark.parametrize(("edtf", "earliest", "latest"), rows("valid.tsv"))
def test_a_date_has_a_first_and_a_last_day(edtf: str, earliest: str, latest: str) -> None:
    one = HistoricalDate.parse(edtf)
    assert (one.earliest or "-", one.latest or "-") == (earliest, latest)


@pytest.mark.parametrize(("written", "code"), rows("refused.tsv"))
def test_what_is_no_date_is_refused(written: str, code: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        HistoricalDate.parse(written)
    assert refusal.value.type == code


def test_dates_sort_as_time_runs() -> None:
    in_order = [edtf for (edtf,) in rows("order.txt")]
    shuffled = random.Random(1).sample(in_order, len(in_order))
    dates = sorted(map(HistoricalDate.parse, shuffled), key=lambda one: one.sort_key)
    assert [one.edtf for one in dates] == in_order


@pytest.mark.parametrize(
    ("edtf", "uncertain", "approximate"),
    [
        ("2004-06-11", "", ""),
        ("2004-06-11%", "whole", "whole"),
        ("2004-06~-11", "", "year month"),
        ("2004?-06-11", "year", ""),
        ("?2004-06-~11", "year", "day"),
        ("2004-%06-11", "month", "month"),
        ("2004-06?-11~", "year month", "whole"),
        ("~2004", "", "whole"),
        ("?2004-?06", "whole", ""),
        ("2004?-?06-?11", "whole", ""),
        ("2004-?21", "season", ""),
        ("156X?-12-25", "year", ""),
        ("Y12345?", "whole", ""),
    ],
)
def test_a_mark_doubts_what_is_left_of_it_or_the_part_it_stands_before(
    edtf: str, uncertain: str, approximate: str
) -> None:
    moment = take_apart(edtf)
    assert isinstance(moment, Moment)
    doubts = moment.doubts
    whole = ("whole" * doubts.uncertain, "whole" * doubts.approximate)
    parts = (" ".join(doubts.uncertain_parts), " ".join(doubts.approximate_parts))
    assert (whole[0] or parts[0], whole[1] or parts[1]) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("edtf", "exact"),
    [
        ("1947-07-17", True),
        ("1947-07-17T12:00:00", True),
        ("1947-07-17?", False),
        ("1947-?07-17", False),
        ("1947-07-1X", False),
        ("194X-07-17", False),
        ("1947-07", False),
        ("[1947-07-17]", False),
        ("1947-07-17/1947-07-17", False),
    ],
)
def test_only_a_certain_day_is_exact(edtf: str, exact: bool) -> None:
    assert HistoricalDate.parse(edtf).exact is exact


def test_years_bound_a_date() -> None:
    assert HistoricalDate.parse("1944-05/1945").years == (1944, 1945)
    assert HistoricalDate.parse("1944/..").years == (1944, None)


def test_spaces_around_a_date_and_within_a_set_are_dropped() -> None:
    assert HistoricalDate.parse(" 1947 ").edtf == "1947"
    assert HistoricalDate.parse("[1947, 1949]").edtf == "[1947,1949]"


@settings(deadline=None)
@given(some.dates())
def test_every_day_of_the_calendar_is_plain_or_a_leap_day(day: object) -> None:
    assert is_plain(str(day)) or str(day).endswith("-02-29")
    assert HistoricalDate.parse(str(day)).earliest == str(day)


@settings(deadline=None)
@given(some.from_regex(r"\d{4}(-\d\d){0,2}[?~%]?", fullmatch=True, alphabet="0123456789-?~%"))
def test_what_is_plain_is_a_date_of_both_calendars(written: str) -> None:
    if is_plain(written):
        assert isinstance(take_apart(written, "gregorian"), Moment)
        assert isinstance(take_apart(written, "julian"), Moment)


# --- properties -------------------------------------------------------------------------

_MARK = some.sampled_from(["", "", "", "?", "~", "%"])
_YEAR = some.from_regex(r"-?[0-9X]{4}", fullmatch=True)
_PART = some.sampled_from([f"{number:02}" for number in range(43)] + ["XX", "0X", "1X", "X1", "3X"])
_DAY = some.tuples(_MARK, _YEAR, _MARK, some.just("-"), _MARK, _PART, _MARK).map("".join)
_WHOLE = some.tuples(_DAY, some.just("-"), _MARK, _PART, _MARK).map("".join)
_LONG = some.from_regex(r"Y-?[1-9]\d{0,6}(E\d)?(S\d)?", fullmatch=True)
_SURE = some.from_regex(r"-?\d{4}S\d[?~%]?", fullmatch=True)
_DATES = some.one_of(some.tuples(_MARK, _YEAR, _MARK).map("".join), _DAY, _WHOLE, _LONG, _SURE)
_SPAN = some.tuples(_DATES | some.sampled_from(["", ".."]), _DATES | some.sampled_from(["", ".."]))
_MEMBERS = some.lists(_DATES | _SPAN.map("..".join), min_size=1, max_size=3).map(",".join)
_SETS = _MEMBERS.flatmap(lambda members: some.sampled_from([f"[{members}]", f"{{{members}}}"]))
_ALMOST = some.one_of(
    _DATES,
    _SPAN.map("/".join),
    _SETS,
    some.text("0123456789-/.?~%X[]{},YEST:Z+ ", max_size=24),
    some.text(max_size=40),
)


@settings(max_examples=1000, deadline=None)
@given(_ALMOST, some.sampled_from(CALENDARS), some.sampled_from(LANGUAGES))
@example("[1947,1949]", "gregorian", "he")
@example("XXXX-02-30", "julian", "en")
@example("-000X-02-29", "julian", "fr")
def test_any_text_is_a_date_that_can_be_said_or_is_refused_with_a_code(
    written: str, calendar: Calendar, language: str
) -> None:
    one = read(written, calendar)
    if isinstance(one, PydanticCustomError):
        assert one.type in ("D001", "D002", "D003")
        assert one.message().strip()
        return
    first, last = one.days
    assert first is None or last is None or first <= last
    assert one.sort_key[0] <= one.sort_key[1]
    words = one.display(language)
    assert words.strip() == words != ""
    assert not {"{", "}"} & set(words)
    assert HistoricalDate.parse({"edtf": one.edtf, "calendar": calendar}) == one


def read(written: str, calendar: Calendar) -> HistoricalDate | PydanticCustomError:
    try:
        return HistoricalDate.parse({"edtf": written, "calendar": calendar})
    except PydanticCustomError as refusal:
        return refusal


# --- calendars --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ("1582-10-05", "1582-10-15"),
        ("1700-02-28", "1700-03-10"),
        ("1700-02-29", "1700-03-11"),
        ("1899-02-10", "1899-02-22"),
        ("1900-02-28", "1900-03-12"),
        ("1900-02-29", "1900-03-13"),
        ("1917-10-25", "1917-11-07"),
        ("1918-01-31", "1918-02-13"),
        ("1923-02-15", "1923-02-28"),
        ("0325-03-21", "0325-03-22"),
        ("0200-03-01", "0200-03-01"),
        ("-0043-03-15", "-0043-03-13"),
        ("-4712-01-01", "-4713-11-24"),
    ],
)
def test_a_day_of_the_julian_calendar_has_a_gregorian_name(julian: str, gregorian: str) -> None:
    assert HistoricalDate.parse({"edtf": julian, "calendar": "julian"}).earliest == gregorian


@settings(deadline=None)
@given(some.integers(200, 9000), some.integers(1, 12), some.integers(1, 28))
def test_the_calendars_part_by_a_day_in_each_century_that_is_no_leap_year(
    year: int, month: int, day: int
) -> None:
    # January and February count with the year before: its leap day is yet to come.
    century = (year - (month < 3)) // 100
    apart = timedelta(days=century - century // 4 - 2)
    assert to_gregorian((year, month, day)) == (date(year, month, day) + apart).timetuple()[:3]

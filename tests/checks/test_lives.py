"""The order of what is told of a life: what contradicts it, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.checks.test_checks import CLEAN, seen, words
from toolkit.model.claims import Event, Relation, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.names import DatedName, Name
from toolkit.model.records import Organisation, Person
from toolkit.model.vocabulary import EventType

CITED = (SourceUse(id="book"),)
PRISONER = Role(role=words("prisoner"), kind="prisoner", sources=CITED)


def event(kind: EventType, date: str, **more: object) -> Event:
    made = Event(type=kind, date=HistoricalDate(date), sources=CITED)
    return replace(made, **more)  # type: ignore[arg-type]


def codes(*events: Event, **more: object) -> list[str]:
    anna = Person(
        id="anna",
        names=(Name(text="Anna", lang="en"),),
        living="no",
        roles=(PRISONER,),
        events=events,
    )
    anna = replace(anna, **more)  # type: ignore[arg-type]
    return [code for _, code in seen(replace(CLEAN, persons=(anna,)))]


@pytest.mark.parametrize(
    "events",
    [
        [event("birth", "1899"), event("arrest", "1937"), event("death", "1938")],
        [event("birth", "1899"), event("arrest", "1899")],
        [event("death", "[1947-03-11..]"), event("imprisonment", "1961")],
        [event("death", "1947~"), event("imprisonment", "1949")],
        [event("death", "1947"), event("imprisonment", "1961", doubt="disputed")],
        [event("death", "1947"), event("rehabilitation", "1956"), event("publication", "1990")],
        [event("death", "1947"), event("declared-dead", "2016"), event("return", "1992")],
        [event("death", "1947", doubt="disputed"), event("death", "1953"), event("arrest", "1950")],
        [event("arrest", "1937"), event("release", "1937")],
        [event("release", "1937", doubt="unverified"), event("arrest", "1939")],
        [event("release", "1937"), Event(type="arrest", sources=CITED)],
        [event("release", "1937")],
        [event("birth", "1899"), event("education", "1895?")],
    ],
)
def test_what_can_have_been_so_is_clean(events: list[Event]) -> None:
    assert codes(*events) == []


@pytest.mark.parametrize(
    ("events", "code"),
    [
        ([event("birth", "1899"), event("education", "1895")], "D011"),
        ([event("death", "1947"), event("imprisonment", "1949")], "D012"),
        ([event("execution", "1947"), event("office", "1948")], "D012"),
        ([event("birth", "1899"), event("death", "1889")], "D013"),
        ([event("death", "1947-05"), event("burial", "1947-04")], "D013"),
        ([event("release", "1937"), event("arrest", "1939")], "D014"),
        ([event("birth", "1799"), event("death", "1938")], "D015"),
    ],
)
def test_what_cannot_have_been_so_is_told_of(events: list[Event], code: str) -> None:
    assert codes(*events) == [code]


def test_a_role_after_the_death_is_told_of() -> None:
    late = Role(role=words("writer"), kind="other", date=HistoricalDate("1984"), sources=CITED)
    assert codes(event("death", "1981"), roles=(late,)) == ["D016"]
    assert codes(event("death", "1981"), roles=(replace(late, doubt="unverified"),)) == []


def test_rivals_without_a_doubt_want_a_preference() -> None:
    rivals = [event("birth", "1899"), event("birth", "1900")]
    assert codes(*rivals) == ["C031"]
    assert codes(rivals[0], replace(rivals[1], doubt="disputed")) == []
    assert codes(rivals[0], replace(rivals[1], preferred=True)) == []
    assert codes(event("arrest", "1937"), event("arrest", "1949")) == []


@pytest.mark.parametrize(
    ("living", "date", "expected"),
    [
        ("no", "1880", []),
        ("no", "1950", ["C012"]),
        ("no", "1915~", []),
        ("no", "1880~", []),
        ("unknown", "1880", ["C014"]),
        ("unknown", "1926~", []),
    ],
)
def test_who_may_be_living_goes_by_the_birth(living: str, date: str, expected: list[str]) -> None:
    told = {"as_of": HistoricalDate("2025"), "basis": "consent", "living": living}
    assert codes(event("birth", date), **told) == expected


def test_somebody_declared_dead_needs_no_death() -> None:
    assert codes(event("birth", "1950"), event("declared-dead", "2010")) == []


def test_a_body_is_named_in_its_time_only() -> None:
    early, late = HistoricalDate("1934"), HistoricalDate("1946")
    names = (DatedName(text="NKVD", lang="en", start=early, end=late),)
    nkvd = Organisation(id="nkvd", names=names)
    anna = Person(id="anna", names=(Name(text="Anna", lang="en"),), living="no", roles=(PRISONER,))

    def told(date: str, body: Organisation = nkvd) -> list[str]:
        arrested = replace(anna, events=(event("arrest", date, by="nkvd"),))
        bodies = (*CLEAN.organisations, body)
        exhibition = replace(CLEAN, organisations=bodies, persons=(arrested,))
        return [code for _, code in seen(exhibition)]

    assert told("1937") == told("1946") == told("1946/1950") == told("1950~") == []
    assert told("1950") == ["D022"]
    assert told("1950", replace(nkvd, start=early, end=late)) == ["D020"]


def test_relations_must_agree() -> None:
    def related(one: str, other: str) -> list[str]:
        anna, ida = (
            Person(
                id=id,
                names=(Name(text=id.title(), lang="en"),),
                living="no",
                relations=(Relation(type=kind, person=to, sources=CITED),),  # type: ignore[arg-type]
            )
            for id, to, kind in (("anna", "ida", one), ("ida", "anna", other))
        )
        return [code for _, code in seen(replace(CLEAN, persons=(anna, ida)))]

    assert related("parent", "child") == related("spouse", "spouse") == []
    assert related("friend", "colleague") == related("spouse", "arrested-with") == []
    assert related("parent", "parent") == ["C040", "C040"]
    assert related("spouse", "sibling") == ["C042", "C042"]

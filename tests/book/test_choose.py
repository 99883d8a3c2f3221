from __future__ import annotations

from dataclasses import replace

import pytest

from toolkit.book.choose.choice import Choice
from toolkit.book.choose.persons import happenings, person
from toolkit.book.choose.title import title
from toolkit.model.claims import Event, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Contributor, Exhibition
from toolkit.model.names import Name
from toolkit.model.records import Person
from toolkit.model.text import Text, Words

CITED = (SourceUse(id="nights"),)


def english(words: str) -> Text:
    return Text((Words("en", words),))


def test_disputed_claims_about_one_event_stand_together(exhibition: Exhibition) -> None:
    entry = person(Choice(exhibition, ("en",)), exhibition.person("begin"))
    arrest = entry.happenings[1]
    assert arrest.claim.date == HistoricalDate("1940-09-20")
    assert [other.date for other in arrest.others] == [HistoricalDate("1940-08")]


def test_two_arrests_that_nobody_disputes_are_two_events(exhibition: Exhibition) -> None:
    events = tuple(
        Event(type="arrest", date=HistoricalDate(year), sources=CITED) for year in ("1949", "1957")
    )
    made_of = list(happenings(Choice(exhibition, ("en",)), events))
    assert [(made.claim.date, made.others) for made in made_of] == [
        (HistoricalDate("1949"), ()),
        (HistoricalDate("1957"), ()),
    ]


def test_a_disputed_claim_is_about_the_event_written_before_it(exhibition: Exhibition) -> None:
    first = Event(type="sentence", date=HistoricalDate("1928"), sources=CITED)
    second = replace(first, date=HistoricalDate("1949"))
    rival = replace(second, date=HistoricalDate("1948"), doubt="disputed")
    made_of = list(happenings(Choice(exhibition, ("en",)), (first, second, rival)))
    assert [(made.claim.date, [each.date for each in made.others]) for made in made_of] == [
        (HistoricalDate("1928"), []),
        (HistoricalDate("1949"), [HistoricalDate("1948")]),
    ]


def test_a_legal_presumption_is_no_lifespan(exhibition: Exhibition) -> None:
    entry = person(Choice(exhibition, ("en",)), exhibition.person("lost"))
    assert entry.died is None
    assert entry.happenings[0].claim.basis == "legal-presumption"


def test_a_presumption_comes_behind_what_a_source_says(exhibition: Exhibition) -> None:
    presumed = Event(
        type="death", date=HistoricalDate("1952"), basis="legal-presumption", sources=CITED
    )
    stated = Event(type="death", date=HistoricalDate("1947"), basis="document", sources=CITED)
    lost = replace(exhibition.person("lost"), events=(presumed, stated))
    entry = person(Choice(exhibition, ("en",)), lost)
    assert entry.died is not None
    assert entry.died.date == HistoricalDate("1947")


def died(exhibition: Exhibition, *events: Event) -> str | None:
    lost = replace(exhibition.person("lost"), events=events)
    claim = person(Choice(exhibition, ("en",)), lost).died
    return claim.date.edtf if claim and claim.date else None


def test_an_execution_is_a_death(exhibition: Exhibition) -> None:
    shot = Event(type="execution", date=HistoricalDate("1937-11-26"), sources=CITED)
    other = replace(shot, date=HistoricalDate("1937-12"), preferred=True)
    dead = Event(type="death", date=HistoricalDate("1938"), sources=CITED)
    presumed = replace(dead, basis="legal-presumption")
    assert died(exhibition, shot) == "1937-11-26"
    assert died(exhibition, shot, other) == "1937-12"
    assert died(exhibition, shot, presumed) == "1937-11-26"
    assert died(exhibition, shot, dead) == "1938"
    assert died(exhibition, replace(shot, basis="legal-presumption")) is None
    assert died(exhibition, replace(shot, date=None)) is None


@pytest.mark.parametrize(
    ("languages", "name", "sorted_by"),
    [
        (("en",), Words("en", "Menachem Begin"), "Begin, Menachem"),
        (("ru", "en"), Words("ru", "Менахем Бегин"), "Бегин, Менахем"),
        (("he",), Words("he", "מנחם בגין"), "מנחם בגין"),
        (("de",), Words("en", "Menachem Begin"), "Begin, Menachem"),
    ],
)
def test_a_name_is_given_in_the_language_of_the_book(
    exhibition: Exhibition, languages: tuple[str, ...], name: Words, sorted_by: str
) -> None:
    choice = Choice(exhibition, languages)
    assert choice.name(exhibition.person("begin")) == name
    assert choice.sorted_by(exhibition.person("begin")) == sorted_by


def test_a_contributor_is_credited_as_they_wish(exhibition: Exhibition) -> None:
    front = replace(
        exhibition.front,
        contributors=(
            Contributor(name=english("A. Writer"), role="aut", credit_as="none"),
            Contributor(
                name=english("B. Writer"),
                role="aut",
                credit_as="pseudonym",
                pseudonym=english("A friend"),
            ),
        ),
    )
    made = title(Choice(replace(exhibition, front=front), ("en",)))
    assert [each.name.words for each in made.contributors] == ["A friend"]


def test_a_code_name_does_not_name_an_entry(exhibition: Exhibition) -> None:
    agent = Person(
        id="agent",
        living="no",
        names=(
            Name(text="Sissy", lang="en", kind="pseudonym"),
            Name(text="Сисси", lang="ru", kind="pseudonym"),
            Name(text="Rachel Dübendorfer", lang="de", preferred=True),
            Name(text="Рахель Дюбендорфер", lang="ru", kind="transliteration"),
        ),
    )
    assert Choice(exhibition, ("en",)).name(agent) == Words("de", "Rachel Dübendorfer")
    assert Choice(exhibition, ("ru",)).name(agent) == Words("ru", "Рахель Дюбендорфер")


def test_claims_stand_as_time_runs_and_undated_ones_where_they_were_written(
    exhibition: Exhibition,
) -> None:
    events = (
        Event(type="mission", sources=CITED),
        Event(type="release", date=HistoricalDate("1955"), sources=CITED),
        Event(type="return", sources=CITED),
        Event(type="arrest", date=HistoricalDate("1940-09"), sources=CITED),
        Event(type="office", date=HistoricalDate("1930/1935"), sources=CITED),
    )
    entry = person(Choice(exhibition, ("en",)), replace(exhibition.person("lost"), events=events))
    types = [happening.claim.type for happening in entry.happenings]
    assert types == ["mission", "office", "arrest", "release", "return"]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("envoy 1944/1945, clerk 1930/1950, prisoner 1945/..", "clerk, envoy, prisoner"),
        ("envoy 1944, pupil, clerk 1930, witness", "clerk, witness, envoy, pupil"),
        ("witness, envoy 1944, clerk 1930", "witness, clerk, envoy"),
        ("envoy 1944-04, clerk 1944/1960, guest 1944", "envoy, clerk, guest"),
        ("envoy 1944, clerk ../1930", "clerk, envoy"),
        ("writer ../1971, prisoner 1940/1945", "writer, prisoner"),
        ("writer 1955/.., alien ../1945, prisoner 1945/1955", "alien, prisoner, writer"),
    ],
)
def test_roles_stand_by_their_beginning_and_undated_ones_behind_the_one_before(
    exhibition: Exhibition, written: str, printed: str
) -> None:
    roles = tuple(
        Role(role=english(word), date=HistoricalDate(date) if date else None, sources=CITED)
        for word, _, date in (each.partition(" ") for each in written.split(", "))
    )
    entry = person(Choice(exhibition, ("en",)), replace(exhibition.person("lost"), roles=roles))
    assert [held.role.words for held in entry.roles] == printed.split(", ")
    assert [ground.what.words for ground in entry.grounds] == printed.split(", ")


def test_a_vague_date_stays_where_it_was_written(exhibition: Exhibition) -> None:
    written = ("1940-09-20", "1940/1941", "1941", "1941-06/1941-09", "1940-10", "1939")
    events = tuple(
        Event(type="transfer", date=HistoricalDate(date), sources=CITED) for date in written
    )
    entry = person(Choice(exhibition, ("en",)), replace(exhibition.person("lost"), events=events))
    dates = [happening.claim.date for happening in entry.happenings]
    assert [date.edtf for date in dates if date] == [
        *("1939", "1940-09-20", "1940/1941", "1940-10", "1941", "1941-06/1941-09"),
    ]


def test_a_name_in_the_letters_of_the_edition_comes_before_a_transliteration(
    exhibition: Exhibition,
) -> None:
    nina = Person(
        id="nina",
        names=(
            Name(text="Nina Lost", lang="en", preferred=True),
            Name(text="Nina Meshcherskaya", lang="ru-Latn", kind="birth"),
            Name(text="Нина Лост", lang="ru", kind="married"),
        ),
        living="no",
    )
    with_nina = replace(exhibition, persons=(*exhibition.persons, nina))
    assert Choice(with_nina, ("ru",)).name(nina) == Words("ru", "Нина Лост")

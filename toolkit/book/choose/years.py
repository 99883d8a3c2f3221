"""Choose what an edition tells in its chronology: milestones, and between them the lives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.book.choose.choice import Choice, citations
from toolkit.book.choose.persons import happenings, in_time
from toolkit.book.content.apparatus import Chronology, Life, Milestone, Year
from toolkit.book.content.persons import Claim
from toolkit.model import apparatus, records
from toolkit.model.dates import HistoricalDate
from toolkit.model.prose import mentions

HELD = "imprisonment"
LIVES = frozenset(
    {
        *("capture", "arrest", "deportation", "expulsion", HELD, "sentence", "commutation"),
        *("uprising", "escape", "amnesty", "exchange", "release", "emigration", "return"),
        *("rehabilitation", "execution", "death"),
    }
)
"""The events of persons that are told beside the milestones; their entries tell of all."""


def chronology(choice: Choice) -> Chronology:
    """Return the years in which something is told, from the first milestone to the last event.

    Lives stand in it only where the book has the entries that name their sources.
    """
    exhibition = choice.exhibition
    milestones: dict[int, list[Milestone]] = {}
    for one in sorted(exhibition.chronology, key=lambda one: one.date.sort_key):
        milestones.setdefault(_year(one.date), []).append(_milestone(choice, one))
    persons = exhibition.persons if "persons" in exhibition.front.contents else ()
    lives: dict[int, list[Life]] = {}
    for person in persons:
        for year, life in _lives(choice, person):
            lives.setdefault(year, []).append(life)
    first = min(milestones, default=None)
    return Chronology(
        years=tuple(
            Year(
                number=year,
                milestones=tuple(milestones.get(year, ())),
                lives=tuple(sorted(lives.get(year, ()), key=_begins)),
            )
            for year in sorted(milestones.keys() | lives.keys())
            if first is not None and first <= year
        )
    )


def _year(date: HistoricalDate) -> int:
    """Return the year under which a date is looked for: the first it may be, else the last."""
    first, last = date.years
    return first if first is not None else last or 0


def _milestone(choice: Choice, record: apparatus.Milestone) -> Milestone:
    text = record.text.choose(choice.languages)
    linked = {id for kind, id in mentions(text.blocks) if kind == "person"}
    date = record.date
    return Milestone(
        anchor=f"milestone-{record.id}",
        date=date,
        text=text,
        persons=tuple(choice.person(id) for id in record.persons if id not in linked),
        named=(
            *(choice.place(id, date) for id in record.places),
            *(choice.organisation(id, date) for id in record.organisations),
        ),
        citations=citations(choice, record.sources),
    )


# --- lives ------------------------------------------------------------------------------


def _lives(choice: Choice, person: records.Person) -> Iterator[tuple[int, Life]]:
    """Yield each year of a person in which something is told, with what is."""
    told = [each.claim for each in in_time(happenings(choice, person.events))]
    years: dict[int, list[Claim]] = {}
    for claim in told:
        if claim.date and _is_told(claim, told):
            years.setdefault(_year(claim.date), []).append(claim)
    for year, claims in years.items():
        yield year, Life(person=choice.person(person.id), claims=tuple(_of_a_year(claims)))


def _is_told(claim: Claim, others: Iterable[Claim]) -> bool:
    """Tell whether a claim can stand alone in one line.

    An allegation needs its response, and a presumption is no event; of "1947 or later" no year is
    known. Of custody the beginning is told, not a day on which somebody was seen; a sentence that
    was carried out is a death already.
    """
    if claim.type not in LIVES or claim.allegation or claim.basis == "legal-presumption":
        return False
    if claim.date and claim.date.not_before:
        return False
    if claim.type == HELD:
        return claim.date is not None and claim.date.days[0] is not None and not claim.date.exact
    return claim.type != "death" or all(other.type != "execution" for other in others)


def _of_a_year(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield what one line tells of a year: who was arrested or sentenced was held, of course."""
    others = [claim for claim in claims if claim.type != HELD]
    for claim in others or claims[:1]:
        if not any(_says_more(other, claim) for other in others):
            yield claim


def _says_more(other: Claim, claim: Claim) -> bool:
    """Tell whether another claim says the same with a date that leaves less open."""
    if other is claim or other.type != claim.type or not (other.date and claim.date):
        return False
    (first, last), (since, until) = claim.date.sort_key, other.date.sort_key
    within = first <= since and until <= last and (first, last) != (since, until)
    return within and claim.place in (None, other.place)


def _begins(life: Life) -> tuple[object, ...]:
    date = life.claims[0].date
    return date.sort_key if date else ()

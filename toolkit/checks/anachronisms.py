"""Check dates against the time of what they are said of (codes D010 and D020 to D026)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.checks.rule import Rule
from toolkit.checks.spans import apart, before, between, span
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import Event, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName, Name
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import BranchOf, Organisation, PartOf, Place
from toolkit.model.works import Source

D010 = Rule(
    "D010",
    "error",
    "'from' lies after 'to'.",
    "Turn the two dates round, or correct one of them.",
    scope="value",
)
D020 = Rule(
    "D020",
    "warning",
    "A body did something at a time when it did not exist.",
    "Name its predecessor or successor in 'by' or 'organisation', or correct the body's 'from' and "
    "'to'.",
)
D021 = Rule(
    "D021",
    "warning",
    "Something happened at a place before it was there, or after it was gone.",
    "Name the place that was there then, or correct the place's 'from' and 'to'.",
)
D022 = Rule(
    "D022",
    "warning",
    "No name of a place or body was in use at the date at which it is named.",
    "Texts print the name of the date: add the name of that time with its 'from' and 'to', or "
    "correct the dates of those there are.",
)
D023 = Rule(
    "D023",
    "warning",
    "A place or body was part of another at a time when one of the two did not exist.",
    "Correct 'from' and 'to' of part_of, or of the two records.",
)
D024 = Rule(
    "D024",
    "warning",
    "A date lies after the exhibition's date of issue.",
    "Mostly a slip in the year. If it is right, the date in exhibition.yaml is too early.",
    scope="record",
)
D025 = Rule(
    "D025",
    "warning",
    "A work was read before it was published.",
    "Correct 'accessed' or 'date' of the work.",
    scope="value",
)
D026 = Rule(
    "D026",
    "warning",
    "A work is older than what it is cited for.",
    "Correct one of the two dates, or cite the work that tells of it. For a file that grew over "
    "years write in 'date' from when to when.",
    scope="value",
)
RULES = (D010, D020, D021, D022, D023, D024, D025, D026)

Whole = Place | Organisation
INTERVALS = (Name, DatedName, PartOf, BranchOf, Place, Organisation)


def check_anachronisms(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield dates at which something did not exist, or had no name."""
    yield from _intervals(values)
    yield from _after_issue(exhibition, values)
    wholes: dict[str, Whole] = {
        **{place.id: place for place in exhibition.places},
        **{body.id: body for body in exhibition.organisations},
    }
    works = {work.id: work for work in exhibition.sources}
    for address, value in values:
        match value:
            case Event(date=date) if date is not None and value.status is None:
                yield from _then(wholes, value.by, date, (*address, "by"))
                yield from _then(wholes, value.place, date, (*address, "place"))
                yield from _older(value.sources, date, works, (*address, "sources"))
            case Role(date=date) if date is not None and value.status is None:
                yield from _then(wholes, value.organisation, date, (*address, "organisation"))
                yield from _older(value.sources, date, works, (*address, "sources"))
            case Milestone() if value.status is None:
                yield from _at_large(value, address, wholes, works)
            case Term(date=date) if date is not None and value.status is None:
                yield from _older(value.sources, date, works, (*address, "sources"))
            case ArchivalObject(date=date) if date is not None:
                yield from _then(wholes, value.place, date, (*address, "place"))
            case Place() | Organisation():
                yield from _parts(value, address, wholes)
            case Source():
                yield from _read_early(value, address)


def _at_large(
    told: Milestone, address: Address, wholes: Mapping[str, Whole], works: Mapping[str, Source]
) -> Iterator[Finding]:
    for field in ("places", "organisations"):
        for number, id in enumerate(getattr(told, field)):
            yield from _then(wholes, id, told.date, (*address, field, number))
    yield from _older(told.sources, told.date, works, (*address, "sources"))


def _intervals(values: Values) -> Iterator[Finding]:
    for address, value in values:
        if isinstance(value, INTERVALS) and before(value.end, value.start):
            message = f"'from' ({_edtf(value.start)}) lies after 'to' ({_edtf(value.end)})"
            yield D010.at((*address, "from"), message, "turn the two round, or correct one")


def _edtf(date: HistoricalDate | None) -> str:
    return date.edtf if date else ""


def _then(
    wholes: Mapping[str, Whole], id: str | None, date: HistoricalDate, address: Address
) -> Iterator[Finding]:
    """Yield what is wrong with naming a place or body at a date: no such thing, no such name."""
    there = wholes.get(id) if id else None
    if there is None:
        return
    if apart(date, there.start, there.end):
        rule = D021 if isinstance(there, Place) else D020
        message = f"'{id}' is named for {date.edtf} and existed {between(there.start, there.end)}"
        yield rule.at(
            address, message, "name what there was then, or correct the dates of the record"
        )
    elif all(apart(date, name.start, name.end) for name in there.names):
        names = "; ".join(f"{name.text} {between(name.start, name.end)}" for name in there.names)
        message = f"no name of '{id}' was in use in {date.edtf}"
        yield D022.at(address, message, f"there are: {names}")


def _parts(there: Whole, address: Address, wholes: Mapping[str, Whole]) -> Iterator[Finding]:
    parts: tuple[PartOf | BranchOf, ...] = there.part_of
    for number, part in enumerate(parts):
        id = part.place if isinstance(part, PartOf) else part.organisation
        whole = wholes.get(id)
        if whole is None:
            continue
        starts = [each for each in (part.start, there.start, whole.start) if each]
        ends = [each for each in (part.end, there.end, whole.end) if each]
        if any(before(end, start) for end in ends for start in starts):
            message = f"'{there.id}' was no part of '{id}' then: one of the two did not exist"
            told = between(whole.start, whole.end)
            hint = f"'{id}' existed {told}" if told else ""
            yield D023.at((*address, "part_of", number), message, hint)


def _after_issue(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    issued = span(exhibition.front.date)[1]
    for address, value in values:
        if isinstance(value, HistoricalDate) and issued:
            first = span(value)[0]
            if first and first > issued and address[0] != "exhibition":
                message = f"{value.edtf} lies after {exhibition.front.date.edtf}, the date of issue"
                yield D024.at(address, message, "look at the year")


def _read_early(work: Source, address: Address) -> Iterator[Finding]:
    if before(work.accessed, work.date):
        message = f"read in {_edtf(work.accessed)}, published in {_edtf(work.date)}"
        yield D025.at((*address, "accessed"), message, "correct one of the two dates")


def _older(
    uses: tuple[SourceUse, ...], date: HistoricalDate, works: Mapping[str, Source], address: Address
) -> Iterator[Finding]:
    for number, use in enumerate(uses):
        work = works.get(use.id)
        if work is not None and before(work.date, date):
            message = f"'{use.id}' is of {_edtf(work.date)}, older than what it is cited for"
            hint = "correct one of the two dates, or cite the work that tells of it"
            yield D026.at((*address, number), f"{message} ({date.edtf})", hint)

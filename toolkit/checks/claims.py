"""Check what is claimed of people: sources, allegations, preferences (codes C)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.checks.independence import independent
from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import Event, Relation, SourceUse
from toolkit.model.exhibition import Exhibition
from toolkit.model.records import Person
from toolkit.model.text import Text
from toolkit.model.works import Source

C002 = Rule(
    "C002",
    "warning",
    "A claim has no source and will not be printed.",
    "Add its source, or mark it status: draft until there is one.",
    scope="record",
)
C003 = Rule(
    "C003",
    "error",
    "An allegation lacks a second source that is independent of the first.",
    "What is alleged against somebody needs two independent sources. Works that are based on one "
    "another or on the same third work, editions with one ISBN, and works that are the same "
    "object of an archive count as one.",
    scope="record",
)
C004 = Rule(
    "C004",
    "error",
    "Several claims about what happens once are all preferred.",
    "Prefer one birth, death or burial; the others are printed as other accounts.",
    scope="value",
)
C025 = Rule(
    "C025",
    "error",
    "An allegation lacks the response to it.",
    "Write in 'response' the denial, the verdict, or that none was found. It is printed together "
    "with the allegation.",
    scope="record",
)
C026 = Rule(
    "C026",
    "error",
    "A charge is quoted without a source.",
    "A charge is printed as a quotation: name in 'sources' the file or book it is taken from.",
    scope="record",
)
C027 = Rule(
    "C027",
    "warning",
    "A field does not fit the kind of event, and is printed nowhere or misread.",
    "Move it to the event it belongs to, or change the type: 'effective' belongs to declared-dead, "
    "'charge' and 'sentence' to arrests, trials and sentences, 'response' to an allegation.",
    scope="value",
)
C028 = Rule(
    "C028",
    "error",
    "A death rests on a legal presumption.",
    "Write type: declared-dead, with the day of the decision in 'date' and the presumed day "
    "in 'effective'. A presumption is no finding, and never enters a lifespan.",
    scope="value",
)
C030 = Rule(
    "C030",
    "warning",
    "A claim rests on works of reference alone.",
    "Look for the source that the encyclopaedia or website had, and cite that beside it.",
)
C031 = Rule(
    "C031",
    "warning",
    "Several claims disagree about what happens once, and none is preferred.",
    "Write preferred: true on the one that you hold for the best (lifespans and indexes print it), "
    "or doubt: disputed on those that you do not follow.",
    scope="record",
)
C032 = Rule(
    "C032",
    "warning",
    "A claim stands twice.",
    "Make one of the two, and give it the sources of both.",
    scope="record",
)
C033 = Rule(
    "C033",
    "warning",
    "A source is cited twice in one place.",
    "Delete one of the two, or write in 'locator' where each is found.",
    scope="value",
)
RULES = (C002, C003, C004, C025, C026, C027, C028, C030, C031, C032, C033)

Claim = Event | Relation | Term | Milestone
ONCE = frozenset({"birth", "death", "burial", "execution"})
"""What happens to somebody once, so that several claims of it contradict each other."""
CHARGED = frozenset(
    {
        "arrest",
        "capture",
        "interrogation",
        "trial",
        "sentence",
        "commutation",
        "imprisonment",
        "deportation",
        "expulsion",
        "court-decision",
        "rehabilitation",
        "execution",
    }
)
SENTENCED = frozenset(
    {
        "trial",
        "sentence",
        "commutation",
        "imprisonment",
        "deportation",
        "expulsion",
        "amnesty",
        "release",
        "court-decision",
        "rehabilitation",
        "execution",
    }
)


def check_claims(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield what may not be printed of a person, or not in this way."""
    works = {work.id: work for work in exhibition.sources}
    for position, person in enumerate(exhibition.persons):
        address = ("persons", position)
        yield from _unsourced(_claims(person, address))
        yield from _weakly_sourced(_claims(person, address), works)
        yield from _preferences(person, address)
        yield from _repeated(person.events, (*address, "events"))
        yield from _repeated(person.relations, (*address, "relations"))
        for number, event in enumerate(person.events):
            spot = (*address, "events", number)
            yield from _allegation(event, spot, works)
            yield from _misfits(event, spot)
    yield from _unsourced(_apparatus(exhibition))
    yield from _weakly_sourced(_apparatus(exhibition), works)
    yield from _cited_twice(values)


def _claims(person: Person, address: Address) -> Iterator[tuple[Address, Event | Relation]]:
    for number, event in enumerate(person.events):
        yield (*address, "events", number), event
    for number, relation in enumerate(person.relations):
        yield (*address, "relations", number), relation


def _apparatus(exhibition: Exhibition) -> Iterator[tuple[Address, Term | Milestone]]:
    for position, term in enumerate(exhibition.glossary):
        yield ("glossary", position), term
    for position, milestone in enumerate(exhibition.chronology):
        yield ("chronology", position), milestone


def _unsourced(claims: Iterable[tuple[Address, Claim]]) -> Iterator[Finding]:
    hint = "add sources: [{id: …}]"
    for spot, claim in claims:
        if claim.sources or claim.status is not None:
            continue
        if isinstance(claim, Event) and claim.charge is not None:
            yield C026.at((*spot, "charge"), "this charge is quoted without a source", hint)
        else:
            message = f"{_called(claim)} has no source and will not be printed"
            yield C002.at(spot, message, hint)


def _called(claim: Claim) -> str:
    if isinstance(claim, Event | Relation):
        return f"this claim ({claim.type})"
    return f"the {'term' if isinstance(claim, Term) else 'milestone'} '{claim.id}'"


def _weakly_sourced(
    claims: Iterable[tuple[Address, Claim]], works: Mapping[str, Source]
) -> Iterator[Finding]:
    for spot, claim in claims:
        cited = [works[use.id] for use in claim.sources if use.id in works]
        if claim.printed and cited and all(work.grade == "reference" for work in cited):
            names = ", ".join(work.id for work in cited)
            message = f"{_called(claim)} rests on a work of reference alone: {names}"
            yield C030.at(spot, message, "cite what that work rests on")


def _allegation(event: Event, address: Address, works: Mapping[str, Source]) -> Iterator[Finding]:
    if event.about != "allegation" or event.status is not None:
        return
    groups = independent([use.id for use in event.sources], works)
    if len(groups) < 2:
        hint = "add a second source that does not depend on the first, or status: draft"
        message = "an allegation needs two independent sources"
        if groups and len(groups[0]) > 1:
            message = f"{message}, and {' and '.join(groups[0])} are one"
        yield C003.at(address, message, hint)
    if event.response is None:
        hint = "write in 'response' the denial, the verdict, or that none was found"
        yield C025.at(address, "an allegation needs the response to it", hint)


def _misfits(event: Event, address: Address) -> Iterator[Finding]:
    misfits = (
        ("effective", event.effective, event.type == "declared-dead"),
        ("charge", event.charge, event.type in CHARGED),
        ("sentence", event.sentence, event.type in SENTENCED),
    )
    for name, value, fits in misfits:
        if value is not None and not fits:
            message = f"'{name}' does not fit an event of type {event.type}"
            yield C027.at((*address, name), message, "move it to the event it belongs to")
    if event.response is not None and event.about is None:
        hint = "add about: allegation if this is one"
        yield C027.at((*address, "response"), "'response' answers no allegation", hint)
    if event.basis == "legal-presumption" and event.type in ("death", "execution", "burial"):
        hint = "write type: declared-dead, and the presumed day in 'effective'"
        yield C028.at((*address, "basis"), "a legal presumption is no finding of a death", hint)


def _preferences(person: Person, address: Address) -> Iterator[Finding]:
    for kind in sorted(ONCE):
        claims = [(n, e) for n, e in enumerate(person.events) if e.type == kind and e.printed]
        chosen = [number for number, event in claims if event.preferred]
        for number in chosen[1:]:
            spot = (*address, "events", number, "preferred")
            yield C004.at(spot, f"'{kind}' has a preferred claim already", "prefer one")
        # Where all but one are doubted, that one is as good as preferred.
        rivals = [(number, event) for number, event in claims if event.doubt is None]
        said = {(event.date, event.place) for _, event in rivals}
        if len(said) > 1 and not chosen:
            message = f"{len(rivals)} claims of '{kind}' disagree and none is preferred"
            spot = (*address, "events", rivals[1][0])
            yield C031.at(spot, message, "write preferred: true on the one that you hold for best")


def _repeated(claims: Sequence[Event | Relation], address: Address) -> Iterator[Finding]:
    """Yield claims that say nothing but what an earlier one says, with whatever sources."""
    met: list[Event | Relation] = []
    for number, claim in enumerate(claims):
        bare = _bare(claim)
        if bare in met:
            earlier = met.index(bare) + 1
            message = f"this claim ({claim.type}) says what number {earlier} in the list says"
            hint = "make one of the two, with the sources of both"
            yield C032.at((*address, number), message, hint)
        met.append(bare)


def _bare(claim: Event | Relation) -> Event | Relation:
    if isinstance(claim, Event):
        claim = replace(claim, preferred=False)
    return replace(claim, sources=(), basis=None, doubt=None, status=None)


def _cited_twice(values: Values) -> Iterator[Finding]:
    for address, value in values:
        if address[-1] == "sources" and len(address) > 1 and isinstance(value, tuple):
            yield from _twice(value, address)


def _twice(uses: Iterable[SourceUse], address: Address) -> Iterator[Finding]:
    met: Counter[tuple[str, Text | None]] = Counter()
    for number, use in enumerate(uses):
        met[use.id, use.locator] += 1
        if met[use.id, use.locator] == 2:
            locator = use.locator.entries[0].words if use.locator else ""
            where = f"{use.id}, {locator}".rstrip(", ")
            message = f"'{where}' is cited here already"
            yield C033.at((*address, number), message, "delete one, or say where each is found")

"""What is not ready stays in the sources, for every product alike."""

from __future__ import annotations

from pathlib import Path

from toolkit.model.apparatus import Milestone, Term
from toolkit.model.claims import Citizenship, Event, Relation, Role, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName, Name
from toolkit.model.printed import printed
from toolkit.model.prose import Characters, Paragraph, Passage, Prose
from toolkit.model.records import PartOf, Person, Place
from toolkit.model.text import Text
from toolkit.sources.read import read_exhibition

CITED = (SourceUse(id="logbook"),)


def only(tiny: Path, **fields: object) -> Person:
    """Return what is printed of a person with these fields."""
    front = read_exhibition(tiny).exhibition.front
    person = Person(id="anna", names=(Name(text="Anna", lang="en"),), living="no", **fields)  # type: ignore[arg-type]
    (found,) = printed(Exhibition(front=front, persons=(person,))).persons
    return found


def test_a_claim_that_is_a_draft_or_has_no_source_is_left_out(tiny: Path) -> None:
    events = (
        Event(type="arrest", sources=CITED),
        Event(type="escape", sources=CITED, status="draft"),
        Event(type="release"),
    )
    relations = (
        Relation(type="child", person="lind", sources=CITED),
        Relation(type="spouse", person="lind"),
        Relation(type="parent", person="lind", sources=CITED, status="draft"),
    )
    found = only(tiny, events=events, relations=relations)
    assert [event.type for event in found.events] == ["arrest"]
    assert [relation.type for relation in found.relations] == ["child"]


def test_a_draft_of_a_role_or_citizenship_is_left_out(tiny: Path) -> None:
    keeper = Text.parse({"en": "keeper"})
    found = only(
        tiny,
        roles=(Role(role=keeper), Role(role=keeper, status="draft")),
        citizenship=(Citizenship(country="SE"), Citizenship(country="SU", status="draft")),
    )
    assert found.roles == (Role(role=keeper),)
    assert [state.country for state in found.citizenship] == ["SE"]


def test_a_term_or_milestone_that_is_a_draft_or_has_no_source_is_left_out(tiny: Path) -> None:
    front = read_exhibition(tiny).exhibition.front
    prose = Prose((Passage("en", (Paragraph((Characters("Words."),)),)),))
    ready: dict[str, dict[str, object]] = {
        "ready": {"sources": CITED},
        "draft": {"sources": CITED, "status": "draft"},
        "bare": {},
    }
    word, year = Text.parse({"en": "Board"}), HistoricalDate.parse("1871")
    found = printed(
        Exhibition(
            front=front,
            glossary=tuple(
                Term(id=id, term=word, definition=prose, **more)  # type: ignore[arg-type]
                for id, more in ready.items()
            ),
            chronology=tuple(
                Milestone(id=id, date=year, text=prose, **more)  # type: ignore[arg-type]
                for id, more in ready.items()
            ),
        )
    )
    assert [each.id for each in (*found.glossary, *found.chronology)] == ["ready", "ready"]


def test_what_is_ready_is_left_alone(tiny: Path) -> None:
    exhibition = read_exhibition(tiny).exhibition
    assert printed(exhibition) == exhibition


def test_a_place_that_only_drafts_name_is_left_out_with_its_wholes(tiny: Path) -> None:
    front = read_exhibition(tiny).exhibition.front

    def place(id: str, *wholes: str) -> Place:
        named = (DatedName(text=id.title(), lang="en"),)
        return Place(id=id, names=named, part_of=tuple(PartOf(place=whole) for whole in wholes))

    places = (
        *(place("village", "county", "land"), place("county"), place("land")),
        *(place("town", "land"), place("unnamed")),
    )
    person = Person(
        id="anna",
        names=(Name(text="Anna", lang="en"),),
        living="no",
        events=(
            Event(type="birth", place="village", status="draft"),
            Event(type="birth", place="county", status="draft"),
            Event(type="death", place="town", sources=CITED),
        ),
    )
    found = printed(Exhibition(front=front, persons=(person,), places=places)).places
    assert [place.id for place in found] == ["land", "town", "unnamed"]

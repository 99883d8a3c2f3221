"""Find where places are mentioned: the index of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.book.anchors import happening
from toolkit.book.choose.choice import Choice
from toolkit.book.choose.gazetteer import named_place, pointers
from toolkit.book.content.apparatus import Chronology
from toolkit.book.content.facts import Called
from toolkit.book.content.gazetteer import Gazetteer, NamedRecord
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate, Region
from toolkit.book.content.persons import Person
from toolkit.book.content.sections import IndexEntry, Library, Section, See
from toolkit.book.facts import begun
from toolkit.book.index import in_order, shown_plates
from toolkit.book.mentions import marks

PLACE = "place-"


def index_of_places(
    choice: Choice, sections: Sequence[Section], library: Library
) -> tuple[IndexEntry | See, ...]:
    """Return the index of the places that `sections` name, old names leading to those of today.

    A place is found where a text links it, and where a claim, a milestone, an object or a panel
    names it. `sections` and the plates of `library` are marked.
    """
    mentions: dict[str, list[str]] = {}
    for place, anchor in _mentions(sections, library):
        mentions.setdefault(place, []).append(anchor)
    described = frozenset(_described(sections))
    found: list[IndexEntry | See] = []
    for record in choice.exhibition.places:
        named = named_place(choice, record)
        if named.anchor not in described and named.anchor not in mentions:
            continue
        name = begun(named.name)
        main = named.anchor if named.anchor in described else None
        anchors = tuple(dict.fromkeys(mentions.get(named.anchor, ())))
        found.append(IndexEntry(name=name, role=None, main=main, anchors=anchors, record=record.id))
        to = main or anchors[0]
        found += [
            See(name=begun(other.name), to=name, anchor=to, record=record.id)
            for other in pointers(choice, named)
        ]
    return in_order(choice.languages[0], found)


def _described(sections: Sequence[Section]) -> Iterator[str]:
    """Yield the places that have an entry of their own in a list."""
    for section in sections:
        if isinstance(section.content, Gazetteer):
            entries = section.content.entries
            yield from (each.anchor for each in entries if isinstance(each, NamedRecord))


def _mentions(sections: Sequence[Section], library: Library) -> Iterator[tuple[str, str]]:
    for section in sections:
        if not isinstance(section.content, Plate):
            yield from _in_section(section)
        yield from _mentions(section.parts, library)
    for plate in shown_plates(sections, library):
        yield from _named((*plate.places, *_in(plate.regions)), plate.anchor)
        yield from _linked(plate)


def _in_section(section: Section) -> Iterator[tuple[str, str]]:
    match section.content:
        case Person() as person:
            yield from _in_life(person, section.anchor)
        case Object() as thing:
            place = (thing.place,) if thing.place else ()
            yield from _named((*place, *thing.places, *_in(thing.regions)), section.anchor)
        case Chronology() as told:
            # The lives beside the milestones are those of the entries again.
            for milestone in (each for year in told.years for each in year.milestones):
                yield from _named(milestone.named, milestone.anchor)
        case _:
            pass
    yield from _linked(section.content)


def _in_life(person: Person, anchor: str) -> Iterator[tuple[str, str]]:
    """Yield the places of what happened to a person, rival claims too."""
    for number, told in enumerate(person.happenings, start=1):
        for rival, claim in enumerate((told.claim, *told.others)):
            if claim.place:
                yield claim.place.anchor, happening(anchor, number, rival)


def _named(ones: Iterable[Called], anchor: str) -> Iterator[tuple[str, str]]:
    for one in ones:
        if one.anchor.startswith(PLACE):
            yield one.anchor, anchor


def _linked(content: object) -> Iterator[tuple[str, str]]:
    for id, anchor in marks(content, "place"):
        yield f"{PLACE}{id}", anchor


def _in(regions: Sequence[Region]) -> tuple[Called, ...]:
    """Return the places shown or named in parts of a picture."""
    return tuple(place for region in regions for place in region.places)

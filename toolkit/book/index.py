"""Find where persons are mentioned: the index of persons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from toolkit.book.anchors import relation
from toolkit.book.choose.choice import Choice
from toolkit.book.collation import initials, sort_key
from toolkit.book.content.apparatus import Chronology
from toolkit.book.content.facts import Called
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate, Region
from toolkit.book.content.persons import Person
from toolkit.book.content.sections import Chapter, IndexEntry, Library, Section, See
from toolkit.book.mentions import marks
from toolkit.model.text import Words

PERSON = "person-"
Line = TypeVar("Line", bound=IndexEntry | See)


def index_of(
    choice: Choice, sections: Sequence[Section], library: Library
) -> tuple[IndexEntry, ...]:
    """Return the index of the persons that `sections` tell of, sorted by name.

    Each mention is the anchor of the words that name the person, or of the plate: `sections` and
    the plates of `library` are marked.
    """
    mentions: dict[str, list[str]] = {}
    for id, anchor in _mentions(sections, library):
        mentions.setdefault(id, []).append(anchor)
    entries = {part.anchor for section in sections for part in section.parts}
    found = []
    for person in choice.exhibition.persons:
        main = f"person-{person.id}"
        if main not in entries and person.id not in mentions:
            continue
        # Curators write first the role by which a person is known; time sorts those of the entry.
        name = Words(choice.name(person).language, choice.sorted_by(person))
        found.append(
            IndexEntry(
                name=name,
                role=person.roles[0].role.choose(choice.languages) if person.roles else None,
                main=main if main in entries else None,
                anchors=tuple(dict.fromkeys(mentions.get(person.id, ()))),
                record=person.id,
            )
        )
    return in_order(choice.languages[0], found)


def in_order(language: str, entries: Sequence[Line]) -> tuple[Line, ...]:
    """Return `entries` sorted, by family name before given name, with the letter of each."""
    heads = initials(language, [entry.name.words for entry in entries])
    headed = [replace(entry, initial=head) for entry, head in zip(entries, heads, strict=True)]
    return tuple(
        sorted(headed, key=lambda entry: sort_key(language, *entry.name.words.split(", ", 1)))
    )


def _mentions(sections: Sequence[Section], library: Library) -> Iterator[tuple[str, str]]:
    for section in sections:
        if not isinstance(section.content, Plate):
            yield from _in_section(section)
        yield from _mentions(section.parts, library)
    for plate in shown_plates(sections, library):
        yield from ((person, plate.anchor) for person in plate.persons)
        yield from _named(_in(plate.regions), plate.anchor)
        yield from marks(plate, "person")


def _in_section(section: Section) -> Iterator[tuple[str, str]]:
    match section.content:
        case Person() as person:
            for number, kin in enumerate(person.relations, start=1):
                yield kin.anchor.removeprefix(PERSON), relation(section.anchor, number)
        case Object() as thing:
            yield from _named((*thing.named, *_in(thing.regions)), section.anchor)
        case Chronology() as told:
            # The lives beside the milestones are those of the entries again.
            for milestone in (each for year in told.years for each in year.milestones):
                yield from _named(milestone.persons, milestone.anchor)
        case _:
            pass
    yield from marks(section.content, "person")


def _named(people: Iterable[Called], anchor: str) -> Iterator[tuple[str, str]]:
    for person in people:
        yield person.anchor.removeprefix(PERSON), anchor


def _in(regions: Sequence[Region]) -> tuple[Called, ...]:
    """Return the persons shown or named in parts of a picture."""
    return tuple(person for region in regions for person in region.persons)


def shown_plates(sections: Sequence[Section], library: Library) -> Iterator[Plate]:
    """Yield the panels that `sections` print."""
    for section in sections:
        if isinstance(section.content, Chapter):
            yield from (library.plate(id) for id in section.content.prints)
        yield from (part.content for part in section.parts if isinstance(part.content, Plate))

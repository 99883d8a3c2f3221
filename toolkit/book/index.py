"""Find where persons are mentioned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from toolkit.book.anchors import persons, relation
from toolkit.book.choose.choice import Choice
from toolkit.book.collation import initials, sort_key
from toolkit.book.content.apparatus import Chronology, Glossary
from toolkit.book.content.facts import Called
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate, Region
from toolkit.book.content.persons import Person
from toolkit.book.content.sections import Chapter, IndexEntry, Library, Section
from toolkit.book.objects import history_anchor
from toolkit.model.prose import Block, Passage
from toolkit.model.text import Words

PERSON = "person-"


def index_of(
    choice: Choice, sections: Sequence[Section], library: Library
) -> tuple[IndexEntry, ...]:
    """Return the index of the persons that `sections` tell of, sorted by name.

    Each mention is the anchor of the words that name the person, or of the plate.
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
            )
        )
    return _sorted(choice.languages[0], found)


def _sorted(language: str, entries: Sequence[IndexEntry]) -> tuple[IndexEntry, ...]:
    """Return `entries` sorted by family name, each with the letter it stands under."""
    heads = initials(language, [entry.name.words for entry in entries])
    headed = [replace(entry, initial=head) for entry, head in zip(entries, heads, strict=True)]
    return tuple(
        sorted(headed, key=lambda entry: sort_key(language, *entry.name.words.split(", ", 1)))
    )


def _mentions(sections: Sequence[Section], library: Library) -> Iterator[tuple[str, str]]:
    for section in sections:
        yield from _in_section(section)
        yield from _mentions(section.parts, library)
    for plate in _plates(sections, library):
        for person in plate.persons:
            yield person, plate.anchor
        yield from _named(_in(plate.regions), plate.anchor)


def _in_section(section: Section) -> Iterator[tuple[str, str]]:
    match section.content:
        case Chapter(passage=passage):
            yield from _within(passage, section.anchor)
        case Person() as person:
            yield from _within(person.biography, section.anchor)
            for number, kin in enumerate(person.relations, start=1):
                yield kin.anchor.removeprefix(PERSON), relation(section.anchor, number)
        case Object() as thing:
            yield from _named((*thing.named, *_in(thing.regions)), section.anchor)
            yield from _within(thing.description, section.anchor)
            yield from _within(thing.history, history_anchor(section.anchor))
        case Glossary(terms=terms):
            for term in terms:
                yield from _within(term.definition, term.anchor)
        case Chronology() as told:
            yield from _in_years(told)


def _within(text: Passage | None, anchor: str) -> Iterator[tuple[str, str]]:
    blocks: Sequence[Block] = text.blocks if text else ()
    for id, person in persons(blocks, anchor):
        yield person, id


def _named(people: Iterable[Called], anchor: str) -> Iterator[tuple[str, str]]:
    for person in people:
        yield person.anchor.removeprefix(PERSON), anchor


def _in_years(told: Chronology) -> Iterator[tuple[str, str]]:
    """Yield whom the milestones name; the lives beside them are those of the entries again."""
    for milestone in (each for year in told.years for each in year.milestones):
        yield from _named(milestone.persons, milestone.anchor)
        for _, person in persons(milestone.text.blocks, milestone.anchor):
            yield person, milestone.anchor


def _in(regions: Sequence[Region]) -> tuple[Called, ...]:
    """Return the persons shown or named in parts of a picture."""
    return tuple(person for region in regions for person in region.persons)


def _plates(sections: Sequence[Section], library: Library) -> Iterator[Plate]:
    for section in sections:
        if isinstance(section.content, Chapter):
            yield from (library.plate(id) for id in section.content.prints)
        yield from (part.content for part in section.parts if isinstance(part.content, Plate))

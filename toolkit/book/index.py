"""Find where persons are mentioned."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from toolkit.book.anchors import persons, relation
from toolkit.book.choose import Choice
from toolkit.book.content import Chapter, IndexEntry, Library, Person, Plate, Section
from toolkit.model.prose import Block
from toolkit.model.text import Words


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
        name = Words(choice.name(person).language, choice.sorted_by(person))
        found.append(
            IndexEntry(
                name=name,
                role=person.roles[0].role.choose(choice.languages) if person.roles else None,
                main=main if main in entries else None,
                anchors=tuple(dict.fromkeys(mentions.get(person.id, ()))),
            )
        )
    return tuple(sorted(found, key=lambda entry: collation(entry.name.words)))


def collation(name: str) -> tuple[str, str]:
    """Return what sorts `name`: its letters without marks and case, then the name itself.

    The same on every machine, so no locale is asked; Latin comes before Cyrillic.
    """
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    return "".join(letter for letter in plain if letter.isalnum() or letter == " "), name


def _mentions(sections: Sequence[Section], library: Library) -> Iterator[tuple[str, str]]:
    for section in sections:
        content = section.content
        if isinstance(content, Chapter):
            yield from _within(content.passage.blocks, section.anchor)
        elif isinstance(content, Person):
            if content.biography:
                yield from _within(content.biography.blocks, section.anchor)
            for number, kin in enumerate(content.relations, start=1):
                yield kin.anchor.removeprefix("person-"), relation(section.anchor, number)
        yield from _mentions(section.parts, library)
    for plate in _plates(sections, library):
        for person in plate.persons:
            yield person, plate.anchor


def _within(blocks: Sequence[Block], anchor: str) -> Iterator[tuple[str, str]]:
    for id, person in persons(blocks, anchor):
        yield person, id


def _plates(sections: Sequence[Section], library: Library) -> Iterator[Plate]:
    for section in sections:
        if isinstance(section.content, Chapter):
            yield from (library.plate(id) for id in section.content.prints)
        yield from (part.content for part in section.parts if isinstance(part.content, Plate))

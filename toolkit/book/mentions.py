"""Give every naming of a person, also without a link, and every linked place an id for indexes.

The naming itself has the id, not its paragraph: that may begin a page earlier.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import count
from typing import Any, Literal, TypeVar

from toolkit.book.content.apparatus import Life, Milestone
from toolkit.book.content.objects import Object
from toolkit.book.content.panels import Plate
from toolkit.book.content.persons import Kin, Person
from toolkit.book.content.sections import Index, Section, Transcripts
from toolkit.book.content.works import Works
from toolkit.model.marking import Marking
from toolkit.model.namings import Reader, Register
from toolkit.model.prose import Passage, Reference, inlines

Anything = TypeVar("Anything")
PERSON = "person-"
# Works are cited, not told; lives are the claims of the entries again; the others repeat plates.
SILENT = (Works, Life, Transcripts, Index)


def mark_plate(plate: Plate, register: Register) -> Plate:
    """Return a plate with an id at each naming of a person; none on a plate that names all."""
    if register.is_of_all(plate.persons):
        return replace(plate, persons=())
    known = frozenset(plate.persons)
    return _Marks(register, _ids(plate.anchor), known=known).of(plate)


def mark(section: Section, register: Register) -> Section:
    """Return a section and its parts with an id at each naming of a person."""
    content = section.content
    owner = content.id if isinstance(content, Person) else ""
    known = frozenset({owner} if owner else ())
    texts = _Marks(register, _ids(section.anchor), owner, known)
    return replace(
        section,
        content=content if isinstance(content, Plate) else texts.of(content),
        parts=tuple(mark(part, register) for part in section.parts),
    )


def marks(content: object, kind: Literal["person", "place"]) -> Iterator[tuple[str, str]]:
    """Yield the person or place and the id of each naming in `content`, in reading order."""
    for passage in _passages(content):
        for each in inlines(passage.blocks):
            if isinstance(each, Reference) and each.anchor and each.kind == kind:
                yield each.id, each.anchor


def _passages(value: object) -> Iterator[Passage]:
    if isinstance(value, Passage):
        yield value
    elif not isinstance(value, SILENT):
        for part in _parts(value):
            yield from _passages(part)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    if not is_dataclass(value) or isinstance(value, type):
        return ()
    kind: Any = type(value)
    return [getattr(value, each.name) for each in fields(kind)]


def _ids(anchor: str) -> Iterator[str]:
    return (f"{anchor}-M{number}" for number in count(1))


@dataclass(frozen=True, slots=True)
class _Marks:
    """Marks the texts of one section.

    Attributes:
        register: Who may be named.
        ids: The ids that are given, one after the other.
        owner: The person whose entry it is: an index has it already.
        known: The persons that texts are about, named or not.
    """

    register: Register
    ids: Iterator[str]
    owner: str = ""
    known: frozenset[str] = frozenset()

    def of(self, value: Anything) -> Anything:
        """Return `value` with the texts in it marked."""
        made: Any = value
        if isinstance(value, Passage):
            reader = Reader(self.register, about=self.known)
            marking = Marking(reader=reader, ids=self.ids, owner=self.owner)
            made = replace(value, blocks=marking.blocks(value.blocks))
        elif isinstance(value, tuple):
            made = tuple(self.of(each) for each in value)
        elif is_dataclass(value) and not isinstance(value, SILENT):
            made = replace(self, known=self.known | _about(value))._fields(value)
        return made  # type: ignore[no-any-return]

    def _fields(self, value: Any) -> Any:
        old = {each.name: getattr(value, each.name) for each in fields(value)}
        new = {name: self.of(each) for name, each in old.items()}
        changed = {name: each for name, each in new.items() if each is not old[name]}
        return replace(value, **changed) if any(old[n] != new[n] for n in changed) else value


def _about(value: object) -> frozenset[str]:
    """Return the persons that a record says it is about."""
    match value:
        case Milestone(persons=persons) | Object(persons=persons):
            return frozenset(each.anchor.removeprefix(PERSON) for each in persons)
        case Kin(anchor=anchor):
            return frozenset({anchor.removeprefix(PERSON)})
        case _:
            return frozenset()

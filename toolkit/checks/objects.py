"""Check archival objects against the rules of their description (codes R024 to R026, S026)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from toolkit.checks.rule import Rule
from toolkit.checks.walk import Values
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.objects import ArchivalObject, Maker
from toolkit.model.vocabulary import Level

R024 = Rule(
    "R024",
    "warning",
    "It is not said who keeps an object, or where it lies there.",
    "Write in 'holder' the id of the archive and in 'reference' the shelfmark. What is part of "
    "another object has the holder of the whole.",
    scope="record",
)
R025 = Rule(
    "R025",
    "error",
    "A whole stands below its part.",
    "A fonds holds series, a series files, a file items, an item parts: correct 'level' of one of "
    "the two objects, or 'part_of'.",
)
R026 = Rule(
    "R026",
    "warning",
    "An object is older than the whole of which it is a part, or younger.",
    "Correct 'date' of one of the two: that of a file or series reaches from its first document to "
    "its last.",
    scope="value",
)
S026 = Rule(
    "S026",
    "error",
    "It is not clear who made an object.",
    "Write either the id of a person or body of this exhibition in 'id', or a name in 'name'.",
    scope="record",
)
RULES = (R024, R025, R026, S026)

LEVELS: tuple[str, ...] = get_args(Level)
"""The levels of description, the widest first."""


def check_objects(exhibition: Exhibition, values: Values) -> Iterator[Finding]:
    """Yield objects that cannot be ordered in an archive, and makers that are nobody."""
    objects = {each.id: each for each in exhibition.objects}
    for position, each in enumerate(exhibition.objects):
        address = ("objects", position)
        whole = objects.get(each.part_of) if each.part_of else None
        if whole is None:
            yield from _kept(each, address)
        else:
            yield from _below(each, whole, address)
    yield from _makers(values)


def _kept(each: ArchivalObject, address: Address) -> Iterator[Finding]:
    missing = [name for name in ("holder", "reference") if getattr(each, name) is None]
    if missing and not (each.level == "fonds" and missing == ["reference"]):
        message = f"the object '{each.id}' has no {' and no '.join(missing)}"
        yield R024.at(address, message, "say who keeps it, and its shelfmark there")


def _below(part: ArchivalObject, whole: ArchivalObject, address: Address) -> Iterator[Finding]:
    if LEVELS.index(part.level) < LEVELS.index(whole.level):
        message = f"'{part.id}' ({part.level}) stands below '{whole.id}' ({whole.level})"
        yield R025.at((*address, "level"), message, f"from above: {', '.join(LEVELS)}")
    if part.date and whole.date and whole.level != "item":
        first, last = part.date.days
        begun, ended = whole.date.days
        if (last and begun and last < begun) or (first and ended and first > ended):
            message = f"'{part.id}' is of {part.date.edtf}, '{whole.id}' of {whole.date.edtf}"
            yield R026.at((*address, "date"), message, "correct one of the two dates")


def _makers(values: Values) -> Iterator[Finding]:
    for address, value in values:
        if isinstance(value, Maker) and bool(value.id) == bool(value.name):
            said = "both an id and a name" if value.id else "neither an id nor a name"
            yield S026.at(address, f"this maker has {said}", "write {name: …} or {id: …}")

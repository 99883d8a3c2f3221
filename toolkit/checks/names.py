"""Check names: one preferred in each language, none twice, parts that fit (codes C005 to C008)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.names import DatedName, Name

C005 = Rule(
    "C005",
    "error",
    "Several names in one language are all preferred.",
    "Prefer one; it is the name in headings and indexes.",
    scope="value",
)
C006 = Rule(
    "C006",
    "warning",
    "A name stands twice in one record.",
    "Delete one of the two, or write what tells them apart: 'kind', 'from' and 'to'.",
    scope="value",
)
C007 = Rule(
    "C007",
    "warning",
    "Two records of one kind have the same name.",
    "If they are the same person, place or body, make one record of the two. If not, write what "
    "tells them apart: a patronymic, other names, 'part_of' of a place.",
)
C008 = Rule(
    "C008",
    "warning",
    "A part of a name does not stand in the whole name.",
    "Write family, given, patronymic and particle as they stand in 'text': indexes print the "
    "parts, headings the whole.",
    scope="value",
)
RULES = (C005, C006, C007, C008)

NAMED = ("persons", "places", "organisations")
PARTS = ("family", "given", "patronymic", "particle")


def check_names(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield names that contradict each other, or are one too many."""
    for kind in NAMED:
        met: dict[tuple[str, ...], str] = {}
        for position, record in enumerate(getattr(exhibition, kind)):
            address = (kind, position, "names")
            yield from _preferred(record.names, address)
            yield from _twice(record.names, address)
            yield from _parts(record.names, address)
            key = (record.name.text.casefold(), str(getattr(record, "part_of", "")))
            if key in met:
                message = f"'{record.id}' and '{met[key]}' are both called {record.name.text}"
                yield C007.at((kind, position), message, "are they two, or one record too many?")
            met.setdefault(key, record.id)


def _preferred(names: Sequence[Name | DatedName], address: Address) -> Iterator[Finding]:
    met: set[str] = set()
    for number, name in enumerate(names):
        if name.preferred and name.lang in met:
            spot = (*address, number, "preferred")
            message = f"there is a preferred name in '{name.lang}' already"
            yield C005.at(spot, message, "prefer one in each language")
        if name.preferred:
            met.add(name.lang)


def _twice(names: Sequence[Name | DatedName], address: Address) -> Iterator[Finding]:
    met: set[tuple[object, ...]] = set()
    for number, name in enumerate(names):
        key = (name.text, name.lang, getattr(name, "kind", ""), name.start, name.end)
        if key in met:
            message = f"the name '{name.text}' stands here twice"
            yield C006.at((*address, number), message, "delete one, or say what tells them apart")
        met.add(key)


def _parts(names: Sequence[Name | DatedName], address: Address) -> Iterator[Finding]:
    for number, name in enumerate(names):
        for part in PARTS:
            written = getattr(name, part, "")
            if written and not set(_words(written)) <= set(_words(name.text)):
                message = f"{part} '{written}' does not stand in '{name.text}'"
                yield C008.at((*address, number, part), message, "write both in the same way")


def _words(text: str) -> list[str]:
    return text.casefold().replace(",", " ").replace("-", " ").split()

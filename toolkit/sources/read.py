"""Read one exhibition: its files in, a checked and frozen model and the places of it out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from toolkit.errors import Address, Place, Problem, SourceError
from toolkit.model.exhibition import KINDS, Essay, Exhibition, FrontMatter
from toolkit.model.records import Organisation, Panel, Person, Source
from toolkit.model.records import Place as PlaceRecord
from toolkit.sources.essays import read_essays
from toolkit.sources.located import Scalar, Value
from toolkit.sources.reading import Reading, nearest
from toolkit.sources.refusals import did_you_mean, judge
from toolkit.sources.shape import Shaped, shape

TYPES: dict[str, Any] = {
    "essays": tuple[Essay, ...],
    "persons": tuple[Person, ...],
    "places": tuple[PlaceRecord, ...],
    "organisations": tuple[Organisation, ...],
    "panels": tuple[Panel, ...],
    "sources": tuple[Source, ...],
}
FRONT = "exhibition"


@dataclass(frozen=True, slots=True)
class Read:
    """An exhibition, and where each part of it is written."""

    exhibition: Exhibition
    places: Mapping[Address, Place]
    positions: Mapping[tuple[str, str], int]
    scalars: Mapping[Address, Scalar]
    warnings: tuple[Problem, ...] = ()

    def place_of(self, address: Address) -> Place:
        """Return where `address`, or its nearest ancestor that is written, stands.

        The second part may be a record's id instead of its position; the last two may be
        "characters" and one character, whose first spot in the text is then sought.
        """
        if len(address) > 1 and isinstance(address[1], str):
            position = self.positions.get((str(address[0]), address[1]))
            if position is not None:
                address = (address[0], position, *address[2:])
        if len(address) > 2 and address[-2] == "characters":
            return self._place_of_character(address[:-2], str(address[-1]))
        return nearest(self.places, address)

    def _place_of_character(self, address: Address, character: str) -> Place:
        for length in range(len(address), 0, -1):
            scalar = self.scalars.get(address[:length])
            if scalar:
                return scalar.place_of(character)
        return nearest(self.places, address)


def read_exhibition(folder: Path, *, root: Path | None = None) -> Read:
    """Return the exhibition that the files in `folder` describe.

    Args:
        folder: Where `exhibition.yaml` lies, `sources/<slug>` of a project.
        root: What paths in places are relative to; the project, two floors up, if not given.

    Raises:
        SourceError: With every problem of every file.
    """
    read, problems = try_reading(folder, root=root)
    if read is None or any(problem.severity == "error" for problem in problems):
        raise SourceError(problems)
    return read


def read_front(folder: Path, *, root: Path | None = None) -> FrontMatter:
    """Return what `exhibition.yaml` in `folder` says, whatever is wrong with other files.

    Raises:
        SourceError: With every problem of this one file.
    """
    reading = Reading(folder, root or folder.parent.parent)
    front = _read_front(reading)
    if front is None or any(problem.severity == "error" for problem in reading.problems):
        raise SourceError(reading.problems)
    return front


def try_reading(
    folder: Path, *, root: Path | None = None
) -> tuple[Read | None, tuple[Problem, ...]]:
    """Return what can be read in `folder`, and every problem, sorted.

    The exhibition is there, in spite of errors, if each record is good for itself (a picture is
    lost, a link leads nowhere): then the whole can be checked too, and all be told in one run.
    """
    with _uncollected():
        return _read(Reading(folder, root or folder.parent.parent))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of reference cycles from running.

    Reading makes some ten objects a value, none of them garbage, and the collector looks through
    all of them again and again: 3000 records took 4.5 s with it and 1.7 s without.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(reading: Reading) -> tuple[Read | None, tuple[Problem, ...]]:
    """Return what one reading finds."""
    front = _read_front(reading)
    shaped = {kind: _read_kind(kind, reading) for kind in KINDS}
    positions = _index(shaped, reading)
    model = {kind: judge(shaped[kind], TYPES[kind], (kind,), reading) for kind in KINDS}
    _refuse_strangers(reading)
    problems = tuple(sorted(set(reading.problems)))
    if front is None or None in model.values():
        return None, problems
    read = Read(
        exhibition=Exhibition(front=front, **model),
        places=MappingProxyType(reading.places),
        positions=MappingProxyType(positions),
        scalars=MappingProxyType(reading.scalars),
        warnings=tuple(problem for problem in problems if problem.severity == "warning"),
    )
    return read, problems


def _read_front(reading: Reading) -> FrontMatter | None:
    """Return the front matter, None (and problems) if it is not good; learn the languages."""
    path = reading.folder / f"{FRONT}.yaml"
    reading.places[FRONT,] = Place(reading.name(path))
    if not path.is_file():
        place = Place(reading.name(path))
        hint = "it holds id, title, languages and so on; 'toolkit init NAME' makes an example"
        reading.add(place, "S016", "there is no such file, and an exhibition begins with it", hint)
        return None
    value = reading.yaml(path, (FRONT,))
    if value is None:
        return None
    if isinstance(value, dict):
        languages = value.get("languages")
        if isinstance(languages, list) and languages and isinstance(languages[0], str):
            reading.languages = tuple(tag for tag in languages if isinstance(tag, str))
    shaped = shape(value, FrontMatter, (FRONT,), reading)
    front: FrontMatter | None = judge(shaped, FrontMatter, (FRONT,), reading)
    if front is not None and front.id != reading.folder.name:
        message = f"the id is '{front.id}' and the folder's name '{reading.folder.name}'"
        hint = "products are named after both: make them the same"
        reading.add(nearest(reading.places, (FRONT, "id")), "S021", message, hint)
    return front


def _read_kind(kind: str, reading: Reading) -> Shaped:
    """Return the records of one kind, of all its files, ready to be judged."""
    if kind == "essays":
        return read_essays(reading)
    records: list[Value] = []
    reading.places[kind,] = Place(reading.name(reading.folder / f"{kind}.yaml"))
    for path in _files(kind, reading):
        records.extend(_records(path, kind, len(records), reading))
    return shape(records, TYPES[kind], (kind,), reading)


def _files(kind: str, reading: Reading) -> list[Path]:
    """Return the files of one kind: `kind.yaml`, then `kind/*.yaml` by name."""
    one = reading.folder / f"{kind}.yaml"
    many = sorted((reading.folder / kind).glob("*.yaml"))
    return [path for path in (one, *many) if path.is_file()]


def _records(path: Path, kind: str, offset: int, reading: Reading) -> list[Value]:
    """Return the records in one file: a list, or one record alone."""
    value = reading.yaml(path, (kind,), offset=offset)
    if isinstance(value, dict) and value:
        # One record alone: its addresses have to gain the position it has among all.
        text = reading.text(path)
        single = reading.yaml_text(text, reading.name(path), (kind, offset))
        return [single] if single is not None else []
    if isinstance(value, list):
        return value
    if value:
        hint = "each record begins with '- id: …'"
        reading.add(reading.place_of((kind,)), "S011", "must be a list of records", hint)
    return []


def _index(shaped: dict[str, Any], reading: Reading) -> dict[tuple[str, str], int]:
    """Return the position of each record; S008 for an id that stands twice."""
    first: dict[str, Address] = {}
    positions: dict[tuple[str, str], int] = {}
    for kind in KINDS:
        for position, record in enumerate(shaped[kind]):
            id = record.get("id") if isinstance(record, dict) else None
            if not isinstance(id, str):
                continue
            address = (kind, position, "id")
            positions.setdefault((kind, id), position)
            other = first.setdefault(id.casefold(), address)
            if other != address:
                hint = f"it stands also in {reading.place_of(other)}"
                reading.add(reading.place_of(address), "S008", f"the id '{id}' is taken", hint)
    return positions


def _refuse_strangers(reading: Reading) -> None:
    """Report files that look like records and are not read: nobody would notice."""
    known = [f"{kind}.yaml" for kind in (FRONT, *KINDS) if kind != "essays"]
    for path in sorted(reading.folder.glob("*.y*ml")):
        if path.name not in known:
            hint = did_you_mean(path.name, known)
            reading.add(Place(reading.name(path)), "S017", "is not a file that is read", hint)

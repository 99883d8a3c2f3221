"""Read one exhibition: its files in, a checked and frozen model and the places of it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from toolkit.errors import Address, Gaps, Place, Problem, SourceError
from toolkit.model.apparatus import Milestone, Term
from toolkit.model.exhibition import KINDS, Essay, Exhibition, FrontMatter
from toolkit.model.identifiers import ID
from toolkit.model.objects import ArchivalObject
from toolkit.model.records import Organisation, Panel, Person
from toolkit.model.records import Place as PlaceRecord
from toolkit.model.works import Source
from toolkit.sources.collector import uncollected
from toolkit.sources.drawings import refuse_lost_drawings
from toolkit.sources.essays import read_essays
from toolkit.sources.located import Value
from toolkit.sources.places import Places
from toolkit.sources.profiles import refuse_bad_profile
from toolkit.sources.reading import Reading
from toolkit.sources.refusals import did_you_mean
from toolkit.sources.salvage import Kept, Salvaged, in_sources, judge_front, judge_records
from toolkit.sources.shape import Shaped, shape
from toolkit.sources.tables.files import FOLDER as TABLES
from toolkit.sources.tables.read import with_tables

TYPES: dict[str, Any] = {
    "essays": tuple[Essay, ...],
    "persons": tuple[Person, ...],
    "places": tuple[PlaceRecord, ...],
    "organisations": tuple[Organisation, ...],
    "panels": tuple[Panel, ...],
    "objects": tuple[ArchivalObject, ...],
    "glossary": tuple[Term, ...],
    "chronology": tuple[Milestone, ...],
    "sources": tuple[Source, ...],
}
FRONT = "exhibition"


@dataclass(frozen=True, slots=True)
class Read:
    """An exhibition, and where each part of it is written.

    `positions` are those of records in the sources, by kind and id; `kept` says where the items of
    a list stand there, if some were refused; `gaps` what the exhibition lacks for that.
    """

    exhibition: Exhibition
    places: Places
    positions: Mapping[tuple[str, str], int]
    kept: Kept
    gaps: Gaps
    warnings: tuple[Problem, ...]

    def place_of(self, address: Address) -> Place:
        """Return where `address`, or its nearest ancestor that is written, stands.

        The second part may be a record's id instead of its position; the last two may be
        "characters" and one character, whose first spot in the text is then sought.
        """
        if len(address) > 2 and address[-2] == "characters":
            return self.places.of_character(self._in_sources(address[:-2]), str(address[-1]))
        return self.places.of(self._in_sources(address))

    def _in_sources(self, address: Address) -> Address:
        kind, id = address[:2] if len(address) > 1 else ("", 0)
        position = self.positions.get((str(kind), id)) if isinstance(id, str) else None
        if position is None:
            return in_sources(address, self.kept)
        return in_sources(address[2:], self.kept, start=(kind, position))


@dataclass(frozen=True, slots=True)
class Values:
    """The records of each kind but essays, as their files write them."""

    languages: tuple[str, ...]
    records: Mapping[str, Sequence[Value]]


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
    front: FrontMatter | None = _read_front(reading).model
    if front is None or any(problem.severity == "error" for problem in reading.problems):
        raise SourceError(reading.problems)
    return front


def try_reading(
    folder: Path, *, root: Path | None = None
) -> tuple[Read | None, tuple[Problem, ...]]:
    """Return what can be read in `folder`, and every problem, sorted.

    The exhibition is there in spite of errors, without what was refused, so that the rest can be
    checked too and all be told in one run; `Read.gaps` says what it lacks. It is None only if
    nothing can stand for what is wrong in the front matter.
    """
    with uncollected():
        return _read(Reading(folder, root or folder.parent.parent))


def read_languages(folder: Path, *, root: Path | None = None) -> tuple[str, ...]:
    """Return the languages of the exhibition in `folder`, the main one first.

    Raises:
        SourceError: There is no `exhibition.yaml` that can be read.
    """
    reading = Reading(folder, root or folder.parent.parent)
    if _front_value(reading) is None:
        raise SourceError(reading.problems)
    return reading.languages


def read_values(folder: Path, *, root: Path | None = None) -> Values:
    """Return the records in `folder` as their files write them.

    Raises:
        SourceError: They are not written as records are, so that something could get lost. A
            picture that is missing or a date that is none can be carried on.
    """
    with uncollected():
        reading = Reading(folder, root or folder.parent.parent)
        front, values = _read_front(reading), _read_values(reading)
        _, problems = _judge(front, values, reading)
    wrong = [one for one in problems if one.severity == "error" and one.code.startswith("S")]
    if wrong:
        raise SourceError(wrong)
    return Values(reading.languages, values)


def _read(reading: Reading) -> tuple[Read | None, tuple[Problem, ...]]:
    """Return what one reading finds."""
    front = _read_front(reading)
    return _judge(front, _read_values(reading), reading)


def _judge(
    front: Salvaged, values: Mapping[str, Sequence[Value]], reading: Reading
) -> tuple[Read | None, tuple[Problem, ...]]:
    """Return the model of what was read, None if it is not good, and all problems."""
    shaped = {kind: _shape(kind, values, reading) for kind in KINDS}
    positions = _index(shaped, reading)
    judged = {kind: judge_records(shaped[kind], TYPES[kind], (kind,), reading) for kind in KINDS}
    cover = front.model.cover if front.model else None
    refuse_lost_drawings(shaped["panels"], cover, reading)
    if front.model:
        refuse_bad_profile(front.model.editions.press, reading)
    _refuse_strangers(reading)
    problems = tuple(sorted(set(reading.problems)))
    if front.model is None:
        return None, problems
    read = Read(
        exhibition=Exhibition(
            front=front.model, **{kind: found.model for kind, found in judged.items()}
        ),
        places=reading.places,
        positions=MappingProxyType(positions),
        kept={at: where for one in (front, *judged.values()) for at, where in one.kept.items()},
        gaps=_gaps(front, judged, reading),
        warnings=tuple(problem for problem in problems if problem.severity == "warning"),
    )
    return read, problems


def _gaps(front: Salvaged, judged: Mapping[str, Salvaged], reading: Reading) -> Gaps:
    """Return what the exhibition lacks."""
    left_out = {kind: found.left_out for kind, found in judged.items() if found.left_out}
    nameless = {kind for kind, found in judged.items() if found.nameless}
    return Gaps(
        ids=MappingProxyType(left_out),
        kinds=frozenset(reading.unread | nameless),
        records=front.damaged.union(*(found.damaged for found in judged.values())),
        made_up=frozenset((FRONT, name) for name in front.made_up),
    )


def _read_front(reading: Reading) -> Salvaged:
    """Return the front matter, and report what is wrong with it; learn the languages."""
    value = _front_value(reading)
    shaped = None if value is None else shape(value, FrontMatter, (FRONT,), reading)
    found = judge_front(shaped, FrontMatter, (FRONT,), reading, spare=_spare(reading))
    front: FrontMatter | None = found.model
    if front is not None and front.id != reading.folder.name and "id" not in found.made_up:
        message = f"the id is '{front.id}' and the folder's name '{reading.folder.name}'"
        hint = "products are named after both: make them the same"
        reading.add(reading.place_of((FRONT, "id")), "S021", message, hint)
    return found


def _spare(reading: Reading) -> dict[str, Shaped]:
    """Return what stands for fields that the front matter must have, if they are refused."""
    name = reading.folder.name
    return {
        "id": name if ID.fullmatch(name) else FRONT,
        "title": {"en": name},
        "languages": ["en"],
        "base_url": {"address": "https://archive.invalid"},
        "rights": "http://rightsstatements.org/vocab/CNE/1.0/",
        "publisher": "nobody",
        "contents": ["essays"],
        "date": "2000",
        "credit": {"en": name},
    }


def _front_value(reading: Reading) -> Value | None:
    """Return what `exhibition.yaml` says, None if it cannot be read; learn the languages."""
    path = reading.folder / f"{FRONT}.yaml"
    place = Place(reading.name(path))
    reading.places.note((FRONT,), place)
    if not path.exists():
        hint = "it holds id, title, languages and so on; 'toolkit init NAME' makes an example"
        reading.add(place, "S016", "there is no such file, and an exhibition begins with it", hint)
        return None
    document = reading.yaml(path, (FRONT,))
    if document is None:
        return None
    reading.keep(document)
    value = document.value
    languages = value.get("languages") if isinstance(value, dict) else None
    if isinstance(languages, list) and languages and isinstance(languages[0], str):
        reading.languages = tuple(tag for tag in languages if isinstance(tag, str))
    return value


def _read_values(reading: Reading) -> Mapping[str, Sequence[Value]]:
    """Return the records of each kind but essays, of all YAML files and tables, as written."""
    files = {kind: _read_kind(kind, reading) for kind in KINDS if kind != "essays"}
    return with_tables(files, reading)


def _shape(kind: str, values: Mapping[str, Sequence[Value]], reading: Reading) -> list[Shaped]:
    """Return the records of one kind, ready to be judged."""
    if kind == "essays":
        return read_essays(reading)
    shaped: list[Shaped] = shape([*values[kind]], TYPES[kind], (kind,), reading)
    return shaped


def _read_kind(kind: str, reading: Reading) -> list[Value]:
    """Return the records of one kind, of all its YAML files."""
    records: list[Value] = []
    reading.places.note((kind,), Place(reading.name(reading.folder / f"{kind}.yaml")))
    for path in _files(kind, reading):
        records.extend(_records(path, kind, len(records), reading))
    return records


def _files(kind: str, reading: Reading) -> list[Path]:
    """Return the files of one kind: `kind.yaml`, then `kind/*.yaml` by name."""
    one = reading.folder / f"{kind}.yaml"
    many = sorted((reading.folder / kind).glob("*.yaml"))
    # What is there and no file (a folder, a broken link) must be told, not passed over.
    return [path for path in (one, *many) if path.exists() or path.is_symlink()]


def _records(path: Path, kind: str, offset: int, reading: Reading) -> list[Value]:
    """Return the records in one file: a list, or one record alone."""
    document = reading.yaml(path, (kind,), offset=offset)
    if document is None:
        reading.unread.add(kind)
        return []
    if isinstance(document.value, dict) and document.value:
        # One record alone: its addresses have to gain the position it has among all.
        document = document.below((kind, offset))
    reading.keep(document)
    value = document.value
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        return [value] if value else []
    if value:
        hint = "each record begins with '- id: …'"
        reading.add(document.places[kind,], "S011", "must be a list of records", hint)
        reading.unread.add(kind)
    return []


def _index(shaped: Mapping[str, list[Shaped]], reading: Reading) -> dict[tuple[str, str], int]:
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
        if path.name not in known and path not in reading.themes:
            hint = did_you_mean(path.name, known)
            reading.add(Place(reading.name(path)), "S017", "is not a file that is read", hint)
    for path in (reading.folder / name for name in (*KINDS, TABLES)):
        if path.exists() and not path.is_dir():
            hint = "move its records into files in a folder of this name, or remove it"
            reading.add(Place(reading.name(path)), "S016", "is a file, not a folder", hint)

"""Write an exhibition out of values that know where a foreign collection says them.

An adapter reads a collection into values with places, shapes them into records of ours, and writes
those into a folder. Each written line remembers the places it was made from, so that whatever the
toolkit says of the folder can be said of the collection.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import yaml
from pydantic_core import PydanticCustomError

from toolkit.book import fonts
from toolkit.checks import check
from toolkit.errors import Place, Problem
from toolkit.model.dates import HistoricalDate
from toolkit.model.rights import CANONICAL
from toolkit.publish import in_sources
from toolkit.sources.read import Read, try_reading

DANGLING = frozenset({"P001", "R001", "R002", "R003", "R007"})
"""The codes that say of something named that it is not there."""
SPOT = re.compile(r"(\S+?):(\d+):(\d+)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """Words and where the collection says them; `also` are other places they rest on."""

    words: str
    place: Place
    also: tuple[Place, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.words.strip())

    def now(self, words: str, *also: Said) -> Said:
        """Return other words that stand for the same, and for what others say."""
        return Said(words, self.place, (*self.also, *(said.place for said in also)))


@dataclass(frozen=True, slots=True)
class Lines:
    """One text, each of its lines said at a place of its own."""

    each: tuple[Said, ...]

    def __bool__(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.each)


Value = Said | Lines | Sequence["Value"] | Mapping[str, "Value"]
Record = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Anchor:
    """From `column` of a written line on the text comes from `place`; `runs` if to the letter."""

    column: int
    place: Place
    runs: bool = False
    also: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One written line and where it comes from."""

    text: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text: copied from `place` on if it `runs`, else put there for what it said."""

    text: str
    place: Place
    runs: bool = False

    def place_of(self, line: int) -> Place:
        """Return the place of the start of one of its lines, counted from 0."""
        return replace(self.place, line=self.place.line + line, column=1) if line else self.place


@dataclass(frozen=True)
class Adapted:
    """An exhibition written from a collection; `lines` are its files as places name them."""

    folder: Path
    lines: Mapping[str, tuple[Line, ...]]

    @cached_property
    def outcome(self) -> tuple[Read | None, tuple[Problem, ...]]:
        """What the toolkit reads, and all that it reports, in places of the collection."""
        root = self.folder.parent.parent
        read, problems = try_reading(self.folder, root=root)
        if read is not None:
            findings = check(read.exhibition, characters=fonts.coverage())
            problems = (*problems, *(in_sources(read, finding) for finding in findings))
        return read, tuple(sorted({self._told(problem) for problem in problems}))

    @property
    def read(self) -> Read:
        """What the toolkit reads, if it reads anything."""
        read = self.outcome[0]
        assert read is not None, "\n".join(map(str, self.problems))
        return read

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that the toolkit reports, in places of the collection."""
        return self.outcome[1]

    @property
    def dangling(self) -> list[str]:
        """The places of everything that is named and is not there."""
        return [str(problem.place) for problem in self.problems if problem.code in DANGLING]

    @property
    def origins(self) -> frozenset[Place]:
        """Every place of the collection from which something was written."""
        anchors = [
            anchor for file in self.lines.values() for line in file for anchor in line.anchors
        ]
        return frozenset(place for anchor in anchors for place in (anchor.place, *anchor.also))

    def origin(self, place: Place) -> Place:
        """Return the place of the collection from which `place` was written."""
        file = self.lines.get(place.path, ())
        if not file:
            return place
        line = file[max(place.line, 1) - 1]
        met = [anchor for anchor in line.anchors if anchor.column <= max(place.column, 1)]
        anchor = met[-1] if met else line.anchors[0]
        shift = place.column - anchor.column if anchor.runs else 0
        return replace(anchor.place, column=anchor.place.column + shift)

    def _told(self, problem: Problem) -> Problem:
        """Return a problem with every place in it one of the collection."""
        hint = SPOT.sub(
            lambda spot: str(self.origin(Place(spot[1], int(spot[2]), int(spot[3])))), problem.hint
        )
        return replace(problem, place=self.origin(problem.place), hint=hint)


def write(
    root: Path, slug: str, files: Mapping[str, Iterable[Line]], pictures: Mapping[str, Path]
) -> Adapted:
    """Write an exhibition below `root`; `pictures` are copied, for a folder must be whole."""
    folder = root / "sources" / slug
    lines = {name: tuple(file) for name, file in files.items()}
    for name, file in lines.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(f"{line.text}\n" for line in file), encoding="utf-8")
    for name, picture in pictures.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(picture, path)
    return Adapted(folder, {f"sources/{slug}/{name}": file for name, file in lines.items()})


def in_yaml(value: Value, *, lead: str = "", indent: int = 0) -> Iterator[Line]:
    """Yield the lines of YAML that say `value`, one for each word of it; `lead` is its key."""
    space = " " * indent
    match value:
        case Said():
            words = json.dumps(value.words, ensure_ascii=False)
            yield Line(f"{lead} {words}", (Anchor(1, value.place, also=value.also),))
            return
        case Lines(each):
            yield Line(f"{lead} |-", (Anchor(1, each[0].place),))
            for said in each:
                yield Line(f"{space}{said.words}", (Anchor(1, said.place, also=said.also),))
            return
        case Mapping():
            below = [(f"{space}{json.dumps(key)}:", item) for key, item in value.items()]
        case _:
            below = [(f"{space}-", item) for item in value]
    if lead:
        yield Line(lead, (Anchor(1, _first(value).place),))
    for key, item in below:
        yield from in_yaml(item, lead=key, indent=indent + 2)


def in_markdown(title: Said, pieces: Iterable[Piece]) -> Iterator[Line]:
    """Yield the lines of an essay."""
    above = (Anchor(1, title.place, also=title.also),)
    yield Line("---", above)
    yield Line(f"title: {json.dumps(title.words, ensure_ascii=False)}", above)
    yield Line("---", above)
    text, anchors = "", list[Anchor]()
    for piece in pieces:
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                yield Line(text, tuple(anchors))
                text, anchors = "", []
            anchors.append(Anchor(len(text) + 1, piece.place_of(number), piece.runs))
            text += part
    yield Line(text, tuple(anchors))


def filled(record: Mapping[str, Value | None]) -> Record:
    """Return the fields in which something is said."""
    return {name: value for name, value in record.items() if value}


def in_places(text: str, path: str, *, first_line: int = 1) -> Value:
    """Return what YAML or JSON says, each value with its place."""
    node = yaml.compose(text, yaml.CBaseLoader)
    assert node is not None, f"{path} is empty"
    return _with_places(node, path, first_line)


def _with_places(node: yaml.Node, path: str, first_line: int) -> Value:
    match node:
        case yaml.MappingNode():
            return {key.value: _with_places(item, path, first_line) for key, item in node.value}
        case yaml.SequenceNode():
            return [_with_places(item, path, first_line) for item in node.value]
        case _:
            mark = node.start_mark
            return Said(node.value, Place(path, mark.line + first_line, mark.column + 1))


def leaves(value: Value, name: str = "") -> Iterator[tuple[str, Said]]:
    """Yield every value that is not empty with its dotted name, positions left out."""
    match value:
        case Said():
            if value:
                yield name, value
        case Lines(each):
            yield from leaves(each, name)
        case Mapping():
            for key, item in value.items():
                yield from leaves(item, f"{name}.{key}".lstrip("."))
        case _:
            for item in value:
                yield from leaves(item, name)


def unexplained(
    names: Iterable[str], places: Collection[str], left_out: Collection[str]
) -> list[str]:
    """Return the fields that have neither a place in the model nor a reason to be left out.

    What is said of a field is said of the fields below it.
    """
    return sorted({name for name in names if not ({*_above(name)} & {*places, *left_out})})


def _above(name: str) -> Iterator[str]:
    """Yield a dotted name and those above it."""
    parts = name.split(".")
    yield from (".".join(parts[:length]) for length in range(1, len(parts) + 1))


def _first(value: Value) -> Said:
    """Return the first thing said in `value`."""
    return next(said for _, said in leaves(value))


def slug(words: str) -> str:
    """Return an id made of `words`."""
    return re.sub(r"[^a-z0-9_]+", "-", words.casefold()).strip("-")


def as_date(said: Said) -> Said | None:
    """Return the date that is said, in EDTF as the toolkit suggests it; None if it does not."""
    try:
        return said.now(HistoricalDate.parse(said.words).edtf)
    except PydanticCustomError as refusal:
        meant = re.search(r"did you mean '(.+?)'", str((refusal.context or {}).get("hint", "")))
        return said.now(meant[1]) if meant else None


def as_rights(said: Said) -> Said | None:
    """Return the rights URI that is said, in canonical form; None for words."""
    canonical = said.words.strip().replace("https://", "http://", 1)
    return said.now(canonical) if CANONICAL.fullmatch(canonical) else None


def as_prose(said: Said) -> Said:
    """Return plain text as Markdown that says the same."""
    escaped = re.sub(r"([\\`*_\[\]<>#&!|~+-])", r"\\\1", said.words)
    return said.now(re.sub(r"^(\d+)([.)])", r"\1\\\2", escaped, flags=re.MULTILINE))

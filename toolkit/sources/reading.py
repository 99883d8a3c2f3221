"""Keep what is known while one exhibition is read: places, problems, and how to open a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.errors import Address, Place, Problem, Severity, SourceError
from toolkit.model.prose import Passage
from toolkit.sources.located import Document, Scalar, Value, decode, load
from toolkit.sources.prose import parse_prose


@dataclass(slots=True)
class Reading:
    """One reading of the exhibition in `folder`; places are relative to `root`."""

    folder: Path
    root: Path
    languages: tuple[str, ...] = ("en",)
    places: dict[Address, Place] = field(default_factory=dict)
    keys: dict[Address, Place] = field(default_factory=dict)
    scalars: dict[Address, Scalar] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def default_language(self) -> str:
        """Return the language a plain string is in."""
        return self.languages[0]

    def name(self, path: Path) -> str:
        """Return `path` as places say it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()

    def text(self, path: Path) -> str:
        """Return the text of a file of the exhibition, "" and a problem if it has none."""
        name = self.name(path)
        if not path.resolve().is_relative_to(self.folder.resolve()):
            hint = "copy the file into the folder"
            self.add(Place(name), "P003", "leads out of the exhibition's folder", hint)
            return ""
        try:
            return decode(path.read_bytes(), name)
        except OSError as error:
            self.add(Place(name), "S016", f"cannot be read: {error.strerror}")
        except SourceError as error:
            self.problems.extend(error.problems)
        return ""

    def yaml(self, path: Path, base: Address, *, offset: int = 0) -> Value | None:
        """Return what a YAML file says, None (and problems) if it cannot be told."""
        before = len(self.problems)
        text = self.text(path)
        if len(self.problems) > before:
            return None
        return self.yaml_text(text, self.name(path), base, offset=offset)

    def yaml_text(
        self, text: str, name: str, base: Address, *, offset: int = 0, first_line: int = 1
    ) -> Value | None:
        """Return what YAML `text` says, None (and problems) if it cannot be told."""
        try:
            document = load(text, name, base=base, offset=offset, first_line=first_line)
        except SourceError as error:
            self.problems.extend(error.problems)
            return None
        self.keep(document)
        return document.value

    def keep(self, document: Document) -> None:
        """Remember the places of a document."""
        self.places.update(document.places)
        self.keys.update(document.keys)
        self.scalars.update(document.scalars)
        self.problems.extend(document.problems)

    def place_of(self, address: Address) -> Place:
        """Return the place of `address`, or of its nearest ancestor that is written."""
        return nearest(self.places, address)

    def add(
        self, place: Place, code: str, message: str, hint: str = "", *, severity: Severity = "error"
    ) -> None:
        """Remember a problem."""
        self.problems.append(Problem(place, code, message, hint, severity))

    def passage(self, language: str, text: str, address: Address) -> Passage:
        """Return Markdown that stands at `address`, its mentions and faults placed."""
        scalar = self.scalars.get(address)
        start = self.place_of(address)
        return self.parse(
            language, text, address, lambda at: scalar.place_at(text, at) if scalar else start
        )

    def parse(
        self, language: str, text: str, address: Address, locate: Callable[[int], Place]
    ) -> Passage:
        """Return the Markdown `text`; `locate` turns an offset in it into a place."""
        parsed = parse_prose(text)
        for number, offset in enumerate(parsed.offsets):
            self.places[*address, "references", number] = locate(offset)
        for fault in parsed.faults:
            self.add(locate(fault.offset), fault.code, fault.message, fault.hint)
        return Passage(language, parsed.blocks)


def nearest(places: Mapping[Address, Place], address: Address) -> Place:
    """Return the place of `address`, or of its nearest ancestor that has one."""
    for length in range(len(address), -1, -1):
        if address[:length] in places:
            return places[address[:length]]
    return Place(str(address[0]) if address else "")

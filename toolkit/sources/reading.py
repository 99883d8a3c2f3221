"""Keep what is known while one exhibition is read: places, problems, and how to open a file."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.errors import Address, Place, Problem, Severity, SourceError
from toolkit.model.prose import Passage
from toolkit.sources.encoding import decode
from toolkit.sources.located import Document, load
from toolkit.sources.pictures import Header, UnreadablePicture, measure
from toolkit.sources.places import Located, Places
from toolkit.sources.prose import parse_prose

LARGEST = 8 * 2**20
"""How large a file of records or an essay may be, in bytes: some ten thousand full records."""


@dataclass(slots=True)
class Reading:
    """One reading of the exhibition in `folder`; places are relative to `root`.

    `lost` are the addresses of what is written and was not taken, because of a problem; `unread`
    the kinds of which a file was not: any record may have stood in it. `themes` are the files of
    themes that were read.
    """

    folder: Path
    root: Path
    languages: tuple[str, ...] = ("en",)
    places: Places = field(default_factory=Places)
    problems: list[Problem] = field(default_factory=list)
    lost: set[Address] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    themes: set[Path] = field(default_factory=set)
    headers: dict[Path, Header | UnreadablePicture] = field(default_factory=dict)
    real_folders: dict[Path, Path] = field(default_factory=dict)

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

    def holds(self, path: Path) -> bool:
        """Tell whether `path` lies in the exhibition's folder, links followed."""
        if path.is_symlink():
            # Path.resolve raises for a link to itself before Python 3.13.
            return Path(os.path.realpath(path)).is_relative_to(self._real(self.folder))
        return self._real(path.parent).is_relative_to(self._real(self.folder))

    def _real(self, folder: Path) -> Path:
        """Return `folder` with links followed; asked once, for its files may be thousands."""
        if folder not in self.real_folders:
            self.real_folders[folder] = folder.resolve()
        return self.real_folders[folder]

    def text(self, path: Path) -> str | None:
        """Return the text of a file of the exhibition; None, and a problem, if it has none."""
        name = self.name(path)
        if not self.holds(path):
            hint = "copy the file into the folder"
            self.add(Place(name), "P003", "leads out of the exhibition's folder", hint)
            return None
        try:
            return decode(_content(path, name), name)
        except OSError as error:
            self.add(Place(name), "S016", f"cannot be read: {error.strerror}")
        except SourceError as error:
            self.problems.extend(error.problems)
        return None

    def yaml(self, path: Path, base: Address, *, offset: int = 0) -> Document | None:
        """Return what a YAML file says; None, and problems, if it cannot be told."""
        text = self.text(path)
        return None if text is None else self.yaml_text(text, self.name(path), base, offset=offset)

    def yaml_text(
        self, text: str, name: str, base: Address, *, offset: int = 0, first_line: int = 1
    ) -> Document | None:
        """Return what YAML `text` says; None, and problems, if it cannot be told."""
        try:
            return load(text, name, base=base, offset=offset, first_line=first_line)
        except SourceError as error:
            self.problems.extend(error.problems)
            return None

    def keep(self, file: Located) -> None:
        """Remember a file for its places, and what is wrong with it."""
        self.places.add(file)
        self.problems.extend(file.problems)
        self.lost.update(file.lost)

    def place_of(self, address: Address) -> Place:
        """Return the place of `address`, or of its nearest ancestor that is written."""
        return self.places.of(address)

    def add(
        self, place: Place, code: str, message: str, hint: str = "", *, severity: Severity = "error"
    ) -> None:
        """Remember a problem."""
        self.problems.append(Problem(place, code, message, hint, severity))

    def passage(self, language: str, text: str, address: Address) -> Passage:
        """Return the Markdown `text`, which stands at `address`; report its faults."""
        parsed = parse_prose(text)
        if "[" in text:
            self.places.note_prose(address, parsed)
        for fault in parsed.faults:
            place = self.places.in_prose(address, text, fault.offset)
            self.add(place, fault.code, fault.message, fault.hint)
        return Passage(language, parsed.blocks)

    def measured(self, path: Path) -> Header:
        """Return the headers of a picture, each file's read once.

        Raises:
            UnreadablePicture: As `measure` does, each time.
        """
        if path not in self.headers:
            try:
                self.headers[path] = measure(path)
            except UnreadablePicture as error:
                self.headers[path] = error
        header = self.headers[path]
        if isinstance(header, UnreadablePicture):
            raise header
        return header


def _content(path: Path, name: str) -> bytes:
    """Return what a file holds.

    Raises:
        SourceError: S016 for what is no file (a pipe would be waited for, for ever) or too large.
    """
    if not path.is_file():
        what = "is a folder, not a file" if path.is_dir() else "is no file that can be opened"
        hint = "put the file in its place, or remove it"
        raise SourceError([Problem(Place(name), "S016", what, hint)])
    if path.stat().st_size > LARGEST:
        message, hint = f"is larger than {LARGEST // 2**20} MB", "divide it into several files"
        raise SourceError([Problem(Place(name), "S016", message, hint)])
    return path.read_bytes()

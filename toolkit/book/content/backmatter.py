"""Hold what stands around the texts: pictures and their credits, abbreviations, who made it."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.book.content.panels import Plate
from toolkit.model.dates import HistoricalDate
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontispiece:
    """A picture of the book that faces the title page; `of` is the kind and id of its record.

    `anchor` is where the record has its place in the book.
    """

    of: tuple[str, str]
    anchor: str
    title: Words
    picture: str
    alt: Words
    credit: Words | None
    rights: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plates:
    """The panels the book shows, in its order."""

    plates: tuple[Plate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """What is written short, what it stands for, and the term of the glossary that tells more."""

    short: Words
    long: Words
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """The abbreviations of the book, sorted as readers look for them."""

    entries: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Somebody who made the book: all they did (MARC relators), and who they are."""

    name: Words
    roles: tuple[str, ...]
    note: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributors:
    """Who made the book, in the order written."""

    makers: tuple[Maker, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A picture in the book: where it stands, its title, the number of a panel."""

    anchor: str
    title: Words
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One credit line, as its holder wants it, and the pictures it is of.

    `rights` is the address of their rights statement where that is not the exhibition's.
    """

    line: Words | None
    rights: str | None
    shown: tuple[Shown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Whose the pictures are, in the order of the book; then the cover, and the book itself."""

    pictures: tuple[Credit, ...]
    cover: Credit | None
    line: Words
    rights: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """The numbers under which Russian libraries put the book."""

    udc: str = ""
    bbk: str = ""
    author_mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPage:
    """What Russian books say on their last page; `faces` are the families of letters."""

    kind: Words | None
    title: Words
    subtitle: Words | None
    makers: tuple[Maker, ...]
    signed: HistoricalDate | None
    paper: Words | None
    printing: Words | None
    run: int | None
    publisher: Words
    address: Words | None
    homepage: str | None
    printer: Words | None
    faces: tuple[str, ...] = ()

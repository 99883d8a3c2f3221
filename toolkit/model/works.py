"""Hold the works cited, archival files among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Identifier, Isbn, Label, Language, Url
from toolkit.model.names import DOI
from toolkit.model.objects import Reference
from toolkit.model.text import Text
from toolkit.model.vocabulary import Grade, SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Somebody who wrote, edited or translated a work: "Family, Given", as lists sort them."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "name"
    name: Label
    """The name as a list of works prints it: `Birstein, Vadim`."""
    original: str = ""
    """The name in its own script, where `name` is a transliteration."""
    person: Identifier | None = None
    """The same, where it is a person of the exhibition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A work cited, an archival file included."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id by which claims and texts cite it."""
    grade: Grade
    """How near it is to what happened."""
    kind: SourceKind
    """What it is."""
    title: Label
    """The title as the work has it, in the language and script of `lang`; in brackets if ours."""
    lang: Language = "en"
    """The language of the title."""
    transliteration: str = ""
    """The title in Latin letters."""
    translation: Text | None = None
    """The title in the languages of the exhibition, without brackets; takes the place of ours."""
    authors: tuple[Author, ...] = ()
    """Who wrote it."""
    editors: tuple[Author, ...] = ()
    """Who edited it."""
    translators: tuple[Author, ...] = ()
    """Who translated it."""
    anonymous: bool = False
    """Whether nobody is named as its maker; it is then listed and cited by its title."""
    corporate: str = ""
    """The body it is by, where no person is named."""
    corporate_original: str = ""
    """The body's own name, where `corporate` is a translation or transliteration."""
    container: str = ""
    """The book, journal or website it is a part of."""
    container_original: str = ""
    """Its name in its own script, where `container` is transliterated."""
    container_lang: Language | None = None
    """The language of that name, where it is not `lang`."""
    container_authors: tuple[Author, ...] = ()
    """Who wrote the container, if it is a book."""
    publisher: str = ""
    """Who published it."""
    publisher_original: str = ""
    """The publisher in its own script, where `publisher` is a transliteration."""
    publisher_lang: Language | None = None
    """The language of the publisher's name, where it is not `lang`."""
    city: str = ""
    """Where."""
    city_original: str = ""
    """The city as the work has it, where `city` is a translation."""
    date: HistoricalDate | None = None
    """When."""
    volume: str = ""
    """The volume."""
    issue: str = ""
    """The issue of a journal."""
    pages: str = ""
    """The pages of a part: `63-78`."""
    isbn: Isbn | None = None
    """The ISBN, checked by its last digit."""
    doi: Annotated[str | None, Field(pattern=DOI)] = None
    """The DOI, without the address before it: `10.1000/182`."""
    url: Url | None = None
    """Where it stands on the web."""
    accessed: HistoricalDate | None = None
    """When it was read there."""
    holder: Identifier | None = None
    """The organisation that keeps an archival file."""
    archive: str = ""
    """The archive, where it is no organisation of the exhibition."""
    reference: Reference | None = None
    """Where it lies in the archive: `F. R-5446, op. 48a, d. 212`, or part by part."""
    object: Identifier | None = None
    """The object of the exhibition that this work is."""
    based_on: tuple[Identifier, ...] = ()
    """The works it repeats: together with them it is one source, not two."""
    note: Text | None = None
    """What a reader should know of it."""

    @property
    def supplied(self) -> bool:
        """Tell whether the title is ours, for a work that has none or has not been seen."""
        return self.title.startswith("[") and self.title.endswith("]")

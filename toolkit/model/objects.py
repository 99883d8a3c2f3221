"""Hold the documents, photographs and things that archives keep, after ISAD(G).

Source: ISAD(G): General International Standard Archival Description, 2nd edition, 2000; the
elements are named where a field follows one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT, SourceUse
from toolkit.model.dates import HistoricalDate
from toolkit.model.identifiers import Identifier, Label, Language, Relator, Rights, Url
from toolkit.model.names import Identifiers, SameAs
from toolkit.model.pictures import EVERYTHING, Detail, Drawings, Image, Permissions
from toolkit.model.prose import Prose
from toolkit.model.text import Text
from toolkit.model.theme import PlateStyle
from toolkit.model.vocabulary import Access, Doubt, Ink, Level, ObjectKind, Sensitivity


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Where a thing lies in an archive (ISAD(G) 3.1.1): as one string, or part by part."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "shelfmark"
    shelfmark: str = ""
    """The whole reference as the holder writes it; where given, it is what is printed."""
    fonds: str = ""
    """The fonds."""
    opis: str = ""
    """The inventory (opis). With it, letters are signed `Р-5446` in Russian, else `R-5446`."""
    file: str = ""
    """The file (delo) or box."""
    folios: str = ""
    """The folios (listy)."""

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """Return the parts that are given, the widest first, each with its field's name."""
        names = ("fonds", "opis", "file", "folios")
        return tuple((name, getattr(self, name)) for name in names if getattr(self, name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """Who made an object: somebody of the exhibition, or a name."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "name"
    name: Label | None = None
    """The name, where the maker is no record of the exhibition."""
    id: Identifier | None = None
    """The id of a person or organisation."""
    lang: Language | None = None
    """The language of the name, where it is not the exhibition's first."""
    role: Relator = "cre"
    """What they did: a MARC relator code such as cre, aut, pht, art."""
    doubt: Doubt | None = None
    """Our own doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivalObject:
    """A document, photograph or thing; of a thing in parts, each part is an object too."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    id: Identifier
    """The id, which becomes part of addresses."""
    title: Text
    """What it is called (ISAD(G) 3.1.2); in square brackets if the title is ours."""
    kind: ObjectKind = "document"
    """What it is."""
    level: Level = "item"
    """The level of description (3.1.4)."""
    part_of: Identifier | None = None
    """The object of which it is a part."""
    holder: Identifier | None = None
    """The organisation that keeps it."""
    reference: Reference | None = None
    """Where it lies there (3.1.1)."""
    date: HistoricalDate | None = None
    """When it was made (3.1.3)."""
    place: Identifier | None = None
    """Where it was made."""
    extent: Text | None = None
    """How much it is (3.1.5): `2 leaves`, `1 photograph, 9 x 12 cm`."""
    medium: Text | None = None
    """What it is made of, and how: `typescript, carbon copy`."""
    creators: tuple[Maker, ...] = ()
    """Who made it (3.2.1)."""
    photographer: Maker | None = None
    """Who took the photograph, or photographed the object."""
    languages: tuple[Language, ...] = ()
    """The languages of the material (3.4.3)."""
    description: Prose | None = None
    """What it contains and why it matters (3.3.1)."""
    history: Prose | None = None
    """How it came to the holder (3.2.3)."""
    access: Access = "unknown"
    """Whether anybody may see it (3.4.1)."""
    access_note: Text | None = None
    """The conditions in words."""
    copyright: Text | None = None
    """Who holds the rights, in words (3.4.2)."""
    credit: Text | None = None
    """The credit line, printed to the letter wherever the picture is shown."""
    rights: Rights | None = None
    """The rights statement of Creative Commons or RightsStatements.org."""
    permissions: Permissions = EVERYTHING
    """What the holder of the rights allows, product by product."""
    image: Image | None = None
    """The picture; or `{status: missing, reason: …}`."""
    drawings: Drawings | None = None
    """The same as PDF, for print: one page in lines and letters, for each language of `image`."""
    ink: Ink | None = None
    """The inks of the press edition, where what the picture asks for is not wanted."""
    min_ppi: Annotated[int | None, Field(ge=1)] = None
    """How few px per inch the owner is content with in print; else 300 are wanted, 150 needed."""
    alt: Text | None = None
    """What somebody who cannot see the picture should know."""
    transcript: Prose | None = None
    """What is written on it."""
    caption: Prose | None = None
    """What stands below the picture."""
    details: tuple[Detail, ...] = ()
    """Regions of the picture that are spoken of."""
    persons: tuple[Identifier, ...] = ()
    """Who is shown or named."""
    places: tuple[Identifier, ...] = ()
    """The places shown or named."""
    organisations: tuple[Identifier, ...] = ()
    """The bodies shown or named."""
    subjects: tuple[Text, ...] = ()
    """What it is about, where no record says it: keywords such as `forestry`."""
    sensitivity: tuple[Sensitivity, ...] = ()
    """What readers may want to be prepared for."""
    content_note: Text | None = None
    """One sober line that prepares them."""
    url: Url | None = None
    """Where the holder describes it."""
    plate: PlateStyle | None = None
    """In PDFs, gives the picture a page of its own; it stands in the entry if left out."""
    same_as: SameAs | None = None
    """The same thing in authority files."""
    identifiers: Identifiers | None = None
    """The lasting identifiers of what is published of it: ARK, DOI."""
    sources: tuple[SourceUse, ...] = ()
    """The works this description rests on."""

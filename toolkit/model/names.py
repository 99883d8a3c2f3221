"""Hold names: of people as sources write them, of places and bodies by date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT, SourceUse
from toolkit.model.dates import HistoricalDate, overlap
from toolkit.model.identifiers import Isni, Label, Language, Script
from toolkit.model.vocabulary import NameKind, Scheme

ARK = r"^ark:/?[0-9bcdfghjkmnpqrstvwxz]{5,}/[0-9A-Za-z=~*+@_$./-]*[0-9A-Za-z=~*+@_$]$"
"""Source: The ARK Identifier Scheme (draft-kunze-ark), sections 2.2 to 2.6; no % is needed."""
DOI = r"^10\.[0-9]{4,9}/\S+$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in one language and script, as one source writes it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Label
    """The whole name as it is read."""
    lang: Language
    """The language, with the script where it is not the usual one: `ru`, `ru-Latn`, `bn-Latn`."""
    script: Script | None = None
    """The script (ISO 15924) where neither the letters nor `lang` tell it."""
    kind: NameKind = "variant"
    """What kind of name it is."""
    preferred: bool = False
    """Whether it is the name of the entry; one in each language."""
    family: str = ""
    """The family name, by which indexes sort."""
    given: str = ""
    """The given names."""
    patronymic: str = ""
    """The father's name, where it is a part of the name of its own."""
    particle: str = ""
    """What stands before the family name and is not sorted by: von, de, van der."""
    scheme: Scheme | None = None
    """The scheme of transliteration."""
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    """Since when it was borne."""
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None
    """Until when it was borne."""
    sources: tuple[SourceUse, ...] = ()
    """The works that write it so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name of a place or body and the time it was in use."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Label
    """The name as it is read."""
    lang: Language
    """The language, with the script where it is not the usual one."""
    preferred: bool = False
    """Whether it is the name of the entry; one in each language."""
    scheme: Scheme | None = None
    """The scheme of transliteration."""
    start: Annotated[HistoricalDate | None, Field(alias="from")] = None
    """Since when it was in use."""
    end: Annotated[HistoricalDate | None, Field(alias="to")] = None
    """Until when it was in use."""
    article: str = ""
    """The article a body’s name has in a sentence, such as `the`: arrested by the NKVD."""
    sources: tuple[SourceUse, ...] = ()
    """The works that say so."""

    def in_use(self, date: HistoricalDate) -> bool:
        """Tell whether the name may have been in use at some time that `date` allows."""
        return overlap(date, self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAs:
    """The same person, place, body or object in authority files: their numbers, not addresses."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    wikidata: Annotated[str | None, Field(pattern=r"^Q[1-9][0-9]*$")] = None
    """Wikidata, such as `Q156733`."""
    viaf: Annotated[str | None, Field(pattern=r"^[0-9]{1,22}$")] = None
    """Virtual International Authority File."""
    gnd: Annotated[str | None, Field(pattern=r"^[0-9X-]{2,12}$")] = None
    """Gemeinsame Normdatei of the German National Library."""
    isni: Isni | None = None
    """International Standard Name Identifier: 16 digits, the last may be X."""
    lcnaf: Annotated[str | None, Field(pattern=r"^n[a-z]{0,2}[0-9]{8,10}$")] = None
    """Library of Congress names, such as `n79021164`."""
    geonames: Annotated[str | None, Field(pattern=r"^[0-9]{1,9}$")] = None
    """GeoNames."""
    tgn: Annotated[str | None, Field(pattern=r"^[0-9]{7,9}$")] = None
    """Getty Thesaurus of Geographic Names."""
    ulan: Annotated[str | None, Field(pattern=r"^[0-9]{9}$")] = None
    """Getty Union List of Artist Names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifiers:
    """Names that outlast every address: registered once, they are never given to anything else."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    ark: Annotated[str | None, Field(pattern=ARK)] = None
    """An ARK with the number of who assigned it (NAAN): `ark:12345/x5wf6789`."""
    doi: Annotated[str | None, Field(pattern=DOI)] = None
    """A DOI, without the address before it: `10.1000/182`."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Return where each leads to, by its resolver."""
        ark = (f"https://n2t.net/{self.ark}",) if self.ark else ()
        return (*ark, *((f"https://doi.org/{self.doi}",) if self.doi else ()))

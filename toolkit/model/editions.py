"""Hold how the catalogue is made as a PDF: an edition for the screen and one for the press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.identifiers import Language
from toolkit.model.parts import USUAL_PARTS, Parts
from toolkit.model.prose import Prose
from toolkit.model.theme import SOBER, PlateStyle, Theme, Trimmed, millimetres
from toolkit.model.vocabulary import Binding, Paper

BLEED = r"^[0-9]+(\.[0-9]+)?mm$"


PROFILED: dict[Paper, str] = {"coated": "FOGRA39", "uncoated": "FOGRA29"}
"""Paper -> the printing condition whose profile is shipped."""
CONDITION = r"^([A-Z][A-Za-z0-9 ._-]{1,39})?$"

Length = Annotated[str, Field(pattern=BLEED)]
"""A length as written, such as `3mm`."""


class Designed:
    """What an edition has of its theme where it says nothing itself."""

    __slots__ = ()
    page: Trimmed | None
    theme: Theme
    plates: PlateStyle | None

    @property
    def trim(self) -> tuple[float, float]:
        """Return width and height of the trimmed page in mm."""
        return millimetres(self.page or self.theme.page)

    @property
    def plate_style(self) -> PlateStyle:
        """Return whether plates are framed or fill their pages."""
        return self.plates or self.theme.plates.style


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenEdition(Designed):
    """The catalogue for the screen: it is mailed, kept, and read aloud."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    page: Trimmed | None = None
    """The size of a page, width x height; the theme's if left out."""
    theme: Theme = SOBER
    """The design."""
    plates: PlateStyle | None = None
    """Whether plates are framed or fill their pages; as the theme has it if left out."""
    archive: Literal["2a", "3a"] = "2a"
    """What it is for archives: PDF/A-2a, or PDF/A-3a with the text and the records attached."""
    qr: bool = False
    """Whether a code beside each panel leads a phone to its page on the web."""
    parts: Parts = USUAL_PARTS
    """The order of the parts: `chicago`, `gost` or a list of parts; or one of these by language.
    If left out: `chicago`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PressEdition(Designed):
    """The catalogue for the press; lengths as written, such as `170x240mm` and `3mm`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "made"
    made: bool = True
    """Whether there is a printed book: without it neither press PDF nor cover is made, and the
    e-book has no page list, for it has nobody's pages."""
    page: Trimmed | None = None
    """The trim size, width x height; the theme's if left out."""
    bleed: Annotated[str, Field(pattern=BLEED)] = "3mm"
    """How far pictures reach over the trim, on each side."""
    marks: bool = True
    """Whether crop marks are printed."""
    paper: Paper = "coated"
    """What it is printed on: decides how much ink may lie on a spot."""
    condition: Annotated[str, Field(pattern=CONDITION)] = ""
    """The printing condition, by its name in the ICC's registry; without it, that of the paper:
    FOGRA39 (coated) or FOGRA29 (uncoated). Any other needs `icc`."""
    icc: str = ""
    """The printer's own ICC profile, a path below the exhibition."""
    signature: Annotated[int, Field(ge=1, le=64)] = 4
    """How many pages a folded sheet has: empty ones are added to make it full; 1 adds none."""
    theme: Theme = SOBER
    """The design."""
    plates: PlateStyle | None = None
    """Whether plates are framed or fill their pages; as the theme has it if left out."""
    qr: bool = False
    """Whether a code beside each panel leads a phone to its page on the web."""
    parts: Parts | None = None
    """The order of the parts; if left out, that of the edition for the screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverEdition:
    """The cover of the printed book: back, spine and front on one sheet."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    binding: Binding = "paperback"
    """How the book is bound."""
    text: Prose | None = None
    """What stands on the back; if left out, the summary of the exhibition."""
    caliper: Length = "0.11mm"
    """How thick a leaf of the paper is, as the printer or the mill says."""
    spine: Length | None = None
    """How wide the spine is, where the printer says it; else it is reckoned from the leaves."""
    upward: tuple[Language, ...] = ()
    """The languages whose spine reads from its foot to its head; all others read downward."""
    board: Length = "2.5mm"
    """How thick the boards of a hardback are."""
    hinge: Length = "8mm"
    """How wide the joint of a hardback is, from the spine to the board."""
    turn_in: Length = "17mm"
    """How much of the cover of a hardback is turned over the edges of its boards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """A book of several languages, beside those of each: all texts, and once what they share."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    languages: Annotated[tuple[Language, ...], Field(min_length=2)]
    """Its languages, the first of which it speaks where nothing is said twice."""
    layout: Literal["consecutive"]
    """How the texts stand: one whole after the other."""


Edition = ScreenEdition | PressEdition


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """The editions of the catalogue as a PDF."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    screen: ScreenEdition = ScreenEdition()
    """For the screen."""
    press: PressEdition = PressEdition()
    """For the press; or `no`, where no book is printed."""
    cover: CoverEdition = CoverEdition()
    """The cover of the printed book."""
    bilingual: Bilingual | None = None
    """A book of several languages; without it, each has only its own."""

    @property
    def order(self) -> Parts:
        """Return the order of the parts in print; without a printed book, on the screen."""
        return (self.press.made and self.press.parts) or self.screen.parts


USUAL_EDITIONS = Editions()
"""How the PDFs are made where nothing is said."""

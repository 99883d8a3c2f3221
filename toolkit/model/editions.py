"""Hold how the catalogue is made as a PDF: an edition for the screen and one for the press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.parts import USUAL_PARTS, Parts
from toolkit.model.theme import SOBER, PlateStyle, Theme, Trimmed, millimetres

BLEED = r"^[0-9]+(\.[0-9]+)?mm$"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenEdition:
    """The catalogue for the screen: it is mailed, kept, and read aloud."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    page: Trimmed | None = None
    """The size of a page, width x height; the theme's if left out."""
    theme: Theme = SOBER
    """The design."""
    plates: PlateStyle | None = None
    """Whether plates are framed or fill their pages; as the theme has it if left out."""
    qr: bool = False
    """Whether a code beside each panel leads a phone to its page on the web."""
    parts: Parts = USUAL_PARTS
    """The order of the parts: `chicago`, `gost` or a list of parts; or one of these by language.
    If left out: `chicago`."""

    @property
    def trim(self) -> tuple[float, float]:
        """Return width and height of the trimmed page in mm."""
        return millimetres(self.page or self.theme.page)

    @property
    def plate_style(self) -> PlateStyle:
        """Return whether plates are framed or fill their pages."""
        return self.plates or self.theme.plates.style


@dataclass(frozen=True, slots=True, kw_only=True)
class PressEdition:
    """The catalogue for the press; lengths as written, such as `170x240mm` and `3mm`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    page: Trimmed | None = None
    """The trim size, width x height; the theme's if left out."""
    bleed: Annotated[str, Field(pattern=BLEED)] = "3mm"
    """How far pictures reach over the trim, on each side."""
    marks: bool = True
    """Whether crop marks are printed."""
    theme: Theme = SOBER
    """The design."""
    plates: PlateStyle | None = None
    """Whether plates are framed or fill their pages; as the theme has it if left out."""
    qr: bool = False
    """Whether a code beside each panel leads a phone to its page on the web."""
    parts: Parts = USUAL_PARTS
    """The order of the parts, as for the screen."""

    @property
    def trim(self) -> tuple[float, float]:
        """Return width and height of the trimmed page in mm."""
        return millimetres(self.page or self.theme.page)

    @property
    def plate_style(self) -> PlateStyle:
        """Return whether plates are framed or fill their pages."""
        return self.plates or self.theme.plates.style


Edition = ScreenEdition | PressEdition


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """The editions of the catalogue as a PDF."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    screen: ScreenEdition = ScreenEdition()
    """For the screen."""
    press: PressEdition = PressEdition()
    """For the press."""


USUAL_EDITIONS = Editions()
"""How the PDFs are made where nothing is said."""

"""Hold how the catalogue is made as a PDF: an edition for the screen and one for the press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.parts import USUAL_PARTS, Parts

PAGE = r"^[1-9][0-9]*(\.[0-9]+)?x[1-9][0-9]*(\.[0-9]+)?mm$"
BLEED = r"^[0-9]+(\.[0-9]+)?mm$"


Trimmed = Annotated[str, Field(pattern=PAGE)]
"""A trim size as written: width x height, such as `170x240mm`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenEdition:
    """The catalogue for the screen: it is mailed, kept, and read aloud."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    page: Trimmed = "170x240mm"
    """The size of a page, width x height."""
    archive: Literal["2a", "3a"] = "2a"
    """What it is for archives: PDF/A-2a, or PDF/A-3a with the text and the records attached."""
    qr: bool = False
    """Whether a code beside each panel leads a phone to its page on the web."""
    parts: Parts = USUAL_PARTS
    """The order of the parts: `chicago`, `gost` or a list of parts; or one of these by language.
    If left out: `chicago`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PressEdition:
    """The catalogue for the press; lengths as written, such as `170x240mm` and `3mm`."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    page: Trimmed = "170x240mm"
    """The trim size, width x height."""
    bleed: Annotated[str, Field(pattern=BLEED)] = "3mm"
    """How far pictures reach over the trim, on each side."""
    marks: bool = True
    """Whether crop marks are printed."""
    qr: bool = False
    """Whether a code beside each panel leads a phone to its page on the web."""
    parts: Parts = USUAL_PARTS
    """The order of the parts, as for the screen."""


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

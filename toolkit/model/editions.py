"""Hold how the catalogue is made as a PDF: an edition for the screen and one for the press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.claims import STRICT

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

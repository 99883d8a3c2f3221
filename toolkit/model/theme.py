"""Hold the design of the PDFs: page, margins, type, colours and plates, as a few declared values.

Lengths of the page are in mm, sizes of type in points. What is not declared follows from what is:
the lines of a page, its lower margin, the distances between paragraphs, the sizes of headings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from toolkit.model.claims import STRICT

PAGE = r"^[1-9][0-9]*(\.[0-9]+)?x[1-9][0-9]*(\.[0-9]+)?mm$"
COLOUR = r"^#[0-9a-f]{6}$"
THEME = r"^(sober|plate-book|.+\.yaml)$"

Trimmed = Annotated[str, Field(pattern=PAGE)]
"""A trim size as written: width x height, such as `170x240mm`."""
Colour = Annotated[str, Field(pattern=COLOUR)]
Face = Literal["Source Serif 4", "Source Serif 4 Display", "Source Sans 3"]
"""The shipped families that have both Latin and Cyrillic letters."""
PlateStyle = Literal["framed", "full-bleed"]
Based = Annotated[str, Field(pattern=THEME)]
Inner = Annotated[float, Field(ge=12, le=80)]
Outer = Annotated[float, Field(ge=10, le=100)]
Vertical = Annotated[float, Field(ge=14, le=80)]
Percent = Annotated[float, Field(ge=50, le=100)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """What stays white around the text, in mm."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    inner: Inner = 24
    """At the spine."""
    outer: Outer = 26
    """At the fore edge."""
    top: Vertical = 24
    """Above the text; the running head stands in it."""
    bottom: Vertical = 28
    """Below the text, at least, for a page has whole lines only; the page number stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """Faces, sizes and leading; sizes in points."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    text: Face = "Source Serif 4"
    """The face of the text."""
    display: Face = "Source Serif 4 Display"
    """The face of the titles of chapters and of the title page."""
    labels: Face = "Source Sans 3"
    """The face of years, letters of the index and other small labels."""
    size: Annotated[float, Field(ge=8, le=14)] = 10.5
    """The size of the text."""
    leading: Annotated[float, Field(ge=9, le=22)] = 14
    """From line to line of the text: the grid on which all pages stand."""
    small: Annotated[float, Field(ge=7, le=13)] = 9
    """The size of entries, lists and the glossary."""
    small_leading: Annotated[float, Field(ge=8, le=20)] = 12
    """From line to line of them."""
    notes: Annotated[float, Field(ge=7, le=12)] = 8.5
    """The size of notes and captions."""
    notes_leading: Annotated[float, Field(ge=8, le=18)] = 11
    """From line to line of them."""
    title: Annotated[float, Field(ge=12, le=48)] = 23
    """The size of the title of a chapter."""
    figures: Literal["old-style", "lining"] = "old-style"
    """The figures within text; dates in lists, years and numbers of plates have lining ones."""
    lines: Literal["justified", "ragged"] = "justified"
    """Whether the lines of the text end together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """The colours of type on the press, each so many per cent of black and no other ink."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    quiet: Percent = 70
    """What stands back."""
    mark: Percent = 100
    """Marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """The colours of type: on screen as `#rrggbb`, on the press as black ink."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    ink: Colour = "#111111"
    """The text, on screen; on the press it is black."""
    quiet: Colour = "#555555"
    """What stands back, on screen: credits, other names, sources."""
    mark: Colour = "#7b1e1e"
    """Marks, on screen: the numbers of chapters, the year in the margin."""
    press: Inks = Inks()
    """The same on the press."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plates:
    """Pictures on pages of their own, and those in the text; lengths in mm."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    style: PlateStyle = "framed"
    """Within margins, or over the edges of the page; what has words in it is always framed."""
    margin: Annotated[float, Field(ge=3, le=60)] = 14
    """White around a framed plate and below every caption; 3 mm are not safe from the knife."""
    crop: Annotated[float, Field(ge=0, le=20)] = 6
    """How much of a picture may be cut off, in per cent, so that it fills the page."""
    width: Annotated[float, Field(ge=30, le=200)] = 54
    """How wide a picture in an entry is at most."""
    height: Annotated[float, Field(ge=30, le=240)] = 62
    """How high a picture in an entry is at most."""
    captions: Literal["beside", "below"] = "beside"
    """Where the caption of a picture in an entry stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Running heads and page numbers."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    place: Literal["outside", "centre", "none"] = "outside"
    """Where the running head stands above the text."""
    style: Literal["italic", "small-caps", "labels"] = "italic"
    """How it is set; `labels` in the face of labels."""
    folios: Literal["outside", "centre"] = "outside"
    """Where the page number stands below the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Openings:
    """The pages on which chapters begin, always on the right."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    sink: Annotated[int, Field(ge=0, le=16)] = 2
    """How many lines stay free above the title."""
    space: Annotated[int, Field(ge=1, le=12)] = 2
    """How many lines stay free between the title and the text."""
    align: Literal["left", "centre"] = "left"
    """Where titles stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The design of a PDF: `sober`, `plate-book`, or the path of a file that says these fields."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "based_on"
    based_on: Based = "sober"
    """The theme that says what is left out here: a name, or the path of a file."""
    page: Trimmed = "170x240mm"
    """The trim size, width x height, where the edition says none."""
    margins: Margins = Margins()
    """What stays white around the text."""
    type: Type = Type()
    """Faces, sizes and leading."""
    colours: Colours = Colours()
    """The colours of type."""
    plates: Plates = Plates()
    """Pictures on pages of their own, and those in the text."""
    heads: Heads = Heads()
    """Running heads and page numbers."""
    openings: Openings = Openings()
    """The pages on which chapters begin."""
    paragraphs: Literal["indented", "spaced"] = "indented"
    """How a paragraph is told from the one before: by an indent, or by a free line."""


SOBER = Theme()
"""A book to be read: small pages, text before pictures."""
PLATE_BOOK = Theme(
    based_on="plate-book",
    page="220x280mm",
    margins=Margins(inner=30, outer=54, top=34, bottom=36),
    type=Type(
        size=11,
        leading=15,
        small=9.5,
        small_leading=12.5,
        notes=9,
        notes_leading=11.5,
        title=27,
    ),
    colours=Colours(quiet="#595552", mark="#8a3324"),
    plates=Plates(style="full-bleed", margin=18, crop=8, width=136, height=150, captions="below"),
    heads=Heads(style="small-caps"),
    openings=Openings(sink=6, space=3),
)
"""A book to be looked at: large pages, pictures as large as they can be, wide margins."""
SHIPPED: dict[str, Theme] = {"sober": SOBER, "plate-book": PLATE_BOOK}
"""The themes that need no file."""


def millimetres(page: str) -> tuple[float, float]:
    """Return width and height of a page written as `170x240mm`.

    Raises:
        ValueError: It is not written so.
    """
    width, height = page.removesuffix("mm").split("x")
    return float(width), float(height)

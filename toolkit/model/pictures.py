"""Hold pictures: one per language or the reason there is none, their regions, who may see them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from pydantic import Field

from toolkit.model.claims import STRICT
from toolkit.model.identifiers import Identifier, Language, Rights
from toolkit.model.prose import Prose
from toolkit.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture file: size in px as shown (orientation applied), path below the exhibition.

    `longest` is the longest side in px that may be published, None where that is all of it.
    """

    language: str
    path: str
    width: int
    height: int
    longest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture per language, or the reason why there is none."""

    pictures: tuple[Picture, ...] = ()
    missing: Text | None = None

    def choose(self, languages: tuple[str, ...]) -> Picture | None:
        """Return the picture in the first of `languages`, else the first; None if missing."""
        found = {picture.language: picture for picture in self.pictures}
        chosen = next((found[tag] for tag in languages if tag in found), None)
        return chosen or next(iter(self.pictures), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture as lines and letters: a PDF of one page, whose size is in points as shown."""

    language: str
    path: str
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawings:
    """A drawing per language, each of the picture in that language."""

    sheets: tuple[Drawing, ...] = ()

    def of(self, picture: Picture) -> Drawing | None:
        """Return the drawing of a picture, None if there is none in its language."""
        same = (sheet for sheet in self.sheets if sheet.language == picture.language)
        return next(same, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A region of a picture, in px of the picture as shown, origin top left."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    title: Text
    """What is to be seen there."""
    x: Annotated[int, Field(ge=0)]
    """Left edge, px."""
    y: Annotated[int, Field(ge=0)]
    """Upper edge, px."""
    width: Annotated[int, Field(ge=1)]
    """Width, px."""
    height: Annotated[int, Field(ge=1)]
    """Height, px."""
    language: Language | None = None
    """The language whose picture is meant, where there are several and they differ."""
    note: Prose | None = None
    """What is to be said of it."""
    transcript: Prose | None = None
    """What is written there."""
    persons: tuple[Identifier, ...] = ()
    """Who is shown or named there."""
    places: tuple[Identifier, ...] = ()
    """The places shown or named there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPermission:
    """Whether a picture may be shown on the web by IIIF, and how large."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "allowed"
    allowed: bool = True
    """Whether it may be shown at all."""
    max_px: Annotated[int | None, Field(ge=64)] = None
    """The longest side in px that may be published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPermission:
    """Whether a picture may stand in e-books or in the PDF for the screen."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "allowed"
    allowed: bool = True
    """Whether it may be shown at all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintPermission:
    """Whether a picture may be printed, in which edition and run."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "allowed"
    allowed: bool = True
    """Whether it may be printed at all."""
    edition: str = ""
    """The edition the permission is for, in the holder's words."""
    run: Annotated[int | None, Field(ge=1)] = None
    """How many copies it is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """What the holder of the rights allows, product by product; all that is not said is allowed."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    iiif: WebPermission = WebPermission()
    """On the web; `no`, or `{max_px: 1200}`."""
    epub: BookPermission = BookPermission()
    """In e-books; `no`."""
    screen: BookPermission = BookPermission()
    """In the PDF for the screen; `no`."""
    print: PrintPermission = PrintPermission()
    """In the PDF for the press; `no`, or `{edition: first, run: 500}`."""


EVERYTHING = Permissions()
"""What is allowed where nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What stands on the cover: a panel of the exhibition, or a picture made for the cover."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT
    PLAIN: ClassVar[str] = "panel"
    panel: Identifier | None = None
    """The panel that stands on the cover; all else is then said in its own record."""
    image: Image | None = None
    """Instead of a panel: the picture, one for all languages or one for each."""
    drawings: Drawings | None = None
    """The same as PDF, for print: one page in lines and letters, for each language of `image`."""
    alt: Text | None = None
    """What is seen on it: what somebody who cannot see the cover should know."""
    credit: Text | None = None
    """The credit line, printed to the letter in the imprint."""
    rights: Rights | None = None
    """The rights statement of Creative Commons or RightsStatements.org."""
    permissions: Permissions = EVERYTHING
    """What the holder of the rights allows, product by product."""
    drawn_from: str = ""
    """The editable file it is drawn from, a path below the exhibition."""

"""Hold what a page shows: one mark for each text, path, picture and shading, where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from toolkit.targets.pdf.gate.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from toolkit.targets.pdf.gate.spaces import BLACK, Paint

Kind = Literal["text", "fill", "stroke", "image", "shade"]
INVISIBLE = 3
"""The text rendering mode that shows nothing. Source: ISO 32000-1, 9.3.6."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What marked content a mark stands in.

    `mcid` is its number among those of `stream` (the key of the page or form in the ParentTree);
    -1 = none. An artifact is no content.
    """

    stream: int = -1
    mcid: int = -1
    artifact: bool = False

    def __bool__(self) -> bool:
        """Tell whether it is tagged or an artifact."""
        return self.artifact or self.mcid >= 0


UNTAGGED = Tagged()


@dataclass(frozen=True, slots=True)
class Mark:
    """Something painted. Boxes are in the page's own points, cut by the clip that holds.

    `size` is the height of letters, the width of a stroke or the ppi of a picture, in effect;
    `item` the font or the picture, `codes` the characters, `where` what content draws it.
    `pictured` tells whether it is part of a drawing that stands as a picture does.
    `overprints`: 0 no, 1 yes, 2 yes and inks of 0 % leave what is there (OPM 1).
    """

    kind: Kind
    box: Box
    paint: Paint | None
    where: str
    tagged: Tagged = UNTAGGED
    overprints: int = 0
    pictured: bool = False
    size: float = 0.0
    name: str = ""
    item: Any = field(default=None, repr=False)
    codes: bytes = b""


@dataclass(slots=True)
class State:
    """The graphics state. Source: ISO 32000-1, 8.4."""

    ctm: Matrix = IDENTITY
    clip: Box = EVERYWHERE
    fill: Paint = BLACK
    stroke: Paint = BLACK
    width: float = 1.0
    font: str = ""
    font_item: Any = None
    size: float = 0.0
    leading: float = 0.0
    rendering: int = 0
    fill_overprints: bool = False
    stroke_overprints: bool = False
    nonzero: bool = False

    def overprints(self, *, stroke: bool) -> int:
        """Return how what is painted now lies on what is there, as `Mark.overprints` says it."""
        asked = self.stroke_overprints if stroke else self.fill_overprints
        return asked * (1 + self.nonzero)


@dataclass(slots=True)
class Drawn:
    """What the content of one page has drawn, and what is wrong with the content itself."""

    marks: list[Mark] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)
    numbers: set[tuple[int, int]] = field(default_factory=set)
    """Stream and MCID of all marked content, empty ones included."""
    layers: set[str] = field(default_factory=set)
    """Names of optional content in use."""
    intents: set[str] = field(default_factory=set)
    """Rendering intents set by the content."""
    languages: set[str] = field(default_factory=set)
    """Languages that the content itself names."""
    tangled: int = 0
    """How often content was tagged within an artifact, or an artifact within content."""

"""Tell what the colour spaces of a PDF mean to a press, and turn single colours into inks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from toolkit.images.inks import inks_of

Family = Literal["gray", "rgb", "cmyk", "pattern", "other"]
Colour = tuple[float, ...]

NAMES: dict[str, Family] = {
    "/DeviceGray": "gray",
    "/CalGray": "gray",
    "/G": "gray",
    "/DeviceRGB": "rgb",
    "/CalRGB": "rgb",
    "/RGB": "rgb",
    "/DeviceCMYK": "cmyk",
    "/CMYK": "cmyk",
    "/Pattern": "pattern",
}
"""Source: ISO 32000-1, 8.6.4 to 8.6.6, and table 93 for the short names of inline images."""
CHANNELS: dict[int, Family] = {1: "gray", 3: "rgb", 4: "cmyk"}
ALIKE = 0.012
"""Red, green and blue that differ by no more are gray: 3 steps of 255."""
DARK, ALIKE_IN_THE_DARK = 0.2, 0.05
"""Of nearly black (#26221e) nobody sees the tint, and small letters of four inks would blur."""


def family(space: Any) -> Family:
    """Return what kind of colours a colour space holds; a profile counts by its channels."""
    if not _is_array(space):
        return NAMES.get(str(space), "other")
    name = str(space[0])
    if name == "/ICCBased":
        return CHANNELS.get(int(space[1].get("/N", 0)), "other")
    return NAMES.get(name, "other")


def is_neutral(colour: Sequence[float]) -> bool:
    """Tell whether a colour of gray or RGB has no hue."""
    spread = max(colour) - min(colour)
    return spread <= (ALIKE_IN_THE_DARK if max(colour) <= DARK else ALIKE)


def is_black_alone(inks: Sequence[float]) -> bool:
    """Tell whether of four inks only black is laid; paper white is no ink at all."""
    return len(inks) == 4 and not any(inks[:3]) and inks[3] > 0


@dataclass(slots=True)
class Mixer:
    """Turns colours of the screen into the inks of a profile, each colour once.

    `limit` is the most ink of a spot, in percent.
    """

    profile: Path
    limit: int
    known: dict[Colour, Colour] = field(default_factory=dict)

    def inks(self, colour: Sequence[float]) -> Colour:
        """Return gray or RGB in four inks: what has no hue in black alone."""
        if is_neutral(colour):
            return (0.0, 0.0, 0.0, round(1 - sum(colour) / len(colour), 4))
        return self.all_inks([tuple(colour)])[0]

    def all_inks(self, colours: Sequence[Colour]) -> tuple[Colour, ...]:
        """Return RGB colours in all four inks, those without hue too: a gradient keeps its way."""
        new = [each for each in dict.fromkeys(colours) if each not in self.known]
        mixed = inks_of([(each[0], each[1], each[2]) for each in new], self.profile)
        for each, inks in zip(new, mixed, strict=True):
            self.known[each] = self.held(inks)
        return tuple(self.known[each] for each in colours)

    def held(self, inks: Colour) -> Colour:
        """Take coloured ink away where the limit is exceeded; black stays."""
        *colours, black = inks
        above = sum(inks) - self.limit / 100
        if above <= 0:
            return inks
        share = 1 - above / sum(colours)
        return (*(round(each * share - 0.00005, 4) for each in colours), black)


def _is_array(space: Any) -> bool:
    import pikepdf

    return isinstance(space, pikepdf.Array)

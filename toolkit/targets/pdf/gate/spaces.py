"""Read colour spaces, and say what ink a colour asks for. Source: ISO 32000-1, 8.6."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

DEVICE = {
    "/DeviceGray": ("Gray", 1),
    "/G": ("Gray", 1),
    "/CalGray": ("CalGray", 1),
    "/DeviceRGB": ("RGB", 3),
    "/RGB": ("RGB", 3),
    "/CalRGB": ("CalRGB", 3),
    "/Lab": ("Lab", 3),
    "/DeviceCMYK": ("CMYK", 4),
    "/CMYK": ("CMYK", 4),
    "/Pattern": ("Pattern", 0),
}
"""Names of spaces, their short ones in inline images among them -> family, components."""
DEFAULTS = {"Gray": "/DefaultGray", "RGB": "/DefaultRGB", "CMYK": "/DefaultCMYK"}
PROCESS = {"Cyan": 0, "Magenta": 1, "Yellow": 2, "Black": 3}
DEEPEST = 8
"""Spaces upon spaces; a file that goes deeper goes in circles."""

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow, black, each from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: Gray RGB CMYK CalGray CalRGB Lab ICC Indexed Separation DeviceN Pattern.

    `under` is what an indexed, separation or pattern space rests on; `colorants` are the inks a
    Separation or DeviceN names.
    """

    family: str
    components: int
    colorants: tuple[str, ...] = ()
    under: Space | None = None

    @property
    def base(self) -> Space:
        """Return the space that colours are given in: of an indexed one, that of its table."""
        return self.under if self.family in ("Indexed", "Pattern") and self.under else self

    @property
    def spots(self) -> tuple[str, ...]:
        """Return the inks it names beyond the four of the press."""
        known = {*PROCESS, "All", "None"}
        own = () if self.family not in ("Separation", "DeviceN") else self.colorants
        below = self.under.spots if self.family in ("Indexed", "Pattern") and self.under else ()
        return tuple(name for name in (*own, *below) if name not in known)

    @property
    def shown(self) -> str:
        """Return its name as messages say it."""
        if self.family in ("Gray", "RGB", "CMYK"):
            return f"Device{self.family}"
        return (
            f"ICCBased with {self.components} components" if self.family == "ICC" else self.family
        )


GRAY, RGB, CMYK = Space("Gray", 1), Space("RGB", 3), Space("CMYK", 4)
PATTERN = Space("Pattern", 0)
UNKNOWN = Space("unknown", 0)


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour: its space, its values there, and the name of a pattern."""

    space: Space
    values: tuple[float, ...] = ()
    pattern: str = ""

    def inks(self) -> Inks | None:
        """Return the ink it asks for, or None where only colour management can tell."""
        values, family = self.values, self.space.family
        if len(values) != self.space.components:
            return None
        if family in ("Gray", "CalGray") or (family == "ICC" and len(values) == 1):
            return 0.0, 0.0, 0.0, 1.0 - values[0]
        if family == "CMYK" or (family == "ICC" and len(values) == 4):
            return values[0], values[1], values[2], values[3]
        if family in ("Separation", "DeviceN"):
            return _of_colorants(self.space.colorants, values)
        return None

    @property
    def shown(self) -> str:
        """Return the colour as messages say it."""
        numbers = " ".join(f"{value:.3g}" for value in self.values)
        return f"{self.space.shown} {numbers}".strip()


BLACK = Paint(GRAY, (0.0,))
"""What a page begins with."""


def _of_colorants(names: tuple[str, ...], tints: tuple[float, ...]) -> Inks | None:
    inks = [0.0, 0.0, 0.0, 0.0]
    for name, tint in zip(names, tints, strict=False):
        if name == "All":
            return tint, tint, tint, tint
        if name in PROCESS:
            inks[PROCESS[name]] += tint
        elif name != "None":
            return None
    return inks[0], inks[1], inks[2], inks[3]


def space_of(value: Any, resources: Any, *, depth: int = 0) -> Space:
    """Return the space that a name or an array of a file means among these resources."""
    import pikepdf

    if depth > DEEPEST or value is None:
        return UNKNOWN
    if isinstance(value, pikepdf.Name):
        return space_named(str(value), resources, depth=depth)
    if not isinstance(value, pikepdf.Array) or len(value) == 0:
        return UNKNOWN
    return _listed(value, resources, depth)


def space_named(name: str, resources: Any, *, depth: int = 0) -> Space:
    """Return the space of this name: a device's, what stands for that here, or a resource."""
    listed = resources.get("/ColorSpace", {}) if resources is not None else {}
    known = DEVICE.get(name)
    if known is None:
        return space_of(listed.get(name), resources, depth=depth + 1)
    default = DEFAULTS.get(known[0])
    if default and default in listed:
        return space_of(listed[default], None, depth=depth + 1)
    return Space(*known)


def _listed(value: Any, resources: Any, depth: int) -> Space:
    family = str(value[0])
    under = space_of(value[1], resources, depth=depth + 1) if len(value) > 1 else None
    if family == "/ICCBased":
        return Space("ICC", int(value[1].get("/N", 0)))
    if family in ("/Indexed", "/I"):
        return Space("Indexed", 1, (), under)
    if family == "/Pattern":
        return Space("Pattern", 0, (), under)
    if family in ("/Separation", "/DeviceN") and len(value) > 2:
        names = [value[1]] if family == "/Separation" else list(value[1])
        return Space(
            family[1:],
            len(names),
            tuple(str(name).removeprefix("/") for name in names),
            space_of(value[2], resources, depth=depth + 1),
        )
    return Space(*DEVICE[family]) if family in DEVICE else UNKNOWN

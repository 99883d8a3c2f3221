"""Check that the values of a theme go together: room for text, lines apart, contrast."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.editions import Edition
from toolkit.model.exhibition import Exhibition
from toolkit.model.theme import Theme

NARROWEST, LOWEST = 60.0, 90.0
"""Of the type area, in mm: some 40 letters a line, and less than 20 lines."""
TIGHTEST = 1.1
"""The leading, at least, in sizes of the type."""
CONTRAST = 4.5
"""Between type and paper. Source: WCAG 2.2, 1.4.3."""

S034 = Rule(
    "S034",
    "error",
    "The margins of a page leave no room for its text.",
    "Lines shorter than 60 mm and pages lower than 90 mm cannot be set. Make the page larger or "
    "its margins smaller; a page that an edition names goes before that of its theme.",
    scope="record",
)
S035 = Rule(
    "S035",
    "warning",
    "The lines of a theme touch one another.",
    "The leading is from line to line: at least a tenth more than the size of the type.",
    scope="record",
)
S036 = Rule(
    "S036",
    "warning",
    "A colour of a theme is too pale to be read on white.",
    "Between type and paper WCAG 2.2 asks for a contrast of 4.5: #767676 is the palest grey that "
    "has it.",
    scope="record",
)
RULES = (S034, S035, S036)


def check_themes(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield what is wrong with the theme of each edition."""
    editions = exhibition.front.editions
    for name, edition in (("screen", editions.screen), ("press", editions.press)):
        address = ("exhibition", "editions", name)
        yield from _room(edition, address)
        yield from _leading(edition.theme, (*address, "theme", "type"))
        yield from _contrast(edition.theme, (*address, "theme", "colours"))


def _room(edition: Edition, address: Address) -> Iterator[Finding]:
    (width, height), margins = edition.trim, edition.theme.margins
    free = (width - margins.inner - margins.outer, height - margins.top - margins.bottom)
    if free[0] < NARROWEST or free[1] < LOWEST:
        message = f"the text has {free[0]:g} x {free[1]:g} mm on a page of {width:g} x {height:g}"
        hint = f"at least {NARROWEST:g} x {LOWEST:g} mm"
        at = (*address, "page") if edition.page else (*address, "theme", "margins")
        yield S034.at(at, message, hint)


def _leading(theme: Theme, address: Address) -> Iterator[Finding]:
    type = theme.type
    sizes = (
        ("leading", type.size, type.leading),
        ("small_leading", type.small, type.small_leading),
        ("notes_leading", type.notes, type.notes_leading),
    )
    for name, size, leading in sizes:
        if leading < size * TIGHTEST:
            message = f"a leading of {leading:g} is too tight for type of {size:g} points"
            yield S035.at((*address, name), message, f"at least {size * TIGHTEST:.4g}")


def _contrast(theme: Theme, address: Address) -> Iterator[Finding]:
    for name in ("ink", "quiet", "mark"):
        colour = getattr(theme.colours, name)
        found = contrast(colour)
        if found < CONTRAST:
            message = f"'{colour}' has a contrast of {found:.1f} with white"
            yield S036.at((*address, name), message, f"at least {CONTRAST:g}: choose it darker")


def contrast(colour: str) -> float:
    """Return the contrast of `#rrggbb` with white. Source: WCAG 2.2, relative luminance."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)

"""Check that drawings go with the pictures they are printed for (codes P)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks.rule import Rule
from toolkit.errors import Address, Finding
from toolkit.model.exhibition import Exhibition
from toolkit.model.pictures import Cover, Drawing, Drawings, Image, Picture

P031 = Rule(
    "P031",
    "error",
    "A drawing has other proportions than its picture.",
    "It is printed in the picture's place and would be stretched: make both of one drawing, and "
    "crop both alike.",
    scope="record",
)
P034 = Rule(
    "P034",
    "error",
    "A drawing is of a picture that is not there.",
    "Each language under 'drawings' is one of those under 'image': viewers and e-books show the "
    "picture.",
    scope="record",
)
P035 = Rule(
    "P035",
    "warning",
    "Some of a record's pictures have a drawing, and others have none.",
    "Add the drawings that lack: a picture without one is printed of pixels.",
    scope="record",
)
RULES = (P031, P034, P035)

STRETCH = 0.01
"""How far, of 1, the proportions of a drawing may lie off those of its picture."""


def check_drawings(exhibition: Exhibition) -> Iterator[Finding]:
    """Yield drawings that cannot stand in the place of their pictures."""
    for kind in ("panels", "objects"):
        for position, record in enumerate(getattr(exhibition, kind)):
            yield from _record(record.drawings, record.image, (kind, position))
    shown = exhibition.cover
    if isinstance(shown, Cover):
        yield from _record(shown.drawings, shown.image, ("exhibition", "cover"))


def _record(drawings: Drawings | None, image: Image | None, address: Address) -> Iterator[Finding]:
    if drawings is None or not drawings.sheets:
        return
    pictures = {picture.language: picture for picture in image.pictures} if image else {}
    spot = (*address, "drawings")
    for sheet in drawings.sheets:
        if sheet.language not in pictures:
            hint = f"there are pictures in {', '.join(pictures)}" if pictures else "add the picture"
            yield P034.at(spot, f"there is no picture in '{sheet.language}'", hint)
        elif _stretched(sheet, pictures[sheet.language]):
            yield P031.at(spot, *_differ(sheet, pictures[sheet.language]))
    drawn = {sheet.language for sheet in drawings.sheets}
    if missing := [language for language in pictures if language not in drawn]:
        message = f"there are drawings in {', '.join(sorted(drawn))}, and none in {missing[0]}"
        yield P035.at(spot, message, f"add {missing[0]}: and its file")


def _stretched(sheet: Drawing, picture: Picture) -> bool:
    ratio = (sheet.width / sheet.height) / (picture.width / picture.height)
    return abs(ratio - 1) > STRETCH


def _differ(sheet: Drawing, picture: Picture) -> tuple[str, str]:
    message = (
        f"'{sheet.path}' is {sheet.width / sheet.height:.3f} times as wide as high, "
        f"its picture {picture.width / picture.height:.3f} times"
    )
    return message, "crop one of them, or draw it anew"

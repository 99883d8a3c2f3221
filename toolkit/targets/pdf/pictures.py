"""Make the pictures of the PDF target.

Apart from the other makers: what a step's code depends on is its maker's module and all that
imports, and a change in the layout is no reason to scale a picture again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.errors import Finding
from toolkit.images.inks import Ink
from toolkit.images.make import write_derivative, write_printed
from toolkit.images.plan import Size

QUALITY = 85
"""Of a JPEG on the screen: with 150 px per inch, three tenths of what the press file takes."""


def make_picture(
    part: Path,
    source: Path,
    size: Size,
    record: tuple[str, str],
    ppi: int,
    wanted: int,
    accepted: int | None,
) -> tuple[Finding, ...]:
    """Write a picture of the screen edition; say if it has fewer px per inch than wanted.

    `record` is the kind and the id of whose picture it is, `accepted` the px per inch its owner is
    content with. The colour is not subsampled: panels are lettering, whose edges would fray.
    """
    found = write_derivative(part, source, size, QUALITY, False, "srgb", min(ppi, wanted))
    return (*found, *_coarse(record, ppi, wanted, accepted))


def make_press_picture(
    part: Path,
    source: Path,
    size: Size,
    record: tuple[str, str],
    ppi: int,
    wanted: int,
    accepted: int | None,
    ink: Ink | None,
    limit: int,
    profile: Path,
) -> tuple[Finding, ...]:
    """Write a picture in the inks of `profile`, nowhere more than `limit` percent of them.

    The layout copies these bytes into the PDF as they are. `ink` is what the record asks for; None
    leaves it to the picture, and one without any colour prints in black alone.
    """
    found = write_printed(part, source, size, profile, limit, ink)
    return (*found, *_coarse(record, ppi, wanted, accepted))


def _coarse(
    record: tuple[str, str], ppi: int, wanted: int, accepted: int | None
) -> Iterator[Finding]:
    if ppi < min(wanted, accepted or wanted):
        message = f"is printed with {ppi} px per inch, {wanted} are wanted"
        hint = f"Scan or draw it larger, or write min_ppi: {ppi} in its record if it may be so."
        yield Finding((*record, "image"), "F004", message, hint, "warning")

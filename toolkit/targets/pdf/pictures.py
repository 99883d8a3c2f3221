"""Make the pictures of the PDF target.

Apart from the other makers: what a step's code depends on is its maker's module and all that
imports, and a change in the layout is no reason to scale a picture again.
"""

from __future__ import annotations

from pathlib import Path

from toolkit.errors import Finding
from toolkit.images.make import write_derivative
from toolkit.images.plan import Size


def make_picture(
    part: Path, source: Path, size: Size, record: tuple[str, str], ppi: int, wanted: int
) -> tuple[Finding, ...]:
    """Write a picture at the size it is printed; say if it has fewer px per inch than wanted.

    `record` is the kind and the id of whose picture it is. The colour is not subsampled: panels
    are lettering, whose edges would fray.
    """
    found = write_derivative(part, source, size, 90, False, "srgb", min(ppi, wanted))
    if ppi >= wanted:
        return found
    message = f"is printed with {ppi} px per inch, {wanted} are wanted"
    hint = "Scan or draw it larger, or let it be printed smaller."
    return (*found, Finding((*record, "image"), "F004", message, hint, "warning"))

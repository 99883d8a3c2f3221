"""Make the layout and the finished editions of the PDF target."""

from __future__ import annotations

from pathlib import Path

from toolkit.book.pagemap import PAGES, PageMap, read_pagemap, write_pagemap
from toolkit.errors import Finding
from toolkit.targets.pdf.attached import Attached
from toolkit.targets.pdf.engine import EditionName, log_findings
from toolkit.targets.pdf.layout import Manuscript, write_layout
from toolkit.targets.pdf.metadata import Metadata
from toolkit.targets.pdf.press.conditions import Printing
from toolkit.targets.pdf.press.finish import finish_press
from toolkit.targets.pdf.screen import finish_screen
from toolkit.targets.pdf.trim import Trim

RAW = "raw.pdf"


def make_layout(
    part: Path,
    manuscript: Manuscript,
    edition: EditionName,
    addresses: tuple[str, ...],
    pictures: tuple[Path, ...],
    fonts: tuple[Path, ...],
) -> tuple[Finding, ...]:
    """Write the folder `part`: the PDF as laid out, and its page map.

    Args:
        part: The folder to make.
        manuscript: What is laid out.
        edition: Screen or press.
        addresses: The addresses of `pictures` in the document, in the same order.
        pictures: Their files.
        fonts: The shipped fonts, so that the layout is made anew when one changes.

    Raises:
        ProductError: A picture is missing, or page numbers do not settle.
    """
    files = dict(zip(addresses, pictures, strict=True))
    part.mkdir(parents=True)
    with (part / RAW).open("wb") as target:
        found, log = write_layout(target, manuscript, edition, files=files)
    write_pagemap(part / PAGES, found)
    return tuple(log_findings(("editions", edition), log))


def make_screen(
    part: Path,
    raw: Path,
    pages: Path,
    addresses: tuple[str, ...],
    drawings: tuple[Path, ...],
    metadata: Metadata,
    attached: tuple[Attached, ...],
) -> tuple[Finding, ...]:
    """Write the screen edition, with the drawings of the pictures at `addresses`."""
    labels = labels_of(read_pagemap(pages))
    drawn = dict(zip(addresses, drawings, strict=True))
    finish_screen(raw, labels, metadata, attached, drawings=drawn, into=part)
    return ()


def make_press(
    part: Path,
    raw: Path,
    pages: Path,
    addresses: tuple[str, ...],
    drawings: tuple[Path, ...],
    trim: Trim,
    printing: Printing,
    profile: Path,
) -> tuple[Finding, ...]:
    """Write the press edition in the inks of `profile`, with the drawings at `addresses`."""
    labels = labels_of(read_pagemap(pages))
    drawn = dict(zip(addresses, drawings, strict=True))
    finish_press(raw, labels, trim, printing, profile, drawings=drawn, into=part)
    return ()


def labels_of(pages: PageMap) -> tuple[str, ...]:
    """Return the printed page numbers in order."""
    return tuple(page.label for page in pages.pages)

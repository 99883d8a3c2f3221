"""Make the layout and the finished editions of the PDF target."""

from __future__ import annotations

from pathlib import Path

from toolkit.book.pagemap import PAGES, PageMap, read_pagemap, write_pagemap
from toolkit.errors import Finding
from toolkit.targets.pdf.attached import Attached
from toolkit.targets.pdf.engine import EditionName, log_findings
from toolkit.targets.pdf.layout import Manuscript, lay_out
from toolkit.targets.pdf.metadata import Metadata
from toolkit.targets.pdf.press import finish_press
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
    *,
    hint: Path | None = None,
) -> tuple[Finding, ...]:
    """Write the folder `part`: the PDF as laid out, and its page map.

    Args:
        part: The folder to make.
        manuscript: What is laid out.
        edition: Screen or press.
        addresses: The addresses of `pictures` in the document, in the same order.
        pictures: Their files.
        fonts: The shipped fonts, so that the layout is made anew when one changes.
        hint: The page map of the last layout.

    Raises:
        ProductError: A picture is missing, or page numbers do not settle.
    """
    files = dict(zip(addresses, pictures, strict=True))
    laid = lay_out(manuscript, edition, files=files, known=_known(hint))
    part.mkdir(parents=True)
    (part / RAW).write_bytes(laid.raw)
    write_pagemap(part / PAGES, laid.pages)
    return tuple(log_findings(("editions", edition), laid.log))


def make_screen(
    part: Path, raw: Path, pages: Path, metadata: Metadata, attached: tuple[Attached, ...]
) -> tuple[Finding, ...]:
    """Write the screen edition."""
    labels = labels_of(read_pagemap(pages))
    part.write_bytes(finish_screen(raw.read_bytes(), labels, metadata, attached))
    return ()


def make_press(part: Path, raw: Path, pages: Path, trim: Trim, marks: bool) -> tuple[Finding, ...]:
    """Write the press edition."""
    labels = labels_of(read_pagemap(pages))
    part.write_bytes(finish_press(raw.read_bytes(), labels, trim, marks=marks))
    return ()


def labels_of(pages: PageMap) -> tuple[str, ...]:
    """Return the printed page numbers in order."""
    return tuple(page.label for page in pages.pages)


def _known(hint: Path | None) -> PageMap | None:
    """Return the last page map; a damaged one helps nobody, and the layout goes without."""
    if hint is None or not hint.is_file():
        return None
    try:
        return read_pagemap(hint)
    except ValueError:
        return None

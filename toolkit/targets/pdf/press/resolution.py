"""Say how finely the pictures of the press edition are printed, and which are too coarse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from toolkit.book.pagemap import read_pagemap
from toolkit.errors import Finding
from toolkit.images.inks import jpeg_inks
from toolkit.targets.pdf.illustrations import Printed

COARSEST = 150
"""Px per printed inch below which the dots of a picture are seen."""
TITLES = ("page", "px/inch", "printed, mm", "px", "ink", "picture")


@dataclass(frozen=True, slots=True)
class Row:
    """A picture as it is printed: id of its figure, its file, size in mm and px, px per inch."""

    anchor: str
    file: str
    width: float
    height: float
    px: str
    ppi: int


def row_of(printed: Printed, wanted: int) -> Row:
    """Return what the report says of a picture that is printed with at most `wanted` px an inch."""
    placed = printed.placed
    size = placed.pixels(wanted, printed.original)
    ppi = min(placed.ppi(printed.original), wanted)
    px = f"{size.width} x {size.height}"
    return Row(printed.anchor, printed.picture.path, placed.width, placed.height, px, ppi)


def too_coarse(pictures: Iterable[Printed]) -> Iterator[Finding]:
    """Yield the pictures with fewer than `COARSEST` px per inch, unless their owner accepts it."""
    for printed in pictures:
        if printed.drawing:
            continue  # lines and letters have no px
        ppi = printed.placed.ppi(printed.original)
        if ppi < min(COARSEST, printed.min_ppi or COARSEST):
            width = f"{printed.placed.width:.0f} mm"
            message = f"would be printed {width} wide with {ppi} px per inch; {COARSEST} are needed"
            hint = f"scan it larger, or write min_ppi: {ppi} in its record if it may be so"
            yield Finding((*printed.record, "image"), "P027", message, hint)


def make_report(
    part: Path, rows: tuple[Row, ...], pictures: tuple[Path, ...], pages: Path
) -> tuple[Finding, ...]:
    """Write a table of the pictures, the coarsest first; drawings have no px and are not in it."""
    if not rows:
        part.write_text("No picture of px is printed.\n", encoding="utf-8", newline="\n")
        return ()
    labels = dict(read_pagemap(pages).anchors)
    lines = [TITLES]
    found = zip(rows, pictures, strict=True)
    for row, picture in sorted(found, key=lambda each: (each[0].ppi, each[0].anchor)):
        size = f"{row.width:.1f} x {row.height:.1f}"
        ink = _ink(picture)
        lines.append((labels.get(row.anchor, ""), str(row.ppi), size, row.px, ink, row.file))
    widths = [max(len(line[at]) for line in lines) for at in range(len(TITLES))]
    text = "".join(
        "  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in lines
    )
    part.write_text(text, encoding="utf-8", newline="\n")
    return ()


def _ink(picture: Path) -> str:
    """Return which inks a derivative has, and how much of them at most."""
    bands, most = jpeg_inks(picture.read_bytes())
    return "black" if bands == 1 else f"CMYK, {most:.0f} %"

"""Read a finished cover back, and hold it against the book it is for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from toolkit.book.pagemap import PAGES, layout_folder, read_pagemap
from toolkit.errors import Place, Problem
from toolkit.model.exhibition import Exhibition
from toolkit.targets import Folders
from toolkit.targets.pdf.cover.finish import LABEL
from toolkit.targets.pdf.cover.planning import measures_of, product
from toolkit.targets.pdf.cover.wrap import Measures, spine_width, wrap
from toolkit.targets.pdf.gate import Expected, inspect
from toolkit.targets.pdf.press.conditions import printing_of
from toolkit.targets.pdf.trim import POINTS_PER_MM

TOLERANCE = 0.01
"""In points: what printers check boxes to."""


def verify_cover(
    exhibition: Exhibition, folders: Folders, language: str, root: Path
) -> Iterator[Problem]:
    """Yield what is wrong with the cover in a language; the book's own checks tell of its pages."""
    shown = product(exhibition, folders, language)
    try:
        known = read_pagemap(root / layout_folder(exhibition.id, language, "press") / PAGES)
    except (OSError, ValueError):
        return
    measures, pages = measures_of(exhibition), len(known.pages)
    yield from _spine(root / shown, shown, measures, pages)
    printing = printing_of(exhibition.front.editions.press)
    expected = Expected(
        (LABEL,),
        (),
        wrap(measures, pages).sheet,
        press=True,
        condition=printing.condition,
        ink_limit=printing.limit,
        black_text=False,
    )
    yield from inspect(root / shown, shown, expected)


def _spine(path: Path, shown: str, measures: Measures, pages: int) -> Iterator[Problem]:
    """Yield a spine that is not that of the book; a file that cannot be read is told elsewhere."""
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            left, _, right, _ = (float(edge) for edge in pdf.pages[0].trimbox.as_list())
    except (pikepdf.PdfError, OSError, ValueError, IndexError):
        return
    wanted = spine_width(measures, pages)
    found = (right - left) / POINTS_PER_MM - (wrap(measures, pages).sheet.width - wanted)
    if abs(found - wanted) * POINTS_PER_MM > TOLERANCE:
        message = f"its spine is {found:.2f} mm, and a book of {pages} pages has {wanted:.2f} mm"
        yield Problem(Place(shown), "F095", message, "Run: toolkit build")

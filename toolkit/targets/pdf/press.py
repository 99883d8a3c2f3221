"""Finish the press edition: boxes and marks for the printer, nothing for a window."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.targets.pdf.drawings import NONE, place_drawings
from toolkit.targets.pdf.saving import label_tree, saved
from toolkit.targets.pdf.trim import MARK_LENGTH_MM, POINTS_PER_MM, Trim, boxes

if TYPE_CHECKING:
    import pikepdf

MARK_WIDTH = 0.25
"""In points: the hairline printers ask for."""


def finish_press(
    raw: bytes,
    labels: tuple[str, ...],
    trim: Trim,
    *,
    marks: bool,
    drawings: Mapping[str, Path] = NONE,
) -> bytes:
    """Return the press edition: exact boxes from 0, crop marks outside the bleed, no links.

    Args:
        raw: A PDF whose pages are laid out with a CSS bleed of `trim.margin`.
        labels: The printed page numbers.
        trim: The trimmed page and its bleed.
        marks: Whether to draw crop marks.
        drawings: What is drawn in lines and letters, by its address in the document.

    Source: ISO 15930-7, 6.11 (boxes) and 6.17 (no annotation within the bleed).
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(raw)) as pdf:
        place_drawings(pdf, drawings)
        for name in ("/Outlines", "/Names", "/Dests", "/PageMode"):
            if name in pdf.Root:
                del pdf.Root[name]
        pdf.Root.PageLabels = label_tree(labels)
        for page in pdf.pages:
            _press_page(pdf, page, trim, marks=marks)
        pdf.remove_unreferenced_resources()
        return saved(pdf)


def crop_marks(trim: Trim) -> bytes:
    """Return the drawing of eight marks, in black ink only, outside the bleed."""
    left, bottom, right, top = boxes(trim)["/TrimBox"]
    far, near = 0.0, MARK_LENGTH_MM * POINTS_PER_MM
    _, _, width, height = boxes(trim)["/MediaBox"]
    lines = []
    for x in (left, right):
        lines += [(x, far, x, near), (x, height - near, x, height)]
    for y in (bottom, top):
        lines += [(far, y, near, y), (width - near, y, width, y)]
    drawn = "".join(f"{a:.3f} {b:.3f} m {c:.3f} {d:.3f} l S\n" for a, b, c, d in lines)
    return f"q 0 0 0 1 K {MARK_WIDTH} w\n{drawn}Q\n".encode("ascii")


def _press_page(pdf: pikepdf.Pdf, page: pikepdf.Page, trim: Trim, *, marks: bool) -> None:
    """Move the page so that its sheet begins at 0, 0; clip it to the bleed; draw the marks."""
    import pikepdf

    left, bottom, *_ = (float(edge) for edge in page.MediaBox)
    x0, y0, x1, y1 = boxes(trim)["/BleedBox"]
    before = (
        f"q {x0:.3f} {y0:.3f} {x1 - x0:.3f} {y1 - y0:.3f} re W n\n"
        f"1 0 0 1 {-left:.4f} {-bottom:.4f} cm\n"
    ).encode("ascii")
    page.contents_add(pikepdf.Stream(pdf, before), prepend=True)
    page.contents_add(pikepdf.Stream(pdf, b"\nQ\n" + (crop_marks(trim) if marks else b"")))
    for name, edges in boxes(trim).items():
        page.obj[name] = pikepdf.Array([*edges])
    for name in ("/Annots", "/Tabs", "/StructParents"):
        if name in page.obj:
            del page.obj[name]

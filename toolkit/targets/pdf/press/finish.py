"""Finish the press edition as PDF/X-4: inks, boxes and marks, nothing for a window.

Source: ISO 15930-7:2010, on PDF 1.6.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.targets.pdf.drawings import NONE, place_drawings
from toolkit.targets.pdf.press.colours import to_inks
from toolkit.targets.pdf.press.conditions import Printing
from toolkit.targets.pdf.press.intent import write_intent
from toolkit.targets.pdf.press.metadata import write_metadata
from toolkit.targets.pdf.press.sheets import filled_labels
from toolkit.targets.pdf.saving import Raw, digest, label_tree, opened, saved
from toolkit.targets.pdf.trim import MARK_LENGTH_MM, POINTS_PER_MM, Trim, boxes

if TYPE_CHECKING:
    import pikepdf

MARK_WIDTH = 0.25
"""In points: the hairline printers ask for."""
HEADER = "1.6"
UNPRINTED = (
    *("/Outlines", "/Names", "/Dests", "/PageMode", "/PageLayout", "/ViewerPreferences"),
    *(
        "/OpenAction",
        "/AA",
        "/AcroForm",
        "/AF",
        "/StructTreeRoot",
        "/MarkInfo",
        "/URI",
        "/JavaScript",
    ),
)
"""What is for a window alone, or for programs: a printer refuses some of it and needs none."""


def finish_press(
    raw: Raw,
    labels: tuple[str, ...],
    trim: Trim,
    printing: Printing,
    profile: Path,
    *,
    drawings: Mapping[str, Path] = NONE,
    into: Path | None = None,
) -> bytes:
    """Return the press edition.

    Args:
        raw: A PDF whose pages are laid out with a CSS bleed of `trim.margin`.
        labels: The printed page numbers.
        trim: The trimmed page and its bleed.
        printing: Which press, how much ink, which sheets.
        profile: The ICC profile of that press.
        drawings: What is drawn in lines and letters, by its address in the document.
        into: The file it is written into; then nothing is returned.
    """
    with opened(raw) as pdf:
        place_drawings(pdf, drawings)
        to_inks(pdf, profile, limit=printing.limit)
        for name in UNPRINTED:
            if name in pdf.Root:
                del pdf.Root[name]
        for page in pdf.pages:
            _to_sheet(pdf, page, trim, marks=printing.marks)
        filled = filled_labels(labels, printing.signature)
        for _ in range(len(filled) - len(labels)):
            _add_blank(pdf, trim, marks=printing.marks)
        pdf.Root.PageLabels = label_tree(filled)
        write_intent(pdf, profile.read_bytes(), printing.condition)
        files = (profile, *drawings.values())
        made_from = (digest(raw), *(file.read_bytes() for file in files))
        write_metadata(pdf, (*made_from, repr((filled, trim, printing)).encode()))
        return saved(pdf, version=HEADER, into=into)


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


def _to_sheet(pdf: pikepdf.Pdf, page: pikepdf.Page, trim: Trim, *, marks: bool) -> None:
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
    _set_boxes(page.obj, trim)
    for name in ("/Annots", "/Tabs", "/StructParents", "/AA", "/CropBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]


def _add_blank(pdf: pikepdf.Pdf, trim: Trim, *, marks: bool) -> None:
    """Add an empty page at the end, to fill the last sheet."""
    import pikepdf

    pdf.add_blank_page(page_size=(72, 72))
    page = pdf.pages[-1].obj
    page.Contents = pikepdf.Stream(pdf, crop_marks(trim) if marks else b"")
    _set_boxes(page, trim)


def _set_boxes(page: Any, trim: Trim) -> None:
    import pikepdf

    for name, edges in boxes(trim).items():
        page[name] = pikepdf.Array([*edges])

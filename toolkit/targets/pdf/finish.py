"""Finish a laid-out PDF: page numbers for the reader's window, boxes and marks for the press.

Nothing here asks the clock or draws a number by lot: dates come from the exhibition, the
identifier of the file from its content.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.book.anchors import destinations

if TYPE_CHECKING:
    import pikepdf

POINTS_PER_MM = 72 / 25.4
MARK_LENGTH_MM = 5.0
MARK_GAP_MM = 1.0
"""Between the bleed and the mark: a mark that touches the bleed is cut into the picture."""
MARK_WIDTH = 0.25
"""In points: the hairline printers ask for."""


@dataclass(frozen=True, slots=True)
class Trim:
    """What the press cuts: size of the trimmed page and bleed around it, in mm."""

    width: float
    height: float
    bleed: float

    @property
    def margin(self) -> float:
        """Return what lies around the trimmed page on the sheet, in mm: bleed, gap and marks."""
        return self.bleed + MARK_GAP_MM + MARK_LENGTH_MM


def finish_screen(raw: bytes, labels: tuple[str, ...]) -> bytes:
    """Return the screen edition: page labels as printed, title in the window's bar."""
    import pikepdf

    with pikepdf.open(io.BytesIO(raw)) as pdf:
        pdf.Root.PageLabels = _page_labels(labels)
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        pdf.Root.PageLayout = pikepdf.Name.TwoPageRight
        if "/Outlines" in pdf.Root:
            pdf.Root.PageMode = pikepdf.Name.UseOutlines
        _name_records(pdf)
        return _saved(pdf)


def _name_records(pdf: pikepdf.Pdf) -> None:
    """Let panels, persons and objects be jumped to by their ids: links from outside use these.

    Source: ISO 32000-1, 12.3.2.3 (named destinations) and 7.9.6 (a name tree is sorted).
    """
    import pikepdf

    root: Any = pdf.Root
    listed: list[Any] = [*root.get("/Names", {}).get("/Dests", {}).get("/Names", [])]
    places = {str(name): place for name, place in zip(listed[::2], listed[1::2], strict=True)}
    places |= {name: places[anchor] for name, anchor in destinations(tuple(places))}
    if places:
        pairs = (each for name in sorted(places) for each in (name, places[name]))
        root.Names.Dests.Names = pikepdf.Array(pairs)


def finish_press(raw: bytes, labels: tuple[str, ...], trim: Trim, *, marks: bool) -> bytes:
    """Return the press edition: exact boxes from 0, crop marks outside the bleed, no links.

    Args:
        raw: A PDF whose pages are laid out with a CSS bleed of `trim.margin`.
        labels: The printed page numbers.
        trim: The trimmed page and its bleed.
        marks: Whether to draw crop marks.

    Source: ISO 15930-7, 6.11 (boxes) and 6.17 (no annotation within the bleed).
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(raw)) as pdf:
        for name in ("/Outlines", "/Names", "/Dests", "/PageMode"):
            if name in pdf.Root:
                del pdf.Root[name]
        pdf.Root.PageLabels = _page_labels(labels)
        for page in pdf.pages:
            _press_page(pdf, page, trim, marks=marks)
        pdf.remove_unreferenced_resources()
        return _saved(pdf)


def boxes(trim: Trim) -> dict[str, tuple[float, float, float, float]]:
    """Return the boxes of a press page in points, from the sheet's lower left corner."""
    width, height = trim.width + 2 * trim.margin, trim.height + 2 * trim.margin
    inset = {"/MediaBox": 0.0, "/BleedBox": trim.margin - trim.bleed, "/TrimBox": trim.margin}
    return {name: _rounded(edge, edge, width - edge, height - edge) for name, edge in inset.items()}


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


def _page_labels(labels: tuple[str, ...]) -> Any:
    """Return the number tree of the labels; small roman first, then from 1.

    Source: ISO 32000-1, 12.4.2.
    """
    import pikepdf

    prelims = next((at for at, label in enumerate(labels) if label == "1"), len(labels))
    ranges: list[Any] = []
    if prelims:
        ranges += [0, pikepdf.Dictionary(S=pikepdf.Name.r)]
    if prelims < len(labels):
        ranges += [prelims, pikepdf.Dictionary(S=pikepdf.Name.D)]
    return pikepdf.Dictionary(Nums=pikepdf.Array(ranges))


def _rounded(*edges: float) -> tuple[float, float, float, float]:
    """Return edges in mm as points, to a thousandth: 0.01 pt is what printers check."""
    left, bottom, right, top = (round(edge * POINTS_PER_MM, 3) for edge in edges)
    return left, bottom, right, top


def _saved(pdf: pikepdf.Pdf) -> bytes:
    """Return the bytes; the second half of the file's /ID is made of its content."""
    import pikepdf

    target = io.BytesIO()
    pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return target.getvalue()

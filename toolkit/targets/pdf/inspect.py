"""Read a finished PDF back and tell what is wrong with it.

Ours is no certificate: veraPDF (PDF/UA, PDF/A) and the printer's preflight have the last word.
These checks run on every machine, after every build.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import Place, Problem
from toolkit.targets.pdf.trim import Trim, boxes

if TYPE_CHECKING:
    import pikepdf

TOLERANCE = 0.01
"""In points: what printers check boxes to."""
SHOWS_TEXT = {"Tj", "TJ"}
# Operators that set a colour of the screen; ISO 32000-1, 8.6.8.
SCREEN_COLOURS = {"rg", "RG"}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a finished PDF must show: printed page numbers, ids to jump to, and its trim."""

    labels: tuple[str, ...]
    anchors: tuple[str, ...]
    trim: Trim
    press: bool


def inspect(path: Path, shown: str, expected: Expected) -> Iterator[Problem]:
    """Yield what is wrong with the PDF at `path`, which messages call `shown`."""
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            for code, message in _inspect(pdf, expected):
                yield Problem(Place(shown), code, message)
    except (pikepdf.PdfError, OSError) as error:
        yield Problem(Place(shown), "F010", f"cannot be opened: {error}", "Build it anew.")


def _inspect(pdf: pikepdf.Pdf, expected: Expected) -> Iterator[tuple[str, str]]:
    count = len(pdf.pages)
    if count != len(expected.labels):
        yield "F011", f"has {count} pages, its page map {len(expected.labels)}"
    if page_labels(pdf) != expected.labels:
        yield "F012", "its page labels are not the page numbers printed"
    for number, page in enumerate(pdf.pages, start=1):
        yield from _page(page, number, expected)
    yield from _fonts(pdf)
    yield from (_of_press(pdf) if expected.press else _of_screen(pdf, expected))


def _page(page: pikepdf.Page, number: int, expected: Expected) -> Iterator[tuple[str, str]]:
    for name, edges in _wanted_boxes(expected).items():
        found = [float(edge) for edge in page.obj.get(name, [])]
        if len(found) != 4 or max(map(_distance, found, edges)) > TOLERANCE:
            yield "F013", f"page {number}: {name[1:]} is {found}, not {[*edges]}"
    notdef, coloured = _marks(page)
    if notdef:
        yield "F014", f"page {number}: {notdef} characters have no glyph and print as empty boxes"
    if expected.press and coloured:
        yield (
            "F015",
            f"page {number}: {coloured} colours are RGB; the press edition prints in black",
        )
    if expected.press and "/Annots" in page.obj:
        yield "F016", f"page {number}: has annotations, which no printer takes"


def _wanted_boxes(expected: Expected) -> dict[str, tuple[float, float, float, float]]:
    if expected.press:
        return boxes(expected.trim)
    left, bottom, right, top = boxes(expected.trim)["/TrimBox"]
    return {"/MediaBox": (0.0, 0.0, right - left, top - bottom)}


def _distance(found: float, wanted: float) -> float:
    return abs(found - wanted)


def _marks(page: pikepdf.Page) -> tuple[int, int]:
    """Count the glyphs 0 (.notdef) a page shows, and the RGB colours it sets.

    All our fonts are written Identity-H: two bytes are the number of the glyph.
    """
    import pikepdf

    notdef = coloured = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in SCREEN_COLOURS:
            coloured += 1
        elif operator in SHOWS_TEXT:
            operand: Any = instruction.operands[0]
            pieces = operand if operator == "TJ" else [operand]
            notdef += sum(_empty_glyphs(piece) for piece in pieces)
    return notdef, coloured


def _empty_glyphs(piece: Any) -> int:
    import pikepdf

    if not isinstance(piece, pikepdf.String):
        return 0
    codes = bytes(piece)
    return sum(codes[at : at + 2] == b"\0\0" for at in range(0, len(codes), 2))


def _fonts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    """Say which fonts are not in the file. Source: ISO 32000-1, 9.9."""
    for item in pdf.objects:
        font = _dictionary(item)
        if font is None or font.get("/Type") != "/FontDescriptor":
            continue
        if not any(name in font for name in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield "F017", f"the font {font.get('/FontName')} is not embedded"


def _dictionary(item: Any) -> Any:
    import pikepdf

    return item if isinstance(item, pikepdf.Dictionary) else None


def _of_press(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    for name in ("/Outlines", "/OpenAction", "/AcroForm", "/AA"):
        if name in pdf.Root:
            yield "F016", f"has {name[1:]}, which no printer takes"


def _of_screen(pdf: pikepdf.Pdf, expected: Expected) -> Iterator[tuple[str, str]]:
    """Check what a reader's software asks for. Source: ISO 14289-1, clause 7."""
    root: Any = pdf.Root
    marked = root.get("/MarkInfo", {}).get("/Marked", False)
    if not marked or "/StructTreeRoot" not in root:
        yield "F018", "is not tagged: nobody can have it read aloud"
    if "/Lang" not in root:
        yield "F018", "does not say its language"
    if "/Title" not in pdf.docinfo or not root.get("/ViewerPreferences", {}).get(
        "/DisplayDocTitle", False
    ):
        yield "F018", "does not show its title"
    if "/Outlines" not in root:
        yield "F018", "has no bookmarks"
    missing = sorted(set(expected.anchors) - destinations(pdf))
    if missing:
        yield "F019", f"{len(missing)} places cannot be jumped to, the first is #{missing[0]}"


def page_labels(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """Return the label of every page, as a reader's window shows it."""
    pages: Any = pdf.pages
    return tuple(str(page.label) for page in pages)


def destinations(pdf: pikepdf.Pdf) -> frozenset[str]:
    """Return the names one can jump to. Source: ISO 32000-1, 12.3.2.3."""
    root: Any = pdf.Root
    names: Any = root.get("/Names", {}).get("/Dests", {}).get("/Names", [])
    return frozenset(str(name) for name in list(names)[::2])

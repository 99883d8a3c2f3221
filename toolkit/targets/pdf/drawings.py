"""Put drawings where their pictures stand in the layout: lines and letters instead of pixels.

An image is drawn in a square of one unit, and what takes its place has only to fill that square:
it then stands exactly where the image stood, in the same figure, with the same words for whoever
cannot see it. What belongs to the drawing's own file and not to what is drawn stays behind.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from toolkit.errors import ProductError
from toolkit.targets.pdf.standins import address_in

if TYPE_CHECKING:
    import pikepdf

NONE: Mapping[str, Path] = MappingProxyType({})

BEHIND = (
    *("/StructParent", "/StructParents", "/Metadata", "/PieceInfo", "/LastModified"),
    *("/OC", "/OPI", "/Ref", "/PS", "/Alternates"),
)
"""What of a form or an image belongs to its file, or may stand in no PDF/A and PDF/X."""
MARKING = re.compile(rb"\b(?:BMC|BDC|EMC|MP|DP)\b")
BEGIN, END, POINT = ("BMC", "BDC"), "EMC", ("MP", "DP")

Matrix = tuple[float, float, float, float, float, float]


def place_drawings(pdf: pikepdf.Pdf, drawings: Mapping[str, Path]) -> None:
    """Replace each stand-in of a drawing in `pdf` by the drawing; `drawings` go by their address.

    Raises:
        ProductError: One is not in the layout, or stands there and is not given.
    """
    placed: dict[str, Any] = {}
    for image, address in list(_stand_ins(pdf)) if drawings else ():
        if address not in drawings:
            raise ProductError(f"The layout has a place for {address}, which is no drawing.")
        if address not in placed:
            placed[address] = form_of(pdf, drawings[address])
        _become(image, placed[address])
    if lost := drawings.keys() - placed.keys():
        raise ProductError(f"The layout has no place for {', '.join(sorted(lost))}.")


def form_of(pdf: pikepdf.Pdf, drawing: Path) -> Any:
    """Return the page of a drawing as a form of `pdf` that fills the square of one unit.

    Source: ISO 32000-1, 8.10 (form XObjects) and 8.9.5 (images fill that square).
    """
    import pikepdf

    # It has to stay open until `pdf` is saved, which reads the streams from it.
    source = pikepdf.open(io.BytesIO(drawing.read_bytes()))
    form: Any = source.pages[0].as_form_xobject()
    for part in _parts(form):
        _strip(part)
    # Of a float six places would be written, too few for a thousandth of a point.
    form.Matrix = pikepdf.Array([Decimal(f"{value:.10f}") for value in _into_unit(form)])
    return pdf.copy_foreign(source.make_indirect(form))


def _stand_ins(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, str]]:
    """Yield the images of a layout that stand for drawings, and the address of each."""
    for image in _images(pdf):
        if (
            image.get("/Width") == image.get("/Height") == 1
            and image.get("/Filter") == "/DCTDecode"
        ):
            address = address_in(image.read_raw_bytes())
            if address is not None:
                yield image, address


def _images(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield the images that pages show, also within forms, each once."""
    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [page.obj.get("/Resources", {}) for page in pdf.pages]
    while waiting:
        here = waiting.pop()
        if here.objgen in seen:
            continue
        seen |= {here.objgen} - {(0, 0)}
        for thing in here.get("/XObject", {}).values():
            if thing.objgen in seen:
                continue
            if thing.Subtype == "/Image":
                seen.add(thing.objgen)
                yield thing
            elif "/Resources" in thing:
                seen.add(thing.objgen)
                waiting.append(thing.Resources)


def _become(image: Any, form: Any) -> None:
    """Make of an image, wherever it is named, the form."""
    for name in set(image.keys()) - {"/Length"}:
        del image[name]
    for name, value in form.items():
        if name not in ("/Length", "/Filter", "/DecodeParms"):
            image[name] = value
    image.write(form.read_bytes())


def _into_unit(form: Any) -> Matrix:
    """Return the matrix that brings what a form shows into the square from 0, 0 to 1, 1."""
    a, b, c, d, e, f = (float(value) for value in form.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    left, low, right, top = (float(edge) for edge in form.BBox)
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (low, top)]
    x0, y0 = (min(side) for side in zip(*corners, strict=True))
    x1, y1 = (max(side) for side in zip(*corners, strict=True))
    wide, high = x1 - x0, y1 - y0
    return a / wide, b / high, c / wide, d / high, (e - x0) / wide, (f - y0) / high


def _parts(form: Any) -> Iterator[Any]:
    """Yield a form and the forms and images it is made of, each once."""
    seen: set[tuple[int, int]] = set()
    waiting = [form]
    while waiting:
        part = waiting.pop()
        if part.objgen in seen:
            continue
        seen |= {part.objgen} - {(0, 0)}
        yield part
        resources = part.get("/Resources", {})
        waiting += resources.get("/XObject", {}).values()
        waiting += [each for each in resources.get("/Pattern", {}).values() if _is_stream(each)]


def _is_stream(thing: Any) -> bool:
    import pikepdf

    return isinstance(thing, pikepdf.Stream)


def _strip(part: Any) -> None:
    """Leave behind what belongs to the drawing's own file."""
    for name in BEHIND:
        if name in part:
            del part[name]
    if part.get("/Subtype") == "/Image":
        if part.get("/Interpolate", False):
            part.Interpolate = False  # As PDF/A wants it: ISO 19005-2, 6.2.8.
        return
    content = part.read_bytes()
    if MARKING.search(content):
        part.write(_unmarked(part, content))
    if "/Properties" in part.get("/Resources", {}):
        del part.Resources["/Properties"]


def _unmarked(part: Any, content: bytes) -> bytes:
    """Return the content of a form without its marks, but for what says how letters are read."""
    import pikepdf

    kept = []
    open_marks: list[bool] = []
    for one in pikepdf.parse_content_stream(part):
        operator = str(one.operator)
        if operator in POINT:
            continue
        if operator in BEGIN:
            open_marks.append(_says_letters(one.operands))
            if not open_marks[-1]:
                continue
        elif operator == END and not (open_marks and open_marks.pop()):
            continue
        kept.append(one)
    return pikepdf.unparse_content_stream(kept)


def _says_letters(operands: Any) -> bool:
    import pikepdf

    about = operands[1] if len(operands) > 1 else None
    return isinstance(about, pikepdf.Dictionary) and "/ActualText" in about and "/MCID" not in about

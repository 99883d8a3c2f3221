"""Check how much ink is printed, and what becomes of small black letters.

Sources: GWG 2015, 4.8 and 4.9 (white does not overprint), 4.10 to 4.13 (black text and thin lines
overprint), 4.15 (rich black text), 4.17 (line width), 4.22 (total ink); ISO 32000-1, 8.6.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolkit.targets.pdf.gate.geometry import Box
from toolkit.targets.pdf.gate.marks import Mark
from toolkit.targets.pdf.gate.proof import Fault, Proof, Sheet
from toolkit.targets.pdf.gate.spaces import Inks

SMALL = 12.0
"""Letters below this height in points are thin: four plates never meet on them."""
THIN = 2.0
"""Lines below this width in points overprint, if black."""
HAIRLINE = 0.125
"""In points: a thinner line may vanish. Source: GWG 2015, 4.17."""
DARK = 0.85
"""From this much black on a letter counts as black."""
FAINT = 0.02
"""Ink below this counts as none: rounding."""
CELLS = 256
"""Total ink of a picture is measured over cells, so many along its longer side at least:
noise of single pixels harms nobody. Source: GWG 2015, 4.22 (measured over an area)."""
SLACK = 2.0
"""In percent: what rounding of samples adds."""


def check(proof: Proof) -> Iterator[Fault]:
    """Yield what is wrong with the ink on each page."""
    if not proof.expected.press:
        return
    known: dict[Any, float | None] = {}
    for sheet in proof.sheets:
        told = {*_vectors(sheet, proof), *_knocking_out(sheet)}
        for code, message in sorted(told):
            yield Fault(code, message, sheet.number)
        yield from _pictures(sheet, proof.expected.ink_limit, known)


def _vectors(sheet: Sheet, proof: Proof) -> Iterator[tuple[str, str]]:
    limit = proof.expected.ink_limit
    for mark in sheet.marks:
        inks = mark.paint.inks() if mark.paint else None
        if mark.kind in ("image", "shade") or inks is None or mark.paint is None:
            continue
        if sum(inks) * 100 > limit + SLACK:
            total = sum(inks) * 100
            yield "F059", f"{mark.kind} has {total:.0f} % of ink, the paper takes {limit:.0f} %"
        if mark.overprints and max(inks) < FAINT:
            yield "F057", f"white {mark.kind} is set to overprint, and will not be seen"
        if mark.kind == "text":
            yield from _letters(mark, inks, black=proof.expected.black_text)
        elif mark.kind == "stroke" and mark.size < HAIRLINE:
            yield "F061", f"a line is {mark.size:.2f} pt wide; below {HAIRLINE} it may vanish"


def _letters(mark: Mark, inks: Inks, *, black: bool) -> Iterator[tuple[str, str]]:
    if max(inks[:3]) < FAINT:
        return
    shown = " ".join(f"{ink:.0%}" for ink in inks)
    if mark.size < SMALL and inks[3] >= DARK:
        yield "F056", f"small black letters are printed from several plates ({shown})"
    elif black and not mark.pictured:
        yield "F055", f"letters are coloured ({shown}); text is printed with black alone"


def _knocking_out(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Find small black letters and thin lines that leave a white gap in colour below them."""
    coloured: list[Box] = []
    for mark in sheet.marks:
        inks = mark.paint.inks() if mark.paint else None
        thin = (mark.kind == "text" and mark.size < SMALL) or (
            mark.kind == "stroke" and mark.size < THIN
        )
        if thin and inks and inks[3] > 1 - FAINT and max(inks[:3]) < FAINT:
            if not _leaves_colour(mark) and _lies_on(mark.box, coloured):
                what = "letters" if mark.kind == "text" else "lines"
                yield "F058", f"small black {what} knock out the colour below them"
        elif mark.kind != "text" and _is_coloured(mark, inks):
            coloured.append(mark.box)


def _leaves_colour(mark: Mark) -> bool:
    """Tell whether colour below shows through. Source: ISO 32000-1, 8.6.7 (overprint mode)."""
    family = mark.paint.space.family if mark.paint else ""
    return mark.overprints == 2 if family == "CMYK" else bool(mark.overprints)


def _is_coloured(mark: Mark, inks: Inks | None) -> bool:
    if mark.paint is None:
        return False
    if mark.kind in ("image", "shade"):
        return mark.paint.space.base.components >= 3
    return inks is not None and max(inks[:3]) >= FAINT


def _lies_on(box: Box, areas: list[Box]) -> bool:
    x, y = box[0], (box[1] + box[3]) / 2
    return any(a[0] <= x <= a[2] and a[1] <= y <= a[3] for a in areas)


def _pictures(sheet: Sheet, limit: float, known: dict[Any, float | None]) -> Iterator[Fault]:
    for mark in sheet.marks:
        if mark.kind != "image" or mark.paint is None or mark.item is None:
            continue
        base = mark.paint.space.base
        if base.components != 4 or not mark.item.is_indirect:
            continue
        key = mark.item.objgen
        if key not in known:
            known[key] = most_ink(mark.item)
        most, name = known[key], mark.name.removeprefix("/")
        if most is None:
            message = f"picture {name} cannot be decoded: nobody knows how much ink it has"
            yield Fault("F064", message, sheet.number)
        elif most > limit + SLACK:
            message = f"picture {name} has {most:.0f} % of ink, the paper takes {limit:.0f} %"
            yield Fault("F060", message, sheet.number)


def most_ink(image: Any) -> float | None:
    """Return the total ink of the darkest cell of a CMYK picture, in percent.

    None says that it cannot be decoded: a printer's program may fail at it, too.
    """
    opened = _decoded(image)
    if opened is None:
        return None
    times = max(opened.size) // CELLS
    small = opened.reduce(times) if times > 1 else opened
    data = small.tobytes()
    plates = (data[0::4], data[1::4], data[2::4], data[3::4])
    sums = map(sum, zip(*plates, strict=True))
    if _stored_inverted(image, opened):
        return float(4 * 255 - min(sums)) / 2.55
    return float(max(sums)) / 2.55


def _decoded(image: Any) -> Any:
    """Return a picture in four inks as Pillow has it, decoded; None if it cannot be."""
    import pikepdf

    try:
        opened = pikepdf.PdfImage(image).as_pil_image()
        size = (max(1, opened.width // 8), max(1, opened.height // 8))
        if max(size) >= CELLS:
            opened.draft("CMYK", size)  # a JPEG is unpacked at an eighth of its size, at once
        opened.load()  # a torn file is noticed here
    except (pikepdf.PdfError, NotImplementedError, SyntaxError, ValueError, OSError):
        return None
    return opened if opened.mode == "CMYK" else None


def _stored_inverted(image: Any, opened: Any) -> bool:
    """Tell whether the samples as Pillow gives them count paper instead of ink.

    Adobe's CMYK JPEGs are stored inverted; Pillow turns them round, a PDF does so by Decode.
    """
    decode = [float(each) for each in image.get("/Decode", [])]
    inverted = decode[:2] == [1.0, 0.0]
    turned = opened.format == "JPEG" and "adobe" in opened.info
    return bool(inverted != turned)

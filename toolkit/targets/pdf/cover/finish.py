"""Finish a cover: boxes and crop marks as every press file has them, and marks of the folds."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from toolkit.targets.pdf.cover.wrap import Wrap
from toolkit.targets.pdf.press.conditions import Printing
from toolkit.targets.pdf.press.finish import HEADER, MARK_WIDTH, finish_press
from toolkit.targets.pdf.saving import saved
from toolkit.targets.pdf.trim import MARK_LENGTH_MM, POINTS_PER_MM, boxes

LABEL = "1"
DASH = "[2 2] 0 d"
"""Marks of folds are dashed, so that nobody cuts there."""


def finish_cover(
    raw: bytes, wrap: Wrap, printing: Printing, profile: Path, *, drawings: Mapping[str, Path]
) -> bytes:
    """Return the cover as the printer wants it: one sheet, in the inks of `profile`."""
    import pikepdf

    alone = replace(printing, signature=1)
    finished = finish_press(raw, (LABEL,), wrap.sheet, alone, profile, drawings=drawings)
    if not printing.marks:
        return finished
    with pikepdf.open(io.BytesIO(finished)) as pdf:
        pdf.pages[0].contents_add(pikepdf.Stream(pdf, fold_marks(wrap)))
        return saved(pdf, version=HEADER)


def fold_marks(wrap: Wrap) -> bytes:
    """Return the drawing of two marks for each fold, in black ink only, outside the bleed."""
    drawn = "".join(
        f"{x:.3f} {start:.3f} m {x:.3f} {end:.3f} l S\n" for x, start, end in _lines(wrap)
    )
    return f"q 0 0 0 1 K {MARK_WIDTH} w {DASH}\n{drawn}Q\n".encode("ascii")


def _lines(wrap: Wrap) -> Iterator[tuple[float, float, float]]:
    """Yield each mark in points: where it stands, where it begins and ends."""
    _, _, _, height = boxes(wrap.sheet)["/MediaBox"]
    length = MARK_LENGTH_MM * POINTS_PER_MM
    for fold in wrap.folds:
        x = (wrap.sheet.margin + fold) * POINTS_PER_MM
        yield x, 0.0, length
        yield x, height - length, height

"""Draw an ISBN as a barcode of EAN-13: bars as rectangles of one ink, figures in our letters.

The pattern of bars is python-barcode's; how large it is drawn is what the standard says.
Source: ISO/IEC 15420 (EAN/UPC); GS1 General Specifications, 5.2.
"""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from toolkit.book.elements import h

MODULE = 0.33
"""Width of a module in mm, at 100 %."""
LEFT, MODULES, RIGHT = 11, 95, 7
"""In modules: the quiet zone before the bars, the bars, the quiet zone behind."""
BARS = 22.85
"""Height of the bars in mm."""
GUARDS = 5 * MODULE
"""How much longer the guards are, which reach between the figures."""
FIGURES = 9.4
"""Size of the figures below, in points: seven modules hold one."""
WIDTH = (LEFT + MODULES + RIGHT) * MODULE
HEIGHT = BARS + 3.08
"""Of the whole symbol in mm, quiet zones and figures included; 37.29 x 25.93 mm."""
GUARD = "G"
"""How python-barcode writes a module of a guard."""


def bars(isbn: str) -> tuple[tuple[int, int, bool], ...]:
    """Return the bars: first module, from 0; width in modules; whether it is a guard's."""
    from barcode.ean import EuropeanArticleNumber13

    (pattern,) = EuropeanArticleNumber13(digits(isbn), guardbar=True).build()
    found = []
    at = 0
    for mark, run in groupby(pattern):
        width = len([*run])
        if mark != "0":
            found.append((at, width, mark == GUARD))
        at += width
    return tuple(found)


def digits(isbn: str) -> str:
    """Return the figures of an ISBN."""
    return "".join(filter(str.isdigit, isbn))


def symbol(isbn: str) -> Element:
    """Return the barcode with its quiet zones and figures."""
    return h("div", _bars(isbn), _figures(digits(isbn)), class_="symbol")


def _bars(isbn: str) -> list[Element]:
    return [
        h(
            "div",
            class_="bar",
            style=f"left: {_mm(LEFT + at)}; width: {_mm(width)}; "
            f"height: {BARS + (GUARDS if guard else 0):.4f}mm",
        )
        for at, width, guard in bars(isbn)
    ]


def _figures(number: str) -> list[Element]:
    """Return the figures, each below its bars; the first stands in the quiet zone."""
    places = (LEFT - 9, *(LEFT + 3 + 7 * at for at in range(6)), *range(LEFT + 50, LEFT + 92, 7))
    return [
        h("div", figure, class_="figure", style=f"left: {_mm(place)}")
        for figure, place in zip(number, places, strict=True)
    ]


def _mm(modules: float) -> str:
    return f"{modules * MODULE:.4f}mm"

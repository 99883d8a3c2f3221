"""Draw the codes beside plates: a phone that reads one opens the picture's page on the web.

Source: ISO/IEC 18004:2015; 4 modules around the symbol stay empty (clause 5.3.8).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

import segno

from toolkit.book.elements import h

MODULE = 0.42
"""Side of a module in mm; below 0.4 phones fail on printed paper."""
QUIET = 4
"""Empty modules on each side."""
CODE = "code"
"""The class of the element around a code."""
LEVEL = "m"
"""Of correction: 15 % of the symbol may be lost to a thumb or a fold."""


def code(address: str, title: str) -> Element:
    """Return the code of an address as a drawing, black on nothing.

    Args:
        address: Where it leads.
        title: What somebody is told who cannot see it.
    """
    symbol = _symbol(address)
    side = int(symbol.symbol_size(border=QUIET)[0])
    rows = enumerate(symbol.matrix_iter(border=QUIET))
    runs = "".join(_row(number, bytes(row)) for number, row in rows)
    drawing = h(
        "svg",
        h("title", title),
        h("path", d=runs, fill="#000"),
        viewBox=f"0 0 {side} {side}",
        xmlns="http://www.w3.org/2000/svg",
        style=f"width: {_side(side)}mm; height: {_side(side)}mm",
    )
    return h("span", drawing, class_=CODE)


def side_of_code(figure: Element) -> float:
    """Return the side in mm of the code beside a figure's caption, 0 if there is none."""
    found = figure.find(f"figcaption/span[@class='{CODE}']/svg")
    return 0.0 if found is None else _side(int(found.get("viewBox", "0").split()[-1]))


def _side(modules: int) -> float:
    return round(modules * MODULE, 3)


def _symbol(address: str) -> segno.QRCode:
    return segno.make_qr(address, error=LEVEL, boost_error=False)


def _row(number: int, row: bytes) -> str:
    """Return the dark modules of a row as rectangles, neighbours in one: no seams between them."""
    drawn, at = [], 0
    while (start := row.find(1, at)) >= 0:
        end = row.find(0, start)
        at = len(row) if end < 0 else end
        drawn.append(f"M{start} {number}h{at - start}v1H{start}z")
    return "".join(drawn)

"""Make the cover of the printed book, once its pages are counted."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.book.pagemap import read_pagemap
from toolkit.errors import Finding, ProductError
from toolkit.images.edges import edge_colour
from toolkit.images.plan import Size
from toolkit.targets.pdf.cover.faces import FRONT, Jacket, OnFace, is_whole
from toolkit.targets.pdf.cover.finish import finish_cover
from toolkit.targets.pdf.cover.sheet import (
    BACK_SIZES,
    WHITE,
    Ground,
    room_of_back,
    sheet,
    style_sheet,
    words_of_spine,
)
from toolkit.targets.pdf.cover.wrap import Measures, Wrap, wrap
from toolkit.targets.pdf.engine import (
    Rendering,
    log_findings,
    only_our_fonts,
    render,
    write,
)
from toolkit.targets.pdf.layout import parse
from toolkit.targets.pdf.press.conditions import Printing

ADDRESS = ("exhibition", "editions", "cover")
MM_PER_PX = 25.4 / 96
"""WeasyPrint reckons in the px of CSS."""
DARK = 0.45
"""Below this lightness, 0 to 1, words on a ground are white."""


def make_cover(
    part: Path,
    jacket: Jacket,
    measures: Measures,
    pages: Path,
    places: tuple[tuple[str, OnFace], ...],
    pictures: tuple[Path, ...],
    addresses: tuple[str, ...],
    drawings: tuple[Path, ...],
    beside: tuple[Path, Size] | None,
    printing: Printing,
    profile: Path,
    fonts: tuple[Path, ...],
) -> tuple[Finding, ...]:
    """Write the cover of a book that has the pages of the page map `pages`.

    Args:
        part: The file to make.
        jacket: What the cover says.
        measures: What its sheet is reckoned from.
        pages: The page map of the press edition.
        places: Where each of `pictures` lies, by its address in the document.
        pictures: Their files.
        addresses: The pictures that are drawn in lines and letters.
        drawings: The files of these drawings.
        beside: The file and size in px of a picture whose edge gives the cover its colour.
        printing: Which press, how much ink, whether there are marks.
        profile: The ICC profile of that press.
        fonts: The shipped fonts, so that the cover is made anew when one changes.

    Raises:
        ProductError: The text of the back fits at no size.
    """
    found = wrap(measures, len(read_pagemap(pages).pages))
    drawn = dict(zip(addresses, drawings, strict=True))
    files = {href: path for (href, _), path in zip(places, pictures, strict=True)}
    ground = _ground(edge_colour(*beside)) if beside else WHITE
    with only_our_fonts() as weasyprint:
        rendering = _laid_out(weasyprint, jacket, found, ground, places, files)
        raw = io.BytesIO()
        log = write(rendering, "press", raw)
    part.write_bytes(finish_cover(raw.getvalue(), found, printing, profile, drawings=drawn))
    told = log_findings(ADDRESS, (*rendering.log, *log))
    return (*told, *_spine_findings(jacket, found), *_front_findings(jacket, found, places))


def _laid_out(
    weasyprint: Any,
    jacket: Jacket,
    found: Wrap,
    ground: Ground,
    places: tuple[tuple[str, OnFace], ...],
    files: dict[str, Path],
) -> Rendering:
    """Return the sheet with the words of the back at the largest size that leaves room below.

    Raises:
        ProductError: They fit at none.
    """
    html, room = sheet(jacket, found, places), room_of_back(jacket, found, places)
    for size in BACK_SIZES:
        css = style_sheet(jacket, found, places, ground, size)
        rendering = render(weasyprint, parse(html), css, pictures=files, first="")
        reached = max(_feet(rendering.document), default=0.0)
        if reached <= room:
            return rendering
    raise ProductError(
        f"The text on the back of the cover ({jacket.language}) needs {reached - room:.0f} mm more "
        "than there are: shorten it in editions.cover.text."
    )


def _feet(document: Any) -> Iterator[float]:
    """Yield how far down the words of the back reach, in mm from the top of the sheet."""
    for box in document.pages[0]._page_box.descendants():
        if box.element is not None and box.element.get("class") == "words back":
            yield (box.position_y + box.height) * MM_PER_PX


def _ground(colour: tuple[int, int, int]) -> Ground:
    """Return a colour as the ground of a cover, with black or white words upon it."""
    red, green, blue = colour
    light = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
    ink = "device-cmyk(0 0 0 0)" if light < DARK else "device-cmyk(0 0 0 1)"
    return Ground(f"rgb({red} {green} {blue})", ink)  # the finish turns it into inks


def _spine_findings(jacket: Jacket, found: Wrap) -> Iterator[Finding]:
    if words_of_spine(jacket, found) is None:
        message = f"no words on a spine of {found.spine.width:g} mm ({jacket.language})"
        hint = "Nothing need be done: words are printed from 6 mm on, where the title fits."
        yield Finding(ADDRESS, "F096", message, hint, "warning")


def _front_findings(
    jacket: Jacket, found: Wrap, places: tuple[tuple[str, OnFace], ...]
) -> Iterator[Finding]:
    place = dict(places).get(FRONT)
    if place and jacket.lettered and not is_whole(place, found.front):
        width, height = found.front.width, found.front.height
        message = f"it has not the proportions of the front, {width:g} x {height:g} mm"
        hint = "draw it in these proportions to have it printed to the edges"
        yield Finding(("exhibition", "cover", "image"), "F097", message, hint, "warning")

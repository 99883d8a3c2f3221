"""Write the values of a theme into print.css.

They are written in rather than declared: WeasyPrint knows no variables in the margins of pages,
and would look each up again for every element.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from toolkit.book.fonts import stylesheet
from toolkit.model.theme import Heads, Theme
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.measures import Measures

VARIABLE = re.compile(r"var\(--([a-z-]+)\)")
PRODUCT = re.compile(r"calc\((-?[0-9.]+)(pt|mm) \* (-?[0-9.]+)\)")
FALLBACKS = {
    "Source Serif 4": ("Source Serif 4", "Frank Ruhl Libre", "Source Sans 3", "serif"),
    "Source Serif 4 Display": ("Source Serif 4 Display", "Frank Ruhl Libre", "serif"),
    "Source Sans 3": ("Source Sans 3", "sans-serif"),
}
"""Each face with what sets the letters it lacks; the generic ones are in `book.fonts`."""
CAPS = {"italic": "normal", "small-caps": "all-small-caps", "labels": "normal"}
SPACING = {"italic": "0", "small-caps": "0.04em", "labels": "0.01em"}
"""Small capitals stand apart a little."""
TOP, CORNER = re.compile(r"@top-(left|right)"), re.compile(r"@bottom-(left|right)")
HEAD = re.compile(r"@top-(?:left|right)\s*\{[^{}]*\}")


def themed(measures: Measures, name: EditionName) -> str:
    """Return the style sheet of all pages of an edition."""
    values = dict(_values(measures, name))
    return written(_placed(stylesheet("print.css"), measures.theme.heads), values)


def written(css: str, values: Mapping[str, str]) -> str:
    """Return `css` with `values` for its variables; others stay, and WeasyPrint tells of them."""
    filled = VARIABLE.sub(lambda found: values.get(found[1], found[0]), css)
    return PRODUCT.sub(lambda found: f"{float(found[1]) * float(found[3]):g}{found[2]}", filled)


def _placed(css: str, heads: Heads) -> str:
    """Return `css` with heads and folios where the theme has them."""
    if heads.place == "none":
        css = HEAD.sub("", css)
    if heads.place == "centre":
        css = TOP.sub("@top-center", css)
    return CORNER.sub("@bottom-center", css) if heads.folios == "centre" else css


def _values(measures: Measures, name: EditionName) -> Iterator[tuple[str, str]]:
    """Yield what stands for each variable of print.css."""
    yield from _page(measures)
    yield from _type(measures)
    yield from _colours(measures.theme, name)
    yield from _heads(measures.theme)


def _page(measures: Measures) -> Iterator[tuple[str, str]]:
    theme, leading = measures.theme, measures.theme.type.leading
    margins, spaced = theme.margins, theme.paragraphs == "spaced"
    yield "page", f"{measures.width:g}mm {measures.height:g}mm"
    yield "inner", f"{margins.inner:g}mm"
    yield "outer", f"{margins.outer:g}mm"
    yield "top", f"{margins.top:g}mm"
    yield "bottom", f"{measures.bottom:g}mm"
    yield "plate-margin", f"{theme.plates.margin:g}mm"
    beside = theme.plates.captions == "beside"
    yield "picture", "table" if beside else "block"
    yield "picture-part", "table-cell" if beside else "block"
    yield "picture-gap", "0 0 0 5mm" if beside else f"{leading / 2:g}pt 0 0"
    yield "sink", f"{theme.openings.sink * leading:g}pt"
    yield "opening", f"{theme.openings.space * leading:g}pt"
    yield "titles", "center" if theme.openings.align == "centre" else "left"
    yield "indent", "0" if spaced else f"{leading:g}pt"
    yield "between", f"{leading:g}pt" if spaced else "0"


def _type(measures: Measures) -> Iterator[tuple[str, str]]:
    type = measures.theme.type
    for name, face in (("text", type.text), ("display", type.display), ("label", type.labels)):
        yield f"{name}-face", family(face)
    sizes = {
        "size": type.size,
        "line": type.leading,
        "half": type.leading / 2,
        "small": type.small,
        "small-line": type.small_leading,
        "notes": type.notes,
        "notes-line": type.notes_leading,
        "half-note": type.notes_leading / 2,
        "title": type.title,
        "title-line": measures.title_line,
        "heading": measures.heading,
        "subheading": measures.subheading,
        "dates": measures.dates,
    }
    yield from ((name, f"{points:g}pt") for name, points in sizes.items())
    yield "figures", "oldstyle-nums" if type.figures == "old-style" else "lining-nums"
    yield "lines", "justify" if type.lines == "justified" else "left"


def _colours(theme: Theme, name: EditionName) -> Iterator[tuple[str, str]]:
    colours = theme.colours
    if name == "screen":
        yield from (("ink", colours.ink), ("quiet", colours.quiet), ("mark", colours.mark))
        return
    # Type is black ink alone, for four inks never meet to a hair.
    for part, percent in (
        ("ink", 100),
        ("quiet", colours.press.quiet),
        ("mark", colours.press.mark),
    ):
        yield part, f"device-cmyk(0 0 0 {percent / 100:g})"


def _heads(theme: Theme) -> Iterator[tuple[str, str]]:
    style = theme.heads.style
    yield "head-face", family(theme.type.labels if style == "labels" else theme.type.text)
    yield "head-style", "italic" if style == "italic" else "normal"
    yield "head-caps", CAPS[style]
    yield "head-spacing", SPACING[style]


def family(face: str) -> str:
    """Return a shipped face as CSS names it, with what sets the letters it lacks."""
    named = FALLBACKS[face]
    return ", ".join((*(f'"{each}"' for each in named[:-1]), named[-1]))

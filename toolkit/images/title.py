"""Make a cover of words and a picture.

The words stand above the picture, which is shown whole, on a ground of the colour of its edge:
lettering on it must not be cut off, nor be written over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from toolkit.images.decode import MAX_PIXELS, Pixels, libvips, reduced
from toolkit.images.edges import edge_colour
from toolkit.images.lettering import fonts_of, letters
from toolkit.images.plan import Size

COVER: Final = Size(1600, 2560)
"""What shops ask for: five to eight."""

MARGIN: Final = 130
"""Px at the sides, above and below."""

WIDTH: Final = COVER.width - 2 * MARGIN

TITLES: Final = (190, 165, 145, 125, 110, 95, 80, 65)
"""Sizes of the title in px, the largest first that leaves enough to the picture."""

UNDER: Final = 0.42
"""The size of the subtitle, in parts of the title's, and at least `LEAST`."""

LEAST: Final = 52
"""Px of the publisher's name: it can be read on a shelf of small covers."""

HEAD: Final = 1000
"""Px of the height that title and subtitle may have."""

GAP: Final = 70
"""Px between what stands one below the other."""

STEP: Final = 40
"""Px by which lines are made narrower until one more would be needed."""

SHORT: Final = re.compile(r"\b(\w{1,2}) ")
"""A word so short is tied to the next: it must not end a line."""

PAPER: Final = (244, 241, 234)
"""The ground where there is no picture."""

DARK: Final = (28, 27, 25)
LIGHT: Final = (250, 249, 246)
DIM: Final = 0.4
"""Below this lightness, 0 to 1, a ground takes light letters."""

LARGER: Final = 2.0
"""A picture is not enlarged more than this: it would be a blur."""

RULE: Final = Size(WIDTH, 4)
"""The line below the words where there is no picture."""

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class CoverWords:
    """What is written on a cover; `subtitle` and `publisher` may be ""."""

    title: str
    subtitle: str
    publisher: str


def draw_cover(
    words: CoverWords,
    configure: Callable[[str], str],
    picture: Path | None,
    size: Size | None,
) -> Pixels:
    """Return a cover of `COVER` px.

    Args:
        words: What is written on it.
        configure: Gives the configuration of the fonts, as `fonts_of` asks for it.
        picture: The file of the picture, None where there is none.
        size: The picture as measured, upright.

    Raises:
        PictureError: The picture is damaged, too large or of an unknown kind.
    """
    ground = edge_colour(picture, size) if picture and size else PAPER
    ink = LIGHT if _lightness(ground) < DIM else DARK
    with fonts_of(configure):
        head, foot = _head(words), _foot(words)
        page, top = _plain(COVER, ground), MARGIN if picture else COVER.height // 4
        for line in head:
            page = _written(page, line, ink, top)
            top += line.height + GAP
        bottom = COVER.height - MARGIN
        if foot:
            bottom -= foot.height
            page = _written(page, foot, ink, bottom)
            bottom -= GAP
        shown = _shown(picture, size, bottom - top) if picture and size else _plain(RULE, ink)
        under = bottom - shown.height if picture else top
        return page.insert(shown, MARGIN, under).copy_memory()


def _head(words: CoverWords) -> Sequence[Pixels]:
    """Return title and subtitle, as large as leaves enough to the picture."""
    lines: list[Pixels] = []
    for title in TITLES:
        lines = [_balanced(words.title, f"Source Serif 4 Display {title}", -title // 6)]
        if words.subtitle:
            under = max(LEAST, round(title * UNDER))
            lines.append(_balanced(words.subtitle, f"Source Serif 4 Italic {under}", -under // 8))
        fits = all(line.width <= WIDTH for line in lines)
        if fits and sum(line.height for line in lines) <= HEAD:
            break
    return lines


def _balanced(words: str, font: str, spacing: int) -> Pixels:
    """Return words in as few lines as they need, all about equally long."""
    tied = SHORT.sub("\\1\u00a0", words)
    best = letters(tied, font, WIDTH, spacing)
    for width in range(WIDTH - STEP, WIDTH // 2, -STEP):
        narrower = letters(tied, font, width, spacing)
        if narrower.height > best.height + LEAST // 2 or narrower.width > width:
            break
        best = narrower
    return best


def _foot(words: CoverWords) -> Pixels | None:
    font = f"Source Sans 3 Semibold {LEAST}"
    return letters(words.publisher, font, WIDTH) if words.publisher else None


def _shown(file: Path, size: Size, height: int) -> Pixels:
    """Return the picture whole, as large as a height and the width of the words allow."""
    scale = min(WIDTH / size.width, max(1, height) / size.height, LARGER)
    shown = Size(max(1, int(size.width * scale)), max(1, int(size.height * scale)))
    return reduced(file, shown, MAX_PIXELS).colourspace("srgb")


def _plain(size: Size, colour: Colour) -> Pixels:
    black = libvips().Image.black(size.width, size.height, bands=3)
    return (black + list(colour)).cast("uchar").copy(interpretation="srgb")


def _written(page: Pixels, line: Pixels, ink: Colour, top: int) -> Pixels:
    """Return the page with a line of letters on it, in their colour."""
    mask = libvips().Image.black(page.width, page.height).insert(line, MARGIN, top)
    return mask.ifthenelse(list(ink), page, blend=True).copy(interpretation="srgb")


def _lightness(colour: Colour) -> float:
    """Return how light a colour is seen, 0 to 1, near enough to choose an ink by."""
    red, green, blue = colour
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255

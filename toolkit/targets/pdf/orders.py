"""Say what a finished edition should be, so that it can be held against that."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.book.anchors import destinations
from toolkit.book.pagemap import PageMap
from toolkit.model.exhibition import Exhibition
from toolkit.targets.pdf.editions import compose, trim_of
from toolkit.targets.pdf.gate import Expected
from toolkit.targets.pdf.illustrations import PPI, largest
from toolkit.targets.pdf.makers import labels_of
from toolkit.targets.pdf.press.conditions import printing_of
from toolkit.targets.pdf.press.sheets import filled_labels


def screen_order(exhibition: Exhibition, known: PageMap) -> Expected:
    """Return what the screen edition with this page map should be."""
    anchors = tuple(anchor for anchor, _ in known.anchors)
    return Expected(
        labels_of(known),
        (*anchors, *(name for name, _ in destinations(anchors))),
        trim_of(exhibition.front.editions.screen),
        press=False,
        archive=exhibition.front.editions.screen.archive,
    )


def press_order(exhibition: Exhibition, language: str, known: PageMap) -> Expected:
    """Return what the press edition with this page map should be; `exhibition` as it is printed."""
    press = exhibition.front.editions.press
    printing = printing_of(press)
    return Expected(
        filled_labels(labels_of(known), press.signature),
        (),
        trim_of(press),
        press=True,
        condition=printing.condition,
        ink_limit=printing.limit,
        signature=press.signature,
        accepted=tuple(_accepted(exhibition, language)),
    )


def _accepted(exhibition: Exhibition, language: str) -> Iterator[tuple[int, int, int]]:
    """Yield the pictures whose owners are content with fewer px per inch, by their size in px."""
    wishes = [
        *(panel.min_ppi for panel in exhibition.panels),
        *(thing.min_ppi for thing in exhibition.objects),
    ]
    if not any(wishes):
        return  # as nearly always: the book need not be composed for nothing
    for printed in largest(compose(exhibition, (language,), "press").pictures):
        if printed.min_ppi is not None and printed.drawing is None:
            size = printed.placed.pixels(PPI["press"], printed.original)
            yield size.width, size.height, printed.min_ppi

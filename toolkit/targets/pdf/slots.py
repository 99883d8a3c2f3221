"""Write the numbers of pages into their slots when the pages are made.

A slot is laid out with figure spaces, which are as wide as figures: a number of as many figures
moves nothing, so WeasyPrint's box of text needs other text and no other place. A number that
is no such (xviii) is set again, and stands to the right where the spaces stood.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.book.medium import EMPTY
from toolkit.book.pagemap import in_slot

LEFT = "data-left"
"""On a slot that ends a line of its own."""


def fill_in(slots: Sequence[Any], labels: Mapping[str, str], context: Any) -> bool:
    """Write its label into each slot; tell whether all had room.

    A slot whose anchor is on no page keeps its spaces.

    Args:
        slots: The boxes of text.
        labels: The label of the page of every anchor.
        context: That of WeasyPrint's layout.
    """
    wanted = [(box, labels.get(box.element.get("data-for"))) for box in slots]
    return all([_write(box, label, context) for box, label in wanted if label is not None])


def _write(box: Any, label: str, context: Any) -> bool:
    left = box.element.get(LEFT) is not None
    if label.isdecimal() and len(label) <= len(EMPTY):
        box.text = box.pango_layout.text = in_slot(label, left=left)
        return True
    return _set_anew(box, label, context, left=left)


def _set_anew(box: Any, label: str, context: Any, *, left: bool) -> bool:
    """Set a label of another width; only what stands out of the flow has room for a wider one."""
    from weasyprint.text.line_break import split_first_line

    layout, _, _, width, _, _ = split_first_line(label, box.style, context, None, 0)
    if width > box.width and box.style.parent_style["position"] != "absolute":
        return False
    if not left:
        box.position_x += box.width - width
    box.text, box.width, box.pango_layout = label, width, layout
    return True

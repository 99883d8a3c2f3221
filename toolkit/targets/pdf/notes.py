"""Keep notes at the foot of the page that calls them.

Where a page has no room for as many lines of a paragraph as it must hold (`orphans`), WeasyPrint
70 moves notes, of this paragraph or of any before it, to the next page and sets the lines in their
place (`layout/block.py`, `_linebox_layout`, below "first try to report footnotes"). No property
forbids it; `footnote-policy` is about the note of the line itself. In columns it does not do so,
so lines are laid out as if they stood in one, and the paragraph moves instead. The first paragraph
of a page cannot move, so it may.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def notes_with_their_calls() -> Iterator[None]:
    """Let WeasyPrint move a paragraph rather than notes, as long as this lasts."""
    from weasyprint.layout import block

    lay_lines = block._linebox_layout

    def lay(
        context: Any,
        box: Any,
        index: int,
        child: Any,
        lines: list[Any],
        page_is_empty: bool,
        *others: Any,
    ) -> Any:
        seen = context if page_is_empty else _AsInColumn(context)
        return lay_lines(seen, box, index, child, lines, page_is_empty, *others)

    block._linebox_layout = lay
    try:
        yield
    finally:
        block._linebox_layout = lay_lines


class _AsInColumn:
    """The context of a layout, which says of itself that it is in a column.

    Its methods are those of the context itself, which know better.
    """

    in_column = True

    def __init__(self, context: Any) -> None:
        object.__setattr__(self, "_context", context)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._context, name, value)

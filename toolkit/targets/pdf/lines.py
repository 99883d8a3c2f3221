"""Write a document so that WeasyPrint breaks its lines where a typesetter would.

A text that fits its line, but for the space it ends with before an element, is broken after its
first word by WeasyPrint 70 (`text/line_break.py`, `split_first_line`, step 3: the width it
compares has the space in it). A space that begins the element instead hangs over the line's end
as it should. A Russian ordinal ("1943-м") is kept whole. The number of characters stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class

INLINE = frozenset(
    {"a", "abbr", "b", "cite", "dfn", "em", "i", "q", "s", "small", "span", "strong"}
)
APART = ("footnote", "page")
"""Classes of what stands elsewhere, or is filled later: nothing may be put into it."""

ORDINAL = re.compile(r"(?<=\d)-(?=[а-яё])")
"""The hyphen of a number with its ending."""


def for_lines(root: Element) -> Element:
    """Return a copy of a document whose spaces and hyphens let lines break rightly."""
    copy = deepcopy(root)
    for element in copy.iter():
        element.text = _tied(element.text)
        element.tail = _tied(element.tail)
    _move_spaces(copy)
    return copy


def _tied(text: str | None) -> str | None:
    return ORDINAL.sub("\N{NON-BREAKING HYPHEN}", text) if text else text


def _move_spaces(root: Element) -> None:
    """Let no text end with a space before an inline element: the space begins the element."""
    for parent in root.iter():
        before: Element | None = None
        for child in parent:
            first = _first_text(child)
            text = parent.text if before is None else before.tail
            if first is not None and text and text.strip() and text.endswith(" "):
                first.text = f" {(first.text or '').lstrip(' ')}"
                _set(parent, before, text.rstrip(" "))
            before = child


def _set(parent: Element, before: Element | None, text: str) -> None:
    if before is None:
        parent.text = text
    else:
        before.tail = text


def _first_text(element: Element) -> Element | None:
    """Return the element, this or one inside, that the first words of `element` stand in."""
    if element.tag not in INLINE or any(has_class(element, name) for name in APART):
        return None
    if (element.text or "").strip():
        return element
    inner: Iterator[Element] = iter(element)
    first = next(inner, None)
    return None if element.text or first is None else _first_text(first)

"""Write a document so that WeasyPrint breaks its lines where a typesetter would.

A text that fits its line, but for the space it ends with before an element, is broken after its
first word by WeasyPrint 70 (`text/line_break.py`, `split_first_line`, step 3: the width it
compares has the space in it). A space that begins the element instead hangs over the line's end
as it should.

Where a line may end at a hyphen is said by characters that nobody sees and that no PDF has: Pango
draws nothing for them, so the text layer is clean. `as_written` takes them out again: the page map
counts the characters of the book. Headings have none, for their words become bookmarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class
from toolkit.targets.pdf.ties import tied

INLINE = frozenset(
    {"a", "abbr", "b", "cite", "dfn", "em", "i", "q", "s", "small", "span", "strong"}
)
APART = ("footnote", "page")
"""Classes of what stands elsewhere, or is filled later: nothing may be put into it."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
JOINER = "\N{WORD JOINER}"
"""No line ends where it stands; a word that has one is not parted (`hyphens`)."""
BREAK = "\N{ZERO WIDTH SPACE}"
"""A line may end where it stands."""
COMPOUND = re.compile(r"\w[\w’]*(?:-\w[\w’]*)+")
HOST = re.compile(r"(?:https?://)?[^/?#\s]+")
HOST_MARK = re.compile(r"[.-]")
PATH_MARK = re.compile(r"[-._~?&=%#]")
SHORT = 3
"""At a hyphen, so many letters may stand alone at a line's end or beginning: "по-", "-то", "18-"
and the ending of an ordinal ("1943-м") may not.
"""
LETTERS = re.compile(r"[^\W\d_]{2,}")
MIDDLING = range(6, 12)
"""A part of a compound with so many letters is not parted again: Buber-Neumann; longer ones are,
where else a line would be too loose (исправи-тельно-трудовой), and shorter ones never.
"""


def for_lines(root: Element) -> Element:
    """Return a copy of a document whose spaces and hyphens let lines break rightly."""
    copy = deepcopy(root)
    _tie(copy, root.get("lang", ""))
    _mark(copy)
    for paragraph in copy.iter("p"):
        _keep_last_word(paragraph)
    _move_spaces(copy)
    return copy


def as_written(text: str) -> str:
    """Return the text of a document made by `for_lines` without what it put in."""
    return text.replace(JOINER, "").replace(BREAK, "")


def _tie(element: Element, language: str) -> None:
    """Tie what no line in `element` may part, by the rules of the language it is in."""
    if has_class(element, "url"):
        return
    within = element.get("lang", language)
    element.text = tied(element.text or "", within)
    for child in element:
        _tie(child, within)
        child.tail = tied(child.tail or "", within)


def _mark(element: Element) -> None:
    """Say at each hyphen in `element` whether a line may end there."""
    if element.tag in HEADINGS:
        return
    mark = _address if has_class(element, "url") else _tied
    element.text = mark(element.text)
    for child in element:
        _mark(child)
        child.tail = mark(child.tail)


def _address(text: str | None) -> str | None:
    """Let no line end within a host; behind it one may end before a mark, and after a slash.

    After a hyphen or a stop nobody knows whether it is the address's own. A host that is longer
    than its line is parted all the same. Source: The Chicago Manual of Style, 17th edition, 7.46.
    """
    if not text:
        return text
    host = HOST.match(text)
    at = host.end() if host else 0
    whole = HOST_MARK.sub(rf"{JOINER}\g<0>{JOINER}", text[:at])
    return whole + PATH_MARK.sub(rf"{BREAK}\g<0>{JOINER}", text[at:])


def _tied(text: str | None) -> str | None:
    return COMPOUND.sub(_compound, text) if text else text


def _compound(found: re.Match[str]) -> str:
    first, *others = found.group().split("-")
    words = _whole(first)
    for at, part in enumerate(others, start=1):
        short = (at == 1 and len(first) < SHORT) or (at == len(others) and len(part) < SHORT)
        words += f"-{JOINER if short else ''}{_whole(part)}"
    return words


def _whole(part: str) -> str:
    """Return a part of a compound, so marked that it is not parted, if it may be kept whole."""
    return f"{part[0]}{JOINER}{part[1:]}" if len(part) in MIDDLING else part


def _keep_last_word(paragraph: Element) -> None:
    """Let no paragraph end with a line that holds only the rest of a word.

    Source: The Chicago Manual of Style, 17th edition, 7.47.
    """
    for owner, part in reversed([*_texts(paragraph)]):
        text = getattr(owner, part) or ""
        if words := [*LETTERS.finditer(text)]:
            first = words[-1].start() + 1
            setattr(owner, part, f"{text[:first]}{JOINER}{text[first:]}")
            return


def _texts(element: Element) -> Iterator[tuple[Element, str]]:
    """Yield where the texts of an element stand, in their order, but for notes and addresses."""
    if not any(has_class(element, name) for name in (*APART, "url")):
        yield element, "text"
        for child in element:
            yield from _texts(child)
            yield child, "tail"


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

"""Put the mark of a page into a content document, directly before the page's first words.

A mark parts neither a word nor a link: it stands before these, and the page begins inside. It is
no part of a heading, and a picture that begins a page has it before its figure.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.elements import h
from toolkit.book.phrases import phrase
from toolkit.model.text import Words
from toolkit.targets.epub.stream import INLINE, Spot, Stream

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "hgroup"})
LEFT = INLINE | HEADINGS
"""What has the mark before it, if it is at its beginning."""
Gap = tuple[Element, int, int | None]
"""Where a mark goes: the parent, its index there, and how much of the text there stands before."""


def id_of(label: str) -> str:
    """Return the id of the mark of a page."""
    return f"page-{label}"


def put_mark(
    stream: Stream, number: int, label: str, *, language: str, figure: Element | None
) -> None:
    """Put the mark of a page before a letter of a document.

    Marks are put from the last to the first, so that none moves what is looked for later.

    Args:
        stream: The document's text.
        number: Which letter the page begins with.
        label: The number printed on the page.
        language: The language of the book, in which the mark is read aloud.
        figure: The picture, with its caption, that the page begins with, if any.
    """
    if figure is not None:
        gap = _before(stream, figure)
    else:
        gap = _gap(stream, stream.word(stream.spot(number)))
    parent, index, at = gap
    around = _language_at(stream, parent, language)
    mark = _mark(label, phrase("page-mark", language), around, language)
    if at is None:
        parent.insert(index, mark)
    elif index:
        text = parent[index - 1].tail or ""
        parent[index - 1].tail, mark.tail = text[:at], text[at:]
        parent.insert(index, mark)
    else:
        text = parent.text or ""
        parent.text, mark.tail = text[:at], text[at:]
        parent.insert(0, mark)


def _mark(label: str, words: Words, around: str, language: str) -> Element:
    """Return a mark; it says its language where that is not the one around it."""
    spoken = around.split("-")[0] if around == language else around
    return h(
        "span",
        class_="pagebreak",
        epub_type="pagebreak",
        role="doc-pagebreak",
        id=id_of(label),
        aria_label=words.words.format(label),
        lang=words.language if words.language != spoken else None,
    )


def _gap(stream: Stream, spot: Spot) -> Gap:
    piece, at = spot
    around = _ancestors(stream, piece.parent)
    gap: Gap = piece.parent, piece.index, at
    if any(each.get("epub:type") == "toc" for each in around):
        return _in_contents(stream, around, gap)
    for element in around:
        if element.tag == "a":
            gap = _before(stream, element)
    while _begins(gap) and gap[0].tag in LEFT:
        gap = _before(stream, gap[0])
    return gap


def _in_contents(stream: Stream, around: list[Element], gap: Gap) -> Gap:
    """Return a place in the table of contents: inside a line, which holds a link alone.

    Source: EPUB 3.3, section 7.3.2: nothing stands before the heading and between the lines.
    """
    if any(each.tag in HEADINGS for each in around):
        return _before(stream, next(each for each in around if each.tag == "nav"))
    lines = [each for each in around if each.tag in ("a", "span")]
    return (lines[-1], 0, 0) if lines else gap


def _before(stream: Stream, element: Element) -> Gap:
    parent, index = stream.above[id(element)]
    return parent, index, None


def _ancestors(stream: Stream, element: Element) -> list[Element]:
    """Return an element and all around it, the innermost first."""
    found = [element]
    while id(found[-1]) in stream.above:
        found.append(stream.above[id(found[-1])][0])
    return found


def _begins(gap: Gap) -> bool:
    """Tell whether nothing of its parent stands before the gap."""
    parent, index, at = gap
    return (
        index == 0 and not (parent.text or "" if at is None else (parent.text or "")[:at]).strip()
    )


def _language_at(stream: Stream, element: Element, language: str) -> str:
    around = (each.get("lang") for each in _ancestors(stream, element))
    return next(filter(None, around), language)

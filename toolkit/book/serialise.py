"""Write elements as XHTML that XML and HTML parsers read alike."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from toolkit.book.elements import h
from toolkit.model.text import direction

PROLOG = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
XHTML = "http://www.w3.org/1999/xhtml"
EPUB = "http://www.idpf.org/2007/ops"

# HTML, section 13.1.2 (void elements). Only these are self-closed: WeasyPrint parses HTML, where
# `<span/>` is an open tag that swallows what follows.
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
# XML 1.0, section 2.2 (Char); surrogates cannot be written as UTF-8 either.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TEXT = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"))
SPECIAL = re.compile('[&<>"\t\n\r]')
ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def xhtml(element: Element) -> str:
    """Return `element` as XHTML, nothing added: no indenting, attributes in the order given.

    Raises:
        ValueError: For a character XML forbids, or a void element that is not empty.
    """
    pieces: list[str] = []
    _write(element, pieces.append)
    text = "".join(pieces)
    if bad := FORBIDDEN.search(text):
        around = text[max(0, bad.start() - 20) : bad.start()]
        raise ValueError(f"XML forbids the character U+{ord(bad[0]):04X} after {around!r}")
    return text


def document(
    sections: Iterable[Element],
    *,
    title: str,
    language: str,
    title_language: str = "",
    css: Iterable[str] = (),
    head: Iterable[Element] = (),
    matter: str | None = None,
) -> str:
    """Return a whole XHTML document around `sections`.

    Args:
        sections: What stands in the body.
        title: What the window says; never empty (PDF/UA-1, 7.1).
        language: BCP 47 tag of the document.
        title_language: That of the title, if it differs.
        css: Addresses of style sheets, relative to the document.
        head: Elements after them in the head.
        matter: `epub:type` of the body, such as `frontmatter`.
    """
    other_title = title_language if title_language not in ("", language) else None
    root = h(
        "html",
        h(
            "head",
            h("meta", charset="utf-8"),
            h("title", title, lang=other_title),
            [h("link", rel="stylesheet", type="text/css", href=href) for href in css],
            list(head),
        ),
        h("body", list(sections), epub_type=matter),
        xmlns=XHTML,
        lang=language,
        dir="rtl" if direction(language) == "rtl" else None,  # left to right goes without saying
    )
    root.set("xmlns:epub", EPUB)
    return whole(root)


def whole(root: Element) -> str:
    """Return the document whose `html` element is `root`."""
    return f"{PROLOG}{xhtml(root)}\n"


def parse(text: str) -> Element:
    """Return the root of a document that `whole` wrote, names and attributes as written.

    Raises:
        ValueError: It is not well-formed.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate()
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        raise ValueError(f"not well-formed XML: {error}") from error
    return builder.close()


def _write(element: Element, put: Callable[[str], None]) -> None:
    """Hand `element` to `put` piece by piece, its tail left out."""
    tag = element.tag
    put(f"<{tag}")
    for name, value in element.items():
        put(f' {name}="{value.translate(ATTRIBUTE) if SPECIAL.search(value) else value}"')
    if tag in VOID:
        if element.text or len(element):
            raise ValueError(f"<{tag}> cannot hold anything")
        put("/>")
        return
    put(">")
    if text := element.text:
        put(_escaped(text))
    for child in element:
        _write(child, put)
        if tail := child.tail:
            put(_escaped(tail))
    put(f"</{tag}>")


def _escaped(text: str) -> str:
    # `str.replace` is many times as fast as `str.translate` where, as here, little is replaced.
    for character, written in TEXT:
        if character in text:
            text = text.replace(character, written)
    return text

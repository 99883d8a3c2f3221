"""Say which structure type an element of HTML has. Source: ISO 32000-1, 14.8.4."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class

GROUPS = {"section": "Sect", "article": "Art", "blockquote": "BlockQuote"}
THROUGH = frozenset(
    {
        "html",
        "body",
        "main",
        "div",
        "header",
        "footer",
        "nav",
        "aside",
        "details",
        "form",
        "fieldset",
        "center",
        "hgroup",
        "search",
        "dialog",
    }
)
"""Blocks that only hold others: what is in them stands in the element around."""
PARAGRAPHS = frozenset({"p", "pre", "address", "summary", "legend", "dt", "dd"})
"""Elements read as paragraphs; `dt` and `dd` where they stand in no list."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
QUOTES = {"q": "Quote", "code": "Code", "kbd": "Code", "samp": "Code"}
NUMBERING = {
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "decimal-leading-zero": "Decimal",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
}
"""CSS's list styles -> ListNumbering. Source: ISO 32000-1, table 347."""
SCOPES = {"col": "Column", "colgroup": "Column", "row": "Row", "rowgroup": "Row"}
TEXT_LEVEL = frozenset({"abbr", "dfn", "acronym"})


def language(element: Element) -> str:
    """Return the language an element says it is in, "" if it does not say."""
    for name in ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"):
        if found := element.get(name, "").strip():
            return found
    return ""


def is_contents(element: Element) -> bool:
    """Tell whether an element is a table of contents or a list of plates."""
    return has_class(element, "contents") and element.tag == "nav"


def is_index(element: Element) -> bool:
    """Tell whether an element is the whole of an index, its legend apart."""
    return has_class(element, "letters") or (element.tag == "ul" and has_class(element, "index"))


def is_page(element: Element) -> bool:
    """Tell whether a link is the number of a page."""
    return has_class(element, "page")

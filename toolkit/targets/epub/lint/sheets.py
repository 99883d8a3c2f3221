"""Check style sheets: what is never used, and what takes the page out of its reader's hands.

Source: Standard Ebooks c-002, c-007, c-009, c-022 to c-025; the guides of Kobo and Apple Books
(no fixed colours and backgrounds: night and sepia pages).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from toolkit.targets.epub.css import Declaration, Sheet, StyleRule, declarations, names, read_sheet
from toolkit.targets.epub.lint.ebook import Ebook
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_KEYFRAME = re.compile(r"from|to|[\d.]+%")
_REM = re.compile(r"(?<![\w.])[\d.]+rem\b", re.IGNORECASE)
_FIXED = re.compile(r"(?<![\w.])[\d.]*[1-9][\d.]*(px|pt|pc|cm|mm|in|q)\b", re.IGNORECASE)
_UNIT = re.compile(r"[\d.]*[1-9][\d.]*(%|[a-z]+)", re.IGNORECASE)
_PERCENT = re.compile(r"[\d.]+%")
_COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(", re.I)
_FREE = frozenset(
    {
        *("inherit", "initial", "unset", "revert", "currentcolor", "transparent", "none", "auto"),
        *(
            "canvas",
            "canvastext",
            "linktext",
            "visitedtext",
            "activetext",
            "graytext",
            "!important",
        ),
    }
)
"""Values that leave the colour to the reader."""
_COLOURS = """
aqua beige black blue brown cyan crimson darkblue darkgray darkgreen darkgrey darkred dimgray
dimgrey firebrick fuchsia gold gray green grey indigo ivory khaki lightblue lightgray lightgreen
lightgrey lime magenta maroon midnightblue navy olive orange orchid pink plum purple red salmon
sienna silver slategray steelblue tan teal tomato turquoise violet wheat white whitesmoke yellow
"""
_NAMED = frozenset(_COLOURS.split())
_HEIGHTS = ("height", "min-height", "max-height")
_PREFIXED = ("-epub-hyphens", "-webkit-hyphens")


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is wrong with each sheet, and with styles inside documents."""
    used = _used(book)
    scripted = any("scripted" in item.properties for item in book.items)
    for path, sheet in book.sheets.items():
        yield from _sheet(sheet, path)
        if not scripted and not sheet.torn and book.is_whole:
            yield from _unused(sheet, path, used)
    for path, document in book.documents.items():
        for each in document.elements:
            if each.name == "style":
                for fault in _sheet(read_sheet(each.text(), first=each.line), path):
                    yield replace(fault, line=fault.line or each.line)
            elif own := each.get("style"):
                for one in declarations(own):
                    yield from (at(each, path, code, words) for code, words in _judged(one))


def _used(book: Ebook) -> frozenset[str]:
    """Return the names of elements, and classes (`.name`) and ids (`#name`), that occur."""
    found: set[str] = set()
    for document in book.documents.values():
        for each in document.elements:
            found.add(each.name.rpartition(":")[2].lower())
            found.update(f".{one}" for one in each.get("class").split())
            if id := each.get("id"):
                found.add(f"#{id}")
    return frozenset(found)


def _unused(sheet: Sheet, path: str, used: frozenset[str]) -> Iterator[Fault]:
    for rule in sheet.rules:
        if any(each.startswith("@keyframes") for each in rule.within):
            continue
        for selector in rule.selectors:
            if not all(name in used for name in names(selector)):
                yield Fault("E075", f"{quoted(selector)} selects nothing", path, rule.line, 1)


def _sheet(sheet: Sheet, path: str) -> Iterator[Fault]:
    if sheet.torn:
        yield Fault("E016", "a brace of this style sheet is not closed or opened", path, sheet.torn)
    times = Counter(_key(rule) for rule in sheet.rules if rule.selectors)
    for rule in sheet.rules:
        key = _key(rule)
        if times[key] > 1:
            message = f"{quoted(', '.join(rule.selectors))} stands {times[key]} times"
            yield Fault("E076", message, path, rule.line, 1)
            times[key] = 0
        yield from _hyphens(rule, path)
        for one in rule.declarations:
            for code, words in _judged(one):
                yield Fault(code, words, path, one.line, 1)


def _key(rule: StyleRule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    keyframe = all(_KEYFRAME.fullmatch(each) for each in rule.selectors)
    return (*rule.within, str(rule.line)) if keyframe else rule.within, tuple(
        sorted(rule.selectors)
    )


def _hyphens(rule: StyleRule, path: str) -> Iterator[Fault]:
    names = {one.name: one.line for one in rule.declarations}
    if "hyphens" in names and not names.keys() & set(_PREFIXED):
        message = f"'hyphens' of {quoted(rule.selector)} is not said in the old way too"
        yield Fault("E079", message, path, names["hyphens"], 1)


def _judged(one: Declaration) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a declaration, with its code."""
    said = quoted(f"{one.name}: {one.value}")
    if _REM.search(one.value):
        yield "E077", f"{said} counts in rem, which old readers do not know"
    if one.name in ("font-size", "font") and _FIXED.search(one.value.split("/")[0]):
        yield "E077", f"{said} fixes the size of letters"
    if one.name == "line-height" and _UNIT.match(one.value):
        yield "E077", f"{said} has a unit: letters of another size will stand too close"
    if one.name in _HEIGHTS and _PERCENT.match(one.value):
        yield "E077", f"{said} is a part of no height: write vh"
    if is_colour(one):
        yield "E078", f"{said} fixes a colour"


def is_colour(one: Declaration) -> bool:
    """Tell whether a declaration sets a colour, or a background, that readers cannot change."""
    words = re.split(r"[\s,/]+", one.value.lower())
    fixed = bool(_COLOUR.search(one.value)) or bool(_NAMED & set(words))
    if one.name in ("color", "background-color", "fill", "stroke"):
        return fixed or not _FREE & set(words)
    if one.name in ("background", "background-image"):
        return fixed or "url(" in one.value.lower() or "gradient(" in one.value.lower()
    return fixed and one.name.startswith(("border", "outline", "text-decoration", "column-rule"))


def in_styles(book: Ebook) -> Iterator[tuple[str, Declaration]]:
    """Yield every declaration of the e-book with its file: of sheets, `style` elements and such."""
    for path, sheet in book.sheets.items():
        yield from ((path, one) for rule in sheet.rules for one in rule.declarations)
    for path, document in book.documents.items():
        for each in document.elements:
            yield from ((path, one) for one in _own(each))


def _own(element: Element) -> Iterator[Declaration]:
    if element.name == "style":
        sheet = read_sheet(element.text(), first=element.line)
        yield from (one for rule in sheet.rules for one in rule.declarations)
    elif own := element.get("style"):
        yield from declarations(own, first=element.line)

"""Check how documents are built: titles, headings, ids, and elements that hold nothing.

Source: HTML, sections 4.2.2 (title), 4.3 (sections), 3.2.6 (id); Standard Ebooks s-010, s-021,
s-071, s-085, s-097.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import Document, Ebook, resolve
from toolkit.targets.epub.lint.elements import HEADINGS, Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_HOLDERS = frozenset(
    {
        *HEADINGS,
        *("p", "li", "dt", "dd", "figcaption", "caption", "blockquote", "section", "article"),
        *("aside", "em", "strong", "i", "b", "cite", "q", "sub", "sup", "summary", "ul", "ol"),
        *("dl", "figure", "table", "a", "span", "div"),
    }
)
"""Elements that are there to hold something."""
_MARKS = ("id", "epub:type", "role", "aria-label", "aria-hidden", "hidden", "style", "class")
"""Attributes by which an empty inline element or division has a purpose: a mark, a rule."""
_FULL = frozenset(
    {
        *("img", "svg:svg", "math:math", "audio", "video", "object", "iframe", "embed", "hr", "br"),
        *("input", "canvas", "select", "textarea", "button", "wbr", "progress", "meter"),
    }
)
"""Elements that show something without words."""


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is wrong with how each document is built."""
    for path, document in book.documents.items():
        yield from _title(document, path)
        yield from _levels(document, path)
        yield from _ids(document, path)
        for each in document.elements:
            if each.name in ("section", "article"):
                yield from _one_heading(each, path)
            if each.name == "a" and document is not book.nav:
                yield from _link(each, path)
        yield from _empty(document, path)
        yield from _plates(book, document, path)


def _title(document: Document, path: str) -> Iterator[Fault]:
    title = next(document.named("title"), None)
    words = title.words() if title else ""
    if title is None or not words:
        yield Fault("E045", "has no title", path)
        return
    heading = next((each for each in document.headings if each.words()), None)
    if heading is None:
        return
    said, shown = _plain(words), _plain(_without_calls(heading))
    if said not in shown and shown not in said:
        message = f"is called {quoted(words)} and headed {quoted(heading.words())}"
        yield at(title, path, "E046", message)


def _plain(words: str) -> str:
    """Return words without stops and capitals."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _without_calls(heading: Element) -> str:
    """Return the words of a heading without the numbers of its notes."""
    calls = [
        each for each in heading.walk() if {"noteref", "doc-noteref"} & {*each.types, *each.roles}
    ]
    words = heading.words()
    for each in calls:
        words = " ".join(words.rsplit(each.words(), 1)).strip() if each.words() else words
    return " ".join(words.split())


def _levels(document: Document, path: str) -> Iterator[Fault]:
    last = 0
    for each in document.headings:
        level = HEADINGS.index(each.name) + 1
        if last and level > last + 1:
            message = f"{quoted(each.words())} is a heading of level {level} after one of {last}"
            yield at(each, path, "E047", message)
        last = level


def _one_heading(section: Element, path: str) -> Iterator[Fault]:
    """Yield a fault if a section has two headings of its own; deeper ones begin parts of it."""
    own = [each for each in section.elements if each.name in HEADINGS and each.words()]
    others = [each for each in own[1:] if each.name <= own[0].name]
    if others:
        message = (
            f"a section has {len(others) + 1} headings, the second {quoted(others[0].words())}"
        )
        yield at(others[0], path, "E048", message)


def _ids(document: Document, path: str) -> Iterator[Fault]:
    times = Counter(id for each in document.elements if (id := each.get("id")))
    for id, count in times.items():
        if count > 1:
            yield at(document.ids[id], path, "E053", f"{count} elements have the id {quoted(id)}")


def _link(element: Element, path: str) -> Iterator[Fault]:
    # One with an id is a place that others lead to, in the manner of old.
    mark = "href" not in element.attributes and (element.get("id") or element.get("name"))
    if not mark and not element.get("href").strip():
        yield at(element, path, "E054", f"the link {quoted(element.words())} has no address")


def _empty(document: Document, path: str) -> Iterator[Fault]:
    """Yield elements with nothing in them; one inside another is told with it."""
    full: set[int] = set()
    for each in reversed(document.elements):
        own = each.name in _FULL or any(isinstance(c, str) and c.strip() for c in each.children)
        if own or each.number in full:
            full.add(each.number)
            if each.parent:
                full.add(each.parent.number)
    for each in document.elements:
        if each.name not in _HOLDERS or each.number in full or each.inside("svg:svg"):
            continue
        if each.parent and each.parent.name in _HOLDERS and each.parent.number not in full:
            continue
        if each.name in ("a", "span", "div", "section", "p") and any(map(each.get, _MARKS)):
            continue
        yield at(each, path, "E049", f"<{each.name}> holds nothing")


def _plates(book: Ebook, document: Document, path: str) -> Iterator[Fault]:
    """Yield entries of a list of illustrations that say something else than the caption."""
    for each in document.named("a"):
        around = {kind for above in each.ancestors() for kind in above.types}
        if not {"loi", "lot"} & around:
            continue
        shown = book.element(resolve(path, each.get("href")))
        figure = shown if shown is None or shown.name in ("figure", "table") else _around(shown)
        if figure is None or not each.words():
            continue
        said = figure.text() + " ".join(one.get("alt") for one in figure.walk())
        if not _holds(said, each.words()):
            message = f"lists {quoted(each.words())}, which its caption does not say"
            yield at(each, path, "E055", message)


def _around(element: Element) -> Element | None:
    return next((each for each in element.ancestors() if each.name in ("figure", "table")), None)


def _holds(text: str, words: str) -> bool:
    """Tell whether each word of an entry stands in a text; numbers and stops do not count."""
    have = {each.strip(".,:;–—()«»“”‘’").casefold() for each in text.split()}
    wanted = {each.strip(".,:;–—()«»“”‘’").casefold() for each in words.split()}
    return all(each in have for each in wanted if each and not each.isdecimal())

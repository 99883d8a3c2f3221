"""Check the navigation: contents, landmarks, and the pages of the printed edition.

Source: EPUB 3.3, section 7; EPUB Accessibility 1.1, section 4.1 (page navigation); Apple Books
takes no landmark with two types.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import Document, Ebook, Target, resolve
from toolkit.targets.epub.lint.elements import Element, is_pagebreak
from toolkit.targets.epub.lint.faults import Fault, at, quoted

_APART = frozenset({"cover", "titlepage", "halftitlepage", "copyright-page", "imprint"})
"""Sections that no table of contents lists: they stand before it."""
_BESIDE = ("aside", "blockquote", "details", "fieldset", "figure", "nav", "table", "template")
"""Elements whose headings are their own, and none of the book."""
_ROMAN = re.compile(r"(m{0,4})(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is wrong with the navigation document, and what it lacks."""
    if book.nav is None:
        return
    yield from _entries(book)
    yield from _landmarks(book)
    yield from _order(book, "toc", "E039")
    yield from _headings(book)
    yield from _pages(book)


def _anchors(nav: Element) -> list[Element]:
    return [each for each in nav.walk() if each.name == "a"]


def _targets(book: Ebook, kind: str) -> Iterator[tuple[Element, Target]]:
    """Yield the links of a list of the navigation document, and where each leads."""
    for nav in book.navs(kind):
        for each in _anchors(nav):
            target = resolve(book.nav.path, each.get("href")) if book.nav else None
            if target and each.get("href"):
                yield each, target


def _entries(book: Ebook) -> Iterator[Fault]:
    """Yield entries that say nothing or lead nowhere. Source: EPUB 3.3, section 7.2."""
    path = book.nav.path if book.nav else ""
    for kind in ("toc", "page-list", "landmarks"):
        for nav in book.navs(kind):
            for each in nav.walk():
                if each.name == "a" and not each.get("href"):
                    yield at(each, path, "E040", f"an entry of {kind} leads nowhere")
                head = each.name == "span" and each.parent and each.parent.name == "li"
                if (each.name == "a" or head) and not _label(each):
                    yield at(each, path, "E040", f"an entry of {kind} has no words")
                if each.name == "li" and not {"a", "span"} & {one.name for one in each.elements}:
                    yield at(each, path, "E040", f"an entry of {kind} has neither link nor words")


def _label(element: Element) -> str:
    images = " ".join(each.get("alt") for each in element.walk() if each.name == "img")
    return element.words() or element.get("aria-label") or images.strip() or element.get("title")


def _landmarks(book: Ebook) -> Iterator[Fault]:
    path = book.nav.path if book.nav else ""
    marks = [each for nav in book.navs("landmarks") for each in _anchors(nav)]
    if not marks:
        yield Fault("E041", "has no landmarks", path)
        return
    for each in marks:
        if len(each.types) != 1:
            count = "no type" if not each.types else f"{len(each.types)} types"
            yield at(each, path, "E041", f"the landmark {quoted(each.words())} has {count}")
    for kind, times in Counter(each.types[0] for each in marks if each.types).items():
        if times > 1:
            yield Fault("E041", f"{times} landmarks are '{kind}'", path)
    kinds = {kind for each in marks for kind in each.types}
    for kind in ("toc", "bodymatter"):
        if kind not in kinds:
            yield Fault("E041", f"has no landmark '{kind}'", path)


def _order(book: Ebook, kind: str, code: str) -> Iterator[Fault]:
    """Yield the links of a list that lead back to before the one above them."""
    last: tuple[int, int] | None = None
    words = ""
    for each, target in _targets(book, kind):
        place = book.place(target)
        if place is None:
            continue
        if last is not None and place < last:
            message = f"{quoted(each.words())} comes after {quoted(words)} and stands before it"
            yield at(each, book.nav.path if book.nav else "", code, message)
        last, words = place, each.words()


def _headings(book: Ebook) -> Iterator[Fault]:
    """Yield the headings that the contents do not list; what stands aside need not be there."""
    listed = {target for _, target in _targets(book, "toc")}
    aside = {each.get("idref") for each in book.itemrefs if each.get("linear") == "no"}
    for path, document in book.documents.items():
        outside = path not in book.spine or book.by_path[path].id in aside
        if outside or document is book.nav or _is_apart(document):
            continue
        first = True
        for heading in document.headings:
            if heading.inside(*_BESIDE) or not heading.words():
                continue
            if not any((path, id) in listed for id in _ids(heading, first=first)):
                message = f"the contents do not list {quoted(heading.words())}"
                yield at(heading, path, "E038", message)
            first = False


def _is_apart(document: Document) -> bool:
    return any(_APART & set(each.types) for each in document.elements[:20])


def _ids(heading: Element, *, first: bool) -> Iterator[str]:
    """Yield the ids by which a heading may be listed; "" is that of its document.

    They are its own, that of a mark in it or before it, and those of the elements it begins.
    """
    yield from (id for each in heading.walk() if (id := each.get("id")))
    if first:
        yield ""
    one: Element | None = heading
    while one is not None:
        if id := one.get("id"):
            yield id
        before = one.before
        while before is not None and _is_mark(before):
            yield from (id for each in before.walk() if (id := each.get("id")))
            before = before.before
        if before is not None:
            return
        one = one.parent


def _is_mark(element: Element) -> bool:
    """Tell whether an element holds nothing but the number of a page."""
    marks = "".join(each.words() for each in element.walk() if is_pagebreak(each))
    return element.words() == marks


def _pages(book: Ebook) -> Iterator[Fault]:
    labels: dict[Target, str] = {}
    numbers: dict[bool, int] = {}
    nav = book.nav.path if book.nav else ""
    for each, target in _targets(book, "page-list"):
        label = each.words()
        found = book.element(target)
        if found is not None and not is_pagebreak(found):
            message = f"page {quoted(label)} leads to <{found.name}>, which marks no page"
            yield at(each, nav, "E042", message)
        if target in labels:
            message = f"pages {quoted(labels[target])} and {quoted(label)} begin at one place"
            yield at(each, nav, "E042", message)
        labels[target] = label
        roman = not label.isdecimal()
        number = int(label) if label.isdecimal() else _roman(label)
        if number and number <= numbers.get(roman, 0):
            message = f"page {quoted(label)} comes after a later one"
            yield at(each, nav, "E042", message)
        numbers[roman] = number or numbers.get(roman, 0)
    yield from _order(book, "page-list", "E042")
    yield from _marks(book, labels)


def _marks(book: Ebook, labels: dict[Target, str]) -> Iterator[Fault]:
    """Yield the marks of pages that the list of pages has not, or calls otherwise."""
    marked = any(is_pagebreak(each) for one in book.documents.values() for each in one.elements)
    if marked and not labels and book.nav:
        message = "marks where printed pages begin, and has no list of them"
        yield Fault("E043", message, book.nav.path, severity="warning")
        return
    for path, document in book.documents.items():
        for each in document.elements:
            if not is_pagebreak(each):
                continue
            said = each.get("aria-label") or each.get("title") or each.words()
            if not said:
                yield at(each, path, "E044", "a page begins here, and nothing says which")
            target = (path, each.get("id"))
            if not each.get("id") or target not in labels:
                name = quoted(said) if said else "without a number"
                yield at(each, path, "E043", f"the list of pages has not the page {name}")
            elif said and not _words(labels[target]) <= _words(said):
                message = f"page {quoted(labels[target])} of the list is marked {quoted(said)}"
                yield at(each, path, "E044", message)


def _words(label: str) -> set[str]:
    """Return the words and numbers of a label without its stops."""
    return set(re.findall(r"[^\s.,;:]+", label.lower()))


def _roman(label: str) -> int:
    """Return the number that Roman figures mean, 0 if it is none.

    >>> _roman("xiv")
    14
    """
    figures = label.lower()
    if not figures or not _ROMAN.fullmatch(figures):
        return 0
    values = [_VALUES[each] for each in figures]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)

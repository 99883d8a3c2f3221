"""Check that tables say what their cells are about.

Source: WCAG 2.2, 1.3.1; HTML, section 4.9; Standard Ebooks s-042, s-055, s-074, s-108.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.targets.epub.lint.ebook import Ebook
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault, at, quoted


def check(book: Ebook) -> Iterator[Fault]:
    """Yield tables without captions and without cells that head the others."""
    for path, document in book.documents.items():
        for table in document.named("table"):
            if not {"presentation", "none"} & set(table.roles):
                yield from _heads(table, path)
                yield from _caption(table, path)


def rows(table: Element) -> list[list[Element]]:
    """Return the rows of a table, each with its cells."""
    found = [each for each in table.walk() if each.name == "tr"]
    return [[one for one in row.elements if one.name in ("td", "th")] for row in found]


def _heads(table: Element, path: str) -> Iterator[Fault]:
    heads = [each for each in table.walk() if each.name == "th"]
    if not heads:
        yield at(table, path, "E059", "a table has no cell that heads the others (th)")
        return
    groups = {each.name for each in table.elements}
    first = rows(table)[0] if rows(table) else []
    if first and all(each.name == "th" for each in first) and "thead" not in groups:
        yield at(table, path, "E059", "the row that heads a table stands in no thead")
    for each in heads:
        if not each.words() and not each.get("aria-label") and not _shows(each):
            yield at(each, path, "E059", "a cell that heads others is empty")
        elif not each.get("scope") and not each.get("id"):
            message = f"the head {quoted(each.words())} does not say whether it heads row or column"
            yield at(each, path, "E059", message)


def _shows(cell: Element) -> bool:
    return any(each.get("alt") for each in cell.walk())


def _caption(table: Element, path: str) -> Iterator[Fault]:
    captions = [each for each in table.elements if each.name == "caption"]
    named = table.get("aria-label") or table.get("aria-labelledby")
    figure = next((each for each in table.ancestors() if each.name == "figure"), None)
    around = [each for each in figure.walk() if each.name == "figcaption"] if figure else []
    if not named and not any(each.words() for each in (*captions, *around)):
        yield at(table, path, "E060", "a table has no caption")

"""Measure an e-book against what stores and reading systems take (codes E080 to E089).

The strictest limits of all make the common denominator: a book within it can be sold and sent
anywhere. Sources: Apple Books Asset Guide and iTunes Partner help; kobolabs/epub-spec; Kindle
Publishing Guidelines and help of KDP and Send to Kindle; Google Books Partner help; Standard
Ebooks f-016, f-018; EBPAJ profile. docs/ebook-linting.md says which limit is whose.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from toolkit.targets.epub.lint.ebook import Ebook, Picture
from toolkit.targets.epub.lint.elements import Element
from toolkit.targets.epub.lint.faults import Fault
from toolkit.targets.epub.lint.sheets import in_styles, is_colour
from toolkit.targets.epub.lint.tables import rows

_FUNCTIONS = re.compile(r"(?<![-\w])(calc|min|max|clamp|var|env)\(", re.IGNORECASE)
Unit = Literal["bytes", "px", "pixels", ""]
MB, KB, GB = 1_000_000, 1_000, 1_000_000_000
MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Measure:
    """The largest thing of its kind in an e-book: how much, and which file it is."""

    value: int
    file: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something stores limit: what it is called, in what it is counted, how it is measured.

    `least` quantities have to be at least the limit; the others at most.
    """

    title: str
    unit: Unit
    measured: Callable[[Ebook], Measure | None]
    code: str
    least: bool = False


@dataclass(frozen=True, slots=True)
class Limit:
    """How much of a quantity a store takes."""

    quantity: Quantity
    value: int


@dataclass(frozen=True, slots=True)
class Store:
    """Where e-books are sold or read, and its limits."""

    name: str
    limits: tuple[Limit, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A limit of a store and what was measured; `measure` is None where the book has no such."""

    limit: Limit
    measure: Measure | None

    @property
    def good(self) -> bool:
        """Tell whether the book keeps within the limit."""
        if self.measure is None:
            return True
        if self.limit.quantity.least:
            return self.measure.value >= self.limit.value
        return self.measure.value <= self.limit.value


def _largest(found: Iterator[Measure]) -> Measure | None:
    return max(found, key=lambda each: each.value, default=None)


def _file(book: Ebook) -> Measure:
    return Measure(book.size)


def _picture_pixels(book: Ebook) -> Measure | None:
    pictures = book.pictures.items()
    return _largest(
        Measure(each.header.pixels, path)
        for path, each in pictures
        if each.header and not _is_cover(each)
    )


def _is_cover(picture: Picture) -> bool:
    """Tell whether a picture is the one that shops show: those want it large."""
    return "cover-image" in picture.item.properties


def _picture_bytes(book: Ebook) -> Measure | None:
    return _largest(Measure(each.size, path) for path, each in book.pictures.items())


def _document(book: Ebook) -> Measure | None:
    return _largest(Measure(each.size, path) for path, each in book.documents.items())


def _embedded(book: Ebook) -> Measure | None:
    return _largest(Measure(size, path) for path, size in _wholes(book))


def _wholes(book: Ebook) -> Iterator[tuple[str, int]]:
    """Yield the size of each document with the pictures it shows."""
    for path, document in book.documents.items():
        files = {
            link.target[0]
            for link in book.links[path]
            if link.target and link.target[0] in book.pictures
        }
        yield path, document.size + sum(book.pictures[file].size for file in files)


def _cover_side(which: Callable[[int, int], int]) -> Callable[[Ebook], Measure | None]:
    def measured(book: Ebook) -> Measure | None:
        for item in book.items:
            picture = book.pictures.get(item.path)
            if "cover-image" in item.properties and picture and picture.header:
                return Measure(which(picture.header.width, picture.header.height), item.path)
        return None

    return measured


def _functions(book: Ebook) -> Measure:
    found = [path for path, one in in_styles(book) if _FUNCTIONS.search(one.value)]
    return Measure(len(found), found[0] if found else "")


def _colours(book: Ebook) -> Measure:
    found = [path for path, one in in_styles(book) if is_colour(one)]
    return Measure(len(found), found[0] if found else "")


def _transparent(book: Ebook) -> Measure:
    pictures = book.pictures.items()
    found = [path for path, each in pictures if each.header and each.header.alpha]
    return Measure(len(found), found[0] if found else "")


def _columns(book: Ebook) -> Measure | None:
    return _largest(
        Measure(max((sum(map(_span, row)) for row in rows(table)), default=0), path)
        for path, document in book.documents.items()
        for table in document.named("table")
    )


def _span(cell: Element) -> int:
    said = cell.get("colspan")
    return int(said) if said.isdecimal() and 0 < int(said) < 100 else 1


FILE = Quantity("the whole file", "bytes", _file, "E084")
PIXELS = Quantity("largest picture but the cover", "pixels", _picture_pixels, "E080")
COVER_PIXELS = Quantity("the cover", "pixels", _cover_side(operator.mul), "E080")
PICTURE = Quantity("heaviest picture", "bytes", _picture_bytes, "E081")
DOCUMENT = Quantity("longest document", "bytes", _document, "E082")
WHOLE = Quantity("heaviest document with its pictures", "bytes", _embedded, "E083")
FUNCTIONS = Quantity("calc(), min(), max(), clamp(), var(), env()", "", _functions, "E085")
COLUMNS = Quantity("columns of the widest table", "", _columns, "E086")
COVER = Quantity("shorter side of the cover", "px", _cover_side(min), "E087", least=True)
COVER_LONG = Quantity("longer side of the cover", "px", _cover_side(max), "E087", least=True)
COVER_MOST = Quantity("longer side of the cover", "px", _cover_side(max), "E088")
COLOURS = Quantity("fixed colours and backgrounds", "", _colours, "E078")
TRANSPARENT = Quantity("transparent pictures", "", _transparent, "E070")

COMMON = Store(
    "Everywhere",
    (
        Limit(FILE, 200 * MB),
        Limit(PIXELS, 3_800_000),
        Limit(COVER_PIXELS, 5_600_000),
        Limit(PICTURE, 1_500_000),
        Limit(DOCUMENT, 256 * KB),
        Limit(WHOLE, 10 * MB),
        Limit(FUNCTIONS, 0),
        Limit(COLOURS, 0),
        Limit(TRANSPARENT, 0),
        Limit(COLUMNS, 4),
        Limit(COVER, 1400),
        Limit(COVER_MOST, 7200),
    ),
)
"""The common denominator: the strictest of what follows, and of the profiles named above."""
STORES = (
    Store(
        "Apple Books",
        (
            Limit(FILE, 2 * GB),
            Limit(PIXELS, 5_600_000),
            Limit(COVER_PIXELS, 5_600_000),
            Limit(COVER, 1400),
            Limit(TRANSPARENT, 0),
        ),
    ),
    Store(
        "Kobo",
        (
            Limit(FILE, 1 * GB),
            Limit(PIXELS, 3_800_000),
            Limit(WHOLE, 10 * MB),
            Limit(FUNCTIONS, 0),
            Limit(COLOURS, 0),
            Limit(TRANSPARENT, 0),
            Limit(COLUMNS, 4),
        ),
    ),
    Store(
        "Kindle (KDP)",
        (
            Limit(FILE, 650 * MB),
            Limit(PICTURE, 5 * MB),
            Limit(COVER, 625),
            Limit(COVER_LONG, 1000),
            Limit(COVER_MOST, 10_000),
        ),
    ),
    Store("Send to Kindle", (Limit(FILE, 200 * MB),)),
    Store("Google Play", (Limit(FILE, 2 * GB), Limit(COVER, 640), Limit(COVER_MOST, 7200))),
    COMMON,
)
REFUSED = 650 * MB
"""The size from which on a store does not even take the file."""
ELSEWHERE = frozenset({"E070", "E078"})
"""Codes that another family tells, file by file."""


def check(book: Ebook) -> Iterator[Fault]:
    """Yield what is over the common denominator: every file, not the largest alone."""
    for path, picture in book.pictures.items():
        most = limit_of(COVER_PIXELS if _is_cover(picture) else PIXELS)
        if picture.header and picture.header.pixels > most:
            size = f"{picture.header.width} x {picture.header.height}"
            words = f"{size} px are {in_words(picture.header.pixels, 'pixels')}"
            message = f"{words}; {in_words(most, 'pixels')} are taken everywhere"
            yield Fault("E080", message, path)
        if picture.size > limit_of(PICTURE):
            yield _over(PICTURE, picture.size, path)
    for path, document in book.documents.items():
        if document.size > limit_of(DOCUMENT):
            yield _over(DOCUMENT, document.size, path)
    for path, whole in _wholes(book):
        if whole > limit_of(WHOLE):
            yield _over(WHOLE, whole, path, "with its pictures ")
    for verdict in verdicts(COMMON, book):
        quantity, measure = verdict.limit.quantity, verdict.measure
        alone = quantity not in (PIXELS, COVER_PIXELS, PICTURE, DOCUMENT, WHOLE)
        if alone and measure and not verdict.good and quantity.code not in ELSEWHERE:
            yield _of_all(verdict, measure)


def limit_of(quantity: Quantity) -> int:
    """Return the common limit of a quantity."""
    return next(each.value for each in COMMON.limits if each.quantity is quantity)


def _over(quantity: Quantity, value: int, path: str, before: str = "") -> Fault:
    limit = in_words(limit_of(quantity), quantity.unit)
    message = f"{before}{in_words(value, quantity.unit)}; {limit} are taken everywhere"
    return Fault(quantity.code, message, path)


def _of_all(verdict: Verdict, measure: Measure) -> Fault:
    quantity, unit = verdict.limit.quantity, verdict.limit.quantity.unit
    limit = in_words(verdict.limit.value, unit)
    bound = f"at least {limit} are asked for" if quantity.least else f"{limit} are taken everywhere"
    message = f"{quantity.title}: {in_words(measure.value, unit)}; {bound}"
    severity: Literal["error"] | None = "error" if _is_refused(quantity, measure) else None
    return Fault(quantity.code, message, measure.file, severity=severity)


def _is_refused(quantity: Quantity, measure: Measure) -> bool:
    return quantity is FILE and measure.value > REFUSED


def verdicts(store: Store, book: Ebook) -> Iterator[Verdict]:
    """Yield how a book stands to each limit of a store."""
    for limit in store.limits:
        yield Verdict(limit, limit.quantity.measured(book))


def in_words(value: int, unit: Unit) -> str:
    """Return an amount as people say it.

    >>> in_words(424_887, "bytes"), in_words(3_795_456, "pixels"), in_words(4, "")
    ('425 kB', '3.80 Mpx', '4')
    """
    if unit == "bytes":
        for size, name in ((GB, "GB"), (MB, "MB")):
            if value >= size:
                return f"{value / size:.3g} {name}"
        return f"{value / KB:.0f} kB"
    if unit == "pixels":
        return f"{value / MEGA:.2f} Mpx"
    return f"{value} px" if unit == "px" else str(value)


def table(book: Ebook) -> Iterator[str]:
    """Yield a table: store, quantity, what it takes, what was measured, whether that is good."""
    lines = [("store", "of what", "takes", "measured", "")]
    for store in STORES:
        name = store.name
        for verdict in verdicts(store, book):
            quantity, measure = verdict.limit.quantity, verdict.measure
            bound = "≥" if quantity.least else "≤"
            found = in_words(measure.value, quantity.unit) if measure else "none"
            where = f" in {measure.file}" if measure and measure.file and not verdict.good else ""
            word = "good" if verdict.good else f"OVER{where}" if bound == "≤" else f"UNDER{where}"
            limit = f"{bound} {in_words(verdict.limit.value, quantity.unit)}"
            lines.append((name, quantity.title, limit, found, word))
            name = ""
    widths = [max(len(line[column]) for line in lines) for column in range(4)]
    for line in lines:
        cells = (f"{cell:{width}}" for cell, width in zip(line, widths, strict=False))
        yield "  ".join((*cells, line[4])).rstrip()

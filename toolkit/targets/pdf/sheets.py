"""Write the style sheet of an edition: the theme, and the rules that depend on the exhibition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.book.fonts import stylesheet
from toolkit.book.outline import Book
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.illustrations import Printed
from toolkit.targets.pdf.plates import caption_width
from toolkit.targets.pdf.titles import ABOVE, SIZES, page_height, running_head, title_size
from toolkit.targets.pdf.trim import Trim


def style_sheet(name: EditionName, book: Book, pictures: tuple[Printed, ...], trim: Trim) -> str:
    """Return the style sheet of a book."""
    sheets = (stylesheet("print.css"), stylesheet(f"{name}.css"))
    return "\n".join((*sheets, *_computed(name, book, pictures, trim)))


def _computed(
    name: EditionName, book: Book, pictures: tuple[Printed, ...], trim: Trim
) -> Iterator[str]:
    """Yield the rules that depend on the exhibition."""
    yield f"@page {{ size: {trim.width}mm {trim.height}mm }}"
    if name == "press":
        yield f"@page {{ bleed: {trim.margin}mm }}"
    yield from _title_page(book, trim)
    yield from _heads(book, trim)
    for printed in pictures:
        size = f"width: {printed.placed.width}mm; height: {printed.placed.height}mm"
        yield f"#{printed.anchor} img {{ {size} }}"
        if printed.plate:
            yield f"#{printed.anchor} figcaption {{ width: {caption_width(printed.placed)}mm }}"


def _title_page(book: Book, trim: Trim) -> Iterator[str]:
    """Yield how high title page and imprint are, and the size of the title.

    A title that fits at no size runs over to another page, and the publisher stands below it.
    """
    height = page_height(trim)
    yield f".imprint {{ min-height: {height}pt }}"
    subtitle = book.subtitle.words if book.subtitle else ""
    size = title_size(book.title.words, subtitle, trim)
    if size:
        yield f".title-page {{ height: {height - ABOVE}pt }}"
    else:
        yield ".title-page .publisher { position: static; margin-top: 28pt }"
    letters, leading = size or SIZES[-1]
    yield f".title-page h1 {{ font-size: {letters}pt; line-height: {leading}pt }}"


def _heads(book: Book, trim: Trim) -> Iterator[str]:
    """Yield what the running heads say: whole titles, or of long ones the beginning."""
    left = f"book {quoted(running_head(book.title.words, trim))}"
    yield f"section > h1 > .title {{ string-set: chapter content(), {left} }}"
    for section in book.sections:
        head = running_head(section.title.words, trim)
        if head != section.title.words:
            right = f"chapter {quoted(head)}"
            yield f"#{section.anchor} > h1 > .title {{ string-set: {right}, {left} }}"


def quoted(words: str) -> str:
    """Return words as a CSS string. Source: CSS Syntax Level 3, 4.3.7 (escapes)."""
    return '"' + re.sub(r'["\\\n]', lambda found: f"\\{ord(found[0]):x} ", words) + '"'

"""Write the style sheet of an edition: the theme, and the rules that depend on the exhibition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.book.bilingual import Joined
from toolkit.book.content.sections import Section
from toolkit.book.outline import Book
from toolkit.targets.pdf.engine import EditionName
from toolkit.targets.pdf.illustrations import Printed
from toolkit.targets.pdf.measures import Measures
from toolkit.targets.pdf.plates import caption_measure, caption_width
from toolkit.targets.pdf.themed import themed
from toolkit.targets.pdf.titles import ABOVE, page_height, running_head, title_size, title_sizes
from toolkit.targets.pdf.trim import Trim


def style_sheet(
    name: EditionName, whole: Joined, pictures: tuple[Printed, ...], measures: Measures, trim: Trim
) -> str:
    """Return the style sheet of a book, which may be of several languages."""
    return "\n".join((themed(measures, name), *_computed(name, whole, pictures, measures, trim)))


def _computed(
    name: EditionName, whole: Joined, pictures: tuple[Printed, ...], measures: Measures, trim: Trim
) -> Iterator[str]:
    """Yield the rules that depend on the exhibition."""
    if name == "press":
        yield f"@page {{ bleed: {trim.margin}mm }}"
    yield from _title_page(whole, measures)
    yield from _heads(whole.book, measures)
    for other, sections in whole.told:
        yield from _other_heads(other, sections, measures)
    for printed in pictures:
        yield from _picture(printed, measures, trim.bleed)


def _picture(printed: Printed, measures: Measures, bleed: float) -> Iterator[str]:
    """Yield the rules of one picture and of its caption."""
    figure, placed = f"#{printed.anchor}", printed.placed
    size = f"width: {placed.width}mm; height: {placed.height}mm"
    if not printed.bleeds:
        yield f"{figure} img {{ {size} }}"
        if printed.plate:
            yield f"{figure} figcaption {{ width: {caption_width(placed, measures)}mm }}"
        return
    yield f"{figure} {{ page: bleeding }}"
    yield f"{figure} img {{ {size}; margin: -{bleed:g}mm 0 0 -{bleed:g}mm; object-fit: cover }}"
    width, margin = caption_measure(measures), measures.theme.plates.margin
    yield f"{figure} figcaption {{ width: {width}mm; margin-left: {margin:g}mm }}"


def _title_page(whole: Joined, measures: Measures) -> Iterator[str]:
    """Yield how high title page and imprint are, and the size of the title.

    A title that fits at no size runs over to another page, and the publisher stands below it.
    """
    height, above = page_height(measures), ABOVE * measures.theme.type.leading
    yield f".imprint {{ min-height: {height}pt }}"
    book = whole.book
    others = [words for other, _ in whole.told for words in (other.title, other.subtitle)]
    below = " ".join(words.words for words in (book.subtitle, *others) if words)
    size = title_size(book.title.words, below, measures)
    yield f"section.title-page {{ padding-top: {above:g}pt }}"
    if size:
        yield f".title-page {{ height: {height - above}pt }}"
    else:
        yield ".title-page .publisher { position: static; margin-top: 28pt }"
    letters, leading = size or title_sizes(measures)[-1]
    yield f".title-page h1 {{ font-size: {letters:g}pt; line-height: {leading:g}pt }}"


def _heads(book: Book, measures: Measures) -> Iterator[str]:
    """Yield what the running heads say: whole titles, or of long ones the beginning."""
    left = f"book {quoted(running_head(book.title.words, measures))}"
    yield f"section > h1 > .title {{ string-set: chapter content(), {left} }}"
    for section in book.sections:
        head = running_head(section.title.words, measures)
        if head != section.title.words:
            right = f"chapter {quoted(head)}"
            yield f"#{section.anchor} > h1 > .title {{ string-set: {right}, {left} }}"


def _other_heads(book: Book, sections: tuple[Section, ...], measures: Measures) -> Iterator[str]:
    """Yield what the running heads say above the text of another language."""
    left = f"book {quoted(running_head(book.title.words, measures))}"
    for section in sections:
        head = running_head(section.title.words, measures)
        right = "content()" if head == section.title.words else quoted(head)
        yield f"#{section.anchor} > h1 > .title {{ string-set: chapter {right}, {left} }}"


def quoted(words: str) -> str:
    """Return words as a CSS string. Source: CSS Syntax Level 3, 4.3.7 (escapes)."""
    return '"' + re.sub(r'["\\\n]', lambda found: f"\\{ord(found[0]):x} ", words) + '"'

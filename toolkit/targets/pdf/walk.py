"""Read the page map off WeasyPrint's boxes: what stands first on each page, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolkit.book.elements import has_class
from toolkit.book.pagemap import UNCOUNTED
from toolkit.targets.pdf.lines import BREAK, JOINER, as_written

HYPHENS = "-\u2010\u00ad"
UNSEEN = f"\u00ad{JOINER}{BREAK}"
LADDER = 3
"""So many lines one after another may end with a hyphen."""
Blocks = tuple[tuple[str, int, Any], ...]
"""The blocks around a run, the innermost last: id, where its text begins in the whole, element."""
PARTED = "data-part-of"
"""On the second half of a parted paragraph: the id of the first."""
FROM = "data-from"
"""On the second half: how many characters of the whole are in the first."""
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Start:
    """What the text of a page begins with: a block's id, and how many of its characters precede.

    `offset` counts the characters of the block's own text in the source (Python's characters,
    white space as written, notes left out) that stand on earlier pages.
    """

    anchor: str
    offset: int


def page_labels(count: int, prelims: int) -> tuple[str, ...]:
    """Return the printed numbers: `prelims` pages in small roman, the others from 1."""
    roman = (to_roman(number) for number in range(1, prelims + 1))
    arabic = (str(number) for number in range(1, count - prelims + 1))
    return (*roman, *arabic)


def to_roman(number: int) -> str:
    """Return a number from 1 in small roman numerals (tens repeat: 40 is xxxx)."""
    words = []
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        words.append(letters * times)
    return "".join(words)


def page_of_anchor(document: Any) -> dict[str, int]:
    """Return the first page of every id, counted from 0, in the order they stand in the book."""
    first: dict[str, int] = {}
    for position, page in enumerate(document.pages):
        for anchor in page.anchors:
            first.setdefault(anchor, position)
    return first


def note_pages(document: Any) -> dict[str, tuple[int, int]]:
    """Return for every note the pages, from 0, on which it is called and printed."""
    printed = page_of_anchor(document)
    return {
        box.element.get("id"): (position, printed[box.element.get("id")])
        for position, page in enumerate(document.pages)
        for box in page._page_box.descendants()
        if (box.element_tag or "").endswith("::footnote-call") and box.element.get("id") in printed
    }


def lost_notes(document: Any) -> tuple[str, ...]:
    """Return the words of every note that is called and printed on no page."""
    called: dict[int, Any] = {}
    printed: set[int] = set()
    for page in document.pages:
        for box in page._page_box.descendants():
            tag = box.element_tag or ""
            if tag.endswith("::footnote-call"):
                called[id(box.element)] = box.element
            elif tag.endswith("::footnote-marker"):
                printed.add(id(box.element))
    lost = ("".join(called[key].itertext()) for key in called if key not in printed)
    return tuple(map(as_written, lost))


def ladders(document: Any) -> tuple[int, ...]:
    """Return the pages, from 0, with more than `LADDER` lines in a row that end with a hyphen."""
    return tuple(
        position
        for position, page in enumerate(document.pages)
        if any(_is_ladder(box) for box in page._page_box.descendants())
    )


def _is_ladder(block: Any) -> bool:
    ends = "".join("-" if _ends_with_hyphen(line) else " " for line in _lines(block))
    return "-" * (LADDER + 1) in ends


def _lines(block: Any) -> Iterator[Any]:
    from weasyprint.formatting_structure import boxes

    yield from (
        child for child in getattr(block, "children", ()) if isinstance(child, boxes.LineBox)
    )


def _ends_with_hyphen(line: Any) -> bool:
    words = [box.text for box in line.descendants() if getattr(box, "text", "")]
    return bool(words) and words[-1][-1:] in HYPHENS


class Reader:
    """Follows the text of one block as it is printed, line by line, page by page.

    Printed text has its white space collapsed and hyphens where lines end, so both sides are read
    without either; what the source does not have (a number set by the style sheet) is passed over.
    """

    def __init__(self, text: str) -> None:
        """Begin before the first letter of `text`."""
        self.places = [at for at, letter in enumerate(text) if _counts(letter)]
        self.letters = "".join(text[at] for at in self.places)
        self.read = 0

    def take(self, words: str) -> None:
        """Go on behind a printed run."""
        run = "".join(filter(_counts, words))
        for printed in (run, run[:-1] if run[-1:] in HYPHENS else ""):
            found = self.letters.find(printed, self.read) if printed else -1
            if found >= 0:
                self.read = found + len(printed)
                return

    @property
    def offset(self) -> int:
        """Return where the next letter stands in the source, from 0."""
        if self.read < len(self.places):
            return self.places[self.read]
        return self.places[-1] + 1 if self.places else 0


def page_starts(document: Any) -> tuple[Start | None, ...]:
    """Return for every page what its flowed text begins with; None for a page without any.

    A page with a picture only begins with the figure's id, offset 0.
    """
    readers: dict[tuple[str, int], Reader] = {}
    starts = []
    for page in document.pages:
        start: Start | None = None
        for blocks, words in _runs(page._page_box.children[0], ()):
            for anchor, begins, element in blocks:
                if (anchor, begins) not in readers:
                    readers[anchor, begins] = Reader(as_written(own_text(element)))
            if start is None:
                anchor, begins, _ = blocks[-1]
                start = Start(anchor, begins + readers[anchor, begins].offset)
            for anchor, begins, _ in blocks:
                readers[anchor, begins].take(words)
        starts.append(start)
    return tuple(starts)


def _counts(letter: str) -> bool:
    return not letter.isspace() and letter not in UNSEEN


def own_text(element: Any) -> str:
    """Return the text of an element as written, without its notes and page numbers."""
    parts = [element.text or ""]
    for child in element:
        if not uncounted(child):
            parts.append(own_text(child))
        parts.append(child.tail or "")
    return "".join(parts)


def uncounted(element: Any) -> bool:
    """Tell whether an element's text does not count: a note at the foot, a page number."""
    return any(has_class(element, name) for name in UNCOUNTED)


def _runs(box: Any, blocks: Blocks) -> Iterator[tuple[Blocks, str]]:
    """Yield what a box prints in the main flow: the blocks with an id around it, and the words.

    A half of a parted paragraph counts as the whole; its text goes on where the first half ends.
    """
    from weasyprint.formatting_structure import boxes

    if "::" in (box.element_tag or "") or (box.element is not None and uncounted(box.element)):
        return
    if isinstance(box, boxes.BlockLevelBox | boxes.TableCellBox) and box.element is not None:
        blocks = _entered(box.element, blocks)
    if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        if blocks:
            yield blocks, getattr(box, "text", "")
        return
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.Box):
            yield from _runs(child, blocks)


def _entered(element: Any, blocks: Blocks) -> Blocks:
    """Return `blocks` with `element` at the end, if it has an id and is not there yet."""
    anchor, begins = element.get(PARTED) or element.get("id"), int(element.get(FROM, "0"))
    if not anchor or (blocks and blocks[-1][:2] == (anchor, begins)):
        return blocks
    return (*blocks, (anchor, begins, element))

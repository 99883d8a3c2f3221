"""Read off WeasyPrint's boxes what stands first on each page, where notes are, where lines end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from toolkit.book.elements import has_class
from toolkit.book.medium import EMPTY
from toolkit.book.pagemap import UNCOUNTED, PageMap, PageStart
from toolkit.targets.pdf.lines import BREAK, JOINER, as_written

HYPHEN = "\u2010"
"""What WeasyPrint sets where it parts a word."""
HYPHENS = f"-{HYPHEN}\u00ad"
UNSEEN = f"\u00ad{JOINER}{BREAK}"
SPACES = "".join(filter(str.isspace, map(chr, range(0x3001))))
SKIPPED = dict.fromkeys(map(ord, SPACES + UNSEEN))
"""What does not count when printed text is compared with the source."""
LADDER = 3
"""So many lines one after another may end with a hyphen."""
Blocks = tuple[tuple[str, Any], ...]
"""The blocks around a run, the innermost last: id, element."""
Start = tuple[str, int, str]
"""What the text of a page begins with: a block's id, how many of its characters precede, words.

These are characters of the block's own text in the source (Python's characters, white space as
written, notes left out) that stand on earlier pages; the words are as printed.
"""
OPENING = 80
"""So many characters tell what a page begins with from what else is printed in the same block."""
LINE_END = "\n"
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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


class Walk:
    """What has been read on the pages of a book so far, page by page; pages count from 0.

    Attributes:
        starts: What each page begins with; None where no text of the book flows.
        anchors: The first page of every id.
        called: For every note the page of its call, and the element its words stand in.
        printed: The notes that are printed, by their element.
        slots: The boxes of text that wait for the number of a page.
        ladders: The pages with more than `LADDER` lines in a row that end with a hyphen.
    """

    def __init__(self) -> None:
        """Begin before the first page."""
        self.starts: list[Start | None] = []
        self.anchors: dict[str, int] = {}
        self.called: dict[int, tuple[int, Any]] = {}
        self.printed: set[int] = set()
        self.slots: list[Any] = []
        self.ladders: list[int] = []
        self._readers: dict[str, Reader] = {}

    def add(self, page: Any) -> None:
        """Read the next page, a box that WeasyPrint has laid out, its margins still empty."""
        at = len(self.starts)
        laddered = False
        for box in page.descendants(placeholders=True):
            self._note(box, at)
            laddered = laddered or _is_ladder(box)
        if laddered:
            self.ladders.append(at)
        self.starts.append(self._begin(page.children[0]))

    def prelims(self, first: str) -> int:
        """Return how many pages come before the one that begins with the id `first`."""
        return self.anchors.get(first, 0)

    def page_map(self, first: str) -> PageMap:
        """Return the page map of the pages so far, page 1 being that of the id `first`."""
        labels = page_labels(len(self.starts), self.prelims(first))
        return PageMap(
            pages=tuple(
                PageStart(label, *(start or ("", 0, "")))
                for label, start in zip(labels, self.starts, strict=True)
            ),
            anchors=tuple((anchor, labels[page]) for anchor, page in self.anchors.items()),
        )

    def late_notes(self) -> Iterator[tuple[str, int, int]]:
        """Yield id, page of the call and page of the note where these are not the same."""
        for page, element in self.called.values():
            printed = self.anchors.get(element.get("id", ""), page)
            if printed != page:
                yield element.get("id"), page, printed

    def lost_notes(self) -> Iterator[str]:
        """Yield the words of every note that is called and printed on no page."""
        for key, (_, element) in self.called.items():
            if key not in self.printed:
                yield as_written("".join(element.itertext()))

    def _note(self, box: Any, at: int) -> None:
        if anchor := box.style["anchor"]:
            if _begins_behind(box):
                box.style = box.style.copy()
                box.style["anchor"] = None  # nor shall a link lead to the end of the page before
            else:
                self.anchors.setdefault(anchor, at)
        tag = box.element_tag or ""
        if tag.endswith("::footnote-call"):
            self.called[id(box.element)] = at, box.element
        elif tag.endswith("::footnote-marker"):
            self.printed.add(id(box.element))
        elif getattr(box, "text", "") == EMPTY and has_class(box.element, "page"):
            self.slots.append(box)

    def _begin(self, root: Any) -> Start | None:
        """Return what the page of a root box begins with; a picture begins with its figure's id."""
        start: tuple[str, int] | None = None
        opening = ""
        for blocks, words in _runs(root, ()):
            for anchor, element in blocks:
                if anchor not in self._readers:
                    self._readers[anchor] = Reader(as_written(own_text(element)))
            if start is None and words != LINE_END:
                anchor, _ = blocks[-1]
                start = anchor, self._readers[anchor].offset
            if len(opening) < OPENING:
                opening = _joined(opening, words)
            for anchor, _ in blocks:
                self._readers[anchor].take(words)
        return (*start, as_written(opening).strip()) if start else None


def _joined(before: str, words: str) -> str:
    """Return printed words in one line; a hyphen that only ends a line is none of theirs."""
    if words != LINE_END:
        return before + words
    return before[:-1] if before.endswith(HYPHEN) else f"{before.rstrip()} "


def _begins_behind(box: Any) -> bool:
    """Tell whether only a space of what an element says stands here, and its words further on.

    The space before a link or a name is part of it (`lines`), and may end a line or a page.
    """
    from weasyprint.formatting_structure import boxes

    if not isinstance(box, boxes.InlineBox) or "::" in (box.element_tag or ""):
        return False
    here = "".join(getattr(each, "text", "") or "" for each in box.descendants())
    return not here.strip() and bool("".join(box.element.itertext()).strip())


def _is_ladder(block: Any) -> bool:
    ends = "".join("-" if ends_with_hyphen(line) else " " for line in _lines(block))
    return "-" * (LADDER + 1) in ends


def _lines(block: Any) -> Iterator[Any]:
    from weasyprint.formatting_structure import boxes

    yield from (
        child for child in getattr(block, "children", ()) if isinstance(child, boxes.LineBox)
    )


def ends_with_hyphen(line: Any) -> bool:
    """Tell whether the last word of a line ends with a hyphen."""
    words = [box.text for box in line.descendants() if getattr(box, "text", "")]
    return bool(words) and words[-1][-1:] in HYPHENS


class Reader:
    """Follows the text of one block as it is printed, line by line, page by page.

    Printed text has its white space collapsed and hyphens where lines end, so both sides are read
    without either; what the source does not have (a number set by the style sheet) is passed over.
    """

    def __init__(self, text: str) -> None:
        """Begin before the first letter of `text`."""
        self._text, self._letters, self._read, self._end = text, text.translate(SKIPPED), 0, 0
        self._close()

    def take(self, words: str) -> None:
        """Go on behind a printed run."""
        run = words.translate(SKIPPED)
        for printed in (run, run[:-1] if run[-1:] in HYPHENS else ""):
            found = self._letters.find(printed, self._read) if printed else -1
            if found >= 0:
                self._read = found + len(printed)
                self._close()
                return

    @property
    def offset(self) -> int:
        """Return where the next letter stands in the source, from 0."""
        counted = (at for at, letter in enumerate(self._text) if ord(letter) not in SKIPPED)
        return next(islice(counted, self._read, None), self._end)

    def _close(self) -> None:
        """Keep no text that has been read to its end; a book has much of it."""
        if self._read == len(self._letters) and self._text:
            letters = [at for at, letter in enumerate(self._text) if ord(letter) not in SKIPPED]
            self._end = letters[-1] + 1 if letters else 0
            self._text = self._letters = ""
            self._read = 0


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

    Behind each line it yields `LINE_END`.
    """
    from weasyprint.formatting_structure import boxes

    if "::" in (box.element_tag or "") or (box.element is not None and uncounted(box.element)):
        return
    if isinstance(box, boxes.BlockLevelBox | boxes.TableCellBox) and box.element is not None:
        anchor = box.element.get("id")
        if anchor and (not blocks or blocks[-1][0] != anchor):
            blocks = (*blocks, (anchor, box.element))
    if isinstance(box, boxes.TextBox | boxes.ReplacedBox):
        if blocks:
            yield blocks, getattr(box, "text", "")
        return
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.Box):
            yield from _runs(child, blocks)
    if isinstance(box, boxes.LineBox) and blocks:
        yield blocks, LINE_END

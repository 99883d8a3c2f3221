"""Stand a plate where a page ends, so that no page before it is left half empty.

WeasyPrint has no page floats: a plate in the text breaks the page at its call. So the text is laid
out once without its plates; then each is put in where the page that calls it ends, a paragraph
that runs over being parted exactly there. No line changes, and the page stays full.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from toolkit.targets.pdf.walk import FROM, PARTED, Start, own_text, uncounted

HYPHEN = "-"
"""As `hyphenate-character` in print.css."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A plate taken out of the text: the figure, its chapter, and the id of the block before it."""

    figure: Element
    chapter: Element
    after: str


def take_out(root: Element) -> tuple[Waiting, ...]:
    """Take every plate out of the chapters of `root`, in reading order."""
    return tuple(
        plate
        for chapter in root.iter("section")
        if "chapter" in (chapter.get("class") or "").split()
        for plate in _taken(chapter)
    )


def _taken(chapter: Element) -> Iterator[Waiting]:
    after = chapter.get("id", "")
    for child in list(chapter):
        if child.tag == "figure":
            chapter.remove(child)
            yield Waiting(child, chapter, after)
        else:
            after = _last_id(child) or after


@dataclass(frozen=True, slots=True)
class Pages:
    """A layout without plates, in pages from 0.

    Attributes:
        starts: What each page begins with.
        of: The page of every id.
        late: The pages that print a note called before; a plate there would get the note.
        shut: Pages found too full to end where they do when a plate follows.
    """

    starts: tuple[Start | None, ...]
    of: Mapping[str, int]
    late: frozenset[int]
    shut: frozenset[int] = frozenset()

    def strayed(
        self,
        placed: Sequence[tuple[str, int]],
        starts: Sequence[Start | None],
        of: Mapping[str, int],
    ) -> frozenset[int]:
        """Return the pages before which a plate in fact stands elsewhere.

        Where the page before the plate does not begin as it did without, its text ran over.

        Args:
            placed: The id of every plate and the page it was to stand before.
            starts: What each page begins with, plates in.
            of: The page of every id, plates in.
        """
        return frozenset(
            page for plate, page in placed if starts[of[plate] - 1] != self.starts[page - 1]
        )


def put_back(waiting: Sequence[Waiting], pages: Pages) -> tuple[tuple[str, int], ...]:
    """Put each plate in at the end of the page on which the block before it ends.

    Returns the id of every plate and the page, from 0, it stands before.

    Args:
        waiting: The plates taken out, in reading order.
        pages: The layout without them.
    """
    places = [_place(plate, pages) for plate in waiting]
    # From the last to the first: a parting leaves what stands before it as it was.
    for plate, (_, start) in reversed(list(zip(waiting, places, strict=True))):
        if start is None:
            plate.chapter.append(plate.figure)
        else:
            _insert(plate.chapter, plate.figure, start)
    return tuple(
        (plate.figure.get("id", ""), page) for plate, (page, _) in zip(waiting, places, strict=True)
    )


def _place(plate: Waiting, pages: Pages) -> tuple[int, Start | None]:
    """Return the first page after the plate's call and where it begins; None: chapter's end.

    A page that begins inside a list, a quotation or a table is passed over: those are not parted.
    """
    own = {child.get("id"): at for at, child in enumerate(plate.chapter) if child.get("id")}
    inside = {item.get("id") for item in plate.chapter.iter() if item.get("id")}
    begun = pages.of.get(plate.after, 0) + 1
    for page, start in enumerate(pages.starts[begun:], start=begun):
        if start is None or start.anchor not in inside:
            return page, None
        behind = own.get(start.anchor, -1) > own.get(plate.after, -1)
        if behind and page not in pages.late | pages.shut and _may_part(plate, start):
            return page, start
    return len(pages.starts), None


def _may_part(plate: Waiting, start: Start) -> bool:
    block = _child(plate.chapter, start.anchor)
    return block is not None and (start.offset == 0 or block.tag == "p")


def _insert(chapter: Element, figure: Element, start: Start) -> None:
    block = _child(chapter, start.anchor)
    if block is None:  # `_place` has seen it there
        raise LookupError(start.anchor)
    at = list(chapter).index(block)
    if start.offset == 0:
        chapter.insert(at, figure)
        return
    second = parted(block, start.offset)
    chapter.insert(at + 1, figure)
    chapter.insert(at + 2, second)


def parted(block: Element, offset: int) -> Element:
    """Cut `block` after `offset` characters of its own text and return the second half.

    The halves look as one paragraph over two pages does: the first is justified to its end, the
    second is not indented, a word cut in two keeps its hyphen.
    """
    text, second = own_text(block), copy.deepcopy(block)
    in_word = text[offset - 1 : offset].isalnum() and text[offset : offset + 1].isalnum()
    _cut(block, offset, keep_head=True)
    _cut(second, offset, keep_head=False)
    if in_word:
        _end_with(block, HYPHEN)
    said = {item.get("id") for item in block.iter()}
    for item in second.iter():
        if item.get("id") in said:
            item.attrib.pop("id", None)
    second.set(PARTED, block.get("id", ""))
    second.set(FROM, str(offset))
    block.set("class", f"{block.get('class', '')} runs-over".strip())
    second.set("class", f"{second.get('class', '')} goes-on".strip())
    return second


def _cut(element: Element, offset: int, *, keep_head: bool) -> int:
    """Drop what lies beyond `offset` characters, or before; return how many are left to count.

    A note at the very cut stays with the head, beside its call.
    """
    element.text, left = _clipped(element.text, offset, keep_head)
    for child in list(element):
        whole_in_head = left > 0 or (uncounted(child) and left == 0)
        if whole_in_head and uncounted(child):
            keep = keep_head
        elif left > 0:
            left = _cut(child, left, keep_head=keep_head)
            keep = keep_head or left < 0
        else:
            keep = not keep_head
        tail, left = _clipped(child.tail, left, keep_head)
        child.tail = tail
        if not keep:
            _drop(element, child)
    return left


def _clipped(text: str | None, left: int, keep_head: bool) -> tuple[str, int]:
    words = text or ""
    return (words[: max(left, 0)] if keep_head else words[max(left, 0) :]), left - len(words)


def _drop(parent: Element, child: Element) -> None:
    """Remove a child, but not the text after it."""
    at = list(parent).index(child)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (child.tail or "")
    else:
        parent.text = (parent.text or "") + (child.tail or "")
    parent.remove(child)


def _end_with(element: Element, letter: str) -> None:
    last = element[-1] if len(element) else None
    if last is None:
        element.text = (element.text or "") + letter
    elif last.tail or uncounted(last):
        last.tail = (last.tail or "") + letter
    else:
        _end_with(last, letter)


def _child(chapter: Element, id: str) -> Element | None:
    return next((child for child in chapter if child.get("id") == id), None)


def _last_id(element: Element) -> str:
    found = [item.get("id", "") for item in element.iter() if item.get("id")]
    return found[-1] if found else ""

"""Lay out page after page: plates between pages, and the lists of pages when these are known.

WeasyPrint has no page floats: a plate in the text breaks the page at its call. And it has no
numbers of pages but counters, for which it lays every page out again. So its loop over the pages
is ours here. Plates are taken out of the tree of boxes, and each has its page made where the page
that calls it has ended. What lists pages (the index) is built when the pages before it are made;
what says a page elsewhere stands in a slot of fixed width and is filled in at the end (`slots`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from math import inf
from typing import Any

from toolkit.book.elements import has_class
from toolkit.book.pagemap import PageMap
from toolkit.targets.pdf.slots import fill_in
from toolkit.targets.pdf.walk import Walk

Place = tuple[float, ...]
"""A position in the tree of boxes: which child of the root, which child of that, and so on."""
Grow = Callable[[str, PageMap, Any], Any]
"""Builds the boxes of a section that lists pages: its id, the pages before it, the layout."""
END: Place = (inf,)
CALLING = ("chapter", "objects")
"""The sections whose plates stand behind the page that calls them."""
LATE = "data-late"
"""Marks the empty section that stands for one which is built later."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A plate taken out of the text: where it was called, and what its page is made of."""

    place: Place
    root: Any


@dataclass(frozen=True, slots=True)
class Stub:
    """Where a section that lists pages will stand."""

    id: str
    place: Place
    parent: Any


@dataclass(slots=True)
class Flow:
    """The pages of one book while they are made.

    Attributes:
        first: The id page 1 begins with.
        grow: Builds what lists pages.
        fills: Whether slots are filled in at the end.
        fits: Whether all slots had room for what was filled in.
        walk: What has been read on the pages so far.
        known: For every section that lists pages the page map it was built from.
    """

    first: str
    grow: Grow
    fills: bool = True
    fits: bool = True
    walk: Walk = field(default_factory=Walk)
    known: dict[str, PageMap] = field(default_factory=dict)
    _plates: Sequence[Plate] = ()
    _stubs: Sequence[Stub] | None = None

    @property
    def page_map(self) -> PageMap:
        """Return the page map of the pages made so far."""
        return self.walk.page_map(self.first)

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Make WeasyPrint's pages as long as this lasts."""
        from weasyprint import layout

        make_all_pages = layout.make_all_pages
        layout.make_all_pages = self._pages
        try:
            yield
        finally:
            layout.make_all_pages = make_all_pages

    def let_go(self) -> None:
        """Drop the boxes that only making pages asks for."""
        self._plates, self._stubs = (), ()
        self.walk.slots.clear()

    def _pages(self, context: Any, root: Any, html: Any, _: object) -> Iterator[Any]:
        """Yield the pages in order, as WeasyPrint's `make_all_pages` does.

        It comes a second time where a style sheet counts all pages; then all are made again.
        """
        if self._stubs is None:
            self._plates = tuple(_taken(root, (), False))
            self._stubs = tuple(_stubs(root, ()))
        self.walk, self.known, context.rendered_notes = Walk(), {}, []
        for page in self._made(context, root, html):
            self.walk.add(page)
            yield page
        context.page_maker = context.page_maker[: len(self.walk.starts) + 1]
        context.broken_out_of_flow.clear()
        _count_folios(context.page_maker, self.walk.prelims(self.first))
        if self.fills:
            labels = dict(self.page_map.anchors)
            self.fits = fill_in(self.walk.slots, labels, context)

    def _made(self, context: Any, root: Any, html: Any) -> Iterator[Any]:
        from weasyprint.layout.page import remake_page

        waiting = deque(self._plates)
        begins: Any = None
        while True:
            at = len(self.walk.starts)
            self._grow_at(position(begins) if at else (), context)
            context.page_maker[at][-1].update(_unread())
            page, begins = remake_page(at, context, root, html)
            yield page
            ended = position(begins) if begins else END
            if not context.target_collector.counter_lookup_items:
                _forget(root, ended)
            while waiting and waiting[0].place <= ended and _parts_nothing(context, begins):
                yield from self._plate(context, waiting.popleft(), html)
            if begins is None and not context.reported_footnotes:
                return

    def _plate(self, context: Any, plate: Plate, html: Any) -> Iterator[Any]:
        """Yield the page of a plate, or two, if the caption runs over.

        The next page takes what it would have begun with; only its side and its number change.
        """
        from weasyprint.layout.page import PageType, make_page, set_page_type_computed_styles

        begins: Any = None
        while True:
            at = len(self.walk.starts)
            behind, next_page, right, state, remade = context.page_maker[at]
            remade.update(_unread())
            side, name = "right" if right else "left", plate.root.page_values()[0]
            page_type = PageType(side, False, name, at, ())
            set_page_type_computed_styles(page_type, html, context.style_for)
            context.forced_break, state = True, deepcopy(state)
            page, begins, _ = make_page(context, plate.root, page_type, begins, at + 1, state)
            later = (behind, next_page, not right, state, _unread())
            context.page_maker[at + 1 : at + 2] = [later]
            yield page
            if begins is None:
                return

    def _grow_at(self, begins: Place, context: Any) -> None:
        """Build the sections that the next page begins with, if they list pages."""
        for stub in self._stubs or ():
            if stub.id not in self.known and _begins(begins, stub.place):
                self.known[stub.id] = self.page_map
                at, children = int(stub.place[-1]), list(stub.parent.children)
                grown = self.grow(stub.id, self.known[stub.id], context)
                _exchange(stub.parent.element, children[at].element, grown.element)
                children[at] = grown
                stub.parent.children = children


def _exchange(parent: Any, before: Any, grown: Any) -> None:
    """Let the section stand in the document where it stands in the book: tags are read there."""
    parent[list(parent).index(before)] = grown


def position(begins: Mapping[int, Any] | None) -> Place:
    """Return where a page begins, given what WeasyPrint skips (of parallel flows the first)."""
    place: list[float] = []
    while begins:
        child = next(iter(begins))
        place.append(child)
        begins = begins[child]
    return tuple(place)


def _begins(begins: Place, place: Place) -> bool:
    """Tell whether a page that begins at one place begins with the box at the other."""
    return begins == place[: len(begins)] and not any(place[len(begins) :])


def _parts_nothing(context: Any, begins: object) -> bool:
    """Tell whether a page may come between: a note or a float that goes on would stand on it."""
    return not context.reported_footnotes and (begins is None or not context.broken_out_of_flow)


def _taken(box: Any, place: Place, in_chapter: bool) -> Iterator[Plate]:
    """Take the plates out of the chapters and objects below `box`, in reading order."""
    in_chapter = in_chapter or (
        box.element is not None and any(has_class(box.element, kind) for kind in CALLING)
    )
    kept: list[Any] = []
    for child in box.children:
        here = (*place, len(kept))
        if in_chapter and _is_plate(child):
            yield Plate(here, box.copy_with_children([child]))
            continue
        if child.children and _is_block(child):
            for plate in _taken(child, here, in_chapter):
                yield Plate(plate.place, box.copy_with_children([plate.root]))
        kept.append(child)
    if len(kept) < len(box.children):
        box.children = kept


def _is_plate(box: Any) -> bool:
    return box.element_tag == "figure" and has_class(box.element, "plate")


def _is_block(box: Any) -> bool:
    from weasyprint.formatting_structure import boxes

    return isinstance(box, boxes.BlockBox)


def _stubs(box: Any, place: Place) -> Iterator[Stub]:
    for at, child in enumerate(box.children):
        if child.element is not None and child.element.get(LATE) is not None:
            yield Stub(child.element.get("id"), (*place, at), box)
        elif child.children and _is_block(child):
            yield from _stubs(child, (*place, at))


def _forget(root: Any, ended: Place) -> None:
    """Drop the boxes of the text that is on pages by now, for the memory they take.

    Where numbers are looked up, WeasyPrint lays pages out again and needs them. Of a table the
    head may be repeated, so what is inside one is kept.
    """
    box = root
    for at in ended:
        if not _is_block(box) or box.is_table_wrapper:
            return
        done = box.children if at == inf else box.children[: int(at)]
        for child in done:
            if child.children:
                child.children = []
        if at == inf or int(at) >= len(box.children):
            return
        box = box.children[int(at)]


def _count_folios(page_maker: Sequence[Any], prelims: int) -> None:
    """Let the folio count from page 1, where the text begins; heads and folios are set later."""
    for behind, (_, _, _, state, _) in enumerate(page_maker):
        if "folio" in state[1]:
            state[1]["folio"] = [behind - prelims]


def _unread() -> dict[str, Any]:
    """Return what WeasyPrint notes of a page that it has not made yet."""
    return {"content_changed": False, "pages_wanted": False, "anchors": [], "content_lookups": []}

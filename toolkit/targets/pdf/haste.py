"""Let WeasyPrint do once what it does many times over; every byte stays what it was.

What is remembered here, WeasyPrint 70 works out again for each piece of text it sets and draws, for
each box it lays out, for each element of the structure tree. A note, a cell or a paragraph is set
several times until its page is full, with the same words in the same width; the list of all pages
is written out for every tag. Shares of the CPU time of a catalogue are in `bench/README.md`.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any

REMEMBERED = 512
"""So many lines of text are remembered: those of a page, and as many more."""
GARBAGE = (50_000, 20, 50)
"""Boxes die by their counts; looking for cycles among millions of them finds little."""
# Five kinds of pseudo-element that WeasyPrint's own style sheet gives every element of a document,
# and the elements that have them.
NARROWED = {
    "\n::marker ": "\nli::marker, summary::marker ",
    "\n::footnote-call ": "\n.footnote::footnote-call ",
    "\n::footnote-marker ": "\n.footnote::footnote-marker ",
    "\n::note-call ": "\n.note::note-call ",
    "\n::note-marker ": "\n.note::note-marker ",
    "\n::note-callback ": "\n.note::note-callback ",
}
LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right")),
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("top", "bottom")),
)
SIZES = tuple(f"{part}{side}" for part in ("", "min_", "max_") for side in ("width", "height"))
BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))


@contextmanager
def hastened(css: str) -> Iterator[None]:
    """Let WeasyPrint remember while it lays out with the style sheet `css`."""
    from weasyprint import layout
    from weasyprint.text import line_break

    split = _remembering(line_break.split_first_line, line_break.Layout)
    resolve = _resolving(layout.percent.resolve_percentages)
    described = _by_font(line_break.get_font_description)
    with ExitStack() as stack:
        for module in (line_break, layout.inline, layout.preferred):
            stack.enter_context(_exchanged(module, "split_first_line", split))
        for module in filter(
            lambda each: hasattr(each, "resolve_percentages"), vars(layout).values()
        ):
            stack.enter_context(_exchanged(module, "resolve_percentages", resolve))
        stack.enter_context(_exchanged(line_break, "get_font_description", described))
        if ":nth(" not in css:
            stack.enter_context(_styling_pages_by_kind())
        if "target-" not in css:  # targets are found by what the styles say
            stack.enter_context(_sharing_styles())
        stack.enter_context(_rarely_collecting())
        yield


@contextmanager
def hastened_writing(*, tagged: bool) -> Iterator[None]:
    """Let WeasyPrint write a PDF with less work and memory, as long as this lasts.

    pydyf counts the pages once and not for every tag. What has been drawn is let go of: lines of
    text, and, unless the file is `tagged`, the boxes of the page and the single operators.
    """
    import pydyf
    from weasyprint.document import Page
    from weasyprint.text import line_break

    counted, draw = pydyf.PDF.page_references.fget, Page.paint
    known: dict[int, tuple[int, tuple[bytes, ...]]] = {}

    def references(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        if known.get(id(pdf), (0,))[0] != count:
            known[id(pdf)] = count, counted(pdf)
        return known[id(pdf)][1]

    def paint(page: Any, stream: Any, scale: float = 1) -> None:
        draw(page, stream, scale)
        for box in page._page_box.descendants(placeholders=True):
            box.__dict__.pop("pango_layout", None)
        if not tagged:
            page._page_box = None
            stream.stream = [b"\n".join(map(pydyf._to_bytes, stream.stream))]

    described = _by_font(line_break.get_font_description)
    with (
        _exchanged(pydyf.PDF, "page_references", property(references)),
        _exchanged(line_break, "get_font_description", described),
        _exchanged(Page, "paint", paint),
        _rarely_collecting(),
    ):
        yield


@cache
def own_style_sheet() -> Any:
    """Return WeasyPrint's own style sheet with no pseudo-elements for whom they never concern.

    Raises:
        LookupError: It is another sheet than that of WeasyPrint 70.
    """
    from weasyprint import CSS, html
    from weasyprint.css.counters import CounterStyle

    text: str = html.UA
    for rule, narrow in NARROWED.items():
        if rule not in text:
            raise LookupError(f"WeasyPrint's own style sheet has no rule{rule}")
        text = text.replace(rule, narrow)
    return CSS(string=text, counter_style=CounterStyle())


@contextmanager
def _exchanged(owner: Any, name: str, value: object) -> Iterator[None]:
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(*GARBAGE)
    try:
        yield
    finally:
        gc.set_threshold(*before)


class Named(dict):  # type: ignore[type-arg]
    """The style of an element with an id: that of all elements like it, but for the id."""

    def __init__(self, base: Any, anchor: str) -> None:
        """Begin with nothing but the id."""
        super().__init__(anchor=anchor)
        self.base = base

    def __missing__(self, key: str) -> Any:
        """Return what the others have."""
        return self.base[key]

    def __getattr__(self, name: str) -> Any:
        """Return what is no property, such as the style around."""
        return getattr(self.base, name)

    def copy(self) -> Any:
        """Return a style that may be changed."""
        copy = self.base.copy()
        copy.update(self)
        return copy


@contextmanager
def _sharing_styles() -> Iterator[None]:
    """Let elements that differ in their ids share one style, and all below them theirs.

    WeasyPrint takes an id for a declaration of style, and a language for one of the element alone.
    """
    from weasyprint import css
    from weasyprint.formatting_structure import build

    find, to_box = css.find_style_attributes, build.element_to_box
    languages: dict[str, Any] = {}

    def find_style_attributes(*given: Any) -> Iterator[Any]:
        for specificity, element, declarations, base_url in find(*given):
            name = getattr(declarations[0], "lower_name", "") if declarations else ""
            if name == "-weasy-anchor":
                continue
            if name == "-weasy-lang" and element.get("style") is None:
                declarations = languages.setdefault(element.get("lang"), declarations)
            yield specificity, element, declarations, base_url

    def element_to_box(element: Any, *given: Any, **named: Any) -> Any:
        made = to_box(element, *given, **named)
        if isinstance(element.tag, str) and (id := element.get("id")):
            for box in made:
                if box.element is element and "::" not in box.element_tag:
                    box.style = Named(box.style, id)
        return made

    with (
        _exchanged(css, "find_style_attributes", find_style_attributes),
        _exchanged(build, "element_to_box", element_to_box),
    ):
        yield


@contextmanager
def _styling_pages_by_kind() -> Iterator[None]:
    """Let pages of one side and name share their styles: no rule asks for the number of a page."""
    from weasyprint.layout import page

    page_type, set_styles = page.PageType, page.set_page_type_computed_styles

    def kind(side: str, blank: bool, name: str, index: int, groups: object) -> Any:
        return page_type(side, blank, name, min(index, 1), ())

    def set_styles_once(kind: Any, html: Any, style_for: Any) -> None:
        if (kind, None) not in style_for.get_computed_styles():
            set_styles(kind, html, style_for)

    with (
        _exchanged(page, "PageType", kind),
        _exchanged(page, "set_page_type_computed_styles", set_styles_once),
    ):
        yield


def _remembering(split: Callable[..., Any], layout_class: Any) -> Callable[..., Any]:
    """Return `split_first_line`, which sets a line of text, with a memory.

    The layout it returns is changed by who gets it, so everyone gets a copy.
    """
    known: dict[tuple[Any, ...], tuple[Any, Any]] = {}

    def split_first_line(
        text: str,
        style: Any,
        context: Any,
        max_width: Any,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        key = (text, id(style), max_width, justification_spacing, is_line_start, minimum)
        found = known.get(key)
        if found is None:
            if len(known) >= REMEMBERED:
                known.clear()
            made = split(
                text, style, context, max_width, justification_spacing, is_line_start, minimum
            )
            found = known[key] = style, made  # the style is kept, or another gets its id
        layout, *others = found[1]
        own = layout_class.__new__(layout_class)
        own.__dict__.update(layout.__dict__)
        return own, *others

    return split_first_line


def _by_font(describe: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return `get_font_description` with a memory: a book has some forty fonts and sizes."""
    known: dict[tuple[Any, ...], Any] = {}

    def get_font_description(style: Any) -> Any:
        key = (
            style["font_family"],
            style["font_style"],
            style["font_stretch"],
            style["font_weight"],
            style["font_size"],
            style["font_variant_caps"],
            style["font_variation_settings"],
        )
        if key not in known:
            known[key] = describe(style)
        return known[key]

    return get_font_description


def _resolving(resolve: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """Return `resolve_percentages` with a memory of the styles that have no percentages."""
    alike: dict[tuple[Any, ...], dict[str, Any]] = {}

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        sizes = tuple([style[name] for name in SIZES])
        known = style.__dict__.get("_resolved")
        if known is None or known[0] != sizes:
            found = _absolute(style)
            if found is not None:
                found = alike.setdefault(tuple(found.values()), found)
            known = style.__dict__["_resolved"] = sizes, found
        if known[1] is None:
            resolve(box, containing_block)
        else:
            box.__dict__.update(known[1])

    return resolve_percentages


def _absolute(style: Any) -> dict[str, Any] | None:
    """Return what a box of this style is measured by, unless that depends on another box."""
    if style["border_collapse"] == "collapse" or style["box_sizing"] != "content-box":
        return None
    found = {}
    for name in (*LENGTHS, *SIZES):
        value = style[name]
        if value is not None and value != "auto":
            if getattr(value, "unit", "").lower() != "px":
                return None
            value = value.value
        elif value == "auto" and name in ("min_width", "min_height"):
            value = 0
        found[name] = value
    return found | {name: style[name] for name in BORDERS}

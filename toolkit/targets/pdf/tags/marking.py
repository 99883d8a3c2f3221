"""Mark what is printed with the structure element it belongs to, while WeasyPrint draws.

WeasyPrint marks each line by itself, each dot of a leader, and running heads as text. Here lines
of one element that follow each other are one marked-content sequence, and what is not read is an
artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from toolkit.targets.pdf.tags.gather import Artifact
from toolkit.targets.pdf.tags.node import Box, Node
from toolkit.targets.pdf.tags.plan import LAYOUT, Plan, plan_of
from toolkit.targets.pdf.tags.tree import write_tree


@contextmanager
def tagged(document: Any) -> Iterator[Plan]:
    """Let WeasyPrint write the document with our structure, as long as this lasts."""
    import weasyprint.pdf
    from weasyprint.pdf.stream import Stream

    plan = plan_of(document.pages)
    drawn = [page.links for page in document.pages]
    for page, links in zip(document.pages, plan.links.pages, strict=True):
        page.links = links
    before = Stream.marked, Stream.artifact, weasyprint.pdf.add_tags

    def add_tags(pdf: Any, document: Any, version: Any, streams: list[Any]) -> None:
        _say_spaces(plan, document)
        write_tree(pdf, document, plan, streams)

    Stream.marked = lambda stream, box, tag: _marking(plan, stream, box)
    Stream.artifact = lambda stream: _as_artifact(stream, LAYOUT)
    weasyprint.pdf.add_tags = add_tags
    try:
        yield plan
    finally:
        Stream.marked, Stream.artifact, weasyprint.pdf.add_tags = before
        for page, links in zip(document.pages, drawn, strict=True):
            page.links = links


@contextmanager
def _marking(plan: Plan, stream: Any, box: Box) -> Iterator[None]:
    """Mark what is drawn of `box`; one sequence goes on as long as its element does."""
    if box in plan.gathered.silent:
        yield
        return
    owner, page = plan.owner(box), id(stream._tags)
    last, number = plan.last.get(page, (None, -1))
    if last is owner and stream.stream and stream.stream[-1] == b"EMC":
        stream.stream.pop()
    else:
        number = plan.number(page, owner)
        _begin(stream, owner, number)
    plan.last[page] = (owner, number)
    if number >= 0:
        plan.pieces[box] = (page, number)
    yield
    if box in plan.spaced and stream.stream[-1] == b"ET" and stream._old_font:
        plan.unsaid.append((stream, len(stream.stream) - 2, stream._old_font[0]))
    stream.end_marked_content()


@contextmanager
def _as_artifact(stream: Any, artifact: Artifact) -> Iterator[None]:
    _begin(stream, artifact, -1)
    yield
    stream.end_marked_content()


def _begin(stream: Any, owner: Node | Artifact, number: int) -> None:
    import pydyf

    if isinstance(owner, Node):
        stream.begin_marked_content(owner.kind, pydyf.Dictionary({"MCID": number}))
        return
    properties = pydyf.Dictionary({"Type": f"/{owner.kind}"})
    if owner.subtype:
        properties["Subtype"] = f"/{owner.subtype}"
        properties["Attached"] = pydyf.Array([f"/{owner.edge}"])
    stream.begin_marked_content("Artifact", properties)


def _say_spaces(plan: Plan, document: Any) -> None:
    """Show the spaces behind the ends of lines, in fonts that have shown one."""
    spaces = {
        font.hash: f"<{glyph:04x}>] TJ".encode()
        for font in document.fonts.values()
        for glyph, text in font.to_unicode.items()
        if text == " "
    }
    for stream, at, font in plan.unsaid:
        shown = stream.stream[at]
        if font in spaces and isinstance(shown, bytes) and shown.endswith(b"] TJ"):
            stream.stream[at] = shown.removesuffix(b"] TJ") + spaces[font]

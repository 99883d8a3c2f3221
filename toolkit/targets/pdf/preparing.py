"""Prepare a document for the flow of its pages (`flow`): what is built late, what a plate hides."""

from __future__ import annotations

from copy import deepcopy
from itertools import pairwise
from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class
from toolkit.book.pagemap import ending_lines
from toolkit.targets.pdf.flow import LATE
from toolkit.targets.pdf.slots import LEFT


def late_sections(root: Element) -> dict[str, Element]:
    """Return by their ids the sections that list pages, where ranges of pages become one.

    How long these are is known when the pages before them are made.
    """
    return {
        section.get("id", ""): section
        for section in root.iterfind("./body/section[@id]")
        if any(has_class(item, "pages") for item in section.iter())
    }


def prepared(root: Element, *, late: bool) -> Element:
    """Return a copy of a document as its flow wants it.

    Args:
        root: The document.
        late: Whether sections that list pages are built late; here they are empty then.
    """
    copy = deepcopy(root)
    for slot in ending_lines(copy):
        slot.set(LEFT, "")
    for section in late_sections(copy).values() if late else ():
        kept = dict(section.attrib)
        section.clear()
        section.attrib.update(kept | {LATE: ""})
    for chapter in copy.iter("section"):
        if has_class(chapter, "chapter"):
            _close_ranks(chapter)
    return copy


def apart(root: Element, section: Element) -> Element:
    """Return a document of one section, otherwise as the whole."""
    copy = Element(root.tag, root.attrib)
    for part in root:
        copy.append(part if part.tag == "head" else Element(part.tag, part.attrib))
    copy[-1].append(section)
    return copy


def _close_ranks(chapter: Element) -> None:
    """Say of paragraphs what a style sheet does not see for the plates between them.

    A plate stands on a page of its own: the paragraph after it follows the one before (`follows`),
    and the last before plates at the chapter's end is the chapter's last (`last`).
    """
    text = [child for child in chapter if not (child.tag == "figure" and has_class(child, "plate"))]
    children = list(chapter)
    for before, after in pairwise(text):
        beside = children.index(after) == children.index(before) + 1
        if before.tag == after.tag == "p" and not beside:
            _add_class(after, "follows")
    if text and text[-1].tag == "p" and text[-1] is not children[-1]:
        _add_class(text[-1], "last")


def _add_class(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())

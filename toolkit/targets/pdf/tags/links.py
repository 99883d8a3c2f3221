"""Decide where on the pages links lie, and say of each where it leads.

WeasyPrint lays a link over every box inside an `a`, so that emphasised words have two, one of
which no structure element holds. Here every line of a link has one. Calls and numbers of notes
lead to each other.

Source: ISO 14289-1, 7.18.5 (a link's annotation is in a Link, and has an alternate description).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from xml.etree.ElementTree import Element

from toolkit.book.elements import has_class
from toolkit.targets.pdf.lines import as_written
from toolkit.targets.pdf.tags.gather import Gathered, alternative
from toolkit.targets.pdf.tags.kinds import HEADINGS, is_page
from toolkit.targets.pdf.tags.node import Box, Node

Address = tuple[str, str, Any, Box]
"""A link as WeasyPrint keeps it on a page: internal or external, target, rectangle, box."""
NOTE_PARTS = ("footnote-call", "footnote-marker")
SHOWN = 120
"""So many letters of a note or title are told beforehand."""


@dataclass(slots=True)
class Links:
    """The links of a document.

    Attributes:
        boxes: Element and part of it (a note's call, a note's number) -> boxes with a link.
        pages: The links of each page, as WeasyPrint writes them.
        targets: Box -> what its link leads to.
    """

    boxes: dict[tuple[Element, str], list[Box]] = field(default_factory=dict)
    pages: list[list[Address]] = field(default_factory=list)
    targets: dict[Box, str] = field(default_factory=dict)

    @property
    def elements(self) -> frozenset[Element]:
        """Return the elements that are links."""
        return frozenset(element for element, part in self.boxes if not part)


def links_of(pages: list[Any], gathered: Gathered) -> Links:
    """Return the links of `pages`; anchors for the calls of notes are added to them."""
    links = Links()
    _name_notes(gathered)
    of_notes = _of_notes(pages, gathered)
    for number, page in enumerate(pages):
        found = [*_kept(page, gathered), *_zoomed(number, gathered), *of_notes.get(number, [])]
        links.pages.append([])
        for kind, target, rectangle, box, (element, part) in found:
            links.pages[-1].append((kind, target, rectangle, box))
            links.boxes.setdefault((element, part), []).append(box)
            links.targets[box] = target
    return links


def _kept(page: Any, gathered: Gathered) -> Iterator[tuple[Any, ...]]:
    """Yield one link for every line of an `a`, and for a picture in it."""
    by_link: dict[Element, list[Address]] = {}
    for link in page.links:
        box = link[3]
        if box.element is None or box in gathered.artifacts or not _area(link[2]):
            continue
        by_link.setdefault(_link_around(box.element, gathered), []).append(link)
    for element, found in by_link.items():
        own = [link for link in found if link[3].element is element]
        for link in own or found:
            yield (*link, (element, ""))


def _zoomed(number: int, gathered: Gathered) -> Iterator[tuple[Any, ...]]:
    """Yield a link for a picture whose caption has words that lead to its zoom."""
    for element, (at, box) in gathered.places.items():
        if at != number:
            continue
        figure = gathered.parents.get(element)
        words = _zoom(figure) if figure is not None and figure.tag == "figure" else None
        if words is not None and box not in gathered.artifacts:
            yield "external", words.get("href", ""), _rectangle(box), box, (words, "")


def _zoom(figure: Element) -> Element | None:
    return next((each for each in figure.iter("a") if has_class(each, "zoom")), None)


def _of_notes(pages: list[Any], gathered: Gathered) -> dict[int, list[tuple[Any, ...]]]:
    """Return by page the links from the calls of notes to the notes, and those back."""
    links: dict[int, list[tuple[Any, ...]]] = {}
    seen: set[tuple[int, Element, str]] = set()
    for number, box in gathered.notes:
        element, part = box.element, box.element_tag.partition("::")[2]
        whole = all((element, each) in gathered.nodes for each in NOTE_PARTS)
        if not whole or (number, element, part) in seen:
            continue
        seen.add((number, element, part))  # the boxes inside have the same name
        name, rectangle = element.get("id", ""), _rectangle(box)
        here, there = (name, _call(name)) if part == "footnote-marker" else (_call(name), name)
        pages[number].anchors.setdefault(here, rectangle)
        link = ("internal", there, rectangle, box, (element, part))
        links.setdefault(number, []).append(link)
    return links


def _name_notes(gathered: Gathered) -> None:
    """Give an id to each note that the document has none for: notes must have one."""
    taken = {element.get("id") for element in gathered.order}
    for element, part in gathered.nodes:
        if part == "footnote-call" and not element.get("id"):
            names = (f"note-{number}" for number in count(1))
            name = next(name for name in names if name not in taken)
            taken.add(name)
            element.set("id", name)


def _call(note: str) -> str:
    """Return what the place is called where a note is called."""
    return f"{note}-R"


def _rectangle(box: Box) -> tuple[float, float, float, float]:
    x, y, width, height = box.hit_area()
    return x, y, x + width, y + height


def _area(rectangle: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = rectangle
    return right > left and bottom > top


def _link_around(element: Element, gathered: Gathered) -> Element:
    around: Element | None = element
    while around is not None and around.tag != "a":
        around = gathered.parents.get(around)
    return element if around is None else around


class Descriptions:
    """Says in words where links lead."""

    def __init__(self, gathered: Gathered) -> None:
        """Know the places of a document by their ids."""
        self.gathered = gathered
        self.places = {each.get("id", ""): each for each in gathered.order if each.get("id")}

    def of(self, link: Node, target: str) -> str:
        """Return the alternate description of a link: its words, and where it leads."""
        words = self._words(link)
        if link.pseudo == "footnote-call":
            note = self.places.get(target)
            return _joined(words, _text(note) if note is not None else "")
        if link.element is not None and is_page(link.element):
            return _joined(self._title(target), words)
        if target in self.places or target == words or not target:
            return words or self._title(target) or target
        return _joined(words, target if ":" in target else "")

    def _words(self, link: Node) -> str:
        element = link.element
        if element is None:
            return ""
        if link.pseudo or is_page(element):  # printed, and not in the document
            texts = [box.text for box in link.kids if hasattr(box, "text")]
            return as_written("".join(texts)).strip(" ,.\u00a0\u2007")
        alts = (alternative(each) for each in element.iter() if each.tag == "img")
        return _text(element) or " ".join(filter(None, alts))

    def _title(self, target: str) -> str:
        """Return the heading of the place a link leads to, or of the section it is in."""
        around = self.places.get(target)
        while around is not None:
            if around.tag == "figure":
                titles = (each for each in around.iter() if has_class(each, "title"))
                named = next(titles, around)
                return _text(named)
            heading = next((each for each in around if each.tag in HEADINGS), None)
            if around.tag in HEADINGS or heading is not None:
                return _text(around if heading is None else heading)
            around = self.gathered.parents.get(around)
        return ""


def _joined(words: str, more: str) -> str:
    return ": ".join(filter(None, (words, more)))


def _text(element: Element) -> str:
    words = " ".join(as_written("".join(element.itertext())).split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]} …"

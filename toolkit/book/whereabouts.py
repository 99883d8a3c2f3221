"""Tell in which part of a printed book each id stands, and what readers call that part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from toolkit.book.content.apparatus import Glossary
from toolkit.book.content.backmatter import Abbreviations
from toolkit.book.content.sections import Section
from toolkit.book.elements import has_class, text_in
from toolkit.model.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where an id stands.

    Attributes:
        part: The id of the part, or another name that no other part has.
        titles: What the part is called, from the outside in: "Chronology", "1920".
        order: Its place among all ids, in reading order.
        paragraph: The number of the paragraph within the part; 0 outside of numbered ones.
    """

    part: str
    titles: tuple[Words, ...]
    order: int = 0
    paragraph: int = 0


def whereabouts(printed: Iterable[tuple[Section, Element]]) -> dict[str, Where]:
    """Return for every id in sections, each with the element it is printed as, where it stands.

    What is printed twice counts where it stands first.
    """
    found: dict[str, Where] = {}
    for section, element in printed:
        parts = {each.anchor: each.title for each in (section, *section.parts)}
        walk = _Walk(parts=parts, texts=_texts(element))
        whole = Where(part=section.anchor, titles=(section.title,))
        for id, where in walk.ids(element, whole, section.language):
            found.setdefault(id, replace(where, order=len(found)))
    return found


def mentions(printed: Iterable[tuple[Section, Element]]) -> dict[str, tuple[str, ...]]:
    """Return for the address of every term the ids of the paragraphs outside lists that name it."""
    found: dict[str, dict[str, None]] = {}
    for section, element in printed:
        if not isinstance(section.content, Glossary | Abbreviations):
            for address, id in _references(element, ""):
                found.setdefault(address, {})[id] = None
    return {address: tuple(each) for address, each in found.items()}


def _references(element: Element, around: str) -> Iterator[tuple[str, str]]:
    """Yield the address of each link to the glossary, and the id it stands in."""
    id = element.get("id") or around
    if element.get("epub:type") == "glossref":
        yield element.get("href", ""), id
    for child in element:
        yield from _references(child, id)


def _texts(element: Element) -> dict[str, Element]:
    """Return for the text of each panel, which stands behind it, the picture it belongs to.

    Enlarged details of the picture, which have the same text, follow it.
    """
    found: dict[str, Element] = {}
    for figure in element.iter("figure"):
        for image in figure.iter("img"):
            if text := image.get("aria-details"):
                found.setdefault(text, figure)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """Walks through one section: its parts' titles, and the pictures that texts belong to."""

    parts: dict[str, Words]
    texts: dict[str, Element]

    def ids(self, element: Element, around: Where, language: str) -> Iterator[tuple[str, Where]]:
        """Yield each id with the part it stands in."""
        language = element.get("lang", language)
        here = self._here(element, around, language)
        if id := element.get("id"):
            here = replace(here, paragraph=_paragraph(id) or here.paragraph)
            yield id, here
        for child in element:
            yield from self.ids(child, here, language)

    def _here(self, element: Element, around: Where, language: str) -> Where:
        id = element.get("id", "")
        if id in self.parts:
            return Where(part=id, titles=(self.parts[id],))
        shown = self.texts.get(id) if element.tag == "details" else element
        if shown is not None and shown.tag == "figure":
            return _pictured(shown, around, language)
        name = _own_name(element)
        if name is None:
            return around
        own = Words(name.get("lang", language), text_in(list(name.itertext())).strip())
        part = id or name.get("id") or f"{around.part} {own.words}"
        return Where(part=part, titles=(*around.titles, own))


def _paragraph(id: str) -> int:
    number = id.rpartition("-P")[2]
    return int(number) if number.isdecimal() else 0


def _pictured(figure: Element, around: Where, language: str) -> Where:
    """Return where a panel stands: it is called by its number, else by its title."""
    for class_ in ("number", "title"):
        for found in figure.iter("span"):
            if has_class(found, class_):
                words = "".join(found.itertext()).removesuffix(".")
                called = Words(found.get("lang", language), words)
                return replace(around, part=figure.get("id", ""), titles=(called,))
    return around


def _own_name(element: Element) -> Element | None:
    """Return the name of what a list tells of: a year, a term, a place."""
    first = next((each for each in element if each.tag != "span"), None)
    if first is None:
        return None
    is_year = has_class(element, "year") and first.tag == "h2"
    is_term = has_class(element, "entry") and first.tag == "dt"
    is_place = element.tag == "li" and has_class(first, "title") and _is_named(element)
    return first if is_year or is_term or is_place else None


def _is_named(element: Element) -> bool:
    return element.get("id", "").startswith(("place-", "organisation-"))

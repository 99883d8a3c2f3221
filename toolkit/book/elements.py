"""Build XHTML as ElementTree elements, and walk their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

Child = str | Element | None | Iterable["Child"]

# Names no keyword can spell; every other `_` stands for `-` (`aria_label`).
NAMES = {"class_": "class", "for_": "for", "epub_type": "epub:type", "xml_lang": "xml:lang"}


def h(tag: str, *children: Child, **attributes: str | int | None) -> Element:
    """Return the element `tag` around `children`.

    None, among the children or as the value of an attribute, stands for nothing. `lang` is
    written twice, as `lang` and `xml:lang`: EPUB readers look at either, and they must agree
    (HTML, section 3.2.6.2). Names are plain; the serialiser declares the prefixes.
    """
    element = Element(tag)
    for name, value in attributes.items():
        if value is not None:
            element.set(NAMES.get(name, name.replace("_", "-")), str(value))
            if name == "lang":
                element.set("xml:lang", str(value))
    append(element, *children)
    return element


def append(element: Element, *children: Child) -> None:
    """Add `children` at the end of `element`, text next to text."""
    for child in flat(children):
        if isinstance(child, Element):
            element.append(child)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + child
        else:
            element.text = (element.text or "") + child


def flat(children: Iterable[Child]) -> Iterator[str | Element]:
    """Yield the texts and elements in `children`, nested as they may be."""
    for child in children:
        if child is None:
            continue
        if isinstance(child, str | Element):  # an Element is iterable too
            yield child
        else:
            yield from flat(child)


def joined(parts: Iterable[Child], separator: str) -> list[Child]:
    """Return `parts` with `separator` between them; parts that are None or "" left out."""
    kept: list[Child] = [part for part in parts if part not in (None, "", [])]
    found: list[Child] = []
    for part in kept:
        found += [separator, part]
    return found[1:]


def text_in(*children: Child) -> str:
    """Return the characters in `children`."""
    return "".join(
        child if isinstance(child, str) else "".join(child.itertext()) + (child.tail or "")
        for child in flat(children)
    )


def runs(element: Element, language: str) -> Iterator[tuple[str, str]]:
    """Yield the texts in `element`, each with its language; `language` is that around it."""
    inside = element.get("lang", language)
    if element.text:
        yield element.text, inside
    for child in element:
        yield from runs(child, inside)
        if child.tail:
            yield child.tail, inside


ROUND = str.maketrans("[]", "()")


def in_squares(children: Sequence[Child]) -> list[Child]:
    """Return `children` in square brackets; those within become round, lest two end together."""
    for item in (
        one for child in flat(children) if isinstance(child, Element) for one in child.iter()
    ):
        item.text = item.text and item.text.translate(ROUND)
        item.tail = item.tail and item.tail.translate(ROUND)
    told = [one.translate(ROUND) if isinstance(one, str) else one for one in flat(children)]
    return ["[", *told, "]"]


def full_stop(words: str) -> str:
    """Return the full stop that `words` want, "" if they end with a mark."""
    return "" if words.endswith((".", "?", "!", "…")) else "."


def ids(element: Element) -> tuple[str, ...]:
    """Return every id in `element`, itself included, in document order."""
    return tuple(found for item in element.iter() if (found := item.get("id")) is not None)


def has_class(element: Element, name: str) -> bool:
    """Tell whether `name` is one of the element's classes."""
    return name in element.get("class", "").split()

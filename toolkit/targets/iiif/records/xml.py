"""Build and write the XML of the records: one form, so that the same record is the same bytes.

Elements carry their prefix in their names; the root declares what each stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from toolkit.model.text import Words

Node = Element | None


def node(
    name: str, *children: Node | Iterable[Node], text: str | None = None, **attributes: str | None
) -> Element:
    """Return an element; the attribute `xml_lang` is `xml:lang`, one that is "" is left out."""
    element = Element(name)
    for key, value in attributes.items():
        if value:
            element.set(key.replace("_", ":", 1) if "_" in key else key, value)
    if text is not None:
        element.text = text
    for child in children:
        several = (child,) if child is None or isinstance(child, Element) else child
        element.extend(each for each in several if each is not None)
    return element


def in_words(name: str, said: Iterable[Words]) -> list[Element]:
    """Return an element for each language of a text, with its `xml:lang`."""
    return [node(name, text=each.words, xml_lang=each.language) for each in said]


def document(root: Element, namespaces: Mapping[str, str]) -> str:
    """Return the text of a document, indented by two spaces; `root` is given its namespaces."""
    named = {f"xmlns:{prefix}" if prefix else "xmlns": uri for prefix, uri in namespaces.items()}
    whole = Element(root.tag, named | root.attrib)
    whole.extend(root)
    ElementTree.indent(whole)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(whole, "unicode")}\n'

"""Build and write the XML of both: one form, so that the same facts are the same bytes.

Elements carry no prefix; the root declares the namespace.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

Node = Element | None


def node(
    name: str, *children: Node | Iterable[Node], text: str | None = None, **attributes: str
) -> Element:
    """Return an element; attributes that are "" are left out, and children that are None."""
    element = Element(name, {key: value for key, value in attributes.items() if value})
    element.text = text
    for child in children:
        several = (child,) if child is None or isinstance(child, Element) else child
        element.extend(each for each in several if each is not None)
    return element


def optional(name: str, text: str | None, **attributes: str) -> Node:
    """Return an element around `text`, None where there is none."""
    return node(name, text=text, **attributes) if text else None


def document(root: Element, namespace: str) -> str:
    """Return the text of a document, indented by two spaces; `root` is given its namespace."""
    whole = Element(root.tag, {"xmlns": namespace} | root.attrib)
    whole.extend(root)
    ElementTree.indent(whole)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(whole, "unicode")}\n'

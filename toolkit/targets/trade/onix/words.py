"""Write words into ONIX: each element says the language of its text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from toolkit.model.text import Words
from toolkit.targets.trade.languages import iso_639_2
from toolkit.targets.trade.xml import Node, node


def worded(name: str, words: Words) -> Element:
    """Return an element around words, with their language (List 74) if they have one."""
    language = iso_639_2(words.language) if words.language else ""
    return node(name, text=words.words, language=language)


def worded_if(name: str, words: Words | None) -> Node:
    """Return an element around words, None where there are none."""
    return worded(name, words) if words else None


def coded(name: str, *parts: tuple[str, str | None]) -> Element:
    """Return a composite whose elements hold plain values, those that are None or "" left out."""
    return node(name, (node(part, text=value) for part, value in parts if value))

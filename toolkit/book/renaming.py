"""Give the ids of a part of a document other names, wherever they are written."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from xml.etree.ElementTree import Element

LISTS = ("aria-labelledby", "aria-describedby", "aria-details", "headers")
"""Attributes that hold ids, with spaces between."""


BEGINS, ENDS = "In-", "_"
"""Around the tag of a language, which has no underscore."""


def prefix(language: str) -> str:
    """Return what the ids of a language begin with in a book of several.

    It has a capital, which no id of a record has, so that nothing else is called that.
    """
    return f"{BEGINS}{language}{ENDS}"


def bare(id: str) -> str:
    """Return what an id is called in a book of one language."""
    return id.partition(ENDS)[2] if id.startswith(BEGINS) else id


def renamed(element: Element, names: Mapping[str, str]) -> None:
    """Write new names for old in `element`, also where links point at them."""
    for item in element.iter():
        for key in ("id", "data-for"):
            if (old := item.get(key, "")) in names:
                item.set(key, names[old])
        href = item.get("href", "")
        if href.startswith("#") and href[1:] in names:
            item.set("href", f"#{names[href[1:]]}")
        for key in LISTS:
            if listed := item.get(key):
                item.set(key, " ".join(names.get(id, id) for id in listed.split()))


def without_dead_lines(element: Element, known: Collection[str]) -> None:
    """Take out of the lists in `element` the lines that lead to what is printed nowhere."""
    for parent in list(element.iter()):
        for line in [child for child in parent if child.tag == "li"]:
            places = [href[1:] for item in line.iter("a") if (href := item.get("href", ""))]
            if places and not set(places) & set(known):
                parent.remove(line)

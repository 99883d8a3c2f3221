"""Count the items of lists as Word does, for it stores no number.

Source: ECMA-376, part 1, section 17.9 (numbering).
"""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.sources.word.elements import Element, child, children, number, value
from toolkit.sources.word.styles import Styles

LEVELS = 9
PLAIN_NUMBERS = ("decimal", "decimalZero", "")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before an item: its level from 0, and its number if it has one.

    `form` is how the word processor writes the number, such as lowerRoman; `indent` is where its
    words begin, in twentieths of a point.
    """

    list: str
    level: int
    is_ordered: bool
    number: int
    form: str
    indent: int


class Numbering:
    """The lists of one document; asked for each paragraph once, in order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        """Index the lists and their descriptions by number."""
        self._lists: dict[str, Element] = {}
        self._descriptions: dict[str, Element] = {}
        self._styles = styles
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[tuple[str, int]] = set()
        for name, one in children(root):
            if name == "w:num":
                self._lists.setdefault(value(one, "numId"), one)
            elif name == "w:abstractNum":
                self._descriptions.setdefault(value(one, "abstractNumId"), one)

    def label(self, paragraph: Element) -> Label | None:
        """Return the label of a paragraph, None if it has none that is seen."""
        list_id, level, style = self._styles.numbering(paragraph)
        described = self._described(list_id)
        if described is None:
            return None
        description_id, description = described
        if level is None:
            level = _level_of_style(description, style)
        level = min(max(level, 0), LEVELS - 1)
        says = self._level(list_id, description, level)
        form = value(child(says, "numFmt"))
        is_seen = says is not None and value(child(says, "lvlText")) != "" and form != "none"
        count = self._count(list_id, description_id, level, says)
        indent = _indent(paragraph) or _indent(says)
        ordered = form != "bullet"
        return Label(list_id, level, ordered, count, form, indent) if is_seen else None

    def _described(self, list_id: str) -> tuple[str, Element] | None:
        """Return the description of a list, also where it is told by way of a style."""
        for _ in range(LEVELS):  # a style may point back: no circle is walked for ever
            id = value(child(self._lists.get(list_id), "abstractNumId"))
            description = self._descriptions.get(id)
            link = value(child(description, "numStyleLink"))
            if description is None or not link:
                return (id, description) if description is not None else None
            list_id = self._styles.list_of_style(link)
        return None

    def _level(self, list_id: str, description: Element, level: int) -> Element | None:
        """Return what a list says of a level: its own word goes before its description's."""
        override = self._override(list_id, level)
        own = child(override, "lvl")
        return own if own is not None else _at_level(description, "w:lvl", level)

    def _override(self, list_id: str, level: int) -> Element | None:
        return _at_level(self._lists.get(list_id), "w:lvlOverride", level)

    def _count(self, list_id: str, id: str, level: int, says: Element | None) -> int:
        """Return the number of the next item, and remember that it is taken."""
        counts = self._counts.setdefault(id, [None] * LEVELS)
        restart = number(child(self._override(list_id, level), "startOverride"))
        before = counts[level]
        if restart is not None and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            before = None
        first = restart if restart is not None else number(child(says, "start"))
        counts[level] = (1 if first is None else first) if before is None else before + 1
        counts[level + 1 :] = [None] * (LEVELS - level - 1)
        return max(counts[level] or 0, 0)


def _indent(element: Element | None) -> int:
    said = child(element, "pPr", "ind")
    return number(said, "left") or number(said, "start") or 0


def _at_level(element: Element | None, name: str, level: int) -> Element | None:
    found = (one for tag, one in children(element) if tag == name and number(one, "ilvl") == level)
    return next(found, None)


def _level_of_style(description: Element, style: str) -> int:
    """Return the level that a description gives to a style; 0 if it gives none."""
    for name, level in children(description):
        if name == "w:lvl" and value(child(level, "pStyle")) == style:
            return number(level, "ilvl") or 0
    return 0

"""Find a place for every name on a map, where it covers nothing.

A name stands beside its place, on one of eight sides. Each side costs what it
covers; the names are moved, one after the other, to where they cost least, until
none moves any more. What cannot be helped is told, not printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drawing.ground import Point
from drawing.plan import SIDES, Place
from drawing.typography import width_of

SIZE = 14.0
RISE, FALL = 10.4, 3.6  # of the letters above and below their line
ROUNDS = 8
CLEAR = 1.5  # units kept free around a name

COST_OUTSIDE = 1e6
COST_NAME = 40.0  # a square unit of another name
COST_MARK = 60.0  # a square unit of a mark or of the legend
COST_WAY = 26.0  # a point of a way, one in about four units
COST_UNWISHED = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle of the map."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """Return the area that two boxes share."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    def holds(self, point: Point, *, grown: float = 0) -> bool:
        """Tell whether a point lies in the box, or as near to it as `grown`."""
        x, y = point
        return (
            self.left - grown < x < self.right + grown
            and self.top - grown < y < self.bottom + grown
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name and where its line begins, ends or has its middle."""

    text: str
    x: float
    y: float
    anchor: str
    box: Box
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What names should not cover: the frame's size, marks, the legend, points of the ways."""

    size: Point
    marks: Mapping[str, Box]
    taken: tuple[Box, ...]
    ways: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A place, its spot, how far its mark reaches, and its name in the language drawn."""

    place: Place
    at: Point
    reach: float
    text: str


def candidates(named: Named) -> list[Label]:
    """Return the ways to set a name, the wished side first; only that one if it is moved."""
    wished = named.place.label or SIDES[0]
    if named.place.dx or named.place.dy:
        return [beside(named, wished)]
    if named.place.mark == "none":
        return [on(named)]
    return [beside(named, side) for side in (wished, *(s for s in SIDES if s != wished))]


def on(named: Named) -> Label:
    """Return the name of a land, set upon its spot or on the wished side of it."""
    if named.place.label:
        return beside(named, named.place.label)
    x, y = named.at
    return label(named, x, y + 4.7, "middle")


def beside(named: Named, side: str) -> Label:
    """Return a name on one side of its place."""
    (x, y), reach = named.at, max(named.reach, 3.0)
    slant = 0.7 * reach
    match side:
        case "right" | "left":
            sign = 1 if side == "right" else -1
            return label(named, x + sign * (reach + 5.5), y + 4.7, anchor_of(side))
        case "above":
            return label(named, x, y - reach - 6, "middle")
        case "below":
            return label(named, x, y + reach + 15, "middle")
    sign = 1 if side.endswith("right") else -1
    line = y - slant - 3.5 if side.startswith("above") else y + slant + 12
    return label(named, x + sign * (slant + 3), line, anchor_of(side))


def anchor_of(side: str) -> str:
    """Return the end of the name that stands next to its place."""
    return "end" if side.endswith("left") else "start"


def label(named: Named, x: float, y: float, anchor: str) -> Label:
    """Return a name whose anchor stands at a point, moved as its place says."""
    x, y = x + named.place.dx, y + named.place.dy
    width = width_of(named.text, SIZE)
    left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    box = Box(left=left, top=y - RISE, right=left + width, bottom=y + FALL)
    quiet = named.place.mark == "none"
    return Label(text=named.text, x=x, y=y, anchor=anchor, box=box, quiet=quiet)


def place_labels(names: Sequence[Named], around: Around) -> list[Label]:
    """Return one label for each name, set where it covers least."""
    choices = [candidates(named) for named in names]
    chosen = [0] * len(names)
    for _ in range(ROUNDS):
        before = list(chosen)
        for i, labels in enumerate(choices):
            others = [choices[j][chosen[j]] for j in range(len(names)) if j != i]
            costs = [
                cost(one, names[i].place.key, others, around) + unwished(names[i], rank)
                for rank, one in enumerate(labels)
            ]
            chosen[i] = costs.index(min(costs))
        if chosen == before:
            break
    return [labels[pick] for labels, pick in zip(choices, chosen, strict=True)]


def unwished(named: Named, rank: int) -> float:
    """Return what it costs to leave the wished side; little where none was wished."""
    return (COST_UNWISHED if named.place.label and rank else 0.0) + rank


def cost(one: Label, key: str, others: Sequence[Label], around: Around) -> float:
    """Return how much a name covers, in no unit but its own."""
    box = one.box
    width, height = around.size
    total = 0.0
    if box.left < 4 or box.top < 3 or box.right > width - 4 or box.bottom > height - 3:
        total += COST_OUTSIDE
    total += COST_NAME * sum(box.overlap(grown(other.box, 2.0)) for other in others)
    marks = [mark for of, mark in around.marks.items() if of != key]
    total += COST_MARK * sum(box.overlap(mark) for mark in (*marks, *around.taken))
    return total + COST_WAY * sum(box.holds(point, grown=CLEAR) for point in around.ways)


def grown(box: Box, by: float) -> Box:
    """Return a box with a border around it."""
    return Box(left=box.left - by, top=box.top - by, right=box.right + by, bottom=box.bottom + by)


def faults(labels: Sequence[Label], names: Sequence[Named], around: Around) -> list[str]:
    """Return a sentence for each name that covers another, a mark or the frame."""
    found = []
    for i, (one, named) in enumerate(zip(labels, names, strict=True)):
        if not within(one.box, around.size):
            found.append(f"the name '{one.text}' leaves the map")
        found += [
            f"the names '{one.text}' and '{other.text}' collide"
            for other in labels[i + 1 :]
            if one.box.overlap(other.box) > 0
        ]
        marks = [mark for key, mark in around.marks.items() if key != named.place.key]
        if any(one.box.overlap(mark) > 0 for mark in (*marks, *around.taken)):
            found.append(f"the name '{one.text}' covers a mark or the legend")
        if any(one.box.holds(point, grown=-2.0) for point in around.ways):
            found.append(f"note: a way runs through the name '{one.text}'")
    return found


def within(box: Box, size: Point) -> bool:
    """Tell whether a box lies in the map."""
    return box.left >= 0 and box.top >= 0 and box.right <= size[0] and box.bottom <= size[1]

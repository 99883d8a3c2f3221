"""Draw many lives on one map: for each a thin line through the places it is known at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from drawing.atlas import ground_of, named
from drawing.errors import DrawingError
from drawing.ground import Point
from drawing.labels import Around, Box, Label, place_labels
from drawing.marks import Curve, Spot, bent, draw_label, spots_of
from drawing.plan import KINDS, Frame, Place, among, made

# The bends of lives that share a way, in the order of the file: they part, and stay quiet.
BENDS = (0.07, -0.09, 0.13, -0.04, 0.1, -0.13, 0.04, -0.07, 0.16, -0.1)
END, STOP = 4.6, 2.1  # radius of the last circle and of the dots before it


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """The way of one person: places by key, and of each leg its kind.

    `known` tells whether it is known how the life ended; `bends` may say how each leg is bent.
    """

    person: str
    way: tuple[str, ...]
    kinds: tuple[str, ...]
    known: bool = True
    bends: tuple[float, ...] = ()


def lives_of(written: Sequence[dict[str, Any]], places: Mapping[str, Place]) -> tuple[Life, ...]:
    """Return the lives of a drawing file.

    Raises:
        DrawingError: A life names an unknown place, or has not a kind for each leg.
    """
    lives = tuple(made(Life, one) for one in written)
    for life in lives:
        if lost := [key for key in life.way if key not in places]:
            raise DrawingError(f"{life.person}: no place '{', '.join(lost)}'")
        if len(life.kinds) != len(life.way) - 1:
            raise DrawingError(f"{life.person}: {len(life.way) - 1} legs, {len(life.kinds)} kinds")
        if life.bends and len(life.bends) != len(life.kinds):
            raise DrawingError(f"{life.person}: {len(life.kinds)} legs, {len(life.bends)} bends")
        for kind in life.kinds:
            among(kind.removesuffix("-doubt"), KINDS, f"{life.person}: kind")
    return lives


def draw_lives(
    lives: Sequence[Life],
    places: Mapping[str, Place],
    frame: Frame,
    *,
    language: str,
    marked: str = "",
    veil: tuple[float, float] | None = None,
    fades: tuple[float, float] | None = None,
) -> str:
    """Return the map of lives as SVG; one that is `marked` stands out from the others.

    `veil` are two shares of the height: above the first the ground is only sea, where a title
    stands; below the second it is whole. `fades` are those of a veil that lies above the lives.
    """
    spots = spots_of(places, frame)
    curves = [curve for number, life in enumerate(lives) for curve in legs(life, number, spots)]
    width, height = frame.size
    numbered = list(enumerate(lives))
    quiet = [one for one in numbered if one[1].person != marked]
    loud = [one for one in numbered if one[1].person == marked]
    parts = [
        *(draw_life(life, number, spots, marked=False) for number, life in quiet),
        # What is not known lies above what is.
        *(draw_end(life, spots, marked=False) for _, life in quiet if life.known),
        *(draw_end(life, spots, marked=False) for _, life in quiet if not life.known),
        *(draw_life(life, number, spots, marked=True) for number, life in loud),
        *(draw_end(life, spots, marked=True) for _, life in loud),
    ]
    points = [curve.at(i / 40) for curve in curves for i in range(41)]
    names = "".join(draw_label(one) for one in labels_of(spots, points, frame, language))
    return (
        f'<svg class="atlas" viewBox="0 0 {width:g} {height:g}" aria-hidden="true">'
        f"{draw_fades(fades or veil, frame)}{ground_of(frame)}"
        f"{draw_veil(veil, frame) if veil else ''}{''.join(parts)}{names}</svg>"
    )


def draw_fades(veil: tuple[float, float] | None, frame: Frame) -> str:
    """Return each ink fading in from the sea, as if a veil lay above it.

    A press has no veils: what is printed is drawn in these colours instead (`@media print`).
    """
    if veil is None:
        return ""
    return "".join(
        f'<linearGradient id="fade-{ink}" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="0"'
        f' y2="{frame.size[1]:g}"><stop offset="{veil[0]:g}" class="thick"/>'
        f'<stop offset="{veil[1]:g}" class="ink-{ink}"/></linearGradient>'
        for ink in ("paper", "coast", "border", "life", "red")
    )


def draw_veil(veil: tuple[float, float], frame: Frame) -> str:
    """Return a sheet of sea that thins out downwards."""
    width, height = frame.size
    return (
        '<linearGradient id="veil" x2="0" y2="1">'
        f'<stop offset="{veil[0]:g}" class="thick"/><stop offset="{veil[1]:g}" class="thin"/>'
        f'</linearGradient><rect class="veil" width="{width:g}" height="{height:g}"'
        ' fill="url(#veil)"/>'
    )


def legs(life: Life, number: int, spots: Mapping[str, Spot]) -> list[Curve]:
    """Return the curves of a life, leg after leg."""
    bends = life.bends or tuple(
        BENDS[(number + leg) % len(BENDS)] for leg in range(len(life.kinds))
    )
    ways = zip(life.way[:-1], life.way[1:], bends, strict=True)
    return [bent(spots[a].at, spots[b].at, bend) for a, b, bend in ways]


def draw_life(life: Life, number: int, spots: Mapping[str, Spot], *, marked: bool) -> str:
    """Return one line, and the dots of its places."""
    name = "life marked" if marked else "life"
    lines = "".join(
        f'<path class="{name} {kind.replace("-", " ")}" d="{curve.path()}"/>'
        for kind, curve in zip(life.kinds, legs(life, number, spots), strict=True)
    )
    return lines + "".join(circle(f"{name} stop", spots[key].at, STOP) for key in life.way[:-1])


def draw_end(life: Life, spots: Mapping[str, Spot], *, marked: bool) -> str:
    """Return the circle that a life ends with, hollow if its end is not known."""
    name = f"life{' marked' if marked else ''} end{' known' if life.known else ''}"
    return circle(name, spots[life.way[-1]].at, END)


def circle(name: str, at: Point, radius: float) -> str:
    """Return a circle as SVG."""
    return f'<circle class="{name}" cx="{at[0]:.1f}" cy="{at[1]:.1f}" r="{radius:g}"/>'


def labels_of(
    spots: Mapping[str, Spot], ways: Sequence[Point], frame: Frame, language: str
) -> list[Label]:
    """Return the names of the places that bear one."""
    names = [named(spot, language) for spot in spots.values() if spot.place.name]
    marks = {
        key: Box(left=x - 4, top=y - 4, right=x + 4, bottom=y + 4)
        for key, (x, y) in ((key, spot.at) for key, spot in spots.items())
    }
    around = Around(size=frame.size, marks=marks, taken=(), ways=tuple(ways))
    return place_labels(names, around)
